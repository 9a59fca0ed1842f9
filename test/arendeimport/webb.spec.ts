import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { hasha } from '../../src/organisation/losenord.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { gammalAvvikelse, gammalLexSarah, somCsv } from '../givet/arendeimport.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { faltI } from './formular.js';

const LOSENORD = 'ett-langt-losenord-2026';
let db: Provdatabas;
let app: Provapp;
let namnd: Namnd;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  app = await startaApp(db);
});
afterAll(async () => {
  await app.stang();
  await db.stang();
});

const som = async (vem: string): Promise<Webblasare> => {
  const ny = new Webblasare(app.url);
  await ny.loggaIn(`${vem}.${String(namnd.namndId)}@prov.se`, LOSENORD);
  await ny.oppna('/arendeimport');
  return ny;
};
const ladda = async (vem: Webblasare, sak: string, innehall: Buffer): Promise<string> => {
  const svar = await vem.skickaFil('/arendeimport', { sak, kallsystem: 'Flexite' }, 'fil', innehall);
  expect([svar.status, svar.plats]).toEqual([303, expect.stringMatching(/^\/arendeimport\/\d+$/)]);
  return svar.plats ?? '';
};
const kor = async (vem: Webblasare, sida: string, steg: string): Promise<string> => {
  expect((await vem.skicka(`${sida}/${steg}`)).plats).toMatch(/^\/jobb\/\d+$/);
  await app.tomKo(namnd.system);
  return (await vem.oppna(sida)).html;
};

describe('nekas', () => {
  it.each(['medarbetare', 'chef', 'verksamhetschef', 'ledamot', 'systemadmin', 'registrator'])('%s', async (vem) => {
    const ny = await som(vem);
    expect((await ny.oppna('/arendeimport')).status).toBe(403);
    const fil = somCsv([gammalAvvikelse()]);
    const svar = await ny.skickaFil('/arendeimport', { sak: 'avvikelse', kallsystem: 'Flexite' }, 'fil', fil);
    expect(svar.status).toBe(403);
  });

  it('kvalitetssamordnaren lex Sarah-filen, hur hon än frågar', async () => {
    const ansvarig = await som('lexSarahAnsvarig');
    const sida = await ladda(ansvarig, 'lex_sarah', somCsv([gammalLexSarah({ Rapportör: 'Ann-Hemlig Svensson' })]));
    const samordnare = await som('samordnare');
    expect((await samordnare.oppna('/arendeimport')).html).not.toContain(sida);
    for (const slut of ['', '/problem.csv']) expect((await samordnare.fil(`${sida}${slut}`)).status).toBe(404);
    for (const steg of ['provlasning', 'inlasning', 'borttagning'])
      expect((await samordnare.skicka(`${sida}/${steg}`)).status).toBe(404);
    const eget = { sak: 'lex_sarah', kallsystem: 'Flexite' };
    expect((await samordnare.skickaFil('/arendeimport', eget, 'fil', somCsv([gammalLexSarah()]))).status).toBe(403);
    // the job is seen by those who look after the work: it tells nothing of what it reads
    await kor(ansvarig, sida, 'provlasning');
    const jobb = await samordnare.oppna('/jobb');
    expect([jobb.status, jobb.html.includes('Hemlig')]).toEqual([200, false]);
    expect(await kor(ansvarig, sida, 'inlasning')).toContain('Inläst');
    expect((await ansvarig.oppna('/lex-sarah?visa=alla')).html).toContain('LS 2022/1');
    expect((await samordnare.oppna('/lex-sarah?visa=alla')).html).not.toContain('LS 2022/1');
  });

  it.each([
    ['en bild', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'varken en CSV-fil eller en arbetsbok'],
    ['en tom fil', Buffer.from('\ufeff\r\n'), 'Filen är tom'],
    ['bara rubriker', Buffer.from('Id;Datum\r\n'), 'rubriker men inga rader'],
    ['ett trasigt arkiv', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60, 7)]), 'Fil'],
  ])('%s, med det som skrevs kvar', async (_vad, innehall, text) => {
    const samordnare = await som('samordnare');
    const falt = { sak: 'avvikelse', kallsystem: 'Stella & co' };
    const svar = await samordnare.skickaFil('/arendeimport', falt, 'fil', innehall);
    expect([svar.status, svar.html.includes(text), svar.html.includes('value="Stella &amp; co"')]).toEqual([
      422,
      true,
      true,
    ]);
  });

  it('ingen fil och inget system, med en mening vid vart fält', async () => {
    const samordnare = await som('samordnare');
    const svar = await samordnare.skickaFil(
      '/arendeimport',
      { sak: 'avvikelse', kallsystem: '' },
      'annan',
      Buffer.from('x'),
    );
    expect([svar.status, svar.html.includes('Skriv vad systemet heter')]).toEqual([422, true]);
    const utan = await samordnare.skickaFil(
      '/arendeimport',
      { sak: 'avvikelse', kallsystem: 'Stella' },
      'annan',
      Buffer.from('x'),
    );
    expect([utan.status, utan.html.includes('Välj en fil.')]).toEqual([422, true]);
  });
});

describe('en arbetsbok från Excel', () => {
  it('går från uppladdning till inlästa ärenden utan skript: översätt, provläs, läs in', async () => {
    const rubriker = ['Ärendenr', 'Datum', 'Enhet', 'Vad hände?', 'Kategori', 'Internt', 'Avslutad'];
    const dag = (text: string) => ({ value: new Date(text), type: Date, format: 'yyyy-mm-dd' });
    const bok = await writeXlsxFile([
      rubriker.map((value) => ({ value, type: String })),
      [
        ...[{ value: 17, type: Number }, dag('2022-01-05'), { value: 'Barngruppen', type: String }],
        ...[
          { value: 'Insatsen blev inte av.', type: String },
          { value: 'Typ A', type: String },
          { value: 'x', type: String },
        ],
        dag('2022-02-01'),
      ],
    ]).toBuffer();
    const samordnare = await som('samordnare');
    const sida = await ladda(samordnare, 'avvikelse', bok);
    const forst = (await samordnare.oppna(sida)).html;
    expect(forst).toContain('2 värden är inte översatta');
    expect(await kor(samordnare, sida, 'provlasning')).toContain('”Barngruppen” är inte översatt');
    expect((await samordnare.fil(`${sida}/problem.csv`)).innehall.toString()).toContain('2;Enhet;”Barngruppen”');
    expect((await samordnare.skicka(`${sida}/inlasning`)).status).toBe(409);

    const falt = faltI((await samordnare.oppna(sida)).html, `${sida}/mappning`);
    expect(falt).toEqual(
      expect.arrayContaining([
        ['kolumn', 'Vad hände?'],
        ['falt', 'handelseforlopp'],
      ]),
    );
    const svar: Record<string, string> = { Barngruppen: String(namnd.enhet), 'Typ A': 'utforande.uteblir' };
    falt.forEach(([namn, varde], nr) => {
      const kod = falt[nr + 1];
      if (namn === 'varde' && svar[varde] !== undefined && kod) kod[1] = svar[varde];
    });
    expect((await samordnare.skickaPar(`${sida}/mappning`, falt)).plats).toBe(sida);
    expect(await kor(samordnare, sida, 'provlasning')).toContain('Filen går att läsa in');
    expect(await kor(samordnare, sida, 'inlasning')).toContain('Inläst');
    const { rows } = await db.agare.query(
      `select a.enhet_id, a.rapporterad_datum::text, a.kategorier, a.status, h.handling, h.person_id
       from arendeimport_rad r join avvikelse a on a.id = r.sak_id join handelse h on h.sak = 'avvikelse' and h.sak_id = a.id
       where r.kall_id = '17'`,
    );
    expect(rows).toEqual([
      {
        ...{ enhet_id: namnd.enhet, rapporterad_datum: '2022-01-05', kategorier: ['utforande.uteblir'] },
        ...{ status: 'avslutad', handling: 'importeraAvslutad', person_id: namnd.samordnare.personId },
      },
    ]);
    const kvar = await db.agare.query('select innehall, varden from arendeimport where id = $1', [
      sida.split('/').at(-1),
    ]);
    expect(kvar.rows).toEqual([{ innehall: null, varden: {} }]);
    expect((await samordnare.skicka(`${sida}/inlasning`)).status).toBe(409);
  });

  it('behåller det som valts när en annan har hunnit före', async () => {
    const samordnare = await som('samordnare');
    const sida = await ladda(samordnare, 'avvikelse', somCsv([gammalAvvikelse({ Ärendenummer: 'S1' })]));
    const falt = faltI((await samordnare.oppna(sida)).html, `${sida}/mappning`);
    expect((await samordnare.skickaPar(`${sida}/mappning`, falt)).status).toBe(303);
    expect((await samordnare.skickaPar(`${sida}/mappning`, falt)).status).toBe(409);
    const halvt = falt
      .filter(([namn]) => namn !== 'kod')
      .map(([namn, v]) => [namn, namn === 'version' ? '2' : v] as const);
    expect((await samordnare.skickaPar(`${sida}/mappning`, halvt)).status).toBe(422);
  });

  it('kan tas bort, och då finns inget av den kvar', async () => {
    const samordnare = await som('samordnare');
    const sida = await ladda(samordnare, 'avvikelse', somCsv([gammalAvvikelse({ Ärendenummer: 'T1' })]));
    expect((await samordnare.skicka(`${sida}/borttagning`)).plats).toBe('/arendeimport');
    expect((await samordnare.oppna(sida)).html).toContain('Filen är borttagen');
    const { rows } = await db.agare.query('select innehall, varden from arendeimport where id = $1', [
      sida.split('/').at(-1),
    ]);
    expect(rows).toEqual([{ innehall: null, varden: {} }]);
  });
});

describe('mallarna', () => {
  it.each(['avvikelse', 'lex_sarah', 'synpunkt'])('%s känns igen kolumn för kolumn', async (sak) => {
    const vem = await som(sak === 'lex_sarah' ? 'lexSarahAnsvarig' : 'samordnare');
    const [csv, xlsx] = [
      await vem.fil(`/arendeimport/mall/${sak}.csv`),
      await vem.fil(`/arendeimport/mall/${sak}.xlsx`),
    ];
    expect([csv.status, xlsx.status]).toEqual([200, 200]);
    const rubriker = csv.innehall.toString().replace('\ufeff', '').trim().split(';');
    const rad = rubriker.map(() => 'x').join(';');
    const svar = await vem.skickaFil(
      '/arendeimport',
      { sak, kallsystem: 'Mallen' },
      'fil',
      Buffer.from(`${csv.innehall.toString()}${rad}\r\n`),
    );
    const { kropp } = await vem.json<{ kolumner: { falt: string }[]; faltval: { varde: string }[] }>(svar.plats ?? '');
    expect(kropp.kolumner.map(({ falt }) => falt)).toEqual(kropp.faltval.map(({ varde }) => varde));
    const tom = await vem.skickaFil('/arendeimport', { sak, kallsystem: 'Mallen' }, 'fil', xlsx.innehall);
    expect([tom.status, tom.html.includes('rubriker men inga rader')]).toEqual([422, true]);
  });

  it('finns inte för annat', async () => {
    expect((await (await som('samordnare')).fil('/arendeimport/mall/person.csv')).status).toBe(404);
  });
});
