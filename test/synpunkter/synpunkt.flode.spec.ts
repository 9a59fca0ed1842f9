import { describe, expect, it } from '@jest/globals';
import { ROLLER, type Roll, type Vem } from '../../src/database/vem.js';
import { NY } from '../../src/floden/flode.js';
import { granska } from '../../src/floden/granska.js';
import { prova } from '../../src/floden/prova.js';
import { ORSAKER } from '../../src/synpunkter/overlamning.texter.js';
import { ORSAK_FOR, synpunktFlode } from '../../src/synpunkter/synpunkt.flode.js';
import type { Synpunkt } from '../../src/synpunkter/synpunkt.krav.js';
import type { Synpunktshandling } from '../../src/synpunkter/synpunkt.texter.js';

const ENHET = 7;
const vemSom = (roll: Roll, enheter: number[] = [], personId: number | null = 5): Vem => ({
  slag: roll === 'allmanhet' ? 'allmanhet' : 'person',
  namndId: 1,
  personId,
  namn: 'Prov',
  roller: [roll],
  enheter,
  hemenheter: [],
});
const avsandaren: Vem = { ...vemSom('system', [], null), slag: 'allmanhet' };
const sak = (om: Partial<Synpunkt>): Synpunkt => ({
  id: 1,
  version: 1,
  status: 'utreds',
  namnd_id: 1,
  kanal: 'webb',
  avsandartyp: null,
  text: 'x',
  angiven_enhet_id: null,
  vill_ha_svar: true,
  svarsvag: 'kod',
  kontakt: null,
  tolk: null,
  antydningar: [],
  inkom_vid: new Date(0),
  inkom_datum: '2026-11-20',
  svar_senast: '2026-12-04',
  nytt_svar_senast: null,
  forsening_datum: null,
  typ: 'klagomal',
  enhet_id: ENHET,
  berorda: [],
  overlamnad_for: [],
  bekraftad_datum: null,
  kategorier: ['bemotande'],
  utredning: 'Klar.',
  bedomning: 'befogat',
  svar: null,
  svarssatt: [],
  besvarad_datum: null,
  nojd: null,
  ingen_atgard_motivering: null,
  avslutad_datum: null,
  antalAtgarder: 0,
  kvitterade: [],
  ...om,
});

const CHEFENS = ['utred', 'svara', 'beslutaAtgard', 'aterkopplaTillApt', 'avslutaUtanSvar'] as const;
const SORTERARENS = ['bekrafta', 'fordela', 'ateroppna'] as const;
const BADAS = [
  ...(['orosanmalan', 'overklagande', 'lexSarah', 'personuppgiftsincident', 'felMyndighet', 'annanNamnd'] as const),
  ...(['anmalBerord', 'meddelaForsening', 'skriv', 'avsluta'] as const),
];
const AVSANDARENS = ['skrivTillbaka', 'nojd', 'inteNojd'] as const;

it('flödet håller ihop', () => {
  expect(granska(synpunktFlode, '2026-11-22')).toEqual([]);
});

it('varje sätt att lämna över har en handling, och varje orsak ett sätt', () => {
  expect(Object.values(ORSAK_FOR).sort()).toEqual([...ORSAKER].sort());
});

describe('nekas', () => {
  const utom = (...roller: readonly Roll[]): Roll[] =>
    [...ROLLER, 'allmanhet' as const].filter((roll) => !roller.includes(roll));
  const chefer: Roll[] = ['enhetschef', 'verksamhetschef'];
  const sorterar: Roll[] = ['registrator', 'kvalitetssamordnare'];
  it.each<[Roll, Synpunktshandling]>([
    ...utom(...chefer).flatMap((roll) => CHEFENS.map((ett) => [roll, ett] as [Roll, Synpunktshandling])),
    ...utom(...sorterar).flatMap((roll) => SORTERARENS.map((ett) => [roll, ett] as [Roll, Synpunktshandling])),
    ...utom(...chefer, ...sorterar).flatMap((roll) => BADAS.map((ett) => [roll, ett] as [Roll, Synpunktshandling])),
    ...utom(...sorterar, 'allmanhet').flatMap((roll) =>
      AVSANDARENS.map((ett) => [roll, ett] as [Roll, Synpunktshandling]),
    ),
  ])('%s · %s', (roll, handling) => {
    expect(prova(synpunktFlode, handling, sak({}), vemSom(roll, [ENHET])).nekad).toBeDefined();
  });

  it.each(utom('lex_sarah_ansvarig'))('%s · aterta', (roll) => {
    const om = { overlamnad_for: ['lex_sarah'] as const };
    expect(prova(synpunktFlode, 'aterta', sak(om), vemSom(roll, [ENHET])).nekad).toBeDefined();
  });

  it.each<[Roll, 'skicka' | 'registrera']>([
    ['namndledamot', 'registrera'],
    ['allmanhet', 'registrera'],
    ['medarbetare', 'skicka'],
  ])('%s · %s', (roll, handling) => {
    expect(prova(synpunktFlode, handling, NY, vemSom(roll)).nekad).toMatch(/kan bara göras av/);
  });

  it.each([...CHEFENS, ...BADAS])('chef för en annan enhet · %s', (handling) => {
    expect(prova(synpunktFlode, handling, sak({}), vemSom('enhetschef', [ENHET + 1])).nekad).toMatch(
      /enhet som du leder/,
    );
  });

  it.each([...CHEFENS, ...BADAS.filter((ett) => ett !== 'anmalBerord')])(
    'den som synpunkten gäller · %s',
    (handling) => {
      const om = { berorda: [5], vill_ha_svar: handling !== 'avslutaUtanSvar' };
      expect(prova(synpunktFlode, handling, sak(om), vemSom('enhetschef', [ENHET])).nekad).toBe(
        'Du är den som synpunkten gäller. Någon annan än du behöver göra det här.',
      );
    },
  );

  it('registratorn som synpunkten gäller · fordela', () => {
    const vem = vemSom('registrator');
    expect(prova(synpunktFlode, 'fordela', sak({ status: 'registrerad', berorda: [5] }), vem).nekad).toMatch(
      /Någon annan/,
    );
    expect(prova(synpunktFlode, 'fordela', sak({ status: 'registrerad', berorda: [6] }), vem).tillaten).toBe(true);
  });
});

describe('krav', () => {
  const OVER = { overlamnad_for: ['orosanmalan'] as const };
  it.each<[Synpunktshandling, Partial<Synpunkt>, unknown, string | null]>([
    ['svara', { kategorier: [] }, { text: 'x' }, 'Välj minst en kategori.'],
    ['svara', { bedomning: null }, { text: 'x' }, 'Bedöm klagomålet.'],
    ['svara', { bedomning: null, typ: 'fraga' }, { text: 'x' }, null],
    ['svara', { utredning: ' ' }, { text: 'x' }, 'Skriv vad utredningen visar.'],
    ['svara', {}, { text: ' ' }, 'Skriv svaret.'],
    [
      'svara',
      { svarsvag: 'samtal' },
      { text: 'x', svarssatt: ['kod'] },
      'Avsändaren vill ha svaret i ett samtal. Ge det muntligt också.',
    ],
    ['svara', { svarsvag: 'samtal' }, { text: 'x', svarssatt: ['kod', 'samtal'] }, null],
    ['svara', OVER, { text: 'x' }, 'Ingen har bekräftat att de tagit emot det som lämnats över som orosanmälan.'],
    ['svara', { ...OVER, kvitterade: ['orosanmalan'] }, { text: 'x' }, null],
    [
      'svara',
      { status: 'fordelad' },
      { text: 'x' },
      'Det här går inte att göra när synpunkten har statusen ”Fördelad”.',
    ],
    ['svara', {}, { text: 'x' }, null],
    ['avsluta', { status: 'besvarad' }, {}, 'Besluta om en åtgärd, eller skriv varför ingen behövs.'],
    ['avsluta', { status: 'besvarad' }, { motivering: 'Engångshändelse.' }, null],
    ['avsluta', { status: 'besvarad', antalAtgarder: 1 }, {}, null],
    ['avsluta', { status: 'besvarad', typ: 'berom' }, {}, null],
    [
      'avsluta',
      { status: 'utreds' },
      { motivering: 'x' },
      'Det här går inte att göra när synpunkten har statusen ”Utreds”.',
    ],
    ['avslutaUtanSvar', {}, { motivering: 'x' }, 'Det här gäller inte synpunkten.'],
    ['avslutaUtanSvar', { vill_ha_svar: false, kategorier: [] }, { motivering: 'x' }, 'Välj minst en kategori.'],
    ['avslutaUtanSvar', { vill_ha_svar: false }, { motivering: 'x' }, null],
    ['meddelaForsening', { vill_ha_svar: false }, { skal: 'x' }, 'Det här gäller inte synpunkten.'],
    ['meddelaForsening', {}, { skal: '' }, 'Skriv skälet.'],
    ['meddelaForsening', {}, { skal: 'Sjukdom.' }, null],
    ['orosanmalan', OVER, {}, 'Det här gäller inte synpunkten.'],
    ['orosanmalan', { status: 'avslutad' }, {}, 'Det här går inte att göra när synpunkten har statusen ”Avslutad”.'],
    ['orosanmalan', {}, {}, null],
    ['beslutaAtgard', { status: 'avslutad' }, {}, 'Det här går inte att göra när synpunkten har statusen ”Avslutad”.'],
    ['beslutaAtgard', {}, {}, null],
  ])('%s %j %j', (handling, om, form, brist) => {
    const { brister } = prova(synpunktFlode, handling, sak(om), vemSom('enhetschef', [ENHET]), form);
    if (brist === null) expect(brister).toEqual([]);
    else expect(brister).toContain(brist);
  });

  it.each<[Synpunktshandling, Partial<Synpunkt>, unknown, string | null]>([
    ['bekrafta', {}, {}, 'Det här går inte att göra när synpunkten har statusen ”Utreds”.'],
    ['bekrafta', { status: 'inkommen' }, {}, null],
    [
      'fordela',
      { status: 'inkommen' },
      { provad: true },
      'Det här går inte att göra när synpunkten har statusen ”Inkommen”.',
    ],
    [
      'fordela',
      { status: 'registrerad' },
      { provad: false },
      'Ta ställning till om texten är något annat än en synpunkt.',
    ],
    ['fordela', { status: 'registrerad' }, { provad: true }, null],
    ['kvittera', {}, { orsak: 'lex_sarah' }, 'Det här gäller inte synpunkten.'],
    ['kvittera', OVER, { orsak: 'lex_sarah' }, 'Välj en överlämning som väntar på att tas emot.'],
    [
      'kvittera',
      { ...OVER, kvitterade: ['orosanmalan'] },
      { orsak: 'orosanmalan' },
      'Välj en överlämning som väntar på att tas emot.',
    ],
    ['kvittera', OVER, { orsak: 'orosanmalan' }, null],
    ['avslutaOverlamnad', {}, {}, 'Det här gäller inte synpunkten.'],
    ['avslutaOverlamnad', OVER, {}, 'Ingen har bekräftat att de tagit emot det som lämnats över som orosanmälan.'],
    ['avslutaOverlamnad', { ...OVER, kvitterade: ['orosanmalan'] }, {}, null],
    ['ateroppna', { status: 'avslutad' }, { skal: ' ' }, 'Skriv skälet.'],
    ['ateroppna', { status: 'overlamnad' }, { skal: 'Den var vår.' }, null],
  ])('%s %j %j', (handling, om, form, brist) => {
    const { brister } = prova(synpunktFlode, handling, sak(om), vemSom('registrator'), form);
    if (brist === null) expect(brister).toEqual([]);
    else expect(brister).toContain(brist);
  });

  it.each(ORSAKER)('det som är lämnat över för %s kan aldrig avslutas som besvarat', (orsak) => {
    const om = { overlamnad_for: [orsak], kvitterade: [orsak], vill_ha_svar: false };
    for (const [handling, status] of [
      ['avsluta', 'besvarad'],
      ['avslutaUtanSvar', 'utreds'],
    ] as const) {
      const { brister } = prova(synpunktFlode, handling, sak({ ...om, status }), vemSom('enhetschef', [ENHET]), {
        motivering: 'x',
      });
      expect(brister.join()).toMatch(/Den avslutas som överlämnad/);
    }
  });
});

it('tas tillbaka av lex Sarah-ansvarig, också när den har avslutats som överlämnad, men bara från lex Sarah', () => {
  const ansvarig = vemSom('lex_sarah_ansvarig');
  const hos = { overlamnad_for: ['lex_sarah'] as const };
  expect(prova(synpunktFlode, 'aterta', sak({ ...hos, status: 'overlamnad' }), ansvarig).tillaten).toBe(true);
  expect(prova(synpunktFlode, 'aterta', sak({ ...hos, status: 'avslutad' }), ansvarig).tillaten).toBe(false);
  expect(prova(synpunktFlode, 'aterta', sak({ overlamnad_for: ['orosanmalan'] }), ansvarig).tillaten).toBe(false);
});

describe('avsändaren', () => {
  it('skriver tillbaka, och öppnar ärendet igen genom att inte vara nöjd', () => {
    expect(prova(synpunktFlode, 'skrivTillbaka', sak({}), avsandaren).tillaten).toBe(true);
    expect(prova(synpunktFlode, 'inteNojd', sak({ status: 'avslutad' }), avsandaren).tillaten).toBe(true);
    expect(prova(synpunktFlode, 'inteNojd', sak({ status: 'utreds' }), avsandaren).tillaten).toBe(false);
    expect(prova(synpunktFlode, 'skrivTillbaka', sak({ status: 'avslutad' }), avsandaren).tillaten).toBe(false);
  });
});
