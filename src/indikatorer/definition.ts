import { OgiltigtFormular } from '../plattform/fel.js';
import { matten } from '../uppdragsuppfoljning/matt.texter.js';
import type { Kvalitetsomrade } from '../processer/kodlistor.texter.js';
import type { Matt } from './faktum.js';
import { FOLJBARA } from './katalog.js';
import type { Kallref } from './indikator.krav.js';
import type { Indikatortyp, Matform, Periodicitet, Riktning, Vardekalla } from './indikator.texter.js';
import { granserbrister } from './trend/utfall.js';
import { faltFor } from './varden/matt.js';
import { periodenFor } from './varden/perioder.js';

/** What a value is held against, and with whom it is compared. */
export interface Malsattning {
  readonly mal?: number | undefined;
  readonly malTill?: number | undefined;
  readonly larmGul?: number | undefined;
  readonly larmRod?: number | undefined;
  readonly perEnhet?: boolean | undefined;
  readonly jamfor?: string | undefined;
}

/** What is told about an indikator, besides how it is counted. */
export interface Uppgifter {
  readonly namn: string;
  readonly syfte?: string | undefined;
  readonly processId?: number | undefined;
  readonly kvalitetsomraden?: readonly Kvalitetsomrade[] | undefined;
  readonly typ: Indikatortyp;
  readonly riktning: Riktning;
  readonly omfattning?: string | undefined;
  readonly ansvarigPersonId?: number | undefined;
  readonly nollArResultat?: boolean | undefined;
}

interface Kallval {
  readonly kalla: Vardekalla;
  readonly faktum?: string | undefined;
  readonly perEnhet?: boolean | undefined;
  readonly kpi?: string | undefined;
  readonly kommun?: string | undefined;
  readonly jamfor?: string | undefined;
  readonly kallkod?: string | undefined;
}

/** How a value is counted, as a form gives it. */
export interface Definition extends Malsattning, Kallval {
  readonly taljareDef: string;
  readonly namnareDef?: string | undefined;
  readonly enhet?: string | undefined;
  readonly matform: Matform;
  readonly frekvens: Periodicitet;
  readonly konsuppdelad?: boolean | undefined;
  readonly giltigFran: string;
}

/** @throws OgiltigtFormular when the parts do not fit each other. */
export const kontrolleraDefinition = (ny: Definition): void => {
  const fel: Record<string, string[]> = {};
  if (faltFor(ny.matform) === 'taljareOchNamnare' && (ny.namnareDef ?? '').trim() === '')
    fel.namnareDef = ['Skriv vad det räknas av. En andel och en kvot har en nämnare.'];
  if (ny.matform !== 'andel' && ny.matform !== 'ja_nej' && (ny.enhet ?? '').trim() === '')
    fel.enhet = ['Skriv vad värdet räknas i, till exempel barn eller dagar.'];
  if (periodenFor(ny.frekvens, ny.giltigFran).fran !== ny.giltigFran)
    fel.giltigFran = ['Välj den första dagen i en period, till exempel 1 januari.'];
  Object.assign(fel, kallfel(ny));
  if (Object.keys(fel).length > 0) throw new OgiltigtFormular(fel);
};

/** @throws OgiltigtFormular when the limits contradict each other or the direction. */
export const kontrolleraGranser = ({ riktning, ...ny }: Malsattning & { readonly riktning: Riktning }): void => {
  const { mal = null, malTill = null, larmGul = null, larmRod = null } = ny;
  const fel = granserbrister({ riktning, mal, malTill, larmGul, larmRod });
  if (Object.keys(fel).length > 0) throw new OgiltigtFormular(fel);
};

const kallfel = ({
  kalla,
  faktum: kod,
  kpi,
  kommun,
  kallkod,
  matform,
  frekvens,
}: Definition): Record<string, string[]> => {
  switch (kalla) {
    case 'rapportfakta': {
      const slag = FOLJBARA.find((ett) => ett.kod === kod)?.matt.slag;
      const matt = slag && MATT[slag];
      if (!matt) return { faktum: ['Välj vilken siffra som räknas.'] };
      return slag === matform ? {} : { matform: [`Siffran är ${matt}. Välj det.`] };
    }
    case 'kolada':
      return {
        ...(kpi === undefined ? { kpi: ['Skriv nyckeltalets nummer i Kolada.'] } : {}),
        ...(frekvens === 'arligen' ? {} : { frekvens: ['Kolada har ett värde om året. Välj varje år.'] }),
        ...(kommun === undefined ? { kommun: ['Skriv den egna kommunens kod med fyra siffror.'] } : {}),
      };
    case 'granskning':
    case 'enkat':
    case 'uppdrag': {
      const kod = kodI(kalla, kallkod);
      const finns = kod !== undefined && (kalla === 'uppdrag' ? kod in matten : /^\d{1,15}$/.test(kod));
      return {
        ...(finns ? {} : { kallkod: ['Välj en fråga eller ett mått i listan, efter vilken källa det är.'] }),
        ...(matform === 'andel' ? {} : { matform: ['Värdet är en andel i procent. Välj det.'] }),
      };
    }
    case 'hand':
    case 'fil':
      return {};
  }
};

/** `enkat:3`: a question of a granskning and one of an enkät can have the same number. */
export const kallkod = (kalla: Vardekalla, kod: string | number): string => `${kalla}:${kod}`;

/** What stands after the source; nothing when it is another source's. */
const kodI = (kalla: Vardekalla, vald: string | undefined): string | undefined => {
  const [av, kod] = (vald ?? '').split(':');
  return av === kalla ? kod : undefined;
};

const kodreferens = (kod: string | undefined): Kallref => (kod === undefined ? {} : { kod });

const MATT: Readonly<Partial<Record<Matt['slag'], string>>> = {
  ...{ antal: 'ett antal', andel: 'en andel i procent', median: 'en median' },
};

/** What the source must know. */
export const kallref = (ny: Kallval): Kallref => {
  switch (ny.kalla) {
    case 'rapportfakta':
      return { ...(ny.faktum === undefined ? {} : { faktum: ny.faktum }), perEnhet: ny.perEnhet ?? false };
    case 'kolada':
      return {
        ...(ny.kpi === undefined ? {} : { kpi: ny.kpi }),
        ...(ny.kommun === undefined ? {} : { kommun: ny.kommun }),
        jamfor: [...new Set((ny.jamfor ?? '').split(/[ ,;]+/).filter((en) => en !== ''))],
      };
    case 'granskning':
    case 'enkat':
    case 'uppdrag':
      return { ...kodreferens(kodI(ny.kalla, ny.kallkod)), perEnhet: ny.perEnhet ?? false };
    case 'hand':
    case 'fil':
      return {};
  }
};
