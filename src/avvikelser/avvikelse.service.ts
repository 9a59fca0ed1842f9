import { Injectable } from '@nestjs/common';
import { atgardFlode } from '../atgarder/atgard.flode.js';
import { AtgardService } from '../atgarder/atgard.service.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import type { Avvikelse } from './avvikelse.krav.js';
import type { Avvikelsehandling } from './avvikelse.texter.js';
import type { Lagrumsval } from './kodlistor.texter.js';

interface Steg {
  /** The version that the person saw. */
  readonly version?: number | undefined;
}

export interface Bedomning extends Steg {
  readonly lagrum: readonly Lagrumsval[];
  readonly sannolikhet: number;
  readonly allvarlighet: number;
  readonly misstankt: boolean;
}

export interface Utredning extends Steg {
  readonly kategorier: readonly string[];
  readonly orsaker: readonly string[];
  readonly utredning: string;
}

export interface Atgardsbeslut extends Steg {
  readonly text: string;
  readonly ansvarigPersonId: number;
  readonly klartSenast: string;
  readonly nyckel?: string | undefined;
}

/** What those who handle the case do, act by act in the order of avvikelse.flode.ts. */
@Injectable()
export class AvvikelseService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardService,
  ) {}

  taEmot(vem: Vem, id: number, steg: Steg): Promise<Avvikelse> {
    return this.utfor(vem, 'taEmot', id, steg, () => Promise.resolve());
  }

  /** A suspicion that is new is an act of its own, with its own lagrum and its own notis, in the same transaction. */
  bedom(vem: Vem, id: number, form: Bedomning): Promise<Avvikelse> {
    const { lagrum, sannolikhet, allvarlighet, misstankt } = form;
    return this.databas.skriv(vem, async (tx) => {
      const sak = await this.motor.utfor(tx, avvikelseFlode, 'bedom', {
        id,
        version: form.version,
        form,
        uppgifter: { lagrum, sannolikhet, allvarlighet, misstankt },
        skriv: async (fore) => {
          const kvar = misstankt && fore.misstankt_missforhallande === true;
          const misstanke = misstankt && !kvar ? null : misstankt;
          await tx.sql(
            'avvikelser.bedom',
            `update avvikelse set lagrum = $2, sannolikhet = $3, allvarlighet = $4, misstankt_missforhallande = $5
             where id = $1`,
            [id, lagrum, sannolikhet, allvarlighet, misstanke],
          );
          return { lagrum, sannolikhet, allvarlighet, misstankt_missforhallande: misstanke };
        },
      });
      return misstankt && sak.misstankt_missforhallande !== true ? this.misstank(tx, id) : sak;
    });
  }

  misstankMissforhallande(vem: Vem, id: number, steg: Steg): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.misstank(tx, id, steg.version));
  }

  utred(vem: Vem, id: number, form: Utredning): Promise<Avvikelse> {
    const { kategorier, orsaker, utredning } = form;
    return this.utfor(
      vem,
      'utred',
      id,
      form,
      (tx) =>
        tx.sql('avvikelser.utred', 'update avvikelse set kategorier = $2, orsaker = $3, utredning = $4 where id = $1', [
          id,
          kategorier,
          orsaker,
          utredning,
        ]),
      { kategorier, orsaker },
    );
  }

  /** The åtgärd is proposed and decided in one go: the chef who decides here also decides there. */
  async beslutaAtgard(vem: Vem, id: number, form: Atgardsbeslut): Promise<Avvikelse> {
    if (form.klartSenast < this.klocka.idag())
      throw new OgiltigtFormular({ klartSenast: ['Dagen har redan varit. Välj en dag framåt.'] });
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, avvikelseFlode, 'beslutaAtgard', {
        id,
        version: form.version,
        form,
        skriv: async (sak) => {
          const atgardId = await this.atgarder.planeraI(tx, {
            nyckel: form.nyckel,
            text: form.text,
            ansvarigPersonId: form.ansvarigPersonId,
            klartSenast: form.klartSenast,
            enhetId: sak.enhet_id,
            kallor: [{ sak: 'avvikelse', sakId: id }],
          });
          await this.motor.utfor(tx, atgardFlode, 'besluta', { id: atgardId });
        },
      }),
    );
  }

  avstaAtgard(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Avvikelse> {
    return this.utfor(vem, 'avstaAtgard', id, form, (tx) =>
      tx.sql('avvikelser.avsta', 'update avvikelse set ingen_atgard_motivering = $2 where id = $1', [id, form.skal]),
    );
  }

  /** Also those whose reports are linked to this one get the answer, if they have had none. */
  aterkoppla(vem: Vem, id: number, form: Steg & { text: string }): Promise<Avvikelse> {
    return this.databas.skriv(vem, async (tx) => {
      const sak = await this.svara(tx, id, form.text, form.version);
      const lankade = await tx.sql<{ id: number }>(
        'avvikelser.utan-svar',
        `select id from avvikelse where huvudarende_id = $1 and status <> 'avslutad' and rapportor_id is not null
           and aterkopplad_vid is null order by id`,
        [id],
      );
      for (const lankad of lankade) await this.svara(tx, lankad.id, form.text);
      return sak;
    });
  }

  /** Linked reports are closed with it, each with its own händelse. */
  avsluta(vem: Vem, id: number, steg: Steg): Promise<Avvikelse> {
    return this.databas.skriv(vem, async (tx) => {
      const sak = await this.stang(tx, 'avsluta', id, steg.version);
      const lankade = await tx.sql<{ id: number }>(
        'avvikelser.oppna-lankade',
        `select id from avvikelse where huvudarende_id = $1 and status <> 'avslutad' order by id`,
        [id],
      );
      for (const lankad of lankade) await this.stang(tx, 'avslutaLankad', lankad.id);
      return sak;
    });
  }

  avslutaLankad(vem: Vem, id: number, steg: Steg): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.stang(tx, 'avslutaLankad', id, steg.version));
  }

  ateroppna(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Avvikelse> {
    return this.utfor(vem, 'ateroppna', id, form, async (tx) => {
      await tx.sql('avvikelser.ateroppna', 'update avvikelse set avslutad_datum = null where id = $1', [id]);
      await skrivFaktum(tx, { id, fakta: 'ateroppnande', vid: this.klocka.nu(), text: form.skal });
    });
  }

  private misstank(tx: Tx, id: number, version?: number): Promise<Avvikelse> {
    return this.motor.utfor(tx, avvikelseFlode, 'misstankMissforhallande', {
      id,
      version,
      skriv: async () => {
        await tx.sql('avvikelser.misstank', 'update avvikelse set misstankt_missforhallande = true where id = $1', [
          id,
        ]);
        return { misstankt_missforhallande: true };
      },
    });
  }

  private svara(tx: Tx, id: number, text: string, version?: number): Promise<Avvikelse> {
    return this.motor.utfor(tx, avvikelseFlode, 'aterkoppla', {
      id,
      version,
      skriv: async () => {
        const nu = this.klocka.nu();
        await tx.sql(
          'avvikelser.aterkoppla',
          'update avvikelse set aterkoppling = $2, aterkopplad_vid = $3 where id = $1',
          [id, text, nu],
        );
        await skrivFaktum(tx, { id, fakta: 'aterkoppling', vid: nu, text });
        return { aterkoppling: text, aterkopplad_vid: nu };
      },
    });
  }

  private stang(tx: Tx, handling: 'avsluta' | 'avslutaLankad', id: number, version?: number): Promise<Avvikelse> {
    return this.motor.utfor(tx, avvikelseFlode, handling, {
      id,
      version,
      skriv: async () => {
        const idag = this.klocka.idag();
        await tx.sql('avvikelser.avsluta', 'update avvikelse set avslutad_datum = $2 where id = $1', [id, idag]);
        return { avslutad_datum: idag };
      },
    });
  }

  private utfor(
    vem: Vem,
    handling: Avvikelsehandling,
    id: number,
    form: Steg,
    skriv: (tx: Tx) => Promise<unknown>,
    uppgifter: Readonly<Record<string, unknown>> = {},
  ): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, avvikelseFlode, handling, {
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

/** A dated fact beside the status: who, when, and the words that belong to it. */
export const skrivFaktum = async (
  tx: Tx,
  { id, fakta, vid, text, uppgifter = {} }: { id: number; fakta: string; vid: Date; text: string; uppgifter?: object },
): Promise<void> => {
  await tx.sql(
    'avvikelser.faktum',
    `insert into avvikelse_fakta (namnd_id, avvikelse_id, fakta, vid, person_id, text, uppgifter)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.vem.namndId, id, fakta, vid, tx.vem.personId, text, JSON.stringify(uppgifter)],
  );
};
