import { expect, it } from '@jest/globals';
import type { Tidslinjerad } from '../../src/floden/handelselogg.queries.js';
import { tidslinjevy } from '../../src/floden/tidslinjevy.js';

const rad = (dag: string, om: Partial<Tidslinjerad> = {}): Tidslinjerad => ({
  mening: 'Anna Berg (utredare) skrev en uppgift',
  handling: 'utred',
  vid: new Date(`${dag}T10:00:00+01:00`),
  utanTid: false,
  tillStatus: null,
  lagrum: ['27 kap. 5 § socialtjänstlagen (2025:400)'],
  ...om,
});
const rubriker = (rader: Tidslinjerad[]): string[] => tidslinjevy(rader).map(({ rubrik }) => rubrik);

it('samma handling av samma person flera gånger i rad är en rad, med antalet och den sista dagen', () => {
  expect(rubriker([rad('2026-11-02'), rad('2026-11-02'), rad('2026-11-02')])).toEqual([
    'Anna Berg (utredare) skrev en uppgift, 3 gånger',
  ]);
  expect(tidslinjevy([rad('2026-11-02'), rad('2026-11-09')])).toEqual([
    {
      tid: new Date('2026-11-02T10:00:00+01:00'),
      utanTid: false,
      rubrik: 'Anna Berg (utredare) skrev en uppgift, 2 gånger, senast 9 november 2026',
      lagrum: '27 kap. 5 § SoL (2025:400)',
    },
  ]);
});

it.each([
  ['av någon annan', { mening: 'Bo Ek (utredare) skrev en uppgift' }],
  ['som ledde till ett nytt läge', { tillStatus: 'Utreds' }],
  ['enligt en annan lag', { lagrum: ['14 kap. 6 § socialtjänstlagen (2001:453)'] }],
  ['utan klockslag', { utanTid: true }],
])('men inte det som gjordes %s', (_, om) => {
  expect(rubriker([rad('2026-11-02'), rad('2026-11-02', om)])).toHaveLength(2);
});

it('och inte det som har något annat emellan', () => {
  const annat = rad('2026-11-03', { mening: 'Anna Berg (utredare) antecknade ett samtal' });
  expect(rubriker([rad('2026-11-02'), annat, rad('2026-11-04')])).toHaveLength(3);
});
