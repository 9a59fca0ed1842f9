import type { Personroll } from '../../src/database/vem.js';
import type { Sida } from './sidor.js';

/** Which chapters the documents have, what the own enhet has to write, and what the next plan could have. */
export const skrivlistor = (vem: (roll: Personroll) => string): Sida[] => [
  ...['kvalitetsberattelse', 'kvalitetsplan', 'halvarsredovisning'].map((slag) => ({
    rutt: '/rapporter/disposition/{slag}',
    som: vem('kvalitetssamordnare'),
    vag: `/rapporter/disposition/${slag}`,
  })),
  ...['/namndmal', '/yttre-granskningar'].map((vag) => ({ rutt: vag, som: vem('forvaltningschef'), vag })),
  ...['/bidrag', '/enhetsblad'].map((vag) => ({ rutt: vag, som: vem('enhetschef'), vag })),
  { rutt: '/enhetsblad', som: vem('medarbetare'), vag: '/enhetsblad' },
  { rutt: '/rapporter', som: vem('medarbetare'), vag: '/rapporter' },
  { rutt: '/planforslag', som: vem('kvalitetssamordnare'), vag: '/planforslag' },
  {
    ...{ rutt: '/planforslag/{ar}', som: vem('kvalitetssamordnare') },
    vag: '/planforslag/2027?visa=alla&grupp=atgard',
  },
];

/** What the enheter write: to write in, done, and all of them. */
export const skrivsidor = async (
  id: (sql: string) => Promise<string>,
  vem: (roll: Personroll) => string,
): Promise<Sida[]> => {
  const bidrag = async (roll: Personroll, status: string): Promise<Sida> => ({
    ...{ rutt: '/bidrag/{id}', som: vem(roll) },
    vag: `/bidrag/${await id(`select id from rapport_bidrag where status = '${status}' order by senast desc, id`)}`,
  });
  const ledningens = async (vag: string, tabell: string): Promise<Sida> => ({
    ...{ rutt: `${vag}/{id}`, som: vem('verksamhetschef') },
    vag: `${vag}/${await id(`select id from ${tabell} order by id`)}`,
  });
  const rapport = await id(
    `select r.id from rapport r join rapport_insamling i on i.ar = r.ar and i.namnd_id = r.namnd_id where r.status = 'utkast'`,
  );
  const skrivet = await id(
    `select rapport_id || '/avsnitt/' || kod as id from rapport_avsnitt_version where rapport_id = ${rapport} order by kod`,
  );
  const enhet = await id('select enhet_id as id from enhetsblad order by id');
  const chef = vem('enhetschef');
  const blad = await id('select id from enhetsblad order by id');
  return [
    { rutt: '/enhetsblad/{id}', som: chef, vag: `/enhetsblad/${blad}` },
    { rutt: '/enhetsblad/apt/{enhet}/{manad}', som: chef, vag: `/enhetsblad/apt/${enhet}/2026-10` },
    { rutt: '/enhetsblad/kapitel/{enhet}/{ar}', som: chef, vag: `/enhetsblad/kapitel/${enhet}/2025` },
    await ledningens('/namndmal', 'namndmal'),
    await ledningens('/yttre-granskningar', 'yttre_granskning'),
    {
      ...{ rutt: '/rapporter/{id}/avsnitt/{kod}/versioner', som: vem('kvalitetssamordnare') },
      vag: `/rapporter/${skrivet}/versioner`,
    },
    await bidrag('enhetschef', 'pagar'),
    {
      ...{ rutt: '/bidrag/{id}/versioner', som: vem('enhetschef') },
      vag: `/bidrag/${await id(`select id from rapport_bidrag where status = 'pagar' order by senast desc, id`)}/versioner`,
    },
    await bidrag('kvalitetssamordnare', 'klar'),
    await bidrag('kvalitetssamordnare', 'struket'),
    { rutt: '/rapporter/{id}/bidrag', som: vem('kvalitetssamordnare'), vag: `/rapporter/${rapport}/bidrag` },
  ];
};
