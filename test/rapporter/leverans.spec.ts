import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { hasha } from '../../src/organisation/losenord.js';
import { Andrad, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { Vyer } from '../../src/plattform/web/vyer.js';
import { LeveransQueries } from '../../src/rapporter/leverans/leverans.queries.js';
import { LeveransService } from '../../src/rapporter/leverans/leverans.service.js';
import { PaketJobb } from '../../src/rapporter/leverans/paket.jobb.js';
import { forstaUtkast, tillTjansteskrivelse } from '../../src/rapporter/leverans/tjansteskrivelse.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { RapportService } from '../../src/rapporter/rapport.service.js';
import type { FrystAvsnitt, Underlag } from '../../src/rapporter/underlag.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const LOSENORD = 'ett-langt-losenord-2026';
const SKRIVELSE = {
  forslag: 'Nämnden fastställer kvalitetsberättelsen för 2024.',
  bakgrund: 'Förvaltningen har upprättat berättelsen.',
  barn: 'Barn har hörts.',
  skickasTill: 'Kommunstyrelsen\nRevisorerna',
  underskrifter: 'Anna Chef, förvaltningschef\nBo Ek, kvalitetssamordnare',
};

describe('ett första utkast till tjänsteskrivelse', () => {
  const underlag = JSON.parse(
    readFileSync(new URL('./gamla/kvalitetsberattelse-2025.underlag', import.meta.url), 'utf8'),
  ) as Underlag;

  it('görs av dokumentet, med dess egna siffror och inget annat', () => {
    const { forslag, bakgrund, barn } = forstaUtkast(underlag, ['Anna Chef']);
    expect(forslag).toBe('Nämnden fastställer kvalitetsberättelsen för 2025.');
    expect(bakgrund).toContain('vilka resultat som har nåtts');
    const avvikelser = underlag.avsnitt.find(({ kod }) => kod === '09-avvikelser')?.data as {
      rapporterade: { visas: string };
    };
    expect(bakgrund).toContain(`- ${avvikelser.rapporterade.visas} rapporterade avvikelser`);
    expect(bakgrund).toMatch(/rapporterade avvikelser, \d+ året före/);
    expect(bakgrund).not.toContain('återremitterade');
    expect(bakgrund).not.toContain('frystes trots');
    expect(barn).toBeNull();
    const tomt = forstaUtkast({ ...underlag, avsnitt: [] }, []).bakgrund;
    expect(tomt).not.toContain('Några siffror');
    expect(tomt).not.toContain('besvaras i');
  });

  it('säger inte ett antal som den offentliga utgåvan döljer', () => {
    const sarah = /("dimensioner":\{"ar":2025\},"kod":"lex_sarah\.rapporterade","period":\{[^}]*\}\},"varde":)6/g;
    const fa = JSON.stringify(underlag).replace(sarah, (_, fore: string) => `${fore}2`);
    expect(forstaUtkast(JSON.parse(fa) as Underlag, []).bakgrund).toContain(
      '- färre än fem rapporter enligt lex Sarah',
    );
    expect(forstaUtkast(underlag, []).bakgrund).toContain('- 6 rapporter enligt lex Sarah');
  });

  it('säger var nämndens uppdrag är besvarade, och att något saknades när underlaget frystes', () => {
    const avsnitt = (kod: string, nummer: string, text: string, data: object): FrystAvsnitt => ({
      ...{ kod, data, text: '', underrubriker: [] },
      rubrik: { id: kod, niva: 1, nummer, text },
    });
    const med = [
      avsnitt('03-mal-och-strategier', '3', 'Mål', { uppdrag: { id: 'tabell' } }),
      avsnitt('95-luckor', 'Bilaga G', 'Det här saknades', {}),
    ];
    const { bakgrund } = forstaUtkast({ ...underlag, avsnitt: med }, []);
    expect(bakgrund).toContain('Nämndens tidigare uppdrag besvaras i kapitel 3, Mål.');
    expect(bakgrund).toContain('Vad det var och varför står i bilaga G, Det här saknades.');
    const plan = (data: object) =>
      forstaUtkast({ ...underlag, avsnitt: [avsnitt('91-luckor', 'Bilaga C', 'Luckor', data)] }, []).bakgrund;
    expect(plan({ frystTrots: { fel: 2 } })).toContain('står i bilaga C, Luckor.');
    expect(plan({})).not.toContain('frystes trots');
    const mal = avsnitt('03-mal-och-strategier', '3', 'Mål', { uppdrag: null });
    expect(forstaUtkast({ ...underlag, avsnitt: [mal] }, []).bakgrund).not.toContain('besvaras i');
  });

  it('blir ett brev med handlingarna, dem som får beslutet och plats att skriva under', () => {
    const om = { datum: '2026-02-10T08:00:00Z', sammantrade: '2026-03-10', handlingar: ['Kvalitetsberättelse 2025'] };
    const brev = (skickasTill: string | null): string =>
      tillTjansteskrivelse({ ...SKRIVELSE, skickasTill }, underlag, om, new Vyer()).html(new Map());
    const html = brev('Kommunstyrelsen\nRevisorerna');
    expect(html).toContain('<li>Kvalitetsberättelse 2025</li>');
    expect(html).toContain('<li>Kommunstyrelsen</li><li>Revisorerna</li>');
    expect(html).toContain('<span>Anna Chef</span><span>förvaltningschef</span>');
    expect(html).toContain('10 mars 2026');
    expect(brev(null)).not.toContain('skickas till');
  });
});

describe('handlingarna till nämnden', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let namnd: Namnd;
  let rapporter: RapportService;
  let leverans: LeveransService;
  let queries: RapportQueries;
  let paket: LeveransQueries;

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
    prov = await startaApp(db);
    rapporter = prov.app.get(RapportService, { strict: false });
    leverans = prov.app.get(LeveransService, { strict: false });
    queries = prov.app.get(RapportQueries, { strict: false });
    paket = prov.app.get(LeveransQueries, { strict: false });
  });
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const version = async (id: number): Promise<number> => (await queries.hamta(namnd.samordnare, id)).version;
  const utkast = async (ar: number): Promise<number> => {
    const { id } = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar });
    await rapporter.diariefor(namnd.samordnare, id, { dnr: `SN ${String(ar)}/7`, version: await version(id) });
    return id;
  };
  const frys = async (id: number): Promise<void> => {
    await rapporter.frys(namnd.samordnare, id, { version: await version(id), luckskal: 'Prov.' });
    await prov.tomKo(namnd.system);
  };
  const fryst = async (ar: number): Promise<number> => {
    const id = await utkast(ar);
    await frys(id);
    return id;
  };
  const klarmarkera = async (id: number, planerat?: string): Promise<void> => {
    await rapporter.klarmarkera(namnd.forvaltningschef, id, { version: await version(id), planerat });
    await prov.tomKo(namnd.system);
  };
  const skriv = async (id: number, nr = 0): Promise<void> => {
    await leverans.skrivTjansteskrivelse(namnd.samordnare, id, { ...SKRIVELSE, version: nr });
    await prov.tomKo(namnd.system);
  };
  const antalPaket = async (id: number): Promise<number> =>
    (await db.agare.query('select 1 from rapport_paket where rapport_id = $1', [id])).rowCount ?? 0;
  const kor = (id: number, signal = new AbortController().signal): Promise<unknown> =>
    Promise.resolve(
      prov.app.get(PaketJobb, { strict: false }).utfor({
        ...{ id: 1, namndId: namnd.namndId, uppgifter: { rapportId: id }, bestalldAv: null, signal },
        framsteg: () => undefined,
      }),
    );

  it('packas när dokumentet är lämnat och tjänsteskrivelsen skriven, med ett fingeravtryck för varje fil', async () => {
    const id = await fryst(2024);
    await klarmarkera(id, '2027-03-10');
    expect(await antalPaket(id)).toBe(0);
    await skriv(id);
    const { innehall, sha256 } = await paket.paket(namnd.registrator, id);
    expect(createHash('sha256').update(innehall).digest().equals(sha256)).toBe(true);
    const filer = unzipSync(innehall);
    expect(Object.keys(filer)).toEqual([
      '1-tjansteskrivelse.pdf',
      '2-kvalitetsberattelse-2024.pdf',
      ...['xlsx', 'csv', 'json'].map((slag) => `bilagor/kvalitetsberattelse-2024-siffror.${slag}`),
      'manifest.json',
    ]);
    const manifest = JSON.parse(Buffer.from(filer['manifest.json']!).toString()) as {
      dnr: string;
      sammantrade: string;
      filer: { namn: string; sha256: string }[];
    };
    expect(manifest).toMatchObject({ dnr: 'SN 2024/7', sammantrade: '2027-03-10' });
    expect(manifest.filer.map(({ namn }) => namn)).toEqual(Object.keys(filer).slice(0, -1));
    for (const fil of manifest.filer)
      expect(createHash('sha256').update(filer[fil.namn]!).digest('hex')).toBe(fil.sha256);
    const { innehall: pdf } = await queries.dokument(namnd.samordnare, id);
    expect(Buffer.from(filer['2-kvalitetsberattelse-2024.pdf']!).equals(pdf)).toBe(true);
  }, 120_000);

  it('blir ett paket hur många gånger jobbet än körs eller avbryts, och likadant byte för byte', async () => {
    const id = await fryst(2023);
    await skriv(id);
    await klarmarkera(id);
    const { sha256 } = await paket.paket(namnd.registrator, id);
    await kor(id);
    expect(await antalPaket(id)).toBe(1);
    await db.agare.query('delete from rapport_paket where rapport_id = $1', [id]);
    await expect(kor(id, AbortSignal.abort(new Error('avbrutet')))).rejects.toThrow('avbrutet');
    expect(await antalPaket(id)).toBe(0);
    await Promise.all([kor(id), kor(id)]);
    expect(await antalPaket(id)).toBe(1);
    expect((await paket.paket(namnd.registrator, id)).sha256.equals(sha256)).toBe(true);
  }, 120_000);

  it('skrivs inte av den som inte bereder, inte över vad någon annan skrivit och inte när de är packade', async () => {
    const id = await fryst(2022);
    const form = { ...SKRIVELSE, version: 0 };
    for (const vem of [namnd.registrator, namnd.ledamot, namnd.medarbetare])
      await expect(leverans.skrivTjansteskrivelse(vem, id, form)).rejects.toThrow();
    await expect(leverans.skrivTjansteskrivelse(namnd.registrator, id, form)).rejects.toThrow(SaknarBehorighet);
    await skriv(id);
    await expect(leverans.skrivTjansteskrivelse(namnd.samordnare, id, form)).rejects.toThrow(Andrad);
    await skriv(id, 1);
    await klarmarkera(id);
    expect(await antalPaket(id)).toBe(1);
    await expect(leverans.skrivTjansteskrivelse(namnd.samordnare, id, { ...form, version: 2 })).rejects.toThrow(
      Regelbrott,
    );
    await expect(
      rapporter.klarmarkera(namnd.forvaltningschef, await fryst(2021), { version: 1, planerat: '2020-01-01' }),
    ).rejects.toThrow(OgiltigtFormular);
  }, 120_000);

  it('hämtas av dem som lämnar dem och av ledamoten, som kvitterar, men av ingen annan', async () => {
    const { rows } = await db.agare.query<{ id: number }>(
      `select rapport_id as id from rapport_paket p join rapport r on r.id = p.rapport_id where r.ar = 2024`,
    );
    const id = rows[0]!.id;
    const besok = async (vem: string): Promise<Webblasare> => {
      const webb = new Webblasare(prov.url);
      await webb.loggaIn(`${vem}.${String(namnd.namndId)}@prov.se`, LOSENORD);
      return webb;
    };
    for (const vem of ['samordnare', 'registrator', 'forvaltningschef'])
      expect([vem, (await (await besok(vem)).fil(`/rapporter/${String(id)}/handlingar.zip`)).status]).toEqual([
        vem,
        200,
      ]);
    for (const vem of ['medarbetare', 'chef', 'systemadmin'])
      expect([vem, (await (await besok(vem)).fil(`/rapporter/${String(id)}/handlingar.zip`)).status]).toEqual([
        vem,
        404,
      ]);
    const ledamot = await besok('ledamot');
    expect((await ledamot.fil(`/namnd/dokument/${String(id)}/handlingar.zip`)).status).toBe(200);
    const [kvitto] = await queries.leveranser(namnd.samordnare, id);
    expect(kvitto?.hamtadVid).not.toBeNull();
    expect((await (await besok('samordnare')).oppna(`/rapporter/${String(id)}`)).html).toContain('Hämta handlingarna');
    const brevet = (await (await besok('samordnare')).oppna(`/rapporter/${String(id)}/tjansteskrivelse`)).html;
    expect(brevet).toContain('Handlingarna är packade');
    expect(brevet).toContain(`<p>${SKRIVELSE.bakgrund}</p>`);
  }, 120_000);
});
