import { Databas } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { Notisformedlare, type Notis } from '../floden/notis.js';
import { plusDagar, svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';

/** How long before the day of review that it is said the first time. */
const DAGAR_FORE = 30;

interface Attgaigenom {
  readonly processId: number;
  readonly nr: number;
  readonly namn: string;
  readonly granskasSenast: string;
  readonly passerad: boolean;
}

/** Every morning: the processes in force that should be gone through, told once before the day and once after it. */
@Jobbutforare('process-dagar', { namn: 'Processernas genomgång' })
export class Processdagar implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly notiser: Notisformedlare,
  ) {}

  utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    const idag = this.klocka.idag();
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      const rader = await tx.sql<Attgaigenom>(
        'processer.paminn-om-process',
        `update process_version v set
           paminnd_snart = v.granskas_senast,
           paminnd_passerad = case when v.granskas_senast < $1 then v.granskas_senast else v.paminnd_passerad end
         from process p
         where p.id = v.process_id and v.galler_fran is not null and v.galler_till is null and v.granskas_senast <= $2
           and (v.paminnd_snart is distinct from v.granskas_senast
             or (v.granskas_senast < $1 and v.paminnd_passerad is distinct from v.granskas_senast))
         returning v.process_id as "processId", v.nr, p.nummer || ' ' || p.namn as namn,
           v.granskas_senast as "granskasSenast", v.granskas_senast < $1 as passerad`,
        [idag, plusDagar(idag, DAGAR_FORE)],
      );
      for (const rad of rader) await this.notiser.formedla(tx, PAMINNELSE, rad);
      return { paminnelser: rader.length };
    });
  }
}

/** A local time limit, never law. */
const PAMINNELSE: Notis<Attgaigenom> = {
  till: () => [{ roll: 'kvalitetssamordnare' }, { roll: 'verksamhetschef' }],
  text: ({ namn, passerad, granskasSenast }) =>
    `Processen ${namn} ${passerad ? 'skulle ha gåtts' : 'ska gås'} igenom senast den ${svensktDatum(granskasSenast)}.`,
  lank: ({ processId, nr }) => `/processer/${processId}/versioner/${nr}`,
  mejl: 'notis',
};
