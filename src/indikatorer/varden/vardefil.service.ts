import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { enheterVid } from '../../organisation/enhet.queries.js';
import { OgiltigtFormular } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Olaslig } from '../../plattform/tabellfil/olaslig.js';
import { lasTabellfil, type LastFil, type Problem } from '../../plattform/tabellfil/tabellfil.js';
import { indikatorFlode } from '../indikator.flode.js';
import type { Indikator, Serie } from '../indikator.krav.js';
import { farAlla } from '../indikator.vyer.js';
import { tolkaVardefil, type Filpost, type Uppslag } from './vardefil.js';
import { loggad, skillnaden, skrivVarden } from './vardelagring.js';

export interface Filsvar {
  /** Nothing is stored while there is any. */
  readonly problem: readonly Problem[];
  readonly nya: number;
  readonly andrade: number;
  readonly oforandrade: number;
  readonly tomma: number;
  readonly indikatorer: number;
}

/** Carries the answer of a dry run out of the transaction that it rolls back. */
class Provlast extends Error {
  constructor(readonly svar: Filsvar) {
    super('Provläsning: inget är sparat.');
  }
}

/** Values from a file: all or nothing. The dry run is the reading itself, taken back, so that it promises nothing else. */
@Injectable()
export class Vardefiler {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  prova(vem: Vem, innehall: Buffer): Promise<Filsvar> {
    return this.kor(vem, innehall, true);
  }

  lasIn(vem: Vem, innehall: Buffer): Promise<Filsvar> {
    return this.kor(vem, innehall, false);
  }

  /** What a template is filled with: every indikator that is filled in, with the codes of what it needs. */
  uppslag(vem: Vem): Promise<Uppslag> {
    return this.databas.las(vem, (tx) => uppslaget(tx, this.klocka.idag()));
  }

  private async kor(vem: Vem, innehall: Buffer, prov: boolean): Promise<Filsvar> {
    const fil = await oppnad(innehall);
    try {
      return await this.databas.skriv(vem, async (tx) => {
        const { poster, tomma, problem } = tolkaVardefil(fil, await uppslaget(tx, this.klocka.idag()));
        const svar = await this.skriv(tx, poster, problem);
        if (prov || svar.problem.length > 0) throw new Provlast({ ...svar, tomma });
        return { ...svar, tomma };
      });
    } catch (fel) {
      if (fel instanceof Provlast) return fel.svar;
      throw fel;
    }
  }

  private async skriv(
    tx: Tx,
    poster: readonly Filpost[],
    problem: readonly Problem[],
  ): Promise<Omit<Filsvar, 'tomma'>> {
    const svar = { problem: [...problem], nya: 0, andrade: 0, oforandrade: 0, indikatorer: 0 };
    for (const id of new Set(poster.map(({ indikatorId }) => indikatorId))) {
      const egna = poster.filter(({ indikatorId }) => indikatorId === id);
      const skillnad = await skillnaden(
        tx,
        egna.map(({ post }) => post),
      );
      for (const last of skillnad.lasta) {
        const rad = egna.find(({ post }) => post === last)?.rad ?? null;
        svar.problem.push({ rad, kolumn: 'Period', text: 'Värdet är låst och ändras aldrig. Ta bort raden.' });
      }
      svar.nya += skillnad.nya.length;
      svar.andrade += skillnad.andrade.length;
      svar.oforandrade += skillnad.oforandrade;
      svar.indikatorer += 1;
      if (svar.problem.length === 0) await this.skrivEn(tx, id, skillnad);
    }
    svar.problem.sort((a, b) => (a.rad ?? 0) - (b.rad ?? 0));
    return svar;
  }

  /** New values are one händelse, corrected ones another: the old numbers stay in it. */
  private async skrivEn(tx: Tx, id: number, { nya, andrade }: Awaited<ReturnType<typeof skillnaden>>): Promise<void> {
    for (const [handling, del] of [
      ['registrera', { nya, andrade: [] }],
      ['ratta', { nya: [], andrade }],
    ] as const)
      if (del.nya.length + del.andrade.length > 0)
        await this.motor.utfor(tx, indikatorFlode, handling, {
          id,
          uppgifter: loggad(del),
          skriv: () => skrivVarden(tx, del),
        });
  }
}

const oppnad = (innehall: Buffer): Promise<LastFil> =>
  lasTabellfil(innehall).catch((fel: unknown) => {
    if (fel instanceof Olaslig) throw new OgiltigtFormular({ fil: [fel.message] });
    throw fel;
  });

const uppslaget = async (tx: Tx, idag: string): Promise<Uppslag> => ({
  indikatorer: await tx.sql<{ indikator: Indikator; serier: Serie[] }>(
    'indikatorer.for-fil',
    `select to_jsonb(i) as indikator,
       (select jsonb_agg(to_jsonb(s) order by s.nr) from indikatorserie s where s.indikator_id = i.id) as serier
     from indikator i order by i.kod`,
  ),
  enheter: await enheterVid(tx, idag),
  idag,
  far: (indikator, enhetId) => farAlla(tx.vem, indikator) || (enhetId !== null && tx.vem.enheter.includes(enhetId)),
});
