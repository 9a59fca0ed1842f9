import type { Tx } from '../../database/databas.js';
import { FinnsInte } from '../../plattform/fel.js';
import type { Namnduppdrag } from './namnduppdrag.krav.js';
import type { Uppdragsstatus } from './namnduppdrag.texter.js';

/** One of the nämnd's uppdrag with its answer, as it is printed and listed. */
export interface Uppdragsrad {
  readonly id: number;
  readonly text: string;
  readonly lagtDatum: string;
  readonly paragraf: string;
  /** The year of the kvalitetsberättelse that answers it. */
  readonly besvarasAr: number;
  readonly status: Uppdragsstatus;
  /** The document that it was given with; null when that is not kept here. */
  readonly rapportId: number | null;
  readonly rapport: string | null;
  readonly ansvarig: string | null;
  readonly svar: string | null;
  readonly besvaradIRapportId: number | null;
  readonly besvaradI: string | null;
  /** The berättelse of its year was frozen without an answer: it is owed to the next. */
  readonly utebliven: boolean;
}

const UTEBLIVEN = `u.besvarad_i_rapport_id is null and exists (select 1 from rapport r where r.namnd_id = $1
  and r.slag = 'kvalitetsberattelse' and r.ar = u.besvaras_ar
  and r.status in ('fryst', 'klar', 'faststalld', 'publicerad', 'arkiverad')) as utebliven`;

const SELECT = `select u.id, u.text, u.lagt_datum as "lagtDatum", u.paragraf, u.besvaras_ar as "besvarasAr", u.status,
    u.rapport_id as "rapportId", g.titel as rapport, p.namn as ansvarig, u.svar,
    u.besvarad_i_rapport_id as "besvaradIRapportId", b.titel as "besvaradI",
    ${UTEBLIVEN}
  from namnd_uppdrag u left join rapport g on g.id = u.rapport_id left join rapport b on b.id = u.besvarad_i_rapport_id
    left join person p on p.id = u.ansvarig_person_id`;

/**
 * What the berättelse of a year has to answer: the uppdrag for that year, and older ones that no document has answered
 * yet or that were answered late, in that year's. What the nämnd took back is left out.
 */
export const uppdragForAr = (tx: Tx, ar: number): Promise<Uppdragsrad[]> =>
  tx.sql<Uppdragsrad>(
    'namnduppdrag.for-ar',
    `${SELECT} where u.namnd_id = $1 and u.status <> 'aterkallat'
       and (u.besvaras_ar = $2 or u.besvaras_ar < $2 and (b.ar = $2
         or u.status <> 'avslutat' and (b.id is null or b.status in ('atertagen', 'aterremitterad'))))
     order by u.lagt_datum, u.id`,
    [tx.vem.namndId, ar],
  );

/** What the nämnd still waits for, whichever year, the oldest first: for the plan of the next year. */
export const obesvaradeUppdrag = (tx: Tx): Promise<Uppdragsrad[]> =>
  tx.sql<Uppdragsrad>(
    'namnduppdrag.obesvarade',
    `${SELECT} where u.namnd_id = $1 and u.status = 'oppet' order by u.besvaras_ar, u.lagt_datum, u.id`,
    [tx.vem.namndId],
  );

/** Every uppdrag that the reader may see, those that wait first. */
export const allaUppdrag = (tx: Tx): Promise<Uppdragsrad[]> =>
  tx.sql<Uppdragsrad>(
    'namnduppdrag.alla',
    `${SELECT} where u.namnd_id = $1
     order by u.status <> 'oppet', case when u.status = 'oppet' then u.besvaras_ar end, u.lagt_datum desc, u.id desc`,
    [tx.vem.namndId],
  );

/** Those that were given with this document. */
export const uppdragVid = (tx: Tx, rapportId: number): Promise<Uppdragsrad[]> =>
  tx.sql<Uppdragsrad>('namnduppdrag.vid', `${SELECT} where u.namnd_id = $1 and u.rapport_id = $2 order by u.id`, [
    tx.vem.namndId,
    rapportId,
  ]);

/** As the nämnd itself sees them: no answer before the document with it has been left to the nämnd. */
export const namndensUppdrag = (tx: Tx): Promise<Uppdragsrad[]> =>
  tx.sql<Uppdragsrad>(
    'namnduppdrag.namndens',
    `select id, text, lagt_datum as "lagtDatum", paragraf, besvaras_ar as "besvarasAr", status, rapport_id as "rapportId",
       rapport, null as ansvarig, svar, besvarad_i_rapport_id as "besvaradIRapportId", besvarad_i as "besvaradI",
       ${UTEBLIVEN}
     from namndens_uppdrag u
     order by status <> 'oppet', case when status = 'oppet' then besvaras_ar end, lagt_datum desc, id desc`,
    [tx.vem.namndId],
  );

/** @throws FinnsInte */
export const hamtaUppdrag = async (tx: Tx, id: number): Promise<Namnduppdrag> => {
  const rad = await tx.en<Namnduppdrag>('namnduppdrag.hamta', 'select * from namnd_uppdrag where id = $1', [id]);
  if (!rad) throw new FinnsInte();
  return rad;
};
