import { OgiltigtFormular } from '../plattform/fel.js';
import type { RapporteraForm } from './rapportera.forms.js';

/** The form as the service takes it. What has not happened by that day cannot have been reported on it. */
export const somRapport = (form: RapporteraForm, senast: string) => {
  const { intraffadDatum, intraffadTid, omedelbarAtgard, anonym, enhetId, handelseforlopp, beror } = form;
  const dag = intraffadDatum ?? null;
  if (dag !== null && dag > senast) throw new OgiltigtFormular({ intraffadDatum: ['Dagen har inte varit än.'] });
  return {
    enhetId,
    handelseforlopp,
    beror,
    intraffadDatum: dag,
    intraffadTid: dag === null ? null : (intraffadTid ?? null),
    omedelbarAtgard: omedelbarAtgard ?? '',
    anonym: anonym === true,
  };
};
