import type { OpenAPIObject } from '@nestjs/swagger';
import type { Schema } from './openapi-former.js';

/** The parts of an operation that we fill in. */
interface Operation {
  summary?: string;
  operationId?: string;
  security?: Record<string, string[]>[];
  responses: Record<string, object>;
  parameters?: object[];
  requestBody?: { content: Record<string, { schema?: object }> };
  'x-vy'?: string;
  'x-oppen'?: boolean;
  'x-kraver'?: string[];
}

const METODER = ['get', 'post', 'put', 'patch', 'delete'] as const;

const PROBLEM: object = {
  type: 'object',
  description: 'RFC 9457. `fel` har meningar per fält, `brister` allt som hindrar, `nuvarande` det som är sparat.',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    begaran: { type: 'string', description: 'Begärans id, att uppge vid felanmälan.' },
    fel: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    brister: { type: 'array', items: { type: 'string' } },
    nuvarande: { type: 'object' },
  },
};

const fel = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } }, 'text/html': {} },
});

const sidaEllerJson = (description: string): object => ({
  description,
  content: { 'text/html': { schema: { type: 'string' } }, 'application/json': { schema: { type: 'object' } } },
});

const huvud = (name: string, description: string): object => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});

/** Fills in what holds for all routes by how the platform answers, so that no room has to repeat it. */
export const beskrivAllt = (dokument: OpenAPIObject, former: ReadonlyMap<string, Schema>): OpenAPIObject => {
  const scheman = ((dokument.components ??= {}).schemas ??= {}) as Record<string, object>;
  for (const [namn, schema] of former) if (namn in scheman) scheman[namn] = schema;
  scheman.Problem = PROBLEM;
  for (const [vag, poster] of Object.entries(dokument.paths)) {
    for (const metod of METODER) {
      const operation = poster[metod] as unknown as Operation | undefined;
      if (operation) beskriv(operation, metod, vag);
    }
  }
  const oppen = (summary: string, typ: string, id: string): object => ({
    get: {
      summary,
      operationId: id,
      security: [],
      responses: { 200: { description: summary, content: { [typ]: {} } } },
    },
  });
  dokument.paths['/openapi.json'] = oppen('Den här beskrivningen', 'application/json', 'openapi');
  dokument.paths['/static/{fil}'] = {
    parameters: [{ name: 'fil', in: 'path', required: true, schema: { type: 'string' } }],
    ...oppen('Stilmall, skript och typsnitt', '*/*', 'statiskt'),
  };
  return dokument;
};

const beskriv = (operation: Operation, metod: string, vag: string): void => {
  const { 'x-vy': vy, 'x-oppen': oppen = false, 'x-kraver': roller = [] } = operation;
  operation.summary ??= vy ?? `${metod.toUpperCase()} ${vag}`;
  operation.security = oppen ? [] : [{ nyckel: [] }, { session: [] }];
  const svar: Record<string, object> = {};
  if (metod === 'get')
    svar[200] = vy ? sidaEllerJson('Sidan, eller dess innehåll som JSON') : { description: 'Innehållet' };
  else {
    svar[200] = { description: 'Utfört', content: { 'application/json': { schema: { type: 'object' } } } };
    svar[201] = { description: 'Skapat', headers: { Location: { schema: { type: 'string' } } } };
    svar[303] = { description: 'Formulär: vidare till sidan som visar resultatet' };
    svar[409] = fel('En regel hindrar, eller någon annan hann före');
    svar[422] = fel('Uppgifter behöver rättas');
    operation.parameters = [
      ...(operation.parameters ?? []),
      huvud('Idempotency-Key', 'UUID som gör att samma begäran två gånger skapar en sak.'),
      huvud('If-Match', 'Versionen som ändras, som den stod i ETag.'),
      huvud('X-CSRF-Token', 'Krävs bara tillsammans med sessionskaka.'),
    ];
    const json = operation.requestBody?.content['application/json'];
    if (json && operation.requestBody) operation.requestBody.content['application/x-www-form-urlencoded'] = json;
  }
  if (!oppen) svar[401] = fel('Inte inloggad');
  if (!oppen)
    svar[403] = fel(roller.length > 0 ? `Kräver någon av rollerna ${roller.join(', ')}` : 'Saknar behörighet');
  if (vag.includes('{')) svar[404] = fel('Finns inte, eller inte för den som frågar');
  svar.default = fel('Fel');
  operation.responses = svar;
};
