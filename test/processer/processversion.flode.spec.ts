import { describe, expect, it } from '@jest/globals';
import type { Roll, Vem } from '../../src/database/vem.js';
import { granska } from '../../src/floden/granska.js';
import { prova } from '../../src/floden/prova.js';
import { sammaInnehall, somRader, type Processinnehall } from '../../src/processer/processinnehall.js';
import { processversionFlode } from '../../src/processer/processversion.flode.js';
import type { Processversion } from '../../src/processer/processversion.krav.js';

const innehall: Processinnehall = {
  ...{ nummer: '4.1', namn: 'Utredning', beskrivning: 'Från anmälan till beslut.', parter: [], delprocesser: [] },
  styrdokument: [],
  aktiviteter: [
    {
      ...{ id: 1, nr: 1, namn: 'Ta emot', ansvar: 'Mottagningen', beskrivning: '', version: 0 },
      ...{ rutiner: [{ id: 7, titel: 'Rutin för skydd', nr: null }], parter: [] },
    },
  ],
};
const sak = (andrat: Partial<Processversion> = {}): Processversion => ({
  ...{ id: 1, status: 'utkast', version: 1, namnd_id: 1, process_id: 1, nr: 1, innehall: null, svar_senast: null },
  ...{ skapad_av: 9, skapad_vid: new Date(0), faststalld_av: null, faststalld_vid: null },
  ...{
    galler_fran: null,
    galler_till: null,
    aktiviteter: 3,
    utanRutin: 0,
    utan_rutin: '',
    granskas_senast: null,
    skal: null,
    skribenter: [9],
  },
  ...andrat,
});
const vem = (roll: Roll, personId = 1): Vem => ({
  ...{ slag: 'person', namndId: 1, namn: 'Prov', hemenheter: [], personId, enheter: [], roller: [roll] },
});

describe('processversionens flöde', () => {
  it('håller ihop', () => {
    expect(granska(processversionFlode, '2026-11-22')).toEqual([]);
  });

  it.each([
    ['remittera', 'utkast', { aktiviteter: 0 }, 'inga aktiviteter'],
    ['faststall', 'utkast', { aktiviteter: 0 }, 'inga aktiviteter'],
    ['faststall', 'utkast', { utanRutin: 1 }, 'En aktivitet har ingen rutin'],
    ['faststall', 'utkast', { utanRutin: 2 }, '2 aktiviteter har ingen rutin'],
    ['faststall', 'remiss', { andrad: true }, 'har ändrats sedan'],
    ['faststall', 'utkast', { remissKravs: true }, 'ska ha varit på remiss'],
    ['faststall', 'remiss', { remissKravs: true, svar_senast: '2026-11-22' }, 'Remissen pågår'],
    ['faststall', 'utkast', { gallandeFran: '2026-11-22' }, 'redan fastställts i dag'],
  ] as const)('%s i %s kräver det som behövs', (handling, status, utan, brist) => {
    const form = { idag: '2026-11-22' };
    const hel = { status, remissKravs: false, gallandeFran: '2026-01-01' };
    expect(prova(processversionFlode, handling, sak(hel), vem('verksamhetschef'), form).tillaten).toBe(true);
    const nekad = prova(processversionFlode, handling, sak({ ...hel, ...utan }), vem('verksamhetschef'), form);
    expect([nekad.tillaten, nekad.brister.join(' ')]).toEqual([false, expect.stringContaining(brist)]);
  });

  it.each([
    ['faststall', 'utkast', 'verksamhetschef', 1, true],
    ['faststall', 'utkast', 'verksamhetschef', 9, false],
    ['faststall', 'utkast', 'kvalitetssamordnare', 1, false],
    ['remittera', 'utkast', 'kvalitetssamordnare', 9, true],
    ['remittera', 'utkast', 'medarbetare', 1, false],
    ['upphav', 'faststalld', 'forvaltningschef', 1, true],
    ['bekrafta', 'faststalld', 'kvalitetssamordnare', 9, true],
    ['bekrafta', 'faststalld', 'enhetschef', 1, false],
    ['bekrafta', 'ersatt', 'kvalitetssamordnare', 1, false],
    ['ersatt', 'faststalld', 'forvaltningschef', 1, false],
    ['slopa', 'faststalld', 'forvaltningschef', 1, false],
  ] as const)('%s i %s av %s (person %s): %s', (handling, status, roll, personId, ja) => {
    expect(prova(processversionFlode, handling, sak({ status }), vem(roll, personId)).tillaten).toBe(ja);
  });
});

describe('en aktivitet utan rutin', () => {
  const chef = vem('forvaltningschef');
  const utan = sak({ utanRutin: 1 });

  it('hindrar ingen som säger varför: 4 kap. 4 § talar om de rutiner som behövs', () => {
    expect(prova(processversionFlode, 'faststall', utan, chef).tillaten).toBe(true);
    const utanSkal = prova(processversionFlode, 'faststall', utan, chef, { utanRutin: ' ' });
    expect([utanSkal.tillaten, utanSkal.brister.length]).toEqual([false, 1]);
    const skal = { utanRutin: 'Samtalet följer handboken.' };
    expect(prova(processversionFlode, 'faststall', utan, chef, skal).tillaten).toBe(true);
  });

  it('och den som upphäver en process säger varför', () => {
    const galler = sak({ status: 'faststalld' });
    expect(prova(processversionFlode, 'upphav', galler, chef, { skal: '' }).brister).toEqual(['Skriv skälet.']);
    expect(prova(processversionFlode, 'upphav', galler, chef, { skal: 'Ingår i 4.4.' }).tillaten).toBe(true);
  });
});

describe('processens innehåll', () => {
  it('är detsamma fast en rutin har fått en ny version, men inte när någon annan gör det', () => {
    const [en] = innehall.aktiviteter;
    if (!en) throw new Error('Ingen aktivitet.');
    const nyTitel = { ...innehall, aktiviteter: [{ ...en, rutiner: [{ id: 7, titel: 'Ny titel', nr: 2 }] }] };
    const annan = { ...innehall, aktiviteter: [{ ...en, ansvar: 'Jouren' }] };
    expect([sammaInnehall(innehall, nyTitel), sammaInnehall(innehall, annan)]).toEqual([true, false]);
    expect(somRader(annan)).toContain('1. Ta emot\nVem: Jouren\nRutin: Rutin för skydd');
  });
});
