import { describe, expect, it } from '@jest/globals';
import { avvikelseFlode } from '../../src/avvikelser/avvikelse.flode.js';
import type { Avvikelsehandling } from '../../src/avvikelser/avvikelse.texter.js';
import type { Avvikelse } from '../../src/avvikelser/avvikelse.krav.js';
import { ROLLER, type Roll } from '../../src/database/vem.js';
import { granska } from '../../src/floden/granska.js';
import { NY } from '../../src/floden/flode.js';
import { prova } from '../../src/floden/prova.js';
import { ENHET, sak, vemSom } from './pahittad.js';

it('flödet håller ihop', () => {
  expect(granska(avvikelseFlode, '2026-11-22')).toEqual([]);
});

describe('nekas', () => {
  it.each<[Roll, Avvikelsehandling]>([
    ['namndledamot', 'rapportera'],
    ['allmanhet', 'rapportera'],
  ])('%s · %s', (roll, handling) => {
    expect(prova(avvikelseFlode, handling, NY, vemSom(roll)).nekad).toMatch(/kan bara göras av/);
  });

  const CHEFENS: Avvikelsehandling[] = ['bedom', 'utred', 'beslutaAtgard', 'avstaAtgard', 'avsluta', 'avslutaLankad'];
  const STODETS: Avvikelsehandling[] = [
    ...(['begarKomplettering', 'begarProvning', 'bifoga', 'tilldela', 'parkera', 'ateruppta'] as const),
    ...(['taEmot', 'misstankMissforhallande', 'aterkoppla', 'flytta', 'lanka', 'lossa', 'ateroppna'] as const),
  ];
  const utom = (...roller: Roll[]): Roll[] =>
    [...ROLLER, 'allmanhet' as const].filter((roll) => !roller.includes(roll));
  const CHEFER: Roll[] = ['enhetschef', 'verksamhetschef'];
  it.each([
    ...utom(...CHEFER).flatMap((roll) => CHEFENS.map((handling) => [roll, handling] as const)),
    ...utom(...CHEFER, 'kvalitetssamordnare').flatMap((roll) => STODETS.map((handling) => [roll, handling] as const)),
  ])('%s · %s', (roll, handling) => {
    expect(prova(avvikelseFlode, handling, sak({}), vemSom(roll, [ENHET])).nekad).toBeDefined();
  });

  it.each([...CHEFENS, ...STODETS])('enhetschef för en annan enhet · %s', (handling) => {
    const { nekad } = prova(avvikelseFlode, handling, sak({}), vemSom('enhetschef', [ENHET + 1]));
    expect(nekad).toBe('Avvikelsen hör inte till en enhet som du leder.');
  });

  it.each(ROLLER.filter((roll) => roll !== 'lex_sarah_ansvarig'))('%s · avskrivMisstanke', (roll) => {
    const vantar = sak({ lex_sarah_provning: 'begard' });
    expect(prova(avvikelseFlode, 'avskrivMisstanke', vantar, vemSom(roll, [ENHET])).nekad).toBeDefined();
  });

  it('den som inte är rapportör · komplettera', () => {
    for (const roll of ROLLER)
      expect(prova(avvikelseFlode, 'komplettera', sak({}), vemSom(roll, [ENHET])).nekad).toBeDefined();
    expect(prova(avvikelseFlode, 'komplettera', sak({ rapportor_id: 5 }), vemSom('medarbetare')).tillaten).toBe(true);
  });
});

describe('krav', () => {
  const huvud = { id: 2, enhet_id: ENHET, status: 'utreds', huvudarende_id: null };
  it.each<[Avvikelsehandling, Partial<Avvikelse>, unknown, string | null]>([
    ['taEmot', { status: 'granskas' }, {}, 'Det här går inte att göra när avvikelsen har statusen ”Granskas”.'],
    ['taEmot', {}, {}, null],
    ['misstankMissforhallande', { misstankt_missforhallande: true }, {}, 'Det här gäller inte avvikelsen.'],
    ['misstankMissforhallande', {}, {}, null],
    [
      'bedom',
      { misstankt_missforhallande: true },
      { misstankt: false },
      'Misstanken är anmäld. Det är lex Sarah-ansvarig som avgör om den ska avskrivas.',
    ],
    ['bedom', { misstankt_missforhallande: true }, { misstankt: true }, null],
    ['bedom', {}, { misstankt: false }, null],
    [
      'utred',
      { status: 'utreds' },
      { kategorier: ['hsl_fall.gang'] },
      'Kategorier för hälso- och sjukvård går bara att välja när avvikelsen gäller HSL.',
    ],
    ['utred', { status: 'utreds', lagrum: ['SoL', 'HSL'] }, { kategorier: ['hsl_fall.gang'] }, null],
    ['begarProvning', { lex_sarah_provning: 'begard' }, {}, 'Det här gäller inte avvikelsen.'],
    ['begarProvning', {}, {}, null],
    ['begarKomplettering', { rapportor_id: null }, {}, 'Det här gäller inte avvikelsen.'],
    ['begarKomplettering', { komplettering_begard_vid: new Date(0) }, {}, 'Det här gäller inte avvikelsen.'],
    ['begarKomplettering', {}, {}, null],
    ['tilldela', {}, { handlaggare: null }, 'Välj någon som leder enheten eller en kvalitetssamordnare.'],
    ['tilldela', {}, { handlaggare: { id: 4 } }, null],
    ['parkera', {}, { skal: ' ' }, 'Skriv skälet.'],
    ['parkera', { parkerad_till: '2026-12-01' }, { skal: 'x' }, 'Det här gäller inte avvikelsen.'],
    ['parkera', {}, { skal: 'x' }, null],
    ['ateruppta', {}, {}, 'Det här gäller inte avvikelsen.'],
    ['ateruppta', { parkerad_till: '2026-12-01' }, {}, null],
    ['beslutaAtgard', { status: 'utreds', sannolikhet: null }, {}, 'Bedöm sannolikhet och allvarlighet.'],
    ['beslutaAtgard', { status: 'utreds', kategorier: [] }, {}, 'Välj minst en kategori.'],
    ['beslutaAtgard', { status: 'utreds', orsaker: [] }, {}, 'Välj minst en orsak.'],
    ['beslutaAtgard', { status: 'utreds', utredning: ' ' }, {}, 'Skriv vad utredningen visar.'],
    ['beslutaAtgard', { status: 'utreds', utredning: '', sannolikhet: 1 }, {}, null],
    [
      'beslutaAtgard',
      { status: 'utreds', huvudarende_id: 2 },
      {},
      'Rapporten är länkad till ett annat ärende om samma händelse.',
    ],
    ['beslutaAtgard', { status: 'utreds' }, {}, null],
    ['avstaAtgard', { status: 'utreds' }, { skal: ' ' }, 'Skriv skälet.'],
    [
      'avstaAtgard',
      { status: 'utreds', antalAtgarder: 0, sannolikhet: 4, allvarlighet: 2 },
      { skal: 'x' },
      'Riskvärdet är 8. Från 8 behövs minst en åtgärd.',
    ],
    ['avstaAtgard', { status: 'utreds', antalAtgarder: 0 }, { skal: 'Engångshändelse.' }, null],
    ['aterkoppla', { rapportor_id: null }, {}, 'Det här gäller inte avvikelsen.'],
    ['aterkoppla', {}, {}, null],
    ['avsluta', { status: 'utreds' }, {}, 'Det här går inte att göra när avvikelsen har statusen ”Utreds”.'],
    ['avsluta', { status: 'foljs_upp', lagrum: [] }, {}, 'Ange vilken lag avvikelsen gäller.'],
    ['avsluta', { status: 'foljs_upp', allvarlighet: null }, {}, 'Bedöm sannolikhet och allvarlighet.'],
    [
      'avsluta',
      { status: 'foljs_upp', misstankt_missforhallande: null },
      {},
      'Ta ställning till om det kan vara ett missförhållande.',
    ],
    [
      'avsluta',
      { status: 'foljs_upp', lex_sarah_provning: 'begard' },
      {},
      'Lex Sarah-ansvarig behöver ta ställning till om det är ett missförhållande.',
    ],
    ['avsluta', { status: 'foljs_upp', lex_sarah_provning: 'avskriven' }, {}, null],
    [
      'avsluta',
      { status: 'foljs_upp', sannolikhet: 4, antalAtgarder: 0, installningar: { avvikelse_atgard_fran: 12 } },
      {},
      'Riskvärdet är 12. Från 12 behövs minst en åtgärd.',
    ],
    ['avsluta', { status: 'foljs_upp', utredning: '', installningar: { avvikelse_risk_lag_till: 6 } }, {}, null],
    [
      'avslutaLankad',
      { huvudarende_id: 2, huvudstatus: 'avslutad', misstankt_missforhallande: true },
      {},
      'Lex Sarah-ansvarig behöver ta ställning till om det är ett missförhållande.',
    ],
    ['avsluta', { status: 'foljs_upp', kategorier: [] }, {}, 'Välj minst en kategori.'],
    ['avsluta', { status: 'foljs_upp', orsaker: [] }, {}, 'Välj minst en orsak.'],
    ['avsluta', { status: 'foljs_upp', utredning: '' }, {}, 'Skriv vad utredningen visar.'],
    [
      'avsluta',
      { status: 'foljs_upp', antalAtgarder: 0 },
      {},
      'Besluta om minst en åtgärd, eller motivera varför ingen behövs.',
    ],
    [
      'avsluta',
      { status: 'foljs_upp', antalAtgarder: 0, ingen_atgard_motivering: 'x', allvarlighet: 4 },
      {},
      'Riskvärdet är 8. Från 8 behövs minst en åtgärd.',
    ],
    ['avsluta', { status: 'foljs_upp', aterkopplad_vid: null }, {}, 'Återkoppla till den som rapporterade.'],
    ['avsluta', { status: 'foljs_upp', aterkopplad_vid: null, rapportor_id: null }, {}, null],
    ['avsluta', { status: 'foljs_upp', lankadeUtanSvar: 2 }, {}, 'Återkoppla till de 2 som lämnat länkade rapporter.'],
    ['avsluta', { status: 'foljs_upp', huvudarende_id: 2 }, {}, 'Det här gäller inte avvikelsen.'],
    ['avsluta', { status: 'foljs_upp' }, {}, null],
    ['avslutaLankad', { huvudarende_id: 2, huvudstatus: 'utreds' }, {}, 'Huvudärendet är inte avslutat än.'],
    ['avslutaLankad', { huvudarende_id: 2, huvudstatus: 'avslutad' }, {}, null],
    ['ateroppna', { status: 'avslutad' }, { skal: '' }, 'Skriv skälet.'],
    [
      'ateroppna',
      { status: 'avslutad', huvudarende_id: 2 },
      { skal: 'x' },
      'Rapporten är länkad till ett annat ärende om samma händelse.',
    ],
    ['ateroppna', { status: 'avslutad' }, { skal: 'Det hände igen.' }, null],
    ['flytta', {}, { enhetId: ENHET }, 'Avvikelsen ligger redan på den enheten.'],
    ['flytta', { lankade: 1 }, { enhetId: 8 }, 'Andra rapporter är länkade till det här ärendet.'],
    ['flytta', { huvudarende_id: 2 }, { enhetId: 8 }, 'Rapporten är länkad till ett annat ärende om samma händelse.'],
    [
      'flytta',
      { status: 'foljs_upp' },
      { enhetId: 8 },
      'Det här går inte att göra när avvikelsen har statusen ”Följs upp”.',
    ],
    ['flytta', {}, { enhetId: 8 }, 'Det finns åtgärder beslutade. Avvikelsen kan inte flyttas.'],
    ['flytta', { antalAtgarder: 0 }, { enhetId: 8 }, null],
    ['lanka', {}, { huvud: null }, 'Välj ett annat ärende att länka till.'],
    ['lanka', {}, { huvud: { ...huvud, id: 1 } }, 'Välj ett annat ärende att länka till.'],
    [
      'lanka',
      {},
      { huvud: { ...huvud, huvudarende_id: 3 } },
      'Det valda ärendet är självt länkat. Länka till dess huvudärende.',
    ],
    ['lanka', {}, { huvud: { ...huvud, status: 'avslutad' } }, 'Det valda ärendet är avslutat.'],
    ['lanka', {}, { huvud: { ...huvud, enhet_id: 8 } }, 'Rapporterna hör till olika enheter. Flytta den ena först.'],
    ['lanka', { lankade: 1 }, { huvud }, 'Andra rapporter är länkade till det här ärendet.'],
    ['lanka', {}, { huvud }, null],
    ['lossa', {}, {}, 'Det här gäller inte avvikelsen.'],
    ['lossa', { huvudarende_id: 2 }, {}, null],
  ])('%s %j %j', (handling, om, form, brist) => {
    const { brister } = prova(avvikelseFlode, handling, sak(om), vemSom('enhetschef', [ENHET]), form);
    if (brist === null) expect(brister).toEqual([]);
    else expect(brister).toContain(brist);
  });
});

it('lex Sarah-ansvarig avskriver bara det som väntar på henne, med skäl', () => {
  const ansvarig = vemSom('lex_sarah_ansvarig');
  const vantar = sak({ lex_sarah_provning: 'begard' });
  expect(prova(avvikelseFlode, 'avskrivMisstanke', sak({}), ansvarig, { skal: 'x' }).brister).toEqual([
    'Det här gäller inte avvikelsen.',
  ]);
  expect(prova(avvikelseFlode, 'avskrivMisstanke', vantar, ansvarig, { skal: '' }).brister).toEqual(['Skriv skälet.']);
  expect(prova(avvikelseFlode, 'avskrivMisstanke', vantar, ansvarig, { skal: 'Ingen fara.' }).tillaten).toBe(true);
});
