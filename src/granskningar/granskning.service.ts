import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { granskningFlode } from './granskning.flode.js';
import type { Granskning } from './granskning.krav.js';
import type { Granskningshandling } from './granskning.texter.js';
import { draUrval, fordela, type Hinder, type Listrad } from './urval.js';

export interface Granskningsuppgifter {
  readonly tema: string;
  readonly syfte?: string | undefined;
  readonly processId?: number | undefined;
  readonly periodFran: string;
  readonly periodTill: string;
  readonly urvalPerEnhet: number;
  readonly dubbelgranskas?: number | undefined;
  readonly klarSenast: string;
}

export interface Steg {
  readonly version: number;
}

/** From the plan to the akter that each granskare has. SOSFS 2011:9 5 kap. 2 §. */
@Injectable()
export class GranskningService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  /** The same form sent twice makes one. */
  async planera(vem: Vem, ny: Granskningsuppgifter & { readonly nyckel?: string | undefined }): Promise<number> {
    kravPeriod(ny);
    const nyckel = ny.nyckel ?? randomUUID();
    return this.databas
      .skriv(vem, async (tx) => {
        const sak = await this.motor.inled(tx, granskningFlode, 'planera', {
          skriv: ({ status }) =>
            tx.en<Granskning>(
              'granskningar.planera',
              `insert into granskning (namnd_id, nyckel, tema, syfte, process_id, period_fran, period_till,
                 urval_per_enhet, dubbelgranskas, klar_senast, status, skapad_av, skapad_vid)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
               on conflict (namnd_id, nyckel) do nothing returning *`,
              [vem.namndId, nyckel, ...varden(ny), status, vem.personId, this.klocka.nu()],
            ),
        });
        return sak?.id ?? redan(tx, nyckel);
      })
      .catch(okantVal);
  }

  async andra(vem: Vem, id: number, form: Granskningsuppgifter & Steg): Promise<Granskning> {
    kravPeriod(form);
    return this.utfor(vem, 'andra', id, form, (tx) =>
      tx.sql(
        'granskningar.andra',
        `update granskning set tema = $2, syfte = $3, process_id = $4, period_fran = $5, period_till = $6,
           urval_per_enhet = $7, dubbelgranskas = $8, klar_senast = $9 where id = $1`,
        [id, ...varden(form)],
      ),
    ).catch(okantVal);
  }

  /** One question a row; a row that ends with «(1–4)» is answered on the scale. */
  async skrivFragor(vem: Vem, id: number, form: Steg & { readonly fragor: string }): Promise<Granskning> {
    const fragor = form.fragor
      .split('\n')
      .map((rad) => rad.trim())
      .filter(Boolean)
      .map((rad) => ({ text: rad.replace(SKALA, '').trim(), slag: SKALA.test(rad) ? 'skala' : 'ja_nej' }));
    if (fragor.length === 0 || fragor.length > 60 || fragor.some(({ text }) => text.length < 3 || text.length > 500))
      throw new OgiltigtFormular({ fragor: ['Skriv 1–60 frågor, en per rad, med 3–500 tecken var.'] });
    return this.utfor(vem, 'skrivFragor', id, form, async (tx) => {
      await tx.sql('granskningar.ta-bort-fragor', 'delete from granskningsfraga where granskning_id = $1', [id]);
      await tx.sql(
        'granskningar.skriv-fragor',
        `insert into granskningsfraga (namnd_id, granskning_id, nr, text, svarsslag)
         select $1, $2, nr, text, slag from unnest($3::text[], $4::text[]) with ordinality as f (text, slag, nr)`,
        [vem.namndId, id, fragor.map(({ text }) => text), fragor.map(({ slag }) => slag)],
      );
    });
  }

  valjGranskare(vem: Vem, id: number, form: Steg & { readonly granskare: readonly (string | number)[] }) {
    const valda = [...new Set(form.granskare.map(Number).filter((ett) => Number.isSafeInteger(ett) && ett > 0))];
    return this.utfor(vem, 'valjGranskare', id, form, async (tx) => {
      await tx.sql('granskningar.ta-bort-granskare', 'delete from granskare where granskning_id = $1', [id]);
      await tx.sql(
        'granskningar.valj-granskare',
        'insert into granskare (namnd_id, granskning_id, person_id) select $1, $2, unnest($3::bigint[])',
        [vem.namndId, id, valda],
      );
    }).catch(okantVal);
  }

  /** The seed is made now, when the list can no longer be changed: nobody has chosen it. */
  draUrval(vem: Vem, id: number, form: Steg, seed = randomBytes(8).toString('hex')): Promise<Granskning> {
    return this.utfor(vem, 'draUrval', id, form, async (tx, sak) => {
      const lista = await listan(tx, id);
      const valda = draUrval(seed, lista, sak.urval_per_enhet);
      await skrivFordelning(tx, fordela(seed, valda, sak.granskare ?? [], sak.dubbelgranskas));
      await tx.sql(
        'granskningar.skriv-urval',
        `insert into granskningsurval (namnd_id, granskning_id, enhet_id, i_listan, valda)
         select namnd_id, granskning_id, enhet_id, count(*), count(*) filter (where vald) from granskningsakt
         where granskning_id = $1 group by 1, 2, 3`,
        [id],
      );
      await tx.sql('granskningar.seed', 'update granskning set seed = $2, urval_vid = $3 where id = $1', [
        ...[id, seed, this.klocka.nu()],
      ]);
    });
  }

  aterta(vem: Vem, id: number, form: Steg & { readonly skal: string }): Promise<Granskning> {
    return this.utfor(
      vem,
      'aterta',
      id,
      form,
      async (tx) => {
        await tx.sql(
          'granskningar.aterta-akter',
          'update granskningsakt set vald = false, granskare_id = null, andra_granskare_id = null where granskning_id = $1',
          [id],
        );
        await tx.sql('granskningar.aterta-urval', 'delete from granskningsurval where granskning_id = $1', [id]);
        await tx.sql(
          'granskningar.aterta',
          'update granskning set seed = null, urval_vid = null, skal = $2 where id = $1',
          [id, form.skal],
        );
      },
      // the seed that was given up is kept in the log: who draws until it suits is seen to do so
      (sak) => ({ seed: sak.seed }),
    );
  }

  starta(vem: Vem, id: number, form: Steg): Promise<Granskning> {
    return this.utfor(vem, 'starta', id, form);
  }

  /** Akter that have lost their granskare go to others who may look at them. */
  fordelaOm(vem: Vem, id: number, form: Steg): Promise<Granskning> {
    return this.utfor(vem, 'fordela', id, form, async (tx, sak) => {
      const utan = await tx.sql<Listrad & { forsta: number | null }>(
        'granskningar.utan-granskare',
        `select id, enhet_id as "enhetId", lopnummer, handlaggare_id as "handlaggareId" from granskningsakt
         where granskning_id = $1 and vald and granskare_id is null`,
        [id],
      );
      const jav = await tx.sql<Hinder>(
        'granskningar.javen',
        `select akt_id as "aktId", person_id as "personId" from granskningsjav where granskning_id = $1
         union select id, andra_granskare_id from granskningsakt
           where granskning_id = $1 and andra_granskare_id is not null`,
        [id],
      );
      await skrivFordelning(tx, fordela(sak.seed ?? '', utan, sak.granskare ?? [], 0, jav), true);
    });
  }

  avbryt(vem: Vem, id: number, form: Steg & { readonly skal: string }): Promise<Granskning> {
    return this.utfor(vem, 'avbryt', id, form, async (tx) => {
      await gallra(tx, id, this.klocka.nu());
      await tx.sql('granskningar.avbryt', 'update granskning set skal = $2 where id = $1', [id, form.skal]);
    });
  }

  private utfor(
    vem: Vem,
    handling: Granskningshandling,
    id: number,
    form: Steg,
    skriv: (tx: Tx, sak: Granskning) => Promise<unknown> = () => Promise.resolve(),
    uppgifter: (fore: Granskning) => Readonly<Record<string, unknown>> = () => ({}),
  ): Promise<Granskning> {
    return this.databas.skriv(vem, async (tx) => {
      const fore = await tx.en<Granskning>('granskningar.fore', 'select * from granskning where id = $1', [id]);
      return this.motor.utfor(tx, granskningFlode, handling, {
        id,
        version: form.version,
        form,
        uppgifter: fore === null ? {} : uppgifter(fore),
        skriv: async (sak) => {
          await skriv(tx, sak);
        },
      });
    });
  }
}

const SKALA = /\s*\(1\s*[–-]\s*4\)\s*$/;

/** What points out an akt goes, with everything that was written about it. Other rooms of the granskning use it too. */
export const gallra = async (tx: Tx, id: number, nu: Date): Promise<void> => {
  await tx.sql('granskningar.gallra', 'delete from granskningsakt where granskning_id = $1', [id]);
  await tx.sql('granskningar.gallrad', 'update granskning set gallrad_vid = $2 where id = $1', [id, nu]);
};

/** The akter to draw from, in the order that the draw is made in. */
export const listan = (tx: Tx, id: number): Promise<Listrad[]> =>
  tx.sql<Listrad>(
    'granskningar.listan',
    `select id, enhet_id as "enhetId", lopnummer, handlaggare_id as "handlaggareId" from granskningsakt
     where granskning_id = $1 order by id`,
    [id],
  );

const skrivFordelning = async (tx: Tx, rader: ReturnType<typeof fordela>, bara = false): Promise<void> => {
  await tx.sql(
    `granskningar.fordela-${bara ? 'om' : 'alla'}`,
    `update granskningsakt a set vald = true, granskare_id = r.granskare${bara ? '' : ', andra_granskare_id = r.andra'}
     from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as r (id, granskare, andra) where a.id = r.id`,
    [
      rader.map(({ id }) => id),
      rader.map(({ granskareId }) => granskareId),
      rader.map(({ andraGranskareId }) => andraGranskareId),
    ],
  );
};

const kravPeriod = ({ periodFran, periodTill }: Granskningsuppgifter): void => {
  if (periodFran > periodTill) throw new OgiltigtFormular({ periodTill: ['Perioden slutar innan den börjar.'] });
};

const varden = (om: Granskningsuppgifter): unknown[] => [
  ...[om.tema, om.syfte ?? '', om.processId ?? null, om.periodFran, om.periodTill, om.urvalPerEnhet],
  ...[om.dubbelgranskas ?? 0, om.klarSenast],
];

const okantVal = (fel: unknown): never => {
  if ((fel as { code?: unknown }).code !== '23503') throw fel;
  throw new OgiltigtFormular({ '': ['Processen eller personen finns inte. Välj igen.'] });
};

const redan = async (tx: Tx, nyckel: string): Promise<number> => {
  const rad = await tx.en<{ id: number }>('granskningar.redan', 'select id from granskning where nyckel = $1', [
    nyckel,
  ]);
  if (!rad) throw new FinnsInte();
  return rad.id;
};
