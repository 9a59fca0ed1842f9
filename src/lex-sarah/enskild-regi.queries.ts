import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { handlingar } from '../floden/prova.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { anmalan277Flode, type Anmalan277 } from './anmalan-27-7.flode.js';
import { anmalan277grunder, anmalan277texter, type Anmalan277status } from './anmalan-27-7.texter.js';
import { informationFlode, type Information } from './information.flode.js';
import { informationsslag, informationstexter, type Informationsstatus } from './information.texter.js';
import { franMarkor, PER_SIDA, somSida } from './sidor.js';

/** What others have told, and what has been told of others. */
@Injectable()
export class EnskildRegiQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  information(vem: Vem, efter?: string) {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Information>(
        'lex-sarah.information',
        `select * from lex_sarah_information
         where namnd_id = $1 and ($2::date is null or (mottagen_datum, id) < ($2, $3))
         order by mottagen_datum desc, id desc limit $4`,
        [vem.namndId, ...franMarkor(efter), PER_SIDA + 1],
      );
      const sida = somSida(rader, ({ mottagen_datum: dag, id }) => [dag, id]);
      return { ...sida, rader: sida.rader.map(informationsvy) };
    });
  }

  async enInformation(vem: Vem, id: number) {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<Information>('lex-sarah.en-information', 'select * from lex_sarah_information where id = $1', [id]),
    );
    if (!rad) throw new FinnsInte();
    const avslut = handlingar(informationFlode, rad, vem, this.klocka.idag())[0] ?? null;
    return { ...informationsvy(rad), kanAvslutas: avslut !== null };
  }

  anmalningar277(vem: Vem, efter?: string) {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Anmalan277>(
        'lex-sarah.anmalningar-27-7',
        `select * from anmalan_27_7
         where namnd_id = $1 and ($2::date is null or (uppmarksammad_datum, id) < ($2, $3))
         order by uppmarksammad_datum desc, id desc limit $4`,
        [vem.namndId, ...franMarkor(efter), PER_SIDA + 1],
      );
      const sida = somSida(rader, ({ uppmarksammad_datum: dag, id }) => [dag, id]);
      return { ...sida, rader: sida.rader.map(anmalansvy) };
    });
  }

  async enAnmalan277(vem: Vem, id: number) {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<Anmalan277>('lex-sarah.en-anmalan-27-7', 'select * from anmalan_27_7 where id = $1', [id]),
    );
    if (!rad) throw new FinnsInte();
    return { ...anmalansvy(rad), oppen: !anmalan277Flode.slut.includes(rad.status as Anmalan277status) };
  }
}

const informationsvy = (rad: Information) => ({
  ...rad,
  slagtext: informationsslag[rad.slag].etikett,
  statustext: informationstexter.status[rad.status as Informationsstatus],
});

const anmalansvy = (rad: Anmalan277) => ({
  ...rad,
  grundtext: anmalan277grunder[rad.grund].etikett,
  statustext: anmalan277texter.status[rad.status as Anmalan277status],
});
