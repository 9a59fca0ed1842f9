import { describe, expect, it } from '@jest/globals';
import { prova } from '../../src/floden/prova.js';
import { ORSAKER } from '../../src/synpunkter/overlamning.texter.js';
import { synpunktFlode } from '../../src/synpunkter/synpunkt.flode.js';
import type { Synpunkt } from '../../src/synpunkter/synpunkt.krav.js';
import type { Synpunktshandling } from '../../src/synpunkter/synpunkt.texter.js';
import { ENHET, sak, vemSom } from './provsak.js';

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
    [
      'svara',
      { svarsvag: 'telefon' },
      { text: 'x', svarssatt: ['brev'] },
      'Avsändaren vill bli uppringd. Ge svaret muntligt också.',
    ],
    ['svara', { svarsvag: 'telefon' }, { text: 'x', svarssatt: ['kod', 'telefon'] }, null],
    [
      'svara',
      { svarsvag: 'vuxen' },
      { text: 'x', svarssatt: ['kod'] },
      'Barnet vill ha svaret genom en vuxen. Prata med den vuxna också.',
    ],
    [
      'svara',
      { svarsvag: 'brev' },
      { text: 'x', svarssatt: ['kod', 'telefon'] },
      'Avsändaren vill ha svaret med brev. Skicka det också.',
    ],
    ['svara', { svarsvag: 'brev' }, { text: 'x', svarssatt: ['brev'] }, null],
    ['svara', { svarsvag: 'epost' }, { text: 'x', svarssatt: ['kod'] }, null],
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
