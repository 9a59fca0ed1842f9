import { Databas } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { Notisformedlare, type Notis } from '../floden/notis.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { laget } from './loggkontroll.service.js';

/** While the check of the log is due: the dataskyddsombud is told so every Monday, until it is done. */
@Jobbutforare('lex-sarah-loggkontroll', { namn: 'Påminnelse om kontroll av vem som har läst lex Sarah' })
export class Loggkontrolljobb implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly notiser: Notisformedlare,
  ) {}

  utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      const { forsenad, nastaSenast } = await laget(tx, this.klocka.idag());
      if (forsenad && nastaSenast !== null) await this.notiser.formedla(tx, PAMINNELSE, nastaSenast);
      return { pamind: forsenad };
    });
  }
}

const PAMINNELSE: Notis<string> = {
  till: () => [{ roll: 'dataskyddsombud' }],
  text: (senast) => `Vem som har läst lex Sarah-ärenden skulle ha kontrollerats senast ${svensktDatum(senast)}.`,
  lank: () => '/lex-sarah-loggkontroll',
  mejl: 'notis',
};
