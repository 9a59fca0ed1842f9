import { plusDagar, plusManader } from '../plattform/klocka/datum.js';
import type { Kringindikator } from './kring.js';
import { citat, omkring, processerDar, type Traff } from './lucktraffar.js';
import type { Luckregel } from './luckor.js';

const PROCESSER = 'SOSFS 2011:9 4 kap. 2–4 §§';
const FASTSTALLD = 'SOSFS 2011:9 4 kap. 2 §';
const RISKANALYS = 'SOSFS 2011:9 5 kap. 1 §';
const EGENKONTROLL = 'SOSFS 2011:9 5 kap. 2 §';
const MONSTER = 'SOSFS 2011:9 5 kap. 6 §';
const ATGARDER = 'SOSFS 2011:9 5 kap. 7–8 §§';
const PRAXIS = 'Lokal regel';

/** So many in a year, and nobody can say that it was chance or a single person. */
const MANGA = 5;
const OANALYSERAD_DAGAR = 30;
const BEDOMNING_MANADER = 12;

const namn = (t: Traff): string => `${t.process?.nummer ?? ''} ${t.benamning}`.trim();
const OPPNA_ATGARDER = ['foreslagen', 'beslutad', 'pagar'];

/** Worse than its mål; an interval and a neutral one have none to be under. */
const underMal = ({ varde, mal, riktning }: Kringindikator): boolean =>
  varde !== null && mal !== null && ((riktning === 'upp' && varde < mal) || (riktning === 'ned' && varde > mal));

/** Two whole periods have ended since the last value, or since it began to be counted. */
const tvaPerioderUtan = ({ vardeTill, sedan, manader }: Kringindikator, idag: string): boolean =>
  plusManader(vardeTill ?? sedan, 2 * manader) < idag;

/**
 * Where the thread breaks outside of the plan itself: what was decided, done, found and measured, and what should have
 * followed. Rules of the plan in force; an older plan is not judged by what is true today.
 */
export const kedjeregler = [
  {
    kod: 'risk-beslut-passerat',
    niva: 'fel',
    rubrik: 'Risker som är accepterade eller bevakas längre än beslutet gäller',
    grund: RISKANALYS,
    mening: (t) => `Dagen för beslutet har passerat för risken ${citat(t)}.`,
    galler: (plan) =>
      omkring(
        plan,
        'risk',
        plan.kring?.risker ?? [],
        ({ status, beslutTill }) =>
          (status === 'accepterad' || status === 'bevakas') && (beslutTill ?? '') < (plan.kring?.idag ?? ''),
      ),
  },
  {
    kod: 'risk-gammal-bedomning',
    niva: 'upplysning',
    rubrik: 'Risker som inte har bedömts på ett år',
    grund: RISKANALYS,
    mening: (t) => `Risken ${citat(t)} har inte bedömts på ett år.`,
    galler: (plan) =>
      omkring(
        plan,
        'risk',
        plan.kring?.risker ?? [],
        ({ status, bedomd }) =>
          status !== 'stangd' && bedomd !== null && plusManader(bedomd, BEDOMNING_MANADER) < (plan.kring?.idag ?? ''),
      ),
  },
  {
    kod: 'kontroll-missad-utan-skal',
    niva: 'fel',
    rubrik: 'Missade egenkontroller utan förklaring',
    grund: EGENKONTROLL,
    mening: (t) => `Det framgår inte varför egenkontrollen ${citat(t)} inte gjordes.`,
    galler: (plan) =>
      omkring(
        plan,
        'kontrolltillfalle',
        plan.kring?.tillfallen ?? [],
        ({ status, skal }) => status === 'missad' && skal.trim() === '',
      ),
  },
  {
    kod: 'utfall-inte-analyserat',
    niva: 'varning',
    rubrik: `Utfall som inte har analyserats på ${String(OANALYSERAD_DAGAR)} dagar`,
    grund: EGENKONTROLL,
    mening: (t) => `Utfallet av egenkontrollen ${citat(t)} är rapporterat men inte analyserat.`,
    galler: (plan) =>
      omkring(
        plan,
        'kontrolltillfalle',
        plan.kring?.tillfallen ?? [],
        ({ status, senast }) =>
          (status === 'inrapporterad' || status === 'kvalitetssakrad') &&
          plusDagar(senast, OANALYSERAD_DAGAR) < (plan.kring?.idag ?? ''),
      ),
  },
  {
    kod: 'utfall-utan-atgard',
    niva: 'fel',
    rubrik: 'Egenkontroller som visade brister utan att något har gjorts',
    grund: ATGARDER,
    mening: (t) => `Egenkontrollen ${citat(t)} visade avvikelser, men det finns varken åtgärd eller skäl att avstå.`,
    galler: (plan) =>
      omkring(
        plan,
        'kontrolltillfalle',
        plan.kring?.tillfallen ?? [],
        ({ status, avvikelser, atgarder, ingenAtgard }) =>
          (status === 'analyserad' || status === 'klar') &&
          avvikelser > 0 &&
          atgarder === 0 &&
          ingenAtgard.trim() === '',
      ),
  },
  {
    kod: 'indikator-utan-varde',
    niva: 'varning',
    rubrik: 'Indikatorer utan värde för två perioder',
    grund: EGENKONTROLL,
    mening: (t) => `Indikatorn ${citat(t)} saknar värde för de två senaste perioderna.`,
    galler: (plan) =>
      omkring(plan, 'indikator', plan.kring?.indikatorer ?? [], (rad) => tvaPerioderUtan(rad, plan.kring?.idag ?? '')),
  },
  {
    kod: 'indikator-under-mal-utan-atgard',
    niva: 'varning',
    rubrik: 'Indikatorer under målet utan åtgärd',
    grund: ATGARDER,
    mening: (t) => `Indikatorn ${citat(t)} når inte målet, och ingen åtgärd pågår.`,
    galler: (plan) =>
      omkring(plan, 'indikator', plan.kring?.indikatorer ?? [], (rad) => underMal(rad) && rad.atgarder === 0),
  },
  {
    kod: 'atgard-forsenad',
    niva: 'varning',
    rubrik: 'Åtgärder som skulle ha varit klara',
    grund: PRAXIS,
    mening: (t) => `Åtgärden ${citat(t)} skulle ha varit klar.`,
    galler: (plan) =>
      omkring(
        plan,
        'atgard',
        plan.kring?.atgarder ?? [],
        ({ status, klartSenast }) =>
          OPPNA_ATGARDER.includes(status) && klartSenast !== null && klartSenast < (plan.kring?.idag ?? ''),
      ),
  },
  {
    kod: 'effekt-inte-uppfoljd',
    niva: 'fel',
    rubrik: 'Åtgärder vars effekt skulle ha följts upp',
    grund: ATGARDER,
    mening: (t) => `Tiden för att mäta effekten av åtgärden ${citat(t)} har passerat utan uppföljning.`,
    galler: (plan) =>
      omkring(
        plan,
        'atgard',
        plan.kring?.atgarder ?? [],
        ({ status, efterTill }) => status === 'genomford' && efterTill !== null && efterTill < (plan.kring?.idag ?? ''),
      ),
  },
  {
    kod: 'process-utan-aktivitet',
    niva: 'upplysning',
    rubrik: 'Processer som inte är beskrivna',
    grund: PROCESSER,
    mening: (t) => `${namn(t)} har inga aktiviteter.`,
    galler: (plan) => processerDar(plan, ({ aktiviteter }) => aktiviteter === 0),
  },
  {
    kod: 'process-utan-rutin',
    niva: 'varning',
    rubrik: 'Processer utan rutin',
    grund: PROCESSER,
    mening: (t) => `${namn(t)} har inget styrdokument som gäller.`,
    galler: (plan) => processerDar(plan, ({ rutiner }) => rutiner === 0),
  },
  {
    kod: 'aktivitet-utan-rutin',
    niva: 'varning',
    rubrik: 'Processer med aktiviteter utan rutin',
    grund: PROCESSER,
    mening: (t) => `${namn(t)} har aktiviteter utan en rutin som gäller.`,
    galler: (plan) => processerDar(plan, ({ utanRutin }) => utanRutin > 0),
  },
  {
    kod: 'process-inte-faststalld',
    niva: 'varning',
    rubrik: 'Processer som är beskrivna men inte fastställda',
    grund: FASTSTALLD,
    mening: (t) => `${namn(t)} är beskriven, men ingen version är fastställd.`,
    galler: (plan) => processerDar(plan, ({ aktiviteter, faststalld }) => aktiviteter > 0 && !faststalld),
  },
  {
    kod: 'process-granskning-passerad',
    niva: 'varning',
    rubrik: 'Processer som skulle ha gåtts igenom',
    grund: PRAXIS,
    mening: (t) => `Dagen för att gå igenom ${namn(t)} har passerat.`,
    galler: (plan) => processerDar(plan, ({ granskas }) => granskas !== null && granskas < (plan.kring?.idag ?? '')),
  },
  {
    kod: 'rutin-granskning-passerad',
    niva: 'varning',
    rubrik: 'Styrdokument som skulle ha gåtts igenom',
    grund: PRAXIS,
    mening: (t) => `Dagen för att gå igenom ${citat(t)} har passerat.`,
    galler: (plan) =>
      omkring(
        plan,
        'styrdokument',
        plan.kring?.styrdokument ?? [],
        ({ granskas }) => granskas !== null && granskas < (plan.kring?.idag ?? ''),
      ),
  },
  {
    kod: 'krav-utan-egenkontroll',
    niva: 'upplysning',
    rubrik: 'Krav som ingen egenkontroll följer',
    grund: EGENKONTROLL,
    mening: (t) => `Ingen egenkontroll följer kravet ${citat(t)}.`,
    galler: (plan) => omkring(plan, 'krav', plan.kring?.krav ?? [], ({ kontrolleras }) => !kontrolleras),
  },
  {
    kod: 'avvikelser-utan-risk',
    niva: 'fel',
    rubrik: 'Processer med avvikelser av hög risk men utan risk i planen',
    grund: RISKANALYS,
    mening: (t) =>
      `Flera avvikelser det senaste året med hög risk hör till ${namn(t)}, som inte har någon risk i planen.`,
    galler: (plan) => processerDar(plan, ({ hogRisk, risker }) => (hogRisk ?? 0) >= MANGA && risker === 0),
  },
  {
    kod: 'klagomal-utan-risk',
    niva: 'varning',
    rubrik: 'Processer med många klagomål men utan risk i planen',
    grund: MONSTER,
    mening: (t) => `Flera klagomål det senaste året hör till ${namn(t)}, som inte har någon risk i planen.`,
    galler: (plan) => processerDar(plan, ({ klagomal, risker }) => (klagomal ?? 0) >= MANGA && risker === 0),
  },
  {
    kod: 'monster-utan-stallningstagande',
    niva: 'varning',
    rubrik: 'Processer med mönster som ingen har tagit ställning till på en månad',
    grund: MONSTER,
    mening: (t) => `Ett mönster i ${namn(t)} väntar på ställningstagande sedan mer än en månad.`,
    galler: (plan) => processerDar(plan, ({ monster }) => monster > 0),
  },
] as const satisfies readonly Luckregel[];

export type Kedjekod = (typeof kedjeregler)[number]['kod'];
