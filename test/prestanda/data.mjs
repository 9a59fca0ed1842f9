/** Fills the database: sixteen nämnder with enheter and people, and as many avvikelser as wanted. */
import pg from 'pg';

const NAMNDER = 16;
const ENHETER = 8;
/** So many avvikelser the nämnd has in the year that is reported; the table holds what is left, over five years. */
const ARETS = 100_000;

/** @returns the year of the figures and, per nämnd, its enheter and those who log in. The first nämnd is the large one. */
export const laddaData = async ({ superUrl, agare }, antal) => {
  const ar = Number((await agare.query('select extract(year from current_date)::int as ar')).rows[0].ar);
  const namnder = [];
  for (let nr = 1; nr <= NAMNDER; nr++) namnder.push(await enNamnd(agare, nr));
  await laddaAvvikelser(superUrl, namnder, ar, antal);
  await laddaPlan(agare, namnder[0].namndId, ar);
  await agare.query('vacuum (analyze) avvikelse');
  await agare.query('analyze');
  return { ar, namnder };
};

const enNamnd = async (agare, nr) => {
  const ett = async (text, varden) => (await agare.query(text, varden)).rows[0].id;
  const namndId = await ett("insert into namnd (kommun, namn) values ('Mätkommunen', $1) returning id", [
    `Nämnd ${nr}`,
  ]);
  const enheter = [];
  for (let e = 1; e <= ENHETER; e++) {
    const id = await ett("insert into enhet (namnd_id, niva) values ($1, 'enhet') returning id", [namndId]);
    const version = await ett(
      "insert into enhet_version (namnd_id, enhet_id, namn, fran) values ($1, $2, $3, '2015-01-01') returning id",
      [namndId, id, `Enhet ${e}`],
    );
    enheter.push({ id, version });
  }
  const person = async (roll, enhetId) => {
    const personId = await ett('insert into person (namnd_id, namn, epost) values ($1, $2, $3) returning id', [
      namndId,
      `Prov ${roll}`,
      `${roll}.${nr}@prov.example`,
    ]);
    await agare.query(
      "insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran) values ($1, $2, $3, $4, '2015-01-01')",
      [namndId, personId, roll, enhetId],
    );
    return { namndId, personId };
  };
  const [{ id: enhetId }] = enheter;
  return {
    namndId,
    enheter,
    medarbetare: await person('medarbetare', enhetId),
    chef: await person('enhetschef', enhetId),
    samordnare: await person('kvalitetssamordnare', null),
  };
};

/** One statement per share, past triggers and foreign keys: the rows are right by themselves. */
const laddaAvvikelser = async (superUrl, namnder, ar, antal) => {
  const aretsAntal = Math.min(antal, ARETS);
  const fore = Math.min(antal - aretsAntal, 4 * ARETS);
  const ovriga = Math.floor((antal - aretsAntal - fore) / (namnder.length - 1));
  const klient = new pg.Client({ connectionString: superUrl });
  await klient.connect();
  try {
    await klient.query("set session_replication_role = replica; set timezone = 'Europe/Stockholm'");
    await delmangd(klient, namnder[0], aretsAntal, `${ar}-01-01`, `${ar}-12-31`);
    if (fore > 0) await delmangd(klient, namnder[0], fore, `${ar - 4}-01-01`, `${ar - 1}-12-31`);
    for (const namnd of namnder.slice(1)) await delmangd(klient, namnd, ovriga, `${ar - 4}-01-01`, `${ar}-12-31`);
  } finally {
    await klient.end();
  }
};

const delmangd = (klient, { namndId, enheter, medarbetare }, antal, fran, till) =>
  klient.query(
    `with rad as (
       select i, random() as r1, random() as r2, random() as r3, random() as r4,
         $5::date + (random() * (least($6::date, current_date) - $5::date))::int as dag,
         1 + floor(random() ^ 1.5 * ${enheter.length})::int as enhet
       from generate_series(1, $4::int) i),
     vag as (select *, dag < current_date - 60 and r1 < 0.98 or r1 < 0.3 as slut from rad)
     insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp,
       intraffad_datum, beror, rapporterad_vid, rapporterad_datum, efterregistrerad, lagrum, kategorier, orsaker,
       sannolikhet, allvarlighet, misstankt_missforhallande, aterkopplad_vid, avslutad_datum)
     select $1, ($2::bigint[])[enhet], ($3::bigint[])[enhet],
       case when slut then 'avslutad' when r2 < 0.4 then 'inkommen' when r2 < 0.6 then 'granskas' when r2 < 0.9 then 'utreds'
         else 'foljs_upp' end,
       case when r3 < 0.95 then $7::bigint end, gen_random_uuid(),
       repeat('Insatsen uteblev under förmiddagen och den enskilde fick vänta. ', 4), dag - (r3 * 3)::int,
       (array['enskild', 'grupp', 'annat'])[1 + floor(r4 * 3)::int], dag + time '10:00', dag, r3 < 0.05, '{sol}',
       case when slut or r2 > 0.5 then (array['{utforande.uteblir}', '{utforande.forsent,bemotande.kommunikation}',
         '{rattssakerhet.sekretess}', '{arbetssatt.rutin_saknas}', '{fysisk_miljo.it}', '{bemotande.delaktighet}'])
         [1 + floor(r4 * 6)::int]::text[] else '{}' end,
       case when slut then (array['{rutin}', '{kommunikation,kompetens}', '{bemanning}', '{teknik}'])[1 + floor(r3 * 4)::int]::text[]
         else '{}' end,
       case when slut or r2 > 0.5 then 1 + floor(r2 * r2 * 4)::int end, case when slut or r2 > 0.5 then 1 + floor(r4 * r4 * 4)::int end,
       r4 < 0.01, case when slut and r3 < 0.8 then dag + time '12:00' end, case when slut then least(dag + (r4 * 50)::int, current_date) end
     from vag`,
    [
      namndId,
      enheter.map(({ id }) => id),
      enheter.map(({ version }) => version),
      antal,
      fran,
      till,
      medarbetare.personId,
    ],
  );

/** A plan of the size that a real nämnd has. */
const laddaPlan = async (agare, namndId, ar) => {
  await agare.query(
    `insert into process (namnd_id, nyckel, nummer, namn, slag, ordning)
     select $1, 'p' || i, i::text, 'Process ' || i, 'huvudprocess', i from generate_series(1, 16) i`,
    [namndId],
  );
  await agare.query(
    `insert into risk (namnd_id, nyckel, process_id, plan_ar, text, status, sannolikhet, konsekvens, ordning)
     select $1, p.id || '-' || i, p.id, $2, 'Risk ' || i, 'oppen', 1 + i % 4, 1 + (i * 3) % 4, i
     from process p, generate_series(1, 4) i where p.namnd_id = $1`,
    [namndId, ar],
  );
};
