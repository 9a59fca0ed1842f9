import type { Tx } from '../database/databas.js';

/** How a risk is told, on which scale it was assessed and by whom it is owned, for the rows of the new plan that have come from the one before. */
export const taMedRisker = async (tx: Tx, ar: number, fran: number, nycklar: readonly string[]): Promise<void> => {
  await tx.sql(
    'roda-traden.ta-med-risker',
    `update risk n set vad_hander = g.vad_hander, beror_pa = g.beror_pa, leder_till = g.leder_till,
       barnperspektiv = g.barnperspektiv, motivering = g.motivering, skala_id = g.skala_id, riskagare_id = g.riskagare_id,
       aktivitet_id = g.aktivitet_id
     from risk g where n.plan_ar = $1 and g.plan_ar = $2 and g.nyckel = n.nyckel and n.nyckel = any ($3)`,
    [ar, fran, nycklar],
  );
};

/** Who does it, how it is measured, in which enheter and against which krav. */
export const taMedEgenkontroller = async (
  tx: Tx,
  ar: number,
  fran: number,
  nycklar: readonly string[],
): Promise<void> => {
  const varden = [ar, fran, nycklar];
  await tx.sql(
    'roda-traden.ta-med-egenkontroller',
    `update egenkontroll n set ansvarig_person_id = g.ansvarig_person_id, rapportdagar = g.rapportdagar,
       indikator_id = g.indikator_id
     from egenkontroll g where n.plan_ar = $1 and g.plan_ar = $2 and g.nyckel = n.nyckel and n.nyckel = any ($3)`,
    varden,
  );
  for (const vad of ['enhet', 'krav'] as const)
    await tx.sql(
      `roda-traden.ta-med-egenkontrollens-${vad}`,
      `insert into egenkontroll_${vad} (namnd_id, egenkontroll_id, ${vad}_id)
       select x.namnd_id, n.id, x.${vad}_id from egenkontroll n
         join egenkontroll g on g.nyckel = n.nyckel and g.plan_ar = $2
         join egenkontroll_${vad} x on x.egenkontroll_id = g.id
       where n.plan_ar = $1 and n.nyckel = any ($3) on conflict do nothing`,
      varden,
    );
};
