import { describe, expect, it } from '@jest/globals';
import { LAGRUM, lagrumsrad, lagrumFor, lagrumVid, type Lagrumskod } from '../../src/floden/lagrum.js';

describe('ett lagrum', () => {
  it.each<[Lagrumskod, string, string | undefined]>([
    ['SoL 27:2', '2025-06-30', '14 kap. 3 § socialtjänstlagen (2001:453)'],
    ['SoL 27:2', '2025-07-01', '27 kap. 2 § socialtjänstlagen (2025:400)'],
    ['SoL 27:3', '2025-06-30', '14 kap. 4 § socialtjänstlagen (2001:453)'],
    ['SoL 27:4', '2025-06-30', '14 kap. 5 § socialtjänstlagen (2001:453)'],
    ['SoL 27:5', '2025-06-30', '14 kap. 6 § socialtjänstlagen (2001:453)'],
    ['SoL 27:6', '2025-06-30', '14 kap. 7 § socialtjänstlagen (2001:453)'],
    ['SoL 27:6', '2026-11-22', '27 kap. 6 § socialtjänstlagen (2025:400)'],
    ['SoL 17:10', '2025-06-30', '7 kap. 6 § socialtjänstlagen (2001:453)'],
    ['SoL 5:2', '2020-12-31', '3 kap. 3 § tredje stycket socialtjänstlagen (2001:453)'],
    ['SoL 5:2', '2026-11-22', '5 kap. 2 § socialtjänstlagen (2025:400)'],
    ['SoL 5:1 st 2', '2026-11-22', '5 kap. 1 § andra stycket socialtjänstlagen (2025:400)'],
    ['LSS 24 e', '2020-01-01', '24 e § lagen (1993:387) om stöd och service till vissa funktionshindrade'],
    ['LSS 24 e', '2011-06-30', undefined],
    ['SoL 27:1', '2025-06-30', undefined],
    ['SoL 27:7', '2025-12-31', undefined],
    ['SoL 27:7', '2026-01-01', '27 kap. 7 § socialtjänstlagen (2025:400)'],
  ])('%s den %s: %s', (kod, datum, text) => {
    expect(lagrumVid(kod, datum)?.text).toBe(text);
  });

  it('har aldrig två lydelser samma dag', () => {
    const dubbla = LAGRUM.filter((a) =>
      LAGRUM.some((b) => a !== b && a.kod === b.kod && a.fran <= (b.till ?? '9') && b.fran <= (a.till ?? '9')),
    );
    expect(dubbla).toEqual([]);
  });

  it('slutar inte gälla innan det börjat', () => {
    expect(LAGRUM.filter(({ fran, till }) => till !== null && till < fran)).toEqual([]);
  });
});

describe('lagrummen för ett ärende', () => {
  const koder: Lagrumskod[] = ['SoL 27:5', 'LSS 24 e', 'SOSFS 2011:9 5:3'];
  const lagarna = (lagar: string[], datum = '2026-11-22'): string[] =>
    lagrumFor(koder, lagar, datum).map(({ lag }) => lag);

  it('är de i ärendets lagar, och föreskrifterna som gäller alla', () => {
    expect(lagarna(['SoL'])).toEqual(['SoL', 'SOSFS 2011:9']);
    expect(lagarna(['LSS'])).toEqual(['LSS', 'SOSFS 2011:9']);
    expect(lagarna(['SoL', 'LSS'])).toEqual(['SoL', 'LSS', 'SOSFS 2011:9']);
  });
  it('är alla så länge lagen inte är vald', () => {
    expect(lagarna([])).toEqual(['SoL', 'LSS', 'SOSFS 2011:9']);
  });
  it('är inga som inte gällde den dagen', () => {
    expect(lagarna([], '2011-08-01')).toEqual(['SoL', 'LSS']);
  });
});

it.each([
  [
    ['27 kap. 5 § socialtjänstlagen (2025:400)', '27 kap. 6 § socialtjänstlagen (2025:400)'],
    '27 kap. 5 § och 27 kap. 6 § SoL (2025:400)',
  ],
  [
    [
      '14 kap. 6 § socialtjänstlagen (2001:453)',
      '24 e § lagen (1993:387) om stöd och service till vissa funktionshindrade',
      '5 kap. Socialstyrelsens föreskrifter och allmänna råd (SOSFS 2011:5) om lex Sarah',
    ],
    '14 kap. 6 § SoL (2001:453), 24 e § LSS, 5 kap. SOSFS 2011:5',
  ],
  [['Nämndens rutin för lex Sarah'], 'Nämndens rutin för lex Sarah'],
  [[], ''],
])('på en rad står varje lag en gång, med det namn den har till vardags: %j', (texter, rad) => {
  expect(lagrumsrad(texter)).toBe(rad);
});
