import { Databas } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { dagenFor, isoVecka, plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { Mejl } from '../plattform/mejl/mejl.service.js';

const ETT_DYGN = 24 * 60 * 60 * 1000;

/** The morning before this one that had a mail: none is sent on Saturdays and Sundays, so Monday's looks back on three. */
export const forraMorgonen = (nu: Date): Date => {
  const idag = dagenFor(nu);
  const mandag = isoVecka(idag).vecka !== isoVecka(plusDagar(idag, -1)).vecka;
  return new Date(nu.getTime() - (mandag ? 3 : 1) * ETT_DYGN);
};

/**
 * In the morning, one mail to each person who has notiser since the last that are not read: how many, and the way to
 * them. What cannot wait has been mailed by itself. Run twice the same day, nobody gets a second one.
 */
@Jobbutforare('dagsmejl', { namn: 'Morgonens sammanfattning' })
export class DagsmejlJobb implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly mejl: Mejl,
    private readonly klocka: Klocka,
  ) {}

  async utfor({ namndId, signal }: Jobbarbete): Promise<Jobbresultat> {
    const sedan = forraMorgonen(this.klocka.nu());
    const olasta = await this.databas.las(systemFor(namndId), (tx) =>
      tx.sql<{ person_id: number; antal: number }>('organisation.olasta', 'select * from notis_olasta($1)', [sedan]),
    );
    let antalMejl = 0;
    for (const { person_id: personId, antal } of olasta) {
      if (signal.aborted) break;
      antalMejl += await this.sammanfatta(namndId, personId, antal);
    }
    return { antalMejl };
  }

  private async sammanfatta(namndId: number, personId: number, antal: number): Promise<number> {
    const bestallt = await this.databas.skriv(systemFor(namndId), (tx) =>
      this.mejl.bestall(tx, {
        nyckel: `dag-${this.klocka.idag()}-${String(personId)}`,
        tillPersonId: personId,
        mall: 'dagsmejl',
        data: { antal: antal === 1 ? '1 oläst notis' : `${String(antal)} olästa notiser`, lank: '/notiser' },
      }),
    );
    return bestallt === null ? 0 : 1;
  }
}
