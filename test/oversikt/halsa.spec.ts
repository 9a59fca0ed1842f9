import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ettProvhus, type Provhus } from './provhus.js';

let hus: Provhus;
beforeAll(async () => {
  hus = await ettProvhus();
});
afterAll(() => hus.app.close());

describe('hälsan', () => {
  it('är god så länge databasen svarar, och frågas utan inloggning', async () => {
    const svar = await fetch(`${hus.url}/halsa`);
    expect([svar.status, await svar.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('är dålig när databasen är borta, och säger inte varför', async () => {
    await hus.db.stang();
    const svar = await fetch(`${hus.url}/halsa`);
    expect([svar.status, await svar.json()]).toEqual([503, { status: 'fel' }]);
  });
});
