import type { Personroll } from '../../src/database/vem.js';
import type { Sida } from './sidor.js';

type Id = (sql: string) => Promise<string>;
type Konto = (roll: Personroll) => string;

/** Kontroller at the steps that look different, and a process with a year of them. */
export const egenkontrollsidor = async (id: Id, konto: Konto): Promise<Sida[]> => {
  const RUTT = '/kontrolltillfallen/{id}';
  const tillfalle = (villkor: string): Promise<string> =>
    id(`select id from kontrolltillfalle where ${villkor} order by senast desc`);
  const en = async (roll: Personroll, villkor: string): Promise<Sida> => ({
    ...{ rutt: RUTT, som: konto(roll), vag: `/kontrolltillfallen/${await tillfalle(villkor)}` },
  });
  const process = await id(
    `select e.process_id as id from kontrolltillfalle t join egenkontroll e on e.id = t.egenkontroll_id`,
  );
  const egenkontroll = await id(`select egenkontroll_id as id from kontrolltillfalle where enhet_id is not null`);
  return [
    await en('verksamhetschef', `status = 'planerad'`),
    await en('kvalitetssamordnare', `status = 'inrapporterad'`),
    await en('medarbetare', `status = 'kvalitetssakrad'`),
    await en('kvalitetssamordnare', `status = 'analyserad'`),
    await en('medarbetare', `status = 'klar'`),
    await en('verksamhetschef', `status = 'missad' and skal = ''`),
    {
      rutt: '/egenkontrollutfall/processer/{id}',
      som: konto('medarbetare'),
      vag: `/egenkontrollutfall/processer/${process}`,
    },
    { rutt: '/egenkontroller/{id}', som: konto('enhetschef'), vag: `/egenkontroller/${egenkontroll}` },
  ];
};
