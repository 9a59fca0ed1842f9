import { iOrdHalvan } from '../halvar.js';
import type { Rapportslag } from '../underlag.js';
import { arbetsutkast } from './arbetsutkast.js';
import { HALVARSUTKAST, type Halvarsutkastmaterial } from './halvarsutkast.js';
import { helhetsutkast } from './helhetsutkast.js';
import { antal, kvartalstopp, medEttForbehall, tystaEnheter } from './meningar.js';
import {
  andel,
  ATERKOPPLADE,
  AVVIKELSER,
  AVVIKELSEORD,
  flest,
  GENOMFORDA,
  I_TID,
  KLAGOMALSORD,
  LANGA,
  LEX_SARAH,
  LEX_SARAHORD,
  MED_EFFEKT,
  median,
  mot,
  plan,
  SYNPUNKTER,
  SYNPUNKTSORD,
  type Kapitelutkast,
  type Utkastmaterial,
} from './utkastdelar.js';

const FLERA_KATEGORIER = 'En rapport kan ha flera kategorier.';

const UTKAST: Readonly<Record<string, Kapitelutkast>> = {
  ...arbetsutkast,
  ...helhetsutkast,
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

/** Whether the chapter has figures that a draft can be written from. A plan is decided line by line, and has none. */
export const harUtkast = (slag: Rapportslag, kod: string): boolean =>
  slag !== 'kvalitetsplan' && Object.hasOwn(slag === 'halvarsredovisning' ? HALVARSUTKAST : UTKAST, kod);

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

/** The same of a chapter about half a year. */
export const skrivHalvarsutkast = (
  kod: string,
  material: Halvarsutkastmaterial & { pagar: boolean },
): string | null => {
  const delar = HALVARSUTKAST[kod]?.(material);
  if (!delar) return null;
  const pagar = material.pagar
    ? [[`Halvåret är inte slut: siffrorna för ${iOrdHalvan(material.halva)} är inte hela halvårets.`]]
    : [];
  return medEttForbehall(stycken([...pagar, ...delar]));
};
