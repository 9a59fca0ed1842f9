import { offentligMall } from '../frysning/mallar.js';
import type { Offentlig, Underlag } from '../underlag.js';
import { tabellerna } from './tabellbyte.js';
import { utanText, type Kapitelbeslut, type Kapitelprovning } from './kapitelprovning.js';

/** Instead of what somebody wrote, so that nobody wonders what an empty chapter is. Markdown. */
const UTAN_TEXT = 'Texten i kapitlet är inte med i den offentliga utgåvan.';

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
    // as the full one is printed, whatever the product's templates are by then
    mall: offentligMall(underlag),
    upprattadAv: '',
    skapad: skapad.toISOString(),
    avsnitt: kvar.map((ett) =>
      beslutet(ett) === 'utan_text'
        ? { ...utanText(ett.avsnitt), ...(ett.harText ? { text: UTAN_TEXT } : {}) }
        : ett.avsnitt,
    ),
    offentlig: {
      ...tillagg,
      grovre: tabellerna({ avsnitt: kvar.map(({ avsnitt }) => avsnitt) }).filter(({ grovre }) => grovre).length,
      doldaTal: kvar.reduce((antal, { antalDolda }) => antal + antalDolda, 0),
      utelamnade: kapitel.filter((ett) => beslutet(ett) === 'utelamnas').map(rubriken),
      utanText: kvar.filter((ett) => beslutet(ett) === 'utan_text').map(({ rubrik }) => rubrik),
    },
  };
};

/** Of a chapter that is left out because its heading points somebody out, only the number is told. */
const rubriken = ({ rubrik, avsnitt, delar }: Kapitelprovning): string =>
  delar.some(({ var: plats, traffar }) => plats === 'Rubriken' && traffar.length > 0)
    ? `${avsnitt.rubrik.nummer} (rubriken visas inte)`.trim()
    : rubrik;
