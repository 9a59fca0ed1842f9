import type { Kalla } from './faktum.js';

const RISKBAND = (s: string, k: string): string => `case
  when ${s} * ${k} is null then 'ej bedömd'
  when ${s} * ${k} >= 12 then 'mycket hög'
  when ${s} * ${k} >= 8 then 'hög'
  when ${s} * ${k} >= 4 then 'måttlig'
  else 'låg' end`;

/** The tables that can be counted, with `t` as the row. */
export const KALLOR: Readonly<Record<string, Kalla>> = {
  avvikelse: {
    namn: 'Avvikelser',
    tabell: 'avvikelse',
    period: { rapporterat: 't.rapporterad_datum', inträffat: 't.intraffad_datum', avslutat: 't.avslutad_datum' },
    dimensioner: {
      ar: { uttryck: 'extract(year from $PERIOD)::int' },
      kvartal: { uttryck: 'extract(quarter from $PERIOD)::int' },
      enhet: { uttryck: 't.enhet_id' },
      status: { uttryck: 't.status' },
      kategori: {
        uttryck: 'kategori.kod',
        lateral: `cross join lateral (select distinct split_part(k, '.', 1) as kod
          from unnest(case when t.kategorier = '{}' then '{utan}'::text[] else t.kategorier end) k) kategori`,
        flera: true,
      },
      orsak: {
        uttryck: 'orsak.kod',
        lateral: `cross join lateral unnest(case when t.orsaker = '{}' then '{utan}'::text[] else t.orsaker end) orsak(kod)`,
        flera: true,
      },
      sannolikhet: { uttryck: 't.sannolikhet' },
      allvarlighet: { uttryck: 't.allvarlighet' },
      riskband: { uttryck: RISKBAND('t.sannolikhet', 't.allvarlighet') },
    },
    rad: { id: 't.id', datum: 't.rapporterad_datum', text: `'Avvikelse ' || t.id`, url: `'/avvikelser/' || t.id` },
  },
  risk: {
    namn: 'Risker',
    tabell: 'risk',
    period: { plan: 't.plan_ar' },
    dimensioner: {
      ar: { uttryck: 't.plan_ar' },
      process: { uttryck: 't.process_id' },
      status: { uttryck: 't.status' },
      kvalitetsomrade: {
        uttryck: 'omrade.kod',
        lateral: `cross join lateral unnest(case when t.kvalitetsomraden = '{}' then '{utan}'::text[] else t.kvalitetsomraden end) omrade(kod)`,
        flera: true,
      },
      sannolikhet: { uttryck: 't.sannolikhet' },
      konsekvens: { uttryck: 't.konsekvens' },
      riskband: { uttryck: RISKBAND('t.sannolikhet', 't.konsekvens') },
    },
    rad: { id: 't.id', datum: 'null::date', text: 't.text', url: `'/risker/' || t.id` },
  },
  egenkontroll: {
    namn: 'Egenkontroller',
    tabell: 'egenkontroll',
    period: { plan: 't.plan_ar' },
    dimensioner: { ar: { uttryck: 't.plan_ar' }, process: { uttryck: 't.process_id' } },
    rad: { id: 't.id', datum: 'null::date', text: 't.text', url: `'/egenkontroller/' || t.id` },
  },
  atgard: {
    namn: 'Åtgärder',
    tabell: 'atgard',
    period: { plan: 't.plan_ar' },
    dimensioner: {
      ar: { uttryck: 't.plan_ar' },
      process: { uttryck: 't.process_id' },
      status: { uttryck: 't.status' },
      enhet: { uttryck: 't.enhet_id' },
    },
    rad: { id: 't.id', datum: 't.klart_senast', text: 't.text', url: `'/atgarder/' || t.id` },
  },
  process: {
    namn: 'Processer',
    tabell: 'process',
    // processes stand from year to year: every period holds them
    period: {},
    dimensioner: { process: { uttryck: 't.id' } },
    rad: { id: 't.id', datum: 'null::date', text: `t.nummer || ' ' || t.namn`, url: `'/processer/' || t.id` },
  },
};
