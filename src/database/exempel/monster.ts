import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { ForslagQueries } from '../../monster/forslag.queries.js';
import { ForslagService } from '../../monster/forslag.service.js';
import { KopplingService } from '../../monster/koppling.service.js';
import { Monsterspaning } from '../../monster/monster.service.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { ProcessQueries } from '../../processer/process.queries.js';
import type { Vem } from '../vem.js';
import type { Exempelnamnd } from './organisation.js';

/** Whole-time years at each enhet; the benefits unit is large and reports little. */
const ARSARBETARE: Readonly<Record<string, number>> = {
  ...{ Mottagningsgruppen: 9, 'Utredningsgrupp 1': 11.5, 'Utredningsgrupp 2': 10.75, Familjehemsgruppen: 8 },
  ...{ Öppenvårdsgruppen: 12, 'Missbruk och beroende': 10, 'Ekonomiskt bistånd': 34 },
};

/** What is reported about each process. */
const KATEGORIER: Readonly<Record<string, readonly [avvikelse: readonly string[], synpunkt: readonly string[]]>> = {
  'Våld i nära relation': [['rattssakerhet.vald_ej_utrett'], []],
  Förhandsbedömning: [['rattssakerhet.skyddsbedomning', 'rattssakerhet.handlaggningstid'], ['handlaggningstid']],
  'Utredning enligt 11 kap 1,2§§ SoL': [
    ['rattssakerhet.handlaggningstid', 'rattssakerhet.barnperspektiv', 'rattssakerhet.dokumentation_forsenad'],
    ['handlaggningstid', 'delaktighet', 'dokumentation', 'rattssakerhet'],
  ],
  'Genomföra samordnad utredning': [['arbetssatt.samverkan', 'arbetssatt.ansvar'], ['samverkan']],
  'Genomföra och följa upp öppna insatser': [
    ['utforande.uteblir', 'utforande.kontinuitet'],
    ['insats', 'kontinuitet'],
  ],
  Familjehem: [['utforande.placering', 'utforande.forsent'], ['insats']],
};

/** What has happened again and again since late summer, in two enheter: enhet, days ago, the words. */
const UPPREPNINGAR: readonly (readonly [enhet: string, dagar: readonly number[], text: string])[] = [
  [
    'Familjehemsgruppen',
    [82, 74, 66, 58, 51, 44, 33],
    'Uppföljningen i familjehemmet gjordes senare än vårdplanen säger. Det fanns ingen som bevakade datumet.',
  ],
  [
    'Utredningsgrupp 1',
    [88, 69, 53, 40],
    'Överlämningen till familjehemsgruppen saknade datum för första uppföljningen, så den kom inte i kalendern.',
  ],
];

/** Closed, with all that closing asks for. */
const SKRIV_UPPREPNINGAR = `
  insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp, intraffad_datum,
    intraffad_tid, beror, omedelbar_atgard, rapporterad_vid, rapporterad_datum, lagrum, kategorier, orsaker, sannolikhet,
    allvarlighet, misstankt_missforhallande, utredning, ingen_atgard_motivering, aterkoppling, aterkopplad_vid, avslutad_datum)
  select $1, v.enhet_id, v.id, 'avslutad', p.id, gen_random_uuid(), r.text, d.dag - 1, time '15:30', 'enskild',
    'Uppföljningen bokades samma dag.', d.dag + time '09:40', d.dag, '{SoL}', '{utforande.forsent}', '{rutiner,tidsbrist}', 3,
    2, false, 'Datumet bevakas av den som minns det. Rutinen säger inte vem.', 'Tas upp samlat med de andra uppföljningarna.',
    'Tack. Du är inte ensam om att ha sett det, vi tar upp det samlat.', d.dag + 12 + time '10:00', d.dag + 12
  from jsonb_to_recordset($2) as r (enhet_id bigint, dagar int[], text text)
  join enhet_version v on v.enhet_id = r.enhet_id and v.till is null
  cross join lateral unnest(r.dagar) as t (sedan) cross join lateral (select $3::date - t.sedan as dag) d
  cross join lateral (select u.person_id as id from uppdrag u where u.enhet_id = r.enhet_id and u.roll = 'medarbetare'
    order by u.id limit 1) p`;

/**
 * What patterns are measured against, and then a night's work: what is found in the avvikelser of the example stands as
 * proposals, one of them already taken up.
 */
export const skapaMonster = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  { namndId, enheter }: Exempelnamnd,
  vem: Vem,
): Promise<void> => {
  const queries = app.get(ForslagQueries, { strict: false });
  if ((await queries.lista(vem, { visa: 'alla' })).length > 0) return;
  await agare.query(
    `insert into arsarbetare (namnd_id, enhet_id, ar, antal)
     select $1, (e.value)::bigint, ar, ($2::jsonb ->> e.key)::numeric from jsonb_each_text($3) e, generate_series(2024, 2026) ar
     where $2::jsonb ? e.key on conflict do nothing`,
    [namndId, JSON.stringify(ARSARBETARE), JSON.stringify(enheter)],
  );
  await agare.query(SKRIV_UPPREPNINGAR, [
    namndId,
    JSON.stringify(UPPREPNINGAR.map(([enhet, dagar, text]) => ({ enhet_id: enheter[enhet], dagar, text }))),
    app.get(Klocka, { strict: false }).idag(),
  ]);
  const processer = await app.get(ProcessQueries, { strict: false }).alla(vem);
  const kopplingar = app.get(KopplingService, { strict: false });
  for (const [namn, [avvikelse, synpunkt]] of Object.entries(KATEGORIER)) {
    const process = processer.find(({ text }) => text.endsWith(namn));
    if (process) await kopplingar.spara(vem, Number(process.varde), { avvikelse, synpunkt });
  }
  await app.get(Monsterspaning, { strict: false }).spana(namndId);
  const [forsta] = await queries.lista(vem, { visa: 'oppna', slag: 'fa_rapporter' });
  if (forsta) await app.get(ForslagService, { strict: false }).overvag(vem, forsta.id, { version: 1 });
};
