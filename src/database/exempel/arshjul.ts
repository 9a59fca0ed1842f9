import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { PostService, type Postuppgifter } from '../../arshjul/post.service.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import type { Vem } from '../vem.js';

type Post = Omit<Postuppgifter, 'datum'> & { readonly dag: string };

/** A year as many nämnder have it. The days of the law are fixed; the others are the nämnd's own. */
const POSTER: readonly Post[] = [
  {
    dag: '01-30',
    slag: 'rapport',
    rubrik: 'Frys årets siffror för avvikelser, klagomål och lex Sarah',
    roll: 'kvalitetssamordnare',
  },
  ...(['01-31', '04-30', '07-31', '10-31'] as const).map((dag, nr): Post => ({
    dag,
    slag: 'lag',
    rubrik: `Rapportera ej verkställda beslut, kvartal ${nr === 0 ? 4 : nr}`,
    lagrum: 'SoL 34:1',
    fast: true,
    roll: 'forvaltningschef',
  })),
  { dag: '02-13', slag: 'rapport', rubrik: 'Utkast till kvalitetsberättelsen klart', roll: 'kvalitetssamordnare' },
  {
    dag: '03-01',
    slag: 'lag',
    rubrik: 'Patientsäkerhetsberättelsen klar',
    lagrum: 'PSL 3:10',
    fast: true,
    roll: 'mas',
  },
  { dag: '03-19', slag: 'namnd', rubrik: 'Nämnden fastställer kvalitetsberättelsen', roll: 'forvaltningschef' },
  { dag: '04-17', slag: 'granskning', rubrik: 'Kollegial aktgranskning, vårens omgång', roll: 'enhetschef' },
  { dag: '05-22', slag: 'annat', rubrik: 'Riskanalys inför sommarens bemanning', roll: 'verksamhetschef' },
  { dag: '06-12', slag: 'rapport', rubrik: 'Gå igenom resultatet av öppna jämförelser', roll: 'kvalitetssamordnare' },
  {
    dag: '08-28',
    slag: 'rapport',
    rubrik: 'Halvårsredovisning av klagomål och lex Sarah',
    roll: 'kvalitetssamordnare',
  },
  {
    ...{ dag: '09-15', slag: 'lag', rubrik: 'Kontroll av loggar: vem har läst vad' },
    ...{ lagrum: 'SoLPUL 10', roll: 'dataskyddsombud' },
  },
  { dag: '10-16', slag: 'granskning', rubrik: 'Kollegial aktgranskning, höstens omgång', roll: 'enhetschef' },
  { dag: '10-30', slag: 'annat', rubrik: 'Omvärldsanalys inför nästa års plan', roll: 'kvalitetssamordnare' },
  {
    dag: '11-20',
    slag: 'annat',
    rubrik: 'Riskanalys inför nästa år, en workshop per process',
    roll: 'verksamhetschef',
  },
  {
    dag: '11-27',
    slag: 'annat',
    rubrik: 'Påminn om egenkontrollerna som ska vara klara före jul',
    roll: 'kvalitetssamordnare',
  },
  { dag: '12-10', slag: 'namnd', rubrik: 'Nämnden fastställer kvalitetsplanen', roll: 'forvaltningschef' },
  {
    ...{ dag: '12-17', slag: 'lag', rubrik: 'Nämnden antar plan för intern kontroll' },
    ...{ lagrum: 'KL 6:6', roll: 'forvaltningschef' },
  },
];

const OGJORDA = ['Omvärldsanalys inför nästa års plan', 'Rapportera ej verkställda beslut, kvartal 3'];

/** The nämnd's own entries of this year; what is past is done, but for two. Made once. */
export const skapaArshjul = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  vem: Vem,
): Promise<void> => {
  const finns = await agare.query('select 1 from arshjulspost where namnd_id = $1 limit 1', [vem.namndId]);
  if (finns.rows.length > 0) return;
  const poster = app.get(PostService, { strict: false });
  const idag = app.get(Klocka, { strict: false }).idag();
  const ar = idag.slice(0, 4);
  for (const { dag, ...post } of POSTER) await poster.skapa(vem, { ...post, datum: `${ar}-${dag}` });
  await agare.query(
    `update arshjulspost set klar_datum = datum, klar_av = $2
     where namnd_id = $1 and datum < $3::date and rubrik <> all ($4)`,
    [vem.namndId, vem.personId, idag, OGJORDA],
  );
};
