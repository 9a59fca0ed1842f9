import { dagarMellan, svensktDatum } from '../plattform/klocka/datum.js';
import { tidsgranser, type Tidsgransslag } from './oppenvard.texter.js';

/** A row of the view `oppenvard_tidsgrans`. */
export interface Gransrad {
  readonly slag: Tidsgransslag;
  readonly senast: string;
  readonly gjord: string | null;
  /** The day when the duty fell away: the uppdrag ended, or the insats was used again. */
  readonly bortfallen: string | null;
}

export interface Grans extends Gransrad {
  readonly text: string;
  /** «lokal tidsgräns» or «lag»: the one is never called the other. */
  readonly stod: string;
  readonly lage: 'gjord_i_tid' | 'gjord_sent' | 'over_tiden' | 'kvar' | 'bortfallen';
  readonly lagetext: string;
  readonly ton: string;
}

/** How a time limit stands on a day. The last day itself is still in time. */
export const grans = (rad: Gransrad, idag: string): Grans => {
  const { etikett, stod } = tidsgranser[rad.slag];
  return { ...rad, text: etikett, stod, ...laget(rad, idag) };
};

const laget = ({ senast, gjord, bortfallen }: Gransrad, idag: string): Pick<Grans, 'lage' | 'lagetext' | 'ton'> => {
  if (gjord !== null)
    return gjord <= senast
      ? { lage: 'gjord_i_tid', lagetext: `Gjort ${svensktDatum(gjord)}`, ton: 'klar' }
      : { lage: 'gjord_sent', lagetext: `Gjort ${svensktDatum(gjord)}, efter tiden`, ton: 'varning' };
  if (bortfallen !== null) return { lage: 'bortfallen', lagetext: 'Gäller inte längre', ton: 'neutral' };
  if (senast < idag) return { lage: 'over_tiden', lagetext: 'Över tiden', ton: 'fara' };
  return { lage: 'kvar', lagetext: 'Kvar att göra', ton: 'info' };
};

/** «12 dagar över tiden», «i dag», «om 3 dagar». */
export const sent = (senast: string, idag: string): string => {
  const dagar = dagarMellan(senast, idag);
  if (dagar === 0) return 'sista dagen i dag';
  const antal = `${Math.abs(dagar)} ${Math.abs(dagar) === 1 ? 'dag' : 'dagar'}`;
  return dagar > 0 ? `${antal} över tiden` : `om ${antal}`;
};
