import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { SaknarBehorighet } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Kvalitetslogg } from '../processer/kvalitetslogg.service.js';
import { tolkaPlan, type Infil } from './plan-import.js';
import { planfiler, type Planfil } from './plan-kolumner.js';
import { lagraPlan } from './plan-lagring.js';
import { rensaPlan } from './plan-rensning.js';
import { lasPlan } from './plan.queries.js';
import { planskillnad, type Planskillnad } from './planskillnad.js';
import type { Planunderlag, Problem } from './planunderlag.js';

/** What happens, or would happen, to the rows of one file. */
export interface Filrapport {
  readonly fil: Planfil;
  readonly nya: readonly string[];
  readonly andrade: readonly { readonly nyckel: string; readonly falt: readonly string[] }[];
  readonly oforandrade: number;
  readonly borttagna: readonly string[];
  /** No longer in the files, but worked on or referred to: they stay. */
  readonly kvar: readonly string[];
}

export interface Importsvar {
  readonly ar: number;
  /** Nothing is stored while there is any. */
  readonly problem: readonly Problem[];
  /** Null while there are problems. */
  readonly filer: readonly Filrapport[] | null;
}

/** Carries the answer of a dry run out of the transaction that it rolls back. */
class Provlast extends Error {
  constructor(readonly filer: readonly Filrapport[]) {
    super('Provläsning: inget är sparat.');
  }
}

/**
 * A kommun's own plan from files. All or nothing, and again and again without doubles: rows are found by their key.
 * The dry run is the import itself, taken back at the end, so that it never promises anything else.
 */
@Injectable()
export class PlanImport {
  constructor(
    private readonly databas: Databas,
    private readonly logg: Kvalitetslogg,
    private readonly klocka: Klocka,
  ) {}

  async prova(vem: Vem, ar: number, filer: readonly Infil[]): Promise<Importsvar> {
    return this.kor(vem, ar, filer, true);
  }

  async lasIn(vem: Vem, ar: number, filer: readonly Infil[]): Promise<Importsvar> {
    return this.kor(vem, ar, filer, false);
  }

  private async kor(vem: Vem, ar: number, filer: readonly Infil[], prov: boolean): Promise<Importsvar> {
    if (!harRoll(vem, 'kvalitetssamordnare', 'system')) {
      throw new SaknarBehorighet('Planen läses in av kvalitetssamordnaren.');
    }
    const { plan, problem } = tolkaPlan(filer, ar);
    if (problem.length > 0) return { ar, problem, filer: null };
    try {
      const rapport = await this.databas.skriv(vem, async (tx) => {
        const gjort = await this.skriv(tx, plan);
        if (prov) throw new Provlast(gjort);
        await this.logga(tx, ar, gjort);
        return gjort;
      });
      return { ar, problem: [], filer: rapport };
    } catch (fel) {
      if (fel instanceof Provlast) return { ar, problem: [], filer: fel.filer };
      throw fel;
    }
  }

  private async skriv(tx: Tx, plan: Planunderlag): Promise<Filrapport[]> {
    // two imports of the same plan wait for each other, so that both see what is there
    await tx.sql(
      'roda-traden.las-import',
      `select pg_advisory_xact_lock(hashtext('plan ' || $1::int || ' ' || $2::int))`,
      [tx.vem.namndId, plan.ar],
    );
    const skillnad = planskillnad(await lasPlan(tx, plan.ar), plan);
    await lagraPlan(tx, plan.ar, skillnad, this.klocka.nu());
    const rensning = await rensaPlan(tx, plan.ar, skillnad);
    return planfiler.map((fil) => ({ ...radrapport(fil, skillnad), ...rensning[fil] }));
  }

  /** One händelse an import. The document itself is what SOSFS 2011:9 7 kap. 1 § asks for. */
  private async logga(tx: Tx, ar: number, rapport: readonly Filrapport[]): Promise<void> {
    const antal = rapport.map(({ fil, nya, andrade, borttagna, kvar }) => [
      fil,
      { nya: nya.length, andrade: andrade.length, borttagna: borttagna.length, kvar: kvar.length },
    ]);
    const uppgifter = Object.fromEntries(antal) as Record<string, unknown>;
    await this.logg.logga(tx, { sak: 'plan', sakId: ar, handling: 'lasIn', lagrum: ['SOSFS 2011:9 7:1'], uppgifter });
  }
}

const radrapport = (fil: Planfil, skillnad: Planskillnad): Omit<Filrapport, 'borttagna' | 'kvar'> => {
  const { nya, andrade, oforandrade } = skillnad[fil];
  return {
    fil,
    nya: nya.map(({ nyckel }) => nyckel),
    andrade: andrade.map(({ rad, falt }) => ({ nyckel: rad.nyckel, falt })),
    oforandrade,
  };
};
