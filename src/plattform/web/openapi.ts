import { SwaggerModule, DocumentBuilder, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { beskrivAllt } from './openapi-beskrivning.js';
import { formscheman } from './openapi-former.js';

export interface Rutt {
  readonly metod: string;
  readonly url: string;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route that runs, for the test that holds the description against them. */
    rutter: Rutt[];
  }
}

interface Produkt {
  readonly produkt: string;
  readonly basUrl: string;
  readonly sakerCookie: boolean;
}

/** Serves the description of every route. Call before any route is made. */
export const registreraOpenapi = (app: NestFastifyApplication, val: Produkt): void => {
  const fastify = app.getHttpAdapter().getInstance();
  const rutter: Rutt[] = [];
  fastify.decorate('rutter', rutter);
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const metod of [method].flat()) if (metod !== 'HEAD' && metod !== 'OPTIONS') rutter.push({ metod, url });
  });
  let text: string | undefined;
  fastify.get('/openapi.json', (_req, reply) => {
    text ??= JSON.stringify(openapiFor(app, val));
    return reply.type('application/json; charset=utf-8').send(text);
  });
};

export const openapiFor = (app: NestFastifyApplication, { produkt, basUrl, sakerCookie }: Produkt): OpenAPIObject => {
  const grund = new DocumentBuilder()
    .setTitle(produkt)
    .setDescription(
      'Samma adresser som webbsidorna. Accept: application/json ger sidans innehåll som JSON. ' +
        'Fel svarar med application/problem+json (RFC 9457).',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addServer(basUrl)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Personlig API-nyckel' }, 'nyckel')
    .addCookieAuth(sakerCookie ? '__Host-session' : 'session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const dokument = SwaggerModule.createDocument(app, grund, { autoTagControllers: true });
  return beskrivAllt(dokument, formscheman(app));
};
