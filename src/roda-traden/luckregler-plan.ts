import { citat, omradenUtan, processerUtan, rader, riskvarde, saknas, sammaRisk, tacks } from './lucktraffar.js';
import { SKR_SKALA } from '../processer/skalor.texter.js';
import type { Luckregel } from './luckor.js';
import type { Planrisk } from './planunderlag.js';

/** Above the middle band of its scale something is expected to be done. Local rule, not law. */
const arHog = (risk: Planrisk): boolean => riskvarde(risk) > (risk.skala ?? SKR_SKALA).mattligTill;

const RISKANALYS = 'SOSFS 2011:9 5 kap. 1 §';
const EGENKONTROLL = 'SOSFS 2011:9 5 kap. 2 §';
const PRAXIS = 'Lokal regel';

/**
 * What a plan may lack, one rule a row, in the order of the gap report: what can be seen in the plan alone.
 *
 * An egenkontroll or åtgärd that names risks covers those risks; one that names none covers every risk of its
 * process. So a risk has no egenkontroll when nothing names it and its process has no egenkontroll that is general.
 */
export const planregler = [
  {
    kod: 'process-utan-risk',
    niva: 'upplysning',
    rubrik: 'Processer utan risk',
    grund: RISKANALYS,
    mening: (t) => `${t.process?.nummer ?? ''} ${t.benamning} har ingen risk i planen.`,
    galler: (plan) => processerUtan(plan, plan.risker),
  },
  {
    kod: 'risk-utan-bedomning',
    niva: 'fel',
    rubrik: 'Risker utan bedömd sannolikhet och konsekvens',
    grund: RISKANALYS,
    mening: (t) => `Sannolikhet och konsekvens är inte bedömda för risken ${citat(t)}.`,
    galler: (plan) => rader(plan, 'risk', plan.risker, (r) => r.sannolikhet === null || r.konsekvens === null),
  },
  {
    kod: 'risk-utan-kvalitetsomrade',
    niva: 'varning',
    rubrik: 'Risker utan kvalitetsområde',
    grund: PRAXIS,
    mening: (t) => `Risken ${citat(t)} har inget kvalitetsområde.`,
    galler: (plan) => rader(plan, 'risk', plan.risker, (r) => r.kvalitetsomraden.length === 0),
  },
  {
    kod: 'risk-utan-egenkontroll',
    niva: 'varning',
    rubrik: 'Risker som ingen egenkontroll följer upp',
    grund: EGENKONTROLL,
    mening: (t) => `Ingen egenkontroll följer upp risken ${citat(t)}.`,
    galler: (plan) => rader(plan, 'risk', plan.risker, (risk) => !tacks(risk, plan.egenkontroller)),
  },
  {
    kod: 'hog-risk-utan-egenkontroll',
    niva: 'fel',
    rubrik: 'Höga risker utan egenkontroll',
    grund: EGENKONTROLL,
    mening: (t) => `Risken är hög eller mycket hög men ingen egenkontroll följer upp den: ${citat(t)}.`,
    galler: (plan) => rader(plan, 'risk', plan.risker, (r) => arHog(r) && !tacks(r, plan.egenkontroller)),
  },
  {
    kod: 'hog-risk-utan-atgard',
    niva: 'fel',
    rubrik: 'Höga risker utan åtgärd',
    grund: PRAXIS,
    mening: (t) => `Risken är hög eller mycket hög men ingen åtgärd möter den: ${citat(t)}.`,
    galler: (plan) => rader(plan, 'risk', plan.risker, (r) => arHog(r) && !tacks(r, plan.atgarder)),
  },
  {
    kod: 'samma-risk-i-flera-processer',
    niva: 'upplysning',
    rubrik: 'Samma risk i flera processer',
    grund: PRAXIS,
    mening: (t) => `Risken ${citat(t)} står också under ${(t.andraProcesser ?? []).join(', ')}.`,
    galler: sammaRisk,
  },
  {
    kod: 'process-utan-egenkontroll',
    niva: 'varning',
    rubrik: 'Processer utan egenkontroll',
    grund: EGENKONTROLL,
    mening: (t) => `${t.process?.nummer ?? ''} ${t.benamning} har ingen egenkontroll.`,
    galler: (plan) => processerUtan(plan, plan.egenkontroller),
  },
  {
    kod: 'egenkontroll-utan-frekvens',
    niva: 'fel',
    rubrik: 'Egenkontroller utan frekvens',
    grund: EGENKONTROLL,
    mening: (t) => `Det framgår inte hur ofta egenkontrollen ${citat(t)} görs.`,
    galler: (plan) => rader(plan, 'egenkontroll', plan.egenkontroller, (e) => e.frekvens === null),
  },
  {
    kod: 'egenkontroll-utan-omfattning',
    niva: 'fel',
    rubrik: 'Egenkontroller utan omfattning',
    grund: EGENKONTROLL,
    mening: (t) => `Det framgår inte hur mycket som granskas i egenkontrollen ${citat(t)}.`,
    galler: (plan) => rader(plan, 'egenkontroll', plan.egenkontroller, (e) => saknas(e.omfattning)),
  },
  {
    kod: 'egenkontroll-utan-ansvarig',
    niva: 'varning',
    rubrik: 'Egenkontroller utan ansvarig',
    grund: PRAXIS,
    mening: (t) => `Ingen är ansvarig för egenkontrollen ${citat(t)}.`,
    galler: (plan) => rader(plan, 'egenkontroll', plan.egenkontroller, (e) => saknas(e.ansvarig)),
  },
  {
    kod: 'egenkontroll-utan-malvarde',
    niva: 'upplysning',
    rubrik: 'Egenkontroller utan målvärde',
    grund: PRAXIS,
    mening: (t) => `Egenkontrollen ${citat(t)} har inget målvärde.`,
    galler: (plan) => rader(plan, 'egenkontroll', plan.egenkontroller, (e) => saknas(e.malvarde)),
  },
  {
    kod: 'process-utan-atgard',
    niva: 'varning',
    rubrik: 'Processer utan åtgärd',
    grund: PRAXIS,
    mening: (t) => `${t.process?.nummer ?? ''} ${t.benamning} har ingen åtgärd.`,
    galler: (plan) => processerUtan(plan, plan.atgarder),
  },
  {
    kod: 'atgard-utan-ansvarig',
    niva: 'varning',
    rubrik: 'Åtgärder utan ansvarig',
    grund: PRAXIS,
    mening: (t) => `Ingen är ansvarig för åtgärden ${citat(t)}.`,
    galler: (plan) => rader(plan, 'atgard', plan.atgarder, (a) => saknas(a.ansvarig)),
  },
  {
    kod: 'atgard-utan-datum',
    niva: 'varning',
    rubrik: 'Åtgärder utan slutdatum',
    grund: PRAXIS,
    mening: (t) => `Det framgår inte när åtgärden ${citat(t)} ska vara klar.`,
    galler: (plan) => rader(plan, 'atgard', plan.atgarder, (a) => saknas(a.klartSenast)),
  },
  {
    kod: 'atgard-utan-effektmatning',
    niva: 'varning',
    rubrik: 'Åtgärder utan effektmätning',
    grund: PRAXIS,
    mening: (t) => `Det framgår inte hur effekten av åtgärden ${citat(t)} ska mätas.`,
    galler: (plan) => rader(plan, 'atgard', plan.atgarder, (a) => saknas(a.effektmatning)),
  },
  {
    kod: 'kvalitetsomrade-utan-risk',
    niva: 'varning',
    rubrik: 'Kvalitetsområden utan risk',
    grund: PRAXIS,
    mening: (t) => `Ingen risk i planen gäller ${t.benamning.toLowerCase()}.`,
    galler: (plan) => omradenUtan(plan.risker.flatMap((risk) => risk.kvalitetsomraden)),
  },
  {
    kod: 'kvalitetsomrade-utan-text',
    niva: 'upplysning',
    rubrik: 'Kvalitetsområden utan beskrivning',
    grund: PRAXIS,
    mening: (t) => `Planen har ingen text om ${t.benamning.toLowerCase()}.`,
    galler: (plan) => omradenUtan(plan.texter.flatMap((t) => (t.text.trim() === '' ? [] : (t.kvalitetsomrade ?? [])))),
  },
] as const satisfies readonly Luckregel[];

export type Plankod = (typeof planregler)[number]['kod'];
