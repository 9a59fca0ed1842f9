import { plusDagar, plusManader } from '../plattform/klocka/datum.js';

/** How the effect of an åtgärd is measured. */
export const matsatt = {
  indikator: 'En indikator',
  avvikelser: 'Antalet avvikelser på enheten',
  klagomal: 'Antalet klagomål på enheten',
  annat: 'På annat sätt, som vi beskriver',
} as const;
export type Matsatt = keyof typeof matsatt;

/** The change that is expected; what came of it is told beside it, never graded. */
export const riktningar = { minska: 'Minska', oka: 'Öka' } as const;
export type Riktning = keyof typeof riktningar;

/** What is planned before the åtgärd is decided on: the goal, what one believes will happen, and how that is seen. */
export interface Matning {
  readonly mal: string;
  readonly prediktion: string;
  readonly matsatt: Matsatt;
  readonly indikatorId?: number | undefined;
  readonly orsak?: string | undefined;
  readonly foreFran?: string | undefined;
  readonly foreTill?: string | undefined;
  readonly efterFran?: string | undefined;
  readonly efterTill?: string | undefined;
  readonly riktning?: Riktning | undefined;
  readonly forvantat?: number | undefined;
  /** In words, where nothing here can count it. */
  readonly effektmatning?: string | undefined;
}

/** Half a year: cases are few, and a shorter window says little. */
const MANADER = 6;

/** The windows that lie nearest at hand: the time until today, and as long a time from the day after it should be done. */
export const vanligaFonster = (
  idag: string,
  klartSenast: string | null,
): Required<Pick<Matning, 'foreFran' | 'foreTill' | 'efterFran' | 'efterTill'>> => {
  const efterFran = plusDagar(klartSenast === null || klartSenast < idag ? idag : klartSenast, 1);
  return {
    foreFran: plusManader(idag, -MANADER),
    foreTill: plusDagar(idag, -1),
    efterFran,
    efterTill: plusDagar(plusManader(efterFran, MANADER), -1),
  };
};

/**
 * What an åtgärd that is decided on within a case is measured by until somebody plans it in another way: that case
 * again, on the same enhet.
 */
export const vanligMatning = (val: {
  readonly matsatt: 'avvikelser' | 'klagomal';
  readonly orsak?: { readonly kod: string; readonly etikett: string } | undefined;
  readonly idag: string;
  readonly klartSenast: string;
}): Matning => {
  const vad = val.matsatt === 'avvikelser' ? 'avvikelser' : 'klagomål';
  const orsak = val.orsak === undefined ? '' : ` med orsaken ”${val.orsak.etikett}”`;
  return {
    mal: `Färre ${vad}${orsak} på enheten.`,
    prediktion: `Antalet ${vad}${orsak} är lägre halvåret efter åtgärden än halvåret före.`,
    matsatt: val.matsatt,
    orsak: val.orsak?.kod,
    riktning: 'minska',
    ...vanligaFonster(val.idag, val.klartSenast),
  };
};
