import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte, Regelbrott } from '../plattform/fel.js';
import { dagenFor } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobb } from '../plattform/ko/jobb.service.js';
import { dokumentslag, type Dokumentslag } from './kodlistor.texter.js';
import { dokumentunderlag } from './underlag.js';
import { lasUnderlag } from './underlag.queries.js';
import { loggaLasning } from './lasning.service.js';

export interface UtskrivetDokument {
  readonly innehall: Buffer;
  readonly filnamn: string;
}

/** Documents out of the case: frozen when they are ordered, printed by the queue, never changed. */
@Injectable()
export class LexSarahDokument {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly jobb: Jobb,
  ) {}

  bestall(vem: Vem, id: number, slag: Dokumentslag): Promise<number> {
    return this.databas.skriv(vem, (tx) => this.bestallI(tx, id, slag));
  }

  /** In the transaction of an act, or by itself. @throws Regelbrott when there is nothing to make it of yet. */
  async bestallI(tx: Tx, id: number, slag: Dokumentslag): Promise<number> {
    const underlag = dokumentunderlag(slag, await lasUnderlag(tx, id), this.klocka.nu());
    if (!underlag) throw new Regelbrott([`Det finns inget att göra dokumentet ”${dokumentslag[slag].etikett}” av än.`]);
    const json = JSON.stringify(underlag);
    const rad = await tx.en<{ id: number }>(
      'lex-sarah.nytt-dokument',
      `insert into lex_sarah_dokument (namnd_id, lex_sarah_id, slag, underlag, underlag_sha256, bestalld_av, bestalld_vid)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [
        ...[tx.vem.namndId, id, slag, json, createHash('sha256').update(json).digest()],
        ...[tx.vem.personId, this.klocka.nu()],
      ],
    );
    if (!rad) throw new FinnsInte();
    await this.jobb.bestall(tx, {
      slag: 'lex-sarah-pdf',
      nyckel: `lex-sarah-dokument-${String(rad.id)}`,
      uppgifter: { dokumentId: rad.id, lexSarahId: id },
    });
    return rad.id;
  }

  /** The printed document; that it was read is written down. */
  hamta(vem: Vem, id: number, dokumentId: number): Promise<UtskrivetDokument> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<{ innehall: Buffer; slag: Dokumentslag; dnr: string; till: string | null; vid: Date }>(
        'lex-sarah.dokument',
        `select d.innehall, d.slag, l.dnr, d.underlag::jsonb ->> 'till' as till, d.bestalld_vid as vid
         from lex_sarah_dokument d join lex_sarah l on l.id = d.lex_sarah_id
         where d.id = $1 and d.lex_sarah_id = $2 and d.innehall is not null`,
        [dokumentId, id],
      );
      if (!rad) throw new FinnsInte();
      loggaLasning(tx, { id, vad: `dokument:${rad.slag}`, vid: this.klocka.nu() });
      // there may be one to each receiver, and one made again another day
      const arende = rad.dnr.replace(/[ /]/g, '-').toLowerCase();
      const delar = [arende, rad.slag, rad.till?.replace('_', '-'), dagenFor(rad.vid)];
      return { innehall: rad.innehall, filnamn: `${delar.filter(Boolean).join('-')}.pdf` };
    });
  }
}
