import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migreraKo } from '../../../src/plattform/ko/migrera-ko.js';
import { Schemalaggare } from '../../../src/plattform/ko/schemalaggare.js';
import { SCHEMA } from '../../../src/schemalagt.js';
import { type Provdatabas, nyDatabas } from '../../givet/databas.js';
import { enNamnd, tillsSant } from './ko-app.js';
import { iBadaKoerna } from './koplatser.js';
import { ProvUtforare } from './provutforare.js';

const rad = (monster: string) => ({ slag: 'prov', monster, tz: 'Europe/Stockholm', varfor: 'prov' });

describe('Det schemalagda', () => {
  iBadaKoerna((plats) => {
    it('ligger i kön som det är deklarerat, också efter en ändring och när kön tömts', async () => {
      const natt = await plats().starta([ProvUtforare], { schema: [rad('0 3 * * *'), ...SCHEMA] });
      const schema = async () =>
        (await natt.anslutning.ko().getJobSchedulers()).map(({ key, pattern, tz }) => ({ key, pattern, tz }));
      await tillsSant(async () => (await schema()).length === SCHEMA.length + 1);
      expect(await schema()).toContainEqual({ key: 'schemalagt-stada', pattern: '20 3 * * *', tz: 'Europe/Stockholm' });
      await natt.app.close();
      const morgon = await plats().starta([ProvUtforare], { schema: [rad('0 6 * * *')] });
      const ko = morgon.anslutning.ko();
      const nu = async () => (await ko.getJobSchedulers()).map((r) => r.pattern);
      await tillsSant(async () => (await nu()).join() === '0 6 * * *');
      await ko.removeJobScheduler('schemalagt-prov');
      await tillsSant(async () => (await nu()).join() === '0 6 * * *');
    });

    it('beställs en gång för varje nämnd när stunden kommer, fast två processer arbetar', async () => {
      const namnder = [await enNamnd(plats().prov), await enNamnd(plats().prov, 'En annan nämnd')];
      const forsta = await plats().starta([ProvUtforare], { schema: [{ ...rad('* * * * * *'), slag: 'stada' }] });
      await plats().starta([ProvUtforare], { schema: [{ ...rad('* * * * * *'), slag: 'stada' }] });
      const jobb = async (namndId: number) =>
        (
          await plats().prov.agare.query<{ nyckel: string }>(
            `select nyckel from jobb where namnd_id = $1 and slag = 'stada' and tillstand = 'klar'`,
            [namndId],
          )
        ).rows.map((r) => r.nyckel);
      for (const { namndId } of namnder) {
        await tillsSant(async () => (await jobb(namndId)).length >= 2);
        const nycklar = await jobb(namndId);
        expect(new Set(nycklar).size).toBe(nycklar.length);
        expect(nycklar[0]).toMatch(/^stada-\d{13}$/);
      }
      await forsta.anslutning.ko().removeJobScheduler('schemalagt-stada');
    });

    it('beställs inte en gång till när samma stund meddelas igen', async () => {
      const { namndId } = await enNamnd(plats().prov);
      const ko = await plats().starta([ProvUtforare], { installningar: { roll: 'webb' } });
      const stund = await ko.anslutning.ko().add('schemalagt-prov', { namndId: 0 }, { jobId: 'stund-1' });
      const schemalaggare = ko.app.get(Schemalaggare, { strict: false });
      await schemalaggare.bestallForAlla(stund);
      await plats().prov.agare.query(`update jobb set tillstand = 'klar' where namnd_id = $1`, [namndId]);
      await schemalaggare.bestallForAlla(stund);
      const { rows } = await plats().prov.agare.query('select 1 from jobb where namnd_id = $1', [namndId]);
      expect(rows).toHaveLength(1);
      await stund.remove();
    });
  });
});

describe('Städningen', () => {
  let prov: Provdatabas;
  beforeAll(async () => {
    prov = await nyDatabas();
  });
  afterAll(() => prov.stang());

  it('tar bort utgångna inloggningar och gamla klara jobb i sin egen nämnd, och inget annat', async () => {
    const { namndId, vem } = await enNamnd(prov);
    const annan = await enNamnd(prov, 'En annan nämnd');
    const session = (namn: string, v: typeof vem, ut: string) =>
      prov.agare.query(
        `insert into session (hash, namnd_id, person_id, skapad_vid, sedd_vid, gar_ut_vid, csrf)
         values ($1, $2, $3, now(), now(), $4, 'x')`,
        [Buffer.from(namn), v.namndId, v.personId, ut],
      );
    await session('utgangen', vem, '2026-11-21');
    await session('giltig', vem, '2026-11-23');
    await session('annan', annan.vem, '2026-11-21');
    await prov.agare.query(
      `insert into jobb (namnd_id, slag, nyckel, uppgifter, tillstand, skapad_vid, klar_vid) values
         ($1, 'prov', 'gammal', '{}', 'klar', '2026-01-01', '2026-01-01'),
         ($1, 'prov', 'ny', '{}', 'klar', '2026-11-01', '2026-11-01'),
         ($1, 'prov', 'oavslutad', '{}', 'vantar', '2026-01-01', null)`,
      [namndId],
    );
    const { rows } = await prov.databas.skriv(
      { ...vem, slag: 'system', personId: null, roller: ['system'] },
      async (tx) => ({
        rows: await tx.sql('prov.stada', `select * from jobb_stada($1, '90 days')`, ['2026-11-22T12:00:00Z']),
      }),
    );
    expect(rows).toEqual([{ sessioner: 1, jobb: 1, mejl: 0, notiser: 0 }]);
    const kvar = await prov.agare.query(`select convert_from(hash, 'UTF8') as id from session order by 1`);
    expect(kvar.rows.map((r: { id: string }) => r.id)).toEqual(['annan', 'giltig']);
    const jobb = await prov.agare.query('select nyckel from jobb order by 1');
    expect(jobb.rows.map((r: { nyckel: string }) => r.nyckel)).toEqual(['ny', 'oavslutad']);
  });
});

describe('Köns eget schema i databasen', () => {
  it('läggs av ägaren, om och om igen, och den roll som produkten kör som kan inte ändra det', async () => {
    const prov = await nyDatabas();
    await migreraKo(prov.agareUrl);
    await migreraKo(prov.agareUrl);
    const app = new pg.Client({ connectionString: prov.appUrl });
    await app.connect();
    expect((await app.query('select count(*)::int as n from bullmq.job')).rows).toEqual([{ n: 0 }]);
    await expect(app.query('create table bullmq.egen (x int)')).rejects.toThrow('permission denied');
    await expect(app.query('alter table bullmq.job add x int')).rejects.toThrow('must be owner');
    await app.end();
    await prov.stang();
  });
});
