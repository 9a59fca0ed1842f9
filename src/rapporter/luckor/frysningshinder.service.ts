import { Injectable } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { PlanQueries } from '../../roda-traden/plan.queries.js';
import { Berattelseluckor } from './berattelseluckor.service.js';
import { antalFel, tomPlan, type Lucka } from './luckregler.js';
import type { Skrivet } from './skrivet.queries.js';

export interface Hinder {
  /** How many errors somebody has to give a reason for. */
  readonly fel: number;
  /** What a berättelse lacks, errors and warnings; a plan that holds anything has its own page for it (roda-traden). */
  readonly luckor: readonly Lucka[];
}

/** The one place that says what hinders a freeze, so that the page that asks for a reason and the freeze itself agree. */
@Injectable()
export class Frysningshinder {
  constructor(
    private readonly plan: PlanQueries,
    private readonly berattelse: Berattelseluckor,
  ) {}

  /** Only a draft is held back by what it lacks. */
  async hinder(vem: Vem, skrivet: Skrivet): Promise<Hinder> {
    const { rapport } = skrivet;
    if (rapport.status !== 'utkast') return { fel: 0, luckor: [] };
    if (rapport.slag === 'kvalitetsplan') return this.planens(vem, rapport.ar);
    const luckor = await this.berattelse.luckor(vem, skrivet);
    return { fel: antalFel(luckor), luckor };
  }

  private async planens(vem: Vem, ar: number): Promise<Hinder> {
    const { processer } = await this.plan.planunderlag(vem, ar);
    if (processer.length > 0) return { fel: await this.plan.felSomHindrar(vem, ar), luckor: [] };
    const luckor = [tomPlan(ar)];
    return { fel: antalFel(luckor), luckor };
  }
}
