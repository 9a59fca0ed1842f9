import { attGodkanna, siffrorAndrade } from '../textutkast/textutkast.vyer.js';
import type { Utkastlage } from '../textutkast/textutkast.queries.js';
import { tokensI } from '../textfakta/token.js';
import { kontaktuppgifterI } from './kontaktuppgifter.js';

/** A berättelse before it is frozen, as far as its gaps are concerned. */
export interface Luckunderlag {
  readonly rapportId: number;
  readonly ar: number;
  /** The chapters that people write in, as the nämnd has them. */
  readonly avsnitt: readonly { readonly kod: string; readonly rubrik: string; readonly kravText?: string }[];
  readonly texter: ReadonlyMap<string, string>;
  readonly utkast: ReadonlyMap<string, Utkastlage>;
  /** Numbers of the texts as they read now. */
  readonly siffror: Readonly<Record<string, string>>;
  /** Sentences about numbers that cannot be counted, by chapter. */
  readonly textfel: ReadonlyMap<string, readonly string[]>;
  /** Enheter that were open all the year and reported nothing. */
  readonly tysta: readonly { readonly id: number; readonly namn: string }[];
  /** The nämnd's uppdrag that wait for an answer. */
  readonly uppdrag: readonly { readonly id: number; readonly text: string }[];
  /** Åtgärder of the year's plan that nobody has begun or ended. */
  readonly planrader: readonly { readonly id: number; readonly text: string }[];
  /** Contributions that have not been klarmarkerade. */
  readonly bidrag: readonly { readonly enhet: string; readonly url: string }[];
}

/** 'fel' hinders the freeze unless somebody says why; 'varning' is shown. */
export type Luckniva = 'fel' | 'varning';

export interface Fynd {
  readonly mening: string;
  /** Where it is mended. */
  readonly url: string;
}

export interface Luckregel {
  readonly kod: string;
  readonly niva: Luckniva;
  readonly rubrik: string;
  readonly galler: (underlag: Luckunderlag) => Fynd[];
}

export interface Lucka extends Pick<Luckregel, 'kod' | 'niva' | 'rubrik'> {
  readonly fynd: readonly Fynd[];
}

const skrivna = ({ avsnitt, texter, rapportId }: Luckunderlag) =>
  avsnitt.map((ett) => ({
    ...ett,
    text: texter.get(ett.kod) ?? '',
    url: `/rapporter/${String(rapportId)}/avsnitt/${ett.kod}`,
  }));

const medText = (underlag: Luckunderlag) => skrivna(underlag).filter(({ text }) => text.trim() !== '');

const utanText = (underlag: Luckunderlag) => skrivna(underlag).filter(({ text }) => text.trim() === '');

const UPPGIFT = {
  personnummer: 'något som ser ut som ett personnummer',
  telefon: 'något som ser ut som ett telefonnummer',
  mejl: 'en mejladress',
} as const;

/** A text inside a sentence that has a full stop of its own. */
const citat = (text: string): string => `”${text.trim().replace(/\.$/, '')}”`;

/** Where somebody is expected to have said something of an enhet that is silent. */
const namns = ({ texter }: Luckunderlag, namn: string): boolean =>
  [...texter.values()].some((text) => text.toLocaleLowerCase('sv').includes(namn.toLocaleLowerCase('sv')));

const SAMMANFATTNING = '01-sammanfattning';
/** So many characters fit on the page that the tables of the chapter leave. */
const EN_SIDA = 1200;

/** What a berättelse may lack, one rule a row. What would be wrong or unlawful in print is a fel, the rest a varning. */
export const berattelseregler: readonly Luckregel[] = [
  {
    kod: 'kravt-avsnitt-utan-text',
    niva: 'fel',
    rubrik: 'Avsnitt som inte kan lämnas utan text',
    galler: (u) =>
      utanText(u).flatMap(({ rubrik, kravText, url }) =>
        kravText === undefined ? [] : [{ url, mening: `${rubrik} har ingen text. ${kravText}` }],
      ),
  },
  {
    kod: 'utkast-ej-godkant',
    niva: 'fel',
    rubrik: 'Utkast som ingen har godkänt',
    galler: (u) =>
      skrivna(u)
        .filter(({ kod, text }) => attGodkanna(text, u.utkast.get(kod)))
        .map(({ rubrik, url }) => ({
          url,
          mening: `Texten i ${rubrik} är ett utkast som ingen har läst och godkänt.`,
        })),
  },
  {
    kod: 'siffror-andrade',
    niva: 'fel',
    rubrik: 'Siffror som har ändrats sedan texten skrevs',
    // the words were chosen for other numbers: «ökade» may no longer be true
    galler: (u) =>
      medText(u)
        .filter(({ kod, text }) => siffrorAndrade(tokensI(text), u.utkast.get(kod), u.siffror))
        .map(({ rubrik, url }) => ({
          url,
          mening: `Siffror i ${rubrik} har ändrats sedan texten hämtades eller godkändes. Läs om orden kring dem fortfarande stämmer och godkänn texten igen.`,
        })),
  },
  {
    kod: 'siffra-gar-inte-att-rakna',
    niva: 'fel',
    rubrik: 'Siffror i texten som inte går att räkna',
    galler: (u) =>
      medText(u).flatMap(({ kod, rubrik, url }) =>
        (u.textfel.get(kod) ?? []).map((mening) => ({ url, mening: `${rubrik}: ${mening}` })),
      ),
  },
  {
    kod: 'kontaktuppgift-i-text',
    niva: 'fel',
    rubrik: 'Uppgifter i texten som kan peka ut någon',
    galler: (u) =>
      medText(u).flatMap(({ rubrik, text, url }) =>
        kontaktuppgifterI(text).map((slag) => ({ url, mening: `Texten i ${rubrik} innehåller ${UPPGIFT[slag]}.` })),
      ),
  },
  {
    kod: 'uppdrag-utan-svar',
    niva: 'fel',
    rubrik: 'Nämndens uppdrag som inte är besvarade',
    galler: ({ uppdrag }) =>
      uppdrag.map(({ id, text }) => ({
        url: `/namnd/uppdrag/${String(id)}`,
        mening: `Nämnden väntar på svar på uppdraget ${citat(text)}.`,
      })),
  },
  {
    kod: 'avsnitt-utan-text',
    niva: 'varning',
    rubrik: 'Avsnitt utan text',
    galler: (u) =>
      utanText(u)
        .filter(({ kravText }) => kravText === undefined)
        .map(({ rubrik, url }) => ({ url, mening: `${rubrik} har ingen text.` })),
  },
  {
    kod: 'sammanfattning-for-lang',
    niva: 'varning',
    rubrik: 'Sammanfattning som är längre än en sida',
    galler: (u) =>
      medText(u)
        .filter(({ kod, text }) => kod === SAMMANFATTNING && text.length > EN_SIDA)
        .map(({ rubrik, url }) => ({
          url,
          mening: `${rubrik} ryms knappast på en sida med sina tabeller. Korta texten, så att den som bara läser en sida får med allt.`,
        })),
  },
  {
    kod: 'bidrag-ej-klart',
    niva: 'varning',
    rubrik: 'Enheter vars bidrag inte är klarmarkerat',
    galler: ({ bidrag }) =>
      bidrag.map(({ enhet, url }) => ({ url, mening: `Bidraget från ${enhet} är inte klarmarkerat.` })),
  },
  {
    kod: 'tyst-enhet-utan-kommentar',
    niva: 'varning',
    rubrik: 'Enheter utan rapporter som ingen har kommenterat',
    galler: (u) =>
      u.tysta
        .filter(({ namn }) => !namns(u, namn))
        .map(({ namn }) => ({
          url: `/rapporter/${String(u.rapportId)}/avsnitt/09-avvikelser`,
          mening: `${namn} rapporterade ingen avvikelse ${String(u.ar)}, och ingen text nämner enheten.`,
        })),
  },
  {
    kod: 'planrad-utan-lage',
    niva: 'varning',
    rubrik: 'Åtgärder i årets plan utan besked',
    galler: ({ planrader }) =>
      planrader.map(({ id, text }) => ({
        url: `/atgarder/${String(id)}`,
        mening: `Det framgår inte vad som hände med åtgärden ${citat(text)}.`,
      })),
  },
];

/** A plan that nothing stands in says nothing to adopt. */
export const tomPlan = (ar: number): Lucka => ({
  ...{ kod: 'tom-plan', niva: 'fel', rubrik: 'Planen är tom' },
  fynd: [
    {
      mening: `Det står inget i planen för ${String(ar)}. Ta fram förslag till den, eller läs in den.`,
      url: '/planforslag',
    },
  ],
});

/** Every rule that finds something, errors first. */
export const luckorna = (underlag: Luckunderlag): Lucka[] =>
  berattelseregler
    .map(({ kod, niva, rubrik, galler }) => ({ kod, niva, rubrik, fynd: galler(underlag) }))
    .filter(({ fynd }) => fynd.length > 0);

export const antalFel = (luckor: readonly Lucka[]): number =>
  luckor.reduce((summa, { niva, fynd }) => summa + (niva === 'fel' ? fynd.length : 0), 0);

/** The errors in words, to be printed with the reason why they were let be. */
export const felen = (luckor: readonly Lucka[]): { rubrik: string; meningar: string[] }[] =>
  luckor
    .filter(({ niva }) => niva === 'fel')
    .map(({ rubrik, fynd }) => ({ rubrik, meningar: fynd.map(({ mening }) => mening) }));
