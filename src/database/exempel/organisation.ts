import type pg from 'pg';
import {
  EXEMPELKONTON,
  EXEMPELLOSENORD,
  KONTROLLKONTON,
  type Exempelkonto,
} from '../../organisation/exempelkonton.texter.js';

export interface Exempelnamnd {
  readonly namndId: number;
  /** Every verksamhet and enhet by its name. */
  readonly enheter: Readonly<Record<string, number>>;
  /** Every person by e-post. */
  readonly personer: Readonly<Record<string, number>>;
}

interface Forlaga {
  readonly kommun: string;
  readonly namn: string;
  readonly trad: Readonly<Record<string, readonly string[]>>;
  readonly konton: readonly Exempelkonto[];
}

const KOMMUN = 'Exempelkommunen';
/** Old enough for a plan and a berättelse of 2020. */
const FRAN = '2020-01-01';

const EXEMPELNAMNDEN: Forlaga = {
  kommun: KOMMUN,
  namn: 'Social- och äldrenämnden',
  trad: {
    'Barn- och familjeenheten': [
      'Mottagningsgruppen',
      'Utredningsgrupp 1',
      'Utredningsgrupp 2',
      'Familjehemsgruppen',
      'Öppenvårdsgruppen',
    ],
    Vuxenenheten: ['Missbruk och beroende', 'Ekonomiskt bistånd'],
  },
  konton: EXEMPELKONTON,
};

const KONTROLLNAMNDEN: Forlaga = {
  kommun: KOMMUN,
  namn: 'Kontrollnämnden',
  trad: { Kontrollverksamheten: ['Kontrollgruppen'] },
  konton: KONTROLLKONTON,
};

/**
 * The people of the example: made once, as the owner, all or nothing. A second run finds what is there and changes
 * nothing. `hasha` is how the product stores passwords.
 */
export async function skapaOrganisation(
  agare: pg.Pool,
  hasha: (losenord: string) => Promise<string>,
): Promise<{ exempel: Exempelnamnd; kontroll: Exempelnamnd }> {
  const klient = await agare.connect();
  try {
    await klient.query('begin');
    // two starts at once make one example
    await klient.query(`select pg_advisory_xact_lock(hashtext('exempel-organisation'))`);
    const exempel = await finnEllerSkapa(klient, EXEMPELNAMNDEN, hasha);
    const kontroll = await finnEllerSkapa(klient, KONTROLLNAMNDEN, hasha);
    await klient.query('commit');
    return { exempel, kontroll };
  } catch (fel) {
    await klient.query('rollback');
    throw fel;
  } finally {
    klient.release();
  }
}

async function finnEllerSkapa(
  klient: pg.ClientBase,
  forlaga: Forlaga,
  hasha: (losenord: string) => Promise<string>,
): Promise<Exempelnamnd> {
  const finns = await klient.query<{ id: number }>('select id from namnd where kommun = $1 and namn = $2', [
    forlaga.kommun,
    forlaga.namn,
  ]);
  const namndId = finns.rows[0]?.id ?? (await skapa(klient, forlaga, await hasha(EXEMPELLOSENORD)));
  const enheter = await klient.query<{ namn: string; id: number }>(
    'select v.namn, v.enhet_id as id from enhet_version v where v.namnd_id = $1',
    [namndId],
  );
  const personer = await klient.query<{ epost: string; id: number }>(
    'select epost, id from person where namnd_id = $1',
    [namndId],
  );
  return {
    namndId,
    enheter: Object.fromEntries(enheter.rows.map(({ namn, id }) => [namn, id])),
    personer: Object.fromEntries(personer.rows.map(({ epost, id }) => [epost, id])),
  };
}

async function skapa(klient: pg.ClientBase, forlaga: Forlaga, losenordHash: string): Promise<number> {
  const ny = async (text: string, varden: unknown[]): Promise<number> => {
    const { rows } = await klient.query<{ id: number }>(`${text} returning id`, varden);
    if (!rows[0]) throw new Error('Exempelnämnden kunde inte skapas.');
    return rows[0].id;
  };
  const namndId = await ny('insert into namnd (kommun, namn) values ($1, $2)', [forlaga.kommun, forlaga.namn]);
  const noder = new Map<string, number>();
  const nyNod = async (namn: string, niva: string, foralderId: number | null): Promise<number> => {
    const id = await ny('insert into enhet (namnd_id, niva) values ($1, $2)', [namndId, niva]);
    await ny('insert into enhet_version (namnd_id, enhet_id, namn, foralder_id, fran) values ($1, $2, $3, $4, $5)', [
      namndId,
      id,
      namn,
      foralderId,
      FRAN,
    ]);
    noder.set(namn, id);
    return id;
  };
  for (const [verksamhet, enheter] of Object.entries(forlaga.trad)) {
    const verksamhetId = await nyNod(verksamhet, 'verksamhet', null);
    for (const enhet of enheter) await nyNod(enhet, 'enhet', verksamhetId);
  }
  for (const konto of forlaga.konton) {
    const personId = await ny(
      'insert into person (namnd_id, namn, epost, befattning, losenord_hash) values ($1, $2, $3, $4, $5)',
      [namndId, konto.namn, konto.epost, konto.befattning, losenordHash],
    );
    const enhetId = konto.enhet === undefined ? null : noder.get(konto.enhet);
    if (enhetId === undefined) throw new Error(`Enheten ${konto.enhet} finns inte i exemplet.`);
    await ny('insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran) values ($1, $2, $3, $4, $5)', [
      namndId,
      personId,
      konto.roll,
      enhetId,
      FRAN,
    ]);
  }
  return namndId;
}
