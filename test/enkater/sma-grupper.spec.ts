import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import type { Malgrupp } from '../../src/enkater/enkat.texter.js';
import { ettEnkatrum, type Enkatrum } from './givna-svar.js';

let rum: Enkatrum;
beforeAll(async () => {
  rum = await ettEnkatrum();
});
afterAll(() => rum.stang());

const ganger = (antal: number, varde: string): string[] => Array.from({ length: antal }, () => varde);

type Givet = readonly (readonly [enhet: 'enhet' | 'grannenhet' | 'annanEnhet', svar: readonly string[], Malgrupp?])[];

const stangd = async (givet: Givet, malgrupper: readonly Malgrupp[] = ['vuxen']): Promise<number> => {
  const { enhet, grannenhet, annanEnhet } = rum.namnd;
  const omgang = await rum.enOppen(await rum.enEnkat(), [enhet, grannenhet, annanEnhet], { malgrupper });
  for (const [plats, svar, malgrupp] of givet)
    await rum.svaren(omgang, rum.namnd[plats], svar, malgrupp ?? malgrupper[0]);
  await rum.omgangar.stang(rum.namnd.samordnare, omgang, {});
  return omgang;
};

/** What is shown of the question of yes and no: all, and each enhet, as «ja of n»; null when hidden. */
const visas = async (omgang: number, vem: Vem = rum.namnd.samordnare) => {
  const rader = await rum.queries.resultat(vem, omgang);
  const tal = (del: string, enhetId: number | null = null, malgrupp: Malgrupp | null = null): string | null => {
    const rad = rader.find((en) => en.del === del && en.enhetId === enhetId && en.malgrupp === malgrupp);
    if (!rad) return 'finns inte';
    if (rad.antal === null) return rad.varden === null ? null : 'röjd';
    return `${rad.varden?.ja ?? 0}/${rad.antal}`;
  };
  const { enhet, grannenhet, annanEnhet } = rum.namnd;
  return {
    alla: tal('alla'),
    enheter: [enhet, grannenhet, annanEnhet].map((id) => tal('enhet', id)),
    lasare: (['barn', 'ung', 'vuxen'] as const).map((en) => tal('malgrupp', null, en)),
  };
};

describe('små grupper göms', () => {
  it('fem svar visas, fyra inte', async () => {
    const fem = await stangd([['enhet', [...ganger(3, 'ja'), ...ganger(2, 'nej')]]]);
    expect(await visas(fem)).toMatchObject({ alla: '3/5', enheter: ['3/5', '0/0', '0/0'] });
    const fyra = await stangd([['enhet', ganger(4, 'ja')]]);
    expect(await visas(fyra)).toMatchObject({ alla: null, enheter: [null, '0/0', '0/0'] });
  });

  // By hand: 4 + 6 + 9 = 19. With only the four hidden, 19 - 6 - 9 = 4 would give them away, so the six go with them.
  it('en enhet göms också när den gömda annars gick att räkna ut ur summan', async () => {
    const omgang = await stangd([
      ['enhet', ganger(4, 'nej')],
      ['grannenhet', ganger(6, 'ja')],
      ['annanEnhet', [...ganger(8, 'ja'), 'delvis']],
    ]);
    expect(await visas(omgang)).toMatchObject({ alla: '14/19', enheter: [null, null, '8/9'] });
  });

  // By hand: 2 + 3 = 5 hidden together are enough; the seven may be shown, 12 - 7 = 5 is nobody.
  it('ingen mer göms än som behövs: två små är tillsammans stora nog', async () => {
    const omgang = await stangd([
      ['enhet', ['ja', 'nej']],
      ['grannenhet', ['ja', 'ja', 'nej']],
      ['annanEnhet', ganger(7, 'ja')],
    ]);
    expect(await visas(omgang)).toMatchObject({ alla: '10/12', enheter: [null, null, '7/7'] });
  });

  it('den som inte vet räknas inte, varken i andelen eller i gruppens storlek', async () => {
    const omgang = await stangd([['enhet', [...ganger(4, 'ja'), ...ganger(5, 'vet_ej')]]]);
    expect(await visas(omgang)).toMatchObject({ alla: null, enheter: [null, '0/0', '0/0'] });
  });

  // By hand: 5 barn and 6 unga may be told apart by themselves. But with 1 barn at enheten, which is shown (7),
  // barn at enheten could be had by laying the two cuts over each other. So the readers are not told apart.
  it('läsarna visas inte för sig när de gick att lägga över enheterna', async () => {
    const delad = await stangd(
      [
        ['enhet', ['nej'], 'barn'],
        ['enhet', ganger(6, 'ja'), 'ung'],
        ['grannenhet', ganger(5, 'ja'), 'barn'],
      ],
      ['barn', 'ung'],
    );
    expect(await visas(delad)).toMatchObject({ alla: '11/12', lasare: [null, null, 'finns inte'] });
    const hel = await stangd(
      [
        ['enhet', ganger(6, 'ja'), 'ung'],
        ['grannenhet', [...ganger(4, 'ja'), 'nej'], 'barn'],
      ],
      ['barn', 'ung'],
    );
    expect(await visas(hel)).toMatchObject({ alla: '10/11', lasare: ['4/5', '6/6', 'finns inte'] });
  });

  it('inget visas medan omgången är öppen: två blickar med ett svar emellan röjer det svaret', async () => {
    const omgang = await rum.enOppen(await rum.enEnkat(), [rum.namnd.enhet]);
    await rum.svaren(omgang, rum.namnd.enhet, ganger(8, 'ja'));
    expect(await rum.queries.resultat(rum.namnd.samordnare, omgang)).toEqual([]);
    expect((await rum.queries.sida(rum.namnd.samordnare, omgang)).enheter[0]?.svar).toBe(8);
  });

  it('nämnden och allmänheten får inget', async () => {
    const omgang = await stangd([['enhet', ganger(8, 'ja')]]);
    expect(await rum.queries.resultat(rum.namnd.ledamot, omgang)).toEqual([]);
    expect(await rum.queries.resultat(rum.namnd.allmanhet, omgang)).toEqual([]);
    expect(await rum.queries.resultat(rum.namnd.medarbetare, omgang)).not.toEqual([]);
  });
});

describe('till indikatorerna', () => {
  it('går andelen per enhet och för alla, av den senaste omgången, utan det som är gömt', async () => {
    const enkat = await rum.enEnkat();
    const { enhet, grannenhet, annanEnhet } = rum.namnd;
    const omgang = await rum.enOppen(enkat, [enhet, grannenhet, annanEnhet]);
    await rum.svaren(omgang, enhet, ganger(4, 'nej'));
    await rum.svaren(omgang, grannenhet, ganger(6, 'ja'));
    await rum.svaren(omgang, annanEnhet, [...ganger(8, 'ja'), 'delvis']);
    await rum.omgangar.stang(rum.namnd.samordnare, omgang, {});
    const { fragor } = await rum.enkatQueries.sida(rum.namnd.samordnare, enkat);
    const fraga = fragor[0]?.id ?? 0;
    expect(await rum.enkatQueries.andelar(rum.namnd.samordnare, fraga, '2020-01-01', '2999-12-31')).toEqual([
      { enhetId: null, taljare: 14, namnare: 19 },
      { enhetId: annanEnhet, taljare: 8, namnare: 9 },
    ]);
    expect(await rum.enkatQueries.andelar(rum.namnd.samordnare, fraga, '2020-01-01', '2020-12-31')).toEqual([]);
    expect((await rum.enkatQueries.fragorMedAndel(rum.namnd.samordnare)).map(({ varde }) => varde)).toContain(fraga);
  });
});

describe('egna ord', () => {
  it('läses av den som leder enheten och av samordnaren, från små enheter bara tillsammans', async () => {
    const { enhet, grannenhet } = rum.namnd;
    const omgang = await rum.enOppen(await rum.enEnkat(), [enhet, grannenhet]);
    const [forsta, andra] = [await rum.koder(omgang, enhet), await rum.koder(omgang, grannenhet)];
    for (const kod of forsta.slice(0, 6)) await rum.svara(kod, ['ja', 'Från enheten.']);
    for (const kod of andra.slice(0, 6)) await rum.svara(kod, ['ja', 'Från grannen.']);
    const texter = async (vem: Vem) => (await rum.queries.fritexter(vem, omgang)).map(({ text }) => text);
    expect(await texter(rum.namnd.samordnare)).toEqual([]);
    await rum.omgangar.stang(rum.namnd.samordnare, omgang, {});
    expect(await texter(rum.namnd.samordnare)).toHaveLength(12);
    expect(new Set(await texter(rum.namnd.chef))).toEqual(new Set(['Från enheten.']));
    for (const vem of [rum.namnd.medarbetare, rum.namnd.annanChef, rum.namnd.ledamot, rum.namnd.allmanhet])
      expect(await texter(vem)).toEqual([]);
  });

  it('från en för liten enhet läses inte av dess chef, och står utan enhet för samordnaren', async () => {
    const { enhet, grannenhet } = rum.namnd;
    const omgang = await rum.enOppen(await rum.enEnkat(), [enhet, grannenhet]);
    const [forsta, andra] = [await rum.koder(omgang, enhet), await rum.koder(omgang, grannenhet)];
    for (const kod of forsta.slice(0, 2)) await rum.svara(kod, ['ja', 'Liten.']);
    for (const kod of andra.slice(0, 6)) await rum.svara(kod, ['ja', 'Stor.']);
    await rum.omgangar.stang(rum.namnd.samordnare, omgang, {});
    expect(await rum.queries.fritexter(rum.namnd.chef, omgang)).toEqual([]);
    const alla = await rum.queries.fritexter(rum.namnd.samordnare, omgang);
    expect([alla.length, new Set(alla.map(({ enhet: namn }) => namn))]).toEqual([8, new Set([null])]);
  });
});
