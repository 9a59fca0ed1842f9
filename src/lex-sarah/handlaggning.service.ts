import { Injectable, Optional } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { LexSarahDokument } from './dokument.service.js';
import type { Lagval, Underrattad, Underrattelsesvar } from './kodlistor.texter.js';
import type { Kandidat, LexSarah } from './lex-sarah.krav.js';
import { Avvikelseretur, Synpunktretur } from './retur.service.js';
import { LexSarahSteg, type Steg } from './steg.service.js';

export interface InledandeBedomning extends Steg {
  readonly lagar: readonly Lagval[];
  readonly motivering: string;
}

export interface Underrattelse extends Steg {
  readonly vem: Underrattad;
  readonly svar: Underrattelsesvar;
  readonly datum?: string | undefined;
  readonly text?: string | undefined;
}

/** What the ansvarig does around the utredning, act by act in the order of lex-sarah.flode.ts. */
@Injectable()
export class LexSarahHandlaggning {
  constructor(
    private readonly steg: LexSarahSteg,
    private readonly retur: Avvikelseretur,
    private readonly dokument: LexSarahDokument,
    @Optional() private readonly synpunktretur?: Synpunktretur,
  ) {}

  taEmot(vem: Vem, id: number, form: Steg): Promise<LexSarah> {
    return this.steg.utfor(vem, 'taEmot', id, form, () => ({}));
  }

  avhjalp(vem: Vem, id: number, form: Steg & { text: string; datum?: string | undefined }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'avhjalp', id, form, (tx) => ({
      text: form.text,
      datum: form.datum,
      skriv: async () => {
        const nu = this.steg.nu();
        await tx.sql('lex-sarah.avhjalp', 'update lex_sarah set avhjalpt_vid = $2 where id = $1', [id, nu]);
        return { avhjalpt_vid: nu };
      },
    }));
  }

  bedomUtredas(vem: Vem, id: number, form: InledandeBedomning): Promise<LexSarah> {
    return this.steg.utfor(vem, 'bedomUtredas', id, form, (tx) => ({
      text: form.motivering,
      uppgifter: { utredas: true, lagar: form.lagar },
      skriv: () => sattLagar(tx, id, form.lagar),
    }));
  }

  /** The assessment stays here; an avvikelse goes back to the line with it, in the same transaction. */
  bedomInteUtredas(vem: Vem, id: number, form: InledandeBedomning & { aterkoppling: string }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'bedomInteUtredas', id, form, (tx) => ({
      text: form.motivering,
      uppgifter: { utredas: false, lagar: form.lagar },
      skriv: async (sak) => {
        const andrat = {
          ...(await sattLagar(tx, id, form.lagar)),
          ...(await this.svara(tx, id, form.aterkoppling)),
          avslutad_datum: this.steg.idag(),
        };
        await tx.sql('lex-sarah.slut', 'update lex_sarah set avslutad_datum = $2 where id = $1', [
          id,
          andrat.avslutad_datum,
        ]);
        if (sak.avvikelse_id !== null) await this.retur.lamnaTillbaka(tx, id, form.motivering);
        if (sak.synpunkt_id !== null) await this.synpunktretur?.lamnaTillbaka(tx, id, form.motivering);
        return andrat;
      },
    }));
  }

  /** A new one takes the place of the one before, who no longer sees the case. */
  utseUtredare(vem: Vem, id: number, form: Steg & { personId: number }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'utseUtredare', id, form, async (tx) => ({
      form: { ...form, kandidat: await this.kandidat(tx, id, form.personId) },
      uppgifter: { personId: form.personId },
      skriv: async () => {
        await tx.sql('lex-sarah.utse', 'update lex_sarah set utredare_id = $2 where id = $1', [id, form.personId]);
        return { utredare_id: form.personId };
      },
    }));
  }

  underratta(vem: Vem, id: number, form: Underrattelse): Promise<LexSarah> {
    return this.steg.utfor(vem, 'underratta', id, form, (tx) => ({
      text: form.text,
      datum: form.datum,
      uppgifter: { vem: form.vem, svar: form.svar },
      skriv: async () => {
        if (form.svar === 'ja' && (form.text ?? '').trim() !== '')
          await this.dokument.bestallI(tx, id, 'underrattelse');
      },
    }));
  }

  aterkoppla(vem: Vem, id: number, form: Steg & { text: string }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'aterkoppla', id, form, (tx) => ({
      text: form.text,
      skriv: () => this.svara(tx, id, form.text),
    }));
  }

  namnLasare(vem: Vem, id: number, form: Steg & { personId: number; skal: string }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'namnLasare', id, form, async (tx) => ({
      form: { ...form, kandidat: await this.kandidat(tx, id, form.personId) },
      text: form.skal,
      uppgifter: { personId: form.personId },
      skriv: () => this.laggIKretsen(tx, id, 'lasare', form),
    }));
  }

  avforLasare(vem: Vem, id: number, form: Steg & { personId: number }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'avforLasare', id, form, async (tx) => ({
      form: { ...form, kandidat: await this.kandidat(tx, id, form.personId) },
      uppgifter: { personId: form.personId },
      skriv: () => this.avfor(tx, id, form.personId),
    }));
  }

  /** Who was involved reads no more of it as a named reader, from the same moment. */
  angeInvolverad(vem: Vem, id: number, form: Steg & { personId: number; skal: string }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'angeInvolverad', id, form, async (tx) => {
      await this.kandidat(tx, id, form.personId);
      return {
        text: form.skal,
        uppgifter: { personId: form.personId },
        skriv: async () => {
          await this.avfor(tx, id, form.personId);
          await this.laggIKretsen(tx, id, 'involverad', form);
        },
      };
    });
  }

  private async svara(tx: Tx, id: number, text: string): Promise<Partial<LexSarah>> {
    const nu = this.steg.nu();
    await tx.sql('lex-sarah.aterkoppla', 'update lex_sarah set aterkoppling = $2, aterkopplad_vid = $3 where id = $1', [
      id,
      text,
      nu,
    ]);
    return { aterkoppling: text, aterkopplad_vid: nu };
  }

  private async laggIKretsen(
    tx: Tx,
    id: number,
    slag: string,
    form: { personId: number; skal: string },
  ): Promise<void> {
    await tx.sql(
      'lex-sarah.krets',
      `insert into lex_sarah_krets (namnd_id, lex_sarah_id, person_id, slag, skal, tillagd_av, tillagd_vid)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [tx.vem.namndId, id, form.personId, slag, form.skal, tx.vem.personId, this.steg.nu()],
    );
  }

  private async avfor(tx: Tx, id: number, personId: number): Promise<void> {
    await tx.sql(
      'lex-sarah.avfor',
      `update lex_sarah_krets set avford_vid = $3
       where lex_sarah_id = $1 and person_id = $2 and slag = 'lasare' and avford_vid is null`,
      [id, personId, this.steg.nu()],
    );
  }

  /** @throws FinnsInte for a case that is not there for the one who asks, or a person who is not in the nämnd. */
  private async kandidat(tx: Tx, id: number, personId: number): Promise<Kandidat> {
    const rad = await tx.en<Kandidat>(
      'lex-sarah.kandidat',
      `select p.id as "personId", p.namn,
         coalesce(bool_or(u.roll in ('lex_sarah_utredare', 'lex_sarah_ansvarig')), false) as "farUtreda",
         coalesce(bool_or(u.roll in ('enhetschef', 'verksamhetschef') and u.enhet_id is not null and l.enhet_id in (
           select enhet_under($3, $4::date, array[u.enhet_id]))), false) as "lederEnheten"
       from lex_sarah l join person p on p.namnd_id = l.namnd_id and p.id = $2
       left join uppdrag u on u.person_id = p.id and u.fran <= $4 and (u.till is null or u.till >= $4)
       where l.id = $1 and (p.inaktiv_fran is null or p.inaktiv_fran > $4)
       group by p.id, p.namn`,
      [id, personId, tx.vem.namndId, this.steg.idag()],
    );
    if (!rad) throw new FinnsInte();
    return rad;
  }
}

const sattLagar = async (tx: Tx, id: number, lagar: readonly Lagval[]): Promise<Partial<LexSarah>> => {
  await tx.sql('lex-sarah.lagar', 'update lex_sarah set lagar = $2 where id = $1', [id, lagar]);
  return { lagar };
};
