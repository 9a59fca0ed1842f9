import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { obeskrivna, type Dokument } from '../../givet/openapi.js';
import { startaProvapp, type Provapp } from './provapp.js';

let prov: Provapp;
let dokument: Dokument;
beforeAll(async () => {
  prov = await startaProvapp();
  dokument = (await (await fetch(`${prov.url}/openapi.json`)).json()) as Dokument;
});
afterAll(() => prov.app.close());

describe('beskrivningen av adresserna', () => {
  it('har med varje adress som finns, och bara dem', () => {
    expect(obeskrivna(prov.app, dokument)).toEqual([]);
  });

  it('märks när en adress saknas, eller när en är påhittad', () => {
    const { '/saker': _bort, ...paths } = dokument.paths;
    expect(obeskrivna(prov.app, { ...dokument, paths })).toEqual(['saknas: GET /saker', 'saknas: POST /saker']);
    const extra = { ...dokument, paths: { ...dokument.paths, '/hittepa': { get: {} } } };
    expect(obeskrivna(prov.app, extra)).toEqual(['finns inte: GET /hittepa']);
  });

  it('har båda framställningarna, felen och hur man visar vem man är', () => {
    expect(dokument.paths['/saker']?.get).toMatchObject({
      security: [{ nyckel: [] }, { session: [] }],
      responses: { 200: { content: { 'text/html': {}, 'application/json': {} } }, 401: {} },
    });
    expect(dokument.paths['/saker']?.post).toMatchObject({
      responses: { 303: {}, 409: {}, 422: { content: { 'application/problem+json': {} } } },
    });
    expect(dokument.paths['/oppen']?.get).toMatchObject({ security: [] });
    expect(dokument.paths['/saker/{id}']?.delete).toMatchObject({
      responses: { 403: { description: expect.stringContaining('systemadmin') } },
    });
    expect(dokument.components.securitySchemes).toMatchObject({
      nyckel: { scheme: 'bearer' },
      session: { in: 'cookie' },
    });
  });

  it('beskriver formulären av samma regler som prövar dem', () => {
    expect(dokument.paths['/saker']?.post).toMatchObject({
      requestBody: {
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/Sakform' } },
          'application/x-www-form-urlencoded': { schema: { $ref: '#/components/schemas/Sakform' } },
        },
      },
    });
    expect(dokument.components.schemas.Sakform).toMatchObject({
      required: ['rubrik'],
      properties: {
        rubrik: { type: 'string', maxLength: 100 },
        antal: { type: 'integer', minimum: 1 },
        slag: { type: 'array', items: { enum: ['rod', 'bla'] } },
        nyckel: { format: 'uuid' },
      },
    });
  });
});
