import type { Faktum } from '../faktum.js';

/** When the berättelse of the period's year was frozen, which everybody may know who may open a number. */
const FRYST = `(select berattelsen_frystes(extract(year from $2::date)::int))`;

export const avvikelseEfterBerattelsen: Faktum = {
  kod: 'avvikelse.efter_berattelsen',
  namn: 'Avvikelser registrerade efter årets berättelse',
  definition:
    'Antal avvikelser med rapportdatum under perioden som registrerades eller lästes in efter att årets kvalitetsberättelse frystes. Saknas en fryst berättelse är det inga.',
  kalla: 'avvikelse',
  bas: 'rapporterat',
  villkor: `(t.rapporterad_vid > ${FRYST} or t.id in (select avvikelser_inlasta_efter(${FRYST})))`,
  matt: { slag: 'antal' },
  riktning: 'ingen',
  smatal: 'undertryck',
};
