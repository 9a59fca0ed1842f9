import type { Personroll } from '../../src/database/vem.js';
import type { Sida } from './sidor.js';

const sida = (rutt: string, som: string | null, vag = rutt): Sida => ({ rutt, som, vag });

/** The lists of enkäter and of the årshjul, also when they are empty. */
export const enkatlistor = (som: string): Sida[] =>
  [
    '/enkater',
    '/enkater/ny',
    '/arshjul',
    '/arshjul/vecka',
    '/arshjul/mitt',
    '/arshjul/poster/ny',
    '/arshjul/kopia',
  ].map((vag) => sida(vag, som));

/** The children's enkät, a round that is compiled and one that is open, and what those who answer see. */
export const enkatsidor = async (
  id: (sql: string) => Promise<string>,
  vem: (roll: Personroll) => string,
): Promise<Sida[]> => {
  const samordnare = vem('kvalitetssamordnare');
  const enkat = await id('select id from enkat');
  const fraga = await id(`select id from enkatfraga where slag = 'val'`);
  const klar = await id(`select id from enkatomgang where status = 'sammanstalld' order by stanger desc`);
  const oppen = await id(`select id from enkatomgang where status = 'oppen'`);
  const enhet = await id(`select enhet_id as id from enkatomgang_enhet where omgang_id = ${oppen}`);
  const lank = await id(`select lank as id from enkatomgang_enhet where omgang_id = ${oppen}`);
  return [
    sida('/enkater/{id}', samordnare, `/enkater/${enkat}`),
    sida('/enkater/{id}/fragor/ny', samordnare, `/enkater/${enkat}/fragor/ny`),
    sida('/enkater/{id}/fragor/{fragaId}', samordnare, `/enkater/${enkat}/fragor/${fraga}`),
    sida('/enkater/{id}/forhandsvisning/{malgrupp}', vem('medarbetare'), `/enkater/${enkat}/forhandsvisning/barn`),
    sida('/enkater/{id}/omgang/ny', vem('enhetschef'), `/enkater/${enkat}/omgang/ny`),
    sida('/enkatomgangar/{id}', samordnare, `/enkatomgangar/${klar}`),
    sida('/enkatomgangar/{id}', vem('medarbetare'), `/enkatomgangar/${oppen}`),
    sida('/enkatomgangar/{id}/fritext', samordnare, `/enkatomgangar/${klar}/fritext`),
    sida('/enkatomgangar/{id}/affisch/{enhetId}', samordnare, `/enkatomgangar/${oppen}/affisch/${enhet}`),
    sida('/arshjul', vem('enhetschef')),
    sida('/arshjul/vecka', vem('forvaltningschef')),
    sida('/arshjul/manad', samordnare, '/arshjul/manad?manad=10'),
    sida(
      '/arshjul/poster/{id}',
      samordnare,
      `/arshjul/poster/${await id('select id from arshjulspost where klar_datum is null')}`,
    ),
    sida('/enkat', null),
    sida('/enkat/tack', null),
    sida('/enkat/oppen/{lank}', null, `/enkat/oppen/${lank}`),
    sida('/enkat/oppen/{lank}/{malgrupp}', null, `/enkat/oppen/${lank}/barn`),
    sida('/enkat/oppen/{lank}/{malgrupp}', null, `/enkat/oppen/${lank}/ung`),
  ];
};
