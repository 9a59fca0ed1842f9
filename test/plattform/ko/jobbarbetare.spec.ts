import { setTimeout as vanta } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';
import { Regelbrott } from '../../../src/plattform/fel.js';
import { Jobbfel } from '../../../src/plattform/ko/jobbfel.js';
import { enNamnd, tillsSant } from './ko-app.js';
import { iBadaKoerna } from './koplatser.js';
import { provjobb, ProvUtforare } from './provutforare.js';

describe('En arbetare', () => {
  iBadaKoerna((plats) => {
    it('försöker igen efter ett tillfälligt fel, och då lyckas det', async () => {
      const ko = await plats().starta([ProvUtforare]);
      const { vem } = await enNamnd(plats().prov);
      let forsok = 0;
      const { id } = await ko.bestall(
        vem,
        provjobb(async () => {
          if (++forsok < 3) throw new TypeError('hemlig text om Åsa');
        }),
      );
      const rad = await ko.tills(id, 'klar');
      expect(rad).toMatchObject({ forsok: 3, felmening: null });
      expect(forsok).toBe(3);
    });

    it('ger upp efter tredje försöket med en mening utan uppgifter ur ärendet, säger till den som beställde, och kan köras igen', async () => {
      const ko = await plats().starta([ProvUtforare]);
      const { vem } = await enNamnd(plats().prov);
      let forsok = 0;
      const { id } = await ko.bestall(
        vem,
        provjobb(async () => {
          if (++forsok <= 3) throw new TypeError('hemlig text om Åsa');
        }),
      );
      const rad = await ko.tills(id, 'misslyckad');
      expect(rad.felmening).toBe('Något gick fel när jobbet kördes. Tekniskt: TypeError.');
      expect(forsok).toBe(3);
      const { rows: notiser } = await plats().prov.agare.query('select text, lank from notis where person_id = $1', [
        vem.personId,
      ]);
      expect(notiser).toEqual([
        {
          text: 'Jobbet ”Provjobbet” misslyckades. Något gick fel när jobbet kördes. Tekniskt: TypeError.',
          lank: `/jobb/${id}`,
        },
      ]);
      await ko.jobb.omforsok(vem, id);
      expect(await ko.tills(id, 'klar')).toMatchObject({ forsok: 4, felmening: null });
      await expect(ko.jobb.omforsok(vem, id)).rejects.toThrow(Regelbrott);
    });

    it('försöker inte igen när en regel står i vägen, och visar regelns egen mening', async () => {
      const ko = await plats().starta([ProvUtforare]);
      const { vem } = await enNamnd(plats().prov);
      let forsok = 0;
      const { id } = await ko.bestall(
        vem,
        provjobb(async () => {
          forsok++;
          throw new Regelbrott(['Rapporten är inte fryst.']);
        }),
      );
      expect((await ko.tills(id, 'misslyckad')).felmening).toBe('Rapporten är inte fryst.');
      expect(forsok).toBe(1);
    });

    it('försöker igen när felet självt säger att det kan gå bättre', async () => {
      const ko = await plats().starta([ProvUtforare]);
      const { vem } = await enNamnd(plats().prov);
      const { id } = await ko.bestall(
        vem,
        provjobb(async () => {
          throw new Jobbfel('Mejlservern svarar inte.', true);
        }),
      );
      expect(await ko.tills(id, 'misslyckad')).toMatchObject({ felmening: 'Mejlservern svarar inte.', forsok: 3 });
    });

    it('säger till när det inte finns något som kan utföra jobbet', async () => {
      const ko = await plats().starta([ProvUtforare]);
      const { vem } = await enNamnd(plats().prov);
      const { id } = await ko.bestall(vem, { slag: 'okant', nyckel: 'okant', uppgifter: {} });
      expect((await ko.tills(id, 'misslyckad')).felmening).toBe('Det finns inget i systemet som kan utföra jobbet.');
    });

    it('slutar när någon avbryter, och utan att köra mer', async () => {
      const ko = await plats().starta([ProvUtforare]);
      const annanProcess = await plats().starta([ProvUtforare], { installningar: { roll: 'webb' } });
      const { vem } = await enNamnd(plats().prov);
      let forsok = 0;
      const { id } = await ko.bestall(
        vem,
        provjobb(async (jobb) => {
          forsok++;
          await vanta(60_000, undefined, { signal: jobb.signal });
        }),
      );
      await ko.tills(id, 'arbetar');
      await annanProcess.jobb.avbryt(vem, id);
      expect(await ko.tills(id, 'avbruten')).toMatchObject({ felmening: null, skede: 'Avbrutet' });
      await tillsSant(async () => (await ko.anslutning.ko().getJobState(`jobb-${id}`)) === 'unknown');
      expect(forsok).toBe(1);
      await expect(ko.jobb.avbryt(vem, id)).rejects.toThrow('redan slut');
    });

    it('startar inte ett jobb som avbröts medan det väntade', async () => {
      const webb = await plats().starta([ProvUtforare], { installningar: { roll: 'webb' } });
      const { vem } = await enNamnd(plats().prov);
      let forsok = 0;
      const { id } = await webb.bestall(
        vem,
        provjobb(async () => {
          forsok++;
        }),
      );
      await tillsSant(async () => (await webb.rad(id)).sand_vid !== null);
      await webb.jobb.avbryt(vem, id);
      const ko = await plats().starta([ProvUtforare]);
      await tillsSant(async () => (await ko.anslutning.ko().getJobState(`jobb-${id}`)) === 'unknown');
      expect(forsok).toBe(0);
      expect((await ko.rad(id)).tillstand).toBe('avbruten');
    });

    it('avbryts bara av den som beställde eller den som ser till jobben', async () => {
      const ko = await plats().starta([ProvUtforare], { installningar: { roll: 'webb' } });
      const { vem } = await enNamnd(plats().prov);
      const { id } = await ko.bestall(
        vem,
        provjobb(async () => undefined),
      );
      await expect(ko.jobb.avbryt({ ...vem, personId: 999_999 }, id)).rejects.toThrow('finns inte');
      await ko.jobb.avbryt({ ...vem, personId: 999_999, roller: ['systemadmin'] }, id);
      expect((await ko.rad(id)).tillstand).toBe('avbruten');
    });

    it('visar hur långt det har kommit, aldrig bakåt, också när ett försök börjar om', async () => {
      const ko = await plats().starta([ProvUtforare]);
      const { vem } = await enNamnd(plats().prov);
      const sett: number[] = [];
      let forsok = 0;
      const { id } = await ko.bestall(
        vem,
        provjobb(async (jobb) => {
          forsok++;
          for (const andel of [0.2, 0.6, 0.4, 0.8]) {
            const skede = `Skriver kapitel ${forsok}.${andel}`;
            jobb.framsteg(forsok === 1 ? andel : andel / 2, skede);
            await tillsSant(() => ko.rad(jobb.id).then((r) => r.skede === skede));
            sett.push((await ko.rad(jobb.id)).andel);
          }
          if (forsok === 1) throw new Error('en gång till');
        }),
      );
      const rad = await ko.tills(id, 'klar');
      expect(sett).toHaveLength(8);
      expect(sett).toEqual([...sett].sort((a, b) => a - b));
      expect(sett[3]).toBe(0.8);
      expect(sett[7]).toBe(0.8);
      expect(rad.andel).toBe(1);
    });

    it('kör aldrig samma jobb samtidigt med en annan arbetare, fast kön lämnar det två gånger', async () => {
      const processer = [await plats().starta([ProvUtforare]), await plats().starta([ProvUtforare])];
      const ko = processer[0]!;
      const { vem } = await enNamnd(plats().prov);
      let samtidiga = 0;
      let mest = 0;
      let korningar = 0;
      let slapp = (): void => undefined;
      const grind = new Promise<void>((klart) => (slapp = klart));
      const { id } = await ko.bestall(
        vem,
        provjobb(async () => {
          korningar++;
          mest = Math.max(mest, ++samtidiga);
          await grind;
          samtidiga--;
        }),
      );
      await ko.tills(id, 'arbetar');
      // the same row under another id in the queue, as after a queue that was emptied under a working worker
      await ko.anslutning.ko().add('prov', { namndId: vem.namndId }, { jobId: `jobb-0${id}`, removeOnComplete: true });
      await tillsSant(async () => (await ko.anslutning.ko().getJobState(`jobb-0${id}`)) === 'delayed');
      slapp();
      await ko.tills(id, 'klar');
      await tillsSant(async () => (await ko.anslutning.ko().getJobState(`jobb-0${id}`)) === 'unknown');
      expect(mest).toBe(1);
      expect(korningar).toBe(1);
    });
  });
});
