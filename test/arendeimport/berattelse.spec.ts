import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ArendeimportService } from '../../src/arendeimport/arendeimport.service.js';
import type { Sak } from '../../src/arendeimport/importfalt.js';
import { Inlasning } from '../../src/arendeimport/inlasning.service.js';
import type { Vem } from '../../src/database/vem.js';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import { helaAret } from '../../src/indikatorer/faktum.js';
import { hasha } from '../../src/organisation/losenord.js';
import { RapportService } from '../../src/rapporter/rapport.service.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { gammalAvvikelse, gammalLexSarah, gammalSynpunkt, somCsv } from '../givet/arendeimport.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const LOSENORD = 'ett-langt-losenord-2026';
const AR = [2021, 2022, 2023, 2024, 2025] as const;
let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;

const lasIn = async (vem: Vem, sak: Sak, rader: readonly Record<string, string>[]): Promise<void> => {
  const imports = prov.app.get(ArendeimportService, { strict: false });
  const inlasning = prov.app.get(Inlasning, { strict: false });
  const id = await imports.laddaUpp(vem, { sak, kallsystem: 'Flexite', innehall: somCsv(rader) });
  expect(await inlasning.kor(vem, id, 'prova')).toMatchObject({ antalProblem: 0 });
  expect(await inlasning.kor(vem, id, 'las_in')).toMatchObject({ nya: rader.length });
};

/** 2021 has eleven of them, 2022 twelve … and one of each year was closed the year after. */
const antalet = (ar: number): number => ar - 2010;
const perAr = (en: (nyckel: string, ar: number, nr: number) => Record<string, string>): Record<string, string>[] =>
  AR.flatMap((ar) => Array.from({ length: antalet(ar) }, (_, nr) => en(`${String(ar)}-${String(nr)}`, ar, nr)));

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  prov = await startaApp(db);
  const dagar = (ar: number, nr: number, inkom: string) => ({
    [inkom]: `${String(ar)}-12-10`,
    Avslutsdatum: nr === 0 ? `${String(ar + 1)}-01-20` : `${String(ar)}-12-30`,
  });
  await lasIn(
    namnd.samordnare,
    'avvikelse',
    perAr((nyckel, ar, nr) =>
      gammalAvvikelse({ Ärendenummer: nyckel, Händelsedatum: '', ...dagar(ar, nr, 'Registreringsdatum') }),
    ),
  );
  await lasIn(
    namnd.samordnare,
    'synpunkt',
    perAr((nyckel, ar, nr) =>
      gammalSynpunkt({ Löpnr: nyckel, Svarsdatum: `${String(ar)}-12-12`, ...dagar(ar, nr, 'Inkom datum') }),
    ),
  );
  await lasIn(
    namnd.lexSarahAnsvarig,
    'lex_sarah',
    perAr((nyckel, ar, nr) =>
      gammalLexSarah({
        ...{ Diarienummer: nyckel, Beslutsdatum: `${String(ar)}-12-20`, 'IVO datum': `${String(ar)}-12-21` },
        ...dagar(ar, nr, 'Inkom'),
      }),
    ),
  );
}, 60_000);
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

it('fem års historia räknas i det år som varje sak hör till, och varje siffra går att öppna', async () => {
  const fakta = prov.app.get(FaktaQueries, { strict: false });
  const koder = {
    rapporterat: ['avvikelse.rapporterade', 'synpunkt.inkomna', 'lex_sarah.rapporterade'],
    annat: ['lex_sarah.beslutade', 'lex_sarah.anmalda_till_ivo'],
  };
  for (const kod of [...koder.rapporterat, ...koder.annat]) {
    const [varden = []] = await fakta.varden(namnd.system, { koder: [kod], period: helaAret(2025, 4), per: ['ar'] });
    expect([kod, varden.map(({ dimensioner, varde }) => [dimensioner.ar, varde])]).toEqual([
      kod,
      AR.map((ar) => [ar, antalet(ar)]),
    ]);
    const vem = kod.startsWith('lex_sarah') ? namnd.lexSarahAnsvarig : namnd.samordnare;
    for (const ar of AR) {
      const rader = await fakta.rader(vem, kod, helaAret(ar), {}, { antal: 1000 });
      expect([rader.antal, rader.rader.length]).toEqual([antalet(ar), antalet(ar)]);
      if (vem !== namnd.samordnare)
        expect((await fakta.rader(namnd.samordnare, kod, helaAret(ar), {})).rader).toEqual([]);
    }
  }
  // closed in another year than it was reported: the counting base decides
  const [avslutade = []] = await fakta.varden(namnd.system, {
    koder: ['avvikelse.avslutade'],
    period: helaAret(2026, 5),
    per: ['ar'],
  });
  expect(avslutade.map(({ varde }) => varde)).toEqual([10, 12, 13, 14, 15, 1]);
});

it('står i den första berättelsen, där siffran leder till raderna', async () => {
  const { id } = await prov.app
    .get(RapportService, { strict: false })
    .skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: 2025 });
  const samordnare = new Webblasare(prov.url);
  await samordnare.loggaIn(`samordnare.${String(namnd.namndId)}@prov.se`, LOSENORD);
  const { html } = await samordnare.oppna(`/rapporter/${String(id)}/lasning`);
  for (const kod of ['avvikelse.rapporterade', 'synpunkt.inkomna', 'lex_sarah.rapporterade'])
    for (const ar of AR) {
      const lankar = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)</g)].map(([, url = '', text]) => ({
        url: url.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
        text,
      }));
      const siffra = lankar.find(
        ({ url }) => url.startsWith(`/fakta/${kod}?`) && url.endsWith(`per=ar%3A${String(ar)}`),
      );
      expect([kod, ar, siffra?.text]).toEqual([kod, ar, String(antalet(ar))]);
      expect((await samordnare.oppna(siffra?.url ?? '')).status).toBe(200);
    }
});
