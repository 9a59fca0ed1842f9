import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Monsterspaning } from '../../src/monster/monster.service.js';
import { hasha } from '../../src/organisation/losenord.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { mangaAvvikelser, spridda } from '../givet/manga-avvikelser.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enProcess } from '../givet/plan.js';

const LOSENORD = 'prov-losenord-2026';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let chef: Webblasare;
let samordnare: Webblasare;

const inloggad = async (vem: string): Promise<Webblasare> => {
  const lasare = new Webblasare(prov.url);
  expect((await lasare.loggaIn(`${vem}.${String(namnd.namndId)}@prov.se`.toLowerCase(), LOSENORD)).status).toBe(303);
  return lasare;
};

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  prov = await startaApp(db);
  const idag = prov.app.get(Klocka).idag();
  await mangaAvvikelser(db.agare, namnd, idag, { dagar: [...spridda(4, 100, 440), ...spridda(8, 3, 80)] });
  await prov.app.get(Monsterspaning, { strict: false }).spana(namnd.namndId);
  chef = await inloggad('chef');
  samordnare = await inloggad('samordnare');
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const forslag = async (): Promise<number> =>
  (
    await db.agare.query<{ id: number }>(
      `select id::int from monsterforslag where namnd_id = $1 and vad like 'kategori:%' order by id desc`,
      [namnd.namndId],
    )
  ).rows[0]?.id ?? 0;

describe('mönstren i webbläsaren', () => {
  it('visas för den som leder enheten, som kan öppna raderna bakom', async () => {
    expect((await chef.oppna('/monster')).html).toContain('Insatsen uteblir upprepas: Utredningsgruppen');
    const sida = await chef.oppna(`/monster/${String(await forslag())}`);
    expect([sida.status, sida.html.includes('8 rader som du kan öppna')]).toEqual([200, true]);
    expect(sida.html).toContain('Samma tal i en tabell');
  });

  it('är stängda för medarbetaren, och finns inte för chefen i en annan del', async () => {
    expect((await (await inloggad('medarbetare')).oppna('/monster')).status).toBe(403);
    const annan = await inloggad('annanChef');
    expect((await annan.oppna(`/monster/${String(await forslag())}`)).status).toBe(404);
    expect((await annan.oppna('/monster/pareto')).html).toContain('Det betyder inte att inget har hänt');
    expect((await annan.oppna('/monster/pareto?vad=klagomal')).html).toContain('Inget finns i urvalet');
    // the förvaltningschef is told how many, and opens no row
    const overst = await inloggad('forvaltningschef');
    expect((await overst.oppna('/monster/pareto')).html).toContain('Insatsen uteblir');
    expect((await overst.oppna('/monster/rapportering')).html).not.toContain('Spara');
    expect((await overst.oppna('/avvikelser/1')).status).toBe(404);
  });

  it('avfärdas inte utan skäl: formuläret kommer tillbaka', async () => {
    const id = await forslag();
    const url = `/monster/${String(id)}`;
    const utan = await chef.skicka(`${url}/avfardande`, { skal: 'Nej', version: '1' });
    expect([utan.status, utan.html.includes('Skriv varför med 5')]).toEqual([422, true]);
    const med = await chef.skicka(`${url}/avfardande`, { skal: 'Bilarna är bytta nu.', version: '1' });
    expect(med.status).toBe(303);
    expect((await chef.oppna(url)).html).toContain('Bilarna är bytta nu.');
  });

  it('årsarbetare med decimalkomma sparas, men inte noll', async () => {
    const falt = { enhetId: String(namnd.enhet), ar: '2026', antal: '12,5' };
    const sida = '/monster/rapportering';
    expect((await chef.skicka('/monster/arsarbetare', falt)).status).toBe(303);
    expect((await chef.oppna(sida)).html).toContain('12,5');
    expect((await chef.skicka('/monster/arsarbetare', { ...falt, antal: '0' })).status).toBe(422);
  });

  it('kategorier kopplas till en process av den som håller ihop den, och syns i den röda tråden', async () => {
    const { processId } = await enProcess(db, namnd.namndId);
    const url = `/processer/${String(processId)}/kategorier`;
    expect((await chef.oppna(url)).status).toBe(403);
    await samordnare.oppna(url);
    expect((await samordnare.skicka(url, { avvikelse: 'utforande.uteblir' })).status).toBe(303);
    expect((await samordnare.skicka(url, { avvikelse: 'finns.inte' })).status).toBe(422);
    const trad = await samordnare.oppna(`/processer/${String(processId)}/roda-traden`);
    expect([trad.status, trad.html.includes('<strong>11 avvikelser</strong>')]).toEqual([200, true]);
  });

  it('räknas alla, och visas en sida i taget', async () => {
    const { rows } = await db.agare.query(
      `insert into monsterforslag (namnd_id, nyckel, slag, vad, enheter, status, styrka, tal, upptackt_datum, sedd_datum)
       select namnd_id, nyckel || nr, slag, vad, enheter, 'ny', styrka, tal, '2020-01-01', sedd_datum
       from monsterforslag, generate_series(1, 210) nr where id = $1 returning id`,
      [await forslag()],
    );
    const kort = async (fraga: string) => {
      const { html } = await samordnare.oppna(`/monster?visa=alla${fraga}`);
      const antal = Number(/(\d+) mönster, det senaste först/.exec(html)?.[1]);
      return { antal, visas: html.split('class="kort"').length - 1, html };
    };
    const [forsta, femte] = [await kort(''), await kort('&sida=5')];
    expect(forsta.antal).toBeGreaterThan(rows.length);
    expect([forsta.visas, femte.antal, femte.visas]).toEqual([50, forsta.antal, forsta.antal - 200]);
    expect(forsta.html).toContain('Sida 1 av 5');
    expect(femte.html).toContain('start="201"');
    expect(femte.html).not.toContain('Nästa sida');
    expect((await samordnare.oppna('/monster?sida=0')).status).toBe(422);
  });
});
