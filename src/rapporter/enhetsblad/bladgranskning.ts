import { traffarI, TRAFFSLAG, type Kannedom, type Traffslag } from '../upplaga/traffar.js';

/** Never printed, whoever says that it is all right. */
const ALDRIG: readonly Traffslag[] = ['personnummer', 'epost', 'telefon'];

export interface Granskat {
  /** What has to go. */
  readonly maste: readonly string[];
  /** What can be a name: it may stand when somebody says that it is nobody's. */
  readonly fraga: readonly string[];
}

/** What in a text could point out somebody, in sentences for the one who wrote it. */
export const granska = (text: string, kannedom: Omit<Kannedom, 'doldaTal'>): Granskat => {
  const traffar = traffarI(text, { ...kannedom, doldaTal: new Set() }, true);
  const unika = [...new Map(traffar.map((traff) => [traff.text, traff])).values()];
  const mening = ({ slag, text: vad }: (typeof traffar)[number]): string => `${TRAFFSLAG[slag]}: ”${vad}”.`;
  return {
    // what must not be printed is not repeated on the screen either
    maste: [...new Set(unika.filter(({ slag }) => ALDRIG.includes(slag)).map(({ slag }) => `${TRAFFSLAG[slag]}.`))],
    fraga: unika.filter(({ slag }) => !ALDRIG.includes(slag)).map(mening),
  };
};
