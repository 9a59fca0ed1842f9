import type { Tx } from '../../database/databas.js';
import { SKR_SKALA } from '../../processer/skalor.texter.js';
import { NY_RAD, type Kallrad } from './kallrad.js';
import {
  effektens,
  egenkontrollens,
  ogjordens,
  riskens,
  styrdokumentets,
  type Genomgang,
  type Kontrollutfall,
  type Ogjord,
  type Riskvarde,
  type Utaneffekt,
} from './skal.js';

interface Planens {
  readonly id: number;
  readonly nyckel: string;
  readonly processId: number;
  readonly text: string;
}

/** From here on an åtgärd is expected, on the scale that the risk was assessed on. */
const GRANS = `coalesce((select s.mattlig_till from riskskala s where s.id = r.skala_id), ${String(SKR_SKALA.mattligTill)}) + 1`;

/** Open risks of the plan before, the highest first. */
export const risker = async (tx: Tx, fran: number): Promise<Kallrad[]> => {
  const rader = await tx.sql<Planens & Riskvarde>(
    'planforslag.risker',
    `select r.id, r.nyckel, r.process_id as "processId", r.text, r.sannolikhet as s, r.konsekvens as k, r.status,
       r.beslut_till as "beslutTill", ${GRANS} as grans
     from risk r where r.plan_ar = $1 and r.status <> 'stangd'
     order by r.sannolikhet * r.konsekvens desc nulls last, r.ordning, r.id`,
    [fran],
  );
  return rader.map((rad) => ({
    ...medfoljande(rad, 'risk', fran),
    grund: (rad.s ?? 0) * (rad.k ?? 0) >= rad.grans ? 'risk_hog' : 'risk',
    skal: riskens(rad),
    lank: `/risker/${String(rad.id)}`,
  }));
};

/** Åtgärder of the plan before that nobody has carried out. */
export const ogjorda = async (tx: Tx, fran: number, idag: string): Promise<Kallrad[]> => {
  const rader = await tx.sql<Planens & Ogjord>(
    'planforslag.ogjorda',
    `select id, nyckel, process_id as "processId", text, status, klart_senast as "klartSenast", varv
     from atgard where plan_ar = $1 and status in ('foreslagen', 'beslutad', 'pagar') order by ordning, id`,
    [fran],
  );
  return rader.map((rad) => ({
    ...medfoljande(rad, 'atgard', fran),
    skal: ogjordens(rad, idag),
    lank: `/atgarder/${String(rad.id)}`,
  }));
};

/** What is checked today, with what it has shown since it was planned. */
export const egenkontroller = async (tx: Tx, fran: number): Promise<Kallrad[]> => {
  const rader = await tx.sql<Planens & Kontrollutfall>(
    'planforslag.egenkontroller',
    `select e.id, e.nyckel, e.process_id as "processId", e.text,
       (select count(*)::int from kontrolltillfalle t where t.egenkontroll_id = e.id
         and t.status in ('inrapporterad', 'kvalitetssakrad', 'analyserad', 'klar')) as gjorda,
       (select count(*)::int from kontrolltillfalle t where t.egenkontroll_id = e.id and t.status = 'missad') as missade,
       (select coalesce(sum(u.avvikelser), 0)::int from kontrolltillfalle t
         cross join lateral (select x.avvikelser from kontrollutfall x where x.kontrolltillfalle_id = t.id
           order by x.nr desc limit 1) u where t.egenkontroll_id = e.id) as avvikelser
     from egenkontroll e where e.plan_ar = $1 order by e.ordning, e.id`,
    [fran],
  );
  return rader.map((rad) => ({
    ...medfoljande(rad, 'egenkontroll', fran),
    skal: egenkontrollens(rad),
    lank: `/egenkontroller/${String(rad.id)}`,
  }));
};

/**
 * Carried out without the effect that was meant, or without anybody having looked, whichever plan they stand in. What
 * came out of a case is told in the words of the case, and is not proposed for a plan that all may read.
 */
export const utanEffekt = async (tx: Tx, idag: string): Promise<Kallrad[]> => {
  const rader = await tx.sql<Omit<Planens, 'processId'> & Utaneffekt & { processId: number | null }>(
    'planforslag.utan-effekt',
    `select a.id, a.process_id as "processId", a.text, a.effekt, a.genomford_datum as genomford,
       coalesce(a.mal, '') as mal, coalesce(a.effektmatning, '') as effektmatning
     from atgard a
     where ((a.status = 'uppfoljd' and a.effekt in ('nej', 'delvis'))
         or (a.status = 'genomford' and (a.efter_till is null or a.efter_till < $1)))
       and (a.plan_ar is not null or not exists (select from atgard_kalla k where k.atgard_id = a.id
         and k.sak in ('avvikelse', 'lex_sarah', 'synpunkt')))
     order by a.effekt nulls last, a.plan_ar nulls last, a.ordning, a.id`,
    [idag],
  );
  return rader.map((rad) => ({
    ...{ ...NY_RAD, nyckel: `effekt-${String(rad.id)}`, grund: 'effekt', radNyckel: `O-${String(rad.id)}` },
    ...{ processId: rad.processId, lank: `/atgarder/${String(rad.id)}`, ...effektens(rad) },
    uppgifter: {
      ...(rad.mal === '' ? {} : { mal: rad.mal }),
      ...(rad.effektmatning === '' ? {} : { effektmatning: rad.effektmatning }),
    },
  }));
};

/** In force now, with a day of review before the end of the plan's year. */
export const styrdokument = async (tx: Tx, ar: number, idag: string): Promise<Kallrad[]> => {
  const rader = await tx.sql<Genomgang & { id: number; versionId: number; processId: number | null }>(
    'planforslag.styrdokument',
    `select s.id, v.id as "versionId", v.titel, v.granskas_senast as granskas,
       coalesce(s.process_id, (select min(a.process_id) from aktivitet a join aktivitet_rutin r on r.aktivitet_id = a.id
         where r.styrdokument_id = s.id)) as "processId"
     from styrdokument s join styrdokument_version v on v.styrdokument_id = s.id
     where v.galler_fran <= $2 and (v.galler_till is null or v.galler_till >= $2) and v.granskas_senast <= $1
     order by v.granskas_senast, v.titel, v.id`,
    [`${String(ar)}-12-31`, idag],
  );
  return rader.map(({ id, versionId, processId, ...rad }) => ({
    ...{
      ...NY_RAD,
      nyckel: `rutin-${String(versionId)}`,
      grund: 'rutin',
      radNyckel: `S-${String(versionId)}`,
      processId,
    },
    ...{ text: `Gå igenom ${rad.titel} och ändra det som inte stämmer.`, lank: `/styrdokument/${String(id)}` },
    skal: styrdokumentets(rad, idag),
    klartSenast: rad.granskas < `${String(ar)}-01-01` ? null : rad.granskas,
    uppgifter: { typ: 'rutinandring' },
  }));
};

const medfoljande = (
  { id, nyckel, processId, text }: Planens,
  slag: 'risk' | 'atgard' | 'egenkontroll',
  fran: number,
): Omit<Kallrad, 'skal' | 'lank'> => ({
  ...{ nyckel: `${slag}-${String(id)}`, grund: slag, franAr: fran, radNyckel: nyckel, processId, text },
  ...{ klartSenast: null, uppgifter: {} },
});
