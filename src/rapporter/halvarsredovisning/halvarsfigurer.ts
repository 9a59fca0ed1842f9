import { kortHalvan, type Halva } from '../halvar.js';
import { tabellPer } from '../figurer.js';
import type { Figur, Siffra, Tabell } from '../underlag.js';
import type { Halvarsmaterial } from './material.js';

interface Rubricerad {
  readonly id: string;
  readonly rubrik: string;
  readonly not?: string;
}

/** One column for each half. */
export const perHalvar = <R>(
  { halvor }: Pick<Halvarsmaterial, 'halvor'>,
  val: Rubricerad & {
    readonly forsta: string;
    readonly rader: readonly { readonly namn: string; readonly varde: R }[];
    readonly siffra: (rad: R, halva: Halva) => Siffra;
  },
): Tabell => tabellPer({ ...val, kolumner: halvor.map((en) => ({ namn: kortHalvan(en), varde: en })) });

/** One bar for each half, with its numbers in the table beside it. */
export const stapelPerHalvar = (
  { halvor }: Pick<Halvarsmaterial, 'halvor'>,
  val: Rubricerad & { readonly siffra: (halva: Halva) => Siffra },
): Figur => {
  const punkter = halvor.map((en) => ({ namn: kortHalvan(en), siffra: val.siffra(en) }));
  return {
    slag: 'stapel',
    id: val.id,
    rubrik: val.rubrik,
    alt: `Stapeldiagram: ${punkter.map(({ namn, siffra }) => `${namn} ${siffra.visas}`).join(', ')}.`,
    etiketter: punkter.map(({ namn }) => namn),
    varden: punkter.map(({ siffra }) => siffra.varde),
    tabell: {
      id: `tabell-${val.id}`,
      rubrik: val.rubrik,
      kolumner: [
        { rubrik: 'Halvår', siffra: false },
        { rubrik: 'Antal', siffra: true },
      ],
      rader: punkter.map(({ namn, siffra }) => [namn, siffra]),
      ...(val.not === undefined ? {} : { not: val.not }),
    },
  };
};

/** The half itself, the one before it, and the same half of the year before: what a change is told from. */
export const jamforda = ({ halvor }: Pick<Halvarsmaterial, 'halvor'>): { nu: Halva; nyss: Halva; fjol: Halva } => {
  const [nu, nyss, fjol] = [halvor.at(-1), halvor.at(-2), halvor.at(-3)];
  if (!nu || !nyss || !fjol) throw new Error('Det finns för få halvår att jämföra.');
  return { nu, nyss, fjol };
};
