import type { Offentlig, Underlag } from '../underlag.js';
import { utanText, type Kapitelbeslut, type Kapitelprovning } from './kapitelprovning.js';

interface Tillagg extends Pick<Offentlig, 'sammantrade' | 'paragraf' | 'lattlast'> {
  readonly skapad: Date;
}

/**
 * The public edition: what has been decided of each chapter, hidden numbers hidden, and nobody's name. Chapters keep the
 * numbers that they have in the full one, so that a reference still points right.
 */
export const offentligtUnderlag = (
  underlag: Underlag,
  kapitel: readonly Kapitelprovning[],
  beslut: ReadonlyMap<string, Kapitelbeslut>,
  { skapad, ...tillagg }: Tillagg,
): Underlag => {
  const beslutet = ({ kod }: Kapitelprovning): Kapitelbeslut => beslut.get(kod) ?? 'utelamnas';
  const kvar = kapitel.filter((ett) => beslutet(ett) !== 'utelamnas');
  // a text of its own that stands in no chapter, and that nobody examines
  const { aterremiss: _a, ...granskat } = underlag;
  return {
    ...granskat,
    upprattadAv: '',
    skapad: skapad.toISOString(),
    avsnitt: kvar.map((ett) => (beslutet(ett) === 'utan_text' ? utanText(ett.avsnitt) : ett.avsnitt)),
    offentlig: {
      ...tillagg,
      doldaTal: kvar.reduce((antal, { antalDolda }) => antal + antalDolda, 0),
      utelamnade: kapitel.filter((ett) => beslutet(ett) === 'utelamnas').map(({ rubrik }) => rubrik),
      utanText: kvar.filter((ett) => beslutet(ett) === 'utan_text').map(({ rubrik }) => rubrik),
    },
  };
};
