import { Databas } from '../database/databas.js';
import { systemFor, type Vem } from '../database/vem.js';
import { SaknarBehorighet } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { JOBBSLAG, type Importsteg } from './arendeimport.service.js';
import { Inlasning } from './inlasning.service.js';
import { Olaslig } from '../plattform/tabellfil/olaslig.js';

interface Uppgifter {
  readonly arendeimportId: number;
  readonly steg: Importsteg;
}

/**
 * Tries or reads in a file as the one who ordered it: the act is hers in the händelselogg, and she does no more than she
 * may on the day it is done. Run twice, it finds what the first one did.
 */
@Jobbutforare(JOBBSLAG, { namn: 'Inläsning av gamla ärenden', kandaFel: [Olaslig] })
export class ArendeimportJobb implements Utforare<Uppgifter> {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly inlasning: Inlasning,
  ) {}

  async utfor(jobb: Jobbarbete<Uppgifter>): Promise<Jobbresultat> {
    const { arendeimportId, steg } = jobb.uppgifter;
    const vem = await this.bestallaren(jobb);
    const { nya, redan, antalProblem } = await this.inlasning.kor(vem, arendeimportId, steg, {
      signal: jobb.signal,
      framsteg: (andel, skede) => {
        jobb.framsteg(andel, skede);
      },
    });
    return { lank: `/arendeimport/${String(arendeimportId)}`, nya, redan, problem: antalProblem };
  }

  private async bestallaren({ id, namndId }: Jobbarbete<Uppgifter>): Promise<Vem> {
    const svar = await this.databas.las(systemFor(namndId), (tx) =>
      tx.en<{ vem: Vem | null }>('arendeimport.bestallare', 'select vem_for_jobb($1, $2) as vem', [
        id,
        this.klocka.idag(),
      ]),
    );
    if (!svar?.vem) throw new SaknarBehorighet('Den som beställde inläsningen finns inte kvar.');
    return svar.vem;
  }
}
