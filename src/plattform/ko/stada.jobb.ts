import { Databas } from '../../database/databas.js';
import { systemFor } from '../../database/vem.js';
import { Klocka } from '../klocka/klocka.js';
import { type Jobbarbete, type Jobbresultat, Jobbutforare, type Utforare } from './jobbutforare.js';

/** Long enough to answer "did that mail go out?" after a summer. */
const BEHALL = '90 days';

/** Nightly: what the platform no longer needs is deleted. Cases and documents are never touched here. */
@Jobbutforare('stada', { namn: 'Nattlig städning' })
export class StadaJobb implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  utfor({ namndId }: Jobbarbete): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      const antal = await tx.en<Record<string, number>>('ko.stada', 'select * from jobb_stada($1, $2::interval)', [
        this.klocka.nu(),
        BEHALL,
      ]);
      return { ...antal };
    });
  }
}
