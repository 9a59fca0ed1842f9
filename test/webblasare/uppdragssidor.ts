import type { Sida } from './sidor.js';

/** The pages that need no uppdrag. */
export const uppdragslistor = (som: string): Sida[] =>
  ['', '/ny', '/over-tiden', '/matt', '/import', '/tidsgranser'].map((slut) => {
    const vag = `/oppenvardsuppdrag${slut}`;
    return { rutt: vag, som, vag };
  });

/** An uppdrag to öppenvård that waits, one under way and one that is over. */
export const uppdragssidor = async (
  id: (sql: string) => Promise<string>,
  som: string,
  samordnare: string,
): Promise<Sida[]> => {
  const sidor: Sida[] = [];
  for (const status of ['bestallt', 'pagar', 'avslutat']) {
    const nr = await id(`select id from oppenvardsuppdrag where status = '${status}' order by beslutad desc`);
    sidor.push({ rutt: '/oppenvardsuppdrag/{id}', som, vag: `/oppenvardsuppdrag/${nr}` });
  }
  const kvartal = '/oppenvardsuppdrag/ej-verkstallda';
  return [
    ...sidor,
    { rutt: kvartal, som, vag: kvartal },
    { rutt: `${kvartal}/{kvartal}`, som: samordnare, vag: `${kvartal}/2026-3` },
  ];
};
