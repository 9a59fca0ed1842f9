import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { NY } from '../../floden/flode.js';
import { prova } from '../../floden/prova.js';
import { enheterVid } from '../../organisation/enhet.queries.js';
import { OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { statusEfter } from '../rapportlage.queries.js';
import { hamtaRapport } from '../rapport.queries.js';
import { bidragsflode } from './bidrag.flode.js';
import type { Bidrag } from './bidrag.krav.js';
import type { Bidragshandling, Bidragstext } from './bidrag.texter.js';
import { slangOsparat } from './bidragsversion.queries.js';

interface Steg {
  readonly version: number;
}

/** What the enheter write for the year's berättelse, act by act. */
@Injectable()
export class BidragService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  /** Asks those enheter that have not been asked already; the first time, that opens the insamling. */
  async begar(
    vem: Vem,
    rapportId: number,
    form: { enheter: readonly number[]; senast: string; halsning?: string | undefined },
  ): Promise<number> {
    if (form.senast < this.klocka.idag())
      throw new OgiltigtFormular({ senast: ['Dagen har redan varit. Ange en som kommer.'] });
    return this.databas.skriv(vem, async (tx) => {
      const rapport = await hamtaRapport(tx, rapportId);
      if (rapport.slag !== 'kvalitetsberattelse' || !statusEfter('skapa').includes(rapport.status))
        throw new Regelbrott(['Bidrag samlas in till en kvalitetsberättelse som är ett utkast.']);
      const { nekad } = prova(bidragsflode, 'begar', NY, vem);
      if (nekad !== undefined) throw new SaknarBehorighet(nekad);
      const finns = new Set((await enheterVid(tx, this.klocka.idag())).map(({ id }) => id));
      if (form.enheter.some((id) => !finns.has(id)))
        throw new OgiltigtFormular({ enheter: ['En av enheterna finns inte längre. Läs in sidan igen.'] });
      const insamling = await this.insamling(tx, rapport.ar, form);
      const fragade = await tx.sql<{ id: number }>(
        'bidrag.fragade',
        'select enhet_id as id from rapport_bidrag where insamling_id = $1',
        [insamling],
      );
      const nya = [...new Set(form.enheter)].filter((id) => !fragade.some((en) => en.id === id));
      for (const enhetId of nya) await this.begarEtt(tx, insamling, rapport.ar, enhetId, form.senast);
      return nya.length;
    });
  }

  /** Saved by the enhet, and said to be done in the same act when `klar`. */
  async skriv(vem: Vem, id: number, form: Steg & Bidragstext & { klar?: boolean | undefined }): Promise<Bidrag> {
    return this.utfor(vem, form.klar === true ? 'klarmarkera' : 'skriv', id, form, async (tx, version) => {
      const { uppdrag, resultat, analys, atgarder } = form;
      const nu = this.klocka.nu();
      await tx.sql(
        'bidrag.text',
        `update rapport_bidrag set uppdrag = $2, resultat = $3, analys = $4, atgarder = $5, skriven_av = $6,
           skriven_vid = $7, klar_av = case when $8 then $6::bigint end,
           klar_vid = case when $8 then $7::timestamptz end where id = $1`,
        [id, uppdrag, resultat, analys, atgarder, vem.personId, nu, form.klar === true],
      );
      await tx.sql(
        'bidrag.textversion',
        `insert into rapport_bidrag_version (namnd_id, bidrag_id, version, uppdrag, resultat, analys, atgarder, av, vid)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [vem.namndId, id, version, uppdrag, resultat, analys, atgarder, vem.personId, nu],
      );
      await slangOsparat(tx, id);
      return { uppdrag, resultat, analys, atgarder };
    });
  }

  ateroppna(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Bidrag> {
    return this.utfor(vem, 'ateroppna', id, form, async (tx) => {
      await tx.sql(
        'bidrag.ateroppna',
        'update rapport_bidrag set skal = $2, klar_av = null, klar_vid = null where id = $1',
        [id, form.skal],
      );
    });
  }

  flytta(vem: Vem, id: number, form: Steg & { senast: string }): Promise<Bidrag> {
    if (form.senast < this.klocka.idag())
      throw new OgiltigtFormular({ senast: ['Dagen har redan varit. Ange en som kommer.'] });
    return this.utfor(vem, 'flytta', id, form, async (tx) => {
      await tx.sql('bidrag.flytta', 'update rapport_bidrag set senast = $2 where id = $1', [id, form.senast]);
      return { senast: form.senast };
    });
  }

  stryk(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Bidrag> {
    return this.utfor(vem, 'stryk', id, form, async (tx) => {
      await tx.sql('bidrag.stryk', 'update rapport_bidrag set skal = $2 where id = $1', [id, form.skal]);
    });
  }

  private async insamling(
    tx: Tx,
    ar: number,
    { senast, halsning = '' }: { senast: string; halsning?: string | undefined },
  ): Promise<number> {
    const rad = await tx.en<{ id: number }>(
      'bidrag.oppna-insamling',
      `insert into rapport_insamling (namnd_id, ar, senast, halsning, oppnad_av, oppnad_vid)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (namnd_id, ar) do update set senast = excluded.senast, halsning = excluded.halsning
       returning id`,
      [tx.vem.namndId, ar, senast, halsning, tx.vem.personId, this.klocka.nu()],
    );
    return rad?.id ?? 0;
  }

  private async begarEtt(tx: Tx, insamling: number, ar: number, enhetId: number, senast: string): Promise<void> {
    await this.motor.inled(tx, bidragsflode, 'begar', {
      skriv: async ({ status }) => {
        const rad = await tx.en<Bidrag>(
          'bidrag.nytt',
          `insert into rapport_bidrag (namnd_id, insamling_id, enhet_id, status, senast) values ($1, $2, $3, $4, $5)
           returning *`,
          [tx.vem.namndId, insamling, enhetId, status, senast],
        );
        return rad && { ...rad, ar };
      },
    });
  }

  private utfor(
    vem: Vem,
    handling: Bidragshandling,
    id: number,
    form: Steg,
    skriv: (tx: Tx, version: number) => Promise<unknown>,
  ): Promise<Bidrag> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, bidragsflode, handling, {
        id,
        version: form.version,
        form,
        skriv: async ({ version }) => {
          const andrat = await skriv(tx, version);
          return typeof andrat === 'object' && andrat !== null ? andrat : {};
        },
      }),
    );
  }
}

/** The berättelse is frozen: what the enheter have written stands. */
export const stangInsamlingen = async (tx: Tx, ar: number, vid: Date): Promise<void> => {
  await tx.sql(
    'bidrag.stang-insamlingen',
    'update rapport_insamling set stangd_vid = $3 where namnd_id = $1 and ar = $2',
    [tx.vem.namndId, ar, vid],
  );
};

/** A new utgåva is begun: what they have written is there to write on. */
export const oppnaInsamlingenIgen = async (tx: Tx, ar: number): Promise<void> => {
  await tx.sql(
    'bidrag.oppna-igen',
    'update rapport_insamling set stangd_vid = null where namnd_id = $1 and ar = $2 and stangd_vid is not null',
    [tx.vem.namndId, ar],
  );
};
