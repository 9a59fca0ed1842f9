import { expect, it } from '@jest/globals';
import { FinnsInte } from '../../src/plattform/fel.js';
import { AvtalsgransService } from '../../src/uppdragsuppfoljning/avtalsgrans.service.js';
import { enNamnd } from '../givet/organisation.js';
import { ettStartat, oppnaRum } from './prov.js';

it('får genomförandeplanens tid av avtalet, som bara den som svarar för det får ändra', async () => {
  const rum = await oppnaRum();
  const namnd = await enNamnd(rum.db);
  const { rows } = await rum.db.agare.query<{ id: number }>(
    `insert into utforare (namnd_id, namn, avtal_fran) values ($1, 'Öppenvård AB', '2026-01-01') returning id`,
    [namnd.namndId],
  );
  const utforareId = rows[0]?.id ?? 0;
  const avtal = rum.prov.app.get(AvtalsgransService, { strict: false });
  await expect(avtal.andra(namnd.medarbetare, utforareId, 21)).rejects.toThrow(FinnsInte);
  const fore = await ettStartat(rum, namnd, { utforareId });
  await avtal.andra(namnd.samordnare, utforareId, 21);
  const efter = await ettStartat(rum, namnd, { utforareId });
  expect((await rum.queries.sida(namnd.chef, fore)).sak.plan_senast).toBe('2026-10-26');
  expect((await rum.queries.sida(namnd.chef, efter)).sak.plan_senast).toBe('2026-10-05');
  await rum.stang();
});
