import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Roll, Vem } from '../../src/database/vem.js';
import { Enkatdagar } from '../../src/enkater/omgang.jobb.js';
import { omgangsflode } from '../../src/enkater/omgang.flode.js';
import type { Omgang } from '../../src/enkater/omgang.krav.js';
import { granska } from '../../src/floden/granska.js';
import { prova } from '../../src/floden/prova.js';
import { Andrad, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { plusDagar } from '../../src/plattform/klocka/datum.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { ettEnkatrum, type Enkatrum } from './givna-svar.js';

const vem = (roll: Roll, personId = 7): Vem => ({
  ...{ slag: 'person', namndId: 1, namn: 'Prov', hemenheter: [], personId, enheter: [], roller: [roll] },
});
const omgang = (andrat: Partial<Omgang> = {}): Omgang => ({
  ...{ id: 1, status: 'utkast', version: 1, namnd_id: 1, enkat_id: 1, namn: 'Hösten', malgrupper: ['vuxen'] },
  ...{ oppnar: '2026-11-01', stanger: '2026-11-30', satt: 'kod', minst: 5, sammanfattning: '', skal: null },
  ...{ ansvarig_id: 1, paminda: false, utanFraga: [], fragor: 3, enheter: [1], koder: 10 },
  ...andrat,
});

describe('enkätomgångens flöde', () => {
  it('håller ihop', () => {
    expect(granska(omgangsflode, '2026-11-22')).toEqual([]);
  });

  it.each([
    ['oppna', 'utkast', { fragor: 0 }, 'minst en fråga'],
    ['oppna', 'utkast', { utanFraga: ['barn'] }, 'ingen fråga skriven för: Barn 4–9 år'],
    ['oppna', 'utkast', { enheter: [] }, 'minst en enhet'],
    ['oppna', 'utkast', { koder: 0 }, 'Gör kort med koder först'],
    ['delaUt', 'utkast', { enheter: [] }, 'minst en enhet'],
  ] as const)('%s i %s kräver det som behövs', (handling, status, utan, brist) => {
    expect(prova(omgangsflode, handling, omgang({ status }), vem('kvalitetssamordnare')).tillaten).toBe(true);
    const sak = omgang({ status, ...(utan as Partial<Omgang>) });
    const nekad = prova(omgangsflode, handling, sak, vem('kvalitetssamordnare'));
    expect([nekad.tillaten, nekad.brister.join(' ')]).toEqual([false, expect.stringContaining(brist)]);
  });

  it('en öppen länk behöver inga koder', () => {
    expect(prova(omgangsflode, 'oppna', omgang({ satt: 'lank', koder: 0 }), vem('kvalitetssamordnare')).tillaten).toBe(
      true,
    );
  });

  it('sammanställs inte utan att någon har skrivit vad svaren visar', () => {
    const stangd = omgang({ status: 'stangd' });
    const av = vem('kvalitetssamordnare');
    expect(prova(omgangsflode, 'sammanstall', stangd, av, { sammanfattning: ' ' }).tillaten).toBe(false);
    expect(prova(omgangsflode, 'sammanstall', stangd, av, { sammanfattning: 'Bra.' }).tillaten).toBe(true);
  });

  it.each([
    ['oppna', 'utkast', vem('enhetschef', 1), true],
    ['oppna', 'utkast', vem('enhetschef', 2), false],
    ['oppna', 'utkast', vem('verksamhetschef', 2), true],
    ['oppna', 'utkast', vem('medarbetare', 1), true],
    ['oppna', 'utkast', vem('medarbetare', 2), false],
    ['stang', 'oppen', vem('system'), true],
    ['sammanstall', 'stangd', vem('system'), false],
    ['avbryt', 'oppen', vem('kvalitetssamordnare'), false],
  ] as const)('%s i %s', (handling, status, av, ja) => {
    expect(prova(omgangsflode, handling, omgang({ status }), av).tillaten).toBe(ja);
  });
});

describe('en enkät', () => {
  let rum: Enkatrum;
  let idag: string;
  beforeAll(async () => {
    rum = await ettEnkatrum();
    idag = rum.prov.app.get(Klocka, { strict: false }).idag();
  });
  afterAll(() => rum.stang());
  const uppgifter = (oppnar: string, stanger: string) => ({
    ...{ namn: 'Hösten', malgrupper: ['vuxen'] as const, oppnar, stanger, satt: 'lank' as const },
    enheter: [rum.namnd.enhet],
  });

  it('flyttar, ändrar och tar bort frågor tills den har varit öppen, sedan görs en kopia', async () => {
    const { samordnare, enhet } = rum.namnd;
    const id = await rum.enEnkat();
    const fragor = async (av = id) => (await rum.enkatQueries.sida(samordnare, av)).fragor;
    const [forsta, andra] = await fragor();
    await rum.enkater.flytta(samordnare, id, andra?.id ?? 0, { version: 3, at: 'upp' });
    expect((await fragor()).map((en) => en.id)).toEqual([andra?.id, forsta?.id]);
    await expect(rum.enkater.taBort(samordnare, id, andra?.id ?? 0, { version: 3 })).rejects.toThrow(Andrad);
    await expect(
      rum.enkater.laggTill(samordnare, id, { version: 4, slag: 'val', vuxen: 'Välj', alternativ: 'Ett' }),
    ).rejects.toThrow(OgiltigtFormular);
    await expect(rum.enkater.laggTill(samordnare, id, { version: 4, slag: 'janej' })).rejects.toThrow(
      'minst en av grupperna',
    );
    await rum.enOppen(id, [enhet]);
    await expect(rum.enkater.taBort(samordnare, id, andra?.id ?? 0, { version: 4 })).rejects.toThrow(Regelbrott);
    await expect(rum.enkater.laggTill(samordnare, id, { version: 4, slag: 'janej', vuxen: 'Ny?' })).rejects.toThrow(
      'Gör en kopia',
    );
    const kopia = await rum.enkater.kopiera(samordnare, id);
    expect((await fragor(kopia)).map((en) => en.slag)).toEqual(['fritext', 'janej']);
    await rum.enkater.laggTill(samordnare, kopia, { version: 1, slag: 'janej', vuxen: 'Ny?' });
  });

  it('görs inte av en medarbetare, och tar inte fler än femton frågor', async () => {
    await expect(rum.enkater.skapa(rum.namnd.medarbetare, { namn: 'Min enkät' })).rejects.toThrow('row-level security');
    const id = await rum.enkater.skapa(rum.namnd.chef, { namn: 'Lång enkät' });
    for (let nr = 1; nr <= 15; nr++)
      await rum.enkater.laggTill(rum.namnd.chef, id, { version: nr, slag: 'janej', vuxen: `Fråga ${nr}?` });
    await expect(
      rum.enkater.laggTill(rum.namnd.chef, id, { version: 16, slag: 'janej', vuxen: 'En till?' }),
    ).rejects.toThrow('högst 15 frågor');
  });

  it('ger bara ut koder för den som har hand om omgången', async () => {
    const { chef, annanChef, samordnare, enhet, annanEnhet } = rum.namnd;
    const id = await rum.omgangar.planera(chef, await rum.enEnkat(), { ...uppgifter(idag, idag), satt: 'kod' });
    const kort = { enhetId: enhet, malgrupp: 'vuxen' as const, antal: 3 };
    await expect(rum.omgangar.delaUt(annanChef, id, kort)).rejects.toThrow(SaknarBehorighet);
    await expect(rum.omgangar.delaUt(chef, id, { ...kort, enhetId: annanEnhet })).rejects.toThrow(OgiltigtFormular);
    await rum.omgangar.delaUt(chef, id, kort);
    expect(await rum.queries.kort(samordnare, id, enhet, 'vuxen')).toMatchObject({ antal: 3 });
    await expect(rum.queries.kort(annanChef, id, enhet, 'vuxen')).rejects.toThrow('finns inte');
    await rum.omgangar.avbryt(chef, id, { skal: 'Vi väntar till våren.' });
  });

  it('öppnar, påminner och stänger på sina dagar', async () => {
    const { samordnare, chef, namndId } = rum.namnd;
    const enkat = await rum.enEnkat();
    const omgang = (fran: number, till: number): Promise<number> =>
      rum.omgangar.planera(samordnare, enkat, uppgifter(plusDagar(idag, fran), plusDagar(idag, till)));
    const [idagen, senare] = [await omgang(0, 60), await omgang(5, 60)];
    const [snart, forbi] = [await omgang(0, 1), await omgang(-9, 60)];
    for (const id of [snart, forbi]) await rum.omgangar.oppna(samordnare, id, {});
    await rum.agare.query('update enkatomgang set stanger = $2 where id = $1', [forbi, plusDagar(idag, -1)]);
    const dagar = rum.prov.app.get(Enkatdagar, { strict: false });
    expect(await dagar.utfor({ namndId })).toEqual({ oppnade: 1, paminda: 1, stangda: 1 });
    expect(await dagar.utfor({ namndId })).toEqual({ oppnade: 0, paminda: 0, stangda: 0 });
    const status = async (id: number) => (await rum.queries.sida(samordnare, id)).omgang.status;
    expect(await Promise.all([idagen, senare, snart, forbi].map(status))).toEqual([
      'oppen',
      'utkast',
      'oppen',
      'stangd',
    ]);
    const { rows } = await rum.agare.query<{ text: string }>(
      `select text from notis where person_id = $1 and lank = $2 order by id`,
      [chef.personId, `/enkatomgangar/${snart}`],
    );
    expect(rows.map(({ text }) => text.split(' ').slice(0, 2).join(' '))).toEqual(['En enkät', 'Enkäten Hösten']);
  });
});
