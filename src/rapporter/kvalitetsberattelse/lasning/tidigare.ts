import type { Tx } from '../../../database/databas.js';
import { siffrorI } from '../../siffror.js';
import type { Underlag } from '../../underlag.js';

/** What earlier berättelser said, and the utgåvor of this one. */
export interface Tidigare {
  /** The number of reported avvikelser as it stood in the frozen berättelse of each year. */
  readonly rapporterade: Readonly<Record<number, Fryst>>;
  readonly utgavor: readonly Utgava[];
}

export interface Fryst {
  readonly antal: number;
  readonly rapportId: number;
  /** Registered since then; left out where it has not been counted. */
  readonly tillkomna?: number;
}

export interface Utgava {
  readonly utgava: number;
  readonly fryst: string | null;
  readonly statuskod: string;
  readonly sammantrade: string | null;
  readonly paragraf: string | null;
  readonly skal: string | null;
}

const RAPPORTERADE = 'avvikelse.rapporterade';

/** The latest frozen berättelse of each of the four years before, and every earlier utgåva of the year's own. */
export const detTidigare = async (tx: Tx, ar: number): Promise<Tidigare> => {
  const frysta = await tx.sql<{ id: number; ar: number; underlag: string }>(
    'berattelse.frysta',
    `select distinct on (ar) id, ar, underlag from rapport
     where namnd_id = $1 and slag = 'kvalitetsberattelse' and ar between $2 - 4 and $2 - 1 and underlag is not null
       and status in ('klar', 'faststalld', 'publicerad', 'arkiverad')
     order by ar, utgava desc`,
    [tx.vem.namndId, ar],
  );
  const utgavor = await tx.sql<Utgava>(
    'berattelse.utgavor',
    `select utgava, fryst_vid::date as fryst, status as statuskod, sammantrade, paragraf, beslut_text as skal
     from rapport where namnd_id = $1 and slag = 'kvalitetsberattelse' and ar = $2 order by utgava`,
    [tx.vem.namndId, ar],
  );
  return {
    rapporterade: Object.fromEntries(
      frysta.flatMap(({ id: rapportId, ar: det, underlag }) => {
        const antal = detRapporterade(JSON.parse(underlag) as Underlag, det);
        return antal === null ? [] : [[det, { antal, rapportId }]];
      }),
    ),
    utgavor,
  };
};

const detRapporterade = (underlag: Underlag, ar: number): number | null =>
  siffrorI(underlag.avsnitt).find(
    ({ fakta }) =>
      fakta?.kod === RAPPORTERADE && fakta.dimensioner.ar === ar && Object.keys(fakta.dimensioner).length === 1,
  )?.varde ?? null;
