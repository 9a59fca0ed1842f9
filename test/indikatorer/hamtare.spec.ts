import { describe, expect, it } from '@jest/globals';
import { EnkatHamtare } from '../../src/indikatorer/hamtning/enkat.hamtare.js';
import { UppdragHamtare } from '../../src/indikatorer/hamtning/uppdrag.hamtare.js';
import type { Indikator, Kallref, Serie } from '../../src/indikatorer/indikator.krav.js';
import { enNamnd } from '../givet/organisation.js';
import { ettEnkatrum } from '../enkater/givna-svar.js';
import { ettUppdrag, oppnaRum } from '../uppdragsuppfoljning/prov.js';

const medKalla = (kalla_ref: Kallref) => ({ kalla_ref }) as Indikator;
const SERIE = {} as Serie;

describe('värden från en annan plats', () => {
  it('läggs ihop för nämnden när de är uppdragens, och saknas där inget har gått ut', async () => {
    const rum = await oppnaRum();
    try {
      const namnd = await enNamnd(rum.db);
      // two weeks: 16 March and 20 April; held the 16th and the 21st
      for (const [fordelad, datum] of [
        ['2026-03-02', '2026-03-16'],
        ['2026-04-06', '2026-04-21'],
      ] as const) {
        const id = await ettUppdrag(rum, namnd, { beslutad: fordelad, fordelad });
        await rum.steg.hallUppstartsmote(namnd.medarbetare, id, { version: 1, datum, barn: 'deltog' });
      }
      const kvartal = [
        { fran: '2026-01-01', till: '2026-03-31' },
        { fran: '2026-04-01', till: '2026-06-30' },
        { fran: '2026-07-01', till: '2026-09-30' },
      ];
      const hamtare = new UppdragHamtare(rum.matt);
      const hamta = async (ref: Kallref) =>
        (await hamtare.hamta(namnd.system, medKalla(ref), SERIE, kvartal)).map((en) => [
          en.fran,
          en.enhetId,
          en.taljare,
          en.namnare,
        ]);
      expect(await hamta({ kod: 'uppstart' })).toEqual([
        ['2026-01-01', null, 1, 1],
        ['2026-04-01', null, 0, 1],
        ['2026-07-01', null, 0, 0],
      ]);
      expect(await hamta({ kod: 'uppstart', perEnhet: true })).toHaveLength(5);
      expect(await hamta({ kod: 'finns_inte' })).toEqual([]);
    } finally {
      await rum.stang();
    }
  });

  it('är enkätens utan det som är gömt, och ingenting alls där ingen omgång har stängt', async () => {
    const rum = await ettEnkatrum();
    try {
      const enkat = await rum.enEnkat();
      const { enhet, grannenhet, annanEnhet, system, samordnare } = rum.namnd;
      const omgang = await rum.enOppen(enkat, [enhet, grannenhet, annanEnhet]);
      await rum.svaren(omgang, enhet, Array<string>(4).fill('nej'));
      await rum.svaren(omgang, grannenhet, Array<string>(6).fill('ja'));
      await rum.svaren(omgang, annanEnhet, [...Array<string>(8).fill('ja'), 'delvis']);
      await rum.omgangar.stang(samordnare, omgang, {});
      const { fragor } = await rum.enkatQueries.sida(samordnare, enkat);
      const kod = String(fragor[0]?.id);
      const hamta = async (perEnhet: boolean, fran: string, till: string) =>
        (
          await new EnkatHamtare(rum.enkatQueries).hamta(system, medKalla({ kod, perEnhet }), SERIE, [{ fran, till }])
        ).map(({ enhetId, taljare, namnare }) => [enhetId, taljare, namnare]);
      // four are too few to show, and the six that would tell them are hidden too
      expect(await hamta(true, '2020-01-01', '2999-12-31')).toEqual([
        [null, 14, 19],
        [annanEnhet, 8, 9],
      ]);
      expect(await hamta(false, '2020-01-01', '2999-12-31')).toEqual([[null, 14, 19]]);
      expect(await hamta(true, '2020-01-01', '2020-12-31')).toEqual([]);
    } finally {
      await rum.stang();
    }
  });
});
