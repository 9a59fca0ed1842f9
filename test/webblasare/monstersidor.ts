import type { Personroll } from '../../src/database/vem.js';
import type { Sida } from './sidor.js';

/** Patterns, what most of it is, and who is silent. */
export const monsterlistor = (som: string): Sida[] =>
  ['/monster', '/monster/pareto', '/monster/rapportering'].map((vag) => ({ rutt: vag, som, vag }));

/** A pattern in one enhet, one in several, one told without its rows, and what belongs to a process. */
export const monstersidor = async (
  id: (sql: string) => Promise<string>,
  vem: (roll: Personroll) => string,
): Promise<Sida[]> => {
  const monster = async (slag: string, roll: Personroll): Promise<Sida> => ({
    ...{ rutt: '/monster/{id}', som: vem(roll) },
    vag: `/monster/${await id(`select id from monsterforslag where slag = '${slag}'`)}`,
  });
  const process = await id('select process_id as id from process_kategori order by 1');
  return [
    await monster('upprepning', 'verksamhetschef'),
    await monster('flera_enheter', 'kvalitetssamordnare'),
    await monster('fa_rapporter', 'forvaltningschef'),
    {
      ...{ rutt: '/processer/{id}/roda-traden', som: vem('kvalitetssamordnare') },
      vag: `/processer/${process}/roda-traden`,
    },
    {
      ...{ rutt: '/processer/{id}/roda-traden', som: vem('medarbetare') },
      vag: `/processer/${process}/roda-traden?ar=2020`,
    },
    {
      ...{ rutt: '/processer/{id}/kategorier', som: vem('kvalitetssamordnare') },
      vag: `/processer/${process}/kategorier`,
    },
  ];
};
