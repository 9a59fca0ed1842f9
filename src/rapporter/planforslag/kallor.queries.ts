import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { IndikatorQueries, type Indikatorlage } from '../../indikatorer/indikator.queries.js';
import { ForslagQueries } from '../../monster/forslag.queries.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { obesvaradeUppdrag, type Uppdragsrad } from '../namnduppdrag/namnduppdrag.queries.js';
import { NY_RAD, type Kallrad } from './kallrad.js';
import { egenkontroller, ogjorda, risker, styrdokument, utanEffekt } from './planens-rader.queries.js';
import { uppdragets, utanforMalet } from './skal.js';

/** The latest plan before a year, which the new one goes on from. */
export const forraPlanen = async (tx: Tx, ar: number): Promise<number | null> => {
  const rad = await tx.en<{ ar: number | null }>(
    'planforslag.forra',
    'select max(plan_ar) as ar from plan_process where plan_ar < $1',
    [ar],
  );
  return rad?.ar ?? null;
};

/** Everything that the next plan should answer or go on with. What is closed is never here. */
@Injectable()
export class Plankallor {
  constructor(
    private readonly databas: Databas,
    private readonly indikatorer: IndikatorQueries,
    private readonly monster: ForslagQueries,
    private readonly klocka: Klocka,
  ) {}

  async rader(vem: Vem, ar: number): Promise<Kallrad[]> {
    const idag = this.klocka.idag();
    const iDatabasen = await this.databas.las(vem, async (tx) => {
      const fran = await forraPlanen(tx, ar);
      const urPlanen =
        fran === null
          ? []
          : [await risker(tx, fran), await ogjorda(tx, fran, idag), await egenkontroller(tx, fran)].flat();
      return [
        ...(await obesvaradeUppdrag(tx)).map(uppdragsrad),
        ...urPlanen,
        ...(await utanEffekt(tx, idag)),
        ...(await styrdokument(tx, ar, idag)),
      ];
    });
    return [...iDatabasen, ...(await this.underMalet(vem)), ...(await this.monstren(vem))];
  }

  private async underMalet(vem: Vem): Promise<Kallrad[]> {
    const [gula, roda] = [
      await this.indikatorer.lista(vem, { utfall: 'gul' }),
      await this.indikatorer.lista(vem, { utfall: 'rod' }),
    ];
    return [...roda, ...gula].map(indikatorrad);
  }

  /** Those that wait for somebody to say what they mean, and that the last night still saw. */
  private async monstren(vem: Vem): Promise<Kallrad[]> {
    const monster = (await this.monster.lista(vem, { visa: 'oppna' })).filter(({ borta }) => !borta);
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<{ id: number; processId: number | null }>(
        'planforslag.monstrens-processer',
        'select id, process_id as "processId" from monsterforslag where id = any ($1)',
        [monster.map(({ id }) => id)],
      ),
    );
    const processer = new Map(rader.map(({ id, processId }) => [id, processId]));
    return monster.map(({ id, rubrik, mening }) => ({
      ...{ ...NY_RAD, nyckel: `monster-${String(id)}`, grund: 'monster', radNyckel: `M-${String(id)}` },
      ...{ processId: processer.get(id) ?? null, text: `Mönster i det som rapporteras: ${rubrik}`, skal: mening },
      lank: `/monster/${String(id)}`,
    }));
  }
}

const indikatorrad = ({ indikator, serie, lage }: Indikatorlage): Kallrad => ({
  ...{ ...NY_RAD, nyckel: `indikator-${String(indikator.id)}`, grund: 'indikator', processId: indikator.process_id },
  ...{ radNyckel: `I-${String(indikator.id)}`, text: `Nå målet för ${indikator.namn}.` },
  ...utanforMalet({ indikator, serie, senaste: lage.senaste }),
  lank: `/indikatorer/${String(indikator.id)}`,
});

const uppdragsrad = (uppdrag: Uppdragsrad): Kallrad => ({
  ...{ ...NY_RAD, nyckel: `uppdrag-${String(uppdrag.id)}`, grund: 'uppdrag', radNyckel: `U-${String(uppdrag.id)}` },
  ...{ text: uppdrag.text, skal: uppdragets(uppdrag), lank: `/namnd/uppdrag/${String(uppdrag.id)}` },
});
