import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { startaChromium } from '../../../src/plattform/pdf/chromium.js';
import { packaUppChromium } from '../../../src/plattform/pdf/chromium-uppackning.js';
import { ChromiumSaknas } from '../../../src/plattform/pdf/pdf-fel.js';
import { KATALOG } from './prov.js';

describe('Chromium', () => {
  let katalog: string;

  beforeEach(async () => {
    katalog = await mkdtemp(join(tmpdir(), 'chromium-prov-'));
  });

  afterEach(() => rm(katalog, { recursive: true, force: true }));

  const mappnamn = async () => basename(dirname((await packaUppChromium(KATALOG)).chromium));

  it('packas upp en gång i en egen mapp per version, som ingen annan kommer åt', async () => {
    const [a, b] = await Promise.all([packaUppChromium(katalog), packaUppChromium(katalog)]);
    expect(a).toEqual(b);
    expect(a.chromium).toBe(join(katalog, await mappnamn(), 'chromium'));
    // The loser of the race has cleaned up after itself.
    expect(await readdir(katalog)).toEqual([await mappnamn()]);
    expect((await lstat(join(a.chromium, '..'))).mode & 0o777).toBe(0o700);
    expect(await readFile(a.typsnittskonfiguration, 'utf8')).toContain(join(katalog, await mappnamn()));
    const fore = await lstat(a.chromium);
    await packaUppChromium(katalog);
    expect((await lstat(a.chromium)).ino).toBe(fore.ino);
  }, 120_000);

  it('används inte ur en mapp som andra kan skriva i', async () => {
    const mapp = join(katalog, await mappnamn());
    await mkdir(mapp);
    await chmod(mapp, 0o777);
    await expect(packaUppChromium(katalog)).rejects.toThrow('tillhör inte den här användaren ensam');
  }, 120_000);

  it('används inte genom en länk som någon har lagt dit', async () => {
    await symlink(KATALOG, join(katalog, await mappnamn()));
    await expect(packaUppChromium(katalog)).rejects.toThrow('does not belong to this user alone');
  }, 120_000);

  it('sägs saknas på svenska och engelska när den utpekade inte kan köras', async () => {
    const forsok = startaChromium({ chromiumPath: '/finns/inte/chrome', katalog });
    await expect(forsok).rejects.toThrow(ChromiumSaknas);
    await expect(forsok).rejects.toThrow('Ingen Chromium kunde startas');
    await expect(forsok).rejects.toThrow('No Chromium could be started');
    await expect(forsok).rejects.toThrow('/finns/inte/chrome');
  });

  it('startar, utan våra hemligheter i sin miljö', async () => {
    const webblasare = await startaChromium({ katalog: KATALOG });
    try {
      const miljo = await readFile(`/proc/${webblasare.process()!.pid!}/environ`, 'utf8');
      const namn = miljo.split('\0').map((rad) => rad.split('=')[0]);
      expect(namn).toContain('TZ');
      // Jest sets this in our own environment.
      expect(namn).not.toContain('JEST_WORKER_ID');
    } finally {
      await webblasare.close();
    }
  }, 60_000);
});
