import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tx } from '../../src/database/databas.js';
import type { Vem } from '../../src/database/vem.js';
import type { Dokumentgrupp } from '../../src/namnd/namnd.queries.js';
import { enNamnd, enPerson, type Namnd } from '../givet/organisation.js';
import { enBerattelse, ettProvhus, type Provhus } from '../oversikt/provhus.js';

let hus: Provhus;
let namnd: Namnd;
let annan: Namnd;
const ider: Record<string, number> = {};

beforeAll(async () => {
  hus = await ettProvhus();
  namnd = await enNamnd(hus.db);
  annan = await enNamnd(hus.db, { namn: 'Äldrenämnden' });
  ider.utkast = await enBerattelse(hus, namnd, 2025, 'utkast');
  ider.fryst = await enBerattelse(hus, namnd, 2024, 'fryst');
  ider.klar = await enBerattelse(hus, namnd, 2023, 'klar');
  ider.faststalld = await enBerattelse(hus, namnd, 2022, 'faststalld');
  ider.publicerad = await enBerattelse(hus, namnd, 2021, 'publicerad');
}, 60_000);
afterAll(() => hus.stang());

const dokument = (id: number | undefined, mer = ''): string => `/namnd/dokument/${String(id)}${mer}`;
const ser = async (vem: Vem): Promise<number[]> =>
  (
    await hus.db.databas.las(vem, (tx) =>
      tx.sql<{ id: number }>('prov.rapporter', 'select id from rapport order by id'),
    )
  ).map(({ id }) => id);
const kvitto = async (id: number | undefined) =>
  (
    await hus.db.agare.query<{ person_id: number; oppnad_vid: Date | null; hamtad_vid: Date | null }>(
      'select person_id, oppnad_vid, hamtad_vid from rapport_leverans where rapport_id = $1',
      [id],
    )
  ).rows;

describe('nämndens sida', () => {
  it('visar först det som väntar på beslut, sedan det fastställda och det publicerade', async () => {
    const besok = await hus.som(namnd.ledamot);
    const { grupper } = await besok.json<{ grupper: Dokumentgrupp[] }>('/namnd');
    expect(grupper.map(({ kod, dokument: rader }) => [kod, rader.map(({ id }) => id)])).toEqual([
      ['vantar', [ider.klar]],
      ['faststallda', [ider.faststalld]],
      ['publicerade', [ider.publicerad]],
    ]);
    const { text } = await besok.html('/namnd');
    expect(text).toContain('Kvalitetsberättelse 2023');
    expect(text).not.toContain('Kvalitetsberättelse 2025');
  });

  it('visar inte heller registratorn utkast, fast hon får läsa dem där de skrivs', async () => {
    const besok = await hus.som(namnd.registrator);
    const { text } = await besok.html('/namnd');
    expect(text).toContain('Kvalitetsberättelse 2023');
    expect(text).not.toMatch(/Kvalitetsberättelse 202[45]/);
    expect((await besok.html(dokument(ider.utkast))).status).toBe(404);
    expect((await besok.html(dokument(ider.fryst, '/dokument.pdf'))).status).toBe(404);
  });

  it.each(['medarbetare', 'chef', 'verksamhetschef', 'samordnare', 'forvaltningschef', 'systemadmin'] as const)(
    'är inte till för %s',
    async (vem) => {
      const besok = await hus.som(namnd[vem]);
      expect((await besok.html('/namnd')).status).toBe(403);
      expect((await besok.html(dokument(ider.publicerad))).status).toBe(403);
      expect((await besok.html(dokument(ider.publicerad, '/dokument.pdf'))).status).toBe(403);
    },
  );

  it('säger vad som ska komma när inget är lämnat, och en annan nämnd ser inget av vår', async () => {
    const besok = await hus.som(annan.ledamot);
    const { text } = await besok.html('/namnd');
    expect(text).toContain('Inget dokument väntar på beslut.');
    expect(text).not.toContain('Kvalitetsberättelse');
    expect((await besok.html(dokument(ider.publicerad))).status).toBe(404);
    expect((await besok.html(dokument(ider.publicerad, '/dokument.pdf'))).status).toBe(404);
    expect(await ser(annan.ledamot)).toEqual([]);
  });
});

describe('en ledamot', () => {
  it('ser aldrig ett utkast eller ett fryst underlag, varken på sidan eller i databasen', async () => {
    const besok = await hus.som(namnd.ledamot);
    for (const id of [ider.utkast, ider.fryst]) {
      expect((await besok.html(dokument(id))).status).toBe(404);
      expect((await besok.html(dokument(id, '/dokument.pdf'))).status).toBe(404);
      expect((await besok.html(`/rapporter/${String(id)}/lasning`)).status).toBe(404);
    }
    expect(await ser(namnd.ledamot)).toEqual([ider.klar, ider.faststalld, ider.publicerad]);
    expect(await ser(namnd.samordnare)).toEqual(Object.values(ider).sort((a, b) => a - b));
    const texter = await hus.db.databas.las(namnd.ledamot, (tx) =>
      tx.sql('prov.avsnitt', 'select id from rapport_avsnitt'),
    );
    expect(texter).toEqual([]);
  });

  it('läser det frysta dokumentet med dess rubriker och hämtar filen', async () => {
    const besok = await hus.som(namnd.ledamot);
    const { status, text } = await besok.html(dokument(ider.klar));
    expect(status).toBe(200);
    expect(text).toContain('<h1>Kvalitetsberättelse 2023</h1>');
    expect(text).toContain('SN 2023/7');
    expect(text).toContain('Inget beslut än');
    const [, forst] = /<article class="dokument">[\s\S]*?<h2[^>]* id="([^"]+)"/.exec(text) ?? [];
    expect(forst).toBeDefined();
    expect(text).toContain(`href="#${forst!}"`);
    const fil = await besok.html(dokument(ider.klar, '/dokument.pdf'));
    expect([fil.status, fil.huvuden.get('content-type'), fil.text]).toEqual([200, 'application/pdf', '%PDF']);
    expect(fil.huvuden.get('content-disposition')).toBe('attachment; filename="kvalitetsberattelse-2023.pdf"');
  });

  it('visas från förvaltningens adresser till nämndens egna, i webbläsaren och som JSON', async () => {
    const besok = await hus.som(namnd.ledamot);
    for (const fil of ['/dokument.pdf', '/handlingar.zip']) {
      const { status, plats, huvuden } = await besok.html(`/rapporter/${String(ider.klar)}${fil}`);
      expect([status, plats]).toEqual([303, dokument(ider.klar, fil)]);
      expect(huvuden.get('content-type')).not.toContain('application/');
      expect(await besok.json(`/rapporter/${String(ider.klar)}${fil}`)).toEqual({ url: dokument(ider.klar, fil) });
    }
  });

  it('läser vad nämnden har beslutat', async () => {
    const { text } = await (await hus.som(namnd.ledamot)).html(dokument(ider.faststalld));
    expect(text).toContain('Fastställt 10 mars 2026, § 34');
  });
});

describe('kvittot', () => {
  it('skrivs första gången ledamoten öppnar och första gången hon hämtar, och ändras inte sedan', async () => {
    const id = await enBerattelse(hus, namnd, 2020, 'klar');
    const besok = await hus.som(namnd.ledamot);
    expect(await kvitto(id)).toEqual([{ person_id: namnd.ledamot.personId, oppnad_vid: null, hamtad_vid: null }]);
    await besok.html('/namnd');
    expect((await kvitto(id))[0]?.oppnad_vid).toBeNull();
    const oppnad = hus.klocka.nu();
    await besok.html(dokument(id));
    hus.klocka.ga({ minuter: 5 });
    const hamtad = hus.klocka.nu();
    await besok.html(dokument(id, '/dokument.pdf'));
    hus.klocka.ga({ minuter: 5 });
    await besok.html(dokument(id));
    await besok.html(dokument(id, '/dokument.pdf'));
    expect(await kvitto(id)).toEqual([{ person_id: namnd.ledamot.personId, oppnad_vid: oppnad, hamtad_vid: hamtad }]);
  });

  it('lämnas inte av registratorn, som inget har fått, men visas för den som lämnar ut', async () => {
    const id = await enBerattelse(hus, namnd, 2019, 'klar');
    expect((await (await hus.som(namnd.registrator)).html(dokument(id))).status).toBe(200);
    expect((await kvitto(id)).map(({ oppnad_vid }) => oppnad_vid)).toEqual([null]);
    const fore = await (await hus.som(namnd.samordnare)).html(`/rapporter/${String(id)}`);
    expect(fore.text).toContain('Inte än');
    await (await hus.som(namnd.ledamot)).html(dokument(id));
    const { leveranser } = await (
      await hus.som(namnd.samordnare)
    ).json<{ leveranser: { oppnadVid: string | null }[] }>(`/rapporter/${String(id)}`);
    expect(leveranser.map(({ oppnadVid }) => oppnadVid)).toEqual([hus.klocka.nu().toISOString()]);
  });
});

describe('en annans kvitto', () => {
  it('syns inte för ledamoten och går inte att skriva', async () => {
    const kollega = await enPerson(hus.db, namnd.namndId, {
      epost: `kollega.${String(namnd.namndId)}@prov.se`,
      uppdrag: { roll: 'namndledamot', enhetId: null },
    });
    const id = await enBerattelse(hus, namnd, 2018, 'klar');
    const somKollega = <T>(gor: (tx: Tx) => Promise<T>): Promise<T> => hus.db.databas.skriv(kollega, gor);
    const synliga = await somKollega((tx) =>
      tx.sql<{ person_id: number }>('prov.leveranser', 'select person_id from rapport_leverans where rapport_id = $1', [
        id,
      ]),
    );
    expect(synliga.map((rad) => rad.person_id)).toEqual([kollega.personId]);
    const skrivna = await somKollega((tx) =>
      tx.sql('prov.kvittera', 'update rapport_leverans set oppnad_vid = now() where rapport_id = $1 returning id', [
        id,
      ]),
    );
    expect(skrivna).toHaveLength(1);
    expect((await kvitto(id)).find((rad) => rad.person_id === namnd.ledamot.personId)?.oppnad_vid).toBeNull();
  });
});
