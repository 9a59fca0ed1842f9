import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { skapaNackasPlan } from '../../src/database/exempel/nacka.js';
import { hasha } from '../../src/organisation/losenord.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { helPlan, somFiler } from './planfiler.js';

const LOSENORD = 'prov-losenord-2026';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let samordnare: Webblasare;
let medarbetare: Webblasare;
let ledamot: Webblasare;

const inloggad = async (vem: string): Promise<Webblasare> => {
  const lasare = new Webblasare(prov.url);
  expect((await lasare.loggaIn(`${vem.toLowerCase()}.${namnd.namndId}@prov.se`, LOSENORD)).status).toBe(303);
  return lasare;
};
const falten = (): Record<string, string> => {
  const filer = somFiler(helPlan());
  return Object.fromEntries(filer.map(({ namn, innehall }) => [namn.replace('.csv', ''), innehall]));
};

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  prov = await startaApp(db);
  await skapaNackasPlan(prov.app, namnd.namndId);
  samordnare = await inloggad('samordnare');
  medarbetare = await inloggad('medarbetare');
  ledamot = await inloggad('ledamot');
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const id = async (tabell: string, nyckel: string): Promise<number> => {
  const { rows } = await db.agare.query<{ id: number }>(
    `select id from ${tabell} where namnd_id = $1 and nyckel = $2 order by id limit 1`,
    [namnd.namndId, nyckel],
  );
  return rows[0]?.id ?? 0;
};
const version = async (tabell: string, radId: number): Promise<string> => {
  const { rows } = await db.agare.query<{ version: number }>(`select version from ${tabell} where id = $1`, [radId]);
  return String(rows[0]?.version);
};

describe('sidorna om planen', () => {
  it('visar processerna med antal och det som saknas, som sida och som JSON', async () => {
    const { status, html } = await medarbetare.oppna('/processer?ar=2020');
    expect(status).toBe(200);
    expect(html).toContain('4.4 Utredning enligt 11 kap 1,2§§ SoL');
    const svar = await medarbetare.json('/processer?ar=2020');
    const kropp = svar.kropp as { grupper: { grupp: string; processer: { risker: number; saknar: string[] }[] }[] };
    expect(kropp.grupper.map(({ grupp, processer }) => [grupp, processer.length])).toEqual([
      ['Barn- och familjeprocess', 10],
      ['Stödprocesser', 6],
    ]);
    expect(kropp.grupper[0]?.processer[6]).toMatchObject({ risker: 2, saknar: ['åtgärd'] });
  });

  it('visar den röda tråden i en process i planens ordning', async () => {
    const { status, html } = await medarbetare.oppna(`/processer/${await id('process', 'P4.1')}?ar=2020`);
    expect(status).toBe(200);
    expect(html.indexOf('Risk för ineffektiv ledning')).toBeGreaterThan(0);
    expect(html.indexOf('Uppföljning av intern samordning')).toBeGreaterThan(
      html.indexOf('Risk för ineffektiv ledning'),
    );
    expect(html.indexOf('Mottagningsgruppen säkerställa')).toBeGreaterThan(html.indexOf('Vid gruppmöten'));
    expect(html).toContain('Sannolikhet och konsekvens är inte bedömda');
  });

  it.each([
    ['/risker?ar=2020', '43 risker'],
    ['/risker?ar=2020&omrade=trygghet', '12 risker'],
    ['/risker?ar=2020&omrade=utan', '11 risker'],
    ['/egenkontroller?ar=2020', '19 egenkontroller'],
    ['/atgarder?ar=2020', '48 åtgärder'],
    ['/luckor?ar=2020', 'Åtgärder utan ansvarig'],
    ['/luckor?ar=2020&lucka=atgard-utan-ansvarig', 'Här visas en enda sorts lucka'],
    ['/plan/format', 'klart_senast'],
  ])('%s visar %s', async (vag, text) => {
    const { status, html } = await medarbetare.oppna(vag);
    expect(status).toBe(200);
    expect(html).toContain(text);
  });

  it.each(['processer', 'luckor', 'risker', 'riskanalyser', 'krav', 'kravuppfoljningar', 'kvalitetsmatris'])(
    'säger inte att %s är tomt till ledamoten, som inte får se det',
    async (rum) => expect((await ledamot.oppna(`/${rum}`)).status).toBe(403),
  );

  it.each(['egenkontroller', 'atgarder'])('visar inga rader ur %s för en ledamot', async (rum) => {
    expect((await ledamot.oppna(`/${rum}?ar=2020`)).html).not.toContain('<tbody>');
  });

  it.each([
    '/processer/999999',
    '/risker/999999',
    '/egenkontroller/999999',
    '/atgarder/999999',
    '/plan/mall/annat.csv',
  ])('%s finns inte', async (vag) => {
    expect((await samordnare.oppna(vag)).status).toBe(404);
    expect((await samordnare.oppna('/luckor?ar=2020&lucka=annat')).status).toBe(422);
  });

  it('låter en ledamot varken se en risk eller en åtgärd', async () => {
    expect((await ledamot.oppna(`/risker/${await id('risk', 'R4.1-1')}`)).status).toBe(404);
    expect((await ledamot.oppna(`/atgarder/${await id('atgard', 'A4.1-1')}`)).status).toBe(404);
  });
});

describe('inläsning på sidan', () => {
  it('provläser utan att spara, och läser sedan in', async () => {
    await samordnare.oppna('/plan/import');
    const provad = await samordnare.skicka('/plan/import', { ar: '2027', steg: 'prova', ...falten() });
    expect(provad.status).toBe(200);
    expect(provad.html).toContain('Filerna går att läsa in. Inget är sparat än.');
    expect((await samordnare.oppna('/processer?ar=2027')).html).toContain('Ingen plan för året');
    const inlast = await samordnare.skicka('/plan/import', { ar: '2027', steg: 'las_in', ...falten() });
    expect([inlast.status, inlast.plats]).toEqual([303, '/processer?ar=2027']);
    expect((await samordnare.oppna('/processer?ar=2027')).html).toContain('4.1 Utredning');
  });

  it('visar problemen med rad och kolumn, och behåller det som klistrats in', async () => {
    const trasiga = { ...falten(), risker: 'nyckel;process;text\nR1;P9;Risk att något händer.' };
    await samordnare.oppna('/plan/import');
    const provad = await samordnare.skicka('/plan/import', { ar: '2028', steg: 'prova', ...trasiga });
    expect(provad.html).toContain('finns inte som nyckel i processer.csv');
    expect(provad.html).toContain('R1;P9;Risk att något händer.');
    const nekad = await samordnare.skicka('/plan/import', { ar: '2028', steg: 'las_in', ...trasiga });
    expect(nekad.status).toBe(422);
    expect(nekad.html).toContain('risker.csv, rad 2, process');
    expect(nekad.html).toContain('R1;P9;Risk att något händer.');
    expect((await samordnare.oppna('/processer?ar=2028')).html).toContain('Ingen plan för året');
  });

  it('är bara för kvalitetssamordnaren', async () => {
    expect((await medarbetare.oppna('/plan/import')).status).toBe(403);
    expect((await medarbetare.oppna('/plan/2020/export/risker.csv')).status).toBe(403);
  });

  it('ger planen och tomma mallar som CSV', async () => {
    const fil = await samordnare.fil('/plan/2020/export/risker.csv');
    expect(fil.typ).toContain('text/csv');
    expect(fil.innehall.toString('utf8').split('\r\n')).toHaveLength(45);
    const mall = await medarbetare.fil('/plan/mall/atgarder.csv');
    expect(mall.innehall.toString('utf8')).toContain('nyckel;process;text;risker;ansvarig');
  });
});

describe('det som skapas på sidorna', () => {
  it('kräver frekvens och omfattning av en ny egenkontroll', async () => {
    const process = String(await id('process', 'P4.2'));
    await samordnare.oppna(`/egenkontroller/ny?ar=2020&process=${process}`);
    const nekad = await samordnare.skicka('/egenkontroller', {
      ar: '2020',
      processId: process,
      text: 'Andel barn som hörts.',
    });
    expect(nekad.status).toBe(422);
    expect(nekad.html).toContain('Välj hur ofta kontrollen görs.');
    expect(nekad.html).toContain('Skriv hur mycket som granskas.');
    const hel = {
      ar: '2020',
      processId: process,
      text: 'Andel barn som hörts.',
      frekvens: 'kvartalsvis',
      omfattning: '10 akter',
    };
    const gjord = await samordnare.skicka('/egenkontroller', hel);
    expect(gjord.status).toBe(303);
    const sida = await samordnare.oppna(gjord.plats ?? '');
    expect(sida.html).toContain('Varje kvartal');
    expect(sida.html).toContain('lade till egenkontrollen');
  });

  it('kräver ansvarig och slutdatum av en ny åtgärd, och gör en åtgärd av samma formulär två gånger', async () => {
    const process = String(await id('process', 'P4.7'));
    await samordnare.oppna(`/atgarder/ny?ar=2020&process=${process}`);
    const nekad = await samordnare.skicka('/atgarder', { ar: '2020', processId: process, text: 'Utbilda alla nya.' });
    expect(nekad.status).toBe(422);
    expect(nekad.html).toContain('Välj vem som är ansvarig.');
    const hel = {
      ...{ ar: '2020', processId: process, text: 'Utbilda alla nya.', klartSenast: '2026-12-31' },
      ...{ ansvarigPersonId: String(namnd.medarbetare.personId), nyckel: '0b1c8a52-4f3d-4a1e-9d53-2a1b8a0c4e11' },
    };
    const forsta = await samordnare.skicka('/atgarder', hel);
    const andra = await samordnare.skicka('/atgarder', hel);
    expect([forsta.status, andra.status]).toEqual([303, 303]);
    expect(andra.plats).toBe(forsta.plats);
    expect((await medarbetare.oppna('/atgarder?vy=mina')).html).toContain('Utbilda alla nya.');
  });

  it('tar en risk från bedömning till beslut, och behåller den första bedömningen', async () => {
    const risk = await id('risk', 'R4.3-1');
    const sida = `/risker/${risk}`;
    await samordnare.oppna(sida);
    const tom = await samordnare.skicka(`${sida}/bedomning`, {
      version: await version('risk', risk),
      sannolikhet: '3',
    });
    expect(tom.status).toBe(422);
    expect(tom.html).toContain('Välj konsekvens.');
    for (const [vag, falt] of [
      ['bedomning', { sannolikhet: '4', konsekvens: '3' }],
      ['atgardsbeslut', {}],
      ['ombedomning', { sannolikhet: '2', konsekvens: '3' }],
      ['stangning', {}],
    ] as const) {
      const gjort = await samordnare.skicka(`${sida}/${vag}`, { version: await version('risk', risk), ...falt });
      expect([vag, gjort.status]).toEqual([vag, 303]);
    }
    const { html } = await medarbetare.oppna(sida);
    expect(html).toContain('Stängd');
    expect(html).toContain('Mycket hög risk');
    expect(html).toContain('Måttlig risk');
  });

  it('skriver inte över det som någon annan hunnit ändra', async () => {
    const risk = await id('risk', 'R4.3-2');
    await samordnare.oppna(`/risker/${risk}`);
    const falt = { text: 'Risk att något annat händer.', version: '7' };
    expect((await samordnare.skicka(`/risker/${risk}/uppgifter`, falt)).status).toBe(409);
  });

  it('lägger till och ändrar en process, men bara för den som får', async () => {
    await samordnare.oppna('/processer/ny?ar=2020');
    const ny = { ar: '2020', nummer: '5.7', namn: 'Synpunkter', slag: 'stodprocess', grupp: 'Stödprocesser' };
    const gjord = await samordnare.skicka('/processer', ny);
    expect(gjord.status).toBe(303);
    const igen = await samordnare.skicka('/processer', ny);
    expect(igen.status).toBe(422);
    expect(igen.html).toContain('Det finns redan en process med nummer 5.7.');
    const vag = (gjord.plats ?? '').replace(/\?.*/, '');
    const andrad = { ...ny, version: '1', namn: 'Synpunkter och klagomål', beskrivning: 'Så tar vi emot dem.' };
    const { ar: _ar, nummer: _nummer, ...falt } = andrad;
    expect((await samordnare.skicka(vag, falt)).status).toBe(303);
    expect((await samordnare.oppna(`${vag}?ar=2020`)).html).toContain('5.7 Synpunkter och klagomål');
    expect((await medarbetare.oppna('/processer/ny')).status).toBe(403);
  });
});
