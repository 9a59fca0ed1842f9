import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Installningar } from '../../config/installningar.js';
import { Databas } from '../../database/databas.js';
import { allmanhetenHos } from '../../database/vem.js';
import { ForManga } from '../fel.js';
import { Klocka } from '../klocka/klocka.js';

/** In an hour from one drawer of addresses. A school or a library shares one address, so there is room for a class. */
const PER_TIMME = { skicka: 40, kod: 60, enkat: 120, enkatkod: 300 } as const;

/** Counts how much comes in, so that a program cannot flood the pages that need no login. */
@Injectable()
export class BromsService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly installningar: Installningar,
  ) {}

  /**
   * The address is made a fingerprint here and goes no further; see synpunkt_rakna, named
   * after the pages that counted first, for the little that is kept. It is
   * counted in a transaction of its own, so that nothing joins it with what is then sent.
   * @throws ForManga
   */
  async krav(namndId: number, slag: keyof typeof PER_TIMME, adress: string): Promise<void> {
    const avtryck = createHmac('sha256', `broms ${this.installningar.hemlighet}`).update(adress).digest();
    const timme = this.klocka.nu().getUTCHours();
    const rad = await this.databas.skriv(allmanhetenHos(namndId), (tx) =>
      tx.en<{ antal: number }>('synpunkter.rakna', 'select synpunkt_rakna($1, $2, $3, $4, $5) as antal', [
        this.klocka.idag(),
        timme,
        slag,
        avtryck,
        randomBytes(32),
      ]),
    );
    if ((rad?.antal ?? 0) > PER_TIMME[slag]) {
      throw new ForManga('Det har kommit mycket på kort tid. Vänta en timme och försök igen, eller ring oss.');
    }
  }
}
