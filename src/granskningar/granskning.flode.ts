import type { Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { flode, NY } from '../floden/flode.js';
import * as krav from './granskning.krav.js';
import { granskningsnotiser } from './granskning.notiser.js';
import {
  granskningstexter,
  type Granskningshandling,
  type Granskningsrelation,
  type Granskningsstatus,
} from './granskning.texter.js';

type Sak = krav.Granskning;

/** Whoever planned it leads it. Others in the line do not see the akter, and could not. */
const LEDER = ['kvalitetssamordnare', { relation: 'ledare' }] as const;
const EGENKONTROLL = ['SOSFS 2011:9 5:2'] as const;
const RUTIN = 'Lokal rutin för granskning av akter';

export const fyllPaGranskning = async (tx: Tx, sak: Sak): Promise<Sak> => {
  const rad = await tx.en<Pick<Sak, 'fragor' | 'akter' | 'valda' | 'utanGranskare' | 'ogranskade' | 'atgarder'>>(
    'granskningar.laget',
    `select (select count(*)::int from granskningsfraga f where f.granskning_id = $1) as fragor,
       count(a.id)::int as akter, count(a.id) filter (where a.vald)::int as valda,
       count(a.id) filter (where a.vald and a.granskare_id is null)::int as "utanGranskare",
       count(a.id) filter (where a.vald and (a.klar_vid is null
         or (a.andra_granskare_id is not null and a.andra_klar_vid is null)))::int as ogranskade,
       (select count(*)::int from atgard_kalla k where k.sak = 'granskning' and k.sak_id = $1) as atgarder
     from granskningsakt a where a.granskning_id = $1`,
    [sak.id],
  );
  const personer = await tx.sql<{ person_id: number }>(
    'granskningar.granskarna',
    'select person_id from granskare where granskning_id = $1 order by person_id',
    [sak.id],
  );
  const enheter = await tx.sql<{ enhet_id: number }>(
    'granskningar.enheterna',
    'select enhet_id from granskningsurval where granskning_id = $1 order by enhet_id',
    [sak.id],
  );
  return {
    ...{ ...sak, ...rad },
    granskare: personer.map((en) => en.person_id),
    enheter: enheter.map((en) => en.enhet_id),
  };
};

const relationer = ({ skapad_av: ledare, granskare = [] }: Sak, { personId }: Vem): Granskningsrelation[] => [
  ...(personId !== null && ledare === personId ? (['ledare'] as const) : []),
  ...(personId !== null && granskare.includes(personId) ? (['granskare'] as const) : []),
];

/** A sample of akter, looked at by colleagues, from the plan to what it led to. SOSFS 2011:9 5 kap. 2 §. */
export const granskningFlode = flode<Sak, Granskningsstatus, Granskningshandling, Granskningsrelation>('granskning', {
  tabell: 'granskning',
  slut: ['avslutad', 'avbruten'],
  texter: granskningstexter,
  notiser: granskningsnotiser,
  relationer,
  kravlista: krav,
  fyllPa: fyllPaGranskning,
  rader: {
    planera: {
      fran: NY,
      till: 'planerad',
      av: ['kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef'],
      lagrum: EGENKONTROLL,
    },
    andra: { fran: 'planerad', fakta: 'uppgifter', av: LEDER, lagrum: ['SOSFS 2011:9 7:1'] },
    skrivFragor: { fran: 'planerad', fakta: 'fragor', av: LEDER, lagrum: EGENKONTROLL },
    valjGranskare: { fran: 'planerad', fakta: 'granskare', av: LEDER, lagrum: ['SOSFS 2011:9 6:1'] },
    skrivAkter: { fran: 'planerad', fakta: 'akter', av: LEDER, lagrum: EGENKONTROLL },
    draUrval: {
      fran: 'planerad',
      till: 'urval_draget',
      av: LEDER,
      krav: [krav.harFragor, krav.harAkter, krav.harGranskare],
      lagrum: EGENKONTROLL,
    },
    starta: { fran: 'urval_draget', till: 'pagar', av: LEDER, krav: [krav.allaHarGranskare], lagrum: EGENKONTROLL },
    aterta: { fran: 'urval_draget', till: 'planerad', av: LEDER, krav: [krav.skaletFinns], rutin: RUTIN },
    anmalJav: { fran: 'pagar', fakta: 'jav', av: { relation: 'granskare' }, rutin: RUTIN },
    fordela: { fran: 'pagar', fakta: 'fordelning', av: LEDER, rutin: RUTIN },
    klarmarkera: { fran: 'pagar', till: 'klar', av: LEDER, krav: [krav.allaGranskade], lagrum: EGENKONTROLL },
    kvalitetssakra: {
      fran: 'klar',
      till: 'kvalitetssakrad',
      av: LEDER,
      krav: [krav.kalibreringenBedomd],
      lagrum: EGENKONTROLL,
    },
    oppnaIgen: { fran: 'klar', till: 'pagar', av: LEDER, krav: [krav.skaletFinns], rutin: RUTIN },
    aterkoppla: {
      fran: 'kvalitetssakrad',
      till: 'aterkopplad',
      av: LEDER,
      krav: [krav.aterkopplingFinns],
      lagrum: ['SOSFS 2011:9 6:1'],
    },
    sammanstall: {
      fran: 'aterkopplad',
      till: 'sammanstalld',
      av: LEDER,
      krav: [krav.sammanfattningFinns],
      lagrum: ['SOSFS 2011:9 5:6', 'SOSFS 2011:9 7:1'],
    },
    foreslaAtgard: {
      fran: ['kvalitetssakrad', 'aterkopplad', 'sammanstalld'],
      fakta: 'atgard',
      av: LEDER,
      lagrum: ['SOSFS 2011:9 5:7', 'SOSFS 2011:9 5:8'],
    },
    avsluta: {
      fran: 'sammanstalld',
      till: 'avslutad',
      av: LEDER,
      krav: [krav.atgardEllerSkal],
      lagrum: ['SOSFS 2011:9 5:7', 'SOSFS 2011:9 7:1'],
    },
    avbryt: {
      fran: ['planerad', 'urval_draget', 'pagar', 'klar'],
      till: 'avbruten',
      av: LEDER,
      krav: [krav.skaletFinns],
      rutin: RUTIN,
    },
  },
});
