import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Installningar } from '../../src/config/installningar.js';
import { Databas } from '../../src/database/databas.js';
import { skapaOrganisation } from '../../src/database/exempel/organisation.js';
import { skapaSynpunkter } from '../../src/database/exempel/synpunkter.js';
import { Notisformedlare } from '../../src/floden/notis.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { Mejl } from '../../src/plattform/mejl/mejl.service.js';
import { ettSynpunktsrum, HEMLIGHET, mejlen, type Synpunktsrum } from '../givet/synpunkter.js';

let rum: Synpunktsrum;
beforeAll(async () => {
  rum = await ettSynpunktsrum();
});
afterAll(() => rum.stang());

it('exemplet har synpunkter i olika lägen och blir inte fler nästa gång', async () => {
  const tjanster = new Map<unknown, unknown>([
    [Databas, rum.databas],
    [Klocka, rum.klocka],
    [Notisformedlare, rum.notiser],
    [Mejl, mejlen(rum.klocka)],
    [Installningar, Object.assign(new Installningar(), { hemlighet: HEMLIGHET })],
  ]);
  const app = { get: (vad: unknown) => tjanster.get(vad) } as unknown as Parameters<typeof skapaSynpunkter>[0];
  const { exempel } = await skapaOrganisation(rum.agare, () => Promise.resolve('x'));
  for (let gang = 0; gang < 2; gang++) {
    await skapaSynpunkter(app, rum.agare, exempel);
    const { rows } = await rum.agare.query(
      'select status, count(*)::int as antal from synpunkt where namnd_id = $1 group by 1 order by 1',
      [exempel.namndId],
    );
    expect(rows).toEqual([
      { status: 'avslutad', antal: 3 },
      { status: 'fordelad', antal: 1 },
      { status: 'inkommen', antal: 2 },
      { status: 'utreds', antal: 1 },
    ]);
  }
});
