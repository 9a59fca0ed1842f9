import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import type { Sparat } from '../organisation/installningar.texter.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { oppenvardFlode } from './oppenvard.flode.js';
import { LokalaTidsgranser, verkstallasSenast } from './oppenvard.frister.js';
import type { Oppenvardsuppdrag } from './oppenvard.krav.js';
import type { Insats, Kon } from './oppenvard.texter.js';

export interface Grunduppgifter {
  readonly utforareId?: number | undefined;
  readonly insats: Insats;
  readonly kon?: Kon | undefined;
  readonly beslutad: string;
  readonly fordelad?: string | undefined;
  readonly bistandTill?: string | undefined;
}

export interface NyttUppdrag extends Grunduppgifter {
  readonly nyckel?: string | undefined;
  /** Left out, the uppdrag gets a number here. */
  readonly lopnummer?: string | undefined;
  readonly enhetId: number;
}

export interface Rattning extends Grunduppgifter {
  readonly version: number;
  readonly uppstartsmote?: string | undefined;
  readonly verkstalld?: string | undefined;
  readonly plan?: string | undefined;
}

/** The limits that hold for uppdrag to this utförare today. */
export const tidsgranserna = async (tx: Tx, utforareId: number | null): Promise<LokalaTidsgranser> => {
  const rad = await tx.en<{ installningar: Sparat; plan_dagar: number | null }>(
    'oppenvard.tidsgranserna',
    `select n.installningar, (select f.plan_dagar from utforare f where f.id = $2) as plan_dagar from namnd n where n.id = $1`,
    [tx.vem.namndId, utforareId],
  );
  if (!rad) throw new FinnsInte();
  return new LokalaTidsgranser(rad.installningar, rad.plan_dagar);
};

/** An uppdrag comes in, and what was written wrong is put right. */
@Injectable()
export class OppenvardService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  /** The same form sent twice makes one. */
  async registrera(vem: Vem, ny: NyttUppdrag): Promise<number> {
    const nyckel = ny.nyckel ?? randomUUID();
    kravDagar(ny, this.klocka.idag());
    return this.databas
      .skriv(vem, async (tx) => {
        const granser = await tidsgranserna(tx, ny.utforareId ?? null);
        const sak = await this.motor.inled(tx, oppenvardFlode, 'registrera', {
          uppgifter: { insats: ny.insats, regi: ny.utforareId === undefined ? 'egen' : 'enskild' },
          skriv: ({ status }) =>
            tx.en<Oppenvardsuppdrag>(
              'oppenvard.registrera',
              `with ny as materialized (select nextval(pg_get_serial_sequence('oppenvardsuppdrag', 'id')) as id)
               insert into oppenvardsuppdrag (id, namnd_id, nyckel, lopnummer, enhet_id, utforare_id, insats, kon, status,
                 beslutad, verkstallas_senast, fordelad, uppstart_senast, skapad_av, skapad_vid, bistand_till)
               select ny.id, $1, $2, coalesce($3, 'ÖV ' || left($14::text, 4) || '-' || (ny.id % 100000)), $4, $5, $6, $7, $8,
                 $9, $10, $11, $12, $13, $15, $16 from ny
               on conflict (namnd_id, nyckel) do nothing returning *`,
              [
                ...[vem.namndId, nyckel, ny.lopnummer ?? null, ny.enhetId, ny.utforareId ?? null, ny.insats],
                ...[ny.kon ?? null, status, ny.beslutad, verkstallasSenast(ny.beslutad), ny.fordelad ?? null],
                ny.fordelad === undefined ? null : granser.uppstart(ny.fordelad),
                ...[vem.personId, this.klocka.idag(), this.klocka.nu(), ny.bistandTill ?? null],
              ],
            ),
        });
        return sak?.id ?? redan(tx, nyckel);
      })
      .catch(begripligt);
  }

  /** Dates that were written wrong, with the limits that follow from them. */
  async andra(vem: Vem, id: number, form: Rattning): Promise<Oppenvardsuppdrag> {
    kravDagar(form, this.klocka.idag());
    return this.databas
      .skriv(vem, (tx) =>
        this.motor.utfor(tx, oppenvardFlode, 'andra', {
          id,
          version: form.version,
          form,
          skriv: async (sak) => {
            const granser = await tidsgranserna(tx, form.utforareId ?? null);
            const { fordelad, verkstalld } = kravKvar(sak, form);
            const plan = verkstalld === null ? null : granser.plan(verkstalld);
            await tx.sql(
              'oppenvard.andra',
              `update oppenvardsuppdrag set utforare_id = $2, insats = $3, kon = $4, beslutad = $5, verkstallas_senast = $6,
                 fordelad = $7, uppstart_senast = $8, uppstartsmote = $9, verkstalld = $10, plan_senast = $11, plan = $12,
                 bistand_till = $13
               where id = $1`,
              [
                ...[id, form.utforareId ?? null, form.insats, form.kon ?? null, form.beslutad],
                ...[verkstallasSenast(form.beslutad), fordelad, fordelad === null ? null : granser.uppstart(fordelad)],
                ...[form.uppstartsmote ?? null, verkstalld, plan, verkstalld === null ? null : (form.plan ?? null)],
                form.bistandTill ?? null,
              ],
            );
            const till = form.bistandTill ?? null;
            if (verkstalld !== null && (verkstalld !== sak.verkstalld || till !== sak.bistand_till))
              await flyttaUppfoljning(tx, id, (fran) => granser.uppfoljning(fran, till));
          },
        }),
      )
      .catch(begripligt);
  }
}

/** The next follow-up is counted anew from the last, or from the start. What has been done stands as it was due. */
const flyttaUppfoljning = async (tx: Tx, id: number, senast: (fran: string) => string): Promise<void> => {
  const rad = await tx.en<{ fran: string }>(
    'oppenvard.raknas-fran',
    `select coalesce(max(f.genomford), u.verkstalld) as fran from oppenvardsuppdrag u
       left join oppenvardsuppfoljning f on f.uppdrag_id = u.id where u.id = $1 group by u.id`,
    [id],
  );
  if (rad) await sattUppfoljning(tx, id, senast(rad.fran));
};

export const sattUppfoljning = (tx: Tx, id: number, senast: string): Promise<unknown> =>
  tx.sql(
    'oppenvard.flytta-uppfoljning',
    'update oppenvardsuppfoljning set senast = $2 where uppdrag_id = $1 and genomford is null',
    [id, senast],
  );

const DAGFALT = ['beslutad', 'fordelad', 'uppstartsmote', 'verkstalld', 'plan'] as const;
type Dagar = Partial<Record<(typeof DAGFALT)[number] | 'bistandTill', string | undefined>> & {
  readonly beslutad: string;
};

/** What has happened has happened, and nothing starts before it is decided. */
const kravDagar = (form: Dagar, idag: string): void => {
  const fel: Record<string, string[]> = {};
  for (const falt of DAGFALT) if ((form[falt] ?? '') > idag) fel[falt] = [FRAMTID];
  if (form.verkstalld !== undefined && form.verkstalld < form.beslutad) fel.verkstalld = [FORE_BESLUT];
  if (form.bistandTill !== undefined && form.bistandTill <= form.beslutad) fel.bistandTill = [SLUT_FORE_BESLUT];
  if (Object.keys(fel).length > 0) throw new OgiltigtFormular(fel);
};

export const FRAMTID = 'Dagen har inte varit än.';
export const SLUT_FORE_BESLUT = 'Biståndet kan inte ta slut före beslutet.';
export const FORE_BESLUT = 'Insatsen kan inte ha startat före beslutet.';

/** What carries the status cannot be emptied by a correction. */
const kravKvar = (sak: Oppenvardsuppdrag, form: Rattning) => {
  const fordelad = form.fordelad ?? null;
  const verkstalld = sak.status === 'bestallt' ? null : (form.verkstalld ?? null);
  const fel: Record<string, string[]> = {};
  if (sak.fordelad !== null && fordelad === null) fel.fordelad = ['Ange vilken dag uppdraget fördelades.'];
  if (sak.verkstalld !== null && verkstalld === null) fel.verkstalld = ['Ange vilken dag insatsen startade.'];
  if (Object.keys(fel).length > 0) throw new OgiltigtFormular(fel);
  return { fordelad, verkstalld };
};

const redan = async (tx: Tx, nyckel: string): Promise<number> => {
  const rad = await tx.en<{ id: number }>('oppenvard.redan', 'select id from oppenvardsuppdrag where nyckel = $1', [
    nyckel,
  ]);
  if (!rad) throw new FinnsInte();
  return rad.id;
};

/** What the database refuses, said by the field it is about. */
const begripligt = (fel: unknown): never => {
  const { code, constraint = '' } = fel as { code?: string; constraint?: string };
  if (code === '23505' && constraint.includes('lopnummer'))
    throw new OgiltigtFormular({ lopnummer: ['Numret finns redan på ett annat uppdrag.'] });
  if (code === '42501') throw new OgiltigtFormular({ enhetId: ['Välj en enhet där du arbetar.'] });
  if (code === '23503') throw new OgiltigtFormular({ '': ['Enheten eller utföraren finns inte. Välj igen.'] });
  throw fel;
};
