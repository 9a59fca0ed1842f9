import type { Personroll } from '../../src/database/vem.js';
import type { Sida } from './sidor.js';

const sida = (rutt: string, som: string, vag: string): Sida => ({ rutt, som, vag });

/** Riskanalyser in each state, and risks that wait for what is to be done with them. */
export const risksidor = async (
  id: (sql: string) => Promise<string>,
  vem: (roll: Personroll) => string,
): Promise<Sida[]> => {
  const analys = (status: string): Promise<string> => id(`select id from riskanalys where status = '${status}'`);
  const RUTT = '/riskanalyser/{id}';
  return [
    sida(RUTT, vem('kvalitetssamordnare'), `/riskanalyser/${await analys('pagar')}`),
    sida(RUTT, vem('forvaltningschef'), `/riskanalyser/${await analys('for_beslut')}`),
    sida(RUTT, vem('medarbetare'), `/riskanalyser/${await analys('planerad')}`),
    sida(
      '/risker/{id}',
      vem('verksamhetschef'),
      `/risker/${await id(`select id from risk where status = 'atgardas'`)}`,
    ),
    sida('/risker/{id}', vem('medarbetare'), `/risker/${await id(`select id from risk where status = 'bevakas'`)}`),
    ...(await Promise.all(
      ['identifierad', 'varderad'].map(async (status) =>
        sida(
          '/risker/{id}',
          vem('kvalitetssamordnare'),
          `/risker/${await id(`select id from risk where status = '${status}'`)}`,
        ),
      ),
    )),
  ];
};
