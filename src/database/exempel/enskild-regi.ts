import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { plusDagar } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { enGammal, GAMMAL, skrivGamla } from './avvikelser.js';
import type { Handelsetyp } from './avvikelsetexter.js';
import type { Enhet } from './oppna-avvikelser.js';
import type { Exempelnamnd } from './organisation.js';
import { Slump } from './slump.js';

const NAMN = 'Kajutans stödboende';
const RAPPORTOR = { namn: 'Ines Lövgren', epost: 'rapportor.kajutan@exempel.se' };
const FORSTA_AR = 2022;
/** Reports a year; fewer than at the nämnd's own, which is a reason to ask. */
const PER_AR = [5, 7, 6, 9, 8];

const TYPER: readonly Handelsetyp[] = [
  {
    text: 'Nattpersonalen {var ensam|kom en timme för sent}, och {en boende fick vänta på stöd|ronden blev inte gjord}.',
    genast: 'Jouren ringdes in.',
    kategorier: ['utforande.uteblir'],
    orsaker: ['organisation', 'tidsbrist'],
    sannolikhet: 3,
    allvarlighet: 2,
    utredning: 'Det finns ingen ersättare när någon blir sjuk samma kväll.',
    atgard: 'En bakjour finns på schemat alla nätter.',
  },
  {
    text: 'Genomförandeplanen {följdes inte|var inte uppdaterad}. {Den nya kontaktpersonen hade inte läst den.|Målen från uppföljningen saknades.}',
    genast: 'Planen gicks igenom med den boende.',
    kategorier: ['utforande.kontinuitet', 'rattssakerhet.dokumentation_saknas'],
    orsaker: ['rutiner', 'kommunikation'],
    sannolikhet: 3,
    allvarlighet: 2,
    utredning: 'Överlämningen när kontaktpersonen byts är muntlig.',
    atgard: 'Ny kontaktperson och boende läser planen tillsammans första veckan.',
  },
  {
    text: 'En boende {blev bemött kort och avvisande|fick inte säga sin mening} på {boendemötet|planeringsmötet}.',
    genast: 'Föreståndaren talade med den boende efteråt.',
    kategorier: ['bemotande.delaktighet'],
    orsaker: ['kompetens'],
    sannolikhet: 2,
    allvarlighet: 2,
    utredning: 'Mötet har ingen ordning för hur alla kommer till tals.',
    atgard: 'Boendemötet har en turordning, och de boende håller i det varannan gång.',
  },
  {
    text: 'Brandlarmet {gav inget ljud i två rum|var avstängt efter ett prov}.',
    genast: 'Larmet sattes på och rummen fick tillfälliga brandvarnare.',
    kategorier: ['fysisk_miljo.utrustning'],
    orsaker: ['teknik'],
    sannolikhet: 2,
    allvarlighet: 3,
    utredning: 'Provet av larmet antecknas inte, så ingen såg att det inte slogs på.',
    atgard: 'Provet görs av två personer och skrivs upp.',
  },
];

/**
 * An enhet in enskild regi that reports in the nämnd's system, so that both regier have something to tell. Made after the
 * others, so that what chance gave them stays as it was.
 */
export const skapaEnskildRegi = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  { namndId, enheter }: Exempelnamnd,
): Promise<void> => {
  const finns = await agare.query('select 1 from enhet_version where namnd_id = $1 and namn = $2', [namndId, NAMN]);
  if (finns.rowCount) return;
  const { rows } = await agare.query<Enhet>(NY_ENHET, [
    ...[namndId, NAMN, enheter['Vuxenenheten'], RAPPORTOR.namn, RAPPORTOR.epost],
  ]);
  const [enhet] = rows;
  if (!enhet) throw new Error('Enheten i enskild regi kunde inte skapas.');
  const till = plusDagar(app.get(Klocka, { strict: false }).idag(), -GAMMAL);
  const gamla = PER_AR.flatMap((antal, nr) => {
    const [forst, slump] = [`${String(FORSTA_AR + nr)}-01-01`, new Slump(FORSTA_AR + nr)];
    const dagar = Array.from({ length: antal }, () => plusDagar(forst, slump.heltal(365))).sort();
    return dagar.map((dag) => enGammal(slump, enhet, dag, TYPER)).filter(({ avslutad }) => avslutad <= till);
  });
  await skrivGamla(agare, namndId, gamla);
};

const NY_ENHET = `
  with e as (insert into enhet (namnd_id, niva, regi) values ($1, 'enhet', 'enskild') returning id),
  v as (insert into enhet_version (namnd_id, enhet_id, namn, foralder_id, fran)
    select $1, e.id, $2, $3, '2022-01-01' from e returning id, enhet_id),
  p as (insert into person (namnd_id, namn, epost, befattning) values ($1, $4, $5, 'Stödassistent') returning id),
  u as (insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran)
    select $1, p.id, 'medarbetare', v.enhet_id, '2022-01-01' from p, v)
  select v.enhet_id::int as id, v.id::int as "versionId", $2 as namn, array[p.id::int] as rapportorer from v, p`;
