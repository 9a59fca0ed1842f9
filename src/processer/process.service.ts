import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Andrad, FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import type { Processlag } from './kodlistor.texter.js';
import { Kvalitetslogg } from './kvalitetslogg.service.js';

export interface NyProcess {
  readonly ar: number;
  readonly nummer: string;
  readonly namn: string;
  readonly slag: Processlag;
  readonly grupp: string;
}

export interface Processandring {
  readonly version: number;
  readonly namn: string;
  readonly slag: Processlag;
  readonly grupp: string;
  readonly beskrivning: string;
  readonly delAvId?: number | undefined;
}

/** Processes are identified, described and fixed: SOSFS 2011:9 4 kap. 2 §. */
@Injectable()
export class ProcessService {
  constructor(
    private readonly databas: Databas,
    private readonly logg: Kvalitetslogg,
  ) {}

  /** Last in the plan of the year. Its key is that of a plan file: "P4.10". */
  skapa(vem: Vem, ny: NyProcess): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<{ id: number }>(
        'processer.skapa',
        `insert into process (namnd_id, nyckel, slag, nummer, namn, grupp, ordning)
         select $1, $2, $3, $4, $5, $6, coalesce(max(ordning), 0) + 1 from process
         on conflict (namnd_id, nyckel) do nothing returning id`,
        [vem.namndId, `P${ny.nummer}`, ny.slag, ny.nummer, ny.namn, ny.grupp],
      );
      if (!rad) throw new OgiltigtFormular({ nummer: [`Det finns redan en process med nummer ${ny.nummer}.`] });
      await tx.sql(
        'processer.till-planen',
        `insert into plan_process (namnd_id, plan_ar, process_id, ordning)
         select $1, $2, $3, coalesce(max(ordning), 0) + 1 from plan_process where plan_ar = $2`,
        [vem.namndId, ny.ar, rad.id],
      );
      const lagrum = ['SOSFS 2011:9 4:2'] as const;
      await this.logg.logga(tx, { sak: 'process', sakId: rad.id, handling: 'skapa', lagrum, uppgifter: { ar: ny.ar } });
      return rad.id;
    });
  }

  andra(vem: Vem, id: number, andring: Processandring): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      const nu = await tx.en<{ version: number; namn: string; slag: string; grupp: string; beskrivning: string }>(
        'processer.las',
        'select version, namn, slag, grupp, beskrivning from process where id = $1 for update',
        [id],
      );
      if (!nu) throw new FinnsInte();
      if (nu.version !== andring.version) throw new Andrad(nu);
      await kravHel(tx, id, andring.delAvId);
      await tx.sql(
        'processer.andra',
        `update process set namn = $2, slag = $3, grupp = $4, beskrivning = $5, del_av_id = $6, version = version + 1
         where id = $1`,
        [id, andring.namn, andring.slag, andring.grupp, andring.beskrivning, andring.delAvId ?? null],
      );
      await this.logg.logga(tx, { sak: 'process', sakId: id, handling: 'andra', lagrum: ['SOSFS 2011:9 4:2'] });
    });
  }
}

/** A delprocess is part of a whole one, in two levels: it has no delprocesser of its own. */
const kravHel = async (tx: Tx, id: number, delAvId: number | undefined): Promise<void> => {
  if (delAvId === undefined) return;
  const rad = await tx.en<{ sjalv: boolean; redanDel: boolean; harDelar: boolean }>(
    'processer.prova-hel',
    `select h.id = $1 as sjalv, h.del_av_id is not null as "redanDel",
       exists (select 1 from process d where d.del_av_id = $1) as "harDelar"
     from process h where h.id = $2`,
    [id, delAvId],
  );
  const fel = !rad
    ? 'Processen finns inte. Välj en annan.'
    : rad.sjalv
      ? 'En process kan inte vara en del av sig själv.'
      : rad.redanDel
        ? 'Processen som du har valt är själv en delprocess.'
        : rad.harDelar
          ? 'Processen har egna delprocesser och kan därför inte bli en.'
          : null;
  if (fel !== null) throw new OgiltigtFormular({ delAvId: [fel] });
};
