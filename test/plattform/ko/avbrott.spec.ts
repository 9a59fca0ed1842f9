import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migreraKo } from '../../../src/plattform/ko/migrera-ko.js';
import { type Provdatabas, nyDatabas } from '../../givet/databas.js';
import { SERVER_VARIABEL } from '../../givet/postgres.js';
import { enNamnd, Koprov, startaKo, tillsSant } from './ko-app.js';
import { provjobb, ProvUtforare } from './provutforare.js';
import { redisProgram, startaRedis } from './redis-server.js';

describe('Kön hämtar sig', () => {
  const stang: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const gor of stang.splice(0).reverse()) await gor();
  });
  const databas = async (): Promise<Provdatabas> => {
    const prov = await nyDatabas();
    stang.push(() => prov.stang());
    await migreraKo(prov.agareUrl);
    return prov;
  };
  const starta = async (prov: Provdatabas, redisUrl?: string): Promise<Koprov> => {
    const app = await startaKo({ appUrl: prov.appUrl, redisUrl, utforare: [ProvUtforare] });
    stang.push(() => app.close());
    return new Koprov(app, prov);
  };

  it('när databasen har kopplat ned alla', async () => {
    const prov = await databas();
    const ko = await starta(prov);
    const { vem } = await enNamnd(prov);
    const { id } = await ko.bestall(
      vem,
      provjobb(async () => undefined),
    );
    await ko.tills(id, 'klar');
    const { superUrl } = JSON.parse(process.env[SERVER_VARIABEL] ?? '{}') as { superUrl: string };
    const klient = new pg.Client({ connectionString: superUrl });
    await klient.connect();
    const { rows } = await klient.query<{ antal: number }>(
      `select count(pg_terminate_backend(pid))::int as antal from pg_stat_activity
       where datname = $1 and usename = 'kvalitet_app'`,
      [new URL(prov.appUrl).pathname.slice(1)],
    );
    await klient.end();
    expect(rows[0]?.antal).toBeGreaterThan(2);
    let kord = 0;
    let jobb: number | undefined;
    await tillsSant(async () => {
      jobb = await ko
        .bestall(
          vem,
          provjobb(async () => {
            kord++;
          }),
        )
        .then(
          (svar) => svar.id,
          () => undefined,
        );
      return jobb !== undefined;
    });
    await ko.tills(jobb ?? 0, 'klar');
    expect(kord).toBe(1);
  });

  if (!redisProgram) it.skip('när Redis har varit borta (hoppas över: Redis finns inte på datorn)', () => undefined);
  else {
    it('när Redis har varit borta och glömt allt', async () => {
      const prov = await databas();
      let redis = await startaRedis(redisProgram ?? '');
      stang.push(() => redis.stang());
      const ko = await starta(prov, redis.url);
      const { vem } = await enNamnd(prov);
      const kord: string[] = [];
      let slapp = (): void => undefined;
      const grind = new Promise<void>((klart) => (slapp = klart));
      const arbetar = await ko.bestall(
        vem,
        provjobb(async () => {
          kord.push('arbetar');
          await grind;
        }),
      );
      await ko.tills(arbetar.id, 'arbetar');
      await redis.stang();
      const bestallt = await ko.bestall(
        vem,
        provjobb(async () => void kord.push('bestallt')),
      );
      slapp();
      redis = await startaRedis(redisProgram ?? '', redis.port);
      await ko.tills(arbetar.id, 'klar');
      await ko.tills(bestallt.id, 'klar');
      expect(kord).toEqual(['arbetar', 'bestallt']);
    });
  }
});
