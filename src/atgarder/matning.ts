import type { Matning } from './matning.texter.js';

/** What is planned, as the columns mal … effektmatning of the table. What the way of measuring does not use is left out. */
export const matningskolumner = (matning: Matning | undefined): unknown[] => {
  const m: Partial<Matning> = matning ?? {};
  const jamfors = m.matsatt !== undefined && m.matsatt !== 'annat';
  return [
    ...[m.mal ?? null, m.prediktion ?? null, m.matsatt ?? null],
    m.matsatt === 'indikator' ? (m.indikatorId ?? null) : null,
    m.orsak ?? null,
    ...(jamfors ? [m.foreFran ?? null, m.foreTill ?? null] : [null, null]),
    ...[m.efterFran ?? null, m.efterTill ?? null],
    ...(jamfors ? [m.riktning ?? null, m.forvantat ?? null] : [null, null]),
    m.effektmatning ?? null,
  ];
};

type Felen = Record<string, string[]>;

/** What is wrong with the plan as typed, by field; empty when it holds. */
export const matningsfel = (m: Matning): Felen => ({
  ...(m.matsatt === 'indikator' && m.indikatorId === undefined ? { indikatorId: ['Välj vilken indikator.'] } : {}),
  ...(m.matsatt === 'annat' && (m.effektmatning ?? '').trim() === ''
    ? { effektmatning: ['Beskriv hur effekten ska mätas.'] }
    : {}),
  ...(m.matsatt === 'annat' ? {} : forefel(m)),
  ...efterfel(m),
});

const forefel = ({ foreFran, foreTill, riktning }: Matning): Felen => ({
  ...(riktning === undefined ? { riktning: ['Välj om ni tror att det ökar eller minskar.'] } : {}),
  ...(foreFran === undefined ? { foreFran: ['Ange från vilken dag det räknas före åtgärden.'] } : {}),
  ...(foreTill === undefined
    ? { foreTill: ['Ange till vilken dag det räknas före åtgärden.'] }
    : foreFran !== undefined && foreTill < foreFran
      ? { foreTill: ['Tiden före slutar innan den börjar.'] }
      : {}),
});

const efterfel = ({ matsatt, foreTill, efterFran, efterTill }: Matning): Felen => ({
  ...(efterFran === undefined
    ? { efterFran: ['Ange från vilken dag effekten mäts.'] }
    : matsatt !== 'annat' && foreTill !== undefined && efterFran <= foreTill
      ? { efterFran: ['Tiden efter måste börja när tiden före är slut.'] }
      : {}),
  ...(efterTill === undefined
    ? { efterTill: ['Ange till vilken dag effekten mäts.'] }
    : efterFran !== undefined && efterTill < efterFran
      ? { efterTill: ['Tiden efter slutar innan den börjar.'] }
      : {}),
});
