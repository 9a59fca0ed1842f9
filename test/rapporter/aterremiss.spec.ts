import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Regelbrott } from '../../src/plattform/fel.js';
import { Vyer } from '../../src/plattform/web/vyer.js';
import { tillDokument } from '../../src/rapporter/dokument.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { RapportService } from '../../src/rapporter/rapport.service.js';
import { LeveransService } from '../../src/rapporter/leverans/leverans.service.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enBerattelse, ettProvhus, type Provhus } from '../oversikt/provhus.js';

const SKAL = 'Komplettera med barnens synpunkter.';

describe('en återremiss', () => {
  let hus: Provhus;
  let namnd: Namnd;
  let rapporter: RapportService;
  let queries: RapportQueries;
  let id: number;

  beforeAll(async () => {
    hus = await ettProvhus();
    namnd = await enNamnd(hus.db);
    rapporter = hus.app.get(RapportService, { strict: false });
    queries = hus.app.get(RapportQueries, { strict: false });
    const forsta = await enBerattelse(hus, namnd, 2020, 'klar');
    const beslut = { sammantrade: '2026-03-10', paragraf: '§ 12', skal: SKAL, version: await version(forsta) };
    await rapporter.aterremittera(namnd.registrator, forsta, beslut);
    const besok = await hus.som(namnd.samordnare);
    expect((await besok.html(`/rapporter/${String(forsta)}`)).text).toContain('Börja på utgåva 2');
    id = (await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: 2020 })).id;
    const { text } = await besok.html(`/rapporter/${String(forsta)}`);
    expect(text).not.toContain('Börja på utgåva');
    expect(text).toContain(`href="/rapporter/${String(id)}">Utgåva 2`);
  }, 60_000);
  afterAll(() => hus.stang());

  const version = async (nr: number): Promise<number> => (await queries.hamta(namnd.samordnare, nr)).version;
  const frys = async (): Promise<void> =>
    rapporter.frys(namnd.samordnare, id, { version: await version(id), luckskal: 'Prov.' });
  const svara = async (svar: string): Promise<void> =>
    hus.app
      .get(LeveransService, { strict: false })
      .besvaraAterremiss(namnd.samordnare, id, { svar, version: await version(id) });

  it('är samma ärende: den nya utgåvan har redan diarienumret', async () => {
    expect((await queries.hamta(namnd.samordnare, id)).dnr).toBe('SN 2020/7');
  });

  it('visar sina skäl överst i den nya utgåvan, som inte fryses förrän de är besvarade', async () => {
    const besok = await hus.som(namnd.samordnare);
    const { text } = await besok.html(`/rapporter/${String(id)}`);
    expect(text).toContain('Nämnden återremitterade utgåva 1');
    expect(text).toContain(SKAL);
    expect(text).toContain('Återremissen är inte besvarad.');
    await expect(frys()).rejects.toThrow('Återremissen är inte besvarad.');
    await expect(svara('  ')).rejects.toThrow(Regelbrott);
    await svara('Ett avsnitt om **barnens** röst är tillagt.');
    expect((await besok.html(`/rapporter/${String(id)}/lasning`)).text).toContain('<strong>barnens</strong> röst');
    await frys();
  });

  it('står med sitt svar först i dokumentet och i innehållet', async () => {
    const underlag = await queries.underlag(namnd.samordnare, id);
    expect(underlag?.aterremiss).toMatchObject({ utgava: 1, skal: SKAL, paragraf: '§ 12', sammantrade: '2026-03-10' });
    const html = tillDokument(underlag!, new Vyer()).html(new Map());
    expect(html).toContain('href="#aterremiss"');
    const [, main = ''] = html.split('<main>');
    expect(main.indexOf('Så har återremissen besvarats')).toBeLessThan(main.indexOf('avsnitt-'));
    expect(main).toContain(SKAL);
  });

  it('har inget att svara på i en utgåva som ingen har skickat tillbaka', async () => {
    const utkast = await enBerattelse(hus, namnd, 2021, 'utkast');
    const besok = await hus.som(namnd.samordnare);
    expect((await besok.html(`/rapporter/${String(utkast)}`)).text).not.toContain('återremissen');
    await expect(
      hus.app.get(LeveransService, { strict: false }).besvaraAterremiss(namnd.samordnare, utkast, {
        svar: 'Ett svar på ingenting.',
        version: await version(utkast),
      }),
    ).rejects.toThrow(Regelbrott);
    await rapporter.diariefor(namnd.samordnare, utkast, { dnr: 'SN 1', version: await version(utkast) });
    await rapporter.frys(namnd.samordnare, utkast, { version: await version(utkast), luckskal: 'Prov.' });
    expect(await queries.underlag(namnd.samordnare, utkast)).not.toHaveProperty('aterremiss');
  });
});
