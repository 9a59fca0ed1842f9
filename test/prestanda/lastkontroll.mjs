/** Holds what the product answered against what is in the database, row by row and not by sums alone. */
import { createHash } from 'node:crypto';

const FLODEN = ['avvikelse', 'synpunkt', 'atgard'];

/** @returns a sentence for everything that is lost, doubled or does not agree; none when all is well */
export const bristerna = async (agare, namndId, bok) => {
  const las = async (sql, varden = [namndId]) => (await agare.query(sql, varden)).rows;
  return [
    ...synpunkterna(
      bok,
      await las('select id, text, encode(kod_hash, $$hex$$) as kod from synpunkt where namnd_id = $1'),
    ),
    ...bilagorna(
      bok,
      await las('select s.text from synpunkt_bilaga b join synpunkt s on s.id = b.synpunkt_id where b.namnd_id = $1'),
    ),
    ...rapporterna(bok, await las('select id, nyckel, handelseforlopp from avvikelse where namnd_id = $1')),
    ...atgarderna(bok, await las("select sak_id as id from atgard_kalla where namnd_id = $1 and sak = 'avvikelse'")),
    ...handlingarna(
      bok,
      await las(
        `select sak_id as id, handling, row_number() over (partition by sak_id order by nr)::int as version
         from handelse where namnd_id = $1 and sak = 'avvikelse'`,
      ),
    ),
    ...(await loggen(las)),
  ];
};

const kodhash = (kod) => createHash('sha256').update(kod.replaceAll('-', '')).digest('hex');

const synpunkterna = ({ synpunkter }, rader) => [
  ...jamfor(
    'Synpunkten',
    [...synpunkter].flatMap(([text, { koder }]) => [...koder].map((kod) => `${text} ${kodhash(kod)}`)),
    rader.map(({ text, kod }) => `${text} ${kod}`),
  ),
  ...[...synpunkter].filter(([, { koder }]) => koder.size !== 1).map(([text]) => `Inte en kod: ${text}`),
];

const bilagorna = ({ synpunkter }, rader) =>
  jamfor(
    'Bilagan till',
    [...synpunkter].filter(([, { bilaga, koder }]) => bilaga && koder.size > 0).map(([text]) => text),
    rader.map(({ text }) => text),
  );

const rapporterna = ({ rapporter }, rader) => [
  ...jamfor(
    'Avvikelsen',
    [...rapporter].flatMap(([nyckel, { handelseforlopp, ider }]) =>
      [...ider].map((id) => `${id} ${nyckel} ${handelseforlopp}`),
    ),
    rader.map(({ id, nyckel, handelseforlopp }) => `${id} ${nyckel} ${handelseforlopp}`),
  ),
  ...[...rapporter].filter(([, { ider }]) => ider.size !== 1).map(([nyckel]) => `Inte ett ärende: rapporten ${nyckel}`),
];

const atgarderna = ({ atgarder }, rader) =>
  jamfor(
    'Åtgärden i avvikelse',
    [...atgarder.values()].map(String),
    rader.map(({ id }) => String(id)),
  );

/** Each act has its own version of the case: two who both were told yes to the same one would show here. */
const handlingarna = ({ handlingar, rapporter }, rader) =>
  jamfor(
    'Händelsen',
    [
      ...[...rapporter.values()].flatMap(({ ider }) => [...ider].map((id) => `${id} rapportera 1`)),
      ...handlingar.map(({ id, handling, version }) => `${id} ${handling} ${version}`),
    ],
    rader.map(({ id, handling, version }) => `${id} ${handling} ${version}`),
  );

/** The chain is whole, and every case stands where its last händelse left it. */
const loggen = async (las) => {
  const brott = await las('select nr, orsak from handelse_brott($1)');
  const fel = brott.map(({ nr, orsak }) => `Händelseloggen är bruten vid ${nr}: ${orsak}.`);
  for (const sak of FLODEN) {
    const rader = await las(
      `select s.id, s.status, s.version, h.till_status as enligt, h.antal
       from ${sak} s left join (
         select sak_id, count(*)::int as antal, (array_agg(till_status order by nr desc))[1] as till_status
         from handelse where sak = '${sak}' group by sak_id) h on h.sak_id = s.id
       where s.namnd_id = $1 and (h.till_status is distinct from s.status or h.antal is distinct from s.version)`,
    );
    fel.push(
      ...rader.map(
        (rad) => `${sak} ${rad.id}: ${rad.status} version ${rad.version}, loggen ${rad.enligt} ${rad.antal}.`,
      ),
    );
  }
  return fel;
};

const rakna = (rader) => {
  const antal = new Map();
  for (const rad of rader) antal.set(rad, (antal.get(rad) ?? 0) + 1);
  return antal;
};

/** Two lists as multisets: what was promised and what is there. */
const jamfor = (vad, lovat, finns) => {
  const [vantat, har] = [rakna(lovat), rakna(finns)];
  return [...new Set([...lovat, ...finns])].flatMap((rad) => {
    const [ska, ar] = [vantat.get(rad) ?? 0, har.get(rad) ?? 0];
    return ska === ar ? [] : [`${vad} ${rad}: ${ska} enligt svaren, ${ar} i databasen.`];
  });
};

/** What the minute left behind, in one line. */
export const summor = async (agare, namndId) => {
  const { rows } = await agare.query(
    `select (select count(*) from synpunkt where namnd_id = $1) as synpunkter,
       (select count(*) from avvikelse where namnd_id = $1) as avvikelser,
       (select count(*) from avvikelse where namnd_id = $1 and status = 'avslutad') as avslutade,
       (select count(*) from atgard where namnd_id = $1) as atgarder,
       (select count(*) from handelse where namnd_id = $1) as handelser`,
    [namndId],
  );
  const [{ synpunkter, avvikelser, avslutade, atgarder, handelser }] = rows;
  return `${synpunkter} synpunkter, ${avvikelser} avvikelser varav ${avslutade} avslutade, ${atgarder} åtgärder, ${handelser} händelser.`;
};
