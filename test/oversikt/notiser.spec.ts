import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Notisrad } from '../../src/oversikt/notiser.queries.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { ettProvhus, type Besokare, type Provhus } from './provhus.js';

let hus: Provhus;
let namnd: Namnd;
let besok: Besokare;
beforeAll(async () => {
  hus = await ettProvhus();
});
beforeEach(async () => {
  namnd = await enNamnd(hus.db);
  besok = await hus.som(namnd.chef);
});
afterAll(() => hus.stang());

const enNotis = async (text = 'Avvikelse 7 har rapporterats.', personId = namnd.chef.personId): Promise<number> => {
  const { rows } = await hus.db.agare.query<{ id: number }>(
    `insert into notis (namnd_id, person_id, text, lank, skapad_vid) values ($1, $2, $3, '/avvikelser/7', now()) returning id`,
    [namnd.namndId, personId, text],
  );
  return rows[0]!.id;
};
const olasta = async (): Promise<number> => (await besok.json<{ olasta: number }>('/')).olasta;
const lista = async (vag = '/notiser') => besok.json<{ notiser: Notisrad[]; nasta: string | null }>(vag);

describe('notiserna', () => {
  it('räknas på startsidan tills de är lästa', async () => {
    expect((await besok.html('/')).text).not.toContain('oläst');
    const id = await enNotis();
    await enNotis();
    expect((await besok.html('/')).text).toContain('Du har 2 olästa notiser');
    expect((await besok.skicka(`/notiser/${String(id)}/lasning`)).plats).toBe('/notiser');
    expect((await besok.html('/')).text).toContain('Du har 1 oläst notis');
  });

  it('visas nyast först, och bara för den de gäller', async () => {
    await enNotis('Den första.');
    await enNotis('Den andra.');
    await enNotis('Till någon annan.', namnd.samordnare.personId);
    expect((await lista()).notiser.map(({ text }) => text)).toEqual(['Den andra.', 'Den första.']);
    expect((await besok.html('/notiser')).text).toContain('href="/avvikelser/7"');
  });

  it('säger när det inte finns några', async () => {
    expect((await besok.html('/notiser')).text).toContain('Inga notiser');
  });

  it('behåller tiden då de lästes första gången', async () => {
    const id = await enNotis();
    const forst = hus.klocka.nu().toISOString();
    await besok.skicka(`/notiser/${String(id)}/lasning`);
    hus.klocka.ga({ minuter: 5 });
    await besok.skicka(`/notiser/${String(id)}/lasning`);
    expect((await lista()).notiser[0]?.lastVid).toBe(forst);
  });

  it('kan inte markeras av någon annan', async () => {
    const id = await enNotis('Inte min.', namnd.samordnare.personId);
    expect((await besok.skicka(`/notiser/${String(id)}/lasning`)).status).toBe(404);
    await besok.skicka('/notiser/lasning', { tillOchMed: String(id) });
    const { rows } = await hus.db.agare.query<{ last_vid: Date | null }>('select last_vid from notis where id = $1', [
      id,
    ]);
    expect(rows[0]?.last_vid).toBeNull();
  });

  it('markeras alla på en gång till och med den nyaste som sidan visade', async () => {
    await enNotis();
    const nyast = await enNotis();
    await enNotis('Kom medan sidan var öppen.');
    await besok.skicka('/notiser/lasning', { tillOchMed: String(nyast) });
    expect(await olasta()).toBe(1);
    expect((await besok.skicka('/notiser/lasning', { tillOchMed: 'alla' })).status).toBe(422);
    expect(await olasta()).toBe(1);
  });

  it('delas upp på sidor', async () => {
    await hus.db.agare.query(
      `insert into notis (namnd_id, person_id, text, lank, skapad_vid)
       select $1, $2, 'Notis ' || n, '/', now() from generate_series(1, 51) n`,
      [namnd.namndId, namnd.chef.personId],
    );
    const forsta = await lista();
    expect([forsta.notiser.length, forsta.notiser[0]?.text]).toEqual([50, 'Notis 51']);
    const andra = await lista(forsta.nasta!);
    expect([andra.notiser.map(({ text }) => text), andra.nasta]).toEqual([['Notis 1'], null]);
  });
});
