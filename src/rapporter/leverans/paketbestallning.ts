import type { Tx } from '../../database/databas.js';
import type { Jobb } from '../../plattform/ko/jobb.service.js';

export const PAKETJOBB = 'rapport-paket';
export const paketnyckel = (rapportId: number): string => `rapport-${String(rapportId)}-paket`;

/**
 * Orders the package, in the caller's transaction, when both the document has been left to the nämnd and there is a
 * tjänsteskrivelse to put in it; whichever comes last orders it.
 */
export const bestallPaket = async (tx: Tx, jobb: Jobb, rapportId: number): Promise<void> => {
  const rad = await tx.en(
    'leverans.kan-packas',
    `select r.id from rapport r join rapport_tjansteskrivelse t on t.rapport_id = r.id
     where r.id = $1 and r.status = 'klar' and not exists (select 1 from rapport_paket p where p.rapport_id = r.id)`,
    [rapportId],
  );
  if (rad) await jobb.bestall(tx, { slag: PAKETJOBB, nyckel: paketnyckel(rapportId), uppgifter: { rapportId } });
};
