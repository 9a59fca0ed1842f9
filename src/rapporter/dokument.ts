import { svensktDatum, svenskTid } from '../plattform/klocka/datum.js';
import { liggandeStaplar } from '../plattform/diagram/liggande-staplar.js';
import { linjediagram } from '../plattform/diagram/linjediagram.js';
import { riskmatris } from '../plattform/diagram/riskmatris.js';
import { stapeldiagram } from '../plattform/diagram/stapeldiagram.js';
import type { PdfDokument } from '../plattform/pdf/pdf-dokument.js';
import { dokumentHtml, innehallsforteckning } from '../plattform/pdf/utskrift.js';
import { SafeHtml } from '../plattform/web/safe-html.js';
import { SKR_SKALA } from '../processer/skalor.texter.js';
import type { Vyer } from '../plattform/web/vyer.js';
import { markdownHtml } from '../plattform/text/markdown.js';
import { faktaurl, medLankadeSiffror, medSiffror } from './textfakta/textsiffror.js';
import { mallFor, vyerFor } from './frysning/mallar.js';
import { arFigur, doldaI, figurerna, visarNagot } from './figurer.js';
import {
  arSiffra,
  arTabell,
  type Figur,
  type FrystAvsnitt,
  type Rubrik,
  type Siffra,
  type Tabell,
  type Underlag,
} from './underlag.js';

/** Draws a chart. What it shows is frozen; how it is drawn follows the release. */
export const ritaFigur = (figur: Figur): string => {
  const grund = { id: `figur-${figur.id}`, titel: figur.rubrik, beskrivning: figur.alt };
  const utan = doldaI(figur.tabell);
  switch (figur.slag) {
    case 'stapel':
      return stapeldiagram({
        ...grund,
        staplar: figur.etiketter.map((etikett, i) => ({ etikett, varde: figur.varden[i] ?? null, utan: utan[i] })),
      });
    case 'liggande':
      return liggandeStaplar({
        ...grund,
        kategorier: [...figur.etiketter],
        serier: [{ namn: figur.rubrik, varden: [...figur.varden] }],
        utan,
      });
    case 'linje':
      return linjediagram({
        ...grund,
        punkter: [...figur.etiketter],
        serier: figur.serier.map(({ namn, varden }) => ({ namn, varden: [...varden] })),
      });
    case 'riskmatris': {
      const { sannolikheter, konsekvenser, ...band } = figur.skala ?? SKR_SKALA;
      return riskmatris({
        ...grund,
        antal: figur.antal.map((rad) => [...rad]),
        lodrat: figur.lodrat,
        sannolikhet: [...sannolikheter],
        allvarlighet: [...konsekvenser],
        band: [band.lagTill, band.mattligTill, band.hogTill],
      });
    }
  }
};

/** About so many characters go in a line of a table; one of more lines than this is too high to move whole to the next page. */
const RADENS_TECKEN = 88;
const HOGST_RADER = 14;

const arHog = ({ rader }: Tabell): boolean =>
  rader.reduce((antal, rad) => {
    const tecken = rad.reduce((summa, cell) => summa + (typeof cell === 'string' ? cell : cell.visas).length, 0);
    return antal + Math.max(1, Math.ceil(tecken / RADENS_TECKEN));
  }, 0) > HOGST_RADER;

/** Where the numbers of a document on screen lead. */
export interface Oppning {
  readonly fakta: (fakta: NonNullable<Siffra['fakta']>) => string;
  /** What is no faktum has a page of its own. */
  readonly annat: (lank: string, siffra: Siffra) => string;
}

interface Ritval {
  /** On screen every number is a way to what is behind it; null in print. */
  readonly oppna: Oppning | null;
  /** The appendix that holds the tables of the charts, when the document has one. */
  readonly bilaga: string | undefined;
}

const adressen = (siffra: Siffra, oppna: Oppning): string | undefined => {
  const { fakta, lank } = siffra;
  return fakta ? oppna.fakta(fakta) : lank === undefined ? undefined : oppna.annat(lank, siffra);
};

/** The chapter's data with every figure drawn and every text of an enhet as HTML. */
const medFigurer = (data: unknown, val: Ritval): unknown => {
  if (Array.isArray(data)) return data.map((del) => medFigurer(del, val));
  if (typeof data !== 'object' || data === null) return data;
  if (arSiffra(data)) {
    if (val.oppna === null) return data;
    const url = adressen(data, val.oppna);
    return url === undefined ? data : { ...data, url };
  }
  const delar = Object.fromEntries(Object.entries(data).map(([nyckel, varde]) => [nyckel, medFigurer(varde, val)]));
  if (arFigur(data) && visarNagot(data)) return { ...delar, svg: new SafeHtml(ritaFigur(data)), bilaga: val.bilaga };
  if (arTabell(data)) return arHog(data) ? { ...delar, hog: true } : delar;
  return 'markdown' in data && 'prefix' in data
    ? markdownHtml(String(data.markdown), String(data.prefix), 'h4')
    : delar;
};

/** The appendix that holds the data of every chart, so that a chapter need not. */
const TABELLBILAGAN = '89-tabeller';

const kapitelHtml = (
  underlag: Underlag<string>,
  avsnitt: FrystAvsnitt,
  vyer: Vyer,
  oppna: Oppning | null,
  fore: readonly string[],
): string => {
  const text = oppna
    ? medLankadeSiffror(avsnitt.text, avsnitt.textsiffror, oppna.fakta)
    : medSiffror(avsnitt.text, avsnitt.textsiffror);
  const bilaga = underlag.avsnitt
    .find(({ kod }) => kod === TABELLBILAGAN)
    ?.rubrik.nummer.replace('Bilaga ', 'bilaga\u00a0');
  const val = { oppna, bilaga };
  const innehall = vyer.rita(`rapport/${underlag.slag}/avsnitt/${avsnitt.kod}`, {
    data: medFigurer(avsnitt.data, val),
    ...(avsnitt.kod === TABELLBILAGAN ? { tabeller: medFigurer(bilagansTabeller(underlag, fore.join('')), val) } : {}),
    text: text.trim() === '' ? null : markdownHtml(text, avsnitt.rubrik.id),
    definitioner: underlag.definitioner,
  });
  return vyer.rita('rapport/kapitel', { rubrik: avsnitt.rubrik, innehall: new SafeHtml(innehall) });
};

/** The tables of the charts, in the order that the reader has met the charts. */
const bilagansTabeller = (underlag: Underlag<string>, fore: string): Figur['tabell'][] => {
  const plats = ({ id }: Tabell): number => {
    const funnen = fore.indexOf(`href="#${id}"`);
    return funnen === -1 ? fore.length : funnen;
  };
  return underlag.avsnitt
    .flatMap(({ data }) => figurerna(data))
    .filter(visarNagot)
    .map(({ tabell }) => tabell)
    .sort((a, b) => plats(a) - plats(b));
};

/** Numbers that are asked anew each time: those of a document that nobody has frozen. */
export const LEVANDE: Oppning = { fakta: faktaurl, annat: (lank) => lank };

/** The chapters as HTML, the same for print and for reading on screen, where the numbers can be opened. */
export const kapitlenHtml = (
  underlag: Underlag<string>,
  vyer: Vyer,
  { oppna = null }: { readonly oppna?: Oppning | null } = {},
): string => {
  const delar = [aterremissHtml(underlag, vyer)];
  for (const avsnitt of underlag.avsnitt)
    delar.push(kapitelHtml(underlag, avsnitt, vyerFor(underlag, vyer), oppna, delar));
  return delar.join('\n');
};

/** Before all else: what the nämnd asked for the last time, and what was done with it. */
const aterremissHtml = (underlag: Underlag<string>, vyer: Vyer): string =>
  underlag.aterremiss
    ? vyerFor(underlag, vyer).rita('rapport/aterremiss', {
        ...underlag.aterremiss,
        svar: markdownHtml(underlag.aterremiss.svar, ATERREMISS.id),
      })
    : '';

const ATERREMISS: Rubrik = { id: 'aterremiss', niva: 1, nummer: '', text: 'Så har återremissen besvarats' };

const LATTLAST = 'lattlast';
const OM_UTGAVAN = 'om-den-offentliga-utgavan';

/** What the public edition begins with: the year in short sentences, and what has been left out and why. */
export const offentligInledning = (underlag: Underlag, vyer: Vyer): string => {
  const { offentlig, ar } = underlag;
  return offentlig === undefined
    ? ''
    : vyerFor(underlag, vyer).rita('rapport/offentlig', {
        ...offentlig,
        ar,
        lattlast:
          offentlig.lattlast === null ? null : markdownHtml(offentlig.lattlast.replaceAll('\n', '  \n'), LATTLAST),
      });
};

const inledningensPoster = ({ offentlig }: Underlag): Rubrik[] => {
  if (offentlig === undefined) return [];
  const rubrik = (id: string, text: string): Rubrik => ({ id, niva: 1, nummer: '', text });
  return [
    ...(offentlig.lattlast === null ? [] : [rubrik(LATTLAST, 'Lättläst sammanfattning')]),
    rubrik(OM_UTGAVAN, 'Om den offentliga utgåvan'),
  ];
};

const UNDERRUBRIK: Readonly<Record<Underlag['slag'], string>> = {
  kvalitetsplan: 'Plan för systematiskt kvalitetsarbete',
  kvalitetsberattelse: 'Systematiskt kvalitetsarbete under året',
  halvarsredovisning: 'Vad människor har sagt och vad som har gått fel, hur det togs om hand och vad det ledde till',
};

const statusrad = ({ offentlig, utgava }: Underlag): string =>
  offentlig === undefined
    ? `Underlag till nämnden, utgåva ${String(utgava)}`
    : `Fastställd av nämnden ${svensktDatum(offentlig.sammantrade)}, ${offentlig.paragraf}`;

const rubrikrad = ({ nummer, text }: { nummer: string; text: string }): string =>
  [nummer, text].filter(Boolean).join(' ');

/** The document to print, from the underlag alone: the same underlag gives the same document years later. */
export const tillDokument = (underlag: Underlag, vyer: Vyer): Pick<PdfDokument, 'html' | 'metadata'> => {
  const { titel, namnd, kommun, dnr, skapad } = underlag;
  const omslag = vyerFor(underlag, vyer).rita('rapport/omslag', {
    ...underlag,
    underrubrik: UNDERRUBRIK[underlag.slag],
    datum: svenskTid(tidpunkt(skapad)),
    status: statusrad(underlag),
  });
  const kapitel = `${offentligInledning(underlag, vyer)}${kapitlenHtml(underlag, vyer)}`;
  const rubriker = [
    ...inledningensPoster(underlag),
    ...(underlag.aterremiss ? [ATERREMISS] : []),
    ...underlag.avsnitt.flatMap(({ rubrik, underrubriker }) => [rubrik, ...underrubriker]),
  ];
  const poster = rubriker.map((en) => ({ id: en.id, niva: en.niva, text: rubrikrad(en) }));
  return {
    html: (sidor) =>
      dokumentHtml({
        titel,
        sprak: 'sv-SE',
        stil: mallFor(underlag).stil,
        sidhuvudVanster: namnd,
        sidhuvudHoger: [titel, dnr === null ? '' : `dnr ${dnr}`].filter(Boolean).join(' · '),
        body: `${omslag}${innehallsforteckning(poster, sidor)}<main>${kapitel}</main>`,
      }),
    metadata: {
      titel: `${titel} – ${namnd}${underlag.offentlig === undefined ? '' : ' (offentlig utgåva)'}`,
      forfattare: `${namnd}, ${kommun}`,
      amne: titel,
      sprak: 'sv-SE',
      datum: skapad,
    },
  };
};

const tidpunkt = (iso: string): Date => new Date(iso);
