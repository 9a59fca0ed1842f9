import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { lagrumVid } from '../floden/lagrum.js';
import { FinnsInte, OgiltigtFormular, Regelbrott } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { anmalan277Flode, type Anmalan277 } from './anmalan-27-7.flode.js';
import type { Anmalan277grund } from './anmalan-27-7.texter.js';
import { informationFlode, type Information } from './information.flode.js';
import type { Informationsslag } from './information.texter.js';

export interface NyInformation {
  readonly slag: Informationsslag;
  readonly utforare: string;
  readonly mottagenDatum: string;
  readonly text: string;
  readonly ivoDnr?: string | undefined;
}

export interface NyAnmalan277 {
  readonly grund: Anmalan277grund;
  readonly verksamhet: string;
  readonly uppmarksammadDatum: string;
  readonly text: string;
}

interface Steg {
  readonly version?: number | undefined;
}

/** What concerns verksamheter that others run: information received, and brister told to IVO. Neither is lex Sarah here. */
@Injectable()
export class EnskildRegiService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  async taEmot(vem: Vem, ny: NyInformation, nyckel: string): Promise<number> {
    this.kravIntradd(ny.mottagenDatum, 'mottagenDatum');
    return this.databas.skriv(vem, async (tx) => {
      const sak = await this.motor.inled(tx, informationFlode, 'taEmot', {
        uppgifter: { slag: ny.slag },
        skriv: ({ status }) =>
          tx.en<Information>(
            'lex-sarah.ta-emot-information',
            `insert into lex_sarah_information (namnd_id, slag, status, utforare, mottagen_datum, text, ivo_dnr,
               registrerad_av, registrerad_vid, nyckel)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (namnd_id, nyckel) do nothing returning *`,
            [
              ...[vem.namndId, ny.slag, status, ny.utforare, ny.mottagenDatum, ny.text, ny.ivoDnr ?? null],
              ...[vem.personId, this.klocka.nu(), nyckel],
            ],
          ),
      });
      return (
        sak?.id ??
        this.redan(
          tx.en('lex-sarah.samma-information', 'select id from lex_sarah_information where nyckel = $1', [nyckel]),
        )
      );
    });
  }

  laggTillHandlingarna(vem: Vem, id: number, form: Steg & { anteckning?: string | undefined }): Promise<Information> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, informationFlode, 'laggTillHandlingarna', {
        id,
        version: form.version,
        skriv: async () => {
          await tx.sql(
            'lex-sarah.avsluta-information',
            'update lex_sarah_information set anteckning = $2, avslutad_datum = $3 where id = $1',
            [id, form.anteckning ?? '', this.klocka.idag()],
          );
        },
      }),
    );
  }

  /** @throws Regelbrott before the provision is in force: what has no ground in law is no duty. */
  async uppratta277(vem: Vem, ny: NyAnmalan277, nyckel: string): Promise<number> {
    this.kravIntradd(ny.uppmarksammadDatum, 'uppmarksammadDatum');
    if (lagrumVid('SoL 27:7', this.klocka.idag()) === null)
      throw new Regelbrott(['27 kap. 7 § socialtjänstlagen gäller från den 1 januari 2026.']);
    return this.databas.skriv(vem, async (tx) => {
      const sak = await this.motor.inled(tx, anmalan277Flode, 'uppratta', {
        uppgifter: { grund: ny.grund },
        skriv: ({ status }) =>
          tx.en<Anmalan277>(
            'lex-sarah.uppratta-27-7',
            `insert into anmalan_27_7 (namnd_id, grund, status, verksamhet, uppmarksammad_datum, text, upprattad_av,
               upprattad_vid, nyckel)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (namnd_id, nyckel) do nothing returning *`,
            [
              ...[vem.namndId, ny.grund, status, ny.verksamhet, ny.uppmarksammadDatum, ny.text],
              ...[vem.personId, this.klocka.nu(), nyckel],
            ],
          ),
      });
      return (
        sak?.id ?? this.redan(tx.en('lex-sarah.samma-27-7', 'select id from anmalan_27_7 where nyckel = $1', [nyckel]))
      );
    });
  }

  async anmal277(vem: Vem, id: number, form: Steg & { dnr: string; datum: string }): Promise<Anmalan277> {
    this.kravIntradd(form.datum, 'datum');
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, anmalan277Flode, 'anmal', {
        id,
        version: form.version,
        form,
        skriv: async () => {
          await tx.sql(
            'lex-sarah.anmal-27-7',
            'update anmalan_27_7 set dnr = $2, anmald_datum = $3, anmald_av = $4 where id = $1',
            [id, form.dnr, form.datum, vem.personId],
          );
        },
      }),
    );
  }

  avskriv277(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Anmalan277> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, anmalan277Flode, 'avskriv', {
        id,
        version: form.version,
        form,
        skriv: async () => {
          await tx.sql('lex-sarah.avskriv-27-7', 'update anmalan_27_7 set skal = $2 where id = $1', [id, form.skal]);
        },
      }),
    );
  }

  private async redan(rad: Promise<{ id: number } | null>): Promise<number> {
    const funnen = await rad;
    if (!funnen) throw new FinnsInte();
    return funnen.id;
  }

  private kravIntradd(datum: string, falt: string): void {
    if (datum > this.klocka.idag()) throw new OgiltigtFormular({ [falt]: ['Dagen har inte varit än.'] });
  }
}
