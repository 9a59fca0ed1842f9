import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { Regelbrott } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Plantillagg } from '../../roda-traden/plantillagg.service.js';
import { forraPlanen, Plankallor } from './kallor.queries.js';
import type { Kallrad } from './kallrad.js';
import { planforslagsflode } from './planforslag.flode.js';
import type { Planforslag } from './planforslag.krav.js';
import { RADSLAG_FOR, type Grund } from './planforslag.texter.js';

interface Steg {
  readonly version: number;
}

/** How many lines were new, came back or fell away. */
export interface Framtaget {
  readonly nya: number;
  readonly bortfallna: number;
}

/** The next plan's draft: what the system proposes, and what people make of it. */
@Injectable()
export class PlanforslagService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly kallor: Plankallor,
    private readonly plan: Plantillagg,
    private readonly klocka: Klocka,
  ) {}

  /** Again and again without doubles: what is decided stays, what is closed falls away. */
  async taFram(vem: Vem, ar: number): Promise<Framtaget> {
    const rader = await this.kallor.rader(vem, ar);
    return this.databas.skriv(vem, (tx) => this.jamna(tx, ar, rader));
  }

  async behall(
    vem: Vem,
    id: number,
    form: Steg & { readonly processId?: number | undefined; readonly klartSenast?: string | undefined },
  ): Promise<Planforslag> {
    const { processId = null, klartSenast = null } = form;
    return this.databas.skriv(vem, (tx) =>
      this.avgor(tx, 'behall', id, form, () =>
        tx.sql(
          'planforslag.behall',
          `update planforslag set motivering = null, process_id = coalesce(process_id, $2),
             klart_senast = coalesce($3, klart_senast) where id = $1`,
          [id, processId, klartSenast],
        ),
      ),
    );
  }

  /** Everything of a group that waits and has its process: what needs a choice is left for it. Gives how many. */
  async behallGruppen(vem: Vem, ar: number, grund: Grund): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const vantar = await tx.sql<{ id: number }>(
        'planforslag.i-gruppen',
        `select id from planforslag where ar = $1 and grund = $2 and status = 'foreslaget' and process_id is not null
         order by id`,
        [ar, grund],
      );
      for (const { id } of vantar) await this.avgor(tx, 'behall', id, {}, () => Promise.resolve());
      return vantar.length;
    });
  }

  async stryk(vem: Vem, id: number, form: Steg & { readonly motivering: string }): Promise<Planforslag> {
    return this.databas.skriv(vem, (tx) =>
      this.avgor(tx, 'stryk', id, form, () =>
        tx.sql('planforslag.stryk', 'update planforslag set motivering = $2 where id = $1', [id, form.motivering]),
      ),
    );
  }

  /** What is kept becomes rows of the plan, all or nothing. Gives how many. @throws Regelbrott when nothing is kept. */
  async forIn(vem: Vem, ar: number): Promise<number> {
    const rader = await this.kallor.rader(vem, ar);
    return this.databas.skriv(vem, async (tx) => {
      await this.jamna(tx, ar, rader);
      const behallna = await tx.sql<Planforslag>(
        'planforslag.behallna',
        `select * from planforslag where ar = $1 and status = 'behallet' order by id for update`,
        [ar],
      );
      if (behallna.length === 0) throw new Regelbrott(['Inget förslag är behållet. Behåll det som ska stå i planen.']);
      for (const { id } of behallna) await this.motor.utfor(tx, planforslagsflode, 'forIn', { id });
      await this.plan.laggTillI(
        tx,
        ar,
        await forraPlanen(tx, ar),
        behallna.map((rad) => ({
          ...{ slag: RADSLAG_FOR[rad.grund], nyckel: rad.rad_nyckel, processId: rad.process_id ?? 0, text: rad.text },
          ...{ klartSenast: rad.klart_senast, ...rad.uppgifter },
        })),
      );
      return behallna.length;
    });
  }

  private avgor(
    tx: Tx,
    handling: 'behall' | 'stryk',
    id: number,
    form: Partial<Steg>,
    skriv: () => Promise<unknown>,
  ): Promise<Planforslag> {
    return this.motor.utfor(tx, planforslagsflode, handling, {
      ...{ id, version: form.version, form },
      skriv: async () => {
        await skriv();
        await tx.sql('planforslag.avgjord', 'update planforslag set avgjord_av = $2, avgjord_vid = $3 where id = $1', [
          ...[id, tx.vem.personId, this.klocka.nu()],
        ]);
      },
    });
  }

  /** Brings the stored proposals in step with what is known now. */
  private async jamna(tx: Tx, ar: number, rader: readonly Kallrad[]): Promise<Framtaget> {
    await tx.sql(
      'planforslag.las',
      `select pg_advisory_xact_lock(hashtext('planforslag ' || $1::int || ' ' || $2::int))`,
      [...[tx.vem.namndId, ar]],
    );
    const sparade = await tx.sql<{ id: number; nyckel: string; status: string }>(
      'planforslag.sparade',
      'select id, nyckel, status from planforslag where ar = $1 order by id',
      [ar],
    );
    const finns = new Map(sparade.map((rad) => [rad.nyckel, rad]));
    const aktuella = new Set(rader.map(({ nyckel }) => nyckel));
    const nya = rader.filter(({ nyckel }) => !finns.has(nyckel));
    await this.motor.inledManga(tx, planforslagsflode, 'foresla', {
      uppgifter: { ar },
      skriv: ({ status }) => skrivNya(tx, ar, status, nya),
    });
    const bort = sparade.filter(({ nyckel, status }) => KAN_FALLA.includes(status) && !aktuella.has(nyckel));
    for (const { id } of bort) await this.motor.utfor(tx, planforslagsflode, 'falla', { id });
    const igen = sparade.filter(({ nyckel, status }) => status === 'inaktuellt' && aktuella.has(nyckel));
    for (const { id } of igen) await this.motor.utfor(tx, planforslagsflode, 'aterkomma', { id });
    await foljMed(tx, ar, rader);
    return { nya: nya.length + igen.length, bortfallna: bort.length };
  }
}

const KAN_FALLA: readonly string[] = ['foreslaget', 'behallet', 'struket'];

const somJson = (rader: readonly Kallrad[]): string => JSON.stringify(rader.map((rad, nr) => ({ ...rad, nr })));

const RADER = `jsonb_to_recordset($3::jsonb) as x ("nyckel" text, "grund" text, "franAr" int, "radNyckel" text,
  "processId" bigint, "text" text, "skal" text, "lank" text, "klartSenast" date, "uppgifter" jsonb, nr bigint)`;

const skrivNya = async (tx: Tx, ar: number, status: string, nya: readonly Kallrad[]): Promise<number[]> => {
  const rader = await tx.sql<{ id: number }>(
    'planforslag.nya',
    `insert into planforslag (namnd_id, ar, fran_ar, nyckel, grund, rad_nyckel, process_id, text, skal, lank, klart_senast,
       uppgifter, status)
     select $1, $2, x."franAr", x.nyckel, x.grund, x."radNyckel", x."processId", x.text, x.skal, x.lank, x."klartSenast",
       x.uppgifter, $4 from ${RADER} order by x.nr returning id`,
    [tx.vem.namndId, ar, somJson(nya), status],
  );
  return rader.map(({ id }) => id);
};

/** What nobody has decided on is told as it is today; what somebody has, as it was when they did. */
const foljMed = async (tx: Tx, ar: number, rader: readonly Kallrad[]): Promise<void> => {
  await tx.sql(
    'planforslag.folj-med',
    `update planforslag p set grund = x.grund, text = x.text, skal = x.skal, process_id = coalesce(x."processId", p.process_id)
     from ${RADER} where p.namnd_id = $1 and p.ar = $2 and p.nyckel = x.nyckel and p.status = 'foreslaget'`,
    [tx.vem.namndId, ar, somJson(rader)],
  );
};
