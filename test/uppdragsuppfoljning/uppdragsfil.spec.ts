import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SaknarBehorighet } from '../../src/plattform/fel.js';
import { tolkaUppdragsfil } from '../../src/uppdragsuppfoljning/uppdragsfil.js';
import { UppdragsexportQueries } from '../../src/uppdragsuppfoljning/uppdragsexport.queries.js';
import { Uppdragsimport } from '../../src/uppdragsuppfoljning/uppdragsimport.service.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { oppnaRum, type Rum } from './prov.js';

const HUVUD =
  'löpnummer;enhet;utförare;insats;kön;beslutat;fördelat;uppstartsmöte;barnet med;startat;genomförandeplan;senaste uppföljning;avslutat;orsak';
const uppslag = { idag: '2026-11-22', enheter: new Map([['utredningsgruppen', 7]]), utforare: new Map([['öv ab', 3]]) };
const fel = (rad: string) =>
  tolkaUppdragsfil(`${HUVUD}\n${rad}`, uppslag).fel.map((ett) => [ett.rad, ett.kolumn, ett.text]);

describe('en fil med uppdrag', () => {
  it('tolkas rad för rad', () => {
    const text = `${HUVUD}\r\nÖV 2026-1;Utredningsgruppen;ÖV AB;Stödsamtal;Flicka;2026-02-29;;;;;;;;\r\n`;
    expect(tolkaUppdragsfil(text, uppslag).fel.map(({ text: vad }) => vad)).toEqual(['Skriv dagen som ÅÅÅÅ-MM-DD.']);
    const { rader } = tolkaUppdragsfil(text.replace('02-29', '02-27'), uppslag);
    expect(rader).toMatchObject([
      { enhetId: 7, utforareId: 3, insats: 'samtalsstod', kon: 'K', beslutad: '2026-02-27' },
    ]);
  });

  it.each([
    ['Anna;Utredningsgruppen;;Samtalsstöd;;2026-02-02;;;;;;;;', 'löpnummer', 'Aldrig namn'],
    ['ÖV 1;Okänd;;Samtalsstöd;;2026-02-02;;;;;;;;', 'enhet', 'finns inte'],
    ['ÖV 1;Utredningsgruppen;;Bad;;2026-02-02;;;;;;;;', 'insats', 'inte i listan'],
    ['ÖV 1;Utredningsgruppen;;Samtalsstöd;;2026-12-02;;;;;;;;', 'beslutat', 'inte varit'],
    ['ÖV 1;Utredningsgruppen;;Samtalsstöd;;2026-02-02;2026-02-03;;;2026-02-01;;;;', 'startat', 'före beslutet'],
    ['ÖV 1;Utredningsgruppen;;Samtalsstöd;;2026-02-02;;;;2026-02-10;;;;', 'fördelat', 'fördelades'],
    ['ÖV 1;Utredningsgruppen;;Samtalsstöd;;2026-02-02;;;;;;;2026-03-01;', 'orsak', 'hör ihop'],
    ['ÖV 1;Utredningsgruppen;;Samtalsstöd;;2026-02-02;;;;;;;;19121212-1212', null, 'personnummer'],
  ])('nekas: %s', (rad, kolumn, text) => {
    expect(fel(rad)).toContainEqual([2, kolumn, expect.stringContaining(text)]);
  });

  it('som saknar en kolumn säger vilken', () => {
    expect(tolkaUppdragsfil('löpnummer;enhet\n', uppslag).fel).toEqual([
      { rad: 1, kolumn: 'insats', text: 'Kolumnen saknas.' },
      { rad: 1, kolumn: 'beslutat', text: 'Kolumnen saknas.' },
    ]);
  });
});

describe('inläsningen', () => {
  let rum: Rum;
  let namnd: Namnd;
  let inlasning: Uppdragsimport;
  beforeAll(async () => {
    rum = await oppnaRum();
    inlasning = rum.prov.app.get(Uppdragsimport, { strict: false });
  });
  beforeEach(async () => {
    namnd = await enNamnd(rum.db);
  });
  afterAll(() => rum.stang());

  const BRA = [
    HUVUD,
    'ÖV 2025-1;Utredningsgruppen;;Familjebehandling;Pojke;2025-01-13;2025-01-15;2025-01-27;ja;2025-02-03;2025-03-10;;2025-11-28;Målen är uppnådda',
    'ÖV 2026-1;Utredningsgruppen;;Samtalsstöd;Flicka;2026-05-04;2026-05-06;2026-05-18;ja;2026-05-25;2026-06-30;2026-11-02;;',
    'ÖV 2026-2;Utredningsgruppen;;Samtalsstöd;;2026-11-02;;;;;;;;',
  ].join('\n');
  const antal = async (): Promise<number> =>
    (await rum.queries.lista(namnd.samordnare, { status: 'alla' })).rader.length;

  it('tar allt eller inget, och provläsningen sparar inget', async () => {
    expect(await inlasning.lasIn(namnd.chef, BRA, true)).toEqual({ antal: 3, fel: [] });
    expect(await antal()).toBe(0);
    const { fel: nekat } = await inlasning.lasIn(
      namnd.chef,
      `${BRA}\nAnna;Utredningsgruppen;;Samtalsstöd;;2026-11-02`,
      false,
    );
    expect([nekat.map(({ rad }) => rad), await antal()]).toEqual([[5], 0]);
    expect(await inlasning.lasIn(namnd.chef, BRA, false)).toEqual({ antal: 3, fel: [] });
    const { rader } = await rum.queries.lista(namnd.chef, { status: 'alla' });
    expect(
      rader.map(({ lopnummer, statustext, nasta }) => [lopnummer, statustext, nasta?.slag, nasta?.senast]),
    ).toEqual([
      ['ÖV 2026-2', 'Beställt', 'verkstallighet', '2027-02-02'],
      ['ÖV 2026-1', 'Pågår', 'uppfoljning', '2027-05-02'],
      ['ÖV 2025-1', 'Avslutat', undefined, undefined],
    ]);
    const igen = await inlasning.lasIn(namnd.chef, BRA, false);
    expect([igen.antal, igen.fel.map(({ rad }) => rad)]).toEqual([0, [2, 3, 4]]);
  });

  it('räknar uppföljningen från när biståndet tar slut, när filen säger det', async () => {
    const rad = (till: string) =>
      `${HUVUD};bistånd till\nÖV 2026-9;Utredningsgruppen;;Samtalsstöd;;2026-05-04;2026-05-06;2026-05-18;ja;2026-05-25;2026-06-30;;;;${till}`;
    const { fel: nekat } = await inlasning.lasIn(namnd.chef, rad('2026-05-04'), false);
    expect(nekat.map(({ kolumn }) => kolumn)).toEqual(['bistånd till']);
    expect(await inlasning.lasIn(namnd.chef, rad('2026-10-31'), false)).toEqual({ antal: 1, fel: [] });
    const { rader } = await rum.queries.lista(namnd.chef, { status: 'alla' });
    expect([rader[0]?.nasta?.slag, rader[0]?.nasta?.senast]).toEqual(['uppfoljning', '2026-09-30']);
  });

  it('stannar vid den egna enheten, och får inte göras av alla', async () => {
    expect((await inlasning.lasIn(namnd.annanChef, BRA, false)).fel.map(({ kolumn }) => kolumn)).toEqual([
      'enhet',
      'enhet',
      'enhet',
    ]);
    await expect(inlasning.lasIn(namnd.medarbetare, BRA, false)).rejects.toThrow(SaknarBehorighet);
  });

  it('har en motsvarighet ut som inte går att känna igen någon i', async () => {
    await inlasning.lasIn(namnd.chef, BRA, false);
    const csv = await rum.prov.app.get(UppdragsexportQueries, { strict: false }).csv(namnd.chef);
    expect(csv.split('\r\n')[1]).toBe(
      '2025;1;Utredningsgruppen;egen;Familjebehandling;M;Avslutat;21;ja;ja;0;0;Målen är uppnådda',
    );
    expect(/ÖV 20|\d{4}-\d{2}-\d{2}/.test(csv)).toBe(false);
    const annans = await rum.prov.app.get(UppdragsexportQueries, { strict: false }).csv(namnd.annanChef);
    expect(annans.trim().split('\r\n')).toHaveLength(1);
  });
});
