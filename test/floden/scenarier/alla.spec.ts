import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { hittaFloden } from '../../../src/floden/flodesfiler.js';

const TEST = join(import.meta.dirname, '../..');

/** The file under test, and what it says where it takes the flow up: the table itself, or the service that walks it. */
type Provas = readonly [fil: string, genom: string];

/** Cases of single people, where nothing may slip: every row passes and is refused in every way that it names. */
const VARJE_RAD: Readonly<Record<string, Provas>> = {
  anmalan_27_7: ['floden/scenarier/lex-sarah-vid-sidan.spec.ts', 'flode: anmalan277Flode'],
  avvikelse: ['floden/scenarier/avvikelse.spec.ts', 'flode: avvikelseFlode'],
  lex_sarah: ['floden/scenarier/lex-sarah.spec.ts', 'flode: lexSarahFlode'],
  lex_sarah_information: ['floden/scenarier/lex-sarah-vid-sidan.spec.ts', 'flode: informationFlode'],
  lex_sarah_loggkontroll: ['floden/scenarier/lex-sarah-vid-sidan.spec.ts', 'flode: loggkontrollFlode'],
  synpunkt: ['floden/scenarier/synpunkt.spec.ts', 'flode: synpunktFlode'],
};

/** The plan, the documents and the work between: the rows that decide something are tried in the room's own spec. */
const I_SITT_RUM: Readonly<Record<string, Provas>> = {
  atgard: ['atgarder/atgard.flode.spec.ts', 'atgardFlode'],
  atgard_forslag: ['indikatorer/effekt.jobb.spec.ts', 'tjanst.godta('],
  enkatomgang: ['enkater/omgang.flode.spec.ts', 'omgangsflode'],
  granskning: ['granskningar/granskning.spec.ts', 'granskningFlode'],
  indikator: ['indikatorer/indikator.service.spec.ts', 'indikatorFlode'],
  kontrolltillfalle: ['egenkontroller/kontrolltillfalle.flode.spec.ts', 'kontrolltillfalleFlode'],
  kravuppfoljning: ['processer/krav.spec.ts', 'kravuppfoljningFlode'],
  monsterforslag: ['monster/spaning.spec.ts', 'ForslagService'],
  namnd_uppdrag: ['rapporter/namnduppdrag.spec.ts', 'NamnduppdragService'],
  oppenvardsuppdrag: ['uppdragsuppfoljning/uppdrag.spec.ts', 'oppenvardFlode'],
  planforslag: ['rapporter/planforslag.spec.ts', 'PlanforslagService'],
  process_version: ['processer/processversion.flode.spec.ts', 'processversionFlode'],
  rapport: ['rapporter/rapport.spec.ts', 'RapportService'],
  rapport_bidrag: ['rapporter/bidrag/bidrag.spec.ts', 'BidragService'],
  risk: ['riskanalyser/risk.flode.spec.ts', 'riskFlode'],
  riskanalys: ['riskanalyser/riskanalys.spec.ts', 'riskanalysFlode'],
  styrdokument_version: ['processer/styrdokument.flode.spec.ts', 'styrdokumentFlode'],
};

/** What shows that a spec refuses too. */
const NEKAR = /SaknarBehorighet|Regelbrott|nekad|tillaten/;

const text = ([fil]: Provas): Promise<string> => readFile(join(TEST, fil), 'utf8');

describe('varje flöde', () => {
  it('har sina scenarier i den här mappen, eller står i listan över dem som provas i sitt eget rum', async () => {
    const finns = (await hittaFloden(join(TEST, '../src'))).map(({ namn }) => namn);
    // a new one needs a call of provaVarjeRad, or a spec in its room, and then its name above
    expect([...Object.keys(VARJE_RAD), ...Object.keys(I_SITT_RUM)].sort()).toEqual([...finns].sort());
  });

  it.each(Object.entries(VARJE_RAD))('%s provas rad för rad där det står', async (_, provas) => {
    expect(await text(provas)).toMatch(/provaVarjeRad[<(]/);
    expect(await text(provas)).toContain(provas[1]);
  });

  it.each(Object.entries(I_SITT_RUM))('%s provas i sitt rum, och nekas där', async (_, provas) => {
    expect(await text(provas)).toContain(provas[1]);
    expect(await text(provas)).toMatch(NEKAR);
  });
});
