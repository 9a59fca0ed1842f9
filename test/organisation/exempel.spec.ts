import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { skapaOrganisation } from '../../src/database/exempel/organisation.js';
import { ROLLER } from '../../src/database/vem.js';
import { EXEMPELKONTON, EXEMPELLOSENORD } from '../../src/organisation/exempelkonton.texter.js';
import { InloggningQueries } from '../../src/organisation/inloggning.queries.js';
import { InloggningService } from '../../src/organisation/inloggning.service.js';
import { hasha } from '../../src/organisation/losenord.js';
import { Vemminne } from '../../src/organisation/vemminne.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';

const klocka = new StalldKlocka();
let db: Provdatabas;

beforeAll(async () => {
  db = await nyDatabas();
});
afterAll(() => db.stang());

describe('exempelnämnden', () => {
  it('skapas en gång, hur många gånger och hur samtidigt man än ber om den', async () => {
    const [en, annan] = await Promise.all([skapaOrganisation(db.agare, hasha), skapaOrganisation(db.agare, hasha)]);
    expect(annan).toEqual(en);
    expect(await skapaOrganisation(db.agare, hasha)).toEqual(en);
    expect(Object.keys(en.exempel.enheter)).toHaveLength(9);
    expect(en.kontroll.namndId).not.toBe(en.exempel.namndId);
  });

  it('har minst ett konto för varje roll, som går att logga in med', async () => {
    const { exempel } = await skapaOrganisation(db.agare, hasha);
    const konton = new InloggningQueries(db.dataSource, klocka);
    const inloggning = new InloggningService(db.databas, konton, klocka, new Vemminne(klocka));
    expect(new Set(EXEMPELKONTON.map(({ roll }) => roll))).toEqual(new Set(ROLLER));
    for (const { epost, roll, namn } of EXEMPELKONTON) {
      const { vem } = await inloggning.loggaIn(epost, EXEMPELLOSENORD);
      expect(vem).toMatchObject({ namn, roller: [roll], namndId: exempel.namndId });
    }
  });
});
