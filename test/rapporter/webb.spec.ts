import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasha } from '../../src/organisation/losenord.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd } from '../givet/organisation.js';

const LOSENORD = 'ett-langt-losenord-2026';

/** An address as it stands in HTML. */
const avkodad = (url: string): string => url.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');

describe('sidorna för plan och berättelse', () => {
  let db: Provdatabas;
  let prov: Provapp;

  beforeAll(async () => {
    db = await nyDatabas();
    await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
    prov = await startaApp(db);
  });
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const inloggad = async (vem: string): Promise<Webblasare> => {
    const webb = new Webblasare(prov.url);
    const { rows } = await db.agare.query<{ epost: string }>(`select epost from person where epost like $1`, [
      `${vem}.%`,
    ]);
    expect((await webb.loggaIn(rows[0]!.epost, LOSENORD)).status).toBe(303);
    return webb;
  };
  const version = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

  it('påbörjar, skriver, diarieför och fryser med vanliga formulär', async () => {
    const webb = await inloggad('samordnare');
    expect((await webb.oppna('/rapporter')).html).toContain('Inga dokument än');
    const fel = await webb.skicka('/rapporter', { slag: 'kvalitetsberattelse', ar: 'i fjol' });
    expect(fel.status).toBe(422);
    expect(fel.html).toContain('value="i fjol"');
    const skapad = await webb.skicka('/rapporter', { slag: 'kvalitetsberattelse', ar: '2025' });
    expect(skapad.status).toBe(303);
    const sida = skapad.plats ?? '';
    const avsnitt = `${sida}/avsnitt/18-slutsatser`;
    await webb.oppna(avsnitt);
    expect((await webb.skicka(avsnitt, { text: 'Barnens röst först.', version: '0' })).plats).toBe(sida);
    const krock = await webb.skicka(avsnitt, { text: 'Min egen text', version: '0' });
    expect(krock.status).toBe(409);
    expect(krock.html).toContain('Min egen text');
    expect(krock.html).toContain('Barnens röst först.');
    const utanDnr = await webb.oppna(sida);
    expect(utanDnr.html).toContain('Dokumentet saknar diarienummer.');
    expect((await webb.skicka(`${sida}/frysning`, { version: version(utanDnr.html) })).status).toBe(409);
    const dnr = await webb.skicka(`${sida}/diarienummer`, { dnr: 'SN 2026/14', version: version(utanDnr.html) });
    expect(dnr.status).toBe(303);
    const fore = await webb.oppna(sida);
    expect(fore.html).toContain('Samlad analys har ingen text. Det som har kommit in ska inte bara sammanställas');
    const utanSkal = await webb.skicka(`${sida}/frysning`, { version: version(fore.html) });
    expect([utanSkal.status, utanSkal.html.includes('Berättelsen har 3 fel.')]).toEqual([409, true]);
    // a plan that lacks things, so that there is something to count that is no faktum
    await db.agare.query(
      `with p as (insert into process (namnd_id, nyckel, slag, nummer, namn, ordning)
         select namnd_id, 'P25', 'huvudprocess', '4.1', 'Utredning', 1 from rapport where ar = 2025 limit 1 returning id, namnd_id)
       insert into plan_process (namnd_id, plan_ar, process_id, ordning) select namnd_id, 2025, id, 1 from p`,
    );
    const luckskal = 'Nämnden möts i morgon.';
    expect((await webb.skicka(`${sida}/frysning`, { version: version(fore.html), luckskal })).status).toBe(303);
    const lasning = (await webb.oppna(`${sida}/lasning`)).html;
    expect(lasning).toContain('Barnens röst först.');
    // every number leads to what is behind it
    const lankar = [...lasning.matchAll(/href="([^"]+\/siffra\?[^"]+)"/g)].map(([, url]) => avkodad(url!));
    expect(lankar.length).toBeGreaterThan(50);
    for (const url of [...new Set(lankar)].filter((_, i) => i % 5 === 0))
      expect([url, (await webb.oppna(url)).status]).toEqual([url, 200]);
    expect(lasning).not.toContain('href="/fakta/');
    await siffranSomDenFrystes(webb, sida, lankar);
    expect((await webb.fil(`${sida}/siffror.xlsx`)).status).toBe(200);
    expect((await webb.oppna(`${sida}/avsnitt/finns-inte`)).status).toBe(404);
  }, 60_000);

  /** Nothing was reported when it was frozen; one report is registered since, and the nämnd has got the document. */
  const siffranSomDenFrystes = async (webb: Webblasare, sida: string, lankar: readonly string[]): Promise<void> => {
    const siffran = lankar.find((url) => /kod=avvikelse\.rapporterade&.*per=ar%3A2025$/.test(url)) ?? '';
    expect((await webb.oppna(siffran)).html).toContain('Räknat i dag är siffran densamma.');
    await db.agare.query(
      `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, nyckel, handelseforlopp, beror, rapporterad_vid, rapporterad_datum)
       select v.namnd_id, v.enhet_id, v.id, 'inkommen', gen_random_uuid(), 'Prov', 'annat', '2025-05-05', '2025-05-05'
       from rapport r join enhet_version v on v.namnd_id = r.namnd_id join enhet e on e.id = v.enhet_id and e.niva = 'enhet'
       where r.id = $1 limit 1`,
      [Number(sida.split('/').at(-1))],
    );
    const { kropp } = await webb.json(siffran);
    expect(kropp).toMatchObject({
      tryckt: '0',
      period: { fran: '2025-01-01' },
      idag: { nu: '1', antal: 1, synliga: 1 },
    });
    const ledamot = await inloggad('ledamot');
    expect((await ledamot.oppna(siffran)).status).toBe(404);
    await db.agare.query(`update rapport set status = 'klar' where id = $1`, [Number(sida.split('/').at(-1))]);
    const hos = await ledamot.json(siffran);
    expect(hos).toMatchObject({ status: 200, kropp: { tryckt: '0', namnden: true, idag: null } });
    expect((await ledamot.oppna(siffran)).html).toContain('enskilda ärenden');
    // what is no faktum is told by its table
    const cellen = /href="([^"]+siffra\?lank=[^"]+)"[^>]*>(\d+)<\/a>/.exec(
      avkodad((await ledamot.oppna(sida.replace('/rapporter/', '/namnd/dokument/'))).html),
    );
    const cell = await ledamot.json(cellen?.[1] ?? '');
    expect(cell).toMatchObject({ status: 200, kropp: { tryckt: cellen?.[2], namnden: true, kolumn: 'Antal' } });
    expect((await ledamot.oppna(`${cellen?.[1] ?? ''}0`)).status).toBe(404);
    // what was lacking then is told after it has been mended, to those who work with it
    await db.agare.query('delete from plan_process where plan_ar = 2025');
    const da = await webb.json(cellen?.[1] ?? '');
    expect((da.kropp as { meningar: string[] }).meningar).toHaveLength(Number(cellen?.[2]));
    expect(cell.kropp).toMatchObject({ meningar: null, lank: null });
    expect((await webb.oppna(cellen?.[1] ?? '')).html).toContain('Så är det i dag');
    // what does not stand in the document is not there to be asked for
    const annan = siffran.replace('per=ar%3A2025', 'per=ar%3A2025%2Cenhet%3A999999');
    for (const vem of [webb, ledamot]) expect((await vem.oppna(annan)).status).toBe(404);
    for (const vem of ['medarbetare', 'chef'])
      expect([vem, (await (await inloggad(vem)).oppna(siffran)).status]).toEqual([vem, 404]);
  };

  it('påbörjar två halvårsredovisningar om året, och ingen utan halvår', async () => {
    const webb = await inloggad('samordnare');
    await webb.oppna('/rapporter');
    const ny = { slag: 'halvarsredovisning', ar: '2026' };
    const utan = await webb.skicka('/rapporter', ny);
    expect([utan.status, utan.html.includes('Välj vilket halvår redovisningen gäller.')]).toEqual([422, true]);
    const { plats: sida = '' } = await webb.skicka('/rapporter', { ...ny, halvar: '1' });
    expect((await webb.skicka('/rapporter', { ...ny, halvar: '2' })).status).toBe(303);
    const igen = await webb.skicka('/rapporter', { ...ny, halvar: '1' });
    expect([igen.status, igen.html.includes('Det finns redan en påbörjad halvårsredovisning')]).toEqual([409, true]);
    const version2 = version((await webb.oppna(sida)).html);
    await webb.skicka(`${sida}/diarienummer`, { dnr: 'SN 2026/88', version: version2 });
    const frys = async (mer: Record<string, string>) =>
      webb.skicka(`${sida}/frysning`, { version: version((await webb.oppna(sida)).html), ...mer });
    const nej = await frys({});
    expect([nej.status, nej.html.includes('Klagomål och lex Sarah tillsammans har ingen text.')]).toEqual([409, true]);
    expect((await frys({ luckskal: 'Det här är ett prov.' })).status).toBe(303);
    const bok = await webb.fil(`${sida}/siffror.xlsx`);
    expect([bok.status, bok.huvuden.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="halvarsredovisning-2026-1-siffror.xlsx"',
    ]);
    await db.agare.query(
      `insert into rapport_offentlig (namnd_id, rapport_id, nr, slag, ar, halvar, utgava, titel, sammantrade, paragraf, underlag,
         underlag_sha256, gjord_av, gjord_vid, sha256, innehall, sidor, publicerad_vid)
       select namnd_id, id, 1, slag, ar, halvar, utgava, titel, '2026-09-10', '§ 88', underlag, underlag_sha256,
         upprattad_av, now(), '\\x00', '\\x00', 1, now() from rapport where slag = 'halvarsredovisning' and underlag is not null`,
    );
    const { rows } = await db.agare.query<{ namnd_id: number }>('select namnd_id from rapport_offentlig');
    const adress = `/publicerat/${String(rows[0]!.namnd_id)}/halvarsredovisning`;
    const publik = new Webblasare(prov.url);
    expect((await publik.oppna(`${adress}-1/2026`)).html).toContain('första halvåret 2026');
    for (const fel of [`${adress}-2/2026`, `${adress}/2026`]) expect((await publik.oppna(fel)).status).toBe(404);
  }, 60_000);

  it('döljer utkast och frysta dokument för den som inte bereder dem', async () => {
    const samordnare = await inloggad('samordnare');
    await samordnare.oppna('/rapporter');
    const { plats = '' } = await samordnare.skicka('/rapporter', { slag: 'kvalitetsplan', ar: '2026' });
    for (const vem of ['medarbetare', 'chef', 'ledamot', 'systemadmin']) {
      const webb = await inloggad(vem);
      expect([vem, (await webb.oppna(plats)).status]).toEqual([vem, 404]);
      expect([vem, (await webb.oppna(`${plats}/lasning`)).status]).toEqual([vem, 404]);
      expect([vem, (await webb.fil(`${plats}/dokument.pdf`)).status]).toEqual([vem, 404]);
      expect([vem, (await webb.fil(`${plats}/siffror.xlsx`)).status]).toEqual([vem, 404]);
      await webb.oppna('/rapporter');
      expect([vem, (await webb.skicka('/rapporter', { slag: 'kvalitetsplan', ar: '2027' })).status]).toEqual([
        vem,
        403,
      ]);
    }
  }, 60_000);

  it('öppnar en siffra för personalen, aldrig för nämnden, och känner inte påhittade uppdelningar', async () => {
    const samordnare = await inloggad('samordnare');
    expect((await samordnare.oppna('/fakta')).html).toContain('Rapporterade avvikelser');
    const faktum = await samordnare.json('/fakta/avvikelse.rapporterade?fran=2024-01-01&till=2024-12-31&per=ar:2024');
    expect(faktum).toMatchObject({ status: 200, kropp: { antal: 0, synliga: 0, faktum: { bas: 'rapporterat' } } });
    expect((await samordnare.oppna('/fakta/avvikelse.rapporterade?per=losenord:1')).status).toBe(404);
    expect((await samordnare.oppna('/fakta/finns.inte')).status).toBe(404);
    expect((await samordnare.oppna('/fakta/avvikelse.rapporterade?fran=i-fjol')).status).toBe(422);
    expect((await (await inloggad('ledamot')).oppna('/fakta')).status).toBe(403);
  }, 60_000);
});
