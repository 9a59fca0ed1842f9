import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { LasloggQueries, type Lasloggfilter } from '../../src/oversikt/laslogg.queries.js';
import { SokQueries } from '../../src/oversikt/sok.queries.js';
import { enAvvikelseapp } from '../avvikelser/avvikelseapp.js';
import { ettAvvikelserum, type Avvikelserum } from '../givet/avvikelser.js';

let rum: Avvikelserum;
let logg: LasloggQueries;
let id: number;

beforeAll(async () => {
  rum = await ettAvvikelserum('2026-11-20');
  logg = new LasloggQueries(rum.databas);
  id = await rum.enAvvikelse({ handelseforlopp: 'Dörren stod öppen.' });
  await rum.arenden.arende(rum.namnd.chef, id);
  rum.klocka.stall('2026-11-22');
  await rum.arenden.arende(rum.namnd.verksamhetschef, id);
  await new SokQueries(rum.databas, rum.klocka).sok(rum.namnd.chef, { q: 'dörren' });
});
afterAll(() => rum.stang());

const vad = async (vem: Vem, filter: Lasloggfilter = {}) =>
  (await logg.lista(vem, filter)).rader.map((rad) => [rad.namn, rad.arende, rad.vad, rad.sokt]);

describe('läsloggen', () => {
  it('visar dataskyddsombudet allt, det senaste först', async () => {
    const { chef, verksamhetschef, dataskyddsombud } = rum.namnd;
    const arende = `Avvikelse ${String(id)}`;
    expect(await vad(dataskyddsombud)).toEqual([
      [chef.namn, arende, 'Såg text ur ärendet bland träffarna i en sökning', null],
      [chef.namn, null, 'Sökte', 'dörren'],
      [verksamhetschef.namn, arende, 'Öppnade ärendet', null],
      [chef.namn, arende, 'Öppnade ärendet', null],
    ]);
    expect(await vad(dataskyddsombud, { fran: '2026-11-20', till: '2026-11-20' })).toHaveLength(1);
    expect(await vad(dataskyddsombud, { person: verksamhetschef.personId })).toHaveLength(1);
    expect(await vad(dataskyddsombud, { slag: 'avvikelse', nummer: id + 1 })).toEqual([]);
  });

  it('visar kvalitetssamordnaren läsningen av avvikelser men inte vad någon har sökt', async () => {
    expect((await vad(rum.namnd.samordnare)).map(([, , text]) => text)).not.toContain('Sökte');
    expect(await vad(rum.namnd.samordnare)).toHaveLength(3);
    expect(await vad(rum.namnd.samordnare, { slag: 'sok' })).toEqual([]);
  });

  it('leder till ärendet bara för den som får öppna det, och visar också vem som har öppnat listan', async () => {
    const lankar = async (vem: Vem) => (await logg.lista(vem, { nummer: id })).rader.map(({ lank }) => lank);
    expect(new Set(await lankar(rum.namnd.samordnare))).toEqual(new Set([`/avvikelser/${String(id)}`]));
    expect(new Set(await lankar(rum.namnd.dataskyddsombud))).toEqual(new Set([null]));
    await rum.lista.lista(rum.namnd.verksamhetschef, {});
    expect((await vad(rum.namnd.samordnare))[0]).toEqual([
      ...[rum.namnd.verksamhetschef.namn, 'Avvikelse', 'Öppnade listan', null],
    ]);
  });

  it.each(['lexSarahAnsvarig', 'chef', 'medarbetare', 'systemadmin', 'ledamot', 'registrator'] as const)(
    'visar inte %s avvikelsernas läsning',
    async (roll) => {
      expect(await vad(rum.namnd[roll])).toEqual([]);
    },
  );

  it('bläddrar utan att tappa eller dubbla', async () => {
    for (let nr = 0; nr < 60; nr++) await rum.arenden.arende(rum.namnd.chef, id);
    const forsta = await logg.lista(rum.namnd.dataskyddsombud, {});
    const andra = await logg.lista(rum.namnd.dataskyddsombud, { fore: forsta.nasta ?? 0 });
    const tredje = await logg.lista(rum.namnd.dataskyddsombud, { fore: andra.nasta ?? 0 });
    const sidor = [forsta, andra, tredje];
    expect([sidor.map(({ rader }) => rader.length), tredje.nasta]).toEqual([[25, 25, 15], null]);
    expect(new Set(sidor.flatMap(({ rader }) => rader.map((rad) => rad.id))).size).toBe(65);
  });

  it('säger att någon sökte på ett personnummer, men inte vems', async () => {
    await new SokQueries(rum.databas, rum.klocka).sok(rum.namnd.chef, { q: 'pojken 640823-3234' });
    await new SokQueries(rum.databas, rum.klocka).sok(rum.namnd.chef, { q: '640823-3234' });
    const { rader } = await logg.lista(rum.namnd.dataskyddsombud, {});
    expect(rader.slice(0, 2).map((rad) => [rad.vad, rad.sokt])).toEqual([
      ['Sökte på ett personnummer', null],
      ['Sökte på ett personnummer och ord', 'pojken'],
    ]);
  });
});

describe('sidorna', () => {
  it('läsloggen öppnas av den som följer upp, och sökrutan finns i sidhuvudet', async () => {
    const app = await enAvvikelseapp();
    try {
      const nr = await app.rapporterad({ handelseforlopp: 'Vägen <b>var</b> hal vid entrén.' });
      const chef = await app.som('chef');
      expect((await chef.oppna('/laslogg')).status).toBe(403);
      const { html } = await chef.oppna('/sok?q=hal');
      expect(html).toContain(`href="/avvikelser/${String(nr)}"`);
      expect(html).toContain('<mark>hal</mark>');
      expect(html).not.toContain('<b>');
      expect(html).toContain('id="huvudsok"');
      expect((await chef.oppna('/sok?q=finnsinte')).html).toContain('Inga träffar');
      expect((await (await app.som('annanChef')).oppna('/sok?q=hal')).html).toContain('Inga träffar');
      expect((await chef.oppna('/sok?q=x&slag=person')).status).toBe(422);
      const ombud = await app.som('dataskyddsombud');
      expect((await ombud.oppna('/laslogg')).html).toContain('”hal”');
    } finally {
      await app.stang();
    }
  });
});
