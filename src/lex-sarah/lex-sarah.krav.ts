import type { Krav, Sakrad } from '../floden/flode.js';
import { ALLVARLIGT_FRAN, gradtext, INNEHALL, utredningsinnehall, type Lagval } from './kodlistor.texter.js';

/** A row of `lex_sarah`. */
export interface LexSarah extends Sakrad {
  readonly namnd_id: number;
  readonly dnr: string;
  readonly enhet_id: number;
  readonly enhet_version_id: number;
  readonly avvikelse_id: number | null;
  readonly synpunkt_id: number | null;
  /** Null when the case was read in from an older system: then the reporter is a name in the report. */
  readonly rapportor_id: number | null;
  readonly rapportor_namn: string;
  readonly rapportor_befattning: string;
  readonly rapport_text: string;
  readonly intraffad_datum: string | null;
  readonly intraffad_tid: string | null;
  readonly plats: string;
  readonly uppmarksammad_datum: string | null;
  readonly uppmarksammad_hur: string;
  readonly omedelbar_atgard: string;
  readonly rapporterad_vid: Date;
  readonly rapporterad_datum: string;
  readonly lagar: readonly Lagval[];
  readonly utredare_id: number | null;
  readonly avhjalpt_vid: Date | null;
  readonly forslag_grad: number | null;
  readonly forslag_text: string;
  readonly grad: number | null;
  readonly beslut_motivering: string | null;
  readonly delegationspunkt: string | null;
  readonly beslutad_av: number | null;
  readonly beslutad_vid: Date | null;
  readonly beslutad_datum: string | null;
  readonly ivo_dnr: string | null;
  readonly ivo_innehall: string | null;
  readonly ivo_anmald_vid: Date | null;
  readonly ivo_anmald_datum: string | null;
  readonly ivo_utredning_datum: string | null;
  readonly ivo_arendenummer: string | null;
  readonly ivo_beslut_datum: string | null;
  readonly aterkoppling: string | null;
  readonly aterkopplad_vid: Date | null;
  readonly avslutad_datum: string | null;
  /** Filled in by `fyllPa`: who was involved, who may read beside the roles, and which of the nine contents are there. */
  readonly involverade?: readonly number[];
  readonly lasare?: readonly number[];
  readonly innehall?: readonly string[];
  readonly uppfoljd?: boolean;
}

/** Somebody who is to get a part in the case, as the service has read it. */
export interface Kandidat {
  readonly personId: number;
  readonly namn: string;
  /** Holds an uppdrag today that lets her be utredare. */
  readonly farUtreda: boolean;
  /** Leads the enhet of the case today, or what stands above it. */
  readonly lederEnheten: boolean;
}

interface Sant {
  readonly motivering?: unknown;
  readonly text?: unknown;
  readonly med?: unknown;
  readonly aterkoppling?: unknown;
  readonly grad?: unknown;
  readonly delegationspunkt?: unknown;
  readonly dnr?: unknown;
  readonly svar?: unknown;
  readonly datum?: unknown;
  readonly utredningBifogad?: unknown;
  readonly kandidat?: Kandidat;
}

const skickat = (form: unknown): Sant | null => (typeof form === 'object' && form !== null ? form : null);
const tom = (varde: unknown): boolean => typeof varde !== 'string' || varde.trim() === '';

/** What was sent must hold that text; while the page only lists what is missing, nothing has been sent. */
const kraver =
  (falt: keyof Sant, mening: string) =>
  (form: unknown): string | null => {
    const sant = skickat(form);
    return sant && tom(sant[falt]) ? mening : null;
  };

const motiverad = kraver('motivering', 'Skriv en motivering.');
export const motiveringAngiven: Krav<LexSarah> = (_, form) => motiverad(form);

const beskriven = kraver('text', 'Skriv vad som har gjorts.');
export const atgardBeskriven: Krav<LexSarah> = (_, form) => beskriven(form);

const fragad = kraver('text', 'Skriv vad du behöver veta.');
export const fraganStalld: Krav<LexSarah> = (_, form) => fragad(form);

const tillagd = kraver('text', 'Skriv vad du vill lägga till.');
export const tillaggetSkrivet: Krav<LexSarah> = (_, form) => tillagd(form);

const atergivet = kraver('text', 'Skriv vad som sades.');
const sagtAv = kraver('med', 'Skriv vem samtalet var med.');
/** SOSFS 2011:5 5 kap.: what somebody has said is written down with whom and when. */
export const samtaletAtergivet: Krav<LexSarah> = (_, form) => sagtAv(form) ?? atergivet(form);

const visar = kraver('text', 'Skriv vad bilagan visar.');
export const bilaganBeskriven: Krav<LexSarah> = (_, form) => visar(form);

const besvarad = kraver('aterkoppling', 'Skriv vad rapportören ska få veta.');
export const rapportorFarVeta: Krav<LexSarah> = (_, form) => besvarad(form);

const delegerad = kraver('delegationspunkt', 'Ange vilken punkt i delegationsordningen beslutet fattas med stöd av.');
/** KL 6 kap. 37 §: who decides for the nämnd does so by delegation, and says by which. */
export const delegationAngiven: Krav<LexSarah> = (_, form) => delegerad(form);

export const gradAngiven: Krav<LexSarah> = (_, form) => {
  const sant = skickat(form);
  return sant && gradtext(typeof sant.grad === 'number' ? sant.grad : null) === null ? 'Välj bedömning, 0–4.' : null;
};

/** SoL 27 kap. 6 §: the utredning is to be attached, so there has to be one when an anmälan has been made. */
export const inteAnmald: Krav<LexSarah> = (sak) =>
  sak.ivo_anmald_vid === null ? null : 'Anmälan till IVO är redan gjord. Då ska det alltid utredas.';

/** Four eyes and jäv: the one who is to investigate stands free of what is investigated, FL 16 §. */
export const utredarenStarFri: Krav<LexSarah> = (sak, form) => {
  const kandidat = skickat(form)?.kandidat;
  if (!kandidat) return null;
  const { namn } = kandidat;
  if (!kandidat.farUtreda) return `${namn} har inte uppdrag som lex Sarah-utredare.`;
  return jav(sak, kandidat);
};

/** Nobody reads about his own part in it, and the line does not read through a back door. */
export const lasarenStarFri: Krav<LexSarah> = (sak, form) => {
  const kandidat = skickat(form)?.kandidat;
  return kandidat ? jav(sak, kandidat) : null;
};

const jav = (sak: LexSarah, { personId, namn, lederEnheten }: Kandidat): string | null => {
  if (personId === sak.rapportor_id) return `${namn} är den som rapporterade.`;
  if (sak.involverade?.includes(personId)) return `${namn} är angiven som inblandad i händelsen.`;
  return lederEnheten ? `${namn} är chef för enheten som granskas.` : null;
};

export const lasarenFinns: Krav<LexSarah> = (sak, form) => {
  const kandidat = skickat(form)?.kandidat;
  return kandidat && !sak.lasare?.includes(kandidat.personId)
    ? `${kandidat.namn} har ingen läsrätt att ta bort.`
    : null;
};

/** SOSFS 2011:5 5 kap. */
export const utredningenFullstandig: Krav<LexSarah> = ({ innehall = [] }) => {
  const saknas = INNEHALL.filter((kod) => !innehall.includes(kod));
  if (saknas.length === 0) return null;
  const namn = saknas.map((kod) =>
    utredningsinnehall[kod].etikett.replace(/^\p{Lu}/u, (bokstav) => bokstav.toLowerCase()),
  );
  return `Utredningen saknar: ${namn.join('; ')}.`;
};

/** Before a decision the one who reports judges for himself; after it the decision rules. */
export const bedomtAllvarligt: Krav<LexSarah> = ({ grad }) =>
  grad === null || grad >= ALLVARLIGT_FRAN
    ? null
    : 'Beslutet är att det inte är ett allvarligt missförhållande. Då anmäls det inte till IVO.';

const diariefort = kraver('dnr', 'Ange diarienumret för anmälan.');
export const dnrAngivet: Krav<LexSarah> = (_, form) => diariefort(form);

/** What is not ready cannot be attached; it is sent afterwards. */
export const bifogadUtredningKlar: Krav<LexSarah> = (sak, form) =>
  skickat(form)?.utredningBifogad === true && sak.grad === null
    ? 'Utredningen är inte klar än. Anmäl utan den och sänd den när den är beslutad.'
    : null;

/** Ja needs its day: an underrättelse that nobody can place in time is none. */
export const dagenAngiven: Krav<LexSarah> = (_, form) => {
  const sant = skickat(form);
  return sant?.svar === 'ja' && tom(sant.datum) ? 'Ange vilken dag underrättelsen lämnades.' : null;
};

/** SoL 27 kap. 5 §, LSS 24 e §. */
export const avhjalptEllerUndanrojt: Krav<LexSarah> = (sak) =>
  sak.avhjalpt_vid === null ? 'Dokumentera vad som har gjorts för att avhjälpa eller undanröja det.' : null;

export const beslutFinns: Krav<LexSarah> = ({ grad }) => (grad === null ? 'Det finns inget beslut än.' : null);

/** SoL 27 kap. 6 §, LSS 24 f §. */
export const anmaltOmAllvarligt: Krav<LexSarah> = (sak) =>
  sak.grad !== null && sak.grad >= ALLVARLIGT_FRAN && sak.ivo_anmald_vid === null
    ? 'Ett allvarligt missförhållande eller en påtaglig risk för ett ska anmälas till IVO innan ärendet avslutas.'
    : null;

/** "Den utredning som gjorts med anledning av det inträffade ska bifogas anmälan." */
export const utredningenHosIvo: Krav<LexSarah> = (sak) =>
  sak.ivo_anmald_vid !== null && sak.ivo_utredning_datum === null
    ? 'Utredningen ska sändas till IVO, eftersom anmälan är gjord.'
    : null;

export const rapportorenHarFattVeta: Krav<LexSarah> = (sak) =>
  sak.aterkopplad_vid === null ? 'Återkoppla till den som rapporterade.' : null;

/** SoL 5 kap. 2 §, LSS 6 §: whether it helped is known only when somebody has looked. */
export const atgardernaUppfoljda: Krav<LexSarah> = ({ grad, uppfoljd }) =>
  grad !== null && grad > 0 && uppfoljd !== true ? 'Följ upp vad åtgärderna har lett till.' : null;
