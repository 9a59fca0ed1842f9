import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular, Regelbrott } from '../plattform/fel.js';
import type { Kvalitetsomrade } from '../processer/kodlistor.texter.js';
import { riskFlode } from './risk.flode.js';
import type { Risk } from './risk.krav.js';

export interface NyRisk {
  readonly nyckel?: string | undefined;
  readonly ar: number;
  readonly processId: number;
  readonly riskanalysId?: number | undefined;
  readonly text: string;
  readonly kvalitetsomraden?: readonly Kvalitetsomrade[] | undefined;
  readonly riskagare?: string | undefined;
}

interface Steg {
  readonly version: number;
}

export interface Riskuppgifter extends Steg {
  readonly text: string;
  readonly kvalitetsomraden?: readonly Kvalitetsomrade[] | undefined;
  readonly deltema?: string | undefined;
  readonly riskagare?: string | undefined;
}

export interface Bedomning extends Steg {
  readonly sannolikhet: number;
  readonly konsekvens: number;
  readonly motivering?: string | undefined;
}

/** Riskanalysis is made continuously: SOSFS 2011:9 5 kap. 1 §. */
@Injectable()
export class RiskService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
  ) {}

  /** Last under its process. The same form sent twice makes one risk. */
  identifiera(vem: Vem, ny: NyRisk): Promise<number> {
    const nyckel = ny.nyckel === undefined ? null : `R${ny.nyckel}`;
    return this.databas
      .skriv(vem, async (tx) => {
        if (ny.riskanalysId !== undefined) await kravPagar(tx, ny.riskanalysId);
        const sak = await this.motor.inled(tx, riskFlode, 'identifiera', {
          uppgifter: { plan: ny.ar },
          skriv: ({ status }) =>
            tx.en<Risk>(
              'riskanalyser.identifiera',
              `insert into risk (namnd_id, nyckel, plan_ar, process_id, ordning, text, kvalitetsomraden, riskagare, status,
                 riskanalys_id)
               select $1, coalesce($2::text, 'R' || gen_random_uuid()), $3, $4, coalesce(max(ordning), 0) + 1, $5, $6, $7, $8, $9
                 from risk where plan_ar = $3
               on conflict do nothing returning *`,
              [
                vem.namndId,
                nyckel,
                ny.ar,
                ny.processId,
                ny.text,
                ny.kvalitetsomraden ?? [],
                ny.riskagare ?? null,
                status,
                ny.riskanalysId ?? null,
              ],
            ),
        });
        return sak?.id ?? redan(tx, nyckel, ny.ar);
      })
      .catch((fel: unknown) => {
        if ((fel as { code?: unknown }).code !== '23503') throw fel;
        throw new OgiltigtFormular({ processId: ['Processen finns inte. Välj en annan.'] });
      });
  }

  andra(vem: Vem, id: number, ny: Riskuppgifter): Promise<Risk> {
    const deltema = (ny.deltema ?? '').split('|').map((del) => del.trim());
    return this.utfor(vem, 'andra', id, ny, (tx) =>
      tx.sql(
        'riskanalyser.andra',
        `update risk set text = $2, kvalitetsomraden = $3, deltema = $4, riskagare = $5,
           omrade_i_kallan = case when kvalitetsomraden = $3 then omrade_i_kallan end where id = $1`,
        [id, ny.text, ny.kvalitetsomraden ?? [], deltema.filter((del) => del !== ''), ny.riskagare ?? null],
      ),
    );
  }

  vardera(vem: Vem, id: number, bedomning: Bedomning): Promise<Risk> {
    return this.bedom(vem, 'vardera', id, bedomning);
  }

  omvardera(vem: Vem, id: number, bedomning: Bedomning): Promise<Risk> {
    return this.bedom(vem, 'omvardera', id, bedomning);
  }

  acceptera(vem: Vem, id: number, form: Steg & { motivering: string }): Promise<Risk> {
    return this.utfor(vem, 'acceptera', id, form, (tx) =>
      tx.sql('riskanalyser.acceptera', 'update risk set acceptans = $2 where id = $1', [id, form.motivering]),
    );
  }

  omprova(vem: Vem, id: number, form: Steg): Promise<Risk> {
    return this.utfor(vem, 'omprova', id, form, (tx) =>
      tx.sql('riskanalyser.omprova', 'update risk set acceptans = null where id = $1', [id]),
    );
  }

  atgarda(vem: Vem, id: number, form: Steg): Promise<Risk> {
    return this.utfor(vem, 'atgarda', id, form);
  }

  stang(vem: Vem, id: number, form: Steg): Promise<Risk> {
    return this.utfor(vem, 'stang', id, form);
  }

  /** Both factors go into the log, so that the first assessment is never lost to the last. */
  private bedom(vem: Vem, handling: 'vardera' | 'omvardera', id: number, bedomning: Bedomning): Promise<Risk> {
    const { sannolikhet, konsekvens, motivering } = bedomning;
    return this.utfor(
      vem,
      handling,
      id,
      bedomning,
      (tx) =>
        tx.sql(
          'riskanalyser.bedom',
          'update risk set sannolikhet = $2, konsekvens = $3, motivering = $4 where id = $1',
          [id, sannolikhet, konsekvens, motivering ?? null],
        ),
      { sannolikhet, konsekvens },
    );
  }

  private utfor(
    vem: Vem,
    handling: keyof typeof riskFlode.rader,
    id: number,
    form: Steg,
    skriv: (tx: Tx) => Promise<unknown> = () => Promise.resolve(),
    uppgifter: Readonly<Record<string, unknown>> = {},
  ): Promise<Risk> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, riskFlode, handling, {
        id,
        version: form.version,
        form,
        uppgifter,
        skriv: async () => {
          await skriv(tx);
        },
      }),
    );
  }
}

/** Risks are found while the team works: one that waits for a decision is not added to behind the decider's back. */
const kravPagar = async (tx: Tx, id: number): Promise<void> => {
  const rad = await tx.en<{ status: string }>(
    'riskanalyser.analys-pagar',
    'select status from riskanalys where id = $1 for share',
    [id],
  );
  if (!rad) throw new FinnsInte();
  if (rad.status !== 'pagar') throw new Regelbrott(['Risker läggs bara till medan riskanalysen pågår.']);
};

const redan = async (tx: Tx, nyckel: string | null, ar: number): Promise<number> => {
  const rad = await tx.en<{ id: number }>(
    'riskanalyser.redan',
    'select id from risk where nyckel = $1 and plan_ar = $2',
    [nyckel, ar],
  );
  if (!rad) throw new FinnsInte();
  return rad.id;
};
