import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lasInstallningar, OgiltigaInstallningar } from '../../src/config/las-installningar.js';

const SKARP = {
  DATABASE_URL: 'postgres://kvalitet_app:x@db/kvalitet',
  BAS_URL: 'https://kvalitet.storby.se',
  SESSION_HEMLIGHET: 'x'.repeat(32),
};

describe('inställningarna', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kvalitet-config-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  const brister = (miljo: Record<string, string>): readonly string[] => {
    try {
      lasInstallningar({ DATA_DIR: dataDir, ...miljo });
    } catch (fel) {
      if (fel instanceof OgiltigaInstallningar) return fel.brister;
      throw fel;
    }
    return [];
  };

  it('räcker utan att någon anger något', () => {
    const i = lasInstallningar({ DATA_DIR: dataDir });
    expect(i).toMatchObject({
      roll: 'bada',
      port: 3000,
      vardadress: '127.0.0.1',
      inbaddad: true,
      basUrl: 'http://localhost:3000',
      sakerCookie: false,
      koladaUrl: 'https://api.kolada.se/v3',
      pdfSidor: 2,
      koSamtidiga: 4,
      loggniva: 'info',
    });
    expect(i.hemlighet.length).toBeGreaterThanOrEqual(32);
  });

  it('hittar på hemligheten en gång och minns den', async () => {
    const annan = await mkdtemp(join(tmpdir(), 'kvalitet-config-'));
    const hemlighet = (mapp: string): string => lasInstallningar({ DATA_DIR: mapp }).hemlighet;
    expect(hemlighet(dataDir)).toBe(hemlighet(dataDir));
    expect(hemlighet(annan)).not.toBe(hemlighet(dataDir));
    await rm(annan, { recursive: true });
  });

  it('räcker med egen databas, hemlighet och adress', () => {
    expect(brister(SKARP)).toEqual([]);
    expect(lasInstallningar(SKARP)).toMatchObject({
      inbaddad: false,
      sakerCookie: true,
      hemlighet: SKARP.SESSION_HEMLIGHET,
    });
  });

  it('gissar ingenting när DATABASE_URL är angiven', () => {
    expect(brister({ DATABASE_URL: SKARP.DATABASE_URL })).toEqual([
      expect.stringContaining('BAS_URL'),
      expect.stringContaining('SESSION_HEMLIGHET'),
    ]);
    expect(brister({ ...SKARP, SESSION_HEMLIGHET: 'x'.repeat(31) })).toEqual([
      expect.stringContaining('SESSION_HEMLIGHET'),
    ]);
  });

  it.each([
    ['ROLL', 'server'],
    ['PORT', 'tretusen'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://db'],
    ['DATABASE_AGARE_URL', 'db'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'smtp.storby.se'],
    ['MEJL_FRAN', 'kvalitet'],
    ['BAS_URL', 'kvalitet.storby.se'],
    ['PDF_SIDOR', '0'],
    ['KOLADA_URL', 'kolada'],
    ['KOLADA_SEKUNDER', '0'],
    ['KO_SAMTIDIGA', '65'],
    ['LOGGNIVA', 'mycket'],
  ])('säger i en mening vad som är fel med %s=%s', (namn, varde) => {
    const giltiga = { ...SKARP, SMTP_URL: 'smtp://mejl.storby.se', MEJL_FRAN: 'kvalitet@storby.se' };
    expect(brister({ ...giltiga, [namn]: varde })).toEqual([expect.stringMatching(new RegExp(`^${namn} ska .*\\.$`))]);
  });

  it('räknar upp alla fel på en gång', () => {
    expect(brister({ ROLL: 'x', PORT: 'y', PDF_SIDOR: 'z' })).toHaveLength(3);
  });

  it('kräver en avsändare när mejl ska skickas', () => {
    expect(brister({ ...SKARP, SMTP_URL: 'smtp://mejl.storby.se' })).toEqual([expect.stringContaining('MEJL_FRAN')]);
  });

  it.each(['webb', 'arbetare'])('låter inte ROLL=%s dela den inbäddade databasen', (ROLL) => {
    expect(brister({ ROLL })).toEqual([expect.stringContaining('kräver DATABASE_URL')]);
    expect(brister({ ...SKARP, ROLL })).toEqual([]);
  });

  it('misstänker en glömd DATABASE_URL när ägarens adress är angiven', () => {
    expect(brister({ DATABASE_AGARE_URL: 'postgres://kvalitet_agare:x@db/kvalitet' })).toEqual([
      expect.stringContaining('DATABASE_URL saknas'),
    ]);
  });
});
