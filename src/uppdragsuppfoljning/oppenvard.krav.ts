import type { Krav, Sakrad } from '../floden/flode.js';
import type {
  Avslutsorsak,
  Maluppfyllelse,
  Barnsamtal,
  Deltagande,
  Drojsmal,
  Insats,
  Kon,
  Uppdragsstatus,
} from './oppenvard.texter.js';

/** The follow-up that comes next: there is always one while the insats goes on. */
export interface Uppfoljning {
  readonly id: number;
  readonly nr: number;
  readonly senast: string;
  readonly bokad: string | null;
  readonly underlag_senast: string | null;
  readonly underlag: string | null;
  readonly genomford: string | null;
  readonly barn: Deltagande | null;
  readonly barnsamtal: Barnsamtal | null;
}

export interface Avbrott {
  readonly id: number;
  readonly fran: string;
  readonly omprovas_senast: string;
  readonly omprovad: string | null;
  readonly till: string | null;
  readonly skal: Drojsmal;
  readonly skal_text: string;
}

/** A row of `oppenvardsuppdrag`, with what comes next and whether the insats is in use. */
export interface Oppenvardsuppdrag extends Sakrad {
  readonly status: Uppdragsstatus;
  readonly namnd_id: number;
  readonly lopnummer: string;
  readonly enhet_id: number;
  readonly utforare_id: number | null;
  readonly insats: Insats;
  readonly kon: Kon | null;
  readonly beslutad: string;
  readonly verkstallas_senast: string;
  readonly fordelad: string | null;
  readonly uppstart_senast: string | null;
  readonly uppstartsmote: string | null;
  readonly uppstart_barn: Deltagande | null;
  readonly verkstalld: string | null;
  /** The last day that the bistånd is granted for; null when nobody has said. */
  readonly bistand_till: string | null;
  readonly plan_senast: string | null;
  readonly plan: string | null;
  readonly drojsmal: Drojsmal | null;
  readonly drojsmal_text: string;
  readonly omprovad: string | null;
  readonly avslutad: string | null;
  readonly avslutsorsak: Avslutsorsak | null;
  /** Null when nobody has said. */
  readonly maluppfyllelse?: Maluppfyllelse | null;
  /** Filled in by `fyllPa`. */
  readonly nasta?: Uppfoljning | null;
  readonly avbrott?: Avbrott | null;
}

export const arFordelat: Krav<Oppenvardsuppdrag> = ({ fordelad }) =>
  fordelad === null ? 'Registrera först vilken dag uppdraget fördelades till en behandlare.' : null;

/** How the underlag stands to the meeting cannot be known before there is a day for it. */
export const uppfoljningBokad: Krav<Oppenvardsuppdrag> = ({ nasta }) =>
  nasta?.bokad ? null : 'Boka uppföljningen först.';

/** What is not used is not followed up as if it were: it is taken up again, or it is ended. */
export const insatsenAnvands: Krav<Oppenvardsuppdrag> = ({ avbrott }) =>
  avbrott ? 'Insatsen används inte. Registrera först att den används igen.' : null;
