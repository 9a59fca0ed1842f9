import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import { systemFor, type Vem } from '../database/vem.js';
import { FaktaQueries } from '../indikatorer/fakta.queries.js';
import { helaAret } from '../indikatorer/faktum.js';
import { halvan, type Halva } from './halvar.js';
import { halvarssiffror } from './halvarsredovisning/halvarssiffror.js';
import { halvarsmaterial, type Halvarsmaterial } from './halvarsredovisning/material.js';
import { BerattelseQueries } from './kvalitetsberattelse/berattelse.queries.js';
import { berattelsensSiffror } from './kvalitetsberattelse/berattelsesiffror.js';
import { enheterna } from './kvalitetsberattelse/lasning/ledning.js';
import type { Fryst } from './kvalitetsberattelse/lasning/tidigare.js';
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

  async berattelsematerial(vem: Vem, ar: number): Promise<Berattelsematerial> {
    const material = await this.berattelse.material(vem, ar, this.siffror(vem, ar));
    const rapporterade = await this.medTillkomna(vem, material);
    return { ...material, tidigare: { ...material.tidigare, rapporterade } };
  }

  /** How many have been registered since the berättelse of each year was frozen: asked only where its number has changed. */
  private async medTillkomna(
    vem: Vem,
    { siffror, tidigare: { rapporterade } }: Berattelsematerial,
  ): Promise<Readonly<Record<number, Fryst>>> {
    const frysta = Object.entries(rapporterade).map(([ar, fryst]) => ({ ar: Number(ar), fryst }));
    const andrade = frysta.filter(({ ar, fryst }) => siffror.varde('avvikelse.rapporterade', { ar }) !== fryst.antal);
    const antal = await this.fakta.enskilda(
      vem,
      andrade.map(({ ar }) => ({ kod: 'avvikelse.efter_berattelsen', dimensioner: {}, period: helaAret(ar) })),
    );
    return Object.fromEntries(
      frysta.map(({ ar, fryst }) => {
        const nr = andrade.findIndex((ett) => ett.ar === ar);
        return [ar, { ...fryst, tillkomna: nr < 0 ? 0 : (antal[nr]?.varde ?? 0) }];
      }),
    );
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
