import * as krav from './lex-sarah.krav.js';
import { ALLVARLIGT_FRAN, underrattade, type Underrattad } from './kodlistor.texter.js';

interface Kontrollpunkt {
  readonly text: string;
  readonly krav: (sak: krav.LexSarah) => string | null;
  /** Null when the duty is there; otherwise why it is not, or not yet. */
  readonly inte?: (sak: krav.LexSarah) => string | null;
}

const INTE_BESLUTAT = 'avgörs av beslutet';
const EJ_AKTUELLT = 'ej aktuellt';

/** The duties of a case. A duty that nobody knows of yet is neither done nor undone. */
const PUNKTER: readonly Kontrollpunkt[] = [
  { text: 'Avhjälpt eller undanröjt', krav: krav.avhjalptEllerUndanrojt },
  { text: 'Bedömt och beslutat', krav: krav.beslutFinns },
  {
    text: 'Anmält till IVO',
    krav: krav.anmaltOmAllvarligt,
    inte: ({ grad, ivo_anmald_vid: anmald }) => {
      if (anmald !== null) return null;
      if (grad === null) return INTE_BESLUTAT;
      return grad >= ALLVARLIGT_FRAN ? null : EJ_AKTUELLT;
    },
  },
  {
    text: 'Utredningen sänd till IVO',
    krav: krav.utredningenHosIvo,
    inte: ({ grad, ivo_anmald_vid: anmald }) => {
      if (anmald !== null) return null;
      return grad !== null && grad < ALLVARLIGT_FRAN ? EJ_AKTUELLT : 'när anmälan är gjord';
    },
  },
  {
    text: 'Åtgärderna uppföljda',
    krav: krav.atgardernaUppfoljda,
    inte: ({ grad, uppfoljd }) => {
      if (uppfoljd === true) return null;
      if (grad === null) return INTE_BESLUTAT;
      return grad > 0 ? null : EJ_AKTUELLT;
    },
  },
  { text: 'Rapportören har fått återkoppling', krav: krav.rapportorenHarFattVeta },
];

/** What has to be done before the case is closed: ja, nej with what is missing, or why it is not asked for. */
export const checklista = (sak: krav.LexSarah): { text: string; svar: string; brist: string | null }[] =>
  PUNKTER.map(({ text, krav: provar, inte }) => {
    const brist = provar(sak);
    return { text, svar: brist === null ? (inte?.(sak) ?? 'ja') : 'nej', brist };
  });

/**
 * Who has been told is not in 27 kap. SoL, so that nobody has answered stops nothing. But it is asked before the case is
 * closed: a child, or a crime, is easily forgotten when the rest is done.
 */
export const obesvarade = (svar: ReadonlySet<string>): string[] =>
  (Object.keys(underrattade) as Underrattad[]).filter((vem) => !svar.has(vem)).map((vem) => underrattade[vem].fraga);
