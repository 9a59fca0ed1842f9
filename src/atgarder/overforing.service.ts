import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import type { Atgardsstatus } from './atgard.texter.js';
import { utforAtgard } from './atgardssteg.js';

interface Rad {
  readonly id: number;
  readonly status: Atgardsstatus;
}

/** An åtgärd that goes on from one year's plan to the next: a row of its own there, as far along as it had come. */
@Injectable()
export class Overforing {
  constructor(private readonly motor: Flodesmotor) {}

  /**
   * From the row of the year before to the one of the new plan, found by the key that they share. What is said of it
   * besides the plan comes along, and it is decided on and begun there if it was. False when it is open no longer.
   */
  async overforI(tx: Tx, nyckel: string, fran: number, till: number): Promise<boolean> {
    const gammal = await radMed(tx, nyckel, fran);
    const ny = await radMed(tx, nyckel, till);
    if (!gammal || !ny || !(OPPNA as readonly string[]).includes(gammal.status)) return false;
    await tx.sql('atgarder.ta-med', TA_MED, [ny.id, gammal.id]);
    await tx.sql('atgarder.ta-med-kallor', TA_MED_KALLOR, [ny.id, gammal.id]);
    await utforAtgard(tx, this.motor, 'overfor', gammal.id, {}, undefined, { plan: till });
    if (gammal.status !== 'foreslagen') await utforAtgard(tx, this.motor, 'besluta', ny.id, {});
    if (gammal.status === 'pagar') await utforAtgard(tx, this.motor, 'paborja', ny.id, {});
    return true;
  }
}

const OPPNA = ['foreslagen', 'beslutad', 'pagar'] as const satisfies readonly Atgardsstatus[];

const radMed = (tx: Tx, nyckel: string, ar: number): Promise<Rad | null> =>
  tx.en<Rad>('atgarder.i-planen', 'select id, status from atgard where plan_ar = $1 and nyckel = $2', [ar, nyckel]);

const TA_MED = `update atgard n set ansvarig_person_id = g.ansvarig_person_id, enhet_id = g.enhet_id,
    matning_kravs = g.matning_kravs, prediktion = g.prediktion, matsatt = g.matsatt, indikator_id = g.indikator_id,
    orsak = g.orsak, fore_fran = g.fore_fran, fore_till = g.fore_till, efter_fran = g.efter_fran,
    efter_till = g.efter_till, riktning = g.riktning, forvantat = g.forvantat, varv = g.varv,
    tidigare_varv = g.tidigare_varv
  from atgard g where n.id = $1 and g.id = $2`;

/** The risks of the new plan are linked by the plan itself. */
const TA_MED_KALLOR = `insert into atgard_kalla (namnd_id, atgard_id, sak, sak_id, kopplad_av, kopplad_vid)
  select namnd_id, $1, sak, sak_id, kopplad_av, kopplad_vid from atgard_kalla where atgard_id = $2 and sak <> 'risk'
  on conflict do nothing`;
