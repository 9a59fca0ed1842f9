import type { INestApplicationContext, Type } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, it } from '@jest/globals';
import { migreraKo } from '../../../src/plattform/ko/migrera-ko.js';
import { type Provdatabas, nyDatabas } from '../../givet/databas.js';
import { Koprov, type KoVal, startaKo } from './ko-app.js';
import { type Provredis, redisProgram, startaRedis } from './redis-server.js';

export interface Koplats {
  readonly prov: Provdatabas;
  readonly redisUrl: string | undefined;
  /** A process of the product, closed after the test. */
  starta(utforare: readonly Type[], val?: Partial<KoVal>): Promise<Koprov>;
}

/** The same sentences for both places that the queue can live in. */
export function iBadaKoerna(prova: (plats: () => Koplats) => void): void {
  describe('i PostgreSQL', () => {
    medKo(undefined, prova);
  });
  if (redisProgram) {
    describe('i Redis', () => {
      medKo(redisProgram, prova);
    });
  } else {
    describe('i Redis', () => {
      it.skip('hoppas över: varken redis-server eller valkey-server finns på datorn', () => undefined);
    });
  }
}

function medKo(program: string | undefined, prova: (plats: () => Koplats) => void): void {
  let prov: Provdatabas;
  let redis: Provredis | undefined;
  const oppna: INestApplicationContext[] = [];

  beforeAll(async () => {
    prov = await nyDatabas();
    await migreraKo(prov.agareUrl);
    redis = program ? await startaRedis(program) : undefined;
  });
  afterEach(async () => {
    await Promise.all(oppna.splice(0).map((app) => app.close()));
  });
  afterAll(async () => {
    await redis?.stang();
    await prov.stang();
  });

  prova(() => ({
    prov,
    redisUrl: redis?.url,
    starta: async (utforare, val = {}) => {
      const app = await startaKo({ appUrl: prov.appUrl, redisUrl: redis?.url, utforare, ...val });
      oppna.push(app);
      return new Koprov(app, prov);
    },
  }));
}
