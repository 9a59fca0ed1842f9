import { SKR_SKALA } from '../processer/skalor.texter.js';
import { talval, type Talnyckel } from '../organisation/installningar.texter.js';
import type { Kalla, Uppdelning } from './faktum.js';
import { ARBETETS_KALLOR } from './kallor-arbete.js';
import {
  AVVIKELSENS_OMRADEN,
  omradenaISql,
  SYNPUNKTENS_HUVUDKATEGORIER,
  SYNPUNKTENS_OMRADEN,
} from './kategoriomraden.texter.js';
import { utvecklingISql } from './utveckling.texter.js';

/** Last value of a band on the scale that the risk was assessed on. */
export const tillOchMed = (kolumn: string, forval: number): string =>
  `coalesce((select s.${kolumn} from riskskala s where s.id = t.skala_id), ${String(forval)})`;
/** Each risk by the bands of the scale it was assessed on. */
const RISKBAND = `case
  when t.sannolikhet * t.konsekvens is null then 'ej bedömd'
  when t.sannolikhet * t.konsekvens > ${tillOchMed('hog_till', SKR_SKALA.hogTill)} then 'mycket hög'
  when t.sannolikhet * t.konsekvens > ${tillOchMed('mattlig_till', SKR_SKALA.mattligTill)} then 'hög'
  when t.sannolikhet * t.konsekvens > ${tillOchMed('lag_till', SKR_SKALA.lagTill)} then 'måttlig'
  else 'låg' end`;

/** A limit that the nämnd sets itself, as SQL; read once a question, not once a row. */
export const namndensGrans = (nyckel: Talnyckel): string =>
  `(select coalesce((n.installningar ->> '${nyckel}')::int, ${String(talval({}, nyckel))}) from namnd n
    where n.id = (select app_namnd()))`;
const AVVIKELSENS_RISKBAND = `case
  when $K is null then 'ej bedömd'
  when $K > ${namndensGrans('avvikelse_risk_hog_till')} then 'mycket hög'
  when $K > ${namndensGrans('avvikelse_risk_mattlig_till')} then 'hög'
  when $K > ${namndensGrans('avvikelse_risk_lag_till')} then 'måttlig'
  else 'låg' end`;

/** An empty list is a value of its own: what nobody has sorted yet is seen, not lost. */
const VARJE_KOD = (namn: string): string =>
  `cross join lateral unnest(case when $K = '{}' then '{utan}'::text[] else $K end) ${namn}(kod)`;

/** `namn` is what the list is called in the statement: two splits of one source need a name each. */
const omrade = (av: string, karta: Readonly<Record<string, string>>, namn = 'omrade'): Uppdelning => ({
  av,
  uttryck: `${namn}.kod`,
  lateral: omradenaISql(namn, karta),
});

const huvudkategori = (av: string): Uppdelning => ({
  av,
  uttryck: 'huvud.kod',
  lateral: `cross join lateral (select distinct split_part(k, '.', 1) as kod
    from unnest(case when $K = '{}' then '{utan}'::text[] else $K end) k) huvud`,
});

/** Own or enskild regi, and the verksamhet that an enhet stood under when the period ended. */
const PLATS = (enhet: string): { regi: Uppdelning; verksamhet: Uppdelning } => ({
  regi: { av: enhet, uttryck: '(select e.regi from enhet e where e.id = $K)' },
  verksamhet: {
    av: enhet,
    uttryck: `(select coalesce(v.foralder_id, v.enhet_id) from enhet_version v
      where v.enhet_id = $K and v.fran <= $3::date order by v.fran desc limit 1)`,
  },
});

/** The tables that can be counted, with `t` as the row. */
export const KALLOR: Readonly<Record<string, Kalla>> = {
  ...ARBETETS_KALLOR,
  avvikelse: {
    namn: 'Avvikelser',
    tabell: 'avvikelse',
    period: { rapporterat: 't.rapporterad_datum', inträffat: 't.intraffad_datum', avslutat: 't.avslutad_datum' },
    spann: ['rapporterat', 'avslutat'],
    dimensioner: {
      ar: { av: '$PERIOD', uttryck: `date_part('year', $K)::int` },
      kvartal: { av: '$PERIOD', uttryck: `date_part('quarter', $K)::int` },
      enhet: { av: 't.enhet_id' },
      status: { av: 't.status' },
      kategori: {
        av: 't.kategorier',
        uttryck: 'kategori.kod',
        lateral: `cross join lateral (select distinct split_part(k, '.', 1) as kod
          from unnest(case when $K = '{}' then '{utan}'::text[] else $K end) k) kategori`,
      },
      orsak: { av: 't.orsaker', uttryck: 'orsak.kod', lateral: VARJE_KOD('orsak') },
      // the lists as they are: what is asked once gives kategorier, kvalitetsområden and orsaker together
      kategorilista: { av: 't.kategorier', uttryck: `array_to_string($K, ',')` },
      orsakslista: { av: 't.orsaker', uttryck: `array_to_string($K, ',')` },
      kvalitetsomrade: omrade('t.kategorier', AVVIKELSENS_OMRADEN),
      huvudkategori: huvudkategori('t.kategorier'),
      ...PLATS('t.enhet_id'),
      sannolikhet: { av: 't.sannolikhet' },
      allvarlighet: { av: 't.allvarlighet' },
      riskband: { av: 't.sannolikhet * t.allvarlighet', uttryck: AVVIKELSENS_RISKBAND },
    },
    rad: { id: 't.id', datum: 't.rapporterad_datum', text: `'Avvikelse ' || t.id`, url: `'/avvikelser/' || t.id` },
  },
  risk: {
    namn: 'Risker',
    tabell: 'risk',
    period: { plan: 't.plan_ar' },
    dimensioner: {
      ar: { av: 't.plan_ar' },
      process: { av: 't.process_id' },
      status: { av: 't.status' },
      kvalitetsomrade: { av: 't.kvalitetsomraden', uttryck: 'omrade.kod', lateral: VARJE_KOD('omrade') },
      sannolikhet: { av: 't.sannolikhet' },
      konsekvens: { av: 't.konsekvens' },
      // 0 is the product's own
      riskskala: { av: 'coalesce(t.skala_id, 0)' },
      riskband: { av: RISKBAND },
      utveckling: { av: utvecklingISql.risk },
    },
    rad: { id: 't.id', datum: 'null::date', text: 't.text', url: `'/risker/' || t.id` },
  },
  egenkontroll: {
    namn: 'Egenkontroller',
    tabell: 'egenkontroll',
    period: { plan: 't.plan_ar' },
    dimensioner: {
      ar: { av: 't.plan_ar' },
      process: { av: 't.process_id' },
      utveckling: { av: utvecklingISql.egenkontroll },
    },
    rad: { id: 't.id', datum: 'null::date', text: 't.text', url: `'/egenkontroller/' || t.id` },
  },
  atgard: {
    namn: 'Åtgärder',
    tabell: 'atgard',
    period: { plan: 't.plan_ar' },
    dimensioner: {
      ar: { av: 't.plan_ar' },
      process: { av: 't.process_id' },
      status: { av: 't.status' },
      enhet: { av: 't.enhet_id' },
      utveckling: { av: utvecklingISql.atgard },
    },
    rad: { id: 't.id', datum: 't.klart_senast', text: 't.text', url: `'/atgarder/' || t.id` },
  },
  // Not by enhet: so few that the number would tell what was decided about whom.
  lex_sarah: {
    namn: 'Lex Sarah',
    tabell: 'lex_sarah_rakning',
    period: {
      rapporterat: 't.rapporterad_datum',
      beslutat: 't.beslutad_datum',
      anmält: 't.ivo_anmald_datum',
      avslutat: 't.avslutad_datum',
    },
    dimensioner: {
      ar: { av: '$PERIOD', uttryck: `date_part('year', $K)::int` },
      kvartal: { av: '$PERIOD', uttryck: `date_part('quarter', $K)::int` },
      grad: { av: 't.grad' },
      utfall: { av: `coalesce(t.ivo_utfall, 'inget')` },
      huvudkategori: huvudkategori('t.kategorier'),
      kvalitetsomrade: omrade('t.kategorier', AVVIKELSENS_OMRADEN),
      verksamhet: PLATS('t.enhet_id').verksamhet,
    },
    rad: { id: 't.id', datum: 't.rapporterad_datum', text: `'Lex Sarah ' || t.dnr`, url: `'/lex-sarah/' || t.id` },
  },
  lex_sarah_enskild: {
    namn: 'Information om lex Sarah från enskilda utförare',
    tabell: 'lex_sarah_enskild_rakning',
    period: { rapporterat: 't.mottagen_datum' },
    dimensioner: { ar: { av: '$PERIOD', uttryck: `date_part('year', $K)::int` } },
    rad: {
      id: 't.id',
      datum: 't.mottagen_datum',
      text: `'Information ' || t.id`,
      url: `'/lex-sarah-information/' || t.id`,
    },
  },
  anmalan_27_7: {
    namn: 'Anmälan av brister enligt 27 kap. 7 §',
    tabell: 'anmalan_27_7_rakning',
    period: { anmält: 't.anmald_datum', rapporterat: 't.uppmarksammad_datum' },
    dimensioner: { ar: { av: '$PERIOD', uttryck: `date_part('year', $K)::int` } },
    rad: { id: 't.id', datum: 't.uppmarksammad_datum', text: `'Anmälan ' || t.id`, url: `'/anmalan-27-7/' || t.id` },
  },
  synpunkt: {
    namn: 'Synpunkter och klagomål',
    tabell: 'synpunkt',
    period: { rapporterat: 't.inkom_datum', avslutat: 't.avslutad_datum' },
    dimensioner: {
      ar: { av: '$PERIOD', uttryck: `date_part('year', $K)::int` },
      kvartal: { av: '$PERIOD', uttryck: `date_part('quarter', $K)::int` },
      enhet: { av: 'coalesce(t.enhet_id, t.angiven_enhet_id)' },
      typ: { av: 't.typ' },
      status: { av: 't.status' },
      kategori: { av: 't.kategorier', uttryck: 'kategori.kod', lateral: VARJE_KOD('kategori') },
      kanal: { av: 't.kanal' },
      avsandartyp: { av: `coalesce(t.avsandartyp, 'okand')` },
      kvalitetsomrade: omrade('t.kategorier', SYNPUNKTENS_OMRADEN),
      huvudkategori: omrade('t.kategorier', SYNPUNKTENS_HUVUDKATEGORIER, 'huvud'),
      ...PLATS('coalesce(t.enhet_id, t.angiven_enhet_id)'),
    },
    rad: { id: 't.id', datum: 't.inkom_datum', text: `'Synpunkt ' || t.id`, url: `'/synpunkter/' || t.id` },
  },
  process: {
    namn: 'Processer',
    tabell: 'process',
    // processes stand from year to year: every period holds them
    period: {},
    dimensioner: { process: { av: 't.id' } },
    rad: { id: 't.id', datum: 'null::date', text: `t.nummer || ' ' || t.namn`, url: `'/processer/' || t.id` },
  },
};
