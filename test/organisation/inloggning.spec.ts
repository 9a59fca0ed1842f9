import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fingeravtryck, InloggningQueries } from '../../src/organisation/inloggning.queries.js';
import { InloggningService } from '../../src/organisation/inloggning.service.js';
import { hasha } from '../../src/organisation/losenord.js';
import { Vemminne } from '../../src/organisation/vemminne.js';
import { OgiltigtFormular } from '../../src/plattform/fel.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const LOSENORD = 'rätt lösenord 2026';
const START = '2026-11-22T08:00:00Z';
const FEL = 'E-postadressen eller lösenordet stämmer inte.';
const klocka = new StalldKlocka(START);
let db: Provdatabas;
let namnd: Namnd;
let konton: InloggningQueries;
let inloggning: InloggningService;
let epost: string;
let losenordHash: string;

const svaret = async (adress: string, losenord: string): Promise<string> => {
  try {
    await inloggning.loggaIn(adress, losenord);
    return 'inloggad';
  } catch (fel) {
    if (!(fel instanceof OgiltigtFormular)) throw fel;
    return fel.message;
  }
};
const felaktiga = async (adress: string, antal: number): Promise<string[]> => {
  const svar: string[] = [];
  for (let i = 0; i < antal; i += 1) svar.push(await svaret(adress, 'fel lösenord'));
  return svar;
};

beforeAll(async () => {
  db = await nyDatabas();
  losenordHash = await hasha(LOSENORD);
  konton = new InloggningQueries(db.dataSource, klocka);
  inloggning = new InloggningService(db.databas, konton, klocka, new Vemminne(klocka));
});
beforeEach(async () => {
  klocka.stall(START);
  await db.agare.query('delete from inloggningsforsok');
  namnd = await enNamnd(db, { losenordHash });
  epost = `chef.${namnd.namndId}@prov.se`;
});
afterAll(() => db.stang());

describe('inloggningen', () => {
  it('ger den som kan sitt lösenord en session, hur e-posten än skrivs', async () => {
    const { hemlighet, vem } = await inloggning.loggaIn(epost.toUpperCase(), LOSENORD);
    expect(vem).toMatchObject({ personId: namnd.chef.personId, roller: ['enhetschef'], enheter: [namnd.enhet] });
    expect(await konton.session(fingeravtryck(hemlighet))).toMatchObject({ vem: namnd.chef, namnd: 'Socialnämnden' });
  });

  it('sparar lösenordet som argon2id med 19 MiB, två varv', () => {
    expect(losenordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('svarar likadant på fel lösenord, okänd adress, konto utan lösenord och den som har slutat', async () => {
    const [utan, slutat] = [`mas.${namnd.namndId}@prov.se`, `ledamot.${namnd.namndId}@prov.se`];
    await db.agare.query('update person set losenord_hash = null where epost = $1', [utan]);
    await db.agare.query(`update person set inaktiv_fran = '2026-11-22' where epost = $1`, [slutat]);
    expect(await svaret(epost, 'fel lösenord')).toBe(FEL);
    expect(await svaret('finns-inte@prov.se', LOSENORD)).toBe(FEL);
    expect(await svaret(utan, LOSENORD)).toBe(FEL);
    expect(await svaret(slutat, LOSENORD)).toBe(FEL);
  });

  it('gör en ny session varje gång', async () => {
    const [a, b] = [await inloggning.loggaIn(epost, LOSENORD), await inloggning.loggaIn(epost, LOSENORD)];
    expect(a.hemlighet).not.toBe(b.hemlighet);
    expect(Buffer.from(a.hemlighet, 'base64url')).toHaveLength(32);
  });

  it('finns i händelseloggen när den lyckas, och inte när den misslyckas', async () => {
    await felaktiga(epost, 1);
    await inloggning.loggaIn(epost, LOSENORD);
    const { rows } = await db.agare.query('select sak, handling, uppgifter from handelse where namnd_id = $1', [
      namnd.namndId,
    ]);
    expect(rows).toEqual([{ sak: 'person', handling: 'logga_in', uppgifter: {} }]);
  });
});

describe('efter fem fel i rad', () => {
  it('får man vänta, även med rätt lösenord, och släpps in efteråt', async () => {
    expect(await felaktiga(epost, 5)).toEqual(Array(5).fill(FEL));
    expect(await svaret(epost, LOSENORD)).toMatch(
      /^Det har blivit fel för många gånger i rad\. Vänta till 22 november 2026 kl\. 09\.01/,
    );
    klocka.ga({ minuter: 1 });
    expect(await svaret(epost, LOSENORD)).toBe('inloggad');
  });

  it('växer väntan: en, fem och sedan femton minuter', async () => {
    await felaktiga(epost, 5);
    for (const minuter of [1, 5, 15, 15]) {
      klocka.ga({ minuter: minuter - 0.1 });
      expect(await svaret(epost, LOSENORD)).toMatch(/^Det har blivit fel/);
      klocka.ga({ minuter: 0.1 });
      expect(await svaret(epost, 'fel lösenord')).toBe(FEL);
    }
  });

  it('är det likadant för en adress som inte finns', async () => {
    expect(await felaktiga('finns-inte@prov.se', 6)).toEqual([...(await felaktiga(epost, 6))]);
  });

  it('glöms felen när man kommer in', async () => {
    await felaktiga(epost, 4);
    expect(await svaret(epost, LOSENORD)).toBe('inloggad');
    expect(await felaktiga(epost, 4)).toEqual(Array(4).fill(FEL));
    expect(await svaret(epost, LOSENORD)).toBe('inloggad');
  });

  it('räknas också försök som görs samtidigt', async () => {
    const svar = await Promise.all(Array.from({ length: 12 }, () => svaret(epost, 'fel lösenord')));
    expect(svar.filter((text) => text === FEL)).toHaveLength(5);
  });

  it('står ingen e-postadress i tabellen', async () => {
    await felaktiga(epost, 1);
    const { rows } = await db.agare.query<{ rad: string }>('select f::text as rad from inloggningsforsok f');
    expect(rows.map(({ rad }) => rad).join()).not.toContain('prov.se');
  });
});

describe('sessionen', () => {
  it('lever en halvtimme i vila och förlängs av varje besök', async () => {
    const hash = fingeravtryck((await inloggning.loggaIn(epost, LOSENORD)).hemlighet);
    for (let i = 0; i < 3; i += 1) {
      klocka.ga({ minuter: 29 });
      expect(await konton.session(hash)).not.toBeNull();
    }
    klocka.ga({ minuter: 30 });
    expect(await konton.session(hash)).toBeNull();
  });

  it('lever så länge i vila som nämnden har valt', async () => {
    await db.agare.query(`update namnd set installningar = '{"sessionVilaMinuter": 10}' where id = $1`, [
      namnd.namndId,
    ]);
    const hash = fingeravtryck((await inloggning.loggaIn(epost, LOSENORD)).hemlighet);
    klocka.ga({ minuter: 9 });
    expect(await konton.session(hash)).not.toBeNull();
    klocka.ga({ minuter: 10 });
    expect(await konton.session(hash)).toBeNull();
  });

  it('lever aldrig mer än tolv timmar', async () => {
    const hash = fingeravtryck((await inloggning.loggaIn(epost, LOSENORD)).hemlighet);
    for (let i = 0; i < 35; i += 1) {
      klocka.ga({ minuter: 20 });
      expect(await konton.session(hash)).not.toBeNull();
    }
    klocka.ga({ minuter: 20 });
    expect(await konton.session(hash)).toBeNull();
  });

  it('öppnar ingenting för den som har slutat', async () => {
    const hash = fingeravtryck((await inloggning.loggaIn(epost, LOSENORD)).hemlighet);
    await db.agare.query(`update person set inaktiv_fran = '2026-11-22' where id = $1`, [namnd.chef.personId]);
    expect(await konton.session(hash)).toBeNull();
  });

  it('avslutas av utloggning, och bara av den som äger den', async () => {
    const hash = fingeravtryck((await inloggning.loggaIn(epost, LOSENORD)).hemlighet);
    const id = (await konton.session(hash))?.id ?? 0;
    await inloggning.loggaUt(namnd.medarbetare, id);
    expect(await konton.session(hash)).not.toBeNull();
    await inloggning.loggaUt(namnd.chef, id);
    expect(await konton.session(hash)).toBeNull();
  });

  it('avslutas överallt på en gång, och ingen annans', async () => {
    const egna = [await inloggning.loggaIn(epost, LOSENORD), await inloggning.loggaIn(epost, LOSENORD)];
    const annans = await inloggning.loggaIn(`mas.${namnd.namndId}@prov.se`, LOSENORD);
    await inloggning.loggaUtOverallt(namnd.chef);
    for (const { hemlighet } of egna) expect(await konton.session(fingeravtryck(hemlighet))).toBeNull();
    expect(await konton.session(fingeravtryck(annans.hemlighet))).not.toBeNull();
  });

  it('finns bara som fingeravtryck i databasen', async () => {
    const { hemlighet } = await inloggning.loggaIn(epost, LOSENORD);
    const { rows } = await db.agare.query<{ rad: string }>('select s::text as rad from session s');
    expect(rows.map(({ rad }) => rad).join()).not.toContain(hemlighet);
  });
});

describe('appens databasroll', () => {
  it.each([
    ['lösenordet', 'select losenord_hash from person'],
    ['sessionens fingeravtryck', 'select hash from session'],
    ['sessionens formulärord', 'select csrf from session'],
    ['API-nyckelns fingeravtryck', 'select hash from api_token'],
    ['räkningen av försök', 'select * from inloggningsforsok'],
    ['allt om en person', 'select * from person'],
    ['vem någon annan är', 'select vem_for(1, current_date)'],
  ])('får inte läsa %s', async (_vad, sql) => {
    const las = db.databas.las(namnd.systemadmin, (tx) => tx.sql(`prov.${sql}`.slice(0, 60), sql));
    await expect(las).rejects.toThrow(/permission denied/);
  });
});
