import { describe, expect, it } from '@jest/globals';
import { celfel } from '../../src/roda-traden/plan-cell.js';
import { tolkaPlan } from '../../src/roda-traden/plan-import.js';
import { planKolumner, type Planfil } from '../../src/roda-traden/plan-kolumner.js';
import { helPlan, plan, problemMed, problemNar, somFiler, type Rader } from './planfiler.js';

const satt =
  (fil: Planfil, nr: number, varden: Record<string, string>) =>
  (rader: Rader): void => {
    Object.assign(rader[fil][nr] ?? {}, varden);
  };
const filtext = (fil: Planfil): string => somFiler(helPlan()).find((f) => f.namn === `${fil}.csv`)?.innehall ?? '';

describe('en plan i rätt format', () => {
  it('läses med allt som står i den', () => {
    const { risker, egenkontroller, atgarder, processer } = plan();
    expect(processer[1]).toMatchObject({ nyckel: 'P2', ordning: 2, slag: 'stodprocess' });
    expect(risker[0]).toEqual({
      nyckel: 'R1',
      ordning: 1,
      process: 'P1',
      text: 'Risk att barnet inte hörs.',
      kvalitetsomraden: ['sjalvbestammande', 'helhetssyn'],
      omradeIKallan: 'Självbestämmande och integritet|Helhetssyn och samordning',
      deltema: [],
      sannolikhet: 2,
      konsekvens: 4,
      riskagare: 'Enhetschef',
    });
    expect(egenkontroller[0]).toMatchObject({
      risker: ['R1', 'R2'],
      metod: 'aktgranskning',
      frekvens: 'kvartalsvis',
      indikator: null,
    });
    expect(atgarder[0]).toMatchObject({ startdatum: '2020-02-01', klartSenast: '2020-02-29', typ: 'utbildning' });
  });

  it('får sakna ansvarig, datum och alla andra frivilliga kolumner', () => {
    const tunn = helPlan();
    tunn.atgarder = tunn.atgarder.map(({ nyckel = '', process = '', text = '' }) => ({ nyckel, process, text }));
    const tolkad = tolkaPlan(somFiler(tunn), 2020);
    expect(tolkad.problem).toEqual([]);
    expect(tolkad.plan.atgarder[0]).toMatchObject({ ansvarig: null, klartSenast: null, risker: [] });
  });

  it('får ha en åtgärd som börjar och är klar på skottdagen', () => {
    expect(problemMed(satt('atgarder', 0, { startdatum: '2020-02-29', klart_senast: '2020-02-29' }))).toEqual([]);
  });

  it('får sakna texter.csv', () => {
    const utan = somFiler(helPlan()).filter((fil) => fil.namn !== 'texter.csv');
    expect(tolkaPlan(utan, 2020)).toMatchObject({ problem: [], plan: { texter: [] } });
  });

  it.each([';', ',', '\t'])('läses med avgränsaren %j', (delimiter) => {
    expect(tolkaPlan(somFiler(helPlan(), delimiter), 2020)).toEqual({ plan: plan(), problem: [] });
  });

  it.each<[string, (text: string) => string | Buffer]>([
    ['UTF-8 med BOM', (text) => Buffer.from(`\ufeff${text}`)],
    ['text med BOM', (text) => `\ufeff${text}`],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['Windows-1252', (text) => Buffer.from(text, 'latin1')],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 med omvänd ordning', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['tomma rader', (text) => text.replaceAll('\n', '\n;;;;;;\n\n')],
  ])('läses som %s', (_, gorOm) => {
    const filer = somFiler(helPlan()).map((fil) => ({ namn: fil.namn, innehall: gorOm(fil.innehall) }));
    expect(tolkaPlan(filer, 2020)).toEqual({ plan: plan(), problem: [] });
  });

  it('läser tankstreck och citattecken ur Windows-1252', () => {
    const bytes = Buffer.from(filtext('atgarder').replace('Utbilda i', 'XYZ'), 'latin1');
    bytes.set([0x93, 0x96, 0x94], bytes.indexOf('XYZ'));
    const filer = [...somFiler(helPlan()).filter((fil) => fil.namn !== 'atgarder.csv')];
    const tolkad = tolkaPlan([...filer, { namn: 'Åtgärder.CSV', innehall: bytes }], 2020);
    expect(tolkad.problem).toEqual([]);
    expect(tolkad.plan.atgarder[0]?.text).toBe('“–” barnsamtal.');
  });

  it('tar rubriker som de skrivs i Excel och behåller radbrytning och citattecken i texten', () => {
    const text = 'nyckel;Process;TEXT;Klart senast\r\nA1;P1;"Läs ""boken"";\r\nsedan";2020-12-31\r\n';
    const filer = somFiler(helPlan()).map((fil) => (fil.namn === 'atgarder.csv' ? { ...fil, innehall: text } : fil));
    const tolkad = tolkaPlan(filer, 2020);
    expect(tolkad.problem).toEqual([]);
    expect(tolkad.plan.atgarder[0]).toMatchObject({ text: 'Läs "boken";\nsedan', klartSenast: '2020-12-31' });
  });
});

describe('varje problem pekas ut med fil, rad och kolumn', () => {
  it.each<[string, (rader: Rader) => void, Planfil, number, string, RegExp]>([
    ['obligatoriskt värde saknas', satt('risker', 1, { text: ' ' }), 'risker', 3, 'text', /måste fyllas i/],
    ['samma nyckel igen', satt('risker', 2, { nyckel: 'R1' }), 'risker', 4, 'nyckel', /redan som nyckel på rad 2/],
    ['samma nummer igen', satt('processer', 1, { nummer: '4.1' }), 'processer', 3, 'nummer', /på rad 2/],
    ['nyckel med blanksteg', satt('risker', 2, { nyckel: 'R 3' }), 'risker', 4, 'nyckel', /utan blanksteg/],
    ['nummer som blivit datum', satt('processer', 0, { nummer: '04-okt' }), 'processer', 2, 'nummer', /Excel/],
    ['okänt slag', satt('processer', 0, { slag: 'kärn' }), 'processer', 2, 'slag', /Stödprocess/],
    ['process finns inte', satt('risker', 0, { process: 'P9' }), 'risker', 2, 'process', /"P9" finns inte/],
    ['risk finns inte', satt('atgarder', 1, { risker: 'R3|R8' }), 'atgarder', 3, 'risker', /^"R8" finns inte/],
    ['okänt område', satt('risker', 0, { kvalitetsomrade: 'Glädje' }), 'risker', 2, 'kvalitetsomrade', /Effektivitet/],
    [
      'två områden i text',
      satt('texter', 3, { kvalitetsomrade: 'Effektivitet|X' }),
      'texter',
      5,
      'kvalitetsomrade',
      /X/,
    ],
    ['okänd metod', satt('egenkontroller', 1, { metod: 'gissning' }), 'egenkontroller', 3, 'metod', /Aktgranskning/],
    ['okänd frekvens', satt('egenkontroller', 0, { frekvens: 'ibland' }), 'egenkontroller', 2, 'frekvens', /Varje år/],
    ['okänd åtgärdstyp', satt('atgarder', 0, { typ: 'magi' }), 'atgarder', 2, 'typ', /Utbildning/],
    ['fel datumform', satt('atgarder', 0, { klart_senast: '31/12 2020' }), 'atgarder', 2, 'klart_senast', /ÅÅÅÅ-MM-DD/],
    [
      'dag som inte finns',
      satt('atgarder', 1, { startdatum: '2019-02-29' }),
      'atgarder',
      3,
      'startdatum',
      /inget datum/,
    ],
    [
      'skottdag som inte finns',
      satt('atgarder', 1, { klart_senast: '2100-02-29' }),
      'atgarder',
      3,
      'klart_senast',
      /datum/,
    ],
    ['klart före start', satt('atgarder', 1, { klart_senast: '2020-01-31' }), 'atgarder', 3, 'klart_senast', /före/],
    ['sannolikhet 0', satt('risker', 0, { sannolikhet: '0' }), 'risker', 2, 'sannolikhet', /1 till 4/],
    ['konsekvens 5', satt('risker', 1, { konsekvens: '5' }), 'risker', 3, 'konsekvens', /1 till 4/],
    ['konsekvens 2,5', satt('risker', 1, { konsekvens: '2,5' }), 'risker', 3, 'konsekvens', /heltal/],
    ['ordning som inte är tal', satt('texter', 0, { ordning: 'först' }), 'texter', 2, 'ordning', /heltal/],
    ['trasiga tecken', satt('atgarder', 1, { mal: 'bÃ¤ttre' }), 'atgarder', 3, 'mal', /trasiga tecken/],
    ['ersättningstecken', satt('atgarder', 1, { text: 'b\ufffdttre' }), 'atgarder', 3, 'text', /trasiga tecken/],
  ])('%s', (_, andra, fil, rad, kolumn, text) => {
    const problem = problemMed(andra);
    expect(problem).toEqual([{ fil: `${fil}.csv`, rad, kolumn, text: expect.stringMatching(text) }]);
  });

  it.each<[string, (text: string) => string, number | null, string | null, RegExp]>([
    ['okänd kolumn', (t) => t.replace('riskagare', 'färg'), 1, 'farg', /Okänd kolumn "farg"/],
    ['saknad kolumn', (t) => t.replace('text', 'riskägare2'), 1, 'text', /Kolumnen "text" saknas/],
    ['samma kolumn två gånger', (t) => t.replace('deltema', 'text'), 1, 'text', /mer än en gång/],
    ['värde utan rubrik', (t) => t.replace('riskagare', ''), 2, 'kolumn 8', /utan rubrik/],
    ['för många fält', (t) => t.replace('inte hörs.', 'inte hörs; alls'), 2, null, /9 fält men rubrikraden 8/],
    ['för få fält', (t) => t.replace(';2;4;Enhetschef', ''), 2, null, /5 fält men rubrikraden 8/],
    ['citattecken i texten', (t) => t.replace('skydd dröjer', '"skydd" dröjer'), 3, 'text', /Citattecken på fel plats/],
    ['text efter citat', (t) => t.replace('Risk att skydd', '"Risk" att skydd'), 3, 'text', /Citattecken på fel/],
    ['citat som inte stängs', (t) => t.replace('Risk att skydd', '"Risk att skydd'), 3, null, /stängs aldrig/],
    ['tom fil', () => ' \n', null, null, /Filen är tom/],
    ['tom rubrikrad', (t) => `\n${t}`, 1, null, /Rubrikraden/],
    ['binär fil', () => 'a;b\0', null, null, /ingen textfil/],
  ])('%s', (_, gorOm, rad, kolumn, text) => {
    const problem = problemNar('risker', gorOm(filtext('risker')));
    expect(problem).toContainEqual({ fil: 'risker.csv', rad, kolumn, text: expect.stringMatching(text) });
    // Lost risks must not make every reference to them look wrong.
    expect(problem.filter((p) => p.fil !== 'risker.csv')).toEqual([]);
  });

  it.each<[string, Buffer, RegExp]>([
    ['en arbetsbok från Excel', Buffer.from('PK\x03\x04xyz', 'latin1'), /arbetsbok från Excel/],
    ['bytes som ingen teckenkod har', Buffer.from([0x6e, 0x81, 0x8d]), /teckenkodning/],
    ['DOS-tecken', Buffer.from('nyckel;text\nA;h\x84nder', 'latin1'), /teckenkodning/],
  ])('%s', (_, bytes, text) => {
    const problem = problemNar('atgarder', bytes);
    expect(problem).toEqual([{ fil: 'atgarder.csv', rad: null, kolumn: null, text: expect.stringMatching(text) }]);
  });

  it('läser vidare efter ett citattecken som aldrig stängs och hittar nästa fel', () => {
    const text = filtext('risker').replace('Risk att skydd', '"Risk att skydd').replace('R3;P2', 'R3;P9');
    expect(problemNar('risker', text).map((p) => [p.rad, p.kolumn])).toEqual([
      [3, null],
      [4, 'process'],
    ]);
  });

  it('räknar rader som kalkylprogrammet: en cell med radbrytning är en rad, en tom rad är också en', () => {
    const text = filtext('risker')
      .replace('Risk att barnet inte hörs.', '"Risk att\nbarnet inte hörs."')
      .replace('\nR3;P2', '\n\nR3;P9');
    expect(problemNar('risker', text).map((p) => [p.rad, p.kolumn])).toEqual([[5, 'process']]);
  });

  it('okänd, dubbel och saknad fil', () => {
    const filer = somFiler(helPlan());
    const namnlos = [{ namn: 'mal.csv', innehall: 'a' }, ...filer.slice(0, 3), ...filer.slice(0, 1)];
    expect(tolkaPlan(namnlos, 2020).problem.map((p) => `${p.fil}: ${p.text}`)).toEqual([
      'processer.csv: Filen processer.csv finns mer än en gång.',
      expect.stringMatching(/^mal\.csv: Okänd fil/),
      'atgarder.csv: Filen atgarder.csv saknas.',
    ]);
  });

  it('en plan utan någon process', () => {
    const problem = problemNar('processer', 'nyckel;nummer;namn;slag;grupp\n');
    expect(problem[0]).toEqual({ fil: 'processer.csv', rad: null, kolumn: null, text: 'Filen har ingen process.' });
  });

  it('alla problem kommer på en gång, i filernas och radernas ordning, och felaktiga rader är inte med i planen', () => {
    const rader = helPlan();
    satt('risker', 2, { sannolikhet: '9', konsekvens: 'x' })(rader);
    satt('risker', 0, { kvalitetsomrade: 'Glädje|Effektivitet|Sorg' })(rader);
    satt('processer', 1, { namn: '' })(rader);
    const { plan: tolkad, problem } = tolkaPlan(somFiler(rader), 2020);
    expect(problem.map((p) => `${p.fil} ${String(p.rad)} ${String(p.kolumn)}`)).toEqual([
      'processer.csv 3 namn',
      'risker.csv 2 kvalitetsomrade',
      'risker.csv 2 kvalitetsomrade',
      'risker.csv 4 sannolikhet',
      'risker.csv 4 konsekvens',
    ]);
    expect(tolkad.risker.map((risk) => risk.nyckel)).toEqual(['R2']);
  });
});

it('nekar ett personnummer i en text, som många läser', () => {
  const kolumn = planKolumner.atgarder.find(({ innehall }) => innehall.slag === 'text');
  if (!kolumn) throw new Error('Ingen kolumn är text.');
  expect(celfel(kolumn, 'Möte med 640823-3234 varje vecka.')[0]).toContain('personnummer');
  expect(celfel(kolumn, 'Möte varje vecka.')).toEqual([]);
});
