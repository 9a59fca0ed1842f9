import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobb } from '../plattform/ko/jobb.service.js';
import type { Dokumentdel, Dokumentunderlag } from './dokument.js';

/** What a document is about. */
export interface Dokumentsak {
  readonly sak: 'process' | 'kravuppfoljning' | 'enkatomgang' | 'ej_verkstallda' | 'granskning';
  readonly sakId: number;
}

export interface Dokumentrad {
  readonly id: number;
  readonly titel: string;
  readonly bestalld_vid: Date;
  /** Null until the job has printed it. */
  readonly sidor: number | null;
}

interface Innehall {
  readonly titel: string;
  readonly ingress: string;
  readonly delar: readonly Dokumentdel[];
}

/** Printed documents: frozen when they are ordered, printed by the queue, never changed. */
@Injectable()
export class Kvalitetsdokument {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly jobb: Jobb,
  ) {}

  bestall(vem: Vem, { sak, sakId }: Dokumentsak, las: (tx: Tx) => Promise<Innehall>): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const namnd = await tx.en<{ namn: string; kommun: string }>(
        'processer.namnden',
        'select namn, kommun from namnd where id = $1',
        [vem.namndId],
      );
      if (!namnd) throw new FinnsInte();
      const nu = this.klocka.nu();
      const underlag: Dokumentunderlag = {
        ...{ format: 1, namnd: namnd.namn, kommun: namnd.kommun, skapad: nu.toISOString() },
        ...(await las(tx)),
      };
      const json = JSON.stringify(underlag);
      const rad = await tx.en<{ id: number }>(
        'processer.nytt-dokument',
        `insert into kvalitetsdokument (namnd_id, sak, sak_id, titel, underlag, underlag_sha256, bestalld_av, bestalld_vid)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
        [
          ...[vem.namndId, sak, sakId, underlag.titel, json, createHash('sha256').update(json).digest()],
          ...[vem.personId, nu],
        ],
      );
      if (!rad) throw new FinnsInte();
      await this.jobb.bestall(tx, {
        slag: 'kvalitetsdokument-pdf',
        nyckel: `kvalitetsdokument-${rad.id}`,
        uppgifter: { dokumentId: rad.id },
      });
      return rad.id;
    });
  }

  /** Latest first. */
  lista(vem: Vem, { sak, sakId }: Dokumentsak): Promise<Dokumentrad[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Dokumentrad>(
        'processer.dokumenten',
        `select id, titel, bestalld_vid, sidor from kvalitetsdokument where sak = $1 and sak_id = $2
         order by id desc limit 10`,
        [sak, sakId],
      ),
    );
  }

  /** @throws FinnsInte also when it is not printed yet. */
  hamta(vem: Vem, { sak, sakId }: Dokumentsak, id: number): Promise<Buffer> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<{ innehall: Buffer }>(
        'processer.dokumentet',
        'select innehall from kvalitetsdokument where id = $1 and sak = $2 and sak_id = $3 and innehall is not null',
        [id, sak, sakId],
      );
      if (!rad) throw new FinnsInte();
      return rad.innehall;
    });
  }
}
