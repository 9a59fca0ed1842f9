import type { Krav, Sakrad } from '../floden/flode.js';
import type { Beror, Lagrumsval } from './kodlistor.texter.js';
import { talval, type Sparat } from '../organisation/installningar.texter.js';
import { arHsl } from './kodlistor.texter.js';
import { lagRisk, provningVantar } from './lage.js';

/** A row of `avvikelse`. */
export interface Avvikelse extends Sakrad {
  readonly namnd_id: number;
  readonly enhet_id: number;
  readonly rapportor_id: number | null;
  readonly handelseforlopp: string;
  readonly intraffad_datum: string | null;
  readonly intraffad_tid: string | null;
  readonly beror: Beror;
  readonly omedelbar_atgard: string;
  readonly rapporterad_vid: Date;
  readonly rapporterad_datum: string;
  readonly efterregistrerad: boolean;
  readonly lagrum: readonly Lagrumsval[];
  readonly kategorier: readonly string[];
  readonly orsaker: readonly string[];
  readonly sannolikhet: number | null;
  readonly allvarlighet: number | null;
  /** Nobody was harmed; null when nobody has said. */
  readonly tillbud?: boolean | null;
  readonly misstankt_missforhallande: boolean | null;
  readonly utredning: string;
  readonly ingen_atgard_motivering: string | null;
  readonly aterkoppling: string | null;
  readonly aterkopplad_vid: Date | null;
  readonly avslutad_datum: string | null;
  readonly huvudarende_id: number | null;
  /** The lex Sarah case that it has become. */
  readonly lex_sarah_id: number | null;
  /** Asked of the lex Sarah-ansvarig, or answered with no. */
  readonly lex_sarah_provning: 'begard' | 'avskriven' | null;
  readonly handlaggare_id: number | null;
  /** The last day that it waits. */
  readonly parkerad_till: string | null;
  /** The reporter has been asked something and has not answered. */
  readonly komplettering_begard_vid: Date | null;
  /** Filled in by `fyllPa`: what the nämnd has chosen. */
  readonly installningar?: Sparat;
  /** Filled in by `fyllPa`: åtgärder that have not been called off. */
  readonly antalAtgarder?: number;
  /** Open reports linked to this one, and how many of them have had no answer. */
  readonly lankade?: number;
  readonly lankadeUtanSvar?: number;
  /** Status of the huvudärende, when this report is linked to one. */
  readonly huvudstatus?: string | null;
}

/** Another case that this one is to be linked to, as the service has read it. */
export interface Huvudval {
  readonly id: number;
  readonly enhet_id: number;
  readonly status: string;
  readonly huvudarende_id: number | null;
}

interface Sant {
  readonly skal?: unknown;
  readonly enhetId?: unknown;
  readonly huvud?: Huvudval | null;
  readonly misstankt?: unknown;
  readonly handlaggare?: { readonly id: number } | null;
  readonly kategorier?: readonly string[];
}

const skickat = (form: unknown): Sant | null => (typeof form === 'object' && form !== null ? form : null);

export const lagrumFinns: Krav<Avvikelse> = ({ lagrum }) =>
  lagrum.length > 0 ? null : 'Ange vilken lag avvikelsen gäller.';

export const bedomningFinns: Krav<Avvikelse> = ({ sannolikhet, allvarlighet }) =>
  sannolikhet !== null && allvarlighet !== null ? null : 'Bedöm sannolikhet och allvarlighet.';

/** Whether it may be a missförhållande must be answered, not left open: SoL 27 kap. 2 §. */
export const misstankeProvad: Krav<Avvikelse> = (sak) =>
  sak.misstankt_missforhallande === null ? 'Ta ställning till om det kan vara ett missförhållande.' : null;

/** What the line has suspected is answered by the lex Sarah-ansvarig, not taken back by the line. SoL 27 kap. 5 §. */
export const misstankenStar: Krav<Avvikelse> = (sak, form) =>
  sak.misstankt_missforhallande === true && skickat(form)?.misstankt === false
    ? 'Misstanken är anmäld. Det är lex Sarah-ansvarig som avgör om den ska avskrivas.'
    : null;

/** A misstanke, or a risk high enough, has to be answered before the case is closed. */
export const lexSarahProvad: Krav<Avvikelse> = (sak) =>
  provningVantar(sak) ? 'Lex Sarah-ansvarig behöver ta ställning till om det är ett missförhållande.' : null;

export const kategoriFinns: Krav<Avvikelse> = ({ kategorier }) =>
  kategorier.length > 0 ? null : 'Välj minst en kategori.';

/** SOSFS 2011:9 5 kap. 6 §: without causes there are no patterns to see. */
export const orsakFinns: Krav<Avvikelse> = ({ orsaker }) => (orsaker.length > 0 ? null : 'Välj minst en orsak.');

/** The tree of hälso- och sjukvård is for cases under HSL. */
export const kategoriernaStammer: Krav<Avvikelse> = (sak, form) =>
  (skickat(form)?.kategorier ?? []).some(arHsl) && !sak.lagrum.includes('HSL')
    ? 'Kategorier för hälso- och sjukvård går bara att välja när avvikelsen gäller HSL.'
    : null;

/** A low risk may be closed with categories and causes alone. */
export const utredningFinns: Krav<Avvikelse> = (sak) => {
  return lagRisk(sak) || sak.utredning.trim() !== '' ? null : 'Skriv vad utredningen visar.';
};

const harAtgard = (sak: Avvikelse): boolean => (sak.antalAtgarder ?? 0) > 0;

/** SOSFS 2011:9 5 kap. 7–8 §§. */
export const atgardEllerSkal: Krav<Avvikelse> = (sak) =>
  harAtgard(sak) || sak.ingen_atgard_motivering !== null
    ? null
    : 'Besluta om minst en åtgärd, eller motivera varför ingen behövs.';

/** From a high risk something has to be done; that is a local rule. A linked åtgärd that was called off is none. */
export const hogRiskHarAtgard: Krav<Avvikelse> = (sak) => {
  const tal = (sak.sannolikhet ?? 0) * (sak.allvarlighet ?? 0);
  const fran = talval(sak.installningar ?? {}, 'avvikelse_atgard_fran');
  return tal < fran || harAtgard(sak) ? null : `Riskvärdet är ${tal}. Från ${fran} behövs minst en åtgärd.`;
};

/** The reporter learns what came of it. Nobody can answer somebody who is anonymous. */
export const aterkopplad: Krav<Avvikelse> = (sak) =>
  sak.rapportor_id === null || sak.aterkopplad_vid !== null ? null : 'Återkoppla till den som rapporterade.';

export const lankadeAterkopplade: Krav<Avvikelse> = ({ lankadeUtanSvar = 0 }) => {
  if (lankadeUtanSvar === 0) return null;
  return lankadeUtanSvar === 1
    ? 'Återkoppla till den som lämnat en länkad rapport.'
    : `Återkoppla till de ${lankadeUtanSvar} som lämnat länkade rapporter.`;
};

/** One händelse, n rapporter: a linked report is closed with its huvudärende and not before. */
export const inteLankad: Krav<Avvikelse> = ({ huvudarende_id: huvud }) =>
  huvud === null ? null : 'Rapporten är länkad till ett annat ärende om samma händelse.';

export const ingaLankade: Krav<Avvikelse> = ({ lankade = 0 }) =>
  lankade === 0 ? null : 'Andra rapporter är länkade till det här ärendet.';

export const huvudarendetAvslutat: Krav<Avvikelse> = ({ huvudstatus }) =>
  huvudstatus === 'avslutad' ? null : 'Huvudärendet är inte avslutat än.';

/** No chains: who has something linked to it is not linked itself. */
export const huvudarendetDuger: Krav<Avvikelse> = (sak, form) => {
  const sant = skickat(form);
  if (!sant) return null;
  const { huvud } = sant;
  if (!huvud || huvud.id === sak.id) return 'Välj ett annat ärende att länka till.';
  if (huvud.huvudarende_id !== null) return 'Det valda ärendet är självt länkat. Länka till dess huvudärende.';
  if (huvud.status === 'avslutad') return 'Det valda ärendet är avslutat.';
  return huvud.enhet_id === sak.enhet_id ? null : 'Rapporterna hör till olika enheter. Flytta den ena först.';
};

export const annanEnhet: Krav<Avvikelse> = (sak, form) =>
  skickat(form)?.enhetId === sak.enhet_id ? 'Avvikelsen ligger redan på den enheten.' : null;

/** Åtgärder belong to the enhet that decided them, so a case that has any stays there. */
export const ingaAtgarder: Krav<Avvikelse> = (sak) =>
  harAtgard(sak) ? 'Det finns åtgärder beslutade. Avvikelsen kan inte flyttas.' : null;

/** Only somebody who may read the case can be given it; the service has looked. */
export const handlaggarenDuger: Krav<Avvikelse> = (_, form) => {
  const sant = skickat(form);
  return sant && !sant.handlaggare ? 'Välj någon som leder enheten eller en kvalitetssamordnare.' : null;
};

export const skalAngivet: Krav<Avvikelse> = (_, form) => {
  const sant = skickat(form);
  return sant && (typeof sant.skal !== 'string' || sant.skal.trim() === '') ? 'Skriv skälet.' : null;
};
