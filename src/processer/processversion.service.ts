import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular, Regelbrott } from '../plattform/fel.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { beskrivningI } from './beskrivning.queries.js';
import { processinnehall, type Processinnehall } from './processinnehall.js';
import { processversionFlode } from './processversion.flode.js';
import type { Processversion } from './processversion.krav.js';
import type { Processversionshandling } from './processversion.texter.js';

/** Which version, as it is spoken of: the process and the number in it. */
export interface Processversionsplats {
  readonly id: number;
  readonly nr: number;
}

interface Steg {
  readonly version: number;
  /** The day of the act, for the rules. */
  readonly idag?: string;
}

interface Beslut {
  /** When it is gone through again. */
  readonly granskasSenast: string;
  /** Why it is fastställd although an aktivitet has no rutin. */
  readonly utanRutin?: string | undefined;
}

const kommandeDag = (granskasSenast: string, idag: string): void => {
  if (granskasSenast <= idag) throw new OgiltigtFormular({ granskasSenast: ['Ange en dag som kommer.'] });
};

/** The way of a process from a description to what holds. SOSFS 2011:9 4 kap. 2 §. */
@Injectable()
export class ProcessversionService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  /** Gives the number of the version. There is one on its way at a time. */
  borja(vem: Vem, processId: number): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      await beskrivningI(tx, processId, this.klocka.idag());
      const sak = await this.motor.inled(tx, processversionFlode, 'borja', {
        uppgifter: { process: processId },
        skriv: ({ status }) =>
          tx.en<Processversion>(
            'processer.borja-processversion',
            `insert into process_version (namnd_id, process_id, nr, status, skapad_av, skapad_vid)
             select $1, $2, coalesce(max(nr), 0) + 1, $3, $4, $5 from process_version where process_id = $2
             on conflict do nothing returning *`,
            [vem.namndId, processId, status, vem.personId, this.klocka.nu()],
          ),
      });
      if (!sak) throw new Regelbrott(['En version är redan på väg.']);
      return sak.nr;
    });
  }

  /** What is sent out is kept as it was, so that all answer on the same. */
  remittera(
    vem: Vem,
    plats: Processversionsplats,
    form: Steg & { readonly svarSenast: string },
  ): Promise<Processversion> {
    if (form.svarSenast < this.klocka.idag())
      return Promise.reject(new OgiltigtFormular({ svarSenast: ['Dagen har redan varit.'] }));
    return this.utfor(vem, 'remittera', plats, form, async (tx, sak) => {
      const innehall = await this.frys(tx, sak);
      await tx.sql('processer.remittera-process', 'update process_version set svar_senast = $2 where id = $1', [
        sak.id,
        form.svarSenast,
      ]);
      return { innehall, svar_senast: form.svarSenast };
    });
  }

  /** The description is free to be changed again; that it has been out stays known. */
  aterta(vem: Vem, plats: Processversionsplats, form: Steg): Promise<Processversion> {
    return this.utfor(vem, 'aterta', plats, form, async (tx, sak) => {
      await tx.sql('processer.aterta-process', 'update process_version set innehall = null where id = $1', [sak.id]);
      return { innehall: null };
    });
  }

  slopa(vem: Vem, plats: Processversionsplats, form: Steg): Promise<Processversion> {
    return this.utfor(vem, 'slopa', plats, form);
  }

  /** It holds from today, and the one before it held until yesterday. */
  async faststall(vem: Vem, plats: Processversionsplats, form: Steg & Beslut): Promise<Processversion> {
    const idag = this.klocka.idag();
    kommandeDag(form.granskasSenast, idag);
    return this.databas.skriv(vem, async (tx) => {
      const forra = await tx.en<{ id: number }>(
        'processer.gallande-processversion',
        `select id from process_version where process_id = $1 and galler_fran is not null and galler_till is null`,
        [plats.id],
      );
      const skriv = async (sak: Processversion): Promise<Partial<Processversion>> => {
        const innehall = await this.frys(tx, sak);
        if (forra)
          await tx.sql(
            'processer.avsluta-processversion',
            'update process_version set galler_till = $2 where id = $1',
            [forra.id, plusDagar(idag, -1)],
          );
        await tx.sql(
          'processer.faststall-process',
          `update process_version set faststalld_av = $2, faststalld_vid = $3, galler_fran = $4, granskas_senast = $5,
             utan_rutin = $6 where id = $1`,
          [
            ...[sak.id, vem.personId, this.klocka.nu(), idag, form.granskasSenast],
            (sak.utanRutin ?? 0) > 0 ? (form.utanRutin ?? '') : '',
          ],
        );
        return { innehall, galler_fran: idag };
      };
      const ny = await this.utforI(tx, 'faststall', plats, { ...form, idag }, skriv);
      if (forra) await this.motor.utfor(tx, processversionFlode, 'ersatt', { id: forra.id });
      return ny;
    });
  }

  /** Gone through and found to be as it should. */
  async bekrafta(
    vem: Vem,
    plats: Processversionsplats,
    form: Steg & Pick<Beslut, 'granskasSenast'>,
  ): Promise<Processversion> {
    kommandeDag(form.granskasSenast, this.klocka.idag());
    return this.utfor(vem, 'bekrafta', plats, form, async (tx, sak) => {
      await tx.sql('processer.bekrafta-process', 'update process_version set granskas_senast = $2 where id = $1', [
        sak.id,
        form.granskasSenast,
      ]);
      return {};
    });
  }

  /** Today is its last day: people have worked by it this morning. */
  upphav(vem: Vem, plats: Processversionsplats, form: Steg & { readonly skal: string }): Promise<Processversion> {
    return this.utfor(vem, 'upphav', plats, form, async (tx, sak) => {
      await tx.sql('processer.upphav-process', 'update process_version set galler_till = $2, skal = $3 where id = $1', [
        sak.id,
        this.klocka.idag(),
        form.skal,
      ]);
      return {};
    });
  }

  private async frys(tx: Tx, sak: Processversion): Promise<Processinnehall> {
    const innehall = processinnehall(await beskrivningI(tx, sak.process_id, this.klocka.idag()));
    await tx.sql('processer.frys-process', 'update process_version set innehall = $2 where id = $1', [
      sak.id,
      JSON.stringify(innehall),
    ]);
    return innehall;
  }

  private utfor(
    vem: Vem,
    handling: Processversionshandling,
    plats: Processversionsplats,
    form: Steg,
    skriv: (tx: Tx, sak: Processversion) => Promise<Partial<Processversion>> = () => Promise.resolve({}),
  ): Promise<Processversion> {
    return this.databas.skriv(vem, (tx) => this.utforI(tx, handling, plats, form, (sak) => skriv(tx, sak)));
  }

  private async utforI(
    tx: Tx,
    handling: Processversionshandling,
    plats: Processversionsplats,
    form: Steg,
    skriv: (sak: Processversion) => Promise<Partial<Processversion>>,
  ): Promise<Processversion> {
    const rad = await tx.en<{ id: number }>(
      'processer.processversion-id',
      'select id from process_version where process_id = $1 and nr = $2',
      [plats.id, plats.nr],
    );
    if (!rad) throw new FinnsInte();
    const uppgifter = { process: plats.id, nr: plats.nr };
    return this.motor.utfor(tx, processversionFlode, handling, {
      ...{ id: rad.id, version: form.version, form, uppgifter, skriv },
    });
  }
}
