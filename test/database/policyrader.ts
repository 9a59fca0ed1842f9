import { leveransraderI } from './leveransrader.js';
import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';
import { atgardsraderI } from './atgardsrader.js';
import { arshjulsraderI } from './arshjulsmatris.js';
import { enkatraderI } from './enkatrader.js';
import { indikatorraderI } from './indikatorrader.js';
import { egenkontrollraderI } from './egenkontrollrader.js';
import { granskningsraderI } from './granskningsrader.js';
import { lexSarahraderI } from './lex-sarahrader.js';
import { planforslagsraderI } from './planforslagsrader.js';
import { monsterraderI } from './monsterrader.js';
import { oppenvardsraderI } from './oppenvardsrader.js';
import { rapportraderI } from './rapportrader.js';
import { riskraderI } from './riskrader.js';
import { styrdokumentraderI } from './styrdokumentrader.js';

/** One row of every kind in the nämnd, made past the gateway. All concern `enhet` and its medarbetare. */
export const raderI = async (agare: pg.Pool, namnd: Namnd): Promise<void> => {
  const n = namnd.namndId;
  const jag = namnd.medarbetare.personId;
  const nu = '2026-11-22T08:00:00Z';
  const ny = async (text: string, ...varden: unknown[]): Promise<number> => {
    const { rows } = await agare.query<{ id: number }>(`insert into ${text} returning id`, varden);
    return rows[0]?.id ?? 0;
  };
  const rad = (text: string, ...varden: unknown[]) => agare.query(`insert into ${text}`, varden);

  await rad(
    `session (namnd_id, person_id, hash, csrf, skapad_vid, sedd_vid, gar_ut_vid)
     values ($1, $2, sha256($4::text::bytea), 'ord', $3, $3, $3)`,
    ...[n, jag, nu, `s${n}`],
  );
  await rad(
    `api_token (namnd_id, person_id, namn, hash, rackvidd, skapad_vid) values ($1, $2, 'N', sha256($4::text::bytea), '{las}', $3)`,
    n,
    jag,
    nu,
    `t${n}`,
  );
  await rad(`inloggningsforsok (epost_hash, antal, senast_vid) values (sha256($1::text::bytea), 1, $2)`, `i${n}`, nu);
  await rad(
    `jobb (namnd_id, slag, nyckel, uppgifter, bestalld_av, skapad_vid) values ($1, 'prov', 'prov', '{}', $2, $3)`,
    n,
    jag,
    nu,
  );
  await rad(
    `mejl (namnd_id, nyckel, till_person_id, till, amne, text, html, skapad_vid) values ($1, 'm', $2, 'a@b.se', 'A', 'T', 'H', $3)`,
    n,
    jag,
    nu,
  );
  await rad(`notis (namnd_id, person_id, text, lank, skapad_vid) values ($1, $2, 'T', '/', $3)`, n, jag, nu);

  const process = await ny(
    `process (namnd_id, nyckel, slag, nummer, namn, ordning) values ($1, 'p', 'huvudprocess', '4.1', 'Process', 1)`,
    n,
  );
  await rad(`plan_process (namnd_id, plan_ar, process_id, ordning) values ($1, 2026, $2, 1)`, n, process);
  await rad(
    `plantext (namnd_id, nyckel, plan_ar, ordning, kapitel, rubrik) values ($1, 't', 2026, 1, '1', 'Inledning')`,
    n,
  );
  const riskanalys = await ny(
    `riskanalys (namnd_id, nyckel, anledning, rubrik, datum, status, skapad_av, skapad_vid)
     values ($1, gen_random_uuid(), 'arlig', 'Analys', '2026-11-22', 'planerad', $2, $3)`,
    n,
    jag,
    nu,
  );
  const uppdrag = await oppenvardsraderI(agare, namnd);
  const risk = await ny(
    `risk (namnd_id, nyckel, plan_ar, process_id, ordning, text, status) values ($1, 'r', 2026, $2, 1, 'Risk', 'identifierad')`,
    n,
    process,
  );
  await riskraderI(agare, namnd, risk);
  await styrdokumentraderI(agare, namnd, process);
  await monsterraderI(agare, namnd, process);
  await planforslagsraderI(agare, namnd);
  const egenkontroll = await ny(
    `egenkontroll (namnd_id, nyckel, plan_ar, process_id, ordning, text) values ($1, 'e', 2026, $2, 1, 'Kontroll')`,
    n,
    process,
  );
  await rad(`egenkontroll_risk (namnd_id, egenkontroll_id, risk_id) values ($1, $2, $3)`, n, egenkontroll, risk);
  await egenkontrollraderI(agare, namnd, egenkontroll);
  await granskningsraderI(agare, namnd);
  const indikator = await indikatorraderI(agare, namnd, process);
  const { enkat, omgang } = await enkatraderI(agare, namnd);
  const atgard = await atgardsraderI(agare, namnd, process);

  const avvikelse = (nyckel: string, misstankt: boolean | null) =>
    ny(
      `avvikelse (namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp, beror, rapporterad_vid,
         rapporterad_datum, misstankt_missforhallande)
       values ($1, $2, (select id from enhet_version where enhet_id = $2), 'registrerad', $3, $4, 'Text', 'enskild', $5, '2026-11-22', $6)`,
      n,
      namnd.enhet,
      jag,
      nyckel,
      nu,
      misstankt,
    );
  const vanlig = await avvikelse('11111111-1111-4111-8111-111111111111', null);
  await avvikelse('22222222-2222-4222-8222-222222222222', true);
  await rad(`atgard_kalla (namnd_id, atgard_id, sak, sak_id) values ($1, $2, 'avvikelse', $3)`, n, atgard, vanlig);
  await rad(
    `avvikelse_bilaga (namnd_id, avvikelse_id, typ, innehall, bifogad_av, vid) values ($1, $2, 'pdf', '\\x25', $3, $4)`,
    n,
    vanlig,
    jag,
    nu,
  );
  await rad(`avvikelse_fakta (namnd_id, avvikelse_id, fakta, vid) values ($1, $2, 'bedomning', $3)`, n, vanlig, nu);
  await rad(
    `avvikelse_utkast (nyckel, namnd_id, person_id, innehall, sparad_vid) values (gen_random_uuid(), $1, $2, '{}', $3)`,
    n,
    jag,
    nu,
  );
  await lexSarahraderI(agare, namnd, await avvikelse('33333333-3333-4333-8333-333333333333', false));
  await rad(`arende_aggregat (namnd_id, sak, ar, matt, antal) values ($1, 'klagomal', 2026, 'inkomna', 7)`, n);
  const synpunkt = (nr: number, text: string, enhet: number | null, berorda: number[], overlamnad: string[]) =>
    ny(
      `synpunkt (namnd_id, status, kod_hash, kanal, text, vill_ha_svar, inkom_vid, inkom_datum, svar_senast, typ, enhet_id,
         enhet_version_id, berorda, overlamnad_for)
       values ($1, 'fordelad', sha256($2::text::bytea), 'webb', $7, false, $3, '2026-11-22', '2026-12-06', 'klagomal', $4,
         (select id from enhet_version where enhet_id = $4), $5, $6)`,
      n,
      `k${n}-${nr}`,
      nu,
      enhet,
      berorda,
      overlamnad,
      text,
    );
  await synpunkt(1, 'Osorterad', null, [], []);
  const fordelad = await synpunkt(2, 'Fördelad', namnd.enhet, [], []);
  await synpunkt(3, 'Om chefen', namnd.enhet, [namnd.chef.personId], []);
  await synpunkt(4, 'Lex Sarah', namnd.enhet, [], ['lex_sarah']);
  await rad(`synpunkt_fakta (namnd_id, synpunkt_id, fakta, vid) values ($1, $2, 'apt', $3)`, n, fordelad, nu);
  await rad(
    `synpunkt_meddelande (namnd_id, synpunkt_id, fran, slag, text, vid) values ($1, $2, 'avsandare', 'meddelande', 'Hej', $3)`,
    n,
    fordelad,
    nu,
  );
  await rad(
    `synpunkt_bilaga (namnd_id, synpunkt_id, nr, typ, innehall) values ($1, $2, 1, 'pdf', '\\x00')`,
    n,
    fordelad,
  );
  await rad(
    `synpunkt_paminnelse (namnd_id, synpunkt_id, vad, dag, vid) values ($1, $2, 'svar', '2026-12-06', $3)`,
    n,
    fordelad,
    nu,
  );
  await rad(`synpunkt_salt (namnd_id, dag, salt) values ($1, '2026-11-22', '\\x00')`, n);
  await rad(
    `synpunkt_trafik (namnd_id, dag, timme, slag, lada, antal) values ($1, '2026-11-22', 8, 'skicka', '\\x0000', 1)`,
    n,
  );
  await rad(`svarsfras (namnd_id, rubrik, text) values ($1, 'Tack', 'Tack för att du berättade.')`, n);
  for (const [sak, id, sokt] of [
    ['avvikelse', vanlig, null],
    ['synpunkt', fordelad, null],
    ['sok', null, 'ord'],
  ])
    await rad(
      `lasning (namnd_id, sak, sak_id, person_id, vad, vid, sokt) values ($1, $2, $3, $4, 'arende', $5, $6)`,
      ...[n, sak, id, namnd.chef.personId, nu, sokt],
    );
  for (const [sak, id] of [
    ['avvikelse', vanlig],
    ['synpunkt', fordelad],
  ])
    await rad(
      `personnummer_motivering (namnd_id, sak, sak_id, handling, falt, skal, vid) values ($1, $2, $3, 'prov', '{text}', 'Skäl', $4)`,
      ...[n, sak, id, nu],
    );
  for (const [sak, id] of [
    ['avvikelse', vanlig],
    ['risk', risk],
    ['riskanalys', riskanalys],
    ['oppenvardsuppdrag', uppdrag],
    ['indikator', indikator],
    ['enkat', enkat],
    ['enkatomgang', omgang],
    ['arshjulspost', await arshjulsraderI(agare, namnd)],
    ['person', jag],
  ])
    await rad(
      `handelse (namnd_id, sak, sak_id, handling, roll, vid, lagrum) values ($1, $2, $3, 'prov', 'system', $4, '{}')`,
      n,
      sak,
      id,
      nu,
    );

  const { rows: lexSarah } = await agare.query<{ id: number }>(
    'select id from lex_sarah where namnd_id = $1 and utredare_id is not null order by id limit 1',
    [n],
  );
  for (const [sak, sakId] of [
    ['avvikelse', vanlig],
    ['lex_sarah', lexSarah[0]?.id],
  ]) {
    const fil = await ny(
      `arendeimport (namnd_id, sak, kallsystem, filtyp, sha256, kolumner, antal_rader, varden, mappning, uppladdad_av, uppladdad_vid)
       values ($1, $2, 'Flexite', 'csv', '\\x00', '{Id}', 1, '{}', '{}', $3, $4)`,
      ...[n, sak, jag, nu],
    );
    await rad(
      `arendeimport_rad (namnd_id, sak, kalla, kall_id, sak_id, arendeimport_id) values ($1, $2, 'flexite', '1', $3, $4)`,
      ...[n, sak, sakId, fil],
    );
    await rad(
      `arendeimport_mappning (namnd_id, sak, kalla, mappning, andrad_vid) values ($1, $2, 'flexite', '{}', $3)`,
      ...[n, sak, nu],
    );
  }

  await rapportraderI(agare, namnd);
  await leveransraderI(agare, namnd);
};
