import { describe, expect, it } from '@jest/globals';
import { NY, type Flode } from '../../src/floden/flode.js';
import { handlingar, prova } from '../../src/floden/prova.js';
import {
  enSak,
  nagonSom,
  provflode,
  type Provhandling,
  type Provrelation,
  type Provsak,
  type Provstatus,
} from './provflode.js';

const chef = nagonSom('enhetschef');
const rapportor = nagonSom('medarbetare', { personId: 7, enheter: [] });

describe('den som saknar rollen', () => {
  it('nekas, och får veta vem som får', () => {
    expect(prova(provflode, 'besluta', enSak(), rapportor)).toEqual({
      tillaten: false,
      nekad: 'Det här kan bara göras av enhetschef eller verksamhetschef.',
      brister: [],
    });
  });
  it('nekas också när ärendet inte finns än', () => {
    const nekad = prova(provflode, 'anmal', NY, nagonSom('namndledamot')).nekad;
    expect(nekad).toBe('Det här kan bara göras av medarbetare.');
  });
  it('får ändå göra det som följer av en relation till ärendet', () => {
    expect(prova(provflode, 'yttra', enSak(), rapportor)).toEqual({ tillaten: true, brister: [], som: 'rapportor' });
    expect(prova(provflode, 'yttra', enSak({ rapportor_id: 8 }), rapportor).nekad).toBe(
      'Det här kan bara göras av rapportör.',
    );
  });
});

describe('en linjechef', () => {
  it('får bara i en enhet som hon leder', () => {
    expect(prova(provflode, 'besluta', enSak(), chef).tillaten).toBe(true);
    expect(prova(provflode, 'besluta', enSak({ enhet_id: 11 }), chef).nekad).toBe(
      'Saken hör inte till en enhet som du leder.',
    );
    expect(prova(provflode, 'besluta', enSak({ enhet_id: null }), chef).tillaten).toBe(false);
  });
  it('begränsas inte när hon handlar i en annan roll', () => {
    const samordnare = nagonSom('kvalitetssamordnare', { enheter: [] });
    expect(prova(provflode, 'aterkalla', enSak(), samordnare)).toMatchObject({
      tillaten: true,
      som: 'kvalitetssamordnare',
    });
  });
});

describe('den som själv har rapporterat', () => {
  const sjalv = nagonSom('enhetschef', { personId: 7 });
  it('får inte besluta, hur mycket chef hon än är', () => {
    expect(prova(provflode, 'besluta', enSak(), sjalv).nekad).toBe(
      'Du är rapportör. Någon annan än du behöver göra det här.',
    );
  });
  it('ser handlingen med skälet', () => {
    const val = handlingar(provflode, enSak(), sjalv, '2026-11-22').find(({ handling }) => handling === 'besluta');
    expect(val).toMatchObject({ nekad: 'Du är rapportör. Någon annan än du behöver göra det här.', brister: [] });
  });
});

describe('brister', () => {
  it('samlas alla på en gång', () => {
    expect(prova(provflode, 'besluta', enSak({ beskrivning: '' }), chef, {}).brister).toEqual([
      'Beskriv ärendet först.',
      'Skriv en motivering.',
    ]);
  });
  it('finns inte när allt är på plats', () => {
    expect(prova(provflode, 'besluta', enSak(), chef, { motivering: 'Ja.' })).toMatchObject({
      tillaten: true,
      brister: [],
    });
  });
  it('säger att handlingen inte går från den statusen', () => {
    expect(prova(provflode, 'prova', enSak({ status: 'beslutad' }), chef).brister).toEqual([
      'Det här går inte att göra när saken har statusen ”Beslutad”.',
    ]);
  });
  it('säger att handlingen gäller andra ärenden', () => {
    const ansvarig = nagonSom('lex_sarah_ansvarig');
    expect(prova(provflode, 'anmalVidare', enSak(), ansvarig).brister).toEqual(['Det här gäller inte saken.']);
    expect(prova(provflode, 'anmalVidare', enSak({ allvarlig: true }), ansvarig).tillaten).toBe(true);
  });
  it('säger att ärendet finns redan eller inte finns än', () => {
    expect(prova(provflode, 'anmal', enSak(), rapportor).brister).toEqual(['Saken finns redan.']);
    expect(prova(provflode, 'aterkalla', NY, nagonSom('kvalitetssamordnare')).brister).toEqual([
      'Saken finns inte än.',
    ]);
  });
  it('kan aldrig gälla ett öppet läge när ärendet är slut', () => {
    expect(prova(provflode, 'yttra', enSak({ status: 'aterkallad' }), rapportor).tillaten).toBe(false);
  });
});

describe('handlingarna på sidan', () => {
  const namnen = (sak: Provsak, vem = chef): Provhandling[] =>
    handlingar(provflode, sak, vem, '2026-11-22').map(({ handling }) => handling);

  it('är de som personen får göra från statusen', () => {
    expect(namnen(enSak({ status: 'anmald' }))).toEqual(['prova']);
    expect(namnen(enSak())).toEqual(['besluta']);
    expect(namnen(enSak(), rapportor)).toEqual(['yttra', 'aterkalla']);
    expect(namnen(enSak({ status: 'beslutad' }), rapportor)).toEqual([]);
    expect(namnen(enSak({ enhet_id: 11 }))).toEqual([]);
  });
  it('visar den som bara gäller vissa ärenden bara för dem', () => {
    const ansvarig = nagonSom('lex_sarah_ansvarig');
    expect(namnen(enSak(), ansvarig)).toEqual([]);
    expect(namnen(enSak({ allvarlig: true }), ansvarig)).toEqual(['anmalVidare']);
  });
  it('bär etikett, adress, brister, tidsgräns och dagens lagrum', () => {
    const [val] = handlingar(provflode, enSak({ status: 'anmald' }), chef, '2026-11-22');
    expect(val).toEqual({
      handling: 'prova',
      etikett: 'Börja pröva',
      url: 'provning',
      brister: [],
      nekad: null,
      frist: {
        text: 'genast enligt SoL, senast 25 november 2026 (lokal tidsgräns)',
        datum: '2026-11-25',
        passerad: false,
      },
      lagrum: [
        '27 kap. 5 § socialtjänstlagen (2025:400)',
        '5 kap. 3 § Socialstyrelsens föreskrifter och allmänna råd (SOSFS 2011:9) om ledningssystem för systematiskt kvalitetsarbete',
      ],
    });
  });
  it('listar bristerna innan något skickas', () => {
    const [val] = handlingar(provflode, enSak({ beskrivning: '' }), chef, '2026-11-22');
    expect(val?.brister).toEqual(['Beskriv ärendet först.']);
  });
  it('namnger rutinen när lagrum saknas', () => {
    expect(handlingar(provflode, enSak(), rapportor, '2026-11-22')[0]?.lagrum).toEqual(['Rutin för yttranden']);
  });
});

describe('en tidsgräns', () => {
  const frist = (om: Partial<Provsak>, idag = '2026-11-22', val = {}) =>
    handlingar(provflode, enSak({ status: 'anmald', ...om }), chef, idag, val)[0]?.frist;

  it('följer ordet i den lag som ärendet hör till', () => {
    expect(frist({ lagar: ['LSS'] })?.text).toMatch(/^utan dröjsmål enligt LSS, /);
    expect(frist({ lagar: ['SoL', 'LSS'] })?.text).toMatch(/^genast enligt SoL, utan dröjsmål enligt LSS, /);
  });
  it('räknas med nämndens eget antal dagar', () => {
    expect(frist({}, '2026-11-22', { provsakProva: 5 })?.datum).toBe('2026-11-27');
    expect(frist({}, '2026-11-22', { provsakProva: -5 })?.datum).toBe('2026-11-25');
  });
  it('är passerad dagen efter, inte samma dag', () => {
    expect(frist({}, '2026-11-25')?.passerad).toBe(false);
    expect(frist({}, '2026-11-26')?.passerad).toBe(true);
  });
  it('har ingen dag när bara lagen talar', () => {
    const [val] = handlingar(provflode, enSak({ allvarlig: true }), nagonSom('lex_sarah_ansvarig'), '2026-11-22');
    expect(val?.frist).toEqual({ text: 'snarast enligt SoL', datum: null, passerad: false });
  });
  it('finns inte för en handling utan', () => {
    expect(handlingar(provflode, enSak(), chef, '2026-11-22')[0]?.frist).toBeNull();
  });
});

it('utan uppgift om enhet får linjechefen ingenstans', () => {
  const utan: Flode<Provsak, Provstatus, Provhandling, Provrelation> = { ...provflode, enhet: () => null };
  expect(prova(utan, 'besluta', enSak(), chef).tillaten).toBe(false);
});
