import type { Atgardsstatus } from '../atgarder/atgard.texter.js';
import type { Kontrollstatus } from '../egenkontroller/kontrolltillfalle.texter.js';
import type { Riskstatus } from '../riskanalyser/risk.texter.js';

/** A row that stands around the plan. `process` is the key of the process, null when it belongs to none. */
export interface Kringrad {
  readonly id: number;
  readonly process: string | null;
  readonly text: string;
  /** Where it is mended. */
  readonly url: string;
}

export interface Kringrisk extends Kringrad {
  readonly status: Riskstatus;
  /** The last day of a decision to accept or watch. */
  readonly beslutTill: string | null;
  /** When it was last assessed here; null when never, as when it came assessed with the plan. */
  readonly bedomd: string | null;
}

/** One time that an egenkontroll was to be done; those that have not come yet are left out. */
export interface Kringtillfalle extends Kringrad {
  readonly status: Kontrollstatus;
  /** Why it was missed. */
  readonly skal: string;
  /** Last day to report. */
  readonly senast: string;
  readonly avvikelser: number;
  readonly atgarder: number;
  /** Why nothing was done about what was found. */
  readonly ingenAtgard: string;
}

export interface Kringatgard extends Kringrad {
  readonly status: Atgardsstatus;
  readonly klartSenast: string | null;
  /** Last day of the window that the effect is measured in. */
  readonly efterTill: string | null;
}

export interface Kringindikator extends Kringrad {
  readonly manader: number;
  /** The last day that a value tells of, and since when the series is counted. */
  readonly varde: number | null;
  readonly vardeTill: string | null;
  readonly sedan: string;
  readonly mal: number | null;
  readonly riktning: 'upp' | 'ned' | 'intervall' | 'neutral';
  /** Åtgärder under way that are measured with it, or that stand under its process. */
  readonly atgarder: number;
}

/** What is known of a process besides its rows. Cases 1–4 are null for those who do not read them. */
export interface Processfakta {
  readonly process: string;
  readonly aktiviteter: number;
  /** Aktiviteter without a rutin in force, unless the fastställda version says why. */
  readonly utanRutin: number;
  /** A version is in force. */
  readonly faststalld: boolean;
  /** The day that version is to be gone through. */
  readonly granskas: string | null;
  readonly rutiner: number;
  readonly risker: number;
  readonly avvikelser: number | null;
  readonly hogRisk: number | null;
  readonly klagomal: number | null;
  /** Patterns of the process that nobody has taken up in a month. */
  readonly monster: number;
}

export interface Kring {
  readonly idag: string;
  readonly risker: readonly Kringrisk[];
  readonly tillfallen: readonly Kringtillfalle[];
  readonly atgarder: readonly Kringatgard[];
  readonly indikatorer: readonly Kringindikator[];
  /** Styrdokument in force that belong to a process, with the day they are to be gone through. */
  readonly styrdokument: readonly (Kringrad & { readonly granskas: string | null })[];
  /** Krav in force that belong to a process, and whether any egenkontroll of the plan follows them. */
  readonly krav: readonly (Kringrad & { readonly kontrolleras: boolean })[];
  readonly processer: readonly Processfakta[];
}
