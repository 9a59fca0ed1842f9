import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { disponera, flytta, iOrdning, kanFlyttas } from '../../src/rapporter/disposition/disposition.js';
import { hasha } from '../../src/organisation/losenord.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd } from '../givet/organisation.js';

const kapitel = (kod: string, mer: { bilaga?: true; fast?: string } = {}) => ({
  kod,
  rubrik: kod,
  hjalp: null,
  ...mer,
});
const INNEHALL = [
  kapitel('a', { fast: 'Måste.' }),
  kapitel('b'),
  kapitel('c'),
  kapitel('x', { bilaga: true }),
  kapitel('y', { bilaga: true }),
];
const koder = (lista: readonly { kod: string }[]): string => lista.map(({ kod }) => kod).join('');

describe('kapitlens ordning', () => {
  it.each([
    ['den från början', [], 'abcxy'],
    ['nämndens', ['c', 'a', 'b', 'y', 'x'], 'cabyx'],
    ['ett nytt kapitel kommer efter det som det följer', ['c', 'a', 'y'], 'cabxy'],
    ['ett kapitel som inte längre finns är borta', ['c', 'gammalt', 'a', 'b'], 'cabxy'],
    ['samma kapitel två gånger blir ett', ['c', 'c', 'a', 'b'], 'cabxy'],
    ['en bilaga blir aldrig ett kapitel', ['x', 'c', 'b', 'a'], 'cbaxy'],
  ])('%s', (_namn, ordning, ut) => {
    expect(koder(iOrdning(INNEHALL, { ordning, avstangda: [] }))).toBe(ut);
  });

  it('tar bort det som är avstängt, men aldrig det som alltid ska vara med', () => {
    expect(koder(disponera(INNEHALL, { ordning: [], avstangda: ['a', 'b', 'x'] }))).toBe('acy');
  });

  it('flyttar ett steg, inte förbi änden och inte bland bilagorna', () => {
    expect(flytta(INNEHALL, 'b', 'upp').join('')).toBe('bacxy');
    expect(flytta(INNEHALL, 'b', 'ned').join('')).toBe('acbxy');
    expect(flytta(INNEHALL, 'a', 'upp').join('')).toBe('abcxy');
    expect(flytta(INNEHALL, 'c', 'ned').join('')).toBe('abcxy');
    expect(flytta(INNEHALL, 'finns inte', 'ned').join('')).toBe('abcxy');
    expect(kanFlyttas(INNEHALL, 'x', 'upp')).toBe(false);
    expect(kanFlyttas(INNEHALL, 'x', 'ned')).toBe(true);
  });
});

const LOSENORD = 'ett-langt-losenord-2026';
const SIDA = '/rapporter/disposition/kvalitetsberattelse';

describe('sidan med kapitlen', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let namndId: number;

  beforeAll(async () => {
    db = await nyDatabas();
    ({ namndId } = await enNamnd(db, { losenordHash: await hasha(LOSENORD) }));
    prov = await startaApp(db);
  });
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const som = async (vem: string): Promise<Webblasare> => {
    const webb = new Webblasare(prov.url);
    expect((await webb.loggaIn(`${vem}.${String(namndId)}@prov.se`, LOSENORD)).status).toBe(303);
    return webb;
  };
  const ordningI = (html: string): string[] => [...html.matchAll(/name="ordning" value="([^"]+)"/g)].map(([, k]) => k!);
  const versionI = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
  const par = (html: string, utan: string[], knapp?: string): [string, string][] => [
    ['version', versionI(html)],
    ...ordningI(html).flatMap((kod): [string, string][] => [
      ['ordning', kod],
      ...(utan.includes(kod) ? [] : ([['pa', kod]] as [string, string][])),
    ]),
    ...(knapp === undefined ? [] : ([['flytta', knapp]] as [string, string][])),
  ];
  const rubrikerna = async (webb: Webblasare, rapport: string): Promise<string[]> => {
    const { kropp } = await webb.json<{ avsnitt: { nummer: string; text: string }[] }>(`${rapport}/lasning`);
    return kropp.avsnitt.map(({ nummer, text }) => `${nummer} ${text}`);
  };

  it('flyttar och stänger av, och utkastet och dess nummer följer med', async () => {
    const webb = await som('samordnare');
    await webb.oppna('/rapporter');
    const { plats = '' } = await webb.skicka('/rapporter', { slag: 'kvalitetsberattelse', ar: '2025' });
    expect((await rubrikerna(webb, plats))[1]).toBe('2 Inledning');
    const fore = (await webb.oppna(SIDA)).html;
    const flyttad = await webb.skickaPar(SIDA, par(fore, ['05-processer-och-rutiner'], '02-inledning:upp'));
    expect([flyttad.status, flyttad.plats]).toEqual([303, `${SIDA}#ned-02-inledning`]);
    const efter = await rubrikerna(webb, plats);
    expect(efter.slice(0, 2)).toEqual(['1 Inledning', '2 Sammanfattning']);
    expect(efter.join()).not.toContain('Processer och rutiner');
    expect((await webb.oppna(plats)).html).not.toContain('/avsnitt/05-processer-och-rutiner"');
    // what one was writing in the chapter is still kept
    const text = `${plats}/avsnitt/05-processer-och-rutiner`;
    expect((await webb.skicka(text, { text: 'Kvar', version: '0' })).status).toBe(303);
  }, 60_000);

  it('rör inte ett dokument som redan är fryst, men väl nästa utkast', async () => {
    const webb = await som('samordnare');
    await webb.oppna('/rapporter');
    const { plats = '' } = await webb.skicka('/rapporter', { slag: 'kvalitetsberattelse', ar: '2024' });
    const version = async (): Promise<string> => versionI((await webb.oppna(plats)).html);
    await webb.skicka(`${plats}/diarienummer`, { dnr: 'SN 2025/1', version: await version() });
    const frysning = { version: await version(), luckskal: 'Det här är ett prov.' };
    expect((await webb.skicka(`${plats}/frysning`, frysning)).status).toBe(303);
    const fryst = await rubrikerna(webb, plats);
    const last = async (): Promise<unknown> =>
      (await webb.json<{ dokument: unknown }>(`${plats}/lasning`)).kropp.dokument;
    const hela = await last();
    const { html } = await webb.oppna(SIDA);
    const steg = par(html, ['09-avvikelser', '91-kodlistor'], '18-slutsatser:upp');
    expect((await webb.skickaPar(SIDA, steg)).status).toBe(303);
    expect(await rubrikerna(webb, plats)).toEqual(fryst);
    expect(fryst.some((rubrik) => / Avvikelser$/.test(rubrik))).toBe(true);
    expect(await last()).toEqual(hela);
    const nytt = await webb.skicka('/rapporter', { slag: 'kvalitetsberattelse', ar: '2023' });
    expect((await rubrikerna(webb, nytt.plats ?? '')).some((rubrik) => / Avvikelser$/.test(rubrik))).toBe(false);
  }, 60_000);

  it('stänger aldrig av det som alltid ska vara med, och skriver inte över någon annans val', async () => {
    const webb = await som('samordnare');
    const { html } = await webb.oppna(SIDA);
    expect(html).toContain('Är alltid med.');
    expect((await webb.skickaPar(SIDA, par(html, ['90-sa-raknades-siffrorna']))).status).toBe(303);
    const krock = await webb.skickaPar(SIDA, par(html, ['09-avvikelser']));
    expect(krock.status).toBe(409);
    const { rows } = await db.agare.query<{ avstangda: string[] }>('select avstangda from rapport_disposition');
    expect(rows).toEqual([{ avstangda: [] }]);
  }, 60_000);

  it('går tillbaka till förvalen', async () => {
    const webb = await som('forvaltningschef');
    const { html } = await webb.oppna(SIDA);
    expect((await webb.skicka(`${SIDA}/forval`, { version: versionI(html) })).status).toBe(303);
    expect(ordningI((await webb.oppna(SIDA)).html)[0]).toBe('01-sammanfattning');
  }, 60_000);

  it.each(['chef', 'ledamot', 'registrator'])('visas inte för %s', async (vem) => {
    const webb = await som(vem);
    expect((await webb.oppna(SIDA)).status).toBe(403);
    await webb.oppna('/');
    expect((await webb.skicka(`${SIDA}/forval`, { version: '0' })).status).toBe(403);
  });
});
