import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { raderna } from '../../src/floden/flode.js';
import { hittaFloden } from '../../src/floden/flodesfiler.js';
import { INSTALLNINGAR, NYCKLAR, type Installning } from '../../src/organisation/installningar.texter.js';
import { InstallningarService } from '../../src/organisation/installningar.service.js';
import { hasha } from '../../src/organisation/losenord.js';
import { Webblasare } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { startaWebb } from './provwebb.js';

const LOSENORD = 'rätt lösenord 2026';
const klocka = new StalldKlocka('2026-11-22T08:00:00Z');
let db: Provdatabas;
let app: NestFastifyApplication;
let namnd: Namnd;
let losenordHash: string;

beforeAll(async () => {
  db = await nyDatabas();
  losenordHash = await hasha(LOSENORD);
  app = await startaWebb(db.appUrl, klocka);
});
beforeEach(async () => {
  namnd = await enNamnd(db, { losenordHash });
});
afterAll(async () => {
  await app.close();
  await db.stang();
});

const inloggad = async (vem: string): Promise<Webblasare> => {
  const webb = new Webblasare(await app.getUrl());
  expect((await webb.loggaIn(`${vem}.${namnd.namndId}@prov.se`, LOSENORD)).status).toBe(303);
  await webb.oppna('/mitt-konto');
  return webb;
};
const somText = (varde: unknown): string => (typeof varde === 'boolean' ? (varde ? 'ja' : 'nej') : String(varde));
/** The form as the page fills it in for a nämnd that has chosen nothing. */
const forvalt = (om: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  version: '1',
  ...Object.fromEntries(
    NYCKLAR.flatMap((nyckel) => {
      const val: Installning = INSTALLNINGAR[nyckel];
      if (val.slag !== 'tid') return [[nyckel, somText(val.forval)]];
      return [
        [nyckel, String(val.forval.antal)],
        [`${nyckel}_enhet`, val.forval.enhet],
      ];
    }),
  ),
  ...om,
});
const sparat = async (): Promise<unknown> =>
  (await db.agare.query('select installningar from namnd where id = $1', [namnd.namndId])).rows[0];

describe('listan över inställningar', () => {
  it('har varje lokal tidsgräns i varje flöde, med samma förval', async () => {
    const lokala = (await hittaFloden(join(import.meta.dirname, '../../src'))).flatMap((flode) =>
      raderna(flode).flatMap(([, rad]) => rad.frist?.lokal ?? []),
    );
    expect(lokala.length).toBeGreaterThan(5);
    const listade: Readonly<Record<string, Installning>> = INSTALLNINGAR;
    for (const { nyckel, dagar, raknat } of lokala)
      expect({ nyckel, ...listade[nyckel] }).toMatchObject({
        nyckel,
        stod: 'lokal tidsgräns',
        ...(listade[nyckel]?.slag === 'tid'
          ? { forval: { antal: dagar, enhet: raknat } }
          : { forval: dagar, enhet: raknat }),
      });
  });
});

describe('sidan Inställningar', () => {
  it('är stängd för dem som inte bestämmer över dem', async () => {
    for (const vem of ['medarbetare', 'chef', 'verksamhetschef', 'ledamot', 'dataskyddsombud']) {
      const webb = await inloggad(vem);
      expect((await webb.oppna('/installningar')).status).toBe(403);
      expect((await webb.skicka('/installningar', forvalt({ avvikelse_anonym: 'ja' }))).status).toBe(403);
    }
    expect(await sparat()).toEqual({ installningar: {} });
  });

  it('visar förvalen, och sparar bara det som är ett annat val, med vem och när', async () => {
    const webb = await inloggad('samordnare');
    const fore = await webb.oppna('/installningar');
    expect(fore.html).toContain('Lokal tidsgräns. Förval: 3 arbetsdagar.');
    expect(fore.html).toContain('Ingen har ändrat något än.');
    const svar = await webb.skicka(
      '/installningar',
      forvalt({ avvikelse_anonym: 'ja', avvikelse_granskning_dagar: '5' }),
    );
    expect(svar.status).toBe(303);
    expect(await sparat()).toEqual({ installningar: { avvikelse_anonym: true, avvikelse_granskning_dagar: 5 } });
    const { html } = await (await inloggad('systemadmin')).oppna('/installningar');
    expect(html).toContain('från 3 arbetsdagar till 5 arbetsdagar');
    expect(html).toContain('från nej till ja');
    expect(html).toContain('22 november 2026 kl. 09.00');
  });

  it('tar tiden i timmar, och visar det som sparades som ett antal dagar förr', async () => {
    await db.agare.query(`update namnd set installningar = '{"lex_sarah_bedomning_dagar": 5}' where id = $1`, [
      namnd.namndId,
    ]);
    const webb = await inloggad('samordnare');
    expect((await webb.oppna('/installningar')).html).toMatch(/name="lex_sarah_bedomning_dagar"[^>]*value="5"/);
    const form = forvalt({ lex_sarah_mottagning_dagar: '8', lex_sarah_mottagning_dagar_enhet: 'timmar' });
    expect((await webb.skicka('/installningar', form)).status).toBe(303);
    expect(await sparat()).toMatchObject({
      installningar: { lex_sarah_mottagning_dagar: { antal: 8, enhet: 'timmar' } },
    });
    expect((await webb.oppna('/installningar')).html).toContain('från 1 arbetsdagar till 8 timmar');
  });

  it.each([
    [{ lex_sarah_mottagning_dagar_enhet: 'veckor' }, 'Välj vad tiden räknas i.'],
    [{ avvikelse_granskning_dagar: '' }, 'Ange ett heltal från 1 till 365.'],
    [{ avvikelse_granskning_dagar: '0' }, 'Ange ett heltal från 1 till 365.'],
    [{ avvikelse_granskning_dagar: '2,5' }, 'Ange ett heltal från 1 till 365.'],
    [{ avvikelse_lex_sarah_allvarlighet: '5' }, 'Ange ett heltal från 1 till 4.'],
    [{ avvikelse_hsl: 'kanske' }, 'Svara ja eller nej.'],
    [{ avvikelse_risk_mattlig_till: '3' }, 'Gränsen ska vara högre än den förra.'],
  ])('nekar %j och visar det som skrevs', async (om, text) => {
    const webb = await inloggad('samordnare');
    const svar = await webb.skicka('/installningar', forvalt(om));
    expect(svar.status).toBe(422);
    expect(svar.html).toContain(text);
    expect(await sparat()).toEqual({ installningar: {} });
  });

  it('låter inte den som kom sist skriva över den som kom först', async () => {
    const webb = await inloggad('samordnare');
    expect((await webb.skicka('/installningar', forvalt({ avvikelse_hsl: 'ja' }))).status).toBe(303);
    const sen = await webb.skicka('/installningar', forvalt({ avvikelse_anonym: 'ja' }));
    expect(sen.status).toBe(409);
    expect(await sparat()).toEqual({ installningar: { avvikelse_hsl: true } });
  });
});

describe('databasen', () => {
  it('låter bara den som får ändra sin egen nämnd', async () => {
    const annan = await enNamnd(db);
    const andra = (vem: Namnd['chef'], id: number) =>
      db.databas.skriv(vem, (tx) =>
        tx.sql(
          'prov.andra',
          `update namnd set installningar = '{"avvikelse_anonym": true}' where id = $1 returning id`,
          [id],
        ),
      );
    for (const vem of [namnd.medarbetare, namnd.chef, namnd.ledamot, namnd.forvaltningschef])
      expect(await andra(vem, namnd.namndId)).toEqual([]);
    expect(await andra(annan.samordnare, namnd.namndId)).toEqual([]);
    expect(await andra(namnd.samordnare, namnd.namndId)).toHaveLength(1);
  });

  it('visar ändringarna för dem som bestämmer och för dataskyddsombudet, och för ingen annan', async () => {
    const service = app.get(InstallningarService);
    const { version } = await service.nuvarande(namnd.samordnare);
    const nya = Object.fromEntries(NYCKLAR.map((nyckel) => [nyckel, INSTALLNINGAR[nyckel].forval]));
    await service.andra(namnd.samordnare, { ...nya, avvikelse_hsl: true }, version);
    for (const vem of [namnd.samordnare, namnd.systemadmin, namnd.dataskyddsombud])
      expect(await service.historik(vem)).toMatchObject([{ andringar: [{ nyckel: 'avvikelse_hsl', till: true }] }]);
    const annan = await enNamnd(db);
    for (const vem of [namnd.chef, namnd.medarbetare, namnd.ledamot, annan.samordnare])
      expect(await service.historik(vem)).toEqual([]);
  });
});
