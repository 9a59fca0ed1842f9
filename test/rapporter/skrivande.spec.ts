import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasha } from '../../src/organisation/losenord.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { RapportService } from '../../src/rapporter/rapport.service.js';
import { laggIhop } from '../../src/rapporter/skrivande/sammanfoga.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const GRUND = 'Ett\n\nTvå\n\nTre';

describe('två texter på samma grund', () => {
  const ihop = (text: string) => ({ text, krock: false });

  it('fogas ihop när de är skrivna på olika ställen', () => {
    expect(laggIhop(GRUND, 'Ett!\n\nTvå\n\nTre', 'Ett\n\nTvå\n\nTre\n\nFyra')).toEqual(
      ihop('Ett!\n\nTvå\n\nTre\n\nFyra'),
    );
    expect(laggIhop(GRUND, 'Två\n\nTre', 'Ett\n\nTvå\n\nTre, mer')).toEqual(ihop('Två\n\nTre, mer'));
    expect(laggIhop(GRUND, 'Ett\n\nLika\n\nTre', 'Ett\n\nLika\n\nTre.')).toEqual(ihop('Ett\n\nLika\n\nTre.'));
    expect(laggIhop(GRUND, GRUND, 'Helt ny')).toEqual(ihop('Helt ny'));
  });

  it.each([
    ['båda har ändrat samma sak', GRUND, 'Ett\n\nMitt\n\nTre', 'Ett\n\nDitt\n\nTre'],
    ['den ena har tagit bort det', GRUND, 'Ett\n\nTre', 'Ett\n\nTvå, ändrat\n\nTre'],
    ['ingen vet vad som kommer först', GRUND, `${GRUND}\nMitt slut`, `${GRUND}\nDitt slut`],
    ['det inte fanns något förut', '', 'Mitt', 'Ditt'],
    ['den ena har lagt till en tom rad', 'Ett\nTvå', 'Ett\n', 'Ett'],
  ])('lämnar det egna där %s', (_, grund, egen, annan) => {
    expect(laggIhop(grund, egen, annan)).toEqual({ text: egen, krock: true });
  });

  it('låter det andra som ändrades stå med också när de krockar på ett ställe', () => {
    expect(laggIhop(GRUND, 'Ett, mitt\n\nTvå\n\nTre', 'Ett, ditt\n\nTvå\n\nTre, ditt')).toEqual({
      text: 'Ett, mitt\n\nTvå\n\nTre, ditt',
      krock: true,
    });
  });

  it('tappar aldrig en rad som någon av dem har skrivit', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 6 }).map((rader) => rader.join('\n'));
    fc.assert(
      fc.property(text, text, text, (grund, en, annan) => {
        const lagt = laggIhop(grund, en, annan);
        const rader = new Set(lagt.text.split('\n'));
        const nya = (av: string): string[] => av.split('\n').filter((rad) => !grund.split('\n').includes(rad));
        const skrivna = lagt.krock ? nya(en) : [...nya(en), ...nya(annan)];
        expect(skrivna.filter((rad) => !rader.has(rad))).toEqual([]);
        if (!lagt.krock) expect(laggIhop(grund, annan, en)).toEqual(lagt);
      }),
    );
  });
});

const LOSENORD = 'ett-langt-losenord-2026';
const KOD = '18-slutsatser';

describe('ett kapitel som skrivs', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let namnd: Namnd;
  let sida: string;
  let rapport: number;

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
    prov = await startaApp(db);
    const rapporter = prov.app.get(RapportService, { strict: false });
    const forra = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: 2024 });
    await rapporter.skriv(namnd.samordnare, forra.id, KOD, { text: 'Det vi skrev **då**.', version: 0 });
    rapport = (await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: 2025 })).id;
    sida = `/rapporter/${String(rapport)}/avsnitt/${KOD}`;
  });
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const som = async (vem: string): Promise<Webblasare> => {
    const webb = new Webblasare(prov.url);
    expect((await webb.loggaIn(`${vem}.${String(namnd.namndId)}@prov.se`, LOSENORD)).status).toBe(303);
    await webb.oppna('/');
    return webb;
  };
  const sparad = async (): Promise<string | undefined> =>
    (await prov.app.get(RapportQueries, { strict: false }).texter(namnd.samordnare, rapport)).get(KOD)?.text;
  const iRutan = (html: string): string => /<textarea[^>]*name="text"[^>]*>([^<]*)</.exec(html)?.[1] ?? '';

  it('visar texten från förra året, och den går att utgå från utan att något går förlorat', async () => {
    const webb = await som('samordnare');
    const { html } = await webb.oppna(sida);
    expect(html).toContain('Det vi skrev <strong>då</strong>.');
    expect(html).toContain('Kvalitetsberättelse 2024, utgåva 1, utkast');
    expect((await webb.skicka(`${sida}/utgangspunkt`, { text: 'Mitt eget.', version: '0' })).status).toBe(303);
    expect(iRutan((await webb.oppna(sida)).html)).toBe('Mitt eget.\n\nDet vi skrev **då**.');
    expect(await sparad()).toBeUndefined();
    expect((await webb.skicka(`${sida}/osparat/borttagning`)).status).toBe(303);
    expect(iRutan((await webb.oppna(sida)).html)).toBe('');
  }, 60_000);

  it('behåller det som skrivs utan att sparas, visar hur det läses, och säger det till den som också skriver där', async () => {
    const webb = await som('samordnare');
    const kort = '## Rubrik\n\n<script>alert(1)</script> [ond](javascript:alert(1)) **fet**';
    const svar = await webb.skicka(`${sida}/osparat`, { text: kort, version: '0', visa: 'forhand' });
    expect(svar.plats).toBe(`${sida}?visa=forhand#forhandsvisning`);
    const { html } = await webb.oppna(`${sida}?visa=forhand`);
    const forhand = html.slice(html.indexOf('data-forhand>'));
    expect(forhand).toContain('<strong>fet</strong>');
    expect(forhand).toContain('&lt;script&gt;');
    expect(forhand).not.toMatch(/href="javascript/);
    expect(await sparad()).toBeUndefined();
    expect((await (await som('forvaltningschef')).oppna(sida)).html).toContain('skriver också här');
    expect((await (await som('verksamhetschef')).skicka(`${sida}/osparat`, { text: 'x', version: '0' })).status).toBe(
      403,
    );
    await webb.skicka(`${sida}/osparat/borttagning`);
  }, 60_000);

  it('visar båda texterna ihopfogade när två har skrivit på olika ställen, och båda versionerna finns kvar', async () => {
    const [en, annan] = [await som('samordnare'), await som('forvaltningschef')];
    await en.skicka(sida, { text: 'Ett\n\nTvå\n\nTre', version: '0' });
    expect((await en.skicka(sida, { text: 'Ett, ändrat\n\nTvå\n\nTre', version: '1' })).status).toBe(303);
    const krock = await annan.skicka(sida, { text: 'Ett\n\nTvå\n\nTre, ändrat', version: '1' });
    expect(krock.status).toBe(409);
    expect(iRutan(krock.html)).toBe('Ett, ändrat\n\nTvå\n\nTre, ändrat');
    expect(krock.html).toContain('Två har skrivit samtidigt');
    expect(krock.html).toContain('name="version" value="2"');
    expect(await sparad()).toBe('Ett, ändrat\n\nTvå\n\nTre');
    // closed and opened again, it still stands there
    const igen = (await annan.oppna(sida)).html;
    expect(iRutan(igen)).toBe('Ett, ändrat\n\nTvå\n\nTre, ändrat');
    await annan.skicka(sida, { text: iRutan(igen), version: '2' });
    const samma = await en.skicka(sida, { text: 'Ett, ändrat\n\nTvå\n\nTre, mitt', version: '2' });
    expect(iRutan(samma.html)).toBe('Ett, ändrat\n\nTvå\n\nTre, mitt');
    expect(samma.html).toContain('Ni ändrade på samma ställe');
  }, 60_000);

  it('visar vem som har skrivit vad, och en gammal text går att ta tillbaka', async () => {
    const webb = await som('samordnare');
    const { html } = await webb.oppna(`${sida}/versioner`);
    expect([...html.matchAll(/>Version (\d)/g)].map(([, nr]) => nr).slice(0, 3)).toEqual(['3', '2', '1']);
    expect(html).toMatch(/<ins>.*, ändrat/);
    const fel = await webb.skicka(`${sida}/versioner/1/aterstallning`, { version: '1' });
    expect(fel.status).toBe(409);
    expect((await webb.skicka(`${sida}/versioner/1/aterstallning`, { version: '3' })).status).toBe(303);
    expect(await sparad()).toBe('Ett\n\nTvå\n\nTre');
    expect((await webb.oppna(`${sida}/versioner`)).html).toContain('Version 4, gäller');
    expect((await webb.skicka(`${sida}/versioner/9/aterstallning`, { version: '4' })).status).toBe(404);
    expect((await (await som('medarbetare')).oppna(`${sida}/versioner`)).status).toBe(404);
  }, 60_000);
});
