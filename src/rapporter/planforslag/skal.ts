import type { Atgardsstatus, Effekt } from '../../atgarder/atgard.texter.js';
import { atgardstexter } from '../../atgarder/atgard.texter.js';
import type { Indikator, Serie } from '../../indikatorer/indikator.krav.js';
import { decimal, svensktDatum } from '../../plattform/klocka/datum.js';
import { versal } from '../../plattform/text/versal.js';
import { risktexter, type Riskstatus } from '../../riskanalyser/risk.texter.js';
import type { Forslagsuppgifter } from './planforslag.krav.js';

export interface Riskvarde {
  readonly s: number | null;
  readonly k: number | null;
  readonly status: Riskstatus;
  readonly beslutTill: string | null;
  /** From here on an åtgärd is expected. */
  readonly grans: number;
}

export interface Ogjord {
  readonly status: Atgardsstatus;
  readonly klartSenast: string | null;
  readonly varv: number;
}

export interface Kontrollutfall {
  readonly gjorda: number;
  readonly missade: number;
  readonly avvikelser: number;
}

export interface Utaneffekt {
  readonly text: string;
  readonly effekt: Effekt | null;
  readonly genomford: string | null;
  readonly mal: string;
  readonly effektmatning: string;
}

export interface Ordern {
  readonly lagtDatum: string;
  readonly paragraf: string;
  readonly besvarasAr: number;
}

export interface Genomgang {
  readonly titel: string;
  readonly granskas: string;
}

/** Asked for with a paragraph, and to be answered in a year's berättelse. */
export const uppdragets = ({ lagtDatum, paragraf, besvarasAr }: Ordern): string =>
  `Nämnden lade uppdraget ${svensktDatum(lagtDatum)}${paragraf === '' ? '' : `, ${paragraf}`}. Det ska besvaras i kvalitetsberättelsen för ${String(besvarasAr)}.`;

/** As it stands now; the way there is on its page. */
export const riskens = ({ s, k, status, beslutTill, grans }: Riskvarde): string => {
  const lage = risktexter.status[status].toLowerCase();
  const till = beslutTill === null ? '' : ` till ${svensktDatum(beslutTill)}`;
  if (s === null || k === null) return `Risken är öppen (${lage}${till}) och inte bedömd.`;
  const over = s * k >= grans ? `, på eller över gränsen ${String(grans)}` : '';
  return `Risken är öppen (${lage}${till}). Sannolikhet ${String(s)} × konsekvens ${String(k)} = ${String(s * k)}${over}.`;
};

export const ogjordens = ({ status, klartSenast, varv }: Ogjord, idag: string): string =>
  [
    `${atgardstexter.status[status]}.`,
    ...(klartSenast === null ? ['Det står inte när den ska vara klar.'] : []),
    ...(klartSenast !== null && klartSenast < idag ? [`Den skulle ha varit klar ${svensktDatum(klartSenast)}.`] : []),
    ...(klartSenast !== null && klartSenast >= idag ? [`Den ska vara klar ${svensktDatum(klartSenast)}.`] : []),
    ...(varv > 1 ? [`Den görs för ${String(varv)}:e gången, för förra varvet hade inte avsedd effekt.`] : []),
  ].join(' ');

const ganger = (antal: number): string => (antal === 1 ? 'en gång' : `${String(antal)} gånger`);

export const egenkontrollens = ({ gjorda, missade, avvikelser }: Kontrollutfall): string => {
  if (gjorda + missade === 0) return 'Den står i planen, men inget utfall är rapporterat.';
  return [
    gjorda === 0 ? 'Den har inte gjorts.' : `Den har gjorts ${ganger(gjorda)}.`,
    ...(missade > 0 ? [`Den har missats ${ganger(missade)}.`] : []),
    ...(avvikelser > 0 ? [`Det som fanns att rätta till: ${String(avvikelser)}.`] : []),
  ].join(' ');
};

/** What did not help is tried in another way; what nobody has looked at is looked at. */
export const effektens = ({
  text,
  effekt,
  genomford,
}: Pick<Utaneffekt, 'text' | 'effekt' | 'genomford'>): { text: string; skal: string } => {
  if (effekt !== null)
    return {
      text,
      skal: effekt === 'nej' ? 'Uppföljningen visade ingen effekt.' : 'Uppföljningen visade bara delvis effekt.',
    };
  const nar = genomford === null ? '' : ` ${svensktDatum(genomford)}`;
  return { text: `Följ upp effekten: ${text}`, skal: `Genomförd${nar}, men effekten är inte uppföljd.` };
};

export const styrdokumentets = ({ granskas }: Genomgang, idag: string): string =>
  granskas < idag
    ? `Skulle ha gåtts igenom senast ${svensktDatum(granskas)}.`
    : `Ska gås igenom senast ${svensktDatum(granskas)}.`;

const tal = (varde: number): string => decimal(varde, Number.isInteger(varde) ? 0 : 1);

interface Malet {
  readonly indikator: Pick<Indikator, 'namn' | 'riktning' | 'kvalitetsomraden'>;
  readonly serie: Pick<Serie, 'mal' | 'mal_till' | 'enhet'>;
  readonly senaste: { readonly varde: number | null; readonly namn: string } | null;
}

/** The value beside its mål, and the same as what the new row is measured by. */
export const utanforMalet = ({ indikator, serie, senaste }: Malet): { skal: string; uppgifter: Forslagsuppgifter } => {
  const slut = serie.enhet === 'procent' ? '\u00a0%' : ` ${serie.enhet}`;
  const borjan = { upp: 'minst ', ned: 'högst ', intervall: '', neutral: '' }[indikator.riktning];
  const till = indikator.riktning === 'intervall' && serie.mal_till !== null ? `–${tal(serie.mal_till)}` : '';
  const mal = serie.mal === null ? null : `${borjan}${tal(serie.mal)}${till}${slut}`;
  const varde = senaste?.varde ?? null;
  return {
    skal:
      varde === null
        ? 'Det senaste värdet är sämre än målet.'
        : `${versal(senaste?.namn ?? '')}: ${tal(varde)}${slut}${mal === null ? ', förbi gränsen för larm' : `. Målet är ${mal}`}.`,
    uppgifter: {
      ...(mal === null ? {} : { mal: `${indikator.namn}: ${mal}` }),
      effektmatning: `Indikatorn ${indikator.namn}`,
    },
  };
};
