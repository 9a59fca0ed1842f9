import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PERSONAL } from '../../src/avvikelser/avvikelse.flode.js';
import { MENY } from '../../src/meny.js';
import { enNamnd, enPerson, type Namnd } from '../givet/organisation.js';
import { enBerattelse, ettProvhus, type Provhus } from './provhus.js';
import { enAvvikelse, html, ids, sidan, type Sida } from './startsidor.js';

let hus: Provhus;
let namnd: Namnd;
beforeAll(async () => {
  hus = await ettProvhus();
});
beforeEach(async () => {
  namnd = await enNamnd(hus.db);
});
afterAll(() => hus.stang());

describe('nämndens läge', () => {
  it('är samma tal som fakta ger när de öppnas', async () => {
    await enAvvikelse(hus, namnd, { aterkoppling: 'Tack.' });
    await enAvvikelse(hus, namnd, { rapporterad: '2026-03-03', enhet: namnd.annanEnhet });
    await enAvvikelse(hus, namnd, { rapporterad: '2025-03-03' });
    await enAvvikelse(hus, namnd, { rapporterad: '2025-12-03' });
    const besok = await hus.som(namnd.samordnare);
    const { nyckeltal } = await besok.json<Sida>('/');
    const [rapporterade, aterkopplade, , over30] = nyckeltal!.avvikelser;
    expect([rapporterade?.visas, rapporterade?.jamfort?.visas]).toEqual(['2', '1']);
    expect(aterkopplade?.visas).toBe('50\u00a0%');
    // a share of nothing is not nought per cent
    expect(over30?.visas).toBe('–');
    const oppna = async ({ url }: { url: string }): Promise<number> => (await besok.json<{ antal: number }>(url)).antal;
    expect(await oppna(rapporterade!)).toBe(2);
    expect(await oppna(rapporterade!.jamfort!)).toBe(1);
    expect(await oppna(aterkopplade!)).toBe(1);
    for (const { url } of [...nyckeltal!.avvikelser, ...nyckeltal!.planen])
      expect((await besok.html(url)).status).toBe(200);
  });

  it('är för förvaltningschefen siffror utan ett enda ärende', async () => {
    const id = await enAvvikelse(hus, namnd);
    const svar = await sidan(hus, namnd.forvaltningschef);
    expect(svar.nyckeltal?.avvikelser[0]?.visas).toBe('1');
    expect(await html(hus, namnd.forvaltningschef)).not.toContain(`/avvikelser/${String(id)}`);
  });

  it('är aldrig en annan nämnds', async () => {
    const annan = await enNamnd(hus.db, { namn: 'Äldrenämnden' });
    await enAvvikelse(hus, namnd);
    await enBerattelse(hus, namnd, 2025, 'utkast');
    const svar = await sidan(hus, annan.samordnare);
    expect(svar.nyckeltal?.avvikelser[0]?.visas).toBe('0');
    expect(svar.utkast).toEqual([]);
    expect((await sidan(hus, annan.chef)).arbetslista?.nya.antal).toBe(0);
  });

  it('säger vad planen saknar, och att det inte finns någon plan', async () => {
    expect((await sidan(hus, namnd.samordnare)).luckor).toMatchObject({ finnsPlan: false });
    expect(await html(hus, namnd.samordnare)).toContain('Ingen plan än');
    await hus.db.agare.query(
      `with p as (insert into process (namnd_id, nyckel, slag, nummer, namn, ordning)
         values ($1, 'p1', 'huvudprocess', '4.1', 'Utreda', 1) returning id)
       insert into plan_process (namnd_id, plan_ar, process_id, ordning) select $1, 2026, id, 1 from p`,
      [namnd.namndId],
    );
    const { luckor } = await sidan(hus, namnd.samordnare);
    expect(luckor?.finnsPlan).toBe(true);
    expect(luckor?.luckor).toContainEqual({
      rubrik: 'Processer utan egenkontroll',
      antal: 1,
      niva: 'Varning',
      ton: 'varning',
    });
    expect(await html(hus, namnd.samordnare)).toContain('href="/luckor?ar=2026"');
  });

  it('varnar för jobb som har misslyckats, och bara då', async () => {
    expect(await html(hus, namnd.samordnare)).not.toContain('har misslyckats');
    await hus.db.agare.query(
      `insert into jobb (namnd_id, slag, nyckel, uppgifter, tillstand, skapad_vid) values ($1, 'prov', 'p', '{}', 'misslyckad', now())`,
      [namnd.namndId],
    );
    expect(await html(hus, namnd.samordnare)).toContain('1 jobb har misslyckats');
    expect((await sidan(hus, namnd.systemadmin)).drift).toMatchObject({ misslyckadeJobb: 1, vantandeJobb: 0 });
  });
});

describe('dokumenten på väg', () => {
  it('visas för var och en som har något att göra med dem', async () => {
    const utkast = await enBerattelse(hus, namnd, 2025, 'utkast');
    const fryst = await enBerattelse(hus, namnd, 2024, 'fryst');
    const klar = await enBerattelse(hus, namnd, 2023, 'klar');
    await hus.db.agare.query(
      `insert into rapport_avsnitt (namnd_id, rapport_id, kod, text) values ($1, $2, '01-sammanfattning', 'Året i korthet'), ($1, $2, '18-slutsatser', '')`,
      [namnd.namndId, utkast],
    );
    const samordnaren = await sidan(hus, namnd.samordnare);
    expect(ids(samordnaren.utkast)).toEqual([utkast]);
    expect(samordnaren.utkast?.[0]?.skrivna).toBe(1);
    expect(samordnaren.paVag).toMatchObject([
      { id: klar, vantar: expect.stringContaining('Nämnden ska besluta') },
      { id: fryst, statustext: 'Fryst', vantar: expect.stringContaining('Förvaltningschefen') },
    ]);
    expect(samordnaren.utkast?.[0]?.avsnitt).toBeGreaterThan(1);
    expect((await sidan(hus, namnd.forvaltningschef)).attGodkanna).toMatchObject([{ id: fryst, harDokument: false }]);
    const { diarium } = await sidan(hus, namnd.registrator);
    expect([ids(diarium?.utanNummer), ids(diarium?.vantarBeslut)]).toEqual([[utkast], [klar]]);
    const ledamoten = await html(hus, namnd.ledamot);
    expect(ledamoten).toContain('Kvalitetsberättelse 2023');
    expect(ledamoten).not.toMatch(/Kvalitetsberättelse 202[45]/);
  });
});

describe('systemadministratörens startsida', () => {
  it('räknar konton, jobb och mejl men visar inget ärende', async () => {
    await enAvvikelse(hus, namnd);
    await enPerson(hus.db, namnd.namndId, { epost: `ny.${String(namnd.namndId)}@prov.se` });
    const { drift } = await sidan(hus, namnd.systemadmin);
    expect(drift).toMatchObject({ personer: 14, utanUppdrag: 1, misslyckadeJobb: 0, oskickadeMejl: 0 });
    expect(await html(hus, namnd.systemadmin)).not.toMatch(/\/avvikelser\/\d/);
  });
});

describe('menyn', () => {
  it('låter samma personer rapportera som flödet gör', async () => {
    for (const [nyckel, vem] of Object.entries(namnd)) {
      if (typeof vem !== 'object' || vem.slag !== 'person') continue;
      const har = (await html(hus, vem)).includes('Rapportera avvikelse</a>');
      expect([nyckel, har]).toEqual([nyckel, vem.roller.some((roll: string) => (PERSONAL as string[]).includes(roll))]);
    }
  });

  it('leder aldrig två gånger till samma sida', () => {
    const adresser = MENY.map(({ url }) => url);
    expect(new Set(adresser).size).toBe(adresser.length);
  });
});
