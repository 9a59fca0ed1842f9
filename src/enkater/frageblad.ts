import { svarsval, vetEj, type Malgrupp, type Svarsval } from './enkat.texter.js';
import { svarsfalt } from './svar.forms.js';
import type { Enkatform } from './svar.service.js';

export interface Bladfraga {
  readonly falt: string;
  readonly nr: number;
  readonly text: string;
  readonly hjalp: string;
  /** Empty for own words. */
  readonly val: readonly Svarsval[];
}

/** The questions as one reader meets them; what is not put to that reader is not there and takes no number. */
export const frageblad = (
  { namn, inledning, fragor }: Pick<Enkatform, 'namn' | 'inledning' | 'fragor'>,
  malgrupp: Malgrupp,
): {
  readonly titel: string;
  readonly inledning: string;
  readonly fragor: readonly Bladfraga[];
  readonly arBarn: boolean;
  readonly arUng: boolean;
} => ({
  titel: namn,
  inledning,
  arBarn: malgrupp === 'barn',
  arUng: malgrupp === 'ung',
  fragor: fragor
    .filter((fraga) => fraga[malgrupp] !== '')
    .map((fraga, i) => ({
      falt: svarsfalt(i + 1),
      nr: i + 1,
      text: fraga[malgrupp],
      hjalp: fraga[`${malgrupp}_hjalp`],
      val: fraga.slag === 'fritext' ? [] : [...svarsval(fraga.slag, fraga.alternativ, malgrupp), vetEj(malgrupp)],
    })),
});
