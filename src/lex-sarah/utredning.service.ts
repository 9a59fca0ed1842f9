import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import type { Grad, Uppgiftsart, Utredningsinnehall } from './kodlistor.texter.js';
import type { LexSarah } from './lex-sarah.krav.js';
import { LexSarahSteg, type Steg } from './steg.service.js';

/** One entry of the utredning. SOSFS 2011:5 5 kap. */
export interface Uppgift extends Steg {
  readonly innehall: Utredningsinnehall;
  readonly datum: string;
  /** Where it comes from: a talk with whom, which document. */
  readonly kalla: string;
  readonly art: Uppgiftsart;
  readonly text: string;
}

export interface Rattelse extends Steg {
  readonly uppgiftId: number;
  readonly text: string;
  readonly motivering: string;
}

/** The utredning: entries that are never changed, what others say of them kept apart, and the förslag. */
@Injectable()
export class LexSarahUtredning {
  constructor(private readonly steg: LexSarahSteg) {}

  utred(vem: Vem, id: number, form: Uppgift): Promise<LexSarah> {
    return this.steg.utfor(vem, 'utred', id, form, (tx) => ({
      datum: form.datum,
      uppgifter: { innehall: form.innehall, art: form.art },
      skriv: () => this.skrivUppgift(tx, id, form),
    }));
  }

  /** What was first written stands; the rättelse stands beside it with its reason. */
  rattaUppgift(vem: Vem, id: number, form: Rattelse): Promise<LexSarah> {
    return this.steg.utfor(vem, 'rattaUppgift', id, form, (tx) => ({
      text: form.motivering,
      uppgifter: { uppgiftId: form.uppgiftId },
      skriv: async () => {
        const forra = await tx.en<Uppgift>(
          'lex-sarah.uppgift-att-ratta',
          `select innehall, datum, kalla, art from lex_sarah_uppgift u where id = $1 and lex_sarah_id = $2
             and not exists (select 1 from lex_sarah_uppgift r where r.rattar_id = u.id)`,
          [form.uppgiftId, id],
        );
        if (!forra) throw new OgiltigtFormular({ uppgiftId: ['Uppgiften finns inte eller är redan rättad.'] });
        await this.skrivUppgift(tx, id, { ...forra, text: form.text }, form);
      },
    }));
  }

  /** What was said, with whom and when. Names stay in the case: the händelselogg knows only that there was a talk. */
  antecknaSamtal(vem: Vem, id: number, form: Steg & { med: string; text: string; datum: string }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'antecknaSamtal', id, form, () => ({
      text: form.text,
      datum: form.datum,
      baraMedFaktum: { med: form.med },
    }));
  }

  faktagranska(vem: Vem, id: number, form: Steg & { text: string; datum?: string | undefined }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'faktagranska', id, form, () => ({ text: form.text, datum: form.datum }));
  }

  foresla(vem: Vem, id: number, form: Steg & { grad: Grad; motivering: string }): Promise<LexSarah> {
    const { grad, motivering } = form;
    return this.steg.utfor(vem, 'foresla', id, form, (tx) => ({
      text: motivering,
      uppgifter: { grad },
      skriv: async () => {
        await tx.sql('lex-sarah.foresla', 'update lex_sarah set forslag_grad = $2, forslag_text = $3 where id = $1', [
          id,
          grad,
          motivering,
        ]);
        return { forslag_grad: grad, forslag_text: motivering };
      },
    }));
  }

  private async skrivUppgift(tx: Tx, id: number, uppgift: Uppgift, rattelse?: Rattelse): Promise<void> {
    await tx.sql(
      'lex-sarah.skriv-uppgift',
      `insert into lex_sarah_uppgift (namnd_id, lex_sarah_id, innehall, datum, kalla, art, text, skriven_av, namn, befattning,
         vid, rattar_id, rattelse_skal)
       select $1, $2, $3, $4, $5, $6, $7, p.id, p.namn, coalesce(nullif(p.befattning, ''), 'Lex Sarah-utredare'), $9, $10, $11
       from person p where p.id = $8`,
      [
        ...[tx.vem.namndId, id, uppgift.innehall, uppgift.datum, uppgift.kalla, uppgift.art, uppgift.text],
        ...[tx.vem.personId, this.steg.nu(), rattelse?.uppgiftId ?? null, rattelse?.motivering ?? null],
      ],
    );
  }
}
