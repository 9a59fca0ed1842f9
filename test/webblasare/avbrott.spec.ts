import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXEMPELLOSENORD } from '../../src/organisation/exempelkonton.texter.js';
import { Webblasare } from '../givet/app.js';
import { type Provredis, redisProgram, startaRedis } from '../plattform/ko/redis-server.js';
import { Produktprocess } from './produktprocess.js';
import { konto } from './sidor.js';

interface Rapportsida {
  readonly version: number;
  readonly jobb: { readonly id: number } | null;
}
interface Jobbsida {
  readonly tillstand: string;
  readonly klar: boolean;
  readonly felmening: string | null;
}

/** Recovery is waited out, not hurried: the lease of a dead worker runs for half a minute, and the machine may be busy. */
const GRANS_MS = 240_000;

/** A temp folder of four megabytes needs somebody who may mount one. */
const kanMontera = (): boolean => {
  const prov = join(tmpdir(), `kvalitet-mont-${String(process.pid)}`);
  const skript = 'mkdir -p "$1" && mount -t tmpfs -o size=1m tmpfs "$1" && umount "$1"; s=$?; rmdir "$1"; exit $s';
  return spawnSync('sh', ['-c', skript, 'sh', prov]).status === 0;
};

describe('en rapport som avbryts', () => {
  let mapp: string;
  let produkt: Produktprocess;
  let samordnare: Webblasare;

  beforeAll(async () => {
    mapp = await mkdtemp(join(tmpdir(), 'kvalitet-avbrott-'));
    produkt = await Produktprocess.pa(join(mapp, 'data'));
    await produkt.starta();
    samordnare = new Webblasare(produkt.url);
    await samordnare.loggaIn(konto('kvalitetssamordnare'), EXEMPELLOSENORD);
  }, 90_000);
  afterAll(async () => {
    await produkt.avsluta('SIGTERM');
    await rm(mapp, { recursive: true, force: true });
  }, 60_000);

  const frys = async (ar: string): Promise<{ rapport: string; jobb: number }> => {
    await samordnare.oppna('/rapporter');
    const { plats = '' } = await samordnare.skicka('/rapporter', { slag: 'kvalitetsberattelse', ar });
    const version = async (): Promise<string> => String((await samordnare.json<Rapportsida>(plats)).kropp.version);
    await samordnare.skicka(`${plats}/diarienummer`, { dnr: `SÄN ${ar}/99`, version: await version() });
    const frysning = { version: await version(), luckskal: 'Det här är ett prov.' };
    expect((await samordnare.skicka(`${plats}/frysning`, frysning)).status).toBe(303);
    return { rapport: plats, jobb: (await samordnare.json<Rapportsida>(plats)).kropp.jobb?.id ?? 0 };
  };

  /** While the database recovers no page does. */
  const jobbet = async (id: number): Promise<Jobbsida | null> => {
    const svar = await samordnare.json<Jobbsida>(`/jobb/${String(id)}`).catch(() => null);
    return svar?.status === 200 ? svar.kropp : null;
  };
  const tills = async (id: number, ...tillstand: string[]): Promise<Jobbsida> => {
    for (;;) {
      const nu = await jobbet(id);
      if (nu && tillstand.includes(nu.tillstand)) return nu;
      if (nu?.klar) throw new Error(`Jobbet blev ${nu.tillstand} innan det hann bli ${tillstand.join(' eller ')}.`);
      await vanta(20);
    }
  };

  /** One whole document in the table; when it was made. */
  const hel = async (rapport: string, jobb: number): Promise<Date | undefined> => {
    await tills(jobb, 'klar');
    const gjorda = await produkt.fraga<{ skapad_vid: Date }>(
      'select skapad_vid from rapport_dokument where rapport_id = $1',
      [rapport.split('/').at(-1)],
    );
    expect(gjorda).toHaveLength(1);
    const { status, innehall } = await samordnare.fil(`${rapport}/dokument.pdf`);
    expect([status, innehall.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    return gjorda[0]?.skapad_vid;
  };

  /** As the one who ordered does, told that it failed: lets it run again. */
  const helTillSlut = async (rapport: string, jobb: number): Promise<void> => {
    if ((await tills(jobb, 'klar', 'misslyckad')).tillstand === 'misslyckad') {
      expect((await samordnare.oppna('/notiser')).html).toContain(`/jobb/${String(jobb)}`);
      await samordnare.oppna(`/jobb/${String(jobb)}`);
      await samordnare.skicka(`/jobb/${String(jobb)}/omforsok`);
    }
    await hel(rapport, jobb);
  };

  it(
    'finns hel en gång efter kill -9 mitt i arbetet och en ny start',
    async () => {
      const { rapport, jobb } = await frys('2024');
      await tills(jobb, 'arbetar');
      await produkt.avsluta('SIGKILL');
      const omstart = new Date();
      await produkt.starta();
      // the one who ordered is still logged in, and it was not already done when the process died
      expect((await hel(rapport, jobb))?.getTime()).toBeGreaterThan(omstart.getTime());
    },
    GRANS_MS,
  );

  it(
    'finns hel en gång efter SIGTERM mitt i arbetet, och processen slutar i ordning',
    async () => {
      const { rapport, jobb } = await frys('2023');
      await tills(jobb, 'arbetar');
      expect(await produkt.avsluta('SIGTERM')).toBe(0);
      await produkt.starta();
      await hel(rapport, jobb);
    },
    GRANS_MS,
  );

  it(
    'finns hel en gång när webbläsaren som skriver ut dödas',
    async () => {
      const { rapport, jobb } = await frys('2022');
      await tills(jobb, 'arbetar');
      let dodade = 0;
      while (dodade === 0 && !(await jobbet(jobb))?.klar) dodade = produkt.doChromium();
      expect(dodade).toBeGreaterThan(0);
      await helTillSlut(rapport, jobb);
    },
    GRANS_MS,
  );

  it(
    'finns hel en gång när databasen går ned och kommer igen',
    async () => {
      const { rapport, jobb } = await frys('2021');
      await tills(jobb, 'arbetar');
      await produkt.doDatabasen();
      await helTillSlut(rapport, jobb);
    },
    GRANS_MS,
  );

  const medRedis = redisProgram ? it : it.skip;
  medRedis(
    redisProgram ? 'finns hel en gång när Redis dör och kommer tomt igen' : 'hoppas över: ingen Redis på datorn',
    async () => {
      const redis = await startaRedis(redisProgram ?? '');
      let nytt: Provredis | undefined;
      try {
        await produkt.avsluta('SIGTERM');
        await produkt.starta({ REDIS_URL: redis.url });
        const { rapport, jobb } = await frys('2020');
        await tills(jobb, 'arbetar');
        await redis.stang();
        nytt = await startaRedis(redisProgram ?? '', redis.port);
        await helTillSlut(rapport, jobb);
      } finally {
        await produkt.avsluta('SIGTERM');
        await nytt?.stang();
      }
    },
    GRANS_MS,
  );

  const medFullDisk = kanMontera() ? it : it.skip;
  medFullDisk(
    'finns hel en gång när disken för tillfälliga filer har varit full, och den som beställde fick veta varför',
    async () => {
      const trang = join(mapp, 'trang');
      await mkdir(trang);
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', trang]);
      try {
        await produkt.avsluta('SIGTERM');
        await produkt.starta({ TMPDIR: trang });
        const { bavail, bsize } = await statfs(trang);
        await writeFile(join(trang, 'fyllnad'), Buffer.alloc(bavail * bsize));
        const { rapport, jobb } = await frys('2019');
        const { felmening } = await tills(jobb, 'misslyckad');
        expect(felmening).toContain('disk för tillfälliga filer är full');
        await rm(join(trang, 'fyllnad'));
        await helTillSlut(rapport, jobb);
      } finally {
        await produkt.avsluta('SIGTERM');
        spawnSync('umount', [trang]);
      }
    },
    GRANS_MS,
  );
});
