import { Databas } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { talval, type Sparat } from '../organisation/installningar.texter.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';

/** A draft that nobody has touched for long is deleted unread: it may hold what was never meant to be sent. */
@Jobbutforare('avvikelseutkast', { namn: 'Rensning av gamla utkast' })
export class Utkaststadning implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  utfor({ namndId }: Jobbarbete): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      const namnd = await tx.en<{ installningar: Sparat }>(
        'avvikelser.val',
        'select installningar from namnd where id = $1',
        [namndId],
      );
      const dagar = talval(namnd?.installningar ?? {}, 'avvikelse_utkast_dagar');
      const rad = await tx.en<{ antal: number }>(
        'avvikelser.rensa-utkast',
        'select avvikelse_rensa_utkast($1) as antal',
        [plusDagar(this.klocka.idag(), -dagar)],
      );
      return { antalUtkast: rad?.antal ?? 0 };
    });
  }
}
