import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import { systemFor, type Vem } from '../database/vem.js';
import { FaktaQueries } from '../indikatorer/fakta.queries.js';
import { halvan, type Halva } from './halvar.js';
import { halvarssiffror } from './halvarsredovisning/halvarssiffror.js';
import { halvarsmaterial, type Halvarsmaterial } from './halvarsredovisning/material.js';
import { BerattelseQueries } from './kvalitetsberattelse/berattelse.queries.js';
import { berattelsensSiffror } from './kvalitetsberattelse/berattelsesiffror.js';
import { enheterna } from './kvalitetsberattelse/lasning/ledning.js';
import type { Berattelsematerial } from './kvalitetsberattelse/material.js';
import type { Siffror } from './siffror.js';

interface Namndrad {
  kommun: string;
  namn: string;
}

/** Gathers all that the chapters are built from. Aggregates and the plan only: no case text ever comes here. */
@Injectable()
export class MaterialQueries {
  constructor(
    private readonly databas: Databas,
    private readonly fakta: FaktaQueries,
    private readonly berattelse: BerattelseQueries,
  ) {}

  namnd(vem: Vem): Promise<Namndrad> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Namndrad>('material.namnd', 'select kommun, namn from namnd where id = $1', [
        vem.namndId,
      ]);
      if (!rad) throw new Error('Nämnden finns inte.');
      return rad;
    });
  }

  berattelsematerial(vem: Vem, ar: number): Promise<Berattelsematerial> {
    return this.berattelse.material(vem, ar, this.siffror(vem, ar));
  }

  /** The half-year and the four before it. */
  async halvarsmaterial(vem: Vem, halva: Halva): Promise<Halvarsmaterial> {
    const sista = halvan(halva).till;
    const enheter = await this.databas.las(systemFor(vem.namndId), (tx) => enheterna(tx, sista));
    const siffror = await halvarssiffror(this.fakta, enheter, vem, halva);
    return halvarsmaterial(halva, enheter, siffror);
  }

  /** Every figure of a berättelse, in as few statements as the questions allow. */
  async siffror(vem: Vem, ar: number): Promise<Siffror> {
    const enheter = await this.databas.las(systemFor(vem.namndId), (tx) => enheterna(tx, `${String(ar)}-12-31`));
    return berattelsensSiffror(this.fakta, enheter, vem, ar);
  }
}
