import { describe, expect, it } from '@jest/globals';
import {
  allaDelarSkrivna,
  insamlingenOppen,
  skaletFinns,
  type Bidrag,
} from '../../../src/rapporter/bidrag/bidrag.krav.js';
import { bidragsmarkdown } from '../../../src/rapporter/bidrag/bidrag.texter.js';
import { medOsparat } from '../../../src/rapporter/bidrag/bidragsosparat.js';
import { arSent, bidragslage } from '../../../src/rapporter/bidrag/bidragslage.js';

const IDAG = '2026-11-22';
const bidrag: Bidrag = {
  ...{ id: 1, status: 'pagar', version: 2, enhet_id: 3, insamling_id: 4, senast: '2026-11-30', skal: '' },
  ...{ uppdrag: 'Vi utreder.', resultat: 'Bra.', analys: 'Därför.', atgarder: 'Så.' },
};

describe('hur långt bidragen har kommit', () => {
  it('räknar varje bidrag en gång, och de strukna inte alls', () => {
    const rader = [
      { status: 'klar', senast: '2026-11-01' },
      { status: 'pagar', senast: '2026-11-21' },
      { status: 'pagar', senast: '2026-11-22' },
      { status: 'begart', senast: '2026-11-01' },
      { status: 'struket', senast: '2026-11-01' },
    ] as const;
    expect(bidragslage(rader, IDAG)).toEqual({ antal: 4, klara: 1, pagar: 2, begarda: 1, sena: 2 });
  });

  it('är sent först dagen efter den sista, och aldrig när det är klart', () => {
    expect(arSent({ status: 'pagar', senast: '2026-11-22' }, IDAG)).toBe(false);
    expect(arSent({ status: 'begart', senast: '2026-11-21' }, IDAG)).toBe(true);
    expect(arSent({ status: 'klar', senast: '2026-11-21' }, IDAG)).toBe(false);
  });
});

describe('kraven på ett bidrag', () => {
  it('klarmarkeras när varje del säger något', () => {
    expect(allaDelarSkrivna(bidrag)).toBeNull();
    expect(allaDelarSkrivna({ ...bidrag, analys: '  ' })).toBe(
      'Skriv något under ”Analys”. Finns inget att berätta, skriv det.',
    );
    // what is sent with the act counts, not what was there before
    expect(allaDelarSkrivna(bidrag, { uppdrag: '', resultat: 'x', analys: 'x', atgarder: 'x' })).toContain('”Uppdrag”');
    expect(allaDelarSkrivna({ ...bidrag, uppdrag: '' }, { ...bidrag, uppdrag: 'x' })).toBeNull();
  });

  it('ändras inte när berättelsen är fryst', () => {
    expect(insamlingenOppen({ ...bidrag, stangd: false })).toBeNull();
    expect(insamlingenOppen({ ...bidrag, stangd: true })).toContain('fryst');
  });

  it('öppnas igen med ett skäl', () => {
    expect(skaletFinns(bidrag, { skal: 'Siffrorna saknas.' })).toBeNull();
    expect(skaletFinns(bidrag, { skal: ' ' })).toBe('Skriv skälet.');
  });
});

it('trycks med en rubrik för varje del som har en text', () => {
  expect(bidragsmarkdown({ ...bidrag, analys: '', atgarder: ' ' })).toBe(
    '### Uppdrag\n\nVi utreder.\n\n### Årets resultat\n\nBra.',
  );
});

describe('det som inte är sparat i ett bidrag', () => {
  const text = (analys: string) => ({ uppdrag: 'Vi utreder.', resultat: '', analys, atgarder: '' });
  const GRUND = text('Ett\n\nTvå');

  it.each([
    ['den sparade texten när inget är oskrivet', null, 'Sparat', 'Sparat', false, []],
    ['det egna när ingen annan har skrivit', 'Eget', 'Ett\n\nTvå', 'Eget', true, []],
    ['den andras när det egna är orört', 'Ett\n\nTvå', 'Sparat', 'Sparat', false, []],
    [
      'båda när de är skrivna på olika ställen',
      'Noll\nEtt\n\nTvå',
      'Ett\n\nTvå\nTre',
      'Noll\nEtt\n\nTvå\nTre',
      true,
      [],
    ],
    ['det egna, med en krock, när båda har ändrat samma sak', 'Eget', 'Annat', 'Eget', true, ['analys']],
  ])('är %s', (_, egen, sparad, iRutan, osparat, krockar) => {
    const lage = medOsparat(text(sparad), egen === null ? null : text(egen), GRUND);
    expect([lage.text.analys, lage.osparat, lage.krockar]).toEqual([iRutan, osparat, krockar]);
  });
});
