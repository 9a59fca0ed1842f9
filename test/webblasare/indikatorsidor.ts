import type { Personroll } from '../../src/database/vem.js';
import type { Sida } from './sidor.js';

const RUTT = '/indikatorer/{id}';

/** One that has changed for good, one with a break and both sexes, and the forms of it. */
export const indikatorsidor = async (
  id: (sql: string) => Promise<string>,
  vem: (roll: Personroll) => string,
): Promise<Sida[]> => {
  const som = vem('kvalitetssamordnare');
  const den = (kod: string): Promise<string> => id(`select id from indikator where kod = '${kod}'`);
  const [signal, brott] = [await den('TALENSKILT'), await den('BARNMOTE')];
  const kolada = await den('U33400');
  const varde = await id(
    `select v.id from indikatorvarde v join indikatorserie s on s.id = v.serie_id where s.indikator_id = ${brott}`,
  );
  return [
    { rutt: RUTT, som, vag: `/indikatorer/${signal}` },
    { rutt: RUTT, som: vem('medarbetare'), vag: `/indikatorer/${brott}` },
    { rutt: RUTT, som: vem('verksamhetschef'), vag: `/indikatorer/${brott}?kon=K` },
    { rutt: `${RUTT}/uppgifter`, som, vag: `/indikatorer/${signal}/uppgifter` },
    { rutt: `${RUTT}/serier`, som, vag: `/indikatorer/${signal}/serier` },
    { rutt: `${RUTT}/varden/{vardeId}`, som, vag: `/indikatorer/${brott}/varden/${varde}` },
    { rutt: `${RUTT}/ar/{ar}`, som: vem('medarbetare'), vag: `/indikatorer/${brott}/ar/2025` },
    { rutt: `${RUTT}/ar/{ar}`, som, vag: `/indikatorer/${kolada}/ar/2025?kon=K` },
    { rutt: RUTT, som, vag: `/indikatorer/${kolada}` },
    { rutt: `${RUTT}/kolada-fil`, som, vag: `/indikatorer/${kolada}/kolada-fil` },
    { rutt: '/indikatorer', som: vem('medarbetare'), vag: '/indikatorer?utfall=gul' },
  ];
};
