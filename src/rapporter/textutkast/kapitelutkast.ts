import { dimensionstext } from '../../indikatorer/dimension.texter.js';
import type { Dimension } from '../../indikatorer/faktum.js';
import {
  andelsmening,
  antal,
  jamforelse,
  kvartalstopp,
  medEttForbehall,
  medianmening,
  planjamforelse,
  tystaEnheter,
  vanligast,
  type Andelsord,
  type Ord,
} from './meningar.js';
import type { Raknare } from './raknare.js';

/** What a draft is written from. */
export interface Utkastmaterial {
  readonly ar: number;
  readonly raknare: Raknare;
  /** Enheter that were open and reported no avvikelse. */
  readonly tysta: readonly string[];
  /** The year is not over, and cannot be set beside a whole one without saying so. */
  readonly pagar: boolean;
}

const AVVIKELSER = 'avvikelse.rapporterade';
const LEX_SARAH = 'lex_sarah.rapporterade';
const SYNPUNKTER = 'synpunkt.inkomna';

const AVVIKELSEORD: Ord = {
  ...{ ental: 'avvikelse', flertal: 'avvikelser' },
  ...{ antalet: 'rapporterade avvikelser', skedde: 'rapporterades' },
};
const LEX_SARAHORD: Ord = {
  ...{ ental: 'rapport enligt lex Sarah', flertal: 'rapporter enligt lex Sarah' },
  ...{ antalet: 'rapporter enligt lex Sarah', skedde: 'kom det in' },
};
const SYNPUNKTSORD: Ord = {
  ...{ ental: 'synpunkt', flertal: 'synpunkter' },
  ...{ antalet: 'inkomna synpunkter', skedde: 'kom det in' },
};
const KLAGOMALSORD: Ord = {
  ...{ ental: 'klagomål', flertal: 'klagomål' },
  ...{ antalet: 'inkomna klagomål', skedde: 'kom det in' },
};

const GENOMFORDA: Andelsord = {
  ...{ ental: 'åtgärd i planen', flertal: 'åtgärder i planen' },
  ar: ['var % genomförd', 'var % genomförda'],
  inget: 'Planen har inga åtgärder att räkna på.',
};
const MED_EFFEKT: Andelsord = {
  ...{ ental: 'åtgärd vars effekt är uppföljd', flertal: 'åtgärder vars effekt är uppföljd' },
  ar: ['hade % gett avsedd effekt helt eller delvis', 'hade % gett avsedd effekt helt eller delvis'],
  inget: 'Effekten är ännu inte uppföljd för någon åtgärd i planen.',
};
const ATERKOPPLADE: Andelsord = {
  ...{ ental: 'avvikelse med en känd rapportör', flertal: 'avvikelser med en känd rapportör' },
  ar: ['hade % fått återkoppling', 'hade % fått återkoppling'],
  inget: 'Det finns inga avvikelser att återkoppla om.',
};
const LANGA: Andelsord = {
  ...{ ental: 'avslutad avvikelse', flertal: 'avslutade avvikelser' },
  ar: ['tog % mer än 30 dagar', 'tog % mer än 30 dagar'],
  inget: 'Inga avvikelser avslutades under året.',
};
const I_TID: Andelsord = {
  ...{ ental: 'besvarad synpunkt', flertal: 'besvarade synpunkter' },
  ar: [
    'fick % sitt första svar inom nämndens lokala tidsgräns',
    'fick % sitt första svar inom nämndens lokala tidsgräns',
  ],
  inget: 'Inga synpunkter är besvarade.',
};

const mot = ({ ar, raknare }: Utkastmaterial, kod: string, ord: Ord, ovrigt: { typ?: string } = {}): string =>
  jamforelse(raknare.tal(kod, { ar, ...ovrigt }), raknare.tal(kod, { ar: ar - 1, ...ovrigt }), ar, ord);

const andel = ({ ar, raknare }: Utkastmaterial, kod: string, ord: Andelsord): string =>
  andelsmening(raknare.andel(kod), raknare.andel(kod, { ar: ar - 1 }), ar, ord);

const median = ({ ar, raknare }: Utkastmaterial, kod: string, vad: string, inget: string): string =>
  medianmening(raknare.median(kod), raknare.median(kod, { ar: ar - 1 }), ar, vad, inget);

/** The largest of a split; what nobody has sorted yet is no value of its own. */
const flest = (
  { raknare }: Utkastmaterial,
  [kod, dimension, kalla]: readonly [string, Dimension, string],
  inledning: string,
  not: string,
): string => {
  const led = raknare.fordelning(kod, dimension, (varde) => dimensionstext(kalla, dimension, varde));
  return vanligast(
    led.filter((ett) => ett.kod !== 'utan' && ett.kod !== 'saknas'),
    inledning,
    not,
  );
};

const plan = ({ ar, raknare }: Utkastmaterial, kod: string, ord: readonly [string, string]): string =>
  planjamforelse(raknare.tal(kod), raknare.tal(kod, { ar: ar - 1 }), ar, ord);

/** Paragraphs of the chapter; each is one or more sentences, an empty one falls away. */
type Kapitelutkast = (material: Utkastmaterial) => readonly (readonly string[])[];

const FLERA_KATEGORIER = 'En rapport kan ha flera kategorier.';

const UTKAST: Readonly<Record<string, Kapitelutkast>> = {
  '01-sammanfattning': (m) => [
    [mot(m, AVVIKELSER, AVVIKELSEORD)],
    [mot(m, LEX_SARAH, LEX_SARAHORD)],
    [mot(m, SYNPUNKTER, SYNPUNKTSORD)],
    [andel(m, 'atgard.genomforda', GENOMFORDA)],
  ],
  '07-riskanalys': (m) => [
    [plan(m, 'risk.antal', ['risk', 'risker'])],
    [
      flest(
        m,
        ['risk.antal', 'kvalitetsomrade', 'risk'],
        'Flest risker hör till',
        'En risk kan höra till flera kvalitetsområden.',
      ),
    ],
  ],
  '08-egenkontroll': (m) => {
    const utan = m.raknare.tal('egenkontroll.utan_frekvens_eller_omfattning');
    return [
      [plan(m, 'egenkontroll.antal', ['egenkontroll', 'egenkontroller'])],
      [
        utan.varde === 0
          ? ''
          : `För ${antal(utan, 'egenkontroll', 'egenkontroller')} framgår det inte hur ofta eller på hur stort urval de görs.`,
      ],
    ];
  },
  '09-avvikelser': (m) => [
    [
      mot(m, AVVIKELSER, AVVIKELSEORD),
      kvartalstopp(
        [1, 2, 3, 4].map((kvartal) => m.raknare.tal(AVVIKELSER, { ar: m.ar, kvartal })),
        'avvikelser rapporterades',
      ),
    ],
    [flest(m, [AVVIKELSER, 'kategori', 'avvikelse'], 'Vanligast var', FLERA_KATEGORIER)],
    [tystaEnheter(m.tysta, m.ar)],
    [
      median(
        m,
        'avvikelse.handlaggningstid',
        'tiden från rapport till avslut',
        'Inga avvikelser avslutades under året.',
      ),
      m.raknare.andel('avvikelse.over_30_dagar') ? andel(m, 'avvikelse.over_30_dagar', LANGA) : '',
    ],
    [andel(m, 'avvikelse.aterkopplade', ATERKOPPLADE)],
  ],
  '10-lex-sarah': (m) => {
    const beslut = m.raknare.tal('lex_sarah.beslutade');
    const anmalda = m.raknare.tal('lex_sarah.anmalda_till_ivo');
    return [
      [mot(m, LEX_SARAH, LEX_SARAHORD)],
      [
        `Under ${String(m.ar)} avslutades ${antal(beslut, 'utredning', 'utredningar')} med beslut, och ${antal(anmalda, 'anmälan', 'anmälningar')} gjordes till Inspektionen för vård och omsorg (IVO).`,
      ],
      [
        `Från enskilda utförare kom information om ${antal(m.raknare.tal('lex_sarah_enskild.rapporter'), 'rapport', 'rapporter')}. De räknas inte in i nämndens egna.`,
      ],
    ];
  },
  '11-synpunkter-och-klagomal': (m) => {
    const obesvarade = m.raknare.tal('synpunkt.obesvarade');
    return [
      [mot(m, SYNPUNKTER, SYNPUNKTSORD), mot(m, SYNPUNKTER, KLAGOMALSORD, { typ: 'klagomal' })],
      [flest(m, [SYNPUNKTER, 'kategori', 'synpunkt'], 'Vanligast var', 'En synpunkt kan ha flera kategorier.')],
      [
        andel(m, 'synpunkt.besvarade_i_tid', I_TID),
        m.raknare.median('synpunkt.svarstid') ? median(m, 'synpunkt.svarstid', 'svarstiden', '') : '',
        obesvarade.varde === 0
          ? ''
          : `${antal(obesvarade, 'synpunkt', 'synpunkter')} från året ${obesvarade.varde === 1 ? 'är ännu inte besvarad' : 'är ännu inte besvarade'}.`,
      ],
    ];
  },
  '14-forbattrande-atgarder': (m) => [
    [plan(m, 'atgard.antal', ['åtgärd', 'åtgärder'])],
    [andel(m, 'atgard.genomforda', GENOMFORDA), andel(m, 'atgard.med_effekt', MED_EFFEKT)],
    ['Att en åtgärd är genomförd är inte detsamma som att effekten är uppföljd.'],
  ],
  '17-forra-arets-plan': (m) => [
    [plan(m, 'atgard.antal', ['åtgärd', 'åtgärder'])],
    [flest(m, ['atgard.antal', 'status', 'atgard'], 'Vanligaste läget är', '')],
    [andel(m, 'atgard.genomforda', GENOMFORDA)],
  ],
};

/** Whether the chapter has figures that a draft can be written from. */
export const harUtkast = (kod: string): boolean => Object.hasOwn(UTKAST, kod);

const stycken = (delar: readonly (readonly string[])[]): string =>
  delar
    .map((meningar) => meningar.filter((mening) => mening !== '').join(' '))
    .filter((stycke) => stycke !== '')
    .join('\n\n');

/** The chapter's first draft as Markdown; null when there is nothing to write it from. */
export const skrivUtkast = (kod: string, material: Utkastmaterial): string | null => {
  const delar = UTKAST[kod]?.(material);
  if (!delar) return null;
  const pagar = material.pagar ? [[`Året är inte slut: siffrorna för ${String(material.ar)} är inte hela årets.`]] : [];
  return medEttForbehall(stycken([...pagar, ...delar]));
};
