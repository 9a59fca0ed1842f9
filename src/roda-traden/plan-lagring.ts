import { ATGARD_START } from '../atgarder/atgard.flode.js';
import type { Tx } from '../database/databas.js';
import { RISK_BEDOMD, RISK_START } from '../riskanalyser/risk.flode.js';
import type { Planatgard, Planegenkontroll, Planprocess, Planrisk, Plantext } from './planunderlag.js';
import type { Andring, Planskillnad, Skillnad } from './planskillnad.js';

type Nycklar = ReadonlyMap<string, number>;

/** Writes what is new and what has changed, in the order the rows lean on each other. Nothing else sets a status. */
export const lagraPlan = async (tx: Tx, ar: number, skillnad: Planskillnad, nu: Date): Promise<void> => {
  for (const rad of skrivs(skillnad.processer)) await lagraProcess(tx, ar, rad);
  const processer = await nycklar(tx, 'process', 'select nyckel, id from process', []);
  for (const rad of skrivs(skillnad.risker)) await lagraRisk(tx, ar, rad, processer);
  const risker = await nycklar(tx, 'risk', 'select nyckel, id from risk where plan_ar = $1', [ar]);
  for (const rad of skrivs(skillnad.egenkontroller)) await lagraEgenkontroll(tx, ar, rad, processer, risker);
  for (const rad of skrivs(skillnad.atgarder)) await lagraAtgard(tx, ar, rad, processer, risker, nu);
  for (const rad of skrivs(skillnad.texter)) await lagraText(tx, ar, rad);
};

const skrivs = <Rad>(skillnad: Skillnad<Rad>): Rad[] => [
  ...skillnad.nya,
  ...skillnad.andrade.map(({ rad }: Andring<Rad>) => rad),
];

const nycklar = async (tx: Tx, namn: string, text: string, varden: readonly number[]): Promise<Nycklar> => {
  const rader = await tx.sql<{ nyckel: string; id: number }>(`roda-traden.nycklar-${namn}`, text, varden);
  return new Map(rader.map(({ nyckel, id }) => [nyckel, id]));
};

/** The files have been checked: a key that is not here is a fault of ours, not of theirs. */
const idFor = (finns: Nycklar, nyckel: string): number => {
  const id = finns.get(nyckel);
  if (id === undefined) throw new Error(`Nyckeln ${nyckel} finns inte.`);
  return id;
};

const lagraProcess = async (tx: Tx, ar: number, rad: Planprocess): Promise<void> => {
  await tx.sql(
    'roda-traden.lagra-process',
    `with p as (
       insert into process (namnd_id, nyckel, slag, nummer, namn, grupp, ordning) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (namnd_id, nyckel) do update set slag = excluded.slag, nummer = excluded.nummer,
         namn = excluded.namn, grupp = excluded.grupp, ordning = excluded.ordning, version = process.version + 1
       returning id)
     insert into plan_process (namnd_id, plan_ar, process_id, ordning) select $1, $8, id, $7 from p
     on conflict (namnd_id, plan_ar, process_id) do update set ordning = excluded.ordning`,
    [tx.vem.namndId, rad.nyckel, rad.slag, rad.nummer, rad.namn, rad.grupp, rad.ordning, ar],
  );
};

/** What somebody has assessed here, with a history, is not taken back by the file that it once came with. */
const BEDOMD_HAR = 'exists (select 1 from riskbedomning b where b.risk_id = risk.id)';

const lagraRisk = async (tx: Tx, ar: number, rad: Planrisk, processer: Nycklar): Promise<void> => {
  await tx.sql(
    'roda-traden.lagra-risk',
    `insert into risk (namnd_id, plan_ar, nyckel, process_id, ordning, text, kvalitetsomraden, deltema, omrade_i_kallan,
       sannolikhet, konsekvens, riskagare, status) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (namnd_id, plan_ar, nyckel) do update set process_id = excluded.process_id, ordning = excluded.ordning,
       text = excluded.text, kvalitetsomraden = excluded.kvalitetsomraden, deltema = excluded.deltema,
       omrade_i_kallan = excluded.omrade_i_kallan,
       sannolikhet = case when ${BEDOMD_HAR} then risk.sannolikhet else excluded.sannolikhet end,
       konsekvens = case when ${BEDOMD_HAR} then risk.konsekvens else excluded.konsekvens end,
       riskagare = excluded.riskagare, version = risk.version + 1`,
    [
      tx.vem.namndId,
      ar,
      rad.nyckel,
      idFor(processer, rad.process),
      rad.ordning,
      rad.text,
      rad.kvalitetsomraden,
      rad.deltema,
      rad.omradeIKallan,
      rad.sannolikhet,
      rad.konsekvens,
      rad.riskagare,
      rad.sannolikhet !== null && rad.konsekvens !== null ? RISK_BEDOMD : RISK_START,
    ],
  );
};

const lagraEgenkontroll = async (
  tx: Tx,
  ar: number,
  rad: Planegenkontroll,
  processer: Nycklar,
  risker: Nycklar,
): Promise<void> => {
  const { namndId } = tx.vem;
  const sparad = await tx.en<{ id: number }>(
    'roda-traden.lagra-egenkontroll',
    `insert into egenkontroll (namnd_id, plan_ar, nyckel, process_id, ordning, text, metod, frekvens, omfattning, ansvarig,
       malvarde, indikator) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (namnd_id, plan_ar, nyckel) do update set process_id = excluded.process_id, ordning = excluded.ordning,
       text = excluded.text, metod = excluded.metod, frekvens = excluded.frekvens, omfattning = excluded.omfattning,
       ansvarig = excluded.ansvarig, malvarde = excluded.malvarde, indikator = excluded.indikator,
       version = egenkontroll.version + 1
     returning id`,
    [
      ...[namndId, ar, rad.nyckel, idFor(processer, rad.process), rad.ordning, rad.text],
      ...[rad.metod, rad.frekvens, rad.omfattning, rad.ansvarig, rad.malvarde, rad.indikator],
    ],
  );
  const riskIder = rad.risker.map((nyckel) => idFor(risker, nyckel));
  await tx.sql('roda-traden.losgor-egenkontroll', 'delete from egenkontroll_risk where egenkontroll_id = $1', [
    sparad?.id,
  ]);
  await tx.sql(
    'roda-traden.koppla-egenkontroll',
    'insert into egenkontroll_risk (namnd_id, egenkontroll_id, risk_id) select $1, $2, unnest($3::bigint[])',
    [namndId, sparad?.id, riskIder],
  );
};

const lagraAtgard = async (
  tx: Tx,
  ar: number,
  rad: Planatgard,
  processer: Nycklar,
  risker: Nycklar,
  nu: Date,
): Promise<void> => {
  const { namndId } = tx.vem;
  const sparad = await tx.en<{ id: number }>(
    'roda-traden.lagra-atgard',
    `insert into atgard (namnd_id, plan_ar, nyckel, process_id, ordning, text, ansvarig, start_datum, klart_senast, mal, typ,
       effektmatning, status, skapad_vid) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (namnd_id, plan_ar, nyckel) do update set process_id = excluded.process_id, ordning = excluded.ordning,
       text = excluded.text, ansvarig = excluded.ansvarig, start_datum = excluded.start_datum,
       klart_senast = excluded.klart_senast, mal = excluded.mal, typ = excluded.typ,
       effektmatning = excluded.effektmatning, version = atgard.version + 1
     returning id`,
    [
      ...[namndId, ar, rad.nyckel, idFor(processer, rad.process), rad.ordning, rad.text, rad.ansvarig],
      ...[rad.startdatum, rad.klartSenast, rad.mal, rad.typ, rad.effektmatning, ATGARD_START, nu],
    ],
  );
  const riskIder = rad.risker.map((nyckel) => idFor(risker, nyckel));
  await tx.sql('roda-traden.losgor-atgard', `delete from atgard_kalla where atgard_id = $1 and sak = 'risk'`, [
    sparad?.id,
  ]);
  await tx.sql(
    'roda-traden.koppla-atgard',
    `insert into atgard_kalla (namnd_id, atgard_id, sak, sak_id) select $1, $2, 'risk', unnest($3::bigint[])`,
    [namndId, sparad?.id, riskIder],
  );
};

const lagraText = async (tx: Tx, ar: number, rad: Plantext): Promise<void> => {
  await tx.sql(
    'roda-traden.lagra-text',
    `insert into plantext (namnd_id, plan_ar, nyckel, ordning, kapitel, rubrik, kvalitetsomrade, text)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (namnd_id, plan_ar, nyckel) do update set ordning = excluded.ordning, kapitel = excluded.kapitel,
       rubrik = excluded.rubrik, kvalitetsomrade = excluded.kvalitetsomrade, text = excluded.text`,
    [tx.vem.namndId, ar, rad.nyckel, rad.ordning, rad.kapitel, rad.rubrik, rad.kvalitetsomrade, rad.text],
  );
};
