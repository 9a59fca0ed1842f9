import type { Tx } from '../database/databas.js';
import { FinnsInte } from '../plattform/fel.js';
import type { Uppgiftsart, Utredningsinnehall } from './kodlistor.texter.js';
import type { LexSarah } from './lex-sarah.krav.js';

export interface Uppgiftsrad {
  readonly id: number;
  readonly innehall: Utredningsinnehall;
  readonly datum: string;
  readonly kalla: string;
  readonly art: Uppgiftsart;
  readonly text: string;
  readonly namn: string;
  readonly befattning: string;
  readonly vid: Date;
  readonly rattar_id: number | null;
  readonly rattelse_skal: string | null;
  /** The rättelse that stands in its place. */
  readonly rattad_av: number | null;
}

export interface Faktumrad {
  readonly id: number;
  readonly fakta: string;
  readonly datum: string;
  readonly vid: Date;
  readonly namn: string;
  readonly befattning: string;
  readonly text: string;
  readonly uppgifter: Readonly<Record<string, unknown>>;
}

export interface Arendeunderlag {
  readonly sak: LexSarah;
  readonly enhet: string;
  readonly namnd: string;
  readonly kommun: string;
  readonly utredare: string | null;
  readonly beslutsfattare: string | null;
  readonly uppgifter: readonly Uppgiftsrad[];
  readonly fakta: readonly Faktumrad[];
}

interface Rad extends LexSarah {
  readonly enhet: string;
  readonly namnd: string;
  readonly kommun: string;
  readonly utredare: string | null;
  readonly beslutsfattare: string | null;
}

/** The case with its entries and facts. @throws FinnsInte when it is not there for the one who asks. */
export const lasUnderlag = async (tx: Tx, id: number): Promise<Arendeunderlag> => {
  const rad = await tx.en<Rad>(
    'lex-sarah.underlag',
    `select l.*, v.namn as enhet, n.namn as namnd, n.kommun,
       u.namn || coalesce(', ' || nullif(u.befattning, ''), '') as utredare,
       b.namn || coalesce(', ' || nullif(b.befattning, ''), '') as beslutsfattare
     from lex_sarah l join enhet_version v on v.id = l.enhet_version_id join namnd n on n.id = l.namnd_id
     left join person u on u.id = l.utredare_id left join person b on b.id = l.beslutad_av
     where l.id = $1`,
    [id],
  );
  if (!rad) throw new FinnsInte();
  const { enhet, namnd, kommun, utredare, beslutsfattare, ...sak } = rad;
  const uppgifter = await tx.sql<Uppgiftsrad>(
    'lex-sarah.uppgifter',
    `select u.id, u.innehall, u.datum, u.kalla, u.art, u.text, u.namn, u.befattning, u.vid, u.rattar_id, u.rattelse_skal,
       r.id as rattad_av
     from lex_sarah_uppgift u left join lex_sarah_uppgift r on r.rattar_id = u.id
     where u.lex_sarah_id = $1 order by u.datum, u.id`,
    [id],
  );
  const fakta = await tx.sql<Faktumrad>(
    'lex-sarah.fakta',
    `select f.id, f.fakta, f.datum, f.vid, p.namn, p.befattning, f.text, f.uppgifter
     from lex_sarah_fakta f join person p on p.id = f.person_id where f.lex_sarah_id = $1 order by f.id`,
    [id],
  );
  return { sak, enhet, namnd, kommun, utredare, beslutsfattare, uppgifter, fakta };
};
