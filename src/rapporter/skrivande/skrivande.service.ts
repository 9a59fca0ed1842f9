import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { Andrad, FinnsInte } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { RapportQueries } from '../rapport.queries.js';
import { RapportService } from '../rapport.service.js';
import { Textfakta } from '../textfakta/textfakta.service.js';
import { forraTexten, SkrivandeQueries } from './skrivande.queries.js';

interface Skrivet {
  readonly text: string;
  readonly version: number;
}

/** Writing in a chapter so that no word is lost: neither the own, nor what somebody else saved meanwhile. */
@Injectable()
export class Skrivande {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly rapporter: RapportService,
    private readonly queries: RapportQueries,
    private readonly lasning: SkrivandeQueries,
    private readonly textfakta: Textfakta,
  ) {}

  /** @throws Andrad when somebody else was first; what was typed is then kept as unsaved. */
  async spara(vem: Vem, id: number, kod: string, form: Skrivet): Promise<void> {
    const { ar } = await this.queries.hamta(vem, id);
    await this.textfakta.kravRaknebar(vem, form.text, ar);
    try {
      await this.rapporter.skriv(vem, id, kod, form, (tx) => slangI(tx, id, kod));
    } catch (fel) {
      if (fel instanceof Andrad) await this.behall(vem, id, kod, form);
      throw fel;
    }
  }

  /** Kept as typed, without being saved: nobody else's text is touched, and it is there tomorrow. */
  async behall(vem: Vem, id: number, kod: string, { text, version }: Skrivet): Promise<void> {
    await this.databas.skriv(vem, (tx) =>
      tx.sql(
        'skrivande.behall',
        `insert into rapport_avsnitt_osparad (namnd_id, rapport_id, kod, person_id, text, grund, vid)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (rapport_id, kod, person_id) do update
           set text = excluded.text, grund = excluded.grund, vid = excluded.vid`,
        [vem.namndId, id, kod, vem.personId, text, version, this.klocka.nu()],
      ),
    );
  }

  async slang(vem: Vem, id: number, kod: string): Promise<void> {
    await this.databas.skriv(vem, (tx) => slangI(tx, id, kod));
  }

  /** Last year's text after what is typed, to write on. @throws FinnsInte when there is none. */
  async utga(vem: Vem, id: number, kod: string, { text, version }: Skrivet): Promise<void> {
    const rapport = await this.queries.hamta(vem, id);
    const forra = await this.databas.las(vem, (tx) => forraTexten(tx, rapport, kod));
    if (!forra) throw new FinnsInte('Det finns ingen text från tidigare år.');
    const ihop = text.trim() === '' ? forra.text : `${text.trimEnd()}\n\n${forra.text}`;
    await this.behall(vem, id, kod, { text: ihop, version });
  }

  /** An old text becomes the newest one; those between are still there. */
  async aterstall(vem: Vem, id: number, kod: string, nr: number, version: number): Promise<void> {
    const { text } = await this.lasning.version(vem, id, kod, nr);
    await this.rapporter.skriv(vem, id, kod, { text, version });
  }
}

const slangI = async (tx: Tx, id: number, kod: string): Promise<void> => {
  await tx.sql(
    'skrivande.slang',
    'delete from rapport_avsnitt_osparad where rapport_id = $1 and kod = $2 and person_id = $3',
    [id, kod, tx.vem.personId],
  );
};
