import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { personerMedRoll } from '../../organisation/person.queries.js';
import { FinnsInte } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import type { Halvar } from '../halvar.js';
import type { Rapportslag } from '../underlag.js';
import type { Tjansteskrivelse } from './tjansteskrivelse.js';

export interface SparadSkrivelse extends Tjansteskrivelse {
  readonly version: number;
  readonly skrivenVid: Date;
  readonly skrivenAv: string | null;
}

export interface Paket {
  readonly slag: Rapportslag;
  readonly ar: number;
  readonly halvar: Halvar | null;
  readonly sha256: Buffer;
  readonly innehall: Buffer;
}

@Injectable()
export class LeveransQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  tjansteskrivelse(vem: Vem, rapportId: number): Promise<SparadSkrivelse | null> {
    return this.databas.las(vem, (tx) =>
      tx.en<SparadSkrivelse>(
        'leverans.tjansteskrivelse',
        `select t.forslag, t.bakgrund, t.barn, t.skickas_till as "skickasTill", t.underskrifter, t.version, t.skriven_vid as "skrivenVid",
           p.namn as "skrivenAv"
         from rapport_tjansteskrivelse t left join person p on p.id = t.skriven_av where t.rapport_id = $1`,
        [rapportId],
      ),
    );
  }

  /** Those who usually sign: the one who leads the förvaltning and the one who holds the work together. */
  async underskrifter(vem: Vem): Promise<string[]> {
    const idag = this.klocka.idag();
    const { chefer, samordnare } = await this.databas.las(vem, async (tx) => ({
      chefer: await personerMedRoll(tx, ['forvaltningschef'], idag),
      samordnare: await personerMedRoll(tx, ['kvalitetssamordnare'], idag),
    }));
    return [
      ...chefer.slice(0, 1).map(({ namn }) => `${namn}, förvaltningschef`),
      ...samordnare.slice(0, 1).map(({ namn }) => `${namn}, kvalitetssamordnare`),
    ];
  }

  async harPaket(vem: Vem, rapportId: number): Promise<boolean> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en('leverans.har-paket', 'select id from rapport_paket where rapport_id = $1', [rapportId]),
    );
    return rad !== null;
  }

  /** @throws FinnsInte when it is not made, or not for the one who asks. */
  async paket(vem: Vem, rapportId: number): Promise<Paket> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<Paket>(
        'leverans.paket',
        `select r.slag, r.ar, r.halvar, p.sha256, p.innehall from rapport_paket p join rapport r on r.id = p.rapport_id
         where p.rapport_id = $1`,
        [rapportId],
      ),
    );
    if (!rad) throw new FinnsInte('Handlingarna är inte packade än, eller så har du inte tillgång till dem.');
    return rad;
  }
}
