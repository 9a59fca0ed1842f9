import type pg from 'pg';
import { EXEMPELKONTON } from '../../src/organisation/exempelkonton.texter.js';
import { ROLLER, type Personroll } from '../../src/database/vem.js';
import { enkatlistor, enkatsidor } from './enkatsidor.js';
import { uppdragslistor, uppdragssidor } from './uppdragssidor.js';
import { indikatorsidor } from './indikatorsidor.js';
import { atgardssidor } from './atgardssidor.js';
import { egenkontrollsidor } from './egenkontrollsidor.js';
import { publiceratsidor } from './publiceratsidor.js';
import { namndlistor, namndsidor } from './namndsidor.js';
import { skrivlistor, skrivsidor } from './skrivsidor.js';
import { risksidor } from './risksidor.js';
import { monsterlistor, monstersidor } from './monstersidor.js';
import { faktasidor, rapportsidor } from './rapportsidor.js';

/** One page to look at: the route as it is declared, who looks (null: nobody is logged in), and the address. */
export interface Sida {
  readonly rutt: string;
  readonly som: string | null;
  readonly vag: string;
}

/** E-post in the example of whoever has that role. */
export const konto = (roll: Personroll): string => EXEMPELKONTON.find((ett) => ett.roll === roll)?.epost ?? '';

const sida = (rutt: string, som: string | null, vag = rutt): Sida => ({ rutt, som, vag });
const startsidor = (vem: (roll: Personroll) => string): Sida[] => ROLLER.map((roll) => sida('/', vem(roll)));

/** Pages that need no id. */
const listor = (vem: (roll: Personroll) => string): Sida[] => {
  const samordnare = vem('kvalitetssamordnare');
  const admin = vem('systemadmin');
  return [
    sida('/avvikelser/ny', vem('medarbetare')),
    sida('/avvikelser', vem('verksamhetschef')),
    sida('/avvikelser/kvitto/anonym', vem('medarbetare')),
    ...['/avvikelser/blanketter', '/mina-rapporter'].map((vag) => sida(vag, vem('medarbetare'))),
    ...uppdragslistor(samordnare),
    sida('/avvikelser/efterregistrering', vem('registrator')),
    ...['/riskanalyser', '/riskanalyser/ny', '/intern-kontroll', '/installningar/riskskala'].map((vag) =>
      sida(vag, samordnare),
    ),
    ...['/processer', '/processer/ny', '/risker', '/risker/ny', '/egenkontroller', '/egenkontroller/ny'].map((vag) =>
      sida(vag, samordnare),
    ),
    ...['/mina-kontroller', '/egenkontrollutfall', '/granskningar', '/granskningar/ny'].map((vag) =>
      sida(vag, vem('verksamhetschef')),
    ),
    ...['/styrdokument', '/styrdokument/nytt', '/krav', '/kravuppfoljningar', '/kvalitetsmatris'].map((vag) =>
      sida(vag, samordnare),
    ),
    ...['/atgarder', '/atgarder/tavla', '/atgarder/ny', '/luckor', '/plan/import', '/plan/format', '/rapporter'].map(
      (vag) => sida(vag, samordnare),
    ),
    ...['/indikatorer', '/indikatorer/ny', '/indikatorvarden/fil'].map((vag) => sida(vag, samordnare)),
    ...[...monsterlistor(samordnare), ...enkatlistor(samordnare), ...skrivlistor(vem)],
    sida('/synpunkter/apt', vem('enhetschef')),
    ...['', '/lankar', '/affisch', '/affisch/barn', '/fraser'].map((slut) =>
      sida(`/synpunkter${slut}`, vem('registrator')),
    ),
    sida('/synpunkter/ny', vem('medarbetare')),
    ...namndlistor(vem),
    ...faktasidor(samordnare),
    sida('/notiser', vem('enhetschef')),
    sida('/sok', vem('enhetschef'), '/sok?q=bes%C3%B6k'),
    sida('/laslogg', vem('dataskyddsombud')),
    sida('/mitt-konto', vem('medarbetare')),
    ...['/installningar', '/jobb', '/mejl', '/personer', '/personer/ny', '/organisation', '/organisation/ny'].map(
      (vag) => sida(vag, admin),
    ),
  ];
};

const PUBLIKA = ['/synpunkt/{namndId}', '/synpunkt/{namndId}/barn', '/synpunkt/{namndId}/{enhetId}'];

/** Every page of an empty nämnd that lists something. */
export const tommaSidor = (vem: (roll: Personroll) => string): Sida[] => [...startsidor(vem), ...listor(vem)];

/** A document in force with läskvitton, one on remiss and one that is being written. */
const styrdokumentsidor = async (
  id: (sql: string) => Promise<string>,
  vem: (roll: Personroll) => string,
): Promise<Sida[]> => {
  const laskvitto = await id('select id from styrdokument where laskvitto');
  const version = (status: string): Promise<string> =>
    id(
      `select styrdokument_id || '/versioner/' || nr as id from styrdokument_version where status = '${status}' order by id`,
    );
  const [remiss, utkast, galler] = [await version('remiss'), await version('utkast'), await version('faststalld')];
  const RUTT = '/styrdokument/{id}/versioner/{nr}';
  const samordnare = vem('kvalitetssamordnare');
  return [
    sida('/styrdokument', vem('namndledamot')),
    sida('/styrdokument', vem('medarbetare'), '/styrdokument?visa=olasta'),
    sida('/styrdokument/{id}', vem('medarbetare'), `/styrdokument/${laskvitto}`),
    sida('/styrdokument/{id}', samordnare, `/styrdokument/${laskvitto}?dag=2024-06-01`),
    sida('/styrdokument/{id}/skillnad', vem('medarbetare'), `/styrdokument/${laskvitto}/skillnad`),
    sida(`${RUTT}/lasare`, vem('verksamhetschef'), `/styrdokument/${laskvitto}/versioner/2/lasare`),
    sida(RUTT, vem('verksamhetschef'), `/styrdokument/${remiss}`),
    sida(RUTT, samordnare, `/styrdokument/${galler}`),
    sida(`${RUTT}/text`, samordnare, `/styrdokument/${utkast}/text`),
  ];
};

/** A long list of krav, one uppföljning that is done and one under way. */
const kravsidor = async (id: (sql: string) => Promise<string>, vem: (roll: Personroll) => string): Promise<Sida[]> => {
  const samordnare = vem('kvalitetssamordnare');
  const pagar = await id(`select id from kravuppfoljning where status = 'pagar'`);
  const klar = await id(`select id from kravuppfoljning where status = 'delgiven'`);
  const krav = await id(
    `select k.id from krav k join kravuppfoljning u on u.kravsamling_id = k.kravsamling_id where u.id = ${pagar} order by 1 desc`,
  );
  return [
    sida('/kvalitetsmatris/{omrade}/{princip}', samordnare, '/kvalitetsmatris/personal/grund'),
    sida('/kvalitetsmatris/{omrade}/{princip}', vem('medarbetare'), '/kvalitetsmatris/bemotande/grund'),
    sida('/krav/{id}', samordnare, `/krav/${await id(`select id from kravsamling where slag = 'namnd'`)}`),
    sida('/kravuppfoljningar/{id}', vem('medarbetare'), `/kravuppfoljningar/${klar}`),
    sida('/kravuppfoljningar/{id}/krav/{kravId}', samordnare, `/kravuppfoljningar/${pagar}/krav/${krav}`),
  ];
};

/** Every page of the example, with the ids that are there. */
export const exempelsidor = async (agare: pg.Pool): Promise<Sida[]> => {
  const id = async (sql: string): Promise<string> => {
    const { rows } = await agare.query<{ id: string }>(`${sql} limit 1`);
    if (!rows[0]) throw new Error(`Exemplet saknar det som behövs: ${sql}`);
    return rows[0].id;
  };
  const chef = konto('verksamhetschef');
  const medarbetare = konto('medarbetare');
  const samordnare = konto('kvalitetssamordnare');
  const admin = konto('systemadmin');
  const min = await id(
    `select a.id from avvikelse a join person p on p.id = a.rapportor_id where p.epost = '${medarbetare}' order by 1 desc`,
  );
  const avvikelse = (status: string): Promise<string> =>
    id(
      `select a.id from avvikelse a join enhet_version v on v.enhet_id = a.enhet_id
       where v.namn in ('Utredningsgrupp 1', 'Mottagningsgruppen') and a.status = '${status}' order by 1`,
    );
  const [inkommen, utreds] = [await avvikelse('inkommen'), await avvikelse('utreds')];
  // no case of the example that is being looked into has a low risk
  await agare.query('update avvikelse set sannolikhet = 1, allvarlighet = 1 where id = $1', [utreds]);
  const arenden = [inkommen, utreds, await avvikelse('foljs_upp'), await avvikelse('avslutad')];
  const namndid = await id(`select namnd_id as id from person where epost = '${admin}'`);
  const forsta = (tabell: string): Promise<string> =>
    id(`select id from ${tabell} where namnd_id = ${namndid} order by id`);
  const synpunkt = [
    await id(`select id from synpunkt where status = 'inkommen' order by id desc`),
    await id(`select id from synpunkt where status = 'utreds'`),
  ];
  const rapport = (status: string): Promise<string> =>
    id(`select id from rapport where status = '${status}' order by id`);
  const [utkast, fryst, klar] = [await rapport('utkast'), await rapport('fryst'), await rapport('klar')];
  const [process, person] = [await forsta('process'), await forsta('person')];
  const beskriven = await id('select process_id as id from aktivitet order by id');
  return [
    sida('/logga-in', null),
    ...startsidor(konto),
    ...listor(konto),
    sida('/avvikelser', samordnare, '/avvikelser?status=avslutad'),
    ...arenden.map((nr) => sida('/avvikelser/{id}', chef, `/avvikelser/${nr}`)),
    sida('/avvikelser/{id}/bedomning', chef, `/avvikelser/${inkommen}/bedomning`),
    sida('/avvikelser/{id}/utredning', chef, `/avvikelser/${utreds}/utredning`),
    sida('/avvikelser/flera/{ider}', chef, `/avvikelser/flera/${inkommen},${utreds}`),
    sida('/avvikelser/{id}/forenklad-utredning', chef, `/avvikelser/${utreds}/forenklad-utredning`),
    sida('/avvikelser/{id}/flytt', chef, `/avvikelser/${inkommen}/flytt`),
    sida('/avvikelser/{id}/lankning', chef, `/avvikelser/${inkommen}/lankning`),
    sida('/avvikelser/kvitto/{id}', medarbetare, `/avvikelser/kvitto/${min}`),
    sida('/mina-rapporter/{id}', medarbetare, `/mina-rapporter/${min}`),
    ...synpunkt.map((nr) => sida('/synpunkter/{id}', konto('registrator'), `/synpunkter/${nr}`)),
    sida(
      '/synpunkter/{id}/foljeblad/{orsak}',
      konto('registrator'),
      `/synpunkter/${synpunkt[0] ?? ''}/foljeblad/annan_namnd`,
    ),
    sida('/synpunkter/affisch/{enhetId}', konto('registrator'), `/synpunkter/affisch/${await forsta('enhet')}`),
    ...['', '/barn', `/${await forsta('enhet')}`].map((slut, nr) =>
      sida(PUBLIKA[nr] ?? '', null, `/synpunkt/${namndid}${slut}`),
    ),
    sida('/synpunkt/svar', null),
    sida('/dokumentkontroll', null),
    sida('/processer/{id}', samordnare, `/processer/${process}?ar=2020`),
    sida('/processer/{id}/redigera', samordnare, `/processer/${process}/redigera`),
    ...(['medarbetare', 'kvalitetssamordnare'] as const).map((roll) =>
      sida('/processer/{id}/beskrivning', konto(roll), `/processer/${beskriven}/beskrivning`),
    ),
    ...[1, 2].map((nr) =>
      sida('/processer/{id}/versioner/{nr}', konto('verksamhetschef'), `/processer/${beskriven}/versioner/${nr}`),
    ),
    ...(await styrdokumentsidor(id, konto)),
    ...(await kravsidor(id, konto)),
    ...(await risksidor(id, konto)),
    ...(await egenkontrollsidor(id, konto)),
    ...(await monstersidor(id, konto)),
    ...(await enkatsidor(id, konto)),
    ...(await uppdragssidor(id, konto('verksamhetschef'), samordnare)),
    ...(await indikatorsidor(id, konto)),
    ...(await atgardssidor(id, samordnare)),
    sida('/luckor', samordnare, '/luckor?ar=2020'),
    ...rapportsidor({ utkast, fryst, klar }, konto),
    ...(await publiceratsidor(agare, namndid, konto)),
    ...(await namndsidor(id, konto)),
    ...(await skrivsidor(id, konto)),
    sida('/jobb', samordnare),
    sida('/jobb/{id}', admin, `/jobb/${await forsta('jobb')}`),
    sida('/mejl/{id}', admin, `/mejl/${await forsta('mejl')}`),
    sida('/organisation', medarbetare),
    sida('/organisation/{id}', admin, `/organisation/${await forsta('enhet')}`),
    sida('/personer/{id}', admin, `/personer/${person}`),
    sida('/uppdrag/{id}', admin, `/uppdrag/${await forsta('uppdrag')}`),
  ];
};

/** Where the routes begin whose pages are looked at in a browser test of their own room, and which. */
export const EGET_PROV: Readonly<Record<string, string>> = {
  '/synpunkt': 'synpunkter.spec.ts',
  '/lex-sarah': 'lex-sarah.spec.ts',
  '/mina-lex-sarah': 'lex-sarah.spec.ts',
  '/anmalan-27-7': 'lex-sarah.spec.ts',
  '/arendeimport': 'arendeimport.spec.ts',
  '/enkatomgangar/{id}/kort': 'enkater.spec.ts',
  '/enkat/kod': 'enkater.spec.ts',
};

/** The routes that answer with a page, as the running product describes them. */
export const sidrutter = async (url: string): Promise<string[]> => {
  const svar = await fetch(`${url}/openapi.json`);
  const { paths } = (await svar.json()) as { paths: Record<string, { get?: object }> };
  return Object.entries(paths).flatMap(([rutt, { get }]) => (get && 'x-vy' in get ? [rutt] : []));
};
