import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Databas } from '../../src/database/databas.js';
import { Notisformedlare } from '../../src/floden/notis.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { Oppenvardsdagar } from '../../src/uppdragsuppfoljning/oppenvard.jobb.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { ettStartat, ettUppdrag, oppnaRum, type Rum } from './prov.js';

let rum: Rum;
let namnd: Namnd;

beforeAll(async () => {
  rum = await oppnaRum();
});
beforeEach(async () => {
  namnd = await enNamnd(rum.db);
});
afterAll(() => rum.stang());

describe('det som har gått över tiden', () => {
  it('står med det som är längst över tiden först, tills det är gjort', async () => {
    const id = await ettStartat(rum, namnd);
    const annat = await ettUppdrag(rum, namnd, { beslutad: '2026-08-03', fordelad: undefined });
    const sena = async () =>
      (await rum.queries.overTiden(namnd.chef, { till: '2026-11-21' })).map(({ slag, uppdragId }) => [slag, uppdragId]);
    expect(await sena()).toEqual([
      ['uppstart', id],
      ['plan', id],
      ['verkstallighet', annat],
    ]);
    await rum.steg.planKlar(namnd.medarbetare, id, { version: 2, datum: '2026-11-20' });
    expect(await sena()).toEqual([
      ['uppstart', id],
      ['verkstallighet', annat],
    ]);
    expect(await rum.queries.overTiden(namnd.annanChef, { till: '2026-11-21' })).toEqual([]);
    expect(await rum.queries.antalOverTiden(namnd.chef, { till: '2026-11-21' })).toBe(2);
    expect(await rum.queries.antalOverTiden(namnd.annanChef, { till: '2026-11-21' })).toBe(0);
  });

  it('sägs en gång till enhetens chef, allt i en notis', async () => {
    await ettStartat(rum, namnd);
    const { app } = rum.prov;
    const jobb = new Oppenvardsdagar(app.get(Databas), app.get(Klocka), app.get(Notisformedlare, { strict: false }));
    expect(await jobb.utfor({ namndId: namnd.namndId })).toEqual({ passerade: 2, nara: 0 });
    expect(await jobb.utfor({ namndId: namnd.namndId })).toEqual({ passerade: 0, nara: 0 });
    const { rows } = await rum.db.agare.query<{ text: string; person_id: number }>(
      'select text, person_id from notis where namnd_id = $1',
      [namnd.namndId],
    );
    expect(rows).toEqual([{ text: 'Öppenvårdsuppdrag: 2 har gått över tiden.', person_id: namnd.chef.personId }]);
  });
});

describe('andelarna', () => {
  const HELA = { fran: '2026-01-01', till: '2026-12-31' };

  /**
   * By hand, today 22 November 2026. Uppstartsmöte two weeks after the day of fördelning:
   *   2 March → 16 March, held 16 March: in time.       6 April → 20 April, held 21 April: late.
   *   4 May → 18 May, never held: late.                 1 June, ended 10 June before 15 June: falls away.
   *   9 November → 23 November: not up yet, though held on the 10th.   15 December 2025 → 29 December: the year before.
   */
  it('räknar det vars tid har gått ut: 1 av 3', async () => {
    const mote = async (fordelad: string, datum?: string): Promise<number> => {
      const id = await ettUppdrag(rum, namnd, { beslutad: fordelad, fordelad });
      if (datum) await rum.steg.hallUppstartsmote(namnd.medarbetare, id, { version: 1, datum, barn: 'deltog' });
      return id;
    };
    await mote('2026-03-02', '2026-03-16');
    await mote('2026-04-06', '2026-04-21');
    await mote('2026-05-04');
    const bort = await mote('2026-06-01');
    await rum.steg.avsluta(namnd.medarbetare, bort, { version: 1, datum: '2026-06-10', orsak: 'aldrig_startad' });
    await mote('2026-11-09', '2026-11-10');
    await mote('2025-12-15', '2025-12-16');
    expect(await rum.matt.andelar(namnd.samordnare, 'uppstart', HELA)).toEqual([
      { enhetId: namnd.enhet, taljare: 1, namnare: 3 },
    ]);
    expect(await rum.matt.andelar(namnd.samordnare, 'uppstart', { fran: '2026-04-01', till: '2026-04-30' })).toEqual([
      { enhetId: namnd.enhet, taljare: 0, namnare: 1 },
    ]);
    expect(await rum.matt.andelar(namnd.annanChef, 'uppstart', HELA)).toEqual([]);
  });

  /** By hand: helt, delvis, no goals to reach and nobody has said: 1 of 2. */
  it('räknar målen bland dem där någon har bedömt dem', async () => {
    for (const maluppfyllelse of ['helt', 'delvis', 'utan_mal', undefined] as const) {
      const id = await ettStartat(rum, namnd);
      const slut = { version: 2, datum: '2026-11-10', orsak: 'mal_uppnatt', maluppfyllelse } as const;
      await rum.steg.avsluta(namnd.medarbetare, id, slut);
    }
    expect(await rum.matt.andelar(namnd.chef, 'mal', HELA)).toEqual([{ enhetId: namnd.enhet, taljare: 1, namnare: 2 }]);
  });

  /** Three follow-ups: the child took part in one, did not want to in one, and in one it was judged unfit: 1 of 2. */
  it('räknar inte det som bedömdes olämpligt', async () => {
    const id = await ettStartat(rum, namnd);
    for (const [nr, [barn, barnsamtal]] of (
      [
        ['deltog', 'avbojt'],
        ['ville_inte', 'erbjods_inte'],
        ['olampligt', 'genomfort'],
      ] as const
    ).entries())
      await rum.steg.foljUpp(namnd.medarbetare, id, {
        version: nr + 2,
        datum: `2026-11-0${String(nr + 1)}`,
        barn,
        barnsamtal,
      });
    expect(await rum.matt.andelar(namnd.chef, 'barnet_deltog', HELA)).toEqual([
      { enhetId: namnd.enhet, taljare: 1, namnare: 2 },
    ]);
    expect(await rum.matt.andelar(namnd.chef, 'barnsamtal', HELA)).toEqual([
      { enhetId: namnd.enhet, taljare: 2, namnare: 3 },
    ]);
  });
});
