import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { Tx } from '../database/databas.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Mejl } from '../plattform/mejl/mejl.service.js';
import type { Bilaga } from '../plattform/web/bilagor.js';
import type { Synpunkt } from './synpunkt.krav.js';

export type Meddelandeslag = 'meddelande' | 'bekraftelse' | 'forsening' | 'overlamning' | 'svar';

/** Enough for a long story in pictures; more is sent as a synpunkt of its own. */
const HOGST_BILAGOR = 12;

/** The dialogue with a sender who may be nobody that we know: what is read with the code. */
@Injectable()
export class SamtalService {
  constructor(
    private readonly klocka: Klocka,
    private readonly mejl: Mejl,
  ) {}

  /**
   * Whoever has left an e-post for the answer gets a mail that there is something to read. It says nothing of what, of
   * the nämnd or of who wrote: the box may be somebody else's to open. Everybody else looks in with the code.
   */
  async tillAvsandaren(tx: Tx, sak: Synpunkt, slag: Meddelandeslag, text: string): Promise<void> {
    const id = await this.lagg(tx, sak.id, { fran: 'verksamhet', slag, text });
    if (sak.svarsvag !== 'epost' || !isEmail(sak.kontakt)) return;
    await this.mejl.bestallTill(tx, {
      nyckel: `synpunkt-meddelande-${String(id)}`,
      adress: sak.kontakt ?? '',
      mall: 'nytt-att-lasa',
      data: { lank: '/synpunkt/svar', lanktext: 'Läs med din kod' },
    });
  }

  async franAvsandaren(tx: Tx, sakId: number, text: string, bilagor: readonly Bilaga[] = []): Promise<void> {
    const id = await this.lagg(tx, sakId, { fran: 'avsandare', slag: 'meddelande', text });
    if (bilagor.length === 0) return;
    const svar = await tx.en<{ antal: number | null }>(
      'synpunkter.bifoga',
      'select synpunkt_bifoga($1, $2, $3, $4) as antal',
      [sakId, id, bilagor.map(({ typ }) => typ), bilagor.map(({ innehall }) => innehall)],
    );
    if (typeof svar?.antal !== 'number') throw new Error('Bilagorna hörde inte till meddelandet.');
    if (svar.antal > HOGST_BILAGOR)
      throw new OgiltigtFormular({
        bilagor: [`Det finns redan många filer i ärendet. Det får vara högst ${HOGST_BILAGOR}.`],
      });
  }

  private async lagg(
    tx: Tx,
    sakId: number,
    { fran, slag, text }: { fran: 'avsandare' | 'verksamhet'; slag: Meddelandeslag; text: string },
  ): Promise<number> {
    const rad = await tx.en<{ id: number }>(
      'synpunkter.meddelande',
      `insert into synpunkt_meddelande (namnd_id, synpunkt_id, fran, slag, person_id, text, vid)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [tx.vem.namndId, sakId, fran, slag, fran === 'avsandare' ? null : tx.vem.personId, text, this.klocka.nu()],
    );
    if (!rad) throw new Error('Meddelandet sparades inte.');
    return rad.id;
  }
}
