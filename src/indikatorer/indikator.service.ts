import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import {
  kallref,
  kontrolleraDefinition,
  kontrolleraGranser,
  type Definition,
  type Malsattning,
  type Uppgifter,
} from './definition.js';
import { indikatorFlode } from './indikator.flode.js';
import type { Indikator, Serie } from './indikator.krav.js';
import { periodenFor } from './varden/perioder.js';

interface Steg {
  readonly version: number;
}

export interface NyIndikator extends Definition, Uppgifter {
  readonly nyckel?: string | undefined;
  readonly kod?: string | undefined;
}
export interface NyaUppgifter extends Uppgifter, Malsattning, Steg {}
export interface NySerie extends Definition, Steg {
  readonly brutenDarfor: string;
}

/** Indikatorer and their series. SOSFS 2011:9 5 kap. 2 §: the outcome is followed with the same measure over time. */
@Injectable()
export class IndikatorService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
  ) {}

  /** With its first series. The same form sent twice makes one. */
  async skapa(vem: Vem, ny: NyIndikator): Promise<number> {
    kontrolleraDefinition(ny);
    kontrolleraGranser(ny);
    return this.databas
      .skriv(vem, async (tx) => {
        const kod = ny.kod ?? (await nastaKod(tx));
        const sak = await this.motor.inled(tx, indikatorFlode, 'skapa', {
          uppgifter: { kalla: ny.kalla, matform: ny.matform },
          skriv: ({ status }) =>
            tx.en<Indikator>(
              'indikatorer.skapa',
              `insert into indikator (namnd_id, nyckel, kod, namn, syfte, process_id, kvalitetsomraden, typ, matform,
                 riktning, kalla, kalla_ref, frekvens, omfattning, ansvarig_person_id, noll_ar_resultat, status)
               values ($1, coalesce($2::uuid, gen_random_uuid()), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
                 $16, $17)
               on conflict (namnd_id, nyckel) do nothing returning *`,
              [
                ...[tx.vem.namndId, ny.nyckel ?? null, kod, ny.namn, ny.syfte ?? '', ny.processId ?? null],
                ...[ny.kvalitetsomraden ?? [], ny.typ, ny.matform, ny.riktning, ny.kalla, JSON.stringify(kallref(ny))],
                ...[ny.frekvens, ny.omfattning ?? '', ny.ansvarigPersonId ?? null, ny.nollArResultat ?? false, status],
              ],
            ),
        });
        if (sak === null) return redan(tx, ny.nyckel ?? null);
        await nySerie(tx, sak.id, 1, ny, null);
        return sak.id;
      })
      .catch(okantVal);
  }

  /** Name, mål and the like. What is counted is left as it is. */
  async andra(vem: Vem, id: number, ny: NyaUppgifter): Promise<Indikator> {
    kontrolleraGranser(ny);
    return this.databas
      .skriv(vem, async (tx) => {
        const serie = await gallande(tx, id);
        const granser = [ny.mal ?? null, ny.malTill ?? null, ny.larmGul ?? null, ny.larmRod ?? null];
        return this.motor.utfor(tx, indikatorFlode, 'andra', {
          ...{ id, version: ny.version, form: ny },
          uppgifter: { fore: granserna(serie), efter: granser },
          skriv: async (sak) => {
            await tx.sql(
              'indikatorer.andra',
              `update indikator set namn = $2, syfte = $3, process_id = $4, kvalitetsomraden = $5, typ = $6, riktning = $7,
                 omfattning = $8, ansvarig_person_id = $9, noll_ar_resultat = $10, kalla_ref = $11 where id = $1`,
              [
                ...[id, ny.namn, ny.syfte ?? '', ny.processId ?? null, ny.kvalitetsomraden ?? [], ny.typ, ny.riktning],
                ...[ny.omfattning ?? '', ny.ansvarigPersonId ?? null, ny.nollArResultat ?? false],
                JSON.stringify({ ...sak.kalla_ref, ...kallref({ ...ny, kalla: sak.kalla }) }),
              ],
            );
            await tx.sql(
              'indikatorer.andra-granser',
              'update indikatorserie set mal = $2, mal_till = $3, larm_gul = $4, larm_rod = $5 where id = $1',
              [serie.id, ...granser],
            );
          },
        });
      })
      .catch(okantVal);
  }

  /** What is counted changes: the series before ends, with the reason, and nothing of it is counted anew. */
  async borjaSerie(vem: Vem, id: number, ny: NySerie): Promise<Indikator> {
    kontrolleraDefinition(ny);
    return this.databas.skriv(vem, async (tx) => {
      const forra = await gallande(tx, id);
      await kravBrottet(tx, forra, ny);
      return this.motor.utfor(tx, indikatorFlode, 'borjaSerie', {
        ...{ id, version: ny.version, form: ny },
        uppgifter: { nr: forra.nr + 1, fran: ny.giltigFran },
        skriv: async (sak) => {
          kontrolleraGranser({ ...ny, riktning: sak.riktning });
          await tx.sql('indikatorer.avsluta-serie', 'update indikatorserie set giltig_till = $2 where id = $1', [
            ...[forra.id, plusDagar(ny.giltigFran, -1)],
          ]);
          await nySerie(tx, id, forra.nr + 1, ny, ny.brutenDarfor);
          await tx.sql(
            'indikatorer.byt-kalla',
            'update indikator set matform = $2, frekvens = $3, kalla = $4, kalla_ref = $5 where id = $1',
            [id, ny.matform, ny.frekvens, ny.kalla, JSON.stringify(kallref(ny))],
          );
        },
      });
    });
  }

  /** What has been used is never changed again: every value whose period has ended by that day. */
  las(vem: Vem, id: number, form: Steg & { readonly till: string }): Promise<Indikator> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, indikatorFlode, 'las', {
        ...{ id, version: form.version, form, uppgifter: { till: form.till } },
        skriv: async () => {
          const lasta = await tx.sql(
            'indikatorer.las',
            `update indikatorvarde v set last = true from indikatorserie s
              where s.id = v.serie_id and s.indikator_id = $1 and v.till <= $2 and not v.last returning v.id`,
            [id, form.till],
          );
          if (lasta.length === 0)
            throw new OgiltigtFormular({ till: ['Inget olåst värde har en period som slutar den dagen eller före.'] });
        },
      }),
    );
  }

  avsluta(vem: Vem, id: number, form: Steg): Promise<Indikator> {
    return this.steg(vem, 'avsluta', id, form);
  }

  ateruppta(vem: Vem, id: number, form: Steg): Promise<Indikator> {
    return this.steg(vem, 'ateruppta', id, form);
  }

  private steg(vem: Vem, handling: 'avsluta' | 'ateruppta', id: number, form: Steg): Promise<Indikator> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, indikatorFlode, handling, { id, version: form.version, form }),
    );
  }
}

const granserna = ({ mal, mal_till: malTill, larm_gul: gul, larm_rod: rod }: Serie) => [mal, malTill, gul, rod];

/** The series that is counted now. */
export const gallande = async (tx: Tx, indikatorId: number): Promise<Serie> => {
  const serie = await tx.en<Serie>(
    'indikatorer.gallande-serie',
    'select * from indikatorserie where indikator_id = $1 and giltig_till is null',
    [indikatorId],
  );
  if (!serie) throw new FinnsInte();
  return serie;
};

const nySerie = (tx: Tx, indikatorId: number, nr: number, ny: Definition, darfor: string | null) =>
  tx.sql(
    'indikatorer.ny-serie',
    `insert into indikatorserie (namnd_id, indikator_id, nr, taljare_def, namnare_def, enhet, mal, mal_till, larm_gul,
       larm_rod, konsuppdelad, giltig_fran, bruten_darfor)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[tx.vem.namndId, indikatorId, nr, ny.taljareDef, ny.namnareDef ?? null],
      ...[ny.matform === 'andel' ? 'procent' : (ny.enhet ?? 'antal'), ny.mal ?? null, ny.malTill ?? null],
      ...[ny.larmGul ?? null, ny.larmRod ?? null, ny.konsuppdelad ?? false, ny.giltigFran, darfor],
    ],
  );

/** A break stands between two periods, after the series before it and before any of its values. */
const kravBrottet = async (tx: Tx, forra: Serie, ny: NySerie): Promise<void> => {
  const nej = (text: string): never => {
    throw new OgiltigtFormular({ giltigFran: [text] });
  };
  if (periodenFor(ny.frekvens, ny.giltigFran).fran !== ny.giltigFran)
    nej('Den nya serien ska börja den första dagen i en period.');
  if (ny.giltigFran <= forra.giltig_fran) nej('Den nya serien ska börja efter den förra.');
  const senare = await tx.en(
    'indikatorer.varden-efter-brottet',
    'select id from indikatorvarde where serie_id = $1 and till >= $2 limit 1',
    [forra.id, ny.giltigFran],
  );
  if (senare) nej('Serien har redan värden från den dagen. Välj en senare dag.');
};

/** `I1`, `I2` …: the first that is free. */
const nastaKod = async (tx: Tx): Promise<string> => {
  const rad = await tx.en<{ nr: number }>(
    'indikatorer.nasta-kod',
    `select coalesce(max(substring(kod from 2)::int), 0) + 1 as nr from indikator where kod ~ '^I[0-9]{1,6}$'`,
  );
  return `I${rad?.nr ?? 1}`;
};

const redan = async (tx: Tx, nyckel: string | null): Promise<number> => {
  const rad = await tx.en<{ id: number }>('indikatorer.redan', 'select id from indikator where nyckel = $1', [nyckel]);
  if (!rad) throw new FinnsInte();
  return rad.id;
};

/** A process or person that is not this nämnd's, or a kod that is taken: the database knows. */
const okantVal = (fel: unknown): never => {
  const { code, constraint = '' } = fel as { code?: unknown; constraint?: string };
  if (code === '23503')
    throw new OgiltigtFormular(
      constraint.includes('process')
        ? { processId: ['Välj en process i listan.'] }
        : { ansvarigPersonId: ['Välj en person i listan.'] },
    );
  if (code === '23505' && constraint.includes('kod'))
    throw new OgiltigtFormular({ kod: ['Koden används redan av en annan indikator.'] });
  throw fel;
};
