import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { atgardFlode } from './atgard.flode.js';
import type { Atgard } from './atgard.krav.js';
import type { Agerande, Atgardshandling, Effekt } from './atgard.texter.js';
import { utforAtgard, type Steg } from './atgardssteg.js';
import { godtaVantande } from './forslagssvar.js';
import { matningskolumner } from './matning.js';
import type { Matning } from './matning.texter.js';

/** Where an åtgärd comes from: 'avvikelse', 'risk', 'egenkontroll' … and the id there. */
export interface Kalla {
  readonly sak: string;
  readonly sakId: number;
}

export interface NyAtgard {
  /** The form's own key, so that the same form sent twice makes one åtgärd. */
  readonly nyckel?: string | undefined;
  readonly text: string;
  readonly ansvarigPersonId: number;
  readonly klartSenast: string;
  readonly startDatum?: string | undefined;
  readonly typ?: string | undefined;
  /** Without it the åtgärd is only a proposal until somebody has planned how its effect is seen. */
  readonly matning?: Matning | undefined;
  /** Whose line it belongs to. Without it, and outside of a plan, only the kvalitetssamordnare can see to it. */
  readonly enhetId?: number | undefined;
  /** In a year's plan, under one of its processes. */
  readonly plan?: { readonly ar: number; readonly processId: number } | undefined;
  readonly kallor: readonly Kalla[];
}

export interface Uppgifter extends Steg, Omit<NyAtgard, 'nyckel' | 'plan' | 'kallor' | 'matning'> {
  readonly ansvarig?: string | undefined;
}

@Injectable()
export class AtgardService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  planera(vem: Vem, ny: NyAtgard): Promise<number> {
    return this.databas.skriv(vem, (tx) => this.planeraI(tx, ny)).catch(okantVal);
  }

  /** The same within the transaction of the case that it comes from. Gives the id, also when it was already there. */
  async planeraI(tx: Tx, ny: NyAtgard): Promise<number> {
    const nyckel = ny.nyckel === undefined ? null : `A${ny.nyckel}`;
    const sak = await this.motor.inled(tx, atgardFlode, 'foresla', {
      uppgifter: { plan: ny.plan?.ar ?? null, kallor: ny.kallor.map(({ sak }) => sak) },
      skriv: async ({ status }) => {
        const rad = await tx.en<Atgard>(
          'atgarder.foresla',
          `insert into atgard (namnd_id, nyckel, plan_ar, process_id, ordning, text, typ, ansvarig_person_id, enhet_id,
             start_datum, klart_senast, status, skapad_vid, foreslagen_av, matning_kravs, mal, prediktion, matsatt,
             indikator_id, orsak, fore_fran, fore_till, efter_fran, efter_till, riktning, forvantat, effektmatning)
           select $1, coalesce($2::text, case when $3::int is not null then 'A' || gen_random_uuid() end), $3, $4,
             case when $3::int is not null then coalesce((select max(ordning) from atgard where plan_ar = $3), 0) + 1 end,
             $5, $6, $7, $8, $9, $10, $11, $12, $13, true, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25
           on conflict do nothing returning *`,
          [
            ...[tx.vem.namndId, nyckel, ny.plan?.ar ?? null, ny.plan?.processId ?? null, ny.text, ny.typ ?? null],
            ...[ny.ansvarigPersonId, ny.enhetId ?? null, ny.startDatum ?? null, ny.klartSenast, status],
            ...[this.klocka.nu(), tx.vem.personId],
            ...matningskolumner(ny.matning),
          ],
        );
        if (rad) await this.koppla(tx, rad.id, ny.kallor);
        return rad;
      },
    });
    return sak?.id ?? this.redan(tx, nyckel, ny.plan?.ar ?? null);
  }

  /** One more source for an åtgärd that is already there: many to many. */
  async koppla(tx: Tx, id: number, kallor: readonly Kalla[]): Promise<void> {
    if (kallor.length === 0) return;
    await tx.sql(
      'atgarder.koppla',
      `insert into atgard_kalla (namnd_id, atgard_id, sak, sak_id, kopplad_av, kopplad_vid)
       select $1, $2, sak, sak_id, $5, $6 from unnest($3::text[], $4::bigint[]) as k (sak, sak_id)
       on conflict do nothing`,
      [
        ...[tx.vem.namndId, id, kallor.map(({ sak }) => sak), kallor.map(({ sakId }) => sakId)],
        ...[tx.vem.personId, this.klocka.nu()],
      ],
    );
  }

  andra(vem: Vem, id: number, ny: Uppgifter): Promise<Atgard> {
    return this.utfor(vem, 'andra', id, ny, (tx) =>
      tx.sql(
        'atgarder.andra',
        `update atgard set text = $2, typ = $3, ansvarig_person_id = $4, ansvarig = $5, enhet_id = $6, start_datum = $7,
           klart_senast = $8 where id = $1`,
        [
          ...[id, ny.text, ny.typ ?? null, ny.ansvarigPersonId, ny.ansvarig ?? null, ny.enhetId ?? null],
          ...[ny.startDatum ?? null, ny.klartSenast],
        ],
      ),
    );
  }

  besluta(vem: Vem, id: number, form: Steg): Promise<Atgard> {
    return this.utfor(vem, 'besluta', id, form);
  }

  paborja(vem: Vem, id: number, form: Steg): Promise<Atgard> {
    return this.utfor(vem, 'paborja', id, form);
  }

  async genomfor(vem: Vem, id: number, form: Steg & { datum: string; resultat: string }): Promise<Atgard> {
    this.kravIntradd(form.datum);
    // an åtgärd that took longer is measured as long as planned, but not before it was there
    return this.utfor(vem, 'genomfor', id, form, (tx) =>
      tx.sql(
        'atgarder.genomfor',
        `update atgard set genomford_datum = $2, resultat = $3,
           efter_fran = greatest(efter_fran, $2::date), efter_till = efter_till + greatest($2::date - efter_fran, 0)
         where id = $1`,
        [id, form.datum, form.resultat],
      ),
    );
  }

  async foljUpp(
    vem: Vem,
    id: number,
    form: Steg & { datum: string; effekt: Effekt; effektText: string },
  ): Promise<Atgard> {
    this.kravIntradd(form.datum);
    return this.utfor(
      vem,
      'foljUpp',
      id,
      form,
      (tx) =>
        tx.sql(
          'atgarder.folj-upp',
          'update atgard set effekt = $2, effekt_datum = $3, effekt_text = $4 where id = $1',
          [id, form.effekt, form.datum, form.effektText],
        ),
      { effekt: form.effekt },
    );
  }

  avsluta(vem: Vem, id: number, form: Steg & { ageraText?: string | undefined }): Promise<Atgard> {
    return this.utfor(vem, 'avsluta', id, form, (tx) =>
      tx.sql('atgarder.avsluta', `update atgard set agera = 'infor', agera_text = $2 where id = $1`, [
        id,
        form.ageraText ?? null,
      ]),
    );
  }

  /** PDSA: what had no effect is kept as an earlier turn, and the next one begins. */
  taOm(
    vem: Vem,
    id: number,
    form: Steg & { agera?: 'anpassa' | 'forkasta' | undefined; ageraText?: string | undefined },
  ): Promise<Atgard> {
    const { agera = 'anpassa', ageraText } = form;
    return this.utfor(vem, 'taOm', id, form, async (tx) => {
      await godtaVantande(tx, this.motor, id, { motivering: ageraText ?? 'Omtag.', vid: this.klocka.nu() });
      await nyttVarv(tx, id, agera, ageraText ?? null);
    });
  }

  /** What did not last goes another turn, also when it was ended. */
  ateroppna(vem: Vem, id: number, form: Steg & { motivering: string }): Promise<Atgard> {
    return this.databas.skriv(vem, (tx) => this.ateroppnaI(tx, id, form));
  }

  /** The same within the transaction of what shows it. */
  ateroppnaI(tx: Tx, id: number, form: Partial<Steg> & { motivering: string }): Promise<Atgard> {
    return utforAtgard(tx, this.motor, 'ateroppna', id, form, () => nyttVarv(tx, id, 'holl_inte', form.motivering));
  }

  avbryt(vem: Vem, id: number, form: Steg & { motivering: string }): Promise<Atgard> {
    return this.utfor(vem, 'avbryt', id, form, (tx) =>
      tx.sql('atgarder.avbryt', 'update atgard set avbrott_motivering = $2 where id = $1', [id, form.motivering]),
    );
  }

  private utfor(
    vem: Vem,
    handling: Atgardshandling,
    id: number,
    form: Steg,
    skriv?: (tx: Tx) => Promise<unknown>,
    uppgifter?: Readonly<Record<string, unknown>>,
  ): Promise<Atgard> {
    return this.databas
      .skriv(vem, (tx) => utforAtgard(tx, this.motor, handling, id, form, skriv, uppgifter))
      .catch(okantVal);
  }

  private async redan(tx: Tx, nyckel: string | null, ar: number | null): Promise<number> {
    const rad = await tx.en<{ id: number }>(
      'atgarder.redan',
      'select id from atgard where nyckel = $1 and plan_ar is not distinct from $2',
      [nyckel, ar],
    );
    if (!rad) throw new FinnsInte();
    return rad.id;
  }

  private kravIntradd(datum: string): void {
    if (datum > this.klocka.idag()) throw new OgiltigtFormular({ datum: ['Dagen har inte varit än.'] });
  }
}

/** A person, enhet or process that is not this nämnd's: the foreign key knows. */
export const okantVal = (fel: unknown): never => {
  const { code } = fel as { code?: unknown };
  // the policy: outside of what one leads there is no åtgärd to propose
  if (code === '42501') throw new OgiltigtFormular({ enhetId: ['Välj en enhet som du leder.'] });
  if (code === '23503') {
    throw new OgiltigtFormular({ '': ['Någon av personen, enheten eller processen finns inte. Välj igen.'] });
  }
  throw fel;
};

/** The turn is kept as it was; what was measured after it is what the next one is compared with. */
const nyttVarv = (tx: Tx, id: number, agera: Agerande, text: string | null): Promise<unknown> =>
  tx.sql(
    'atgarder.nytt-varv',
    `update atgard set varv = varv + 1, genomford_datum = null, resultat = null, effekt = null, effekt_datum = null,
       effekt_text = null, prediktion = null, forvantat = null, agera = null, agera_text = null,
       fore_fran = coalesce(efter_fran, fore_fran), fore_till = coalesce(efter_till, fore_till),
       efter_fran = null, efter_till = null,
       tidigare_varv = tidigare_varv || jsonb_build_object('varv', varv, 'genomford', genomford_datum,
         'resultat', resultat, 'effekt', effekt, 'effektText', effekt_text, 'effektDatum', effekt_datum,
         'prediktion', prediktion, 'agera', $2::text, 'ageraText', $3::text)
     where id = $1`,
    [id, agera, text],
  );
