import { describe, expect, it } from '@jest/globals';
import { avvikelseFlode } from '../../src/avvikelser/avvikelse.flode.js';
import type { Avvikelsehandling } from '../../src/avvikelser/avvikelse.texter.js';
import type { Avvikelse } from '../../src/avvikelser/avvikelse.krav.js';
import { ROLLER, type Roll, type Vem } from '../../src/database/vem.js';
import { granska } from '../../src/floden/granska.js';
import { NY } from '../../src/floden/flode.js';
import { prova } from '../../src/floden/prova.js';

const ENHET = 7;
const vemSom = (roll: Roll, enheter: number[] = []): Vem => ({
  slag: 'person',
  namndId: 1,
  personId: 5,
  namn: 'Prov',
  roller: [roll],
  enheter,
  hemenheter: [],
});
const sak = (om: Partial<Avvikelse>): Avvikelse => ({
  id: 1,
  version: 1,
  status: 'inkommen',
  namnd_id: 1,
  enhet_id: ENHET,
  enhet_version_id: 1,
  rapportor_id: 9,
  handelseforlopp: 'x',
  intraffad_datum: null,
  intraffad_tid: null,
  beror: 'annat',
  omedelbar_atgard: '',
  rapporterad_vid: new Date(0),
  rapporterad_datum: '2026-11-20',
  efterregistrerad: false,
  lagrum: ['SoL'],
  kategorier: ['arbetssatt'],
  orsaker: ['rutiner'],
  sannolikhet: 2,
  allvarlighet: 3,
  misstankt_missforhallande: false,
  utredning: 'Klar.',
  ingen_atgard_motivering: null,
  aterkoppling: 'Svar.',
  aterkopplad_vid: new Date(0),
  avslutad_datum: null,
  huvudarende_id: null,
  lex_sarah_id: null,
  antalAtgarder: 1,
  lankade: 0,
  lankadeUtanSvar: 0,
  huvudstatus: null,
  ...om,
});

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
