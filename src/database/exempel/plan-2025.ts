import type { INestApplicationContext } from '@nestjs/common';
import { AtgardService } from '../../atgarder/atgard.service.js';
import type { Effekt } from '../../atgarder/atgard.texter.js';
import { planfilSomCsv } from '../../roda-traden/plan-export.js';
import { PlanImport } from '../../roda-traden/plan-import.service.js';
import { planfiler } from '../../roda-traden/plan-kolumner.js';
import { PlanQueries } from '../../roda-traden/plan.queries.js';
import type { Planatgard, Planegenkontroll, Planrisk, Planunderlag } from '../../roda-traden/planunderlag.js';
import { Databas } from '../databas.js';
import { systemFor, type Vem } from '../vem.js';

const AR = 2025;

/** The n:th of some choices, round and round: the example is the same every time it is made. */
const varv = <T>(val: readonly [T, ...T[]], n: number): T => val[n % val.length] ?? val[0];

const bedomd = (risk: Planrisk, i: number): Planrisk => ({
  ...risk,
  sannolikhet: varv([2, 3, 1, 2, 4, 2, 3], i),
  konsekvens: varv([2, 3, 3, 2, 2, 4, 1, 3], i),
  riskagare: varv(['Verksamhetschef', 'Enhetschef'], i),
});

const bestamd = (kontroll: Planegenkontroll, i: number): Planegenkontroll => ({
  ...kontroll,
  metod: varv(['aktgranskning', 'verksamhetsstatistik', 'kollegial_granskning'], i),
  frekvens: varv(['kvartalsvis', 'manadsvis', 'halvarsvis', 'tertialvis'], i),
  omfattning: varv(['20 slumpvis valda akter per grupp', 'Alla ärenden under perioden', '10 akter per grupp'], i),
  ansvarig: varv(['Gruppledare', 'Kvalitetsutvecklare'], i),
  malvarde: varv(['Minst 95 %', 'Minst 80 %', 'Minst 90 %'], i),
});

const planerad = (atgard: Planatgard, i: number): Planatgard => ({
  ...atgard,
  ansvarig: varv(['Gruppledare', 'Enhetschef', 'Verksamhetschef', 'Kvalitetsutvecklare'], i),
  startdatum: `${String(AR)}-${varv(['01', '02', '03', '04'], i)}-15`,
  klartSenast: `${String(AR)}-${varv(['06', '09', '10', '12'], i)}-30`,
  typ: /utbild|handledning/i.test(atgard.text) ? 'utbildning' : atgard.typ,
  effektmatning: varv(['Egenkontrollen efter ett halvår', 'Aktgranskning före och efter'], i),
});

/**
 * The year that the example's berättelse tells of: the same plan carried on, now assessed, with responsible persons and
 * dates, and with its åtgärder as far along as a real year leaves them. Made once.
 */
export const skapaPlan2025 = async (app: INestApplicationContext, samordnare: Vem): Promise<void> => {
  const forra = await app.get(PlanQueries, { strict: false }).planunderlag(samordnare, 2020);
  const plan: Planunderlag = {
    ...forra,
    ar: AR,
    risker: forra.risker.map(bedomd),
    egenkontroller: forra.egenkontroller.map(bestamd),
    atgarder: forra.atgarder.map(planerad),
    // the narrative of 2019 belongs to the plan of 2020
    texter: [],
  };
  const filer = planfiler.map((fil) => ({ namn: `${fil}.csv`, innehall: planfilSomCsv(fil, plan) }));
  const { problem } = await app.get(PlanImport, { strict: false }).lasIn(systemFor(samordnare.namndId), AR, filer);
  if (problem[0]) throw new Error(`Exempelplanen för ${String(AR)} går inte att läsa in: ${problem[0].text}`);
  await driv(app, samordnare);
};

/** How far an åtgärd comes, by its place in the plan. */
const SKEDEN = ['avslutad', 'pagar', 'genomford', 'avslutad', 'beslutad', 'uppfoljd', 'foreslagen'] as const;

const driv = async (app: INestApplicationContext, vem: Vem): Promise<void> => {
  const service = app.get(AtgardService, { strict: false });
  const rader = await app
    .get(Databas)
    .las(vem, (tx) =>
      tx.sql<{ id: number; status: string; version: number }>(
        'exempel.atgarder',
        'select id, status, version from atgard where namnd_id = $1 and plan_ar = $2 order by process_id, ordning, id',
        [vem.namndId, AR],
      ),
    );
  // a later start finds them under way
  if (rader.some(({ version }) => version > 1)) return;
  for (const [i, { id, version }] of rader.entries()) await drivEn(service, vem, { id, version }, i);
};

const drivEn = async (
  service: AtgardService,
  vem: Vem,
  { id, version: forsta }: { id: number; version: number },
  i: number,
) => {
  const mal = varv(SKEDEN, i);
  const effekt: Effekt = varv(['ja', 'delvis', 'ja', 'nej'], i);
  let version = forsta;
  const steg = async (gor: (form: { version: number }) => Promise<{ version: number }>): Promise<void> => {
    ({ version } = await gor({ version }));
  };
  if (mal === 'foreslagen') return;
  await steg((form) => service.besluta(vem, id, form));
  if (mal === 'beslutad') return;
  await steg((form) => service.paborja(vem, id, form));
  if (mal === 'pagar') return;
  const datum = `${String(AR)}-${varv(['05', '08', '10'], i)}-20`;
  await steg((form) => service.genomfor(vem, id, { ...form, datum, resultat: 'Genomförd enligt planen.' }));
  if (mal === 'genomford') return;
  const effektText = 'Egenkontrollen gjordes om efter ett halvår och jämfördes med den före.';
  await steg((form) => service.foljUpp(vem, id, { ...form, datum: `${String(AR)}-12-10`, effekt, effektText }));
  if (mal === 'uppfoljd' || effekt === 'nej') return;
  await steg((form) => service.avsluta(vem, id, form));
};
