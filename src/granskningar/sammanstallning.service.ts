import { Injectable } from '@nestjs/common';
import { AtgardService } from '../atgarder/atgard.service.js';
import { Databas, type Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import type { Sparat } from '../organisation/installningar.texter.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { granskningFlode } from './granskning.flode.js';
import type { Granskning } from './granskning.krav.js';
import { gallra, type Steg } from './granskning.service.js';
import type { Granskningshandling } from './granskning.texter.js';
import { resultat, skyddsgranser, type Besvarad } from './granskningsresultat.js';
import { samstammighet, type Par } from './samstammighet.js';

/** From answers to figures, to those concerned, and to what is done about it. SOSFS 2011:9 5 kap. 2 and 6 §§. */
@Injectable()
export class Sammanstallning {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardService,
  ) {}

  klarmarkera(vem: Vem, id: number, form: Steg): Promise<Granskning> {
    return this.utfor(vem, 'klarmarkera', id, form, async (tx) => {
      const svar = samstammighet(await paren(tx, id));
      await tx.sql('granskningar.samstammighet', 'update granskning set samstammighet = $2 where id = $1', [
        ...[id, JSON.stringify(svar)],
      ]);
    });
  }

  oppnaIgen(vem: Vem, id: number, form: Steg & { readonly skal: string }): Promise<Granskning> {
    return this.utfor(vem, 'oppnaIgen', id, form, async (tx) => {
      await tx.sql(
        'granskningar.oppna-akter',
        'update granskningsakt set klar_vid = null, andra_klar_vid = null where granskning_id = $1 and vald',
        [id],
      );
      await tx.sql('granskningar.oppna', 'update granskning set skal = $2, samstammighet = null where id = $1', [
        ...[id, form.skal],
      ]);
    });
  }

  /** The figures are written here and stand from now on. Where two have looked, the first one's answer counts. */
  kvalitetssakra(vem: Vem, id: number, form: Steg & { readonly kalibrering?: string | undefined }) {
    const sand = { ...form, kalibrering: form.kalibrering ?? '' };
    return this.utfor(vem, 'kvalitetssakra', id, sand, async (tx) => {
      const fragor = await tx.sql<{ id: number }>(
        'granskningar.fragornas-id',
        'select id from granskningsfraga where granskning_id = $1 order by nr',
        [id],
      );
      const svaren = await tx.sql<Besvarad>(
        'granskningar.svaren',
        `select s.fraga_id as "fragaId", a.enhet_id as "enhetId", s.svar,
           coalesce(a.handlaggare_id::text, a.handlaggare) as handlaggare
         from granskningssvar s join granskningsakt a on a.id = s.akt_id and a.granskare_id = s.granskare_id
         where s.granskning_id = $1 and a.vald`,
        [id],
      );
      const namnd = await tx.en<{ val: Sparat }>(
        'granskningar.namndens-val',
        'select installningar as val from namnd where id = $1',
        [vem.namndId],
      );
      await skrivResultat(
        tx,
        id,
        resultat(
          fragor.map((en) => en.id),
          svaren,
          skyddsgranser(namnd?.val ?? {}),
        ),
      );
      await tx.sql(
        'granskningar.kvalitetssakra',
        'update granskning set kalibrering = $2, resultat_datum = $3 where id = $1',
        [...[id, sand.kalibrering, this.klocka.idag()]],
      );
    });
  }

  aterkoppla(vem: Vem, id: number, form: Steg & { readonly aterkoppling: string }): Promise<Granskning> {
    return this.utfor(vem, 'aterkoppla', id, form, (tx) =>
      tx.sql('granskningar.aterkoppla', 'update granskning set aterkoppling = $2 where id = $1', [
        id,
        form.aterkoppling,
      ]),
    );
  }

  /** The key goes: no akt can be found again, nor who handled it, nor what was written about it. */
  sammanstall(vem: Vem, id: number, form: Steg & { readonly sammanfattning: string }): Promise<Granskning> {
    return this.utfor(vem, 'sammanstall', id, form, async (tx) => {
      await tx.sql('granskningar.sammanstall', 'update granskning set sammanfattning = $2 where id = $1', [
        ...[id, form.sammanfattning],
      ]);
      await gallra(tx, id, this.klocka.nu());
    });
  }

  foreslaAtgard(
    vem: Vem,
    id: number,
    form: Steg & { text: string; ansvarigPersonId: number; klartSenast: string; enhetId?: number | undefined },
  ): Promise<Granskning> {
    const egen = harRoll(vem, 'enhetschef') ? vem.enheter[0] : undefined;
    return this.utfor(vem, 'foreslaAtgard', id, form, (tx) =>
      this.atgarder.planeraI(tx, {
        ...{ text: form.text, ansvarigPersonId: form.ansvarigPersonId, klartSenast: form.klartSenast },
        enhetId: form.enhetId ?? egen,
        kallor: [{ sak: 'granskning', sakId: id }],
      }),
    ).catch((fel: unknown) => {
      if ((fel as { code?: unknown }).code !== '23503') throw fel;
      throw new OgiltigtFormular({ '': ['Personen eller enheten finns inte. Välj igen.'] });
    });
  }

  avsluta(vem: Vem, id: number, form: Steg & { readonly ingenAtgard?: string | undefined }): Promise<Granskning> {
    const sand = { ...form, ingenAtgard: form.ingenAtgard ?? '' };
    return this.utfor(vem, 'avsluta', id, sand, (tx) =>
      tx.sql('granskningar.avsluta', 'update granskning set ingen_atgard = $2 where id = $1', [id, sand.ingenAtgard]),
    );
  }

  private utfor(
    vem: Vem,
    handling: Granskningshandling,
    id: number,
    form: Steg,
    skriv: (tx: Tx) => Promise<unknown>,
  ): Promise<Granskning> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, granskningFlode, handling, {
        id,
        version: form.version,
        form,
        skriv: async () => {
          await skriv(tx);
        },
      }),
    );
  }
}

/** What two have answered to the same question about the same akt. */
export const paren = async (tx: Tx, id: number): Promise<Par[]> => {
  const rader = await tx.sql<{ a: string; b: string }>(
    'granskningar.paren',
    `select x.svar as a, y.svar as b from granskningsakt k
       join granskningssvar x on x.akt_id = k.id and x.granskare_id = k.granskare_id
       join granskningssvar y on y.akt_id = k.id and y.granskare_id = k.andra_granskare_id and y.fraga_id = x.fraga_id
     where k.granskning_id = $1 and k.vald`,
    [id],
  );
  return rader.map(({ a, b }) => [a, b]);
};

const skrivResultat = (tx: Tx, id: number, rader: ReturnType<typeof resultat>): Promise<unknown> =>
  tx.sql(
    'granskningar.skriv-resultat',
    `insert into granskningsresultat (namnd_id, granskning_id, fraga_id, enhet_id, ja, delvis, nej, ej_aktuellt, taljare,
       namnare, skyddad)
     select $1, $2, r."fragaId", r."enhetId", r.ja, r.delvis, r.nej, r."ejAktuellt", r.taljare, r.namnare, r.skyddad
     from jsonb_to_recordset($3::jsonb) as r ("fragaId" bigint, "enhetId" bigint, ja int, delvis int, nej int,
       "ejAktuellt" int, taljare int, namnare int, skyddad boolean)`,
    [tx.vem.namndId, id, JSON.stringify(rader)],
  );
