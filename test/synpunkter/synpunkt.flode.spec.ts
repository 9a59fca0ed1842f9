import { describe, expect, it } from '@jest/globals';
import { ROLLER, type Roll } from '../../src/database/vem.js';
import { NY } from '../../src/floden/flode.js';
import { granska } from '../../src/floden/granska.js';
import { prova } from '../../src/floden/prova.js';
import { ORSAKER } from '../../src/synpunkter/overlamning.texter.js';
import { ORSAK_FOR, synpunktFlode } from '../../src/synpunkter/synpunkt.flode.js';
import type { Synpunktshandling } from '../../src/synpunkter/synpunkt.texter.js';
import { avsandaren, ENHET, sak, vemSom } from './provsak.js';

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
