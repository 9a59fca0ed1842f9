import { Databas } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { riskFlode } from './risk.flode.js';

/** An accepted or watched risk comes back when its day has passed: nothing is accepted for ever. */
@Jobbutforare('risk-dagar', { namn: 'Riskernas dagar' })
export class Riskdagar implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly motor: Flodesmotor,
  ) {}

  utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      const rader = await tx.sql<{ id: number }>(
        'riskanalyser.att-aterkomma',
        `select id from risk where status in ('accepterad', 'bevakas') and beslut_till < $1 order by id`,
        [this.klocka.idag()],
      );
      for (const { id } of rader)
        await this.motor.utfor(tx, riskFlode, 'aterkom', {
          id,
          skriv: async () => {
            await tx.sql('riskanalyser.aterkom', 'update risk set acceptans = null, beslut_till = null where id = $1', [
              id,
            ]);
          },
        });
      return { aterkomna: rader.length };
    });
  }
}
