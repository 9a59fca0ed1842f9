import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Rackvidd } from './organisation.texter.js';

/** A session ends after twelve hours however much it is used; before that when it rests too long (session_vila). */
export const HOGST_TIMMAR = 12;

export interface Konto {
  /** Too many failures in a row; the same whether there is such an account or not. */
  readonly vantaTill: string | null;
  readonly losenordHash: string | null;
  readonly tillfalligt: boolean;
  readonly vem: Vem | null;
}

interface Funnen {
  readonly id: number;
  readonly vem: Vem;
  readonly namnd: string;
}

/** What is stored of a secret. The secret has 256 bits of chance, so a plain hash is enough. */
export const fingeravtryck = (hemlighet: string): Buffer => createHash('sha256').update(hemlighet).digest();

/**
 * The only reads outside of the gateway: who asks is what they find out. They call functions of the database owner
 * that answer for one e-post, one cookie or one token, and nothing else.
 */
@Injectable()
export class InloggningQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly klocka: Klocka,
  ) {}

  /** Counts an attempt and gives what it is tried against. */
  async konto(epost: string): Promise<Konto> {
    const svar = await this.fraga<Konto>('select inloggning_konto($1, $2, $3) as svar', [epost, ...this.tid()]);
    if (svar === null) throw new Error('inloggning_konto svarade inte.');
    return svar;
  }

  /** The password was right: the attempts are forgotten. */
  async lyckad(epost: string): Promise<void> {
    await this.fraga('select inloggning_lyckad($1) as svar', [epost]);
  }

  session(hash: Buffer): Promise<(Funnen & { readonly csrf: string }) | null> {
    return this.fraga('select session_vem($1, $2, $3) as svar', [hash, ...this.tid()]);
  }

  token(hash: Buffer): Promise<(Funnen & { readonly rackvidd: readonly Rackvidd[] }) | null> {
    return this.fraga('select api_token_vem($1, $2, $3) as svar', [hash, ...this.tid()]);
  }

  private tid(): [Date, string] {
    return [this.klocka.nu(), this.klocka.idag()];
  }

  private async fraga<Svar>(text: string, varden: unknown[]): Promise<Svar | null> {
    const rader: { svar: Svar | null }[] = await this.dataSource.query(text, varden);
    return rader[0]?.svar ?? null;
  }
}
