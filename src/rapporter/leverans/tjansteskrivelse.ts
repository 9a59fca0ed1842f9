import type { Dimensionsvarden, Period } from '../../indikatorer/faktum.js';
import { heltal, svensktDatum } from '../../plattform/klocka/datum.js';
import type { PdfDokument } from '../../plattform/pdf/pdf-dokument.js';
import { dokumentHtml } from '../../plattform/pdf/utskrift.js';
import { markdownHtml } from '../../plattform/text/markdown.js';
import type { Vyer } from '../../plattform/web/vyer.js';
import { avser } from '../rapport.texter.js';
import type { Underlag } from '../underlag.js';
import { siffrorI } from './tabeller.js';

/** The letter from the förvaltning that goes with a document to the nämnd. */
export interface Tjansteskrivelse {
  /** What the nämnd is asked to decide, one point a paragraph. */
  readonly forslag: string;
  readonly bakgrund: string;
  /** What it means for children; null when the nämnd does not ask for it. */
  readonly barn: string | null;
  /** A name with title on each line. */
  readonly underskrifter: string;
}

const DOKUMENT = {
  kvalitetsplan: { bestamd: 'kvalitetsplanen', lagrum: '5 kap. 2 § socialtjänstlagen (2025:400) och SOSFS 2011:9' },
  kvalitetsberattelse: { bestamd: 'kvalitetsberättelsen', lagrum: 'SOSFS 2011:9 7 kap. 1 § med allmänt råd' },
  halvarsredovisning: {
    bestamd: 'halvårsredovisningen av klagomål och lex Sarah',
    lagrum: 'SOSFS 2011:9 5 kap. 3 och 6 §§ och 7 kap. 1 §',
  },
} as const;
/** What is told to the nämnd is approved; what it decides on itself is adopted. */
const BESLUTAR = { kvalitetsplan: 'fastställer', kvalitetsberattelse: 'fastställer', halvarsredovisning: 'godkänner' };

/** Told only when the document itself holds the figure. */
const NYCKELTAL = [
  ['avvikelse.rapporterade', 'rapporterade avvikelser'],
  ['lex_sarah.rapporterade', 'rapporter enligt lex Sarah'],
  ['synpunkt.inkomna', 'inkomna synpunkter och klagomål'],
] as const;

/** The count of all that the document is about: of its year, or of its half. */
const arHela = (underlag: Underlag, dimensioner: Dimensionsvarden, period: Period | null): boolean =>
  underlag.halvar === undefined
    ? dimensioner.ar === underlag.ar && Object.keys(dimensioner).length === 1
    : Object.keys(dimensioner).length === 0 &&
      period?.fran === underlag.period.fran &&
      period.till === underlag.period.till;

const nyckeltalen = (underlag: Underlag): string[] => {
  const alla = siffrorI(underlag);
  return NYCKELTAL.flatMap(([kod, namn]) => {
    const rad = alla.find(
      ({ faktum, dimensioner, varde, period }) =>
        faktum === kod && varde !== null && arHela(underlag, dimensioner, period),
    );
    return rad?.varde === null || rad === undefined ? [] : [`- ${heltal(rad.varde)} ${namn}`];
  });
};

/** A first draft, from the frozen document alone; a person reads it, changes it and puts names under it. */
export const forstaUtkast = (underlag: Underlag, underskrifter: readonly string[]): Tjansteskrivelse => {
  const { bestamd, lagrum } = DOKUMENT[underlag.slag];
  const tal = nyckeltalen(underlag);
  const { aterremiss } = underlag;
  const kapitel = underlag.avsnitt
    .filter(({ rubrik }) => !rubrik.nummer.startsWith('Bilaga'))
    .map(({ rubrik }) => rubrik.text.charAt(0).toLowerCase() + rubrik.text.slice(1));
  const stycken = [
    `Förvaltningen har upprättat ${bestamd} för ${avser(underlag)} (${lagrum}). Dokumentet har ${String(kapitel.length)} kapitel: ${kapitel.join('; ')}.`,
    tal.length === 0 ? '' : `Några siffror ur dokumentet för ${avser(underlag)}:\n\n${tal.join('\n')}`,
    aterremiss
      ? `Nämnden återremitterade den förra utgåvan ${svensktDatum(aterremiss.sammantrade)}, ${aterremiss.paragraf}. Hur återremissen har besvarats står först i dokumentet.`
      : '',
    'Alla siffror följer med som bilaga, med hur var och en är räknad.',
  ];
  return {
    forslag: `Nämnden ${BESLUTAR[underlag.slag]} ${bestamd} för ${avser(underlag)}.`,
    bakgrund: stycken.filter(Boolean).join('\n\n'),
    barn: null,
    underskrifter: underskrifter.join('\n'),
  };
};

/** The letter as it is printed; the same text gives the same bytes. */
export const tillTjansteskrivelse = (
  skrivelse: Tjansteskrivelse,
  underlag: Underlag,
  om: { readonly datum: string; readonly sammantrade: string | null },
  vyer: Vyer,
): Pick<PdfDokument, 'html' | 'metadata'> => {
  const { namnd, kommun, dnr, titel } = underlag;
  const rubrik = `Tjänsteskrivelse: ${titel}`;
  const body = vyer.rita('rapport/tjansteskrivelse', {
    ...{ rubrik, namnd, kommun, dnr, datum: new Date(om.datum), sammantrade: om.sammantrade },
    forslag: markdownHtml(skrivelse.forslag, 'forslag'),
    bakgrund: markdownHtml(skrivelse.bakgrund, 'bakgrund'),
    barn: skrivelse.barn === null ? null : markdownHtml(skrivelse.barn, 'barn'),
    underskrifter: skrivelse.underskrifter
      .split('\n')
      .map((rad) => rad.trim())
      .filter(Boolean),
  });
  return {
    html: () =>
      dokumentHtml({
        ...{ titel: rubrik, sprak: 'sv-SE', sidhuvudVanster: namnd },
        sidhuvudHoger: dnr === null ? 'Tjänsteskrivelse' : `Tjänsteskrivelse · dnr ${dnr}`,
        body,
      }),
    metadata: {
      ...{ titel: `${rubrik} – ${namnd}`, forfattare: `${namnd}, ${kommun}`, amne: rubrik },
      ...{ sprak: 'sv-SE', datum: om.datum },
    },
  };
};
