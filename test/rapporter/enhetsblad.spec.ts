import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { helaAret, type Faktavarde } from '../../src/indikatorer/faktum.js';
import { hasha } from '../../src/organisation/losenord.js';
import { PdfSkrivare } from '../../src/plattform/pdf/pdf-skrivare.js';
import { Vyer } from '../../src/plattform/web/vyer.js';
import { ritaFigur } from '../../src/rapporter/dokument.js';
import { aptavsnitt, kort, vanligast, type Aptmaterial } from '../../src/rapporter/enhetsblad/aptblad.js';
import { tillBlad } from '../../src/rapporter/enhetsblad/bladdokument.js';
import { granska } from '../../src/rapporter/enhetsblad/bladgranskning.js';
import { kapitelavsnitt } from '../../src/rapporter/enhetsblad/enhetskapitel.js';
import {
  manadFore,
  manadsnamn,
  manadsperiod,
  type Bladunderlag,
} from '../../src/rapporter/enhetsblad/enhetsblad.texter.js';
import { utanSmaTal } from '../../src/rapporter/enhetsblad/smatal.js';
import { siffrorI, Siffror } from '../../src/rapporter/siffror.js';
import type { Figur } from '../../src/rapporter/underlag.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { mangaAvvikelser } from '../givet/manga-avvikelser.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const LOSENORD = 'ett-langt-losenord-2026';
const TEXTER = {
  lardomar: ['Ring tillbaka samma dag.'],
  gickBra: 'Vi upptäckte det i tid.',
  fraga: 'Vad kan vi ändra?',
};

const raknat = (kod: string, varde: number, kategori?: string): Faktavarde => ({
  ...{ kod, varde },
  dimensioner: { enhet: 3, ...(kategori === undefined ? {} : { kategori }) },
});
const AVVIKELSER = 'avvikelse.rapporterade';
const material: Aptmaterial = {
  enhetId: 3,
  manader: [
    {
      kod: '2026-10',
      siffror: new Siffror(manadsperiod('2026-10'), [
        raknat(AVVIKELSER, 9),
        raknat(AVVIKELSER, 6, 'dokumentation'),
        raknat(AVVIKELSER, 2, 'bemotande'),
        raknat(AVVIKELSER, 7, 'utan'),
      ]),
    },
    { kod: '2026-09', siffror: new Siffror(manadsperiod('2026-09'), [raknat(AVVIKELSER, 3)]) },
  ],
};

describe('bladet till APT', () => {
  it('talar om en hel månad, också i februari och över årsskiftet', () => {
    expect(manadsperiod('2028-02')).toEqual({ fran: '2028-02-01', till: '2028-02-29' });
    expect([manadFore('2026-01'), manadFore('2026-10', 12)]).toEqual(['2025-12', '2025-10']);
    expect(manadsnamn('2026-10')).toBe('oktober 2026');
    const lang = 'Vi bekräftar tolken dagen före. '.repeat(9);
    expect([kort('Kort.'), kort(lang).length <= 120, kort(lang).endsWith('tolken …')]).toEqual(['Kort.', true, true]);
  });

  it('visar inga antal från 1 till 4, men noll, och bara det som är sorterat som vanligast', () => {
    expect(vanligast(material).map(({ siffra }) => siffra.varde)).toEqual([6, 2]);
    const [blad] = utanSmaTal([aptavsnitt(material, TEXTER, [])]);
    const visas = siffrorI(blad?.data).map((siffra) => siffra.visas);
    expect(visas).toContain('9');
    expect(visas).toContain('0');
    expect(JSON.stringify(blad?.data)).toContain('"visas":"1–4"');
    for (const [, tal] of JSON.stringify(blad?.data).matchAll(/"varde":(\d+)/g))
      expect(Number(tal) === 0 || Number(tal) > 4).toBe(true);
  });

  it('säger inte vad det handlade om där få har rapporterat eller bara en har råkat ut för det', () => {
    const namnda = (antal: number, bemotande: number): unknown => {
      const siffror = new Siffror(manadsperiod('2026-10'), [
        raknat(AVVIKELSER, antal),
        raknat(AVVIKELSER, bemotande, 'bemotande'),
      ]);
      return aptavsnitt({ enhetId: 3, manader: [{ kod: '2026-10', siffror }] }, TEXTER, []).data;
    };
    expect(namnda(9, 2)).toMatchObject({ vanligast: [{ namn: 'brister i bemötande' }] });
    for (const [antal, bemotande] of [
      [9, 1],
      [4, 4],
    ] as const)
      expect(namnda(antal, bemotande)).toMatchObject({ vanligast: [] });
    expect(namnda(0, 0)).toMatchObject({ tyst: true });
    expect(namnda(9, 2)).not.toHaveProperty('tyst');
  });

  it('visar dem inte heller i enhetens diagram', () => {
    const perAr = (ar: number, varde: number): Faktavarde => ({
      ...{ kod: AVVIKELSER, varde },
      dimensioner: { ar, enhet: 3 },
    });
    const siffror = new Siffror(helaAret(2025, 4), [perAr(2023, 31), perAr(2024, 3), perAr(2025, 12)]);
    const kapitel = utanSmaTal(kapitelavsnitt({ enhetId: 3, enhet: 'Ekbacken', ar: 2025, siffror }, ''));
    const [figur] = kapitel.flatMap(({ data }) => (data as { perAr?: Figur }).perAr ?? []);
    expect(figur).toMatchObject({ slag: 'stapel', varden: [0, 0, 31, null, 12] });
    expect(figur?.alt).not.toContain('2024 3');
    // the chart says of a hidden number what the table says
    expect(ritaFigur(figur!)).toContain('>1–4<');
    const liggande = { ...figur!, slag: 'liggande', varden: [0, 0, 31, null, 12] } as Figur;
    expect(ritaFigur(liggande)).toContain('>1–4<');
    expect(ritaFigur({ ...liggande, tabell: { ...liggande.tabell, rader: [] } })).toContain('uppgift saknas');
  });

  it('stoppar det som pekar ut någon, och frågar om det som kan vara ett namn', () => {
    const kannedom = { personer: ['Anna Berg'], kanda: ['Ekbacken'] };
    expect(granska('Ring 070-123 45 67 eller skriv till anna@ekbacken.se.', kannedom).maste).toHaveLength(2);
    expect(granska('Det var Anna Berg som såg det.', kannedom)).toEqual({
      maste: [],
      fraga: ['Namn på någon som arbetar här: ”Anna Berg”.'],
    });
    expect(granska('På Ekbacken ringer vi tillbaka samma dag.', kannedom)).toEqual({ maste: [], fraga: [] });
  });
});

describe('enhetens blad', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let namnd: Namnd;

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
    prov = await startaApp(db);
    await mangaAvvikelser(db.agare, namnd, '2025-05-05', {
      enhet: namnd.enhet,
      dagar: Array.from({ length: 8 }, () => 0),
    });
  });
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const inloggad = async (vem: string): Promise<Webblasare> => {
    const webb = new Webblasare(prov.url);
    const { rows } = await db.agare.query<{ epost: string }>('select epost from person where epost like $1', [
      `${vem}.%`,
    ]);
    expect((await webb.loggaIn(rows[0]!.epost, LOSENORD)).status).toBe(303);
    return webb;
  };
  const FORM = { lardom1: 'Ring tillbaka.', gickBra: 'Vi såg det i tid.', fraga: 'Vad kan vi ändra?', granskat: 'ja' };

  it('görs av enhetens chef när någon har läst texterna, trycks på en sida och läses av dem som arbetar där', async () => {
    const chef = await inloggad('chef');
    const vag = `/enhetsblad/apt/${String(namnd.enhet)}/2025-05`;
    const sida = await chef.oppna(vag);
    expect([sida.status, sida.html.includes('maj 2025')]).toEqual([200, true]);
    const { granskat: _, ...olast } = FORM;
    expect((await chef.skicka(vag, olast)).html).toContain('Läs igenom texterna och kryssa i rutan.');
    const namn = await chef.skicka(vag, { ...FORM, lardom1: 'Vi frågade Karin Lundgren först.' });
    expect([namn.status, namn.html.includes('”Karin Lundgren”')]).toEqual([422, true]);
    expect((await chef.skicka(vag, { ...FORM, namnOk: 'ja', gickBra: 'Ring 070-123 45 67.' })).status).toBe(422);
    const { status, plats = '' } = await chef.skicka(vag, FORM);
    expect(status).toBe(303);
    const medarbetare = await inloggad('medarbetare');
    // not theirs to read until it is printed
    expect((await medarbetare.oppna(plats)).status).toBe(404);
    await prov.tomKo(namnd.system);
    const { rows } = await db.agare.query<{ sidor: number }>('select sidor from enhetsblad');
    expect(rows).toEqual([{ sidor: 1 }]);
    const last = await medarbetare.oppna(plats);
    expect(last.html).toContain('Ring tillbaka.');
    expect(last.html).toContain(`per&#x3D;enhet%3A${String(namnd.enhet)}">8</a>`);
    expect((await medarbetare.fil(`${plats}/blad.pdf`)).typ).toBe('application/pdf');
    expect((await medarbetare.oppna('/enhetsblad')).html).toContain('APT-blad maj 2025');
    expect((await medarbetare.oppna(vag)).status).toBe(403);
    const annan = await inloggad('annanChef');
    for (const [var_, ratt] of [
      [plats, 404],
      [`${plats}/blad.pdf`, 404],
      [vag, 403],
    ] as const)
      expect([var_, (await annan.oppna(var_)).status]).toEqual([var_, ratt]);
    expect((await (await inloggad('ledamot')).oppna('/enhetsblad')).status).toBe(403);
    await expect(db.agare.query(`update enhetsblad set underlag = '{}'`)).rejects.toThrow('kan inte ändras');
  }, 120_000);

  it('ryms på en sida också när alla texter är så långa som de får vara', async () => {
    const lang = (tecken: number): string => 'Överlämningen drar ut på tiden. '.repeat(9).slice(0, tecken);
    const texter = { lardomar: [lang(200), lang(200)], gickBra: lang(200), fraga: lang(140) };
    const atgarder = ['ja', 'delvis', null].map((effekt) => ({ text: lang(250), effekt }));
    const underlag: Bladunderlag = {
      ...{
        format: 1,
        slag: 'aptblad',
        ar: 2026,
        utgava: 1,
        dnr: null,
        kommun: 'K',
        namnd: 'N',
        upprattadAv: 'Anna Chef',
      },
      ...{ titel: 'APT-blad', enhet: 'Ekbacken', skapad: '2026-11-24T08:00:00.000Z', definitioner: [] },
      ...{ period: manadsperiod('2026-10'), avsnitt: utanSmaTal([aptavsnitt(material, texter, atgarder)]) },
    };
    const { signal } = new AbortController();
    const skrivare = prov.app.get(PdfSkrivare, { strict: false });
    expect((await skrivare.skriv({ ...tillBlad(underlag, new Vyer()), signal })).sidor).toBe(1);
  }, 60_000);

  it('är också enhetens eget kapitel, med årets siffror, och görs inte för ett år som inte har börjat', async () => {
    const chef = await inloggad('chef');
    const vag = `/enhetsblad/kapitel/${String(namnd.enhet)}/2025`;
    expect((await chef.oppna(vag)).html).toContain('ingen klarmarkerad text');
    const { plats = '' } = await chef.skicka(vag, { granskat: 'ja' });
    const html = (await chef.oppna(plats)).html;
    expect(html).toContain('Fem år i siffror');
    expect(html).not.toContain('Enheten berättar');
    expect((await chef.fil(`${plats}/siffror.xlsx`)).status).toBe(200);
    expect((await chef.oppna(`/enhetsblad/kapitel/${String(namnd.enhet)}/2099`)).status).toBe(404);
    expect((await chef.oppna(`/enhetsblad/apt/${String(namnd.enhet)}/2025-13`)).status).toBe(404);
  }, 60_000);

  it('säger hur många de är när listan inte visar alla', async () => {
    const samordnare = await inloggad('samordnare');
    const visar = async () =>
      /Visar de ([\d\s]+) nyaste av ([\d\s]+) blad/.exec((await samordnare.oppna('/enhetsblad')).html);
    expect(await visar()).toBeNull();
    const { rowCount } = await db.agare.query(
      `insert into enhetsblad (namnd_id, enhet_id, slag, ar, manad, nr, titel, enhet, underlag, underlag_sha256, gjord_av,
         gjord_vid)
       select $1, $2, 'aptblad', 1900 + nr / 12, nr % 12 + 1, 1, 'APT-blad', 'Enheten', '{}', sha256('{}'), $3, now()
       from generate_series(1, 520) nr`,
      [namnd.namndId, namnd.enhet, namnd.chef.personId],
    );
    const [, visas, antal] = (await visar()) ?? [];
    expect([visas, Number(antal) >= Number(rowCount)]).toEqual(['500', true]);
  });
});
