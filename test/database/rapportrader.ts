import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';
import { PLANFORSLAGSMATRIS, PLANFORSLAGSRATTIGHETER } from './planforslagsrader.js';
import type { Fragare, MATRIS } from './policymatris.js';

export const SKRIVRATTIGHETER: Readonly<Record<string, string>> = {
  rapport_disposition: 'läsa skapa ändra',
  rapport_textutkast: 'läsa skapa ändra',
  rapport_avsnitt_version: 'läsa skapa',
  rapport_avsnitt_osparad: 'läsa skapa ändra ta bort',
  rapport_insamling: 'läsa skapa ändra',
  rapport_bidrag: 'läsa skapa ändra',
  rapport_bidrag_version: 'läsa skapa',
  rapport_bidrag_osparat: 'läsa skapa ändra ta bort',
  rapport_bidrag_paminnelse: 'läsa skapa',
  ...PLANFORSLAGSRATTIGHETER,
  namndmal: 'läsa skapa ändra',
  yttre_granskning: 'läsa skapa ändra',
  rapport_provning: 'läsa skapa',
  rapport_offentlig: 'läsa skapa ändra',
  enhetsblad: 'läsa skapa ändra',
};

const INLOGGADE: readonly Fragare[] = [
  ...(['medarbetare', 'chef', 'annanChef', 'verksamhetschef', 'samordnare', 'mas', 'lexSarahAnsvarig'] as const),
  ...(['lexSarahUtredare', 'forvaltningschef', 'ledamot', 'registrator', 'systemadmin', 'dataskyddsombud'] as const),
  'system',
];

const BEREDNING: readonly Fragare[] = ['samordnare', 'forvaltningschef', 'verksamhetschef', 'registrator', 'system'];
/** The line above the enhet, and those who prepare the berättelse. */
const LINJEN: readonly Fragare[] = ['chef', 'verksamhetschef', 'samordnare', 'forvaltningschef', 'system'];

const FORVALTNINGEN: readonly Fragare[] = INLOGGADE.filter((en) => en !== 'ledamot');

const BEREDNINGEN: readonly Fragare[] = ['verksamhetschef', 'samordnare', 'forvaltningschef', 'registrator', 'system'];

/** How documents are put together, written and given out. */
export const SKRIVMATRIS: typeof MATRIS = [
  ['rapport_disposition', 'kapitlen i berättelsen', 'true', INLOGGADE],
  ['rapport_textutkast', 'utkast att godkänna', 'true', BEREDNING],
  ['rapport_avsnitt_version', 'en sparad text', 'true', BEREDNING],
  ['rapport_avsnitt_osparad', 'samordnaren skriver', 'true', ['samordnare', 'forvaltningschef']],
  ['rapport_insamling', 'årets', 'true', [...LINJEN, 'annanChef']],
  ['rapport_bidrag', 'enhetens', 'true', LINJEN],
  ['rapport_bidrag_version', 'av enhetens', 'true', LINJEN],
  ['rapport_bidrag_osparat', 'chefen skriver', 'true', ['chef']],
  ['rapport_bidrag_paminnelse', 'om enhetens', 'true', LINJEN],
  ['handelse', 'om enhetens bidrag', `sak = 'rapport_bidrag'`, [...LINJEN, 'dataskyddsombud']],
  ...PLANFORSLAGSMATRIS,
  ['handelse', 'om målet', `sak = 'namndmal'`, FORVALTNINGEN],
  ['handelse', 'om granskningen utifrån', `sak = 'yttre_granskning'`, FORVALTNINGEN],
  ['handelse', 'om kapitlens ordning', `sak = 'rapport_disposition'`, ['samordnare', 'dataskyddsombud', 'system']],
  ['namndmal', 'ett mål', 'true', FORVALTNINGEN],
  ['yttre_granskning', 'en granskning', 'true', FORVALTNINGEN],
  ['rapport_provning', 'av ett kapitel', 'true', BEREDNINGEN],
  ['rapport_offentlig', 'inte publicerad', 'publicerad_vid is null', BEREDNINGEN],
  ['rapport_offentlig', 'publicerad', 'publicerad_vid is not null and ersatt_vid is null', ['allmanhet', ...INLOGGADE]],
  ['rapport_offentlig', 'ersatt av en senare', 'ersatt_vid is not null', BEREDNINGEN],
  ['enhetsblad', 'som trycks', 'sidor is null', LINJEN],
  ['enhetsblad', 'som är tryckt', 'sidor is not null', ['medarbetare', ...LINJEN]],
];

/** A document in the making, one that the nämnd has and one that all may read, with what belongs to them. */
export const rapportraderI = async (
  agare: pg.Pool,
  { namndId, enhet, chef, samordnare, ledamot }: Namnd,
): Promise<void> => {
  const nu = '2026-11-22T08:00:00Z';
  const ny = async (text: string, ...varden: unknown[]): Promise<number> => {
    const { rows } = await agare.query<{ id: number }>(`insert into ${text} returning id`, varden);
    return rows[0]?.id ?? 0;
  };
  const rad = (text: string, ...varden: unknown[]) => agare.query(`insert into ${text}`, varden);
  const rapport = (status: string, ar: number) =>
    ny(
      `rapport (namnd_id, slag, ar, titel, status, upprattad_vid) values ($1, 'kvalitetsberattelse', $2, 'Berättelse', $3, $4)`,
      ...[namndId, ar, status, nu],
    );
  const utkast = await rapport('utkast', 2026);
  const klar = await rapport('klar', 2025);
  const publicerad = await rapport('publicerad', 2024);
  await rad(
    `rapport_provning (namnd_id, rapport_id, kod, beslut, innehall_sha256, provad_av, provad_vid)
       values ($1, $2, '09', 'med', '\\x00', $3, $4)`,
    ...[namndId, publicerad, samordnare.personId, nu],
  );
  // not published, published, and one that was until the published one took its place
  for (const [nr, publiceradVid, ersattVid] of [
    [1, nu, nu],
    [2, nu, null],
    [3, null, null],
  ])
    await rad(
      `rapport_offentlig (namnd_id, rapport_id, nr, slag, ar, utgava, titel, sammantrade, paragraf, underlag, underlag_sha256,
         gjord_av, gjord_vid, sha256, innehall, sidor, publicerad_vid, ersatt_vid)
       values ($1, $2, $3, 'kvalitetsberattelse', 2024, 1, 'Berättelse', '2025-03-10', '§ 1', '{}', '\\x00', $4, $5,
         '\\x00', '\\x00', 1, $6, $7)`,
      ...[namndId, publicerad, nr, samordnare.personId, nu, publiceradVid, ersattVid],
    );
  await rad(`rapport_avsnitt (namnd_id, rapport_id, kod) values ($1, $2, '01')`, namndId, utkast);
  await rad(
    `rapport_dokument (namnd_id, rapport_id, sha256, innehall, sidor, skapad_vid) values ($1, $2, '\\x00', '\\x00', 1, $3)`,
    ...[namndId, klar, nu],
  );
  await rad(
    `rapport_leverans (namnd_id, rapport_id, person_id, levererad_vid) values ($1, $2, $3, $4)`,
    ...[namndId, klar, ledamot.personId, nu],
  );
  await rad(
    `rapport_disposition (namnd_id, slag, ordning, andrad_av, andrad_vid) values ($1, 'kvalitetsberattelse', '{}', $2, $3)`,
    ...[namndId, samordnare.personId, nu],
  );
  await rad(
    `rapport_textutkast (namnd_id, rapport_id, kod, textversion, hamtat_av, hamtat_vid, siffror)
     values ($1, $2, '01', 1, $3, $4, '{}')`,
    ...[namndId, utkast, samordnare.personId, nu],
  );
  await rad(
    `rapport_avsnitt_osparad (namnd_id, rapport_id, kod, person_id, text, grund, vid) values ($1, $2, '01', $3, '', 1, $4)`,
    ...[namndId, utkast, samordnare.personId, nu],
  );
  const insamling = await ny(
    `rapport_insamling (namnd_id, ar, senast, oppnad_av, oppnad_vid) values ($1, 2026, '2027-01-31', $2, $3)`,
    ...[namndId, samordnare.personId, nu],
  );
  const bidrag = await ny(
    `rapport_bidrag (namnd_id, insamling_id, enhet_id, status, senast) values ($1, $2, $3, 'begart', '2027-01-31')`,
    ...[namndId, insamling, enhet],
  );
  await rad(
    `rapport_bidrag_version (namnd_id, bidrag_id, version, uppdrag, resultat, analys, atgarder, av, vid)
     values ($1, $2, 2, '', '', '', '', $3, $4)`,
    ...[namndId, bidrag, chef.personId, nu],
  );
  await rad(
    `rapport_bidrag_osparat (namnd_id, bidrag_id, person_id, uppdrag, resultat, analys, atgarder, grund, vid)
     values ($1, $2, $3, '', '', '', '', 1, $4)`,
    ...[namndId, bidrag, chef.personId, nu],
  );
  await rad(
    `rapport_bidrag_paminnelse (namnd_id, bidrag_id, slag, senast, vid) values ($1, $2, 'snart', '2027-01-31', $3)`,
    ...[namndId, bidrag, nu],
  );
  await rad(
    `handelse (namnd_id, sak, sak_id, handling, roll, till_status, vid, lagrum)
     values ($1, 'rapport_bidrag', $2, 'begar', 'kvalitetssamordnare', 'begart', $3, '{}')`,
    ...[namndId, bidrag, nu],
  );
  for (const sak of ['namndmal', 'yttre_granskning', 'rapport_disposition'])
    await rad(
      `handelse (namnd_id, sak, sak_id, handling, roll, vid, lagrum) values ($1, $2, $1, 'prov', 'system', $3, '{}')`,
      ...[namndId, sak, nu],
    );
  for (const [nr, innehall, sidor] of [
    [1, '\\x00', 1],
    [2, null, null],
  ])
    await rad(
      `enhetsblad (namnd_id, enhet_id, slag, ar, manad, nr, titel, enhet, underlag, underlag_sha256, gjord_av, gjord_vid, sha256,
         innehall, sidor) values ($1, $2, 'aptblad', 2026, 10, $3, 'APT-blad', 'Enheten', '{}', '\\x00', $4, $5, $6, $6, $7)`,
      ...[namndId, enhet, nr, chef.personId, nu, innehall, sidor],
    );
  await rad(
    `namndmal (namnd_id, nyckel, ar, mal, andrad_av, andrad_vid) values ($1, gen_random_uuid(), 2026, 'Barn kommer till tals', $2, $3)`,
    ...[namndId, samordnare.personId, nu],
  );
  await rad(
    `yttre_granskning (namnd_id, nyckel, granskare, rubrik, datum, lage, andrad_av, andrad_vid)
     values ($1, gen_random_uuid(), 'ivo', 'Tillsyn', '2026-03-01', 'vantar', $2, $3)`,
    ...[namndId, samordnare.personId, nu],
  );
};
