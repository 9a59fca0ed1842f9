import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { Andrad, FinnsInte, Regelbrott, SaknarBehorighet } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { NY, type Flode, type Sakrad } from './flode.js';
import { lagrumFor } from './lagrum.js';
import { Notisformedlare } from './notis.js';
import { sparaMotivering } from './personnummer-motivering.js';
import { prova } from './prova.js';

interface Logguppgifter {
  /** What was done in short, for the händelselogg: codes and numbers, never text of the case, never a name. */
  readonly uppgifter?: Readonly<Record<string, unknown>>;
  /** The day whose law the step cites, when it is not the day it is recorded. */
  readonly rattsdag?: string;
}

export interface Ny<Sak, Status> extends Logguppgifter {
  /** The person must not be found in the log either. */
  readonly anonym?: boolean;
  /**
   * Inserts the row with that status and gives the case back; null when it is already there (sent twice). Who may
   * write a case may not always read it: then the id is taken first, as `insert … returning` is a read.
   */
  readonly skriv: (ny: { readonly status: Status }) => Promise<Sak | null>;
}

export interface Steg<Sak, Status> extends Logguppgifter {
  readonly id: number;
  /** The version that the person saw. Left out only where no page has shown one. */
  readonly version?: number | undefined;
  /** What was sent, for the krav that look at it. */
  readonly form?: unknown;
  /** The room's own write. Status and version are already set; it touches neither. Gives back what it changed. */
  readonly skriv?: (sak: Sak, ny: { readonly status: Status }) => Promise<Partial<Sak>> | Promise<void>;
}

/**
 * The only one who sets a status. One act is one transaction and one händelse: the row is locked, the rule is tried,
 * the status is set, the room writes, the notiser are stored, the händelse is logged.
 */
@Injectable()
export class Flodesmotor {
  constructor(
    private readonly klocka: Klocka,
    private readonly notiser: Notisformedlare,
  ) {}

  /** The first act of a case. */
  async inled<Sak extends Sakrad, Status extends string, Handling extends string, Relation extends string>(
    tx: Tx,
    flode: Flode<Sak, Status, Handling, Relation>,
    handling: Handling,
    ny: Ny<Sak, Status>,
  ): Promise<Sak | null> {
    const som = this.kravRatt(flode, handling, NY, tx);
    const status = flode.rader[handling].till;
    if (status === undefined) throw new Error(`${flode.namn}.${handling} gör inget nytt ärende.`);
    const sak = await ny.skriv({ status });
    if (sak === null) return null;
    if (sak.status !== status) throw new Error(`${flode.namn}.${handling} skrev en annan status än flödets.`);
    await this.avsluta(tx, flode, handling, sak, { ...ny, som: ny.anonym ? 'anonym' : som, fran: null });
    return sak;
  }

  /**
   * The same first act for many cases at once, as when they are read in from an older system: tried once, logged once
   * for each. `skriv` inserts them all with that status and gives their ids back. Nobody is told of each.
   */
  async inledManga<Sak extends Sakrad, Status extends string, Handling extends string, Relation extends string>(
    tx: Tx,
    flode: Flode<Sak, Status, Handling, Relation>,
    handling: Handling,
    nya: Logguppgifter & { readonly skriv: (ny: { readonly status: Status }) => Promise<readonly number[]> },
  ): Promise<readonly number[]> {
    const som = this.kravRatt(flode, handling, NY, tx);
    const rad = flode.rader[handling];
    if (rad.till === undefined || flode.notiser[handling] !== 'ingen')
      throw new Error(`${flode.namn}.${handling} kan inte göras för många ärenden på en gång.`);
    const ider = await nya.skriv({ status: rad.till });
    if (ider.length === 0) return ider;
    await tx.sql('floden.logga-handelser', 'select handelse_lanka_manga($1, $2, $3, $4, $5, $6, $7, $8)', [
      flode.namn,
      ider,
      handling,
      som,
      rad.till,
      this.klocka.nu(),
      lagrumFor(rad.lagrum ?? [], [], this.klocka.idag()).map(({ text }) => text),
      JSON.stringify(nya.uppgifter ?? {}),
    ]);
    return ider;
  }

  /** An act on a case that is there. Gives the case as it is after it. */
  async utfor<Sak extends Sakrad, Status extends string, Handling extends string, Relation extends string>(
    tx: Tx,
    flode: Flode<Sak, Status, Handling, Relation>,
    handling: Handling,
    steg: Steg<Sak, Status>,
  ): Promise<Sak> {
    const fore = await this.las(tx, flode, steg.id);
    const inaktuell = steg.version !== undefined && steg.version !== fore.version;
    // Who may not do it is told so first, and is not shown what somebody else has changed.
    const som = this.kravRatt(flode, handling, fore, tx, steg.form, inaktuell);
    const status = flode.rader[handling].till ?? (fore.status as Status);
    // Before the room's write: that one may move the case to where this person no longer sees it.
    const rad = await tx.en<{ version: number }>(
      `floden.satt-status-${flode.tabell}`,
      `update ${flode.tabell} set status = $2, version = version + 1 where id = $1 returning version`,
      [steg.id, status],
    );
    if (rad === null) throw new FinnsInte();
    const satt: Sak = { ...fore, status, version: rad.version };
    const sak: Sak = { ...satt, ...(await steg.skriv?.(satt, { status })) };
    await this.avsluta(tx, flode, handling, sak, { ...steg, som, fran: fore.status });
    return sak;
  }

  private async las<Sak extends Sakrad, Status extends string, Handling extends string, Relation extends string>(
    tx: Tx,
    flode: Flode<Sak, Status, Handling, Relation>,
    id: number,
  ): Promise<Sak> {
    const rad = await tx.en<Sak>(
      `floden.las-${flode.tabell}`,
      `select * from ${flode.tabell} where id = $1 for update`,
      [id],
    );
    if (rad === null) throw new FinnsInte();
    return flode.fyllPa ? flode.fyllPa(tx, rad) : rad;
  }

  private kravRatt<Sak extends Sakrad, Status extends string, Handling extends string, Relation extends string>(
    flode: Flode<Sak, Status, Handling, Relation>,
    handling: Handling,
    sak: Sak | typeof NY,
    tx: Tx,
    form?: unknown,
    inaktuell = false,
  ): string {
    const provning = prova(flode, handling, sak, tx.vem, form);
    if (provning.som === undefined) throw new SaknarBehorighet(provning.nekad);
    if (inaktuell) throw new Andrad(Object.fromEntries(Object.entries(sak)));
    if (!provning.tillaten) throw new Regelbrott(provning.brister);
    return provning.som;
  }

  private async avsluta<Sak extends Sakrad, Status extends string, Handling extends string, Relation extends string>(
    tx: Tx,
    flode: Flode<Sak, Status, Handling, Relation>,
    handling: Handling,
    sak: Sak,
    om: Logguppgifter & { som: string; fran: string | null; anonym?: boolean },
  ): Promise<void> {
    const notis = flode.notiser[handling];
    if (notis !== 'ingen') await this.notiser.formedla(tx, notis, sak);
    const lagar = flode.lagar?.(sak) ?? [];
    const rum = lagrumFor(flode.rader[handling].lagrum ?? [], lagar, om.rattsdag ?? this.klocka.idag());
    const vid = om.anonym ? this.klocka.utanKlockslag() : this.klocka.nu();
    const personId = om.anonym ? null : tx.vem.personId;
    sparaMotivering(tx, { sak: flode.namn, sakId: sak.id, handling, personId, vid });
    // Last, because every händelse of a nämnd waits for the end of its chain.
    tx.skicka(
      'floden.logga-handelse',
      `insert into handelse (namnd_id, sak, sak_id, handling, person_id, roll, fran_status, till_status, vid, lagrum,
         uppgifter)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        tx.vem.namndId,
        flode.namn,
        sak.id,
        handling,
        personId,
        om.som,
        om.fran,
        sak.status,
        vid,
        rum.map(({ text }) => text),
        JSON.stringify(om.uppgifter ?? {}),
      ],
    );
  }
}
