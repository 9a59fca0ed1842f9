import type { Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { flode, NY } from '../floden/flode.js';
import type { Malgrupp } from './enkat.texter.js';
import * as krav from './omgang.krav.js';
import { omgangsnotiser } from './omgang.notiser.js';
import { omgangstexter, type Omgangshandling, type Omgangsrelation, type Omgangsstatus } from './omgang.texter.js';

const LEDNING = ['kvalitetssamordnare', 'forvaltningschef', { relation: 'ansvarig' }] as const;
/** On its days a round is opened, closed and reminded of by a job. */
const MED_JOBBET = ['system', ...LEDNING] as const;
const LAGRUM = ['SOSFS 2011:9 5:2'] as const;
const RUTIN = 'Lokal rutin för enkäter';

export const fyllPaOmgang = async (tx: Tx, omgang: krav.Omgang): Promise<krav.Omgang> => {
  const rad = await tx.en<{ utanFraga: Malgrupp[]; fragor: number; enheter: number[]; koder: number }>(
    'enkater.omgangens-brister',
    `select (select count(*)::int from enkatfraga f where f.enkat_id = $2) as fragor,
       array(select m from unnest($3::text[]) m where not exists (select from enkatfraga f where f.enkat_id = $2
         and case m when 'vuxen' then f.vuxen when 'ung' then f.ung else f.barn end <> '')) as "utanFraga",
       array(select e.enhet_id::int from enkatomgang_enhet e where e.omgang_id = $1 order by 1) as enheter,
       (select coalesce(sum(e.utdelade), 0)::int from enkatomgang_enhet e where e.omgang_id = $1) as koder`,
    [omgang.id, omgang.enkat_id, omgang.malgrupper],
  );
  return { ...omgang, ...rad };
};

/** Whoever planned it answers for it; a verksamhetschef answers for what stands under a chef of the line. */
const relationer = ({ ansvarig_id: ansvarig }: krav.Omgang, vem: Vem): Omgangsrelation[] =>
  vem.personId === ansvarig || harRoll(vem, 'verksamhetschef') ? ['ansvarig'] : [];

/** A round of an enkät, from draft to what it shows. SOSFS 2011:9 5 kap. 2 §. */
export const omgangsflode = flode<krav.Omgang, Omgangsstatus, Omgangshandling, Omgangsrelation>('enkatomgang', {
  tabell: 'enkatomgang',
  slut: ['sammanstalld', 'avbruten'],
  texter: omgangstexter,
  notiser: omgangsnotiser,
  relationer,
  kravlista: krav,
  fyllPa: fyllPaOmgang,
  rader: {
    planera: {
      fran: NY,
      till: 'utkast',
      av: ['kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef'],
      lagrum: LAGRUM,
    },
    andra: { fran: 'utkast', fakta: 'uppgifter', av: LEDNING, rutin: RUTIN },
    delaUt: {
      fran: ['utkast', 'oppen'],
      fakta: 'utdelning',
      av: LEDNING,
      galler: ({ satt }) => satt === 'kod',
      krav: [krav.enhetFinns],
      rutin: RUTIN,
    },
    anges: {
      fran: ['utkast', 'oppen', 'stangd'],
      fakta: 'antal',
      av: LEDNING,
      galler: ({ satt }) => satt === 'lank',
      krav: [krav.enhetFinns],
      rutin: RUTIN,
    },
    oppna: {
      fran: 'utkast',
      till: 'oppen',
      av: MED_JOBBET,
      krav: [krav.fragorFinns, krav.enhetFinns, krav.koderFinns],
      lagrum: LAGRUM,
    },
    paminn: { fran: 'oppen', fakta: 'paminnelse', av: MED_JOBBET, galler: ({ paminda }) => !paminda, rutin: RUTIN },
    stang: { fran: 'oppen', till: 'stangd', av: MED_JOBBET, lagrum: LAGRUM },
    sammanstall: {
      fran: 'stangd',
      till: 'sammanstalld',
      av: LEDNING,
      krav: [krav.analysenFinns],
      lagrum: ['SOSFS 2011:9 5:2', 'SOSFS 2011:9 7:1'],
    },
    avbryt: { fran: 'utkast', till: 'avbruten', av: LEDNING, krav: [krav.skaletFinns], rutin: RUTIN },
  },
});
