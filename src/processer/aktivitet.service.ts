import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Andrad, FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import type { Lagrumskod } from '../floden/lagrum.js';
import { Kvalitetslogg } from './kvalitetslogg.service.js';

interface Aktivitet {
  readonly namn: string;
  readonly ansvar?: string | undefined;
  readonly beskrivning?: string | undefined;
  /** The styrdokument that say how it is done. */
  readonly rutiner?: readonly number[] | undefined;
}

interface Part {
  readonly slag: 'intern' | 'extern';
  readonly namn: string;
  readonly om?: string | undefined;
  readonly aktivitetId?: number | undefined;
}

/** The aktiviteter of a process in their order, and with whom it is carried out. SOSFS 2011:9 4 kap. 3–6 §§. */
@Injectable()
export class AktivitetService {
  constructor(
    private readonly databas: Databas,
    private readonly logg: Kvalitetslogg,
  ) {}

  /** Last in the process. */
  laggTill(vem: Vem, processId: number, ny: Aktivitet): Promise<number> {
    return this.skriv(vem, processId, 'ny_aktivitet', 'SOSFS 2011:9 4:3', async (tx) => {
      const rad = await tx.en<{ id: number }>(
        'processer.ny-aktivitet',
        `insert into aktivitet (namnd_id, process_id, ordning, namn, ansvar, beskrivning)
         select $1, $2, coalesce(max(ordning), 0) + 1, $3, $4, $5 from aktivitet where process_id = $2 returning id`,
        [vem.namndId, processId, ny.namn, ny.ansvar ?? '', ny.beskrivning ?? ''],
      );
      if (!rad) throw new FinnsInte();
      await this.satterRutiner(tx, rad.id, ny.rutiner ?? []);
      return rad.id;
    });
  }

  andra(vem: Vem, processId: number, id: number, ny: Aktivitet & { readonly version: number }): Promise<void> {
    return this.skriv(vem, processId, 'andra_aktivitet', 'SOSFS 2011:9 4:4', async (tx) => {
      const nu = await this.las(tx, processId, id);
      if (nu.version !== ny.version) throw new Andrad(nu);
      await tx.sql(
        'processer.andra-aktivitet',
        'update aktivitet set namn = $2, ansvar = $3, beskrivning = $4, version = version + 1 where id = $1',
        [id, ny.namn, ny.ansvar ?? '', ny.beskrivning ?? ''],
      );
      await tx.sql('processer.utan-rutiner', 'delete from aktivitet_rutin where aktivitet_id = $1', [id]);
      await this.satterRutiner(tx, id, ny.rutiner ?? []);
    });
  }

  /** Changes places with its neighbour; the first cannot go up, the last not down. */
  flytta(vem: Vem, processId: number, id: number, riktning: 'upp' | 'ned'): Promise<void> {
    return this.skriv(vem, processId, 'flytta_aktivitet', 'SOSFS 2011:9 4:3', async (tx) => {
      const denna = await this.las(tx, processId, id);
      const granne = await tx.en<{ id: number; ordning: number }>(
        `processer.granne-${riktning}`,
        `select id, ordning from aktivitet where process_id = $1 and ordning ${riktning === 'upp' ? '<' : '>'} $2
         order by ordning ${riktning === 'upp' ? 'desc' : 'asc'} limit 1 for update`,
        [processId, denna.ordning],
      );
      if (!granne) return;
      await tx.sql(
        'processer.byt-plats',
        'update aktivitet set ordning = case id when $1 then $4::int else $3::int end where id in ($1, $2)',
        [id, granne.id, denna.ordning, granne.ordning],
      );
    });
  }

  taBort(vem: Vem, processId: number, id: number): Promise<void> {
    return this.skriv(vem, processId, 'ta_bort_aktivitet', 'SOSFS 2011:9 4:3', async (tx) => {
      await this.las(tx, processId, id);
      await tx.sql('processer.bort-aktivitet', 'delete from aktivitet where id = $1', [id]);
    });
  }

  nyPart(vem: Vem, processId: number, ny: Part): Promise<void> {
    const lagrum = ny.slag === 'intern' ? 'SOSFS 2011:9 4:5' : 'SOSFS 2011:9 4:6';
    return this.skriv(vem, processId, 'ny_samverkanspart', lagrum, async (tx) => {
      if (ny.aktivitetId !== undefined) await this.las(tx, processId, ny.aktivitetId);
      await tx.sql(
        'processer.ny-part',
        `insert into samverkanspart (namnd_id, process_id, aktivitet_id, slag, namn, om) values ($1, $2, $3, $4, $5, $6)`,
        [vem.namndId, processId, ny.aktivitetId ?? null, ny.slag, ny.namn, ny.om ?? ''],
      );
    });
  }

  taBortPart(vem: Vem, processId: number, id: number): Promise<void> {
    return this.skriv(vem, processId, 'ta_bort_samverkanspart', 'SOSFS 2011:9 4:6', async (tx) => {
      await tx.sql('processer.bort-part', 'delete from samverkanspart where id = $1 and process_id = $2', [
        id,
        processId,
      ]);
    });
  }

  /** One change of the description, in one transaction and with its line in the log. */
  private skriv<T>(
    vem: Vem,
    processId: number,
    handling: string,
    lagrum: Lagrumskod,
    gor: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    return this.databas
      .skriv(vem, async (tx) => {
        const svar = await gor(tx);
        await this.logg.logga(tx, { sak: 'process', sakId: processId, handling, lagrum: [lagrum] });
        return svar;
      })
      .catch((fel: unknown) => {
        if ((fel as { code?: unknown }).code !== '23503') throw fel;
        throw new OgiltigtFormular({ rutiner: ['Processen eller rutinen finns inte. Välj igen.'] });
      });
  }

  private async las(tx: Tx, processId: number, id: number): Promise<{ version: number; ordning: number }> {
    const rad = await tx.en<{ version: number; ordning: number }>(
      'processer.las-aktivitet',
      'select version, ordning from aktivitet where id = $1 and process_id = $2 for update',
      [id, processId],
    );
    if (!rad) throw new FinnsInte();
    return rad;
  }

  private async satterRutiner(tx: Tx, id: number, rutiner: readonly number[]): Promise<void> {
    if (rutiner.length === 0) return;
    await tx.sql(
      'processer.satt-rutiner',
      `insert into aktivitet_rutin (namnd_id, aktivitet_id, styrdokument_id)
       select $1, $2, r from unnest($3::bigint[]) as r on conflict do nothing`,
      [tx.vem.namndId, id, rutiner],
    );
  }
}
