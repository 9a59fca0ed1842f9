import type { Dimensionsvarden, Period } from '../../indikatorer/faktum.js';
import { heltal, svensktDatum } from '../../plattform/klocka/datum.js';
import type { PdfDokument } from '../../plattform/pdf/pdf-dokument.js';
import { dokumentHtml } from '../../plattform/pdf/utskrift.js';
import { arLitet } from '../../plattform/smatal/dolj.js';
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
  /** Who gets the decision, one a line; null when it stays with the nämnd. */
  readonly skickasTill: string | null;
  /** A name with title on each line. */
  readonly underskrifter: string;
}

const DOKUMENT = {
  kvalitetsplan: {
    bestamd: 'kvalitetsplanen',
    lagrum: '5 kap. 2 § socialtjänstlagen (2025:400) och SOSFS 2011:9',
    visar: 'Planen visar vilka risker som ska minskas, vad som ska följas upp och vilka åtgärder som ska göras.',
  },
  kvalitetsberattelse: {
    bestamd: 'kvalitetsberättelsen',
    lagrum: 'SOSFS 2011:9 7 kap. 1 § med allmänt råd',
    visar:
      'Berättelsen visar hur kvalitetsarbetet har bedrivits under året, vilka åtgärder som har vidtagits och vilka resultat som har nåtts.',
  },
  halvarsredovisning: {
    bestamd: 'halvårsredovisningen av klagomål och lex Sarah',
    lagrum: 'SOSFS 2011:9 5 kap. 3 och 6 §§ och 7 kap. 1 §',
    visar:
      'Redovisningen visar vad människor har sagt och vad som har gått fel, hur det togs om hand och vad det ledde till.',
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
const arHela = (underlag: Underlag, dimensioner: Dimensionsvarden, period: Period | null, ar = underlag.ar): boolean =>
  underlag.halvar === undefined
    ? dimensioner.ar === ar && Object.keys(dimensioner).length === 1
    : Object.keys(dimensioner).length === 0 &&
      period?.fran === underlag.period.fran &&
      period.till === underlag.period.till;

/** The letter is read by the public too: a count that would be hidden for them is not told here. */
const skrivet = (antal: number): string => (arLitet(antal) ? 'färre än fem' : heltal(antal));

const nyckeltalen = (underlag: Underlag): string[] => {
  const alla = siffrorI(underlag);
  const antal = (kod: string, ar: number): number | null | undefined =>
    alla.find(
      ({ faktum, dimensioner, varde, period }) =>
        faktum === kod && varde !== null && arHela(underlag, dimensioner, period, ar),
    )?.varde;
  return NYCKELTAL.flatMap(([kod, namn]) => {
    const nu = antal(kod, underlag.ar) ?? null;
    // of a half-year there is no year before to be found by
    const fore = underlag.halvar === undefined ? (antal(kod, underlag.ar - 1) ?? null) : null;
    return nu === null ? [] : [`- ${skrivet(nu)} ${namn}${fore === null ? '' : `, ${skrivet(fore)} året före`}`];
  });
};

/** What the nämnd should know of before it opens the document, with where it stands. */
const attVeta = ({ avsnitt }: Underlag): string[] => {
  const kapitlet = (kod: string): string | null => {
    const rubrik = avsnitt.find((ett) => ett.kod === kod)?.rubrik;
    return rubrik ? [rubrik.nummer.replace(/^(?=\d)/, 'kapitel '), rubrik.text].join(', ').replace(/^B/, 'b') : null;
  };
  const har = (kod: string, vad: string): boolean => {
    const data = avsnitt.find((ett) => ett.kod === kod)?.data;
    return typeof data === 'object' && data !== null && Boolean((data as Readonly<Record<string, unknown>>)[vad]);
  };
  const uppdrag = har('03-mal-och-strategier', 'uppdrag');
  // a plan always tells what it lacks; that it was frozen with errors is told there
  const luckor = har('91-luckor', 'frystTrots') ? kapitlet('91-luckor') : kapitlet('95-luckor');
  return [
    ...(uppdrag ? [`Nämndens tidigare uppdrag besvaras i ${String(kapitlet('03-mal-och-strategier'))}.`] : []),
    ...(luckor ? [`Underlaget frystes trots att något saknades. Vad det var och varför står i ${luckor}.`] : []),
  ];
};

/** A first draft, from the frozen document alone; a person reads it, changes it and puts names under it. */
export const forstaUtkast = (underlag: Underlag, underskrifter: readonly string[]): Tjansteskrivelse => {
  const { bestamd, lagrum, visar } = DOKUMENT[underlag.slag];
  const tal = nyckeltalen(underlag);
  const { aterremiss } = underlag;
  const stycken = [
    `Förvaltningen har upprättat ${bestamd} för ${avser(underlag)} (${lagrum}). ${visar}`,
    tal.length === 0 ? '' : `Några siffror ur dokumentet för ${avser(underlag)}:\n\n${tal.join('\n')}`,
    aterremiss
      ? `Nämnden återremitterade den förra utgåvan ${svensktDatum(aterremiss.sammantrade)}, ${aterremiss.paragraf}. Hur återremissen har besvarats står först i dokumentet.`
      : '',
    [...attVeta(underlag), 'Alla siffror följer med som bilaga, med hur var och en är räknad.'].join(' '),
  ];
  return {
    forslag: `Nämnden ${BESLUTAR[underlag.slag]} ${bestamd} för ${avser(underlag)}.`,
    bakgrund: stycken.filter(Boolean).join('\n\n'),
    ...{ barn: null, skickasTill: null },
    underskrifter: underskrifter.join('\n'),
  };
};

/** A letter is read from its top: smaller headings than a document, and room to sign. */
const CSS = `h1{margin:0 0 6mm}h2{font-size:14pt;margin:7mm 0 2mm;break-after:avoid}h3{font-size:11.5pt;margin:4mm 0 1mm}.fakta{grid-template-columns:36mm 1fr}
.dokumentslag{margin:0 0 1mm;font-weight:600;color:#0a5c70}.underskrifter{display:grid;grid-template-columns:1fr 1fr;gap:0 12mm;break-inside:avoid}
.underskrift{margin:16mm 0 0;padding-top:1.5mm;border-top:.5pt solid #4a5560}.underskrift span{display:block}`;

const rader = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((rad) => rad.trim())
    .filter(Boolean);

/** The letter as it is printed; the same text gives the same bytes. */
export const tillTjansteskrivelse = (
  skrivelse: Tjansteskrivelse,
  underlag: Underlag,
  om: { readonly datum: string; readonly sammantrade: string | null; readonly handlingar: readonly string[] },
  vyer: Vyer,
): Pick<PdfDokument, 'html' | 'metadata'> => {
  const { namnd, kommun, dnr, titel, upprattadAv } = underlag;
  const rubrik = `Tjänsteskrivelse: ${titel}`;
  const body = vyer.rita('rapport/tjansteskrivelse', {
    ...{ titel, namnd, kommun, dnr, upprattadAv, datum: new Date(om.datum), sammantrade: om.sammantrade },
    handlingar: om.handlingar,
    forslag: markdownHtml(skrivelse.forslag, 'forslag'),
    bakgrund: markdownHtml(skrivelse.bakgrund, 'bakgrund'),
    barn: skrivelse.barn === null ? null : markdownHtml(skrivelse.barn, 'barn'),
    skickasTill: rader(skrivelse.skickasTill),
    // a name, and the title under it
    underskrifter: rader(skrivelse.underskrifter).map((rad) => rad.split(/,\s*(.*)/).filter(Boolean)),
  });
  return {
    html: () =>
      dokumentHtml({
        ...{ titel: rubrik, sprak: 'sv-SE', sidhuvudVanster: namnd },
        sidhuvudHoger: dnr === null ? 'Tjänsteskrivelse' : `Tjänsteskrivelse · dnr ${dnr}`,
        ...{ css: CSS, body },
      }),
    metadata: {
      ...{ titel: `${rubrik} – ${namnd}`, forfattare: `${namnd}, ${kommun}`, amne: rubrik },
      ...{ sprak: 'sv-SE', datum: om.datum },
    },
  };
};
