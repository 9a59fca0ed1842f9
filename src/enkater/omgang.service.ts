import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Installningar } from '../config/installningar.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { talval } from '../organisation/installningar.texter.js';
import { FinnsInte, OgiltigtFormular, Regelbrott } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { enkatkod, enkatkodhash, nyLank } from './enkatkod.js';
import { svarsval, VET_EJ, type Fragslag, type Malgrupp } from './enkat.texter.js';
import { omgangsflode } from './omgang.flode.js';
import type { Omgang } from './omgang.krav.js';
import type { Omgangshandling, Satt } from './omgang.texter.js';

export interface Omgangsuppgifter {
  readonly namn: string;
  readonly malgrupper: readonly Malgrupp[];
  readonly oppnar: string;
  readonly stanger: string;
  readonly satt: Satt;
  readonly enheter: readonly number[];
}

interface Steg {
  readonly version?: number | undefined;
}

type Skriv = (tx: Tx, sak: Omgang) => Promise<unknown>;

/** A round: where, when and how it is handed out, until somebody has said what it shows. */
@Injectable()
export class OmgangService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly installningar: Installningar,
  ) {}

  /** The same form sent twice makes one. */
  planera(vem: Vem, enkatId: number, ny: Omgangsuppgifter & { readonly nyckel?: string | undefined }): Promise<number> {
    const nyckel = ny.nyckel ?? randomUUID();
    kravDagar(ny);
    return this.databas
      .skriv(vem, async (tx) => {
        const sak = await this.motor.inled(tx, omgangsflode, 'planera', {
          skriv: ({ status }) =>
            tx.en<Omgang>(
              'enkater.planera',
              `insert into enkatomgang (namnd_id, enkat_id, nyckel, namn, malgrupper, oppnar, stanger, satt, status, ansvarig_id)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (namnd_id, nyckel) do nothing returning *`,
              [
                ...[vem.namndId, enkatId, nyckel, ny.namn, ny.malgrupper, ny.oppnar, ny.stanger, ny.satt],
                ...[status, vem.personId],
              ],
            ),
        });
        if (sak === null) return redan(tx, nyckel);
        await this.skrivEnheter(tx, sak.id, ny);
        return sak.id;
      })
      .catch(okantVal);
  }

  andra(vem: Vem, id: number, form: Omgangsuppgifter & Steg): Promise<Omgang> {
    kravDagar(form);
    return this.utfor(vem, 'andra', id, form, async (tx) => {
      await tx.sql(
        'enkater.andra-omgang',
        'update enkatomgang set namn = $2, malgrupper = $3, oppnar = $4, stanger = $5, satt = $6 where id = $1',
        [id, form.namn, form.malgrupper, form.oppnar, form.stanger, form.satt],
      );
      await this.skrivEnheter(tx, id, form);
    }).catch(okantVal);
  }

  /** More cards for an enhet. What is stored is the hash of each code. */
  delaUt(
    vem: Vem,
    id: number,
    form: Steg & { readonly enhetId: number; readonly malgrupp: Malgrupp; readonly antal: number },
  ): Promise<Omgang> {
    const { enhetId, malgrupp, antal } = form;
    return this.utfor(
      vem,
      'delaUt',
      id,
      form,
      async (tx, sak) => {
        if (!(sak.enheter ?? []).includes(enhetId) || !sak.malgrupper.includes(malgrupp))
          throw new OgiltigtFormular({ enhetId: ['Välj en enhet och en grupp som är med i omgången.'] });
        const fore = await tx.en<{ antal: number; kodfro: string }>(
          'enkater.kort-fore',
          'select antal, kodfro from enkatkort where omgang_id = $1 and enhet_id = $2 and malgrupp = $3',
          [id, enhetId, malgrupp],
        );
        const kodfro = fore?.kodfro ?? randomUUID();
        const hashar = Array.from({ length: antal }, (_, nr) => {
          const kod = enkatkod(
            this.installningar.hemlighet,
            { kodfro, enhetId, malgrupp },
            (fore?.antal ?? 0) + nr + 1,
          );
          return enkatkodhash(kod);
        });
        const svar = await tx.en<{ gick: boolean }>(
          'enkater.dela-ut',
          'select enkat_dela_ut($1, $2, $3, $4, $5) as gick',
          [id, enhetId, malgrupp, kodfro, hashar],
        );
        if (!svar?.gick) throw new FinnsInte();
      },
      { enhet: enhetId, malgrupp, antal },
    );
  }

  /** How many have been asked where there are no codes to count. */
  anges(vem: Vem, id: number, form: Steg & { readonly enhetId: number; readonly antal: number }): Promise<Omgang> {
    const skriv: Skriv = async (tx) => {
      const rad = await tx.en(
        'enkater.ange-antal',
        'update enkatomgang_enhet set utdelade = $3 where omgang_id = $1 and enhet_id = $2 returning enhet_id',
        [id, form.enhetId, form.antal],
      );
      if (!rad) throw new OgiltigtFormular({ enhetId: ['Välj en enhet som är med i omgången.'] });
    };
    return this.utfor(vem, 'anges', id, form, skriv, { enhet: form.enhetId, antal: form.antal });
  }

  /** From now on the questions are what they are, and how small a group may be too. */
  oppna(vem: Vem, id: number, form: Steg): Promise<Omgang> {
    return this.utfor(vem, 'oppna', id, form, async (tx, sak) => {
      const idag = this.klocka.idag();
      if (sak.stanger < idag) throw new Regelbrott(['Sista dagen att svara har redan varit. Ändra den först.']);
      const namnd = await tx.en<{ installningar: Record<string, unknown> }>(
        'enkater.installningar',
        'select installningar from namnd where id = $1',
        [tx.vem.namndId],
      );
      await tx.sql(
        'enkater.oppna',
        'update enkatomgang set oppnar = least(oppnar, $2::date), minst = $3 where id = $1',
        [id, idag, talval(namnd?.installningar ?? {}, 'enkat_minst_svar')],
      );
      await tx.sql('enkater.nollstall', 'select enkat_oppna($1, $2)', [id, JSON.stringify(await varden(tx, sak))]);
    });
  }

  paminn(vem: Vem, id: number, form: Steg): Promise<Omgang> {
    return this.utfor(vem, 'paminn', id, form, (tx) =>
      tx.sql('enkater.paminn', 'update enkatomgang set paminda = true where id = $1', [id]),
    );
  }

  stang(vem: Vem, id: number, form: Steg): Promise<Omgang> {
    return this.utfor(vem, 'stang', id, form, async (tx) => {
      await tx.sql(
        'enkater.stang',
        'update enkatomgang set stanger = least(stanger, greatest(oppnar, $2::date)) where id = $1',
        [id, this.klocka.idag()],
      );
      await tx.sql('enkater.glom-koder', 'select enkat_stang($1)', [id]);
    });
  }

  sammanstall(vem: Vem, id: number, form: Steg & { readonly sammanfattning?: string | undefined }): Promise<Omgang> {
    return this.utfor(vem, 'sammanstall', id, form, (tx) =>
      tx.sql('enkater.sammanstall', 'update enkatomgang set sammanfattning = $2 where id = $1', [
        id,
        form.sammanfattning ?? '',
      ]),
    );
  }

  avbryt(vem: Vem, id: number, form: Steg & { readonly skal?: string | undefined }): Promise<Omgang> {
    return this.utfor(vem, 'avbryt', id, form, (tx) =>
      tx.sql('enkater.avbryt', 'update enkatomgang set skal = $2 where id = $1', [id, form.skal ?? '']),
    );
  }

  /** An enhet that has cards stays: somebody may hold one. */
  private async skrivEnheter(tx: Tx, id: number, { enheter }: Omgangsuppgifter): Promise<void> {
    await tx.sql(
      'enkater.ta-bort-enheter',
      `delete from enkatomgang_enhet where omgang_id = $1 and enhet_id <> all ($2) and coalesce(utdelade, 0) = 0`,
      [id, enheter],
    );
    await tx.sql(
      'enkater.ta-med-enheter',
      `insert into enkatomgang_enhet (namnd_id, omgang_id, enhet_id, lank)
       select $1, $2, e.id, e.lank from unnest($3::bigint[], $4::text[]) as e (id, lank) on conflict do nothing`,
      [tx.vem.namndId, id, enheter, enheter.map(nyLank)],
    );
  }

  private utfor(
    vem: Vem,
    handling: Omgangshandling,
    id: number,
    form: Steg,
    skriv: Skriv,
    uppgifter: Record<string, unknown> = {},
  ): Promise<Omgang> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, omgangsflode, handling, {
        id,
        version: form.version,
        form,
        uppgifter,
        skriv: async (sak) => {
          await skriv(tx, sak);
        },
      }),
    );
  }
}

const kravDagar = ({ oppnar, stanger }: Omgangsuppgifter): void => {
  if (stanger < oppnar) throw new OgiltigtFormular({ stanger: ['Sista dagen kan inte ligga före första dagen.'] });
};

/** Every alternative that an answer can hold; texts are not counted. */
const varden = async (tx: Tx, { enkat_id: enkatId }: Omgang): Promise<{ fraga: number; varde: string }[]> => {
  const fragor = await tx.sql<{ id: number; slag: Fragslag; alternativ: string[] }>(
    'enkater.fragornas-svar',
    `select id, slag, alternativ from enkatfraga where enkat_id = $1 and slag <> 'fritext' order by ordning`,
    [enkatId],
  );
  return fragor.flatMap(({ id, slag, alternativ }) =>
    [...svarsval(slag, alternativ).map(({ varde }) => varde), VET_EJ].map((varde) => ({ fraga: id, varde })),
  );
};

const okantVal = (fel: unknown): never => {
  if ((fel as { code?: unknown }).code !== '23503') throw fel;
  throw new OgiltigtFormular({ enheter: ['Enkäten eller en enhet finns inte. Välj igen.'] });
};

const redan = async (tx: Tx, nyckel: string): Promise<number> => {
  const rad = await tx.en<{ id: number }>('enkater.redan-omgang', 'select id from enkatomgang where nyckel = $1', [
    nyckel,
  ]);
  if (!rad) throw new FinnsInte();
  return rad.id;
};
