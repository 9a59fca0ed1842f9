import type { Personroll } from '../database/vem.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { ROLLNAMN, type Niva } from './organisation.texter.js';

/** Roles held at a node of the tree. All others hold for the whole nämnd. */
const NODROLLER: readonly Personroll[] = ['medarbetare', 'enhetschef', 'verksamhetschef'];

export interface Period {
  readonly fran: string;
  readonly till: string | null;
}

export interface Uppdragsrad extends Period {
  readonly id: number;
  readonly personId: number;
  readonly roll: Personroll;
  readonly enhetId: number | null;
  readonly vikarieForId: number | null;
}

type Brist = string | null;

/** Line roles are held where the work is; a role of the nämnd is not tied to an enhet. */
export const platsTillRollen = (roll: Personroll, niva: Niva | null): Brist => {
  if (!NODROLLER.includes(roll))
    return niva === null ? null : `${ROLLNAMN[roll]} gäller hela nämnden, välj ingen enhet.`;
  if (niva === null) return `Välj den enhet eller verksamhet som uppdraget som ${ROLLNAMN[roll].toLowerCase()} gäller.`;
  return roll === 'verksamhetschef' && niva === 'enhet'
    ? 'En verksamhetschef leder en verksamhet, inte en enhet.'
    : null;
};

export const slutEfterStart = ({ fran, till }: Period): Brist =>
  till === null || till >= fran ? null : 'Sista dagen kan inte ligga före första dagen.';

/** The same role at the same place twice at once says nothing and hides when it ends. */
export const intePagaende = (ny: Period, redan: readonly Period[]): Brist => {
  const krock = redan.find(
    (en) => (en.till === null || en.till >= ny.fran) && (ny.till === null || en.fran <= ny.till),
  );
  return krock ? `Personen har redan det uppdraget från och med den ${svensktDatum(krock.fran)}.` : null;
};

/** A substitute stands in for somebody else, for a time that is known, while that uppdrag lasts. */
export const vikarieForNagonAnnan = (personId: number, ordinarie: Uppdragsrad): Brist =>
  personId === ordinarie.personId ? 'En person kan inte vikariera för sig själv.' : null;

export const inteVikarieForVikarie = (ordinarie: Uppdragsrad): Brist =>
  ordinarie.vikarieForId === null ? null : 'En vikarie kan inte ha en egen vikarie. Välj den ordinarie.';

export const vikariatInom = (vikariat: Period, ordinarie: Period): Brist => {
  if (vikariat.till === null) return 'Ange vikariatets sista dag.';
  if (vikariat.fran < ordinarie.fran) return `Uppdraget börjar först den ${svensktDatum(ordinarie.fran)}.`;
  if (ordinarie.till !== null && vikariat.till > ordinarie.till)
    return `Uppdraget slutar redan den ${svensktDatum(ordinarie.till)}.`;
  return null;
};

/** May be the day before it began: then it was taken back before it ever counted. */
export const kanAvslutas = (uppdrag: Period, sistaDag: string, dagenFore: string): Brist => {
  if (uppdrag.till !== null && uppdrag.till <= sistaDag)
    return `Uppdraget slutar redan den ${svensktDatum(uppdrag.till)} och kan inte förlängas. Ge ett nytt uppdrag.`;
  return sistaDag >= dagenFore ? null : `Uppdraget började den ${svensktDatum(uppdrag.fran)}.`;
};

export const bristerna = (...krav: readonly Brist[]): string[] => krav.filter((brist) => brist !== null);
