import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { AtgardService } from '../../atgarder/atgard.service.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { Aktlistan } from '../../granskningar/aktlista.service.js';
import { GranskningService } from '../../granskningar/granskning.service.js';
import { Sammanstallning } from '../../granskningar/sammanstallning.service.js';
import { plusDagar } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { ProcessQueries } from '../../processer/process.queries.js';
import { Databas } from '../databas.js';
import type { Vem } from '../vem.js';
import { Exempelklocka, Tyst } from './exempelklocka.js';
import { exempelvem } from './exempelvem.js';
import type { Exempelnamnd } from './organisation.js';
import { Slump } from './slump.js';

const DELAKTIGHET = [
  'Har barnet fått information anpassad efter ålder och mognad?',
  'Har barnet fått tala enskilt med handläggaren?',
  'Framgår barnets egna åsikter i utredningen?',
  'Är barnets åsikter beaktade i bedömningen?',
  'Har barnet fått veta vad utredningen ledde till?',
  'Hur väl speglar utredningen barnets egen berättelse? (1–4)',
].join('\n');

const GENOMFORANDEPLAN = [
  'Finns en genomförandeplan?',
  'Är planen gjord inom sex veckor?',
  'Framgår hur barnet har deltagit i planen?',
  'Är målen möjliga att följa upp?',
  'Är planen uppföljd de senaste sex månaderna?',
].join('\n');

interface Lopp {
  readonly granskningar: GranskningService;
  readonly aktlistan: Aktlistan;
  readonly sammanstallning: Sammanstallning;
  readonly klocka: Exempelklocka;
  readonly agare: pg.Pool;
  readonly samordnare: Vem;
  readonly granskare: readonly number[];
  readonly processen: (namn: string) => number | undefined;
}

/** One granskning of akter that is done, with what it led to, and one that is half done. */
export const skapaGranskningar = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  exempel: Exempelnamnd,
): Promise<void> => {
  const finns = await agare.query('select 1 from granskning where namnd_id = $1 limit 1', [exempel.namndId]);
  if (finns.rows.length > 0) return;
  const idag = app.get(Klocka, { strict: false }).idag();
  const klocka = new Exempelklocka(idag);
  const [databas, motor] = [app.get(Databas, { strict: false }), new Flodesmotor(klocka, new Tyst())];
  const samordnare = await exempelvem(agare, exempel, 'kvalitetssamordnare@exempel.se');
  const processer = await app.get(ProcessQueries, { strict: false }).alla(samordnare);
  const processen = (namn: string): number | undefined => {
    const process = processer.find(({ text }) => text.includes(namn));
    return process && Number(process.varde);
  };
  const lopp: Lopp = {
    granskningar: new GranskningService(databas, motor, klocka),
    aktlistan: new Aktlistan(databas, motor, klocka),
    sammanstallning: new Sammanstallning(databas, motor, klocka, app.get(AtgardService, { strict: false })),
    ...{ klocka, agare, samordnare },
    granskare: ['medarbetare', 'enhetschef', 'verksamhetschef'].map(
      (roll) => exempel.personer[`${roll}@exempel.se`] ?? 0,
    ),
    processen,
  };
  await enFardig(lopp, plusDagar(idag, -250));
  await enHalv(lopp, plusDagar(idag, -20));
};

/** `lopnummer; enhet; handläggare`, with as many handläggare as a group has. */
const akterna = (prefix: string, grupper: readonly (readonly [enhet: string, antal: number, handlaggare: number])[]) =>
  grupper
    .flatMap(([enhet, antal, handlaggare], grupp) =>
      Array.from({ length: antal }, (_, nr) =>
        [
          `${prefix}-${grupp + 1}${String(nr + 1).padStart(2, '0')}`,
          enhet,
          `Handläggare ${1 + (nr % handlaggare)}`,
        ].join(';'),
      ),
    )
    .join('\n');

const enFardig = async (lopp: Lopp, dag: string): Promise<void> => {
  const { granskningar, aktlistan, sammanstallning, klocka, samordnare, processen } = lopp;
  klocka.stall(dag);
  const id = await granskningar.planera(samordnare, {
    tema: 'Barns delaktighet i utredningen',
    syfte: 'Se om barn får komma till tals, och om det märks i bedömningen.',
    ...{ processId: processen('Utredning enligt'), periodFran: plusDagar(dag, -200), periodTill: plusDagar(dag, -14) },
    ...{ urvalPerEnhet: 10, dubbelgranskas: 6, klarSenast: plusDagar(dag, 42) },
  });
  let { version } = await granskningar.skrivFragor(samordnare, id, { version: 1, fragor: DELAKTIGHET });
  ({ version } = await granskningar.valjGranskare(samordnare, id, { version, granskare: lopp.granskare }));
  const akter = akterna('B', [
    ['Utredningsgrupp 1', 26, 5],
    ['Utredningsgrupp 2', 21, 4],
    ['Öppenvårdsgruppen', 3, 2],
  ]);
  ({ version } = await aktlistan.skriv(samordnare, id, { version, akter }));
  ({ version } = await granskningar.draUrval(samordnare, id, { version }, 'b41c7e0d92a6f358'));
  ({ version } = await granskningar.starta(samordnare, id, { version }));
  await svara(lopp.agare, id, plusDagar(dag, 30), 31, 1);
  klocka.stall(plusDagar(dag, 44));
  ({ version } = await sammanstallning.klarmarkera(samordnare, id, { version }));
  const kalibrering =
    'Vi läste de sex akterna igen tillsammans. Skillnaden gällde vad som räknas som anpassad information.';
  ({ version } = await sammanstallning.kvalitetssakra(samordnare, id, { version, kalibrering }));
  klocka.stall(plusDagar(dag, 58));
  const aterkoppling =
    'De flesta barn får tala enskilt med sin handläggare. Det brister oftast i att barnet får veta vad utredningen ledde till. Ta upp på gruppmötet hur ni gör det.';
  ({ version } = await sammanstallning.aterkoppla(samordnare, id, { version, aterkoppling }));
  ({ version } = await sammanstallning.foreslaAtgard(samordnare, id, {
    ...{ version, text: 'Lägg till återkoppling till barnet som ett steg i checklistan för avslut av utredning.' },
    ...{ ansvarigPersonId: lopp.granskare[2] ?? 0, klartSenast: plusDagar(dag, 180) },
  }));
  const sammanfattning =
    'Barnets röst finns i de flesta utredningar. Att barnet får veta vad det ledde till behöver bli bättre på båda utredningsgrupperna.';
  ({ version } = await sammanstallning.sammanstall(samordnare, id, { version, sammanfattning }));
  klocka.stall(plusDagar(dag, 65));
  await sammanstallning.avsluta(samordnare, id, { version });
};

const enHalv = async (lopp: Lopp, dag: string): Promise<void> => {
  const { granskningar, aktlistan, klocka, samordnare, processen } = lopp;
  klocka.stall(dag);
  const id = await granskningar.planera(samordnare, {
    tema: 'Genomförandeplaner i familjehemsvården',
    syfte: 'Följa upp höstens arbete med genomförandeplaner.',
    ...{ processId: processen('Familjehem'), periodFran: plusDagar(dag, -190), periodTill: plusDagar(dag, -10) },
    ...{ urvalPerEnhet: 8, dubbelgranskas: 3, klarSenast: plusDagar(dag, 40) },
  });
  let { version } = await granskningar.skrivFragor(samordnare, id, { version: 1, fragor: GENOMFORANDEPLAN });
  ({ version } = await granskningar.valjGranskare(samordnare, id, { version, granskare: lopp.granskare }));
  const akter = akterna('F', [
    ['Familjehemsgruppen', 30, 5],
    ['Utredningsgrupp 1', 9, 4],
  ]);
  ({ version } = await aktlistan.skriv(samordnare, id, { version, akter }));
  ({ version } = await granskningar.draUrval(samordnare, id, { version }, '07d3a95be8c1642f'));
  await granskningar.starta(samordnare, id, { version });
  await svara(lopp.agare, id, plusDagar(dag, 12), 32, 0.5);
};

/** The answers of the granskare, written at once; akter up to that share of each one's are marked as done. */
const svara = async (agare: pg.Pool, id: number, dag: string, fro: number, andel: number): Promise<void> => {
  const slump = new Slump(fro);
  const { rows } = await agare.query<{
    akt: number;
    fraga: number;
    nr: number;
    slag: string;
    granskare: number;
    andra: boolean;
  }>(
    `select a.id::int as akt, f.id::int as fraga, f.nr, f.svarsslag as slag, p.person_id::int as granskare,
       p.person_id = a.andra_granskare_id as andra
     from (select a.*, percent_rank() over (partition by a.granskare_id order by a.id) as plats from granskningsakt a
         where a.granskning_id = $1 and a.vald) a
       join granskare p on p.granskning_id = a.granskning_id and p.person_id in (a.granskare_id, a.andra_granskare_id)
       join granskningsfraga f on f.granskning_id = a.granskning_id
     where a.plats <= $2 order by a.id, f.nr, andra`,
    [id, andel === 1 ? 1 : andel - 0.01],
  );
  let forra = '';
  const svaren = rows.map((rad) => {
    const nytt =
      rad.slag === 'skala'
        ? slump.ett(['4', '3', '3', '3', '2', '2', '1'])
        : slump.ett(
            rad.nr === 5
              ? ['ja', 'ja', 'nej', 'nej', 'delvis', 'ej_aktuellt']
              : ['ja', 'ja', 'ja', 'ja', 'delvis', 'nej', 'ej_aktuellt'],
          );
    // the second mostly sees what the first saw
    const svar = rad.andra && slump.chans(0.75) ? forra : nytt;
    forra = svar;
    return { akt: rad.akt, fraga: rad.fraga, granskare: rad.granskare, svar };
  });
  await agare.query(
    `with s as (insert into granskningssvar (namnd_id, granskning_id, akt_id, fraga_id, granskare_id, svar, svarad_vid)
       select a.namnd_id, $1, r.akt, r.fraga, r.granskare, r.svar, $3::date + time '13:10'
       from jsonb_to_recordset($2::jsonb) as r (akt bigint, fraga bigint, granskare bigint, svar text)
         join granskningsakt a on a.id = r.akt returning akt_id, granskare_id)
     update granskningsakt a set klar_vid = $3::date + time '13:30',
       andra_klar_vid = case when a.andra_granskare_id is not null then $3::date + time '13:30' end
     where a.id in (select akt_id from s)`,
    [id, JSON.stringify(svaren), dag],
  );
};
