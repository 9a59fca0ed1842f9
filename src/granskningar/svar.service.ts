import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular, Regelbrott } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { granskningFlode } from './granskning.flode.js';
import { SVAR_JA_NEJ, SVAR_SKALA, type Svar } from './granskningsresultat.js';
import type { Steg } from './granskning.service.js';

/** What a granskare does with her akter: answers one question at a time, each saved as it is given. */
@Injectable()
export class GranskningssvarService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  /** Answered again, the later answer counts. Whether it is this person's akt, and still open, the database says. */
  svara(
    vem: Vem,
    id: number,
    aktId: number,
    nr: number,
    form: { readonly svar: Svar; readonly kommentar?: string | undefined },
  ): Promise<void> {
    return this.databas
      .skriv(vem, async (tx) => {
        const fraga = await tx.en<{ id: number; svarsslag: 'ja_nej' | 'skala' }>(
          'granskningar.fragan',
          'select id, svarsslag from granskningsfraga where granskning_id = $1 and nr = $2',
          [id, nr],
        );
        if (!fraga) throw new FinnsInte();
        const tillatna: readonly string[] = fraga.svarsslag === 'skala' ? SVAR_SKALA : SVAR_JA_NEJ;
        if (!tillatna.includes(form.svar)) throw new OgiltigtFormular({ svar: ['Välj ett svar.'] });
        await tx.sql(
          'granskningar.svara',
          `insert into granskningssvar (namnd_id, granskning_id, akt_id, fraga_id, granskare_id, svar, kommentar, svarad_vid)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (akt_id, fraga_id, granskare_id) do update set svar = excluded.svar,
             kommentar = excluded.kommentar, svarad_vid = excluded.svarad_vid`,
          [vem.namndId, id, aktId, fraga.id, vem.personId, form.svar, form.kommentar ?? '', this.klocka.nu()],
        );
      })
      .catch(inteMin);
  }

  /** Done with the akt: every question has its answer. */
  klar(vem: Vem, id: number, aktId: number): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<{ kvar: number }>(
        'granskningar.kvar-i-akten',
        `select (select count(*)::int from granskningsfraga f where f.granskning_id = a.granskning_id
           and not exists (select 1 from granskningssvar s where s.akt_id = a.id and s.fraga_id = f.id
             and s.granskare_id = $3)) as kvar
         from granskningsakt a join granskning g on g.id = a.granskning_id and g.status = 'pagar'
         where a.id = $1 and a.granskning_id = $2 and $3 in (a.granskare_id, a.andra_granskare_id) for update of a`,
        [aktId, id, vem.personId],
      );
      if (!rad) throw new FinnsInte();
      if (rad.kvar > 0) throw new Regelbrott([`${rad.kvar} frågor är inte besvarade.`]);
      await tx.sql(
        'granskningar.akten-klar',
        `update granskningsakt set klar_vid = case when granskare_id = $2 then $3 else klar_vid end,
           andra_klar_vid = case when andra_granskare_id = $2 then $3 else andra_klar_vid end where id = $1`,
        [aktId, vem.personId, this.klocka.nu()],
      );
    });
  }

  /** Not a word about why. Whoever leads the granskning hears of it and gives the akt to another. */
  anmalJav(vem: Vem, id: number, aktId: number, form: Partial<Steg>): Promise<unknown> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, granskningFlode, 'anmalJav', {
        id,
        version: form.version,
        form,
        skriv: async () => {
          await tx.sql(
            'granskningar.anmal-jav',
            `insert into granskningsjav (namnd_id, granskning_id, akt_id, person_id, vid) select $1, $2, a.id, $4, $5
             from granskningsakt a where a.id = $3 and a.granskning_id = $2 on conflict do nothing`,
            [vem.namndId, id, aktId, vem.personId, this.klocka.nu()],
          );
          const rad = await tx.en(
            'granskningar.lamna-akten',
            `update granskningsakt set granskare_id = nullif(granskare_id, $2), andra_granskare_id = nullif(andra_granskare_id, $2),
               klar_vid = case when granskare_id = $2 then null else klar_vid end,
               andra_klar_vid = case when andra_granskare_id = $2 then null else andra_klar_vid end
             where id = $1 and $2 in (granskare_id, andra_granskare_id) returning id`,
            [aktId, vem.personId],
          );
          if (!rad) throw new FinnsInte();
        },
      }),
    );
  }
}

/** Row level security says no: the akt is another's, or it is closed. */
const inteMin = (fel: unknown): never => {
  if ((fel as { code?: unknown }).code !== '42501') throw fel;
  throw new FinnsInte('Akten är inte din att granska, eller så är den färdiggranskad.');
};
