import { linjediagram } from '../plattform/diagram/linjediagram.js';
import { dagarMellan, decimal, heltal } from '../plattform/klocka/datum.js';
import type { Punkt, Utfall } from './effekt.service.js';

/** A stored effect as the page reads it. */
export interface Effektrad {
  readonly varv: number;
  readonly definition: string;
  readonly enhet: string;
  readonly foreFran: string;
  readonly foreTill: string;
  readonly efterFran: string;
  readonly efterTill: string;
  readonly fore: Utfall;
  readonly efter: Utfall;
  readonly punkter: readonly Punkt[];
  readonly noter: readonly string[];
}

const talet = (varde: number): string => (Number.isInteger(varde) ? heltal(varde) : decimal(varde, 1));

/** «3 av 40», «12», «45,0 procent»; «saknas» is not zero. */
export const utfallsord = ({ taljare, namnare, varde }: Utfall, enhet: string): string => {
  const matt = enhet === 'antal' ? '' : ` ${enhet}`;
  if (taljare !== null && namnare !== null) {
    const andel = enhet === 'procent' && varde !== null ? ` (${talet(varde)} procent)` : '';
    return `${talet(taljare)} av ${talet(namnare)}${andel}`;
  }
  return varde === null ? 'saknas' : `${talet(varde)}${matt}`;
};

/** What was before and what is after, side by side. Nothing is said of whether that is good. */
export const effektmening = ({ fore, efter, enhet }: Effektrad): string =>
  `${utfallsord(fore, enhet)} → ${utfallsord(efter, enhet)}`;

const LIKA_LANGA = 0.1;

/** What one must know to compare the two: windows of different length, and what was noted when it was computed. */
export const effektnoter = (effekt: Effektrad): string[] => {
  const [fore, efter] = [
    dagarMellan(effekt.foreFran, effekt.foreTill) + 1,
    dagarMellan(effekt.efterFran, effekt.efterTill) + 1,
  ];
  const olika = Math.abs(fore - efter) > LIKA_LANGA * Math.max(fore, efter);
  return [...(olika ? [`Tiden före är ${heltal(fore)} dagar och tiden efter ${heltal(efter)}.`] : []), ...effekt.noter];
};

/**
 * What was expected, point by point: of a share alone. A count is expected of the whole window, and would lie as a limit
 * over months that are parts of it.
 */
export const vantadLinje = ({ enhet, punkter }: Effektrad, forvantat: number | null): (number | null)[] | null =>
  forvantat === null || enhet !== 'procent' ? null : punkter.map(({ efter }) => (efter === null ? null : forvantat));

/** Two lines that never meet: before, and after. What was expected is a third, where it can be drawn. */
export const effektdiagram = (atgardId: number, effekt: Effektrad, forvantat: number | null): string => {
  const vantat = vantadLinje(effekt, forvantat);
  return linjediagram({
    id: `effekt-${atgardId}-${effekt.varv}`,
    titel: 'Före och efter åtgärden',
    beskrivning: `${effekt.definition} Före ${utfallsord(effekt.fore, effekt.enhet)}, efter ${utfallsord(effekt.efter, effekt.enhet)}. Tabellen under diagrammet har alla värden.`,
    punkter: effekt.punkter.map(({ etikett }) => etikett),
    ...(effekt.enhet === 'antal' ? {} : { enhet: effekt.enhet }),
    serier: [
      { namn: 'Före', varden: effekt.punkter.map(({ fore }) => fore) },
      { namn: 'Efter', varden: effekt.punkter.map(({ efter }) => efter) },
      ...(vantat === null ? [] : [{ namn: 'Väntat', varden: vantat }]),
    ],
  });
};
