import { dimensionstext } from '../../indikatorer/dimension.texter.js';
import type { Dimensionsvarden } from '../../indikatorer/faktum.js';
import { grader, GRADER } from '../../lex-sarah/kodlistor.texter.js';
import { iOrdHalvan, type Halva } from '../halvar.js';
import { etikettI } from '../kvalitetsberattelse/etiketter.js';
import {
  andelsmening,
  antal,
  gemensammaToppar,
  inneIMening,
  jamforelse,
  lista,
  medianmening,
  vanligast,
  type Andelsord,
  type Ord,
  type Tider,
} from './meningar.js';
import type { Led, Raknare } from './raknare.js';
import {
  I_TID,
  KLAGOMALSORD,
  LEX_SARAH,
  LEX_SARAHORD,
  MED_EFFEKT_ALLA,
  SYNPUNKTER,
  SYNPUNKTSORD,
} from './utkastdelar.js';

/** What a draft about half a year is written from: the half, and the same half of the year before. */
export interface Halvarsutkastmaterial {
  readonly halva: Halva;
  readonly nu: Raknare;
  readonly fjol: Raknare;
  /** What each verksamhet is called, by its number. */
  readonly verksamhetsnamn: ReadonlyMap<string, string>;
}

type Halvarsutkast = (material: Halvarsutkastmaterial) => readonly (readonly string[])[];

const KLAGOMAL = { typ: 'klagomal' };
const FLERA_KATEGORIER = 'Ett klagomål kan ha flera kategorier.';
const INGET_OMDOME = 'Att de är många på ett ställe är ett skäl att ta reda på mer, aldrig ett omdöme.';
const KALLOR = ['synpunkt', 'lex_sarah'] as const;

const tiderna = (halva: Halva): Tider => {
  const [nu, forra] = [halva, { ...halva, ar: halva.ar - 1 }].map(iOrdHalvan) as [string, string];
  return { nu, forra, aretNu: nu, aretForra: forra };
};

const mot = ({ halva, nu, fjol }: Halvarsutkastmaterial, kod: string, ord: Ord, del: Dimensionsvarden = {}): string =>
  jamforelse(nu.tal(kod, del), fjol.tal(kod, del), tiderna(halva), ord);

const andel = (
  { halva, nu, fjol }: Halvarsutkastmaterial,
  kod: string,
  ord: Andelsord,
  del: Dimensionsvarden = {},
): string => andelsmening(nu.andel(kod, del), fjol.andel(kod, del), tiderna(halva), ord);

const median = ({ halva, nu, fjol }: Halvarsutkastmaterial, kod: string, vad: string, inget = ''): string =>
  medianmening(nu.median(kod), fjol.median(kod), tiderna(halva), vad, inget);

const bland = (led: readonly Led[]): Led[] => led.filter(({ kod }) => kod !== 'utan' && kod !== 'saknas');

const perVerksamhet = ({ nu, verksamhetsnamn }: Halvarsutkastmaterial, kod: string, del: Dimensionsvarden = {}) =>
  bland(nu.fordelning(kod, 'verksamhet', (id) => verksamhetsnamn.get(id) ?? `verksamhet ${id}`, del));

const perOmrade = ({ nu }: Halvarsutkastmaterial, kalla: string, kod: string, del: Dimensionsvarden = {}) =>
  bland(nu.fordelning(kod, 'kvalitetsomrade', (omrade) => dimensionstext(kalla, 'kvalitetsomrade', omrade), del));

const besluten = ({ halva, nu }: Halvarsutkastmaterial): string => {
  const alla = nu.tal('lex_sarah.beslutade');
  if (alla.varde === 0) return `Ingen utredning avslutades med beslut under ${iOrdHalvan(halva)} (${alla.skrivs}).`;
  const delar = GRADER.flatMap((grad) => {
    const tal = nu.tal('lex_sarah.beslutade', { grad });
    return tal.varde === 0 ? [] : [`${grader[grad].etikett.toLowerCase()} ${tal.skrivs}`];
  });
  return `Under ${iOrdHalvan(halva)} avslutades ${antal(alla, 'utredning', 'utredningar')} med beslut. Så bedömdes det som hade hänt: ${lista(delar)}.`;
};

const tillIvo = ({ nu }: Halvarsutkastmaterial): string => {
  const anmalda = nu.tal('lex_sarah.anmalda_till_ivo');
  const avgjorda = nu.tal('lex_sarah.ivo_beslutade');
  const mening = `${antal(anmalda, 'anmälan', 'anmälningar')} gjordes till Inspektionen för vård och omsorg (IVO).`;
  return anmalda.varde === 0 ? mening : `${mening} IVO har beslutat i ${avgjorda.skrivs} av dem.`;
};

const atgarderna = ({ halva, nu, fjol }: Halvarsutkastmaterial): string => {
  const [a, b] = KALLOR.map((kalla) => nu.tal('atgard_gjord.antal', { kalla }));
  const [forraA, forraB] = KALLOR.map((kalla) => fjol.tal('atgard_gjord.antal', { kalla }));
  if (!a || !b || !forraA || !forraB) return '';
  const { nu: detta, aretForra } = tiderna(halva);
  return `Under ${detta} genomfördes ${antal(a, 'åtgärd', 'åtgärder')} som kom ur synpunkter och klagomål och ${b.skrivs} som kom ur lex Sarah. Motsvarande antal ${aretForra} var ${forraA.skrivs} och ${forraB.skrivs}.`;
};

const forsenade = ({ nu }: Halvarsutkastmaterial): string => {
  const delar = KALLOR.flatMap((kalla) => {
    const tal = nu.tal('atgard_gjord.forsenade', { kalla });
    return tal.varde === 0 ? [] : [`${tal.skrivs} ur ${inneIMening(etikettI('atgardskalla', kalla))}`];
  });
  return delar.length === 0 ? '' : `Försenade är ${lista(delar)}.`;
};

const bada = ({ halva, nu, fjol }: Halvarsutkastmaterial): string => {
  const par = (raknare: Raknare) => [raknare.tal(SYNPUNKTER, KLAGOMAL), raknare.tal(LEX_SARAH)] as const;
  const [[k, l], [forraK, forraL]] = [par(nu), par(fjol)];
  const { nu: detta, forra } = tiderna(halva);
  return `Under ${detta} kom det in ${antal(k, 'klagomål', 'klagomål')} och ${antal(l, 'rapport', 'rapporter')} enligt lex Sarah. Under ${forra} var det ${forraK.skrivs} och ${forraL.skrivs}.`;
};

/** Drafts of the chapters of a halvårsredovisning. What the conclusions are is for people to say. */
export const HALVARSUTKAST: Readonly<Record<string, Halvarsutkast>> = {
  '01-sammanfattning': (m) => [
    [mot(m, SYNPUNKTER, KLAGOMALSORD, KLAGOMAL)],
    [mot(m, LEX_SARAH, LEX_SARAHORD)],
    [andel(m, 'synpunkt.besvarade_i_tid', I_TID)],
    [atgarderna(m)],
  ],
  '03-synpunkter-och-klagomal': (m) => [
    [mot(m, SYNPUNKTER, KLAGOMALSORD, KLAGOMAL), mot(m, SYNPUNKTER, SYNPUNKTSORD)],
    [
      vanligast(
        bland(m.nu.fordelning(SYNPUNKTER, 'kategori', (kod) => dimensionstext('synpunkt', 'kategori', kod), KLAGOMAL)),
        'Klagomålen gällde oftast',
        FLERA_KATEGORIER,
      ),
    ],
    [vanligast(perVerksamhet(m, SYNPUNKTER, KLAGOMAL), 'Flest klagomål gällde', INGET_OMDOME, (namn) => namn)],
  ],
  '04-lex-sarah': (m) => [
    [mot(m, LEX_SARAH, LEX_SARAHORD)],
    [besluten(m), tillIvo(m)],
    [
      `Från enskilda utförare kom information om ${antal(m.nu.tal('lex_sarah_enskild.rapporter'), 'rapport', 'rapporter')}. De räknas inte in i nämndens egna.`,
    ],
  ],
  '05-tidsgranser': (m) => {
    const obesvarade = m.nu.tal('synpunkt.obesvarade');
    return [
      [
        andel(m, 'synpunkt.besvarade_i_tid', I_TID),
        median(m, 'synpunkt.svarstid', 'svarstiden'),
        obesvarade.varde === 0
          ? ''
          : `${antal(obesvarade, 'synpunkt', 'synpunkter')} från halvåret ${obesvarade.varde === 1 ? 'är ännu inte besvarad' : 'är ännu inte besvarade'}.`,
      ],
      [
        median(
          m,
          'lex_sarah.utredningstid',
          'tiden från rapport till beslut enligt lex Sarah',
          'Inget beslut enligt lex Sarah fattades under halvåret.',
        ),
        median(m, 'lex_sarah.tid_till_anmalan', 'tiden från rapport till anmälan till IVO'),
      ],
    ];
  },
  '06-atgarder': (m) => [
    [atgarderna(m)],
    KALLOR.flatMap((kalla) =>
      m.nu.andel('atgard_gjord.med_effekt', { kalla })
        ? [`${etikettI('atgardskalla', kalla)}: ${andel(m, 'atgard_gjord.med_effekt', MED_EFFEKT_ALLA, { kalla })}`]
        : [],
    ),
    [forsenade(m), 'Att en åtgärd är genomförd är inte detsamma som att effekten är uppföljd.'],
  ],
  '07-samlad-analys': (m) => [
    [bada(m)],
    [
      gemensammaToppar([
        { vad: 'klagomål', led: perOmrade(m, 'synpunkt', SYNPUNKTER, KLAGOMAL) },
        { vad: 'rapporter enligt lex Sarah', led: perOmrade(m, 'lex_sarah', LEX_SARAH) },
      ]),
    ],
  ],
};
