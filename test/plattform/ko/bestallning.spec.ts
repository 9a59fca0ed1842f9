import { describe, expect, it } from '@jest/globals';
import { Databas } from '../../../src/database/databas.js';
import { Jobbutforare } from '../../../src/plattform/ko/jobbutforare.js';
import { nyDatabas } from '../../givet/databas.js';
import { enNamnd, startaKo, tillsSant } from './ko-app.js';
import { iBadaKoerna } from './koplatser.js';
import { provjobb, ProvUtforare } from './provutforare.js';

@Jobbutforare('prov')
class AnnanUtforare {
  utfor(): Promise<void> {
    return Promise.resolve();
  }
}

it('Produkten startar inte med två utförare för samma slags jobb', async () => {
  const prov = await nyDatabas();
  const start = startaKo({ appUrl: prov.appUrl, utforare: [ProvUtforare, AnnanUtforare] });
  await expect(start).rejects.toThrow('Två utförare för jobbslaget prov.');
  await prov.stang();
});

describe('Ett jobb beställs i samma transaktion som det gäller', () => {
  iBadaKoerna((plats) => {
    it('blir inget jobb när transaktionen backas', async () => {
      const ko = await plats().starta([ProvUtforare]);
      const { vem } = await enNamnd(plats().prov);
      let kord = 0;
      const bestallning = provjobb(async () => {
        kord++;
      });
      await expect(
        ko.app.get(Databas, { strict: false }).skriv(vem, async (tx) => {
          await ko.jobb.bestall(tx, bestallning);
          throw new Error('backa');
        }),
      ).rejects.toThrow('backa');
      // a later job that is done shows that the queue has passed the place where the first would have stood
      const { id } = await ko.bestall(
        vem,
        provjobb(async () => undefined),
      );
      await ko.tills(id, 'klar');
      await ko.relae.relaera();
      expect(kord).toBe(0);
      const { rows } = await plats().prov.agare.query('select 1 from jobb where nyckel = $1', [bestallning.nyckel]);
      expect(rows).toEqual([]);
    });

    it('körs precis en gång när transaktionen gått igenom, också när det lämnas till kön två gånger', async () => {
      const ko = await plats().starta([ProvUtforare]);
      const { vem } = await enNamnd(plats().prov);
      const korningar: number[] = [];
      const { id, ny } = await ko.bestall(
        vem,
        provjobb(async (jobb) => {
          korningar.push(jobb.id);
          return { lank: '/rapporter/1' };
        }),
      );
      await plats().prov.agare.query('update jobb set sand_vid = null where id = $1', [id]);
      await ko.relae.relaera();
      const rad = await ko.tills(id, 'klar');
      await plats().prov.agare.query(`update jobb set sand_vid = clock_timestamp() - interval '1 hour' where id = $1`, [
        id,
      ]);
      await ko.relae.stamAv();
      expect(ny).toBe(true);
      expect(korningar).toEqual([id]);
      expect(rad).toMatchObject({ andel: 1, skede: 'Klart', forsok: 1, resultat: { lank: '/rapporter/1' } });
    });

    it('lämnas till kön senare när processen dog mellan transaktionen och överlämnandet', async () => {
      // inserted past the service: this is what a process that died right after its commit leaves behind
      const { vem, namndId } = await enNamnd(plats().prov);
      let kord = 0;
      const { slag, nyckel, uppgifter } = provjobb(async () => {
        kord++;
      });
      const { rows } = await plats().prov.agare.query<{ id: string }>(
        `insert into jobb (namnd_id, slag, nyckel, uppgifter, bestalld_av, skapad_vid)
         values ($1, $2, $3, $4, $5, now()) returning id`,
        [namndId, slag, nyckel, uppgifter, vem.personId],
      );
      const ko = await plats().starta([ProvUtforare]);
      await ko.tills(Number(rows[0]!.id), 'klar');
      expect(kord).toBe(1);
    });

    it('beställs bara ett i taget för samma nyckel, också av någon annan', async () => {
      const ko = await plats().starta([ProvUtforare]);
      const { vem } = await enNamnd(plats().prov);
      const annan = await enNamnd(plats().prov, 'En annan nämnd');
      let slapp = (): void => undefined;
      const grind = new Promise<void>((klart) => (slapp = klart));
      const bestallning = provjobb(() => grind);
      const forsta = await ko.bestall(vem, bestallning);
      const andra = await ko.bestall({ ...vem, personId: null, slag: 'system', roller: ['medarbetare'] }, bestallning);
      const iAnnanNamnd = await ko.bestall(annan.vem, bestallning);
      slapp();
      await ko.tills(forsta.id, 'klar');
      await ko.tills(iAnnanNamnd.id, 'klar');
      const efterat = await ko.bestall(vem, bestallning);
      await ko.tills(efterat.id, 'klar');
      expect(andra).toEqual({ id: forsta.id, ny: false });
      expect(iAnnanNamnd.ny).toBe(true);
      expect(efterat).toEqual({ id: expect.any(Number), ny: true });
      expect(efterat.id).not.toBe(forsta.id);
    });

    it('utförs inte av en process som bara visar sidor, men lämnas till kön av den', async () => {
      const webb = await plats().starta([ProvUtforare], { installningar: { roll: 'webb' } });
      const { vem } = await enNamnd(plats().prov);
      const { id } = await webb.bestall(
        vem,
        provjobb(async () => undefined),
      );
      await tillsSant(async () => (await webb.rad(id)).sand_vid !== null);
      expect(await webb.anslutning.ko().getJobState(`jobb-${id}`)).toBe('waiting');
      const arbetare = await plats().starta([ProvUtforare], { installningar: { roll: 'arbetare' } });
      await arbetare.tills(id, 'klar');
    });

    it('lämnar ingenting kvar i kön när det är klart', async () => {
      const ko = await plats().starta([ProvUtforare]);
      const { vem } = await enNamnd(plats().prov);
      const { id } = await ko.bestall(
        vem,
        provjobb(async () => undefined),
      );
      await ko.tills(id, 'klar');
      await tillsSant(async () => (await ko.anslutning.ko().getJobState(`jobb-${id}`)) === 'unknown');
    });
  });
});
