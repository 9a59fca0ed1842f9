import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { enheterVid } from '../organisation/enhet.queries.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { lasAktlista, type Aktrad } from './aktlista.js';
import { granskningFlode } from './granskning.flode.js';
import type { Granskning } from './granskning.krav.js';
import type { Steg } from './granskning.service.js';

interface Person {
  readonly id: number;
  readonly namn: string;
  readonly epost: string | null;
}

interface Placerad extends Aktrad {
  readonly enhetId: number;
  readonly handlaggareId: number | null;
}

const VISADE_FEL = 10;

/** The list that the sample is drawn from: every akt of the period, by löpnummer. All of it or nothing is taken. */
@Injectable()
export class Aktlistan {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  skriv(
    vem: Vem,
    id: number,
    form: Steg & { readonly akter?: string | undefined; readonly enhetId?: number | undefined },
    fil?: Buffer,
  ): Promise<Granskning> {
    const text = fil === undefined ? (form.akter ?? '') : fil.toString('utf8');
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, granskningFlode, 'skrivAkter', {
        id,
        version: form.version,
        form,
        skriv: async () => {
          const rader = await this.placera(tx, text, form.enhetId);
          await tx.sql('granskningar.ta-bort-akter', 'delete from granskningsakt where granskning_id = $1', [id]);
          await tx.sql(
            'granskningar.skriv-akter',
            `insert into granskningsakt (namnd_id, granskning_id, enhet_id, lopnummer, handlaggare, handlaggare_id)
             select $1, $2, r.enhet, r.lopnummer, r.handlaggare, r.person
             from unnest($3::bigint[], $4::text[], $5::text[], $6::bigint[]) as r (enhet, lopnummer, handlaggare, person)`,
            [
              ...[vem.namndId, id, rader.map(({ enhetId }) => enhetId), rader.map(({ lopnummer }) => lopnummer)],
              ...[rader.map(({ handlaggare }) => handlaggare), rader.map(({ handlaggareId }) => handlaggareId)],
            ],
          );
        },
      }),
    );
  }

  /** The enhet by its name, and the handläggare by e-post or name when she has an account here. */
  private async placera(tx: Tx, text: string, reserv: number | undefined): Promise<Placerad[]> {
    const { rader, fel } = lasAktlista(text);
    if (fel.length > 0) throw new OgiltigtFormular({ akter: kortad(fel) });
    const enheter = await enheterVid(tx, this.klocka.idag());
    const personer = await tx.sql<Person>('granskningar.personer', 'select id, namn, epost from person');
    const okanda: string[] = [];
    const placerade = rader.map((rad, nr) => {
      const namngivna = enheter.filter(({ namn }) => lika(namn, rad.enhet));
      const enhetId = rad.enhet === '' ? reserv : namngivna.length === 1 ? namngivna[0]?.id : undefined;
      if (enhetId === undefined || !enheter.some((en) => en.id === enhetId))
        okanda.push(
          `Rad ${nr + 1}: ${rad.enhet === '' ? 'välj en enhet eller skriv den på raden' : `enheten ”${rad.enhet}” finns inte`}.`,
        );
      return { ...rad, enhetId: enhetId ?? 0, handlaggareId: handlaggaren(personer, rad.handlaggare) };
    });
    if (okanda.length > 0) throw new OgiltigtFormular({ akter: kortad(okanda) });
    return placerade;
  }
}

const lika = (a: string | null, b: string): boolean => (a ?? '').toLowerCase() === b.toLowerCase();

/** Null when nobody, or more than one, is called so: then it is only a name. */
const handlaggaren = (personer: readonly Person[], skrivet: string): number | null => {
  if (skrivet === '') return null;
  const traffar = personer.filter(({ namn, epost }) => lika(epost, skrivet) || lika(namn, skrivet));
  return traffar.length === 1 ? (traffar[0]?.id ?? null) : null;
};

const kortad = (fel: readonly string[]): string[] =>
  fel.length <= VISADE_FEL ? [...fel] : [...fel.slice(0, VISADE_FEL), `… och ${fel.length - VISADE_FEL} fel till.`];
