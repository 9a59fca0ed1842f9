import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { INestApplicationContext } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type pg from 'pg';
import { EnkatQueries } from '../../enkater/enkat.queries.js';
import { GranskningQueries } from '../../granskningar/granskning.queries.js';
import { kallkod } from '../../indikatorer/definition.js';
import { Hamtning } from '../../indikatorer/hamtning/hamtning.service.js';
import { IndikatorQueries } from '../../indikatorer/indikator.queries.js';
import { IndikatorService } from '../../indikatorer/indikator.service.js';
import { perioderMellan, periodkod } from '../../indikatorer/varden/perioder.js';
import { VARDEKOLUMNER } from '../../indikatorer/varden/vardefil.js';
import { Vardefiler } from '../../indikatorer/varden/vardefil.service.js';
import { Kolada } from '../../indikatorer/kolada/kolada.service.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import type { Vem } from '../vem.js';
import { EXEMPELINDIKATORER, HAMTADE, KOLADAS, UR_RUMMEN, type Exempelindikator } from './indikatorlista.js';
import { Slump } from './slump.js';

const FORSTA = '2022-01-01';
/** In the form of Kolada's answers, with made-up figures: the example is no real kommun. Beside this file, also when built. */
const KOLADASVAR = new URL('./kolada/U33400.json', import.meta.url);

/**
 * What Nacka's plan follows, with a value for each quarter since 2022: one that has changed for good, and one that is
 * counted in a new way since 2025. Made as people make them, and the values read from a file. Made once.
 */
export const skapaIndikatorer = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  vem: Vem,
): Promise<void> => {
  const queries = app.get(IndikatorQueries, { strict: false });
  const service = app.get(IndikatorService, { strict: false });
  if ((await queries.lista(vem, { alla: true })).length > 0) return;
  const { rows } = await agare.query<{ nyckel: string; id: number }>(
    'select nyckel, id from process where namnd_id = $1',
    [vem.namndId],
  );
  const processer = new Map(rows.map(({ nyckel, id }) => [nyckel, id]));
  for (const en of EXEMPELINDIKATORER) await skapaEn(app, agare, vem, en, processer.get(en.process));
  for (const en of HAMTADE) await service.skapa(vem, { ...en, ...gemensamt(vem, processer.get(en.process)) });
  await urRummen(app, vem, processer);
  await koladas(app, vem, processer.get('P4.8'));
  const { problem } = await app.get(Vardefiler, { strict: false }).lasIn(vem, varden(app.get(Klocka).idag()));
  if (problem[0]) throw new Error(`Exemplets värden går inte att läsa in: ${problem[0].text}`);
};

/** What is counted of the cases, once all of them are there and before a document tells of it. Made once. */
export const raknaIndikatorer = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  vem: Vem,
): Promise<void> => {
  const { rowCount } = await agare.query(
    `select 1 from indikatorvarde where namnd_id = $1 and kalla = 'rapportfakta' limit 1`,
    [vem.namndId],
  );
  if (rowCount) return;
  const hamtning = app.get(Hamtning, { strict: false });
  for (const indikator of await hamtning.attHamta(vem.namndId, ['rapportfakta'], null))
    await hamtning.hamta(vem.namndId, indikator);
};

const gemensamt = (vem: Vem, processId: number | undefined) => ({
  ...{ processId, ansvarigPersonId: vem.personId ?? undefined, giltigFran: FORSTA },
});

const urRummen = async (
  app: Pick<INestApplicationContext, 'get'>,
  vem: Vem,
  processer: ReadonlyMap<string, number>,
): Promise<void> => {
  const [service, hamtning] = [app.get(IndikatorService, { strict: false }), app.get(Hamtning, { strict: false })];
  const fragor = {
    enkat: await app.get(EnkatQueries, { strict: false }).fragorMedAndel(vem),
    granskning: await app.get(GranskningQueries, { strict: false }).fragorMedAndel(vem),
  };
  for (const { fraga, process, ...en } of UR_RUMMEN) {
    const { kalla } = en;
    const valda = kalla === 'enkat' || kalla === 'granskning' ? fragor[kalla] : [];
    const kod = kalla === 'uppdrag' ? fraga : valda.find(({ text }) => text.includes(fraga))?.varde;
    if (kod === undefined) throw new Error(`Exemplet har ingen fråga om att ${fraga}.`);
    const ny = { ...en, ...gemensamt(vem, processer.get(process)), kallkod: kallkod(kalla, kod) };
    const id = await service.skapa(vem, ny);
    for (const indikator of await hamtning.attHamta(vem.namndId, [kalla], id))
      await hamtning.hamta(vem.namndId, indikator);
  }
};

/** One of Kolada's, from an answer in a file: the example reaches no net. */
const koladas = async (
  app: Pick<INestApplicationContext, 'get'>,
  vem: Vem,
  processId: number | undefined,
): Promise<void> => {
  const service = app.get(IndikatorService, { strict: false });
  const id = await service.skapa(vem, { ...KOLADAS, ...gemensamt(vem, processId) });
  await app.get(Kolada, { strict: false }).lasFil(vem, id, await readFile(fileURLToPath(KOLADASVAR)));
};

const skapaEn = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  vem: Vem,
  en: Exempelindikator,
  processId: number | undefined,
): Promise<void> => {
  const service = app.get(IndikatorService, { strict: false });
  const ny = { ...en.definition, ...gemensamt(vem, processId) };
  const id = await service.skapa(vem, { ...en.uppgifter, ...ny, kod: en.kod });
  if (en.brott) {
    const { fran: giltigFran, darfor: brutenDarfor, taljareDef } = en.brott;
    await service.borjaSerie(vem, id, { ...ny, taljareDef, giltigFran, brutenDarfor, version: 1 });
  }
  await agare.query('update egenkontroll set indikator_id = $1 where namnd_id = $2 and nyckel = any ($3)', [
    ...[id, vem.namndId, en.egenkontroller],
  ]);
};

/** The file that the values are read from. */
const varden = (idag: string): Buffer => {
  const slump = new Slump(20_220_101);
  const rader = EXEMPELINDIKATORER.flatMap((en) =>
    perioderMellan('kvartalsvis', FORSTA, idag).flatMap(({ fran }) => {
      const period = periodkod('kvartalsvis', { fran });
      if (!en.definition.konsuppdelad) return [rad(en, period, '', tal(en, fran, slump))];
      const [kvinnor, man] = [halften(tal(en, fran, slump)), halften(tal(en, fran, slump))];
      return [
        rad(en, period, 'Kvinnor', kvinnor),
        rad(en, period, 'Män', man),
        rad(en, period, 'Totalt', { taljare: kvinnor.taljare + man.taljare, namnare: kvinnor.namnare + man.namnare }),
      ];
    }),
  );
  return Buffer.from(stringify([VARDEKOLUMNER.map(({ namn }) => namn), ...rader], { delimiter: ';' }));
};

interface Siffror {
  readonly taljare: number;
  readonly namnare: number;
}

const halften = ({ taljare, namnare }: Siffror): Siffror => ({
  taljare: Math.round(taljare / 2),
  namnare: Math.ceil(namnare / 2),
});

const tal = (en: Exempelindikator, fran: string, slump: Slump): Siffror => {
  const bytt = en.andrad && fran >= en.andrad.fran ? en.andrad.niva : null;
  const niva = bytt ?? (en.brott && fran >= en.brott.fran ? en.brott.niva : en.niva);
  const varde = niva + slump.heltal(2 * en.spridning + 1) - en.spridning;
  if (en.namnare === undefined) return { taljare: Math.max(0, varde), namnare: 0 };
  const namnare = en.namnare + slump.heltal(9) - 4;
  return { taljare: Math.min(namnare, Math.round((Math.min(100, varde) / 100) * namnare)), namnare };
};

const rad = (en: Exempelindikator, period: string, kon: string, { taljare, namnare }: Siffror): string[] => [
  ...[en.kod, period, '', kon, String(taljare), en.namnare === undefined ? '' : String(namnare), '', '', '', ''],
];
