import type pg from 'pg';
import { lagrumFor } from '../../floden/lagrum.js';
import type { Roll } from '../vem.js';
import { rapportFlode, type Rapporthandling, type Rapportstatus } from '../../rapporter/rapport.flode.js';

/** Winter time. */
export const DAGAR = {
  upprattad: '2025-01-20 09:00+01',
  skriven: '2025-01-27 10:15+01',
  diarieford: '2025-01-29 08:40+01',
  fryst: '2025-02-03 08:35+01',
  klar: '2025-02-10 13:00+01',
  oppnad: '2025-02-28 19:40+01',
  beslutad: '2025-03-19 08:30+01',
  provad: '2025-03-25 08:35+01',
  gjord: '2025-03-27 08:35+01',
  publicerad: '2025-03-28 08:35+01',
} as const;

interface Steg {
  readonly handling: Rapporthandling;
  readonly roll: Roll;
  readonly vid: string;
  /** So long after `vid`: what is done chapter by chapter is not done in one moment. */
  readonly minuter?: number;
  readonly uppgifter?: object;
}

interface Skett {
  readonly dnr: string;
  readonly paragraf: string;
  readonly skrivna: readonly string[];
  readonly provade: readonly { readonly kod: string; readonly beslut: string }[];
}

/** Between one chapter and the next. */
export const MINUTER_PER_KAPITEL = 4;

const stegen = ({ dnr, paragraf, skrivna, provade }: Skett): Steg[] => {
  const perKapitel = <Del>(
    delar: readonly Del[],
    steg: Omit<Steg, 'uppgifter'>,
    uppgifter: (del: Del) => object,
  ): Steg[] => delar.map((del, nr) => ({ ...steg, minuter: nr * MINUTER_PER_KAPITEL, uppgifter: uppgifter(del) }));
  const samordnare = { roll: 'kvalitetssamordnare' } as const;
  const registrator = { roll: 'registrator' } as const;
  return [
    { handling: 'skapa', ...samordnare, vid: DAGAR.upprattad },
    ...perKapitel(skrivna, { handling: 'skriv', ...samordnare, vid: DAGAR.skriven }, (avsnitt) => ({ avsnitt })),
    { handling: 'diariefor', ...registrator, vid: DAGAR.diarieford, uppgifter: { dnr } },
    { handling: 'frys', ...samordnare, vid: DAGAR.fryst },
    { handling: 'klarmarkera', roll: 'forvaltningschef', vid: DAGAR.klar },
    { handling: 'faststall', ...registrator, vid: DAGAR.beslutad, uppgifter: { paragraf } },
    ...perKapitel(
      provade,
      { handling: 'sekretessprova', ...registrator, vid: DAGAR.provad },
      ({ kod: avsnitt, beslut }) => ({ avsnitt, beslut }),
    ),
    { handling: 'gorOffentlig', ...registrator, vid: DAGAR.gjord },
    { handling: 'publicera', ...registrator, vid: DAGAR.publicerad },
  ];
};

/** What the flow would have logged of the berättelse, in the order it was done, by whoever has the role. */
export const skrivHistorien = async (
  agare: pg.Pool,
  namndId: number,
  rapportId: number,
  skett: Skett,
): Promise<void> => {
  let status: Rapportstatus | null = null;
  const rader = stegen(skett).map(({ handling, roll, vid, minuter = 0, uppgifter = {} }) => {
    const { till, lagrum = [] } = rapportFlode.rader[handling];
    const fran: Rapportstatus | null = status;
    status = till ?? fran;
    const rum = lagrumFor(lagrum, [], vid.slice(0, 10)).map(({ text }) => text);
    return { handling, roll, vid, minuter, uppgifter, fran, till: status, lagrum: rum };
  });
  await agare.query(HANDELSER, [namndId, rapportId, JSON.stringify(rader)]);
  await agare.query(LEVERERAD, [namndId, rapportId, DAGAR.klar, DAGAR.oppnad]);
};

const HANDELSER = `
  insert into handelse (namnd_id, sak, sak_id, handling, person_id, roll, fran_status, till_status, vid, lagrum, uppgifter)
  select $1, 'rapport', $2, r.steg ->> 'handling',
    (select u.person_id from uppdrag u join person p on p.id = u.person_id
     where p.namnd_id = $1 and u.roll = r.steg ->> 'roll' order by u.person_id limit 1),
    r.steg ->> 'roll', r.steg ->> 'fran', r.steg ->> 'till',
    (r.steg ->> 'vid')::timestamptz + (r.steg ->> 'minuter')::int * interval '1 minute',
    array(select jsonb_array_elements_text(r.steg -> 'lagrum')), r.steg -> 'uppgifter'
  from jsonb_array_elements($3::jsonb) with ordinality r(steg, nr) order by r.nr`;

/** Every ledamot had it before the meeting, and has opened it. */
const LEVERERAD = `
  insert into rapport_leverans (namnd_id, rapport_id, person_id, levererad_vid, oppnad_vid, hamtad_vid)
  select distinct $1::bigint, $2::bigint, u.person_id, $3::timestamptz, $4::timestamptz, $4::timestamptz + interval '3 minutes'
  from uppdrag u join person p on p.id = u.person_id where p.namnd_id = $1 and u.roll = 'namndledamot'
  on conflict (rapport_id, person_id) do nothing`;
