import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import { Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import { medMotivering } from '../text/motivering.js';
import { Aterspelslada } from './aterspel.js';
import { FelFilter } from './fel.filter.js';
import { registreraFiler } from './filer.js';
import { FormularPipe } from './formular.pipe.js';
import { Kakor } from './kakor.js';
import { registreraOpenapi } from './openapi.js';
import { Sidor, type Sidval } from './sidor.js';
import { Statiskt } from './statiskt.js';
import { SvarInterceptor } from './svar.interceptor.js';
import { registreraVillkorad } from './villkorad.js';
import { Vakt } from './vakt.guard.js';
import { VEM_LASARE, type VemLasare } from './vem-lasare.js';
import { MALLKATALOG, Vyer } from './vyer.js';

export interface Webbval extends Sidval {
  /** Signs our small cookies; at least 32 characters. */
  readonly hemlighet: string;
  /** True when the site is reached by https. */
  readonly sakerCookie: boolean;
  /** The address that people use. */
  readonly basUrl: string;
}

/** Room for the largest text a form takes and for an import file; more is refused with 413. */
const KROPP_BYTE = 4 * 1024 * 1024;

/** The adapter to create the app with. Every request gets its own id, never one from outside. */
export const nyAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: KROPP_BYTE,
    trustProxy: 'loopback,uniquelocal',
    genReqId: () => randomUUID(),
    rewriteUrl: ({ url = '/' }) => (garAttLasa(url) ? url : OLASLIG_ADRESS),
  });

/** No page has it, so whoever asks gets the page that says so instead of the framework's own English. */
const OLASLIG_ADRESS = '/olaslig-adress';

const garAttLasa = (adress: string): boolean => {
  try {
    decodeURIComponent(adress.split('?')[0] ?? '');
    return true;
  } catch {
    return false;
  }
};

/** Equips the app with everything a page needs. Call once, before `init` or `listen`. */
export const utrustaWebb = async (app: NestFastifyApplication, val: Webbval): Promise<void> => {
  const fastify = app.getHttpAdapter().getInstance();
  const lasare = app.get<VemLasare>(VEM_LASARE, { strict: false });
  const reflector = app.get(Reflector);
  const kakor = new Kakor(val.sakerCookie);
  const lada = new Aterspelslada();
  const statiskt = new Statiskt(join(MALLKATALOG, 'static'));
  const sidor = new Sidor(app.get(Vyer, { strict: false }), statiskt, kakor, lada, val);

  fastify.decorateRequest('inloggning', undefined);
  fastify.decorateRequest('handlarmarken', undefined);
  await app.register(cookie, { secret: val.hemlighet });
  // helmet itself: its plugin reads the options anew at every request
  const sattHuvuden = helmet(sakerhetshuvuden(val));
  fastify.addHook('onRequest', (req, reply, klar) => sattHuvuden(req.raw, reply.raw, () => klar()));
  fastify.addHook('onRequest', (req, reply, klar) => {
    // what a logged-in person has read must not be left in a shared computer; static files say otherwise themselves
    reply.header('x-request-id', req.id).header('cache-control', 'no-store');
    klar();
  });
  fastify.addHook('preHandler', (req, _reply, klar) => {
    huvudenIKroppen(req);
    medMotivering(req.body, klar);
  });
  registreraVillkorad(fastify);
  registreraFiler(fastify);
  registreraOpenapi(app, val);
  statiskt.registrera(fastify);

  app.useGlobalGuards(new Vakt(reflector, lasare, kakor, val.basUrl));
  app.useGlobalPipes(new FormularPipe());
  app.useGlobalInterceptors(new SvarInterceptor(reflector, sidor, kakor));
  app.useGlobalFilters(new FelFilter(sidor, lada, lasare));
};

const sakerhetshuvuden = ({ sakerCookie }: Webbval): HelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      ...(sakerCookie ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  crossOriginEmbedderPolicy: false,
  strictTransportSecurity: sakerCookie ? { maxAge: 31_536_000, includeSubDomains: false } : false,
});

/** `Idempotency-Key` and `If-Match` are to a program what the hidden fields are to a form. */
const huvudenIKroppen = (req: FastifyRequest): void => {
  const { 'idempotency-key': nyckel, 'if-match': version } = req.headers;
  if (nyckel === undefined && version === undefined) return;
  const kropp = (req.body ??= {}) as Record<string, unknown>;
  if (typeof kropp !== 'object') return;
  if (typeof nyckel === 'string') kropp.nyckel ??= nyckel;
  const traff = /^(?:W\/)?"(\d{1,9})"$/.exec(version ?? '');
  if (version !== undefined) kropp.version ??= traff ? Number(traff[1]) : version;
};
