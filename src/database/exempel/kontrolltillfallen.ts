import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { AtgardService } from '../../atgarder/atgard.service.js';
import { Kontrolldagar } from '../../egenkontroller/kontrolltillfalle.jobb.js';
import { kontrollperioder, senastInrapporterad } from '../../egenkontroller/kontrollperioder.js';
import { Kontrollplanering } from '../../egenkontroller/kontrollplanering.service.js';
import { KontrolltillfalleService } from '../../egenkontroller/kontrolltillfalle.service.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { plusDagar } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import type { Frekvens } from '../../processer/kodlistor.texter.js';
import { Databas } from '../databas.js';
import { systemFor, type Vem } from '../vem.js';
import { Exempelklocka, Tyst } from './exempelklocka.js';
import { exempelvem } from './exempelvem.js';
import { forklaringen, utfallet } from './kontrolltexter.js';
import type { Exempelnamnd } from './organisation.js';
import { Slump } from './slump.js';

const PLAN = 2025;
const DAGAR = 14;
/** What should have been reported longer ago than this is written at once, done; the rest goes through the flow. */
const GAMMAL = 60;
/** The enheter where those of the plan's egenkontroller are done, that are done at each for itself. */
const PER_ENHET = ['Utredningsgrupp 1', 'Utredningsgrupp 2'];

interface Plan {
  readonly id: number;
  readonly frekvens: Frekvens;
  readonly ansvarig: number;
  readonly enheter: readonly number[];
}

interface Tillfalle {
  readonly plan: Plan;
  readonly enhetId: number | null;
  readonly ar: number;
  readonly fran: string;
  readonly till: string;
  readonly senast: string;
}

/** Two years of egenkontroll: the old ones done but for a few, the newest at every step, the next ones to come. */
export const skapaKontrolltillfallen = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  exempel: Exempelnamnd,
): Promise<void> => {
  const finns = await agare.query('select 1 from kontrolltillfalle where namnd_id = $1 limit 1', [exempel.namndId]);
  if (finns.rows.length > 0) return;
  const idag = app.get(Klocka, { strict: false }).idag();
  const planer = await planerna(agare, exempel);
  const granser = { fran: `${PLAN}-01-01`, till: plusDagar(idag, -GAMMAL) };
  const aren = Array.from({ length: Number(idag.slice(0, 4)) - PLAN + 1 }, (_, nr) => PLAN + nr);
  const gamla = aren.flatMap((ar) => tillfallena(planer, ar)).filter(({ senast }) => senast < granser.till);
  await skrivGamla(agare, exempel, gamla);
  await skapaNya(app, agare, exempel, granser.till, idag);
};

/** Somebody to do each, and two that are done at each enhet. */
const planerna = async (agare: pg.Pool, { namndId, personer, enheter }: Exempelnamnd): Promise<Plan[]> => {
  const folk = ['enhetschef', 'medarbetare', 'verksamhetschef'].map((roll) => personer[`${roll}@exempel.se`]);
  const { rows } = await agare.query<Plan>(
    `with n as (select id, row_number() over (order by ordning, id) as nr from egenkontroll
       where namnd_id = $1 and plan_ar = $2),
     e as (insert into egenkontroll_enhet (namnd_id, egenkontroll_id, enhet_id)
       select $1, n.id, unnest($4::bigint[]) from n where n.nr in (1, 6) returning egenkontroll_id, enhet_id),
     a as (update egenkontroll set ansvarig_person_id = ($3::bigint[])[1 + n.nr % 3] from n where n.id = egenkontroll.id
       returning egenkontroll.id, frekvens, ansvarig_person_id)
     select a.id::int, a.frekvens, a.ansvarig_person_id::int as ansvarig,
       array(select e.enhet_id::int from e where e.egenkontroll_id = a.id order by 1) as enheter
     from a where a.frekvens is not null order by a.id`,
    [namndId, PLAN, folk, PER_ENHET.map((namn) => enheter[namn])],
  );
  await agare.query(FOLJER_UPP, [namndId, PLAN, FOLJDA.map(([kontroll]) => kontroll), FOLJDA.map(([, risk]) => risk)]);
  return rows;
};

/** Those made for one risk; the others follow up their process as a whole. */
const FOLJDA = [
  ['E4.3-1', 'R4.3-1'],
  ['E4.3-4', 'R4.3-2'],
  ['E4.4-2', 'R4.4-4'],
  ['E4.6-2', 'R4.6-2'],
  ['E4.6-3', 'R4.6-4'],
  ['E4.8-1', 'R4.8-1'],
] as const;
const FOLJER_UPP = `
  insert into egenkontroll_risk (namnd_id, egenkontroll_id, risk_id)
  select e.namnd_id, e.id, r.id from unnest($3::text[], $4::text[]) x (kontroll, risk)
  join egenkontroll e on e.namnd_id = $1 and e.plan_ar = $2 and e.nyckel = x.kontroll
  join risk r on r.namnd_id = $1 and r.plan_ar = $2 and r.nyckel = x.risk`;

const tillfallena = (planer: readonly Plan[], ar: number): Tillfalle[] =>
  planer.flatMap((plan) =>
    kontrollperioder(plan.frekvens, ar).flatMap((period) =>
      (plan.enheter.length === 0 ? [null] : plan.enheter).map((enhetId) => ({
        ...{ plan, enhetId, ar, ...period },
        senast: senastInrapporterad(period.till, DAGAR),
      })),
    ),
  );

const skrivGamla = async (agare: pg.Pool, exempel: Exempelnamnd, gamla: readonly Tillfalle[]): Promise<void> => {
  const slump = new Slump(21);
  const rader = gamla.map(({ plan, enhetId, ...tid }, nr) => {
    // one in twenty-five was not done, and it is known why
    const missad = nr % 25 === 11;
    const utfall = utfallet(slump);
    return {
      ...{ nr, egenkontroll_id: plan.id, enhet_id: enhetId, ansvarig: plan.ansvarig, ...tid, missad, ...utfall },
      skal: missad ? forklaringen(slump) : '',
      ingen_atgard:
        missad || utfall.avvikelser === 0 ? '' : 'Bristerna rättades när de hittades, och togs upp på gruppmötet.',
    };
  });
  await agare.query(
    `with r as (
       select r.*, nextval(pg_get_serial_sequence('kontrolltillfalle', 'id')) as id from jsonb_to_recordset($2::jsonb) as r (
         egenkontroll_id bigint, enhet_id bigint, ansvarig bigint, ar int, fran date, till date, senast date,
         missad boolean, taljare numeric, namnare numeric, avvikelser int, text text, analys text, skal text,
         ingen_atgard text)
     ), t as (
       insert into kontrolltillfalle (id, namnd_id, egenkontroll_id, enhet_id, ar, fran, till, senast, ansvarig_person_id,
         status, rapportor_id, analys, ingen_atgard, skal, missad_datum, skapad_vid)
       select id, $1, egenkontroll_id, enhet_id, ar, fran, till, senast, ansvarig,
         case when missad then 'missad' else 'klar' end, case when not missad then ansvarig end,
         case when missad then '' else analys end, ingen_atgard, skal, case when missad then senast + 1 end,
         make_date(ar, 1, 7) + time '08:00'
       from r returning id
     )
     insert into kontrollutfall (namnd_id, kontrolltillfalle_id, nr, taljare, namnare, avvikelser, text, rapporterad_av,
       rapporterad_vid)
     select $1, r.id, 1, r.taljare, r.namnare, r.avvikelser, r.text, r.ansvarig, r.senast - 3 + time '10:15'
     from r join t on t.id = r.id where not r.missad`,
    [exempel.namndId, JSON.stringify(rader)],
  );
};

/** Laid out in January, and what should have been reported by now is at every step of the flow; some are missed. */
const skapaNya = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  exempel: Exempelnamnd,
  fran: string,
  idag: string,
): Promise<void> => {
  const databas = app.get(Databas, { strict: false });
  const ar = Number(idag.slice(0, 4));
  const klocka = new Exempelklocka(`${ar}-01-07`);
  const motor = new Flodesmotor(klocka, new Tyst());
  const planering = new Kontrollplanering(motor, klocka);
  await databas.skriv(systemFor(exempel.namndId), (tx) => planering.laggUtI(tx, ar, { fran }));
  const { rows } = await agare.query<{ id: number; senast: string; epost: string }>(
    `select t.id::int, t.senast::text, p.epost from kontrolltillfalle t join person p on p.id = t.ansvarig_person_id
     where t.namnd_id = $1 and t.status = 'planerad' and t.senast < $2 order by t.senast, t.id`,
    [exempel.namndId, idag],
  );
  const service = new KontrolltillfalleService(databas, motor, klocka, app.get(AtgardService, { strict: false }));
  const samordnare = await exempelvem(agare, exempel, 'kvalitetssamordnare@exempel.se');
  const slump = new Slump(22);
  for (const [nr, rad] of rows.entries()) {
    const rapportor = await exempelvem(agare, exempel, rad.epost);
    klocka.stall(plusDagar(rad.senast, -3));
    await drivEn(service, { rapportor, samordnare, slump }, rad.id, nr);
  }
  klocka.stall(idag);
  // what nobody reported is missed, as the job says every morning
  await new Kontrolldagar(databas, klocka, motor, new Tyst(), planering).utfor({ namndId: exempel.namndId });
};

/** How far it comes by its place; one in nine is not done, and nobody has said why. */
const SKEDEN = ['klar', 'inrapporterad', 'klar', 'kvalitetssakrad', 'klar', 'analyserad', 'klar', 'missad', 'klar'];

const drivEn = async (
  service: KontrolltillfalleService,
  { rapportor, samordnare, slump }: { rapportor: Vem; samordnare: Vem; slump: Slump },
  id: number,
  nr: number,
): Promise<void> => {
  const till = SKEDEN[nr % SKEDEN.length] ?? 'klar';
  if (till === 'missad') return;
  const { analys, ...utfall } = utfallet(slump);
  let { version } = await service.rapportera(rapportor, id, { version: 1, ...utfall });
  if (till === 'inrapporterad') return;
  ({ version } = await service.kvalitetssakra(samordnare, id, { version }));
  if (till === 'kvalitetssakrad') return;
  ({ version } = await service.analysera(samordnare, id, { version, analys }));
  if (till === 'analyserad') return;
  if (utfall.avvikelser > 0 && nr % 4 === 0)
    ({ version } = await service.foreslaAtgard(samordnare, id, {
      ...{ version, text: 'Gå igenom rutinen i gruppen och prova en checklista i varje akt.' },
      ansvarigPersonId: rapportor.personId ?? 0,
      klartSenast: '2027-02-26',
    }));
  const ingenAtgard = 'Bristerna rättades när de hittades, och togs upp på gruppmötet.';
  await service.klarmarkera(samordnare, id, { version, ingenAtgard: utfall.avvikelser > 0 ? ingenAtgard : '' });
};
