import { arLitet } from '../../plattform/smatal/dolj.js';
import type { Siffra } from '../underlag.js';

/** Pages whose numbers may be about single people though they are no faktum of the catalogue. */
const OM_ENSKILDA =
  /^\/(?:(?:indikatorer|enkater|enkatomgangar|granskningar|avvikelser|rapporter)(?:[/?]|$)|egenkontroller\/)/;
/** What is looked at in a sample: of too few nothing is said, but what is left over tells of nobody. */
const STICKPROV = /^\/(?:enkater|enkatomgangar|granskningar|egenkontroller)(?:[/?]|$)/;
const ETT_ANTAL = /^\d+$/;

/** A number that counts people or cases in another way than the catalogue does. */
export const arUtanforKatalogen = ({ fakta, lank = '', berattar }: Siffra): boolean =>
  fakta === undefined && (berattar !== undefined || OM_ENSKILDA.test(lank));

/**
 * A count from 1 to 4, a share of fewer than five, or one that counts so few, or leaves so few, of a whole that is known.
 * How many times something has been done is no count of people.
 */
export const forLitet = ({ varde, visas, namnare, taljare, lank = '' }: Siffra): boolean => {
  if (varde === null) return false;
  if (namnare !== undefined && arLitet(namnare)) return true;
  if (STICKPROV.test(lank)) return !lank.startsWith('/egenkontroller/') && arAntal(visas) && arLitet(varde);
  if (namnare !== undefined && taljare !== undefined && (arLitet(taljare) || arLitet(namnare - taljare))) return true;
  return arAntal(visas) && arLitet(varde);
};

const arAntal = (visas: string): boolean => ETT_ANTAL.test(visas);
