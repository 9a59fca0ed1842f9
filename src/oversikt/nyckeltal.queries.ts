import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FaktaQueries } from '../indikatorer/fakta.queries.js';
import { helaAret, type Faktavarde, type Faktum, type Period } from '../indikatorer/faktum.js';
import { faktum } from '../indikatorer/katalog.js';
import { decimal, heltal, procent } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { ProcessQueries } from '../processer/process.queries.js';
import type { Luckniva } from '../roda-traden/luckor.js';
import { PlanQueries } from '../roda-traden/plan.queries.js';

/** A number as it is shown, and where it is opened. */
export interface Siffra {
  readonly visas: string;
  readonly url: string;
}

export interface Nyckeltal extends Siffra {
  readonly kod: string;
  readonly namn: string;
  /** «Samma tid 2025», when there is a year to compare with. */
  readonly jamfort?: Siffra & { readonly text: string };
}

export interface Enhetstal {
  readonly enhet: string;
  readonly iAr: Siffra;
  readonly iFjol: Siffra;
}

export interface Lucktal {
  readonly rubrik: string;
  readonly antal: number;
  readonly niva: string;
  readonly ton: string;
}

const LUCKNIVA: Readonly<Record<Luckniva, { niva: string; ton: string }>> = {
  fel: { niva: 'Brist', ton: 'fara' },
  varning: { niva: 'Varning', ton: 'varning' },
  upplysning: { niva: 'Upplysning', ton: 'info' },
};
const AVVIKELSER = [
  'avvikelse.rapporterade',
  'avvikelse.aterkopplade',
  'avvikelse.avslutade',
  'avvikelse.over_30_dagar',
];
const PLANEN = ['risk.antal', 'egenkontroll.antal', 'atgard.antal', 'atgard.genomforda'];
const PER_ENHET = 'avvikelse.rapporterade';

/** The figures of the start page. They are fakta, so each can be opened; nothing is counted here. */
@Injectable()
export class NyckeltalQueries {
  constructor(
    private readonly databas: Databas,
    private readonly fakta: FaktaQueries,
    private readonly processer: ProcessQueries,
    private readonly plan: PlanQueries,
    private readonly klocka: Klocka,
  ) {}

  /** How it stands in the nämnd: this year's avvikelser beside the same time last year, and the latest plan. */
  async namndens(vem: Vem): Promise<{ ar: number; planar: number; avvikelser: Nyckeltal[]; planen: Nyckeltal[] }> {
    const { iAr, iFjol } = perioder(this.klocka.idag());
    const { ar: planar } = await this.processer.planar(vem);
    const plan = helaAret(planar);
    const [nu = [], da = [], planen = []] = await this.fakta.varden(
      vem,
      { koder: AVVIKELSER, period: iAr },
      { koder: AVVIKELSER, period: iFjol },
      { koder: PLANEN, period: plan },
    );
    return {
      ar: aret(iAr),
      planar,
      avvikelser: AVVIKELSER.map((kod) => ({
        ...nyckeltal(kod, nu, iAr),
        jamfort: { text: `Samma tid ${String(aret(iFjol))}`, ...siffra(faktum(kod), hitta(da, kod), iFjol) },
      })),
      planen: PLANEN.map((kod) => nyckeltal(kod, planen, plan)),
    };
  }

  /** What the latest plan lacks: how many places a rule finds, per rule. */
  async luckor(vem: Vem): Promise<{ planar: number; finnsPlan: boolean; luckor: Lucktal[] }> {
    const { ar: planar, aren } = await this.processer.planar(vem);
    const luckor = await this.plan.luckor(vem, planar);
    return {
      planar,
      finnsPlan: aren.includes(planar),
      luckor: luckor.map(({ rubrik, niva, fynd }) => ({ rubrik, antal: fynd.length, ...LUCKNIVA[niva] })),
    };
  }

  /** The enheter that the person leads, by name: reported so far this year and at the same time last year. */
  async perEnhet(vem: Vem): Promise<{ ar: number; fjolaret: number; enheter: Enhetstal[] }> {
    const idag = this.klocka.idag();
    const { iAr, iFjol } = perioder(idag);
    const enheter = await this.databas.las(vem, (tx) =>
      tx.sql<{ id: number; namn: string; oppen: boolean }>(
        'oversikt.enheter',
        `select l.enhet_id as id, l.namn, l.oppen from enhet_lage($1, $2) l
         where l.enhet_id = any ($3) order by l.namn collate "sv-x-icu", l.enhet_id`,
        [vem.namndId, idag, vem.enheter],
      ),
    );
    const [nu = [], da = []] = await this.fakta.varden(
      vem,
      { koder: [PER_ENHET], period: iAr, per: ['enhet'] },
      { koder: [PER_ENHET], period: iFjol, per: ['enhet'] },
    );
    const tal = (varden: readonly Faktavarde[], enhetId: number, period: Period): Siffra & { varde: number } => {
      const funnet = varden.find(({ dimensioner }) => dimensioner.enhet === enhetId) ?? tomt(PER_ENHET);
      return { ...siffra(faktum(PER_ENHET), funnet, period, `enhet:${String(enhetId)}`), varde: funnet.varde ?? 0 };
    };
    return {
      ar: aret(iAr),
      fjolaret: aret(iFjol),
      enheter: enheter
        .map(({ id, namn, oppen }) => ({ enhet: namn, oppen, iAr: tal(nu, id, iAr), iFjol: tal(da, id, iFjol) }))
        // one that is closed stands here as long as it has something to tell
        .filter(({ oppen, iAr: a, iFjol: b }) => oppen || a.varde + b.varde > 0)
        .map(({ oppen: _oppen, ...rad }) => rad),
    };
  }
}

const aret = ({ fran }: Period): number => Number(fran.slice(0, 4));

/** This year so far, and last year to the same day. */
const perioder = (idag: string): { iAr: Period; iFjol: Period } => {
  const [ar, dag] = [Number(idag.slice(0, 4)), idag.slice(5)];
  const i = (vilket: number, till: string): Period => ({
    fran: `${String(vilket)}-01-01`,
    till: `${String(vilket)}-${till}`,
  });
  return { iAr: i(ar, dag), iFjol: i(ar - 1, dag === '02-29' ? '02-28' : dag) };
};

const tomt = (kod: string): Faktavarde => ({ kod, dimensioner: {}, varde: 0 });
const hitta = (varden: readonly Faktavarde[], kod: string): Faktavarde =>
  varden.find((varde) => varde.kod === kod) ?? tomt(kod);

const nyckeltal = (kod: string, varden: readonly Faktavarde[], period: Period): Nyckeltal => {
  const ett = faktum(kod);
  return { kod, namn: ett.namn, ...siffra(ett, hitta(varden, kod), period) };
};

const siffra = (ett: Faktum, varde: Faktavarde, period: Period, per?: string): Siffra => ({
  visas: somText(ett, varde),
  url: `/fakta/${ett.kod}?${new URLSearchParams({ ...period, ...(per === undefined ? {} : { per }) }).toString()}`,
});

/** Nothing to be a share or a median of is not nought. */
const somText = ({ matt }: Faktum, { varde, taljare, namnare }: Faktavarde): string => {
  if (taljare !== undefined && namnare !== undefined) return procent(taljare, namnare, 0) ?? '–';
  if (varde === null) return '–';
  return matt.slag === 'median' ? `${decimal(varde, 1)} ${matt.enhet}` : heltal(varde);
};
