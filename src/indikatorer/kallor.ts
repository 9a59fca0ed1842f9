import type { Kalla } from './faktum.js';

const RISKBAND = `case
  when $K is null then 'ej bedömd'
  when $K >= 12 then 'mycket hög'
  when $K >= 8 then 'hög'
  when $K >= 4 then 'måttlig'
  else 'låg' end`;

/** An empty list is a value of its own: what nobody has sorted yet is seen, not lost. */
const VARJE_KOD = (namn: string): string =>
  `cross join lateral unnest(case when $K = '{}' then '{utan}'::text[] else $K end) ${namn}(kod)`;

/** The tables that can be counted, with `t` as the row. */
export const KALLOR: Readonly<Record<string, Kalla>> = {
  avvikelse: {
    namn: 'Avvikelser',
    tabell: 'avvikelse',
    period: { rapporterat: 't.rapporterad_datum', inträffat: 't.intraffad_datum', avslutat: 't.avslutad_datum' },
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
      sannolikhet: { av: 't.sannolikhet' },
      allvarlighet: { av: 't.allvarlighet' },
      riskband: { av: 't.sannolikhet * t.allvarlighet', uttryck: RISKBAND },
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
      riskband: { av: 't.sannolikhet * t.konsekvens', uttryck: RISKBAND },
    },
    rad: { id: 't.id', datum: 'null::date', text: 't.text', url: `'/risker/' || t.id` },
  },
  egenkontroll: {
    namn: 'Egenkontroller',
    tabell: 'egenkontroll',
    period: { plan: 't.plan_ar' },
    dimensioner: { ar: { av: 't.plan_ar' }, process: { av: 't.process_id' } },
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
    },
    rad: { id: 't.id', datum: 't.klart_senast', text: 't.text', url: `'/atgarder/' || t.id` },
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
