import { describe, expect, it } from '@jest/globals';
import type { Roll, Vem } from '../../src/database/vem.js';
import { granska } from '../../src/floden/granska.js';
import { prova } from '../../src/floden/prova.js';
import { styrdokumentFlode } from '../../src/processer/styrdokument.flode.js';
import type { Styrdokumentversion } from '../../src/processer/styrdokument.krav.js';

const ENHET = 7;
const sak = (andrat: Partial<Styrdokumentversion> = {}): Styrdokumentversion => ({
  ...{
    id: 1,
    status: 'utkast',
    version: 1,
    namnd_id: 1,
    styrdokument_id: 1,
    nr: 1,
    titel: 'Rutin',
    innehall: 'Gör så.',
  },
  ...{ ansvar: 'Chefen.', andring: '', skriven_av: 1, skriven_vid: new Date(0), svar_senast: null, beslutsdatum: null },
  ...{ paragraf: null, faststalld_av: null, faststalld_vid: null, galler_fran: null, galler_till: null, skal: null },
  ...{
    granskas_senast: null,
    slag: 'rutin',
    enhet_id: ENHET,
    ansvarig_person_id: 3,
    upptagen_till: null,
    skribenter: [1],
    remiss_kravs: false,
  },
  ...andrat,
});
const vem = (roll: Roll, om: Partial<Vem> = {}): Vem => ({
  ...{ slag: 'person', namndId: 1, namn: 'Prov', hemenheter: [], personId: 2, enheter: [ENHET], roller: [roll] },
  ...om,
});
const FORM = { beslutsdatum: '2026-11-22', gallerFran: '2026-12-01', paragraf: '§ 4' };

describe('styrdokumentets flöde', () => {
  it('fastställs efter remissen när nämnden vill det, och annars utan', () => {
    const form = { beslutsdatum: '2026-10-02', gallerFran: '2026-10-02' };
    const prov = (andrat: Partial<Styrdokumentversion>) =>
      prova(styrdokumentFlode, 'faststallVerksamheten', sak(andrat), vem('verksamhetschef'), form);
    expect(prov({}).tillaten).toBe(true);
    expect(prov({ remiss_kravs: true }).brister).toEqual(['Versionen ska ha varit på remiss innan den fastställs.']);
    expect(prov({ remiss_kravs: true, status: 'remiss', svar_senast: '2026-10-02' }).brister).toEqual([
      'Remissen pågår till och med den 2 oktober 2026. Fastställ därefter.',
    ]);
    expect(prov({ remiss_kravs: true, status: 'remiss', svar_senast: '2026-10-01' }).tillaten).toBe(true);
  });

  it('håller ihop', () => {
    expect(granska(styrdokumentFlode, '2026-11-22')).toEqual([]);
  });

  it.each([
    ['faststallNamnden', 'policy', 'registrator', true],
    ['faststallNamnden', 'riktlinje', 'forvaltningschef', true],
    ['faststallNamnden', 'riktlinje', 'verksamhetschef', false],
    ['faststallNamnden', 'rutin', 'registrator', false],
    ['faststallForvaltningen', 'handbok', 'forvaltningschef', true],
    ['faststallForvaltningen', 'handbok', 'verksamhetschef', false],
    ['faststallForvaltningen', 'policy', 'forvaltningschef', false],
    ['faststallVerksamheten', 'rutin', 'verksamhetschef', true],
    ['faststallVerksamheten', 'checklista', 'forvaltningschef', true],
    ['faststallVerksamheten', 'rutin', 'enhetschef', false],
    ['faststallVerksamheten', 'rutin', 'kvalitetssamordnare', false],
    ['faststallVerksamheten', 'riktlinje', 'verksamhetschef', false],
    ['upphav', 'rutin', 'enhetschef', false],
    ['upphavNamndens', 'policy', 'verksamhetschef', false],
    ['ersatt', 'rutin', 'forvaltningschef', false],
  ] as const)('%s av en %s görs av %s: %s', (handling, slag, roll, ja) => {
    const status = handling.startsWith('faststall') ? 'remiss' : 'faststalld';
    expect(prova(styrdokumentFlode, handling, sak({ slag, status }), vem(roll), FORM).tillaten).toBe(ja);
  });

  it.each([
    ['inget är skrivet', { innehall: ' ' }, FORM, 'Skriv texten.'],
    ['ingen får ansvaret i en rutin', { ansvar: '' }, FORM, 'hur ansvaret är fördelat'],
    ['ett personnummer står i texten', { innehall: 'Som för 20180101-2392.' }, FORM, 'ser ut som ett personnummer'],
    ['den ska gälla före beslutet', {}, { ...FORM, gallerFran: '2026-11-21' }, 'före beslutet'],
    ['den förra börjar gälla samma dag', { upptagen_till: '2026-12-01' }, FORM, 'dag efter den 1 december 2026'],
  ])('fastställs inte när %s', (_vad, om, form, brist) => {
    const prov = (mot: Partial<Styrdokumentversion>, med: object) =>
      prova(styrdokumentFlode, 'faststallVerksamheten', sak(mot), vem('verksamhetschef'), med);
    expect(prov({}, FORM).tillaten).toBe(true);
    expect(prov(om, form)).toMatchObject({ tillaten: false, brister: [expect.stringContaining(brist)] });
  });

  it('kräver inget ansvar i en checklista', () => {
    const checklista = sak({ slag: 'checklista', ansvar: '' });
    expect(prova(styrdokumentFlode, 'faststallVerksamheten', checklista, vem('verksamhetschef'), FORM).tillaten).toBe(
      true,
    );
  });

  it('kräver paragraf när nämnden har beslutat', () => {
    const policy = sak({ slag: 'policy' });
    const utan = prova(styrdokumentFlode, 'faststallNamnden', policy, vem('registrator'), { ...FORM, paragraf: ' ' });
    expect(utan.brister).toEqual(['Ange sammanträdesdatum och paragraf.']);
  });

  it('fastställs av någon annan än var och en som har skrivit i den', () => {
    const skriven = sak({ skribenter: [1, 2], skriven_av: 1 });
    const prov = prova(styrdokumentFlode, 'faststallVerksamheten', skriven, vem('verksamhetschef'), FORM);
    expect(prov).toMatchObject({ tillaten: false, nekad: expect.stringContaining('Någon annan än du') });
  });

  it('fastställs inte av den som leder en annan verksamhet, och för hela nämnden bara av förvaltningschefen', () => {
    const prov = (den: Vem, enhet: number | null) =>
      prova(styrdokumentFlode, 'faststallVerksamheten', sak({ enhet_id: enhet }), den, FORM).tillaten;
    expect(prov(vem('verksamhetschef', { enheter: [8] }), ENHET)).toBe(false);
    expect(prov(vem('verksamhetschef'), null)).toBe(false);
    expect(prov(vem('forvaltningschef'), null)).toBe(true);
  });

  it.each([
    ['skriv', 'utkast', true],
    ['skriv', 'remiss', false],
    ['skriv', 'faststalld', false],
    ['remittera', 'utkast', true],
    ['aterta', 'remiss', true],
    ['slopa', 'remiss', false],
    ['bekrafta', 'faststalld', true],
    ['bekrafta', 'ersatt', false],
  ] as const)('%s i %s av den ansvariga: %s', (handling, status, ja) => {
    const den = vem('medarbetare', { personId: 3, enheter: [] });
    expect(prova(styrdokumentFlode, handling, sak({ status }), den).tillaten).toBe(ja);
    expect(prova(styrdokumentFlode, handling, sak({ status }), { ...den, personId: 4 }).tillaten).toBe(false);
  });

  it('upphävs och bekräftas inte när den redan har en sista dag', () => {
    const ersatts = sak({ status: 'faststalld', galler_fran: '2026-01-01', galler_till: '2026-12-31' });
    for (const handling of ['upphav', 'bekrafta'] as const)
      expect(prova(styrdokumentFlode, handling, ersatts, vem('verksamhetschef'), { skal: 'Ny.' }).brister).toEqual([
        'Versionen ersätts redan efter 31 december 2026.',
      ]);
  });
});
