import type { Sida } from './sidor.js';

/** An uppdrag to öppenvård that waits, one under way and one that is over. */
export const uppdragssidor = async (id: (sql: string) => Promise<string>, som: string): Promise<Sida[]> => {
  const sidor: Sida[] = [];
  for (const status of ['bestallt', 'pagar', 'avslutat']) {
    const nr = await id(`select id from oppenvardsuppdrag where status = '${status}' order by beslutad desc`);
    sidor.push({ rutt: '/oppenvardsuppdrag/{id}', som, vag: `/oppenvardsuppdrag/${nr}` });
  }
  return sidor;
};
