import type { Frist, LokalFrist } from '../floden/frist.js';
import type { LexSarah } from './lex-sarah.krav.js';

/** What the law says: no number of days, and not the same word in both acts (SoL 27 kap. 5 §, LSS 24 e §). */
const GENAST = { SoL: 'genast', LSS: 'utan dröjsmål' } as const;
/** SoL 27 kap. 6 §, LSS 24 f §. */
const SNART = { SoL: 'snarast', LSS: 'snarast' } as const;

type Fran = Pick<LokalFrist<LexSarah>, 'fran' | 'franVid'>;
const RAPPORTEN: Fran = { fran: (sak) => sak.rapporterad_datum, franVid: (sak) => sak.rapporterad_vid };
// the job that reminds sees no names, so before the assessment it is the status that says so
const UTAN_UTREDARE = (sak: LexSarah): boolean => sak.status === 'mottagen' || sak.utredare_id === null;
const OAVHJALPT = (sak: LexSarah): boolean => sak.avhjalpt_vid === null;

/** What the nämnd has settled for itself under `lex_sarah_<namn>_dagar`, in days or hours: a local time limit, never law. */
const lokal = (
  namn: string,
  dagar: number,
  raknat: LokalFrist<LexSarah>['raknat'],
  fran: Fran = RAPPORTEN,
): LokalFrist<LexSarah> => ({ nyckel: `lex_sarah_${namn}_dagar`, dagar, raknat, ...fran });

export const MOTTAGNING: Frist<LexSarah> = { lag: GENAST, lokal: lokal('mottagning', 1, 'arbetsdagar') };
export const AVHJALPANDE: Frist<LexSarah> = {
  lag: GENAST,
  lokal: lokal('avhjalpande', 1, 'dagar', {
    fran: (sak) => (OAVHJALPT(sak) ? sak.rapporterad_datum : null),
    franVid: (sak) => sak.rapporterad_vid,
  }),
};
/** Until there is somebody who investigates, however often another one is chosen afterwards. */
export const BEDOMNING: Frist<LexSarah> = {
  lag: GENAST,
  lokal: lokal('bedomning', 3, 'arbetsdagar', {
    fran: (sak) => (UTAN_UTREDARE(sak) ? sak.rapporterad_datum : null),
    franVid: (sak) => sak.rapporterad_vid,
  }),
};
export const UTREDNING: Frist<LexSarah> = { lag: GENAST, lokal: lokal('utredning', 56, 'dagar') };
export const SNARAST: Frist<LexSarah> = { lag: SNART };
export const TILL_IVO: Frist<LexSarah> = {
  lag: SNART,
  lokal: lokal('ivo_utredning', 60, 'dagar', {
    fran: (sak) => sak.ivo_anmald_datum,
    franVid: (sak) => sak.ivo_anmald_vid,
  }),
};
export const UPPFOLJNING: Frist<LexSarah> = {
  lokal: lokal('uppfoljning', 180, 'dagar', {
    fran: (sak) => (sak.uppfoljd === true ? null : sak.beslutad_datum),
    franVid: (sak) => sak.beslutad_vid,
  }),
};
