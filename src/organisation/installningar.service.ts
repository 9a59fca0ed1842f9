import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Andrad, FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { INSTALLNINGAR, NYCKLAR, talval, type Installningsnyckel, type Sparat } from './installningar.texter.js';
import { loggaOrganisation } from './organisationslogg.js';

export interface Nuvarande {
  readonly installningar: Sparat;
  readonly version: number;
}

/** One setting that somebody changed, as the händelselogg keeps it. */
export interface Andring {
  readonly nyckel: string;
  readonly fran: unknown;
  readonly till: unknown;
}

export interface Andringsrad {
  readonly vid: Date;
  readonly vem: string | null;
  readonly andringar: readonly Andring[];
}

/** What the nämnd has chosen for itself: local time limits, scales and choices. Law is never among it. */
@Injectable()
export class InstallningarService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  nuvarande(vem: Vem): Promise<Nuvarande> {
    return this.databas.las(vem, nu);
  }

  /** Who changed what and when, the latest first. */
  historik(vem: Vem): Promise<Andringsrad[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql(
        'organisation.installningshistorik',
        `select h.vid, p.namn as vem, h.uppgifter -> 'andringar' as andringar
         from handelse h left join person p on p.id = h.person_id
         where h.sak = 'installning' and h.sak_id = $1 order by h.nr desc limit 50`,
        [vem.namndId],
      ),
    );
  }

  /** Only what is another than before is stored and logged. @throws Andrad when somebody else came first. */
  async andra(vem: Vem, nya: Sparat, version: number): Promise<readonly Andring[]> {
    kravStigande(nya);
    return this.databas.skriv(vem, async (tx) => {
      const fore = await nu(tx);
      const andringar = NYCKLAR.map((nyckel) => ({
        nyckel,
        fran: fore.installningar[nyckel] ?? INSTALLNINGAR[nyckel].forval,
        till: nya[nyckel],
      })).filter(({ fran, till }) => !isDeepStrictEqual(fran, till));
      if (fore.version !== version) throw new Andrad(fore.installningar);
      if (andringar.length === 0) return [];
      const satt = await tx.en(
        'organisation.andra-installningar',
        `update namnd set installningar = installningar || $2::jsonb, installningar_version = installningar_version + 1
         where id = $1 and installningar_version = $3 returning id`,
        [vem.namndId, JSON.stringify(Object.fromEntries(andringar.map(({ nyckel, till }) => [nyckel, till]))), version],
      );
      if (!satt) throw new FinnsInte();
      await this.logga(tx, andringar);
      return andringar;
    });
  }

  /** A choice that is kept elsewhere is told in the same history. */
  logga(tx: Tx, andringar: readonly Andring[]): Promise<void> {
    return loggaOrganisation(tx, this.klocka, 'installning', tx.vem.namndId, 'andra', { andringar });
  }
}

const nu = async (tx: Tx): Promise<Nuvarande> => {
  const rad = await tx.en<Nuvarande>(
    'organisation.installningar',
    'select installningar, installningar_version as version from namnd where id = $1',
    [tx.vem.namndId],
  );
  if (!rad) throw new FinnsInte();
  return rad;
};

/** The bands of the risk scale meet and never overlap. */
const BANDEN = [
  'avvikelse_risk_lag_till',
  'avvikelse_risk_mattlig_till',
  'avvikelse_risk_hog_till',
] as const satisfies readonly Installningsnyckel[];

const kravStigande = (nya: Sparat): void => {
  const granser = BANDEN.map((nyckel) => talval(nya, nyckel));
  const fel = BANDEN.filter((_, nr) => nr > 0 && (granser[nr] ?? 0) <= (granser[nr - 1] ?? 0));
  if (fel.length === 0) return;
  throw new OgiltigtFormular(
    Object.fromEntries(fel.map((nyckel) => [nyckel, ['Gränsen ska vara högre än den förra.']])),
  );
};
