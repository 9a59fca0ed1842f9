import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { hasha } from '../../src/organisation/losenord.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { INNEHALL } from '../../src/lex-sarah/kodlistor.texter.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const LOSENORD = 'ett-langt-losenord-2026';
const idag = new Klocka().idag();

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD), idag });
  prov = await startaApp(db);
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const inne = new Map<string, Webblasare>();
const som = async (nyckel: string): Promise<Webblasare> => {
  const redan = inne.get(nyckel);
  if (redan) return redan;
  const webb = new Webblasare(prov.url);
  expect((await webb.loggaIn(`${nyckel}.${String(namnd.namndId)}@prov.se`, LOSENORD)).status).toBe(303);
  await webb.oppna('/mina-lex-sarah');
  inne.set(nyckel, webb);
  return webb;
};
const version = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
const rapport = (om: Record<string, string> = {}) => ({
  nyckel: randomUUID(),
  enhetId: String(namnd.enhet),
  befattning: 'Socialsekreterare',
  text: 'Brukaren lämnades ensam.',
  intraffadDatum: '2026-01-05',
  uppmarksammadHur: 'Jag kom till passet.',
  ...om,
});
/** Opens the form of the act, as a person would, and sends it. */
const gor = async (vem: string, id: number, url: string, falt: Record<string, string> = {}) => {
  const webb = await som(vem);
  const { html } = await webb.oppna(`/lex-sarah/${String(id)}/${url}`);
  return webb.skicka(`/lex-sarah/${String(id)}/${url}`, { version: version(html), ...falt });
};
const textAv = async (pdf: Buffer): Promise<string> => {
  const dokument = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const delar: string[] = [];
  for (let nr = 1; nr <= dokument.numPages; nr++) {
    const { items } = await (await dokument.getPage(nr)).getTextContent();
    delar.push(items.map((del) => ('str' in del ? `${del.str}${del.hasEOL ? ' ' : ''}` : '')).join(''));
  }
  await dokument.destroy();
  return delar.join(' ').replace(/\s+/g, ' ');
};

describe('ett ärende från rapport till avslut, med vanliga formulär', () => {
  let id: number;

  it('rapporteras i eget namn, och rapportören kommer till sin egen sida', async () => {
    const webb = await som('medarbetare');
    const sida = await webb.oppna('/lex-sarah/ny');
    expect(sida.html).toContain('Rapporten lämnas i ditt namn');
    const fel = await webb.skicka('/lex-sarah', rapport({ text: 'Han, 19121212-1212, lämnades.' }));
    expect(fel.status).toBe(422);
    expect(fel.html).toContain('ser ut som ett personnummer');
    expect((await webb.skicka('/lex-sarah', rapport({ intraffadDatum: '2099-01-01' }))).html).toContain(
      'inte varit än',
    );
    const svar = await webb.skicka('/lex-sarah', rapport());
    expect(svar.status).toBe(303);
    id = Number(/^\/mina-lex-sarah\/(\d+)$/.exec(svar.plats ?? '')?.[1]);
    const min = await webb.oppna(svar.plats ?? '');
    expect(min.html).toContain('Brukaren lämnades ensam.');
    expect((await webb.oppna(`/lex-sarah/${String(id)}`)).status).toBe(404);
    expect((await webb.oppna('/mina-lex-sarah')).html).toContain('Rapporterad');
  });

  it('finns för chefen utan innehåll, och på ingen annans sidor', async () => {
    const chef = await som('chef');
    const { html } = await chef.oppna('/mina-lex-sarah/pa-mina-enheter');
    expect(html).toContain(`Ärende ${String(id)}, Utredningsgruppen`);
    expect(html).not.toContain('lämnades ensam');
    for (const vem of ['chef', 'samordnare', 'lexSarahUtredare', 'forvaltningschef', 'systemadmin']) {
      const webb = await som(vem);
      for (const vag of [
        `/lex-sarah/${String(id)}`,
        `/mina-lex-sarah/${String(id)}`,
        `/lex-sarah/${String(id)}/beslut`,
      ])
        expect([vem, vag, (await webb.oppna(vag)).status]).toEqual([vem, vag, 404]);
    }
    const ledamot = new Webblasare(prov.url);
    await ledamot.loggaIn(`ledamot.${String(namnd.namndId)}@prov.se`, LOSENORD);
    expect((await ledamot.oppna('/lex-sarah')).status).toBe(403);
    expect((await new Webblasare(prov.url).oppna('/lex-sarah')).status).toBe(303);
  });

  it('tas emot, bedöms, utreds och beslutas, och varje formulär säger vad som saknas', async () => {
    const ansvarig = await som('lexSarahAnsvarig');
    expect((await ansvarig.oppna('/lex-sarah')).html).toContain('Inte mottagen');
    expect((await gor('lexSarahAnsvarig', id, 'mottagande')).status).toBe(303);
    const tomt = await gor('lexSarahAnsvarig', id, 'inledande-bedomning', { motivering: 'Det kan vara allvarligt.' });
    expect(tomt.status).toBe(422);
    expect(tomt.html).toContain('Välj minst en lag.');
    expect(tomt.html).toContain('Det kan vara allvarligt.');
    const bedomd = await gor('lexSarahAnsvarig', id, 'inledande-bedomning', {
      lagar: 'SoL',
      motivering: 'Allvarligt.',
    });
    expect(bedomd.status).toBe(303);
    await gor('lexSarahAnsvarig', id, 'avhjalpande', { text: 'Nattpersonal tillsatt.' });
    const fel = await gor('lexSarahAnsvarig', id, 'utredare', { personId: String(namnd.medarbetare.personId) });
    expect(fel.status).toBe(409);
    expect(fel.html).toContain('har inte uppdrag som lex Sarah-utredare');
    await gor('lexSarahAnsvarig', id, 'utredare', { personId: String(namnd.lexSarahUtredare.personId) });
    const tidigt = await gor('lexSarahUtredare', id, 'forslag', { grad: '4', motivering: 'Ja, allvarligt.' });
    expect(tidigt.status).toBe(409);
    expect(tidigt.html).toContain('Utredningen saknar');
    for (const innehall of INNEHALL) {
      const falt = { innehall, datum: idag, kalla: 'Samtal', art: 'faktisk', text: `Uppgift om ${innehall}.` };
      expect((await gor('lexSarahUtredare', id, 'uppgift', falt)).status).toBe(303);
    }
    expect((await gor('lexSarahUtredare', id, 'forslag', { grad: '4', motivering: 'Ja, allvarligt.' })).status).toBe(
      303,
    );
    const beslut = { grad: '4', motivering: 'Hot mot säkerheten.', delegationspunkt: '4.2' };
    expect((await gor('lexSarahUtredare', id, 'beslut', { version: '1', ...beslut })).status).toBe(403);
    expect((await gor('forvaltningschef', id, 'beslut', beslut)).status).toBe(303);
    const sida = await ansvarig.oppna(`/lex-sarah/${String(id)}`);
    expect(sida.html).toContain('ska anmälas till IVO innan ärendet avslutas');
  }, 60_000);

  it('anmäls, återkopplas, avslutas, och dokumenten kan hämtas av kretsen men inte av andra', async () => {
    const anmalan = {
      ...{ dnr: 'SN 2026/88', slag: 'allvarligt', kontakt: 'Telefon 08-123', verksamhet: 'Utredningsgruppen' },
      ...{ varOchNar: 'På enheten i januari', beskrivning: 'Lämnades ensam.', kanal: 'e_tjanst' },
      ...{ utredningBifogad: 'ja', datum: idag },
    };
    expect((await gor('lexSarahAnsvarig', id, 'ivo-anmalan', anmalan)).status).toBe(303);
    const underrattelse = { vem: 'enskild', svar: 'ja', datum: idag, text: 'Vi har berättat vad som hände.' };
    expect((await gor('lexSarahAnsvarig', id, 'underrattelse', underrattelse)).status).toBe(303);
    expect((await gor('lexSarahAnsvarig', id, 'aterkoppling', { text: 'Tack. Nu finns nattpersonal.' })).status).toBe(
      303,
    );
    expect((await gor('lexSarahAnsvarig', id, 'avslut')).status).toBe(409);
    expect((await gor('lexSarahAnsvarig', id, 'uppfoljning', { text: 'Rutinen följs.' })).status).toBe(303);
    expect((await gor('lexSarahAnsvarig', id, 'avslut')).status).toBe(303);
    await prov.tomKo(namnd.system);
    const ansvarig = await som('lexSarahAnsvarig');
    const { html } = await ansvarig.oppna(`/lex-sarah/${String(id)}`);
    const lankar = [...html.matchAll(/href="(\/lex-sarah\/\d+\/dokument\/\d+)">([^<]+) \(PDF\)/g)];
    const texter = new Map<string, string>();
    for (const [, vag = '', namn = ''] of lankar) {
      const fil = await ansvarig.fil(vag);
      expect([fil.status, fil.typ]).toEqual([200, 'application/pdf']);
      texter.set(namn, await textAv(fil.innehall));
      expect((await (await som('chef')).fil(vag)).status).toBe(404);
    }
    expect([...texter.keys()].sort()).toEqual([
      'Beslut',
      'Underlag till anmälan till IVO',
      'Underrättelse: Den enskilde',
      'Utredning',
    ]);
    for (const kod of INNEHALL) expect(texter.get('Utredning')).toContain(`Uppgift om ${kod}.`);
    // the reporter is not named in the utredning, only as what anybody of the name may be
    expect(texter.get('Utredning')).not.toContain('Socialsekreterare');
    expect(texter.get('Beslut')).toMatch(/Allvarligt missförhållande.*4\.2.*Hot mot säkerheten\..*27 kap\. 6 §/);
    expect(texter.get('Underlag till anmälan till IVO')).toMatch(
      /SN 2026\/88.*Allvarligt missförhållande.*Telefon 08-123.*Ja.*På enheten i januari.*Lämnades ensam\./,
    );
    expect(texter.get('Underrättelse: Den enskilde')).toContain('Vi har berättat vad som hände.');
    const min = await (await som('medarbetare')).oppna(`/mina-lex-sarah/${String(id)}`);
    expect(min.html).toContain('Tack. Nu finns nattpersonal.');
    expect(min.html).toContain('Allvarligt missförhållande');
  }, 90_000);

  it('svarar i JSON med samma innehåll', async () => {
    const { status, kropp } = await (await som('lexSarahAnsvarig')).json(`/lex-sarah/${String(id)}`);
    expect(status).toBe(200);
    expect(kropp).toMatchObject({ statustext: 'Avslutad', sak: { ivo_dnr: 'SN 2026/88' } });
    expect((await (await som('chef')).json(`/lex-sarah/${String(id)}`)).status).toBe(404);
  });
});

it('chefen lämnar över en avvikelse från dess sida, och ser den sedan inte', async () => {
  const medarbetare = await som('medarbetare');
  const avvikelse = { enhetId: String(namnd.enhet), enhetBekraftad: 'ja', beror: 'enskild', nyckel: randomUUID() };
  const kvitto = await medarbetare.skicka('/avvikelser', { ...avvikelse, handelseforlopp: 'Han låstes in.' });
  expect([kvitto.status, kvitto.plats]).toEqual([303, expect.stringContaining('kvitto')]);
  const id = /\/avvikelser\/kvitto\/(\d+)/.exec(kvitto.plats ?? '')?.[1] ?? '';
  const chef = await som('chef');
  const sida = await chef.oppna(`/avvikelser/${id}`);
  expect(sida.html).toContain(`action="/avvikelser/${id}/lex-sarah"`);
  const utan = await chef.skicka(`/avvikelser/${id}/lex-sarah`, { version: version(sida.html) });
  expect(utan.status).toBe(422);
  const over = { version: version(sida.html), skal: 'Det kan vara frihetsberövande.' };
  expect((await chef.skicka(`/avvikelser/${id}/lex-sarah`, over)).plats).toBe('/avvikelser');
  expect((await chef.oppna(`/avvikelser/${id}`)).status).toBe(404);
  expect((await medarbetare.oppna(`/mina-rapporter/${id}`)).html).toContain('hanteras nu enligt lex Sarah');
  expect((await (await som('lexSarahAnsvarig')).oppna('/lex-sarah')).html).toContain('Inte mottagen');
});

describe('det som rör andras verksamhet', () => {
  it('registreras och anmäls med vanliga formulär, och är stängt för linjen', async () => {
    const webb = await som('lexSarahAnsvarig');
    await webb.oppna('/lex-sarah-information');
    const information = {
      slag: 'anmalan',
      utforare: 'Omsorg AB',
      mottagenDatum: idag,
      text: 'De har anmält till IVO.',
    };
    const { plats = '' } = await webb.skicka('/lex-sarah-information', { nyckel: randomUUID(), ...information });
    const sida = await webb.oppna(plats);
    expect(sida.html).toContain('De har anmält till IVO.');
    expect((await webb.skicka(`${plats}/avslut`, { version: version(sida.html) })).status).toBe(303);
    const brist = {
      grund: 'olamplig',
      verksamhet: 'Boendet',
      uppmarksammadDatum: idag,
      text: 'Ägaren är inte lämplig.',
    };
    await webb.oppna('/anmalan-27-7');
    const ny = await webb.skicka('/anmalan-27-7', { nyckel: randomUUID(), ...brist });
    const arende = await webb.oppna(ny.plats ?? '');
    const utan = await webb.skicka(`${ny.plats ?? ''}/ivo-anmalan`, { version: version(arende.html), datum: idag });
    expect(utan.status).toBe(422);
    const anmald = await webb.skicka(`${ny.plats ?? ''}/ivo-anmalan`, {
      version: version(arende.html),
      dnr: 'SN 1',
      datum: idag,
    });
    expect(anmald.status).toBe(303);
    for (const vag of [plats, ny.plats ?? '', '/lex-sarah-information', '/anmalan-27-7'])
      expect((await (await som('chef')).oppna(vag)).status).toBe(403);
  });
});
