import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as vanta } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { FRAN_KALLKOD } from '../../givet/kommando.js';
import { enNamnd, snabbaTider, tillsSant } from './ko-app.js';
import { iBadaKoerna, type Koplats } from './koplatser.js';
import { provjobb, ProvUtforare } from './provutforare.js';

const PROCESS = new URL('./arbetarprocess.ts', import.meta.url).pathname;

const nyArbetarprocess = (plats: Koplats) => {
  const val = JSON.stringify({ appUrl: plats.prov.appUrl, redisUrl: plats.redisUrl });
  return spawn(process.execPath, [...FRAN_KALLKOD, PROCESS, val], { stdio: ['ignore', 'pipe', 'inherit'] });
};

const tomKon = async (plats: Koplats, nyckel: string): Promise<void> => {
  if (!plats.redisUrl) {
    await plats.prov.agare.query('delete from bullmq.job');
    return;
  }
  const redis = new Redis(plats.redisUrl);
  await redis.flushall();
  expect(await redis.exists(nyckel)).toBe(0);
  redis.disconnect();
};

describe('Ett beställt jobb blir utfört', () => {
  iBadaKoerna((plats) => {
    it('fast processen som utför det dödas, och då precis en gång', async () => {
      const webb = await plats().starta([ProvUtforare], { installningar: { roll: 'webb' } });
      const { vem } = await enNamnd(plats().prov);
      const klara: number[] = [];
      const barn = nyArbetarprocess(plats());
      const { id } = await webb.bestall(
        vem,
        provjobb(async (jobb) => void klara.push(jobb.id)),
      );
      await once(barn.stdout, 'data');
      expect(await webb.rad(id)).toMatchObject({ tillstand: 'arbetar', forsok: 1 });
      barn.kill('SIGKILL');
      await once(barn, 'exit');
      const arbetare = await plats().starta([ProvUtforare]);
      const rad = await arbetare.tills(id, 'klar');
      expect(rad.forsok).toBe(2);
      expect(klara).toEqual([id]);
    }, 60_000);

    it('fast kön töms medan det väntar', async () => {
      const webb = await plats().starta([ProvUtforare], { installningar: { roll: 'webb' } });
      const { vem } = await enNamnd(plats().prov);
      let kord = 0;
      const { id } = await webb.bestall(
        vem,
        provjobb(async () => {
          kord++;
        }),
      );
      await tillsSant(async () => (await webb.rad(id)).sand_vid !== null);
      await tomKon(plats(), `bull:kvalitet:jobb-${id}`);
      const arbetare = await plats().starta([ProvUtforare]);
      await arbetare.tills(id, 'klar');
      expect(kord).toBe(1);
    });

    it('fast kön töms medan det utförs, utan att köras två gånger', async () => {
      const ko = await plats().starta([ProvUtforare]);
      const { vem } = await enNamnd(plats().prov);
      let slapp = (): void => undefined;
      const grind = new Promise<void>((klart) => (slapp = klart));
      let kord = 0;
      const { id } = await ko.bestall(
        vem,
        provjobb(async () => {
          kord++;
          await grind;
        }),
      );
      await ko.tills(id, 'arbetar');
      await tomKon(plats(), `bull:kvalitet:jobb-${id}`);
      await ko.relae.stamAv();
      await vanta(400);
      await ko.relae.stamAv();
      slapp();
      await ko.tills(id, 'klar');
      expect(kord).toBe(1);
    });

    it('fast processen stoppas: det ges tillbaka utan att räknas som ett försök', async () => {
      const stoppas = await plats().starta([ProvUtforare], { tider: { stoppMs: 50 } });
      const { vem } = await enNamnd(plats().prov);
      let forsok = 0;
      const bestallning = provjobb(async (jobb) => {
        if (++forsok === 1) await vanta(60_000, undefined, { signal: jobb.signal });
      });
      const { id } = await stoppas.bestall(vem, bestallning);
      await stoppas.tills(id, 'arbetar');
      await stoppas.app.close();
      expect(await stoppas.rad(id)).toMatchObject({ tillstand: 'vantar', felmening: null });
      const nasta = await plats().starta([ProvUtforare]);
      await nasta.tills(id, 'klar');
      expect(forsok).toBe(2);
    });

    it.each([
      ['', async () => undefined],
      [', också när kön töms emellan', (id: number) => tomKon(plats(), `bull:kvalitet:jobb-${id}`)],
    ] as const)(
      'eller misslyckas, när det dödar sin process om och om igen%s',
      async (_, emellan) => {
        const ko = await plats().starta([ProvUtforare], { installningar: { roll: 'webb' } });
        const { vem } = await enNamnd(plats().prov);
        const { id } = await ko.bestall(
          vem,
          provjobb(async () => undefined),
        );
        for (let gang = 1; gang <= snabbaTider.dodsfall + 1; gang++) {
          const barn = nyArbetarprocess(plats());
          await tillsSant(async () => (await ko.rad(id)).forsok === gang);
          barn.kill('SIGKILL');
          await once(barn, 'exit');
          await emellan(id);
        }
        const arbetare = await plats().starta([ProvUtforare]);
        const rad = await arbetare.tills(id, 'klar', 'misslyckad');
        expect(rad).toMatchObject({
          tillstand: 'misslyckad',
          forsok: snabbaTider.dodsfall + 1,
          felmening: 'Jobbet avbröts flera gånger utan att bli klart, för att processen som utförde det dog.',
        });
        // asked for once more, it has all its chances again
        await ko.jobb.omforsok(vem, id);
        expect((await arbetare.tills(id, 'klar', 'misslyckad')).tillstand).toBe('klar');
      },
      60_000,
    );

    it('alla trehundra, av två processer, och vart och ett en gång', async () => {
      const forsta = await plats().starta([ProvUtforare]);
      await plats().starta([ProvUtforare]);
      const { vem } = await enNamnd(plats().prov);
      const kord: number[] = [];
      const ider: number[] = [];
      for (let omgang = 0; omgang < 30; omgang++) {
        const nya = Array.from({ length: 10 }, () =>
          forsta.bestall(
            vem,
            provjobb(async (jobb) => void kord.push(jobb.id)),
          ),
        );
        ider.push(...(await Promise.all(nya)).map((jobb) => jobb.id));
      }
      for (const id of ider) await forsta.tills(id, 'klar');
      expect(new Set(ider).size).toBe(300);
      expect([...kord].sort((a, b) => a - b)).toEqual([...ider].sort((a, b) => a - b));
    }, 120_000);
  });
});
