import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import type { Avvikelse } from './avvikelse.krav.js';
import type { Avvikelsehandling } from './avvikelse.texter.js';
import type { Lagrumsval } from './kodlistor.texter.js';
import { kraverLexSarahprovning } from './risk.texter.js';

export interface Steg {
  /** The version that the person saw. */
  readonly version?: number | undefined;
}

export interface Bedomning extends Steg {
  readonly lagrum: readonly Lagrumsval[];
  readonly sannolikhet: number;
  readonly allvarlighet: number;
  readonly tillbud?: boolean | undefined;
  readonly misstankt: boolean;
}

export interface Utredning extends Steg {
  readonly kategorier: readonly string[];
  readonly orsaker: readonly string[];
  readonly utredning: string;
}

/** The acts of the line inside a transaction that somebody else has opened: for one case, or for many at once. */
@Injectable()
export class Avvikelsesteg {
  constructor(
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  taEmot(tx: Tx, id: number, steg: Steg): Promise<Avvikelse> {
    return this.utfor(tx, 'taEmot', id, steg, () => Promise.resolve());
  }

  /**
   * Who assesses what nobody has received receives it first, so that the reporter hears that it is there. A suspicion
   * that is new is an act of its own, with its own lagrum and its own notis, in the same transaction. So is the question
   * that a high risk puts to the lex Sarah-ansvarig, once.
   */
  async bedom(tx: Tx, id: number, form: Bedomning): Promise<Avvikelse> {
    const { lagrum, sannolikhet, allvarlighet, misstankt, tillbud = null } = form;
    const { version } = (await arNy(tx, id)) ? await this.taEmot(tx, id, form) : form;
    const sak = await this.motor.utfor(tx, avvikelseFlode, 'bedom', {
      id,
      version,
      form,
      uppgifter: { lagrum, sannolikhet, allvarlighet, misstankt },
      skriv: async (fore) => {
        const kvar = misstankt && fore.misstankt_missforhallande === true;
        const misstanke = misstankt && !kvar ? null : misstankt;
        await tx.sql(
          'avvikelser.bedom',
          `update avvikelse set lagrum = $2, sannolikhet = $3, allvarlighet = $4, misstankt_missforhallande = $5,
             tillbud = $6 where id = $1`,
          [id, lagrum, sannolikhet, allvarlighet, misstanke, tillbud],
        );
        return {
          lagrum,
          sannolikhet,
          allvarlighet,
          tillbud,
          misstankt_missforhallande: misstanke,
        };
      },
    });
    if (misstankt && sak.misstankt_missforhallande !== true) return this.misstank(tx, id);
    const fragas = kraverLexSarahprovning(sannolikhet, allvarlighet, sak.installningar ?? {});
    return fragas && sak.lex_sarah_provning === null && !misstankt ? this.begarProvning(tx, id) : sak;
  }

  begarProvning(tx: Tx, id: number, version?: number): Promise<Avvikelse> {
    return this.motor.utfor(tx, avvikelseFlode, 'begarProvning', {
      id,
      version,
      skriv: async () => {
        await tx.sql('avvikelser.begar-provning', `update avvikelse set lex_sarah_provning = 'begard' where id = $1`, [
          id,
        ]);
        return { lex_sarah_provning: 'begard' };
      },
    });
  }

  misstank(tx: Tx, id: number, version?: number): Promise<Avvikelse> {
    return this.motor.utfor(tx, avvikelseFlode, 'misstankMissforhallande', {
      id,
      version,
      skriv: async () => {
        await tx.sql(
          'avvikelser.misstank',
          `update avvikelse set misstankt_missforhallande = true, lex_sarah_provning = 'begard' where id = $1`,
          [id],
        );
        return { misstankt_missforhallande: true, lex_sarah_provning: 'begard' };
      },
    });
  }

  utred(tx: Tx, id: number, form: Utredning): Promise<Avvikelse> {
    const { kategorier, orsaker, utredning } = form;
    return this.utfor(
      tx,
      'utred',
      id,
      form,
      () =>
        tx.sql('avvikelser.utred', 'update avvikelse set kategorier = $2, orsaker = $3, utredning = $4 where id = $1', [
          id,
          kategorier,
          orsaker,
          utredning,
        ]),
      { kategorier, orsaker },
    );
  }

  avsta(tx: Tx, id: number, form: Steg & { skal: string }): Promise<Avvikelse> {
    return this.utfor(tx, 'avstaAtgard', id, form, () =>
      tx.sql('avvikelser.avsta', 'update avvikelse set ingen_atgard_motivering = $2 where id = $1', [id, form.skal]),
    );
  }

  /** Also those whose reports are linked to this one get the answer, if they have had none. */
  async aterkoppla(tx: Tx, id: number, form: Steg & { text: string }): Promise<Avvikelse> {
    const sak = await this.svara(tx, id, form.text, form.version);
    const lankade = await tx.sql<{ id: number }>(
      'avvikelser.utan-svar',
      `select id from avvikelse where huvudarende_id = $1 and status <> 'avslutad' and rapportor_id is not null
         and aterkopplad_vid is null order by id`,
      [id],
    );
    for (const lankad of lankade) await this.svara(tx, lankad.id, form.text);
    return sak;
  }

  /** Linked reports are closed with it, each with its own händelse. */
  async avsluta(tx: Tx, id: number, steg: Steg): Promise<Avvikelse> {
    const sak = await this.stang(tx, 'avsluta', id, steg.version);
    const lankade = await tx.sql<{ id: number }>(
      'avvikelser.oppna-lankade',
      `select id from avvikelse where huvudarende_id = $1 and status <> 'avslutad' order by id`,
      [id],
    );
    for (const lankad of lankade) await this.stang(tx, 'avslutaLankad', lankad.id);
    return sak;
  }

  stang(tx: Tx, handling: 'avsluta' | 'avslutaLankad', id: number, version?: number): Promise<Avvikelse> {
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

  /** An act whose write is nothing but the room's own columns. */
  utfor(
    tx: Tx,
    handling: Avvikelsehandling,
    id: number,
    form: Steg,
    skriv: () => Promise<unknown>,
    uppgifter: Readonly<Record<string, unknown>> = {},
  ): Promise<Avvikelse> {
    return this.motor.utfor(tx, avvikelseFlode, handling, {
      id,
      version: form.version,
      form,
      uppgifter,
      skriv: async () => {
        await skriv();
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
}

const arNy = async (tx: Tx, id: number): Promise<boolean> =>
  (await tx.en('avvikelser.ar-ny', `select from avvikelse where id = $1 and status = 'inkommen' for update`, [id])) !==
  null;

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
