import { dimensionstext } from '../../indikatorer/dimension.texter.js';
import { utfallen } from '../../processer/kravuppfoljning.texter.js';
import { antal, gemensammaToppar, lista, tystaEnheter, vanligast } from './meningar.js';
import type { Andel, Led } from './raknare.js';
import {
  andel,
  AVVIKELSER,
  flest,
  LEX_SARAH,
  MED_EFFEKT_ALLA,
  SYNPUNKTER,
  type Kapitelutkast,
  type Utkastmaterial,
} from './utkastdelar.js';

const KLAGOMAL = { typ: 'klagomal' };
const INGET_OMDOME = 'Att de är många på ett ställe är ett skäl att ta reda på mer, aldrig ett omdöme.';

/** The three case types side by side, this year and the year before. */
const trenneSlag = ({ raknare, ar }: Utkastmaterial): string => {
  const [a, k, l] = [AVVIKELSER, SYNPUNKTER, LEX_SARAH].map((kod) => {
    const typ = kod === SYNPUNKTER ? KLAGOMAL : {};
    return { nu: raknare.tal(kod, { ar, ...typ }), forra: raknare.tal(kod, { ar: ar - 1, ...typ }) };
  });
  if (!a || !k || !l) return '';
  const nu = [
    antal(a.nu, 'avvikelse', 'avvikelser'),
    antal(k.nu, 'klagomål', 'klagomål'),
    antal(l.nu, 'rapport enligt lex Sarah', 'rapporter enligt lex Sarah'),
  ];
  return `Under ${String(ar)} kom det in ${lista(nu)}. Året före var det ${lista([a, k, l].map(({ forra }) => forra.skrivs))}.`;
};

/** Where within the kvalitetsområden each kind is the most, and where they meet. */
const omradena = ({ raknare }: Utkastmaterial): string => {
  const per = (kalla: string, kod: string, ovriga = {}): Led[] =>
    raknare
      .fordelning(kod, 'kvalitetsomrade', (omrade) => dimensionstext(kalla, 'kvalitetsomrade', omrade), ovriga)
      .filter((led) => led.kod !== 'utan');
  return gemensammaToppar([
    { vad: 'avvikelser', led: per('avvikelse', AVVIKELSER) },
    { vad: 'klagomål', led: per('synpunkt', SYNPUNKTER, KLAGOMAL) },
    { vad: 'risker i planen', led: per('risk', 'risk.antal') },
  ]);
};

const bedomdaKrav = ({ raknare, ar }: Utkastmaterial): string => {
  const alla = raknare.tal('kravbedomning.antal');
  if (alla.varde === 0) return `Ingen kravuppföljning blev klar under ${String(ar)} (${alla.skrivs} bedömda krav).`;
  const delar = Object.entries(utfallen).flatMap(([utfall, { etikett }]) => {
    const tal = raknare.tal('kravbedomning.antal', { ar, utfall });
    return tal.varde === 0 ? [] : [`${etikett.toLowerCase()} ${tal.skrivs}`];
  });
  return `I de kravuppföljningar som blev klara under ${String(ar)} bedömdes ${antal(alla, 'krav', 'krav')}: ${lista(delar)}.`;
};

const avUppdragen = (delen: Andel | null, vilka: string): string =>
  delen === null ? '' : `${delen.taljare.skrivs} av ${delen.namnare.skrivs} ${vilka}`;

const uppdragen = ({ raknare, ar }: Utkastmaterial): string[] => {
  const [alla, egen, enskild] = [{}, { regi: 'egen' }, { regi: 'enskild' }].map((regi) =>
    raknare.tal('oppenvardsuppdrag.beslutade', { ar, ...regi }),
  );
  if (!alla || !egen || !enskild || alla.varde === 0) return [];
  const tider = [
    avUppdragen(raknare.andel('oppenvardsuppdrag.plan_i_tid', { ar, regi: 'egen' }), 'uppdrag i egen regi'),
    avUppdragen(raknare.andel('oppenvardsuppdrag.plan_i_tid', { ar, regi: 'enskild' }), 'hos utförarna'),
  ].filter(Boolean);
  return [
    `Under ${String(ar)} beslutades ${antal(alla, 'uppdrag', 'uppdrag')} i öppenvården: ${egen.skrivs} i egen regi och ${enskild.skrivs} hos utförare.`,
    tider.length === 0 ? '' : `Genomförandeplanen blev klar i tid för ${lista(tider)}.`,
  ];
};

const perRegi = ({ raknare, ar }: Utkastmaterial): string => {
  const [egen, enskild] = ['egen', 'enskild'].map((regi) => raknare.tal(AVVIKELSER, { ar, regi }));
  if (!egen || !enskild || enskild.varde === 0) return '';
  return `Av avvikelserna kom ${egen.skrivs} från enheter i egen regi och ${enskild.skrivs} från enheter i enskild regi.`;
};

/** Drafts of the chapters that read several kinds of case together, or tell of many at once. */
export const helhetsutkast: Readonly<Record<string, Kapitelutkast>> = {
  '13-samlad-analys': (m) => [
    [trenneSlag(m)],
    [omradena(m)],
    [
      flest(
        m,
        [AVVIKELSER, 'orsak', 'avvikelse'],
        'Bland de orsaker som har utretts är de vanligaste',
        'En avvikelse kan ha flera orsaker.',
      ),
    ],
  ],
  '15-utforare-och-avtal': (m) => {
    const utforare = m.raknare.tal('utforare.antal', {});
    if (utforare.varde === 0) return [];
    return [
      [
        `Vid slutet av ${String(m.ar)} hade nämnden avtal med ${antal(utforare, 'utförare', 'utförare')}.`,
        bedomdaKrav(m),
      ],
      uppdragen(m),
    ];
  },
  '16-resultat-per-enhet': (m) => {
    const [nu, forra] = [m.ar, m.ar - 1].map((ar) => m.raknare.tal('atgard_gjord.antal', { ar }));
    const enheter = m.raknare.fordelning(AVVIKELSER, 'enhet', (id) => m.enhetsnamn.get(id) ?? `enhet ${id}`);
    const mest = vanligast(enheter, 'Flest avvikelser rapporterades från', INGET_OMDOME, (namn) => namn);
    return [
      [mest, perRegi(m)],
      [tystaEnheter(m.tysta, m.ar)],
      nu && forra
        ? [
            `Under ${String(m.ar)} genomfördes ${antal(nu, 'åtgärd', 'åtgärder')} ur planen och ur ärenden, året före ${forra.skrivs}.`,
            andel(m, 'atgard_gjord.med_effekt', MED_EFFEKT_ALLA),
          ]
        : [],
    ];
  },
};
