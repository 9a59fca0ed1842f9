import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { LexSarahDokument } from './dokument.service.js';
import type { Grad, Ivokanal, Ivoslag, Ivoutfall } from './kodlistor.texter.js';
import type { LexSarah } from './lex-sarah.krav.js';
import { LexSarahSteg, type Steg } from './steg.service.js';

export interface Beslut extends Steg {
  readonly grad: Grad;
  readonly motivering: string;
  readonly delegationspunkt: string;
}

/** Every field of IVO's form. A nämnd reports only its own verksamhet, so the sort of sender is given. */
export interface Ivoanmalan extends Steg {
  readonly dnr: string;
  readonly slag: Ivoslag;
  readonly kontakt: string;
  readonly verksamhet: string;
  readonly varOchNar: string;
  readonly beskrivning: string;
  readonly utredningBifogad: boolean;
  readonly kanal: Ivokanal;
  readonly kvittens?: string | undefined;
  readonly datum: string;
}

/** The decision and what follows: IVO, uppföljning, the end. */
@Injectable()
export class LexSarahBeslut {
  constructor(
    private readonly steg: LexSarahSteg,
    private readonly dokument: LexSarahDokument,
  ) {}

  aterforvisa(vem: Vem, id: number, form: Steg & { motivering: string }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'aterforvisa', id, form, () => ({ text: form.motivering }));
  }

  besluta(vem: Vem, id: number, form: Beslut): Promise<LexSarah> {
    return this.steg.utfor(vem, 'besluta', id, form, (tx) => ({
      text: form.motivering,
      uppgifter: { grad: form.grad, delegationspunkt: form.delegationspunkt },
      skriv: async () => {
        const beslut = {
          grad: form.grad,
          beslut_motivering: form.motivering,
          delegationspunkt: form.delegationspunkt,
          beslutad_av: vem.personId,
          beslutad_vid: this.steg.nu(),
          beslutad_datum: this.steg.idag(),
        };
        await tx.sql(
          'lex-sarah.besluta',
          `update lex_sarah set grad = $2, beslut_motivering = $3, delegationspunkt = $4, beslutad_av = $5,
             beslutad_vid = $6, beslutad_datum = $7 where id = $1`,
          [id, ...Object.values(beslut)],
        );
        await this.dokument.bestallI(tx, id, 'beslut');
        await this.dokument.bestallI(tx, id, 'utredning');
        return beslut;
      },
    }));
  }

  /** What was sent is kept word by word with its hash; the underlag is printed from the very same bytes. */
  anmalTillIvo(vem: Vem, id: number, form: Ivoanmalan): Promise<LexSarah> {
    const { version: _version, ...skickat } = form;
    return this.steg.utfor(vem, 'anmalTillIvo', id, form, (tx) => ({
      datum: form.datum,
      uppgifter: { slag: form.slag, utredningBifogad: form.utredningBifogad },
      skriv: async () => {
        const innehall = JSON.stringify({ avsandare: 'Socialnämnden', ...skickat });
        const anmalan = {
          ivo_dnr: form.dnr,
          ivo_innehall: innehall,
          ivo_anmald_vid: this.steg.nu(),
          ivo_anmald_datum: form.datum,
          ivo_utredning_datum: form.utredningBifogad ? form.datum : null,
        };
        await tx.sql(
          'lex-sarah.anmal',
          `update lex_sarah set ivo_dnr = $2, ivo_innehall = $3, ivo_anmald_vid = $4, ivo_anmald_datum = $5,
             ivo_utredning_datum = $6, ivo_sha256 = $7 where id = $1`,
          [id, ...Object.values(anmalan), createHash('sha256').update(innehall).digest()],
        );
        await this.dokument.bestallI(tx, id, 'ivo');
        return anmalan;
      },
    }));
  }

  sandUtredningTillIvo(vem: Vem, id: number, form: Steg & { datum: string }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'sandUtredningTillIvo', id, form, (tx) => ({
      datum: form.datum,
      skriv: () => satt(tx, id, 'ivo_utredning_datum', form.datum),
    }));
  }

  registreraIvoArendenummer(vem: Vem, id: number, form: Steg & { arendenummer: string }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'registreraIvoArendenummer', id, form, (tx) => ({
      text: form.arendenummer,
      skriv: () => satt(tx, id, 'ivo_arendenummer', form.arendenummer),
    }));
  }

  registreraIvoBeslut(
    vem: Vem,
    id: number,
    form: Steg & { datum: string; text: string; utfall?: Ivoutfall | undefined },
  ): Promise<LexSarah> {
    return this.steg.utfor(vem, 'registreraIvoBeslut', id, form, (tx) => ({
      datum: form.datum,
      text: form.text,
      skriv: async () => {
        await tx.sql('lex-sarah.ivo-utfall', 'update lex_sarah set ivo_utfall = $2 where id = $1', [
          id,
          form.utfall ?? null,
        ]);
        return satt(tx, id, 'ivo_beslut_datum', form.datum);
      },
    }));
  }

  foljUpp(vem: Vem, id: number, form: Steg & { text: string; datum?: string | undefined }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'foljUpp', id, form, () => ({ text: form.text, datum: form.datum }));
  }

  avsluta(vem: Vem, id: number, form: Steg): Promise<LexSarah> {
    return this.steg.utfor(vem, 'avsluta', id, form, (tx) => ({
      skriv: () => satt(tx, id, 'avslutad_datum', this.steg.idag()),
    }));
  }
}

type Kolumn = 'ivo_utredning_datum' | 'ivo_arendenummer' | 'ivo_beslut_datum' | 'avslutad_datum';

const satt = async (tx: Tx, id: number, kolumn: Kolumn, varde: string): Promise<Partial<LexSarah>> => {
  await tx.sql(`lex-sarah.satt-${kolumn}`, `update lex_sarah set ${kolumn} = $2 where id = $1`, [id, varde]);
  return { [kolumn]: varde };
};
