import { Databas } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';

/** The page of a file says so too. */
export const BEHALLS_DAGAR = 30;

/** A file of old cases that nobody has gone on with is not kept: it holds people's lives, and is no case yet. */
@Jobbutforare('arendeimport-filer', { namn: 'Rensning av filer med gamla ärenden' })
export class Filstadning implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      const rad = await tx.en<{ antal: number }>('arendeimport.rensa', 'select arendeimport_rensa($1) as antal', [
        plusDagar(this.klocka.idag(), -BEHALLS_DAGAR),
      ]);
      return { antalFiler: rad?.antal ?? 0 };
    });
  }
}
