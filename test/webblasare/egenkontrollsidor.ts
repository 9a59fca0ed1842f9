import type { Personroll } from '../../src/database/vem.js';
import type { Sida } from './sidor.js';

type Id = (sql: string) => Promise<string>;
type Konto = (roll: Personroll) => string;

const enSida = (rutt: string, som: string, vag: string): Sida => ({ rutt, som, vag });

/** One granskning that is done and one under way, for whoever leads it, for a granskare and for a chef. */
const granskningssidor = async (id: Id, konto: Konto): Promise<Sida[]> => {
  const klar = await id(`select id from granskning where status = 'avslutad'`);
  const pagar = await id(`select id from granskning where status = 'pagar'`);
  const medarbetare = konto('medarbetare');
  const mina = `select a.id from granskningsakt a join person p on p.id = a.granskare_id
    where p.epost = '${medarbetare}' and a.granskning_id = ${pagar} and a.klar_vid is`;
  const [kvar, gjord] = [await id(`${mina} null`), await id(`${mina} not null`)];
  const RUTT = '/granskningar/{id}';
  const AKT = `${RUTT}/mina-akter/{aktId}`;
  return [
    enSida(RUTT, konto('kvalitetssamordnare'), `/granskningar/${klar}`),
    enSida(RUTT, konto('enhetschef'), `/granskningar/${klar}`),
    enSida(RUTT, konto('kvalitetssamordnare'), `/granskningar/${pagar}`),
    enSida(RUTT, medarbetare, `/granskningar/${pagar}`),
    enSida(`${RUTT}/akter`, konto('kvalitetssamordnare'), `/granskningar/${pagar}/akter`),
    enSida(`${RUTT}/mina-akter`, medarbetare, `/granskningar/${pagar}/mina-akter`),
    enSida(AKT, medarbetare, `/granskningar/${pagar}/mina-akter/${kvar}`),
    enSida(AKT, medarbetare, `/granskningar/${pagar}/mina-akter/${gjord}`),
    enSida(`${AKT}/fragor/{nr}`, medarbetare, `/granskningar/${pagar}/mina-akter/${kvar}/fragor/1`),
  ];
};

/** Kontroller at the steps that look different, and a process with a year of them. */
const kontrollsidor = async (id: Id, konto: Konto): Promise<Sida[]> => {
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
    enSida('/egenkontroller/{id}', konto('kvalitetssamordnare'), `/egenkontroller/${egenkontroll}`),
    { rutt: '/egenkontroller/{id}', som: konto('enhetschef'), vag: `/egenkontroller/${egenkontroll}` },
  ];
};

/** Of egenkontroll and of granskning. */
export const egenkontrollsidor = async (id: Id, konto: Konto): Promise<Sida[]> => [
  ...(await kontrollsidor(id, konto)),
  ...(await granskningssidor(id, konto)),
];
