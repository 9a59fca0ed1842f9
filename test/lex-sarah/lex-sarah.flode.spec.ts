import { describe, expect, it } from '@jest/globals';
import { ROLLER, type Roll } from '../../src/database/vem.js';
import { NY } from '../../src/floden/flode.js';
import { granska } from '../../src/floden/granska.js';
import { prova } from '../../src/floden/prova.js';
import { lexSarahFlode } from '../../src/lex-sarah/lex-sarah.flode.js';
import type { LexSarah } from '../../src/lex-sarah/lex-sarah.krav.js';
import type { LexSarahhandling, LexSarahstatus } from '../../src/lex-sarah/lex-sarah.texter.js';
import { ENHET, JAG, oanmald, sak, vemSom } from './provsak.js';

it('flödet håller ihop', () => {
  expect(granska(lexSarahFlode, '2026-11-22')).toEqual([]);
});

describe('nekas', () => {
  const HANDLINGAR = Object.keys(lexSarahFlode.rader) as LexSarahhandling[];
  const utom = (...roller: Roll[]): Roll[] =>
    [...ROLLER, 'allmanhet' as const, 'system' as const].filter((en) => !roller.includes(en));
  /** Acts of those who hold what becomes a case. */
  const BORJAN: LexSarahhandling[] = ['rapportera', 'overta', 'overtaSynpunkt'];
  const BESLUTARES: LexSarahhandling[] = ['aterforvisa', 'besluta', 'anmalTillIvo', 'sandUtredningTillIvo', 'foljUpp'];

  it.each(['namndledamot', 'allmanhet', 'system'] as const)('%s · rapportera', (roll) => {
    expect(prova(lexSarahFlode, 'rapportera', NY, vemSom(roll)).nekad).toMatch(/kan bara göras av/);
  });

  it.each([
    'medarbetare',
    'mas',
    'lex_sarah_utredare',
    'forvaltningschef',
    'namndledamot',
    'allmanhet',
    'system',
  ] as const)('%s · overtaSynpunkt', (roll) => {
    expect(prova(lexSarahFlode, 'overtaSynpunkt', NY, vemSom(roll)).nekad).toMatch(/kan bara göras av/);
  });

  it.each(
    utom('lex_sarah_ansvarig', 'forvaltningschef').flatMap((roll) =>
      HANDLINGAR.filter((en) => !BORJAN.includes(en)).map((handling) => [roll, handling] as const),
    ),
  )('%s · %s', (roll, handling) => {
    expect(prova(lexSarahFlode, handling, sak(), vemSom(roll, [ENHET])).nekad).toMatch(/kan bara göras av/);
  });

  it.each(HANDLINGAR.filter((en) => en !== 'rapportera' && !BESLUTARES.includes(en)))(
    'förvaltningschef · %s',
    (handling) => {
      expect(prova(lexSarahFlode, handling, sak(), vemSom('forvaltningschef')).nekad).toBeDefined();
    },
  );

  it.each<[string, Partial<LexSarah>, number[], LexSarahhandling, string]>([
    ['den som rapporterade', { rapportor_id: JAG }, [], 'bedomUtredas', 'den som rapporterade'],
    ['den som rapporterade', { rapportor_id: JAG }, [], 'besluta', 'den som rapporterade'],
    ['den som rapporterade', { rapportor_id: JAG, ...oanmald }, [], 'anmalTillIvo', 'den som rapporterade'],
    ['utredaren', { utredare_id: JAG }, [], 'besluta', 'utredare i ärendet'],
    ['utredaren', { utredare_id: JAG }, [], 'aterforvisa', 'utredare i ärendet'],
    ['den inblandade', { involverade: [JAG] }, [], 'utseUtredare', 'angiven som inblandad'],
    ['den inblandade', { involverade: [JAG] }, [], 'besluta', 'angiven som inblandad'],
    ['den inblandade', { involverade: [JAG] }, [], 'avsluta', 'angiven som inblandad'],
    ['chefen', {}, [ENHET], 'bedomInteUtredas', 'chef för enheten'],
    ['chefen', {}, [ENHET], 'besluta', 'chef för enheten'],
    ['den inblandade utredaren', { utredare_id: JAG, involverade: [JAG] }, [], 'utred', 'angiven som inblandad'],
  ])('ansvarig som är %s · %#', (_vem, om, enheter, handling, mening) => {
    expect(prova(lexSarahFlode, handling, sak(om), vemSom('lex_sarah_ansvarig', enheter)).nekad).toContain(mening);
  });
});

describe('krav', () => {
  const provar = (handling: LexSarahhandling, status: LexSarahstatus, om: Partial<LexSarah>, form?: object) =>
    prova(lexSarahFlode, handling, sak({ status, ...om }), vemSom('lex_sarah_ansvarig'), form);

  it.each<[LexSarahhandling, LexSarahstatus, Partial<LexSarah>, object, string]>([
    ['taEmot', 'mottagen', {}, {}, 'statusen ”Mottagen”'],
    ['avhjalp', 'avslutad', {}, { text: 'x' }, 'statusen ”Avslutad”'],
    ['avhjalp', 'mottagen', {}, { text: ' ' }, 'Skriv vad som har gjorts.'],
    ['bedomUtredas', 'rapporterad', {}, { motivering: 'x' }, 'statusen ”Rapporterad”'],
    ['bedomUtredas', 'mottagen', {}, {}, 'Skriv en motivering.'],
    ['bedomInteUtredas', 'mottagen', oanmald, { motivering: 'x' }, 'Skriv vad rapportören ska få veta.'],
    ['bedomInteUtredas', 'mottagen', {}, { motivering: 'x', aterkoppling: 'y' }, 'Då ska det alltid utredas.'],
    ['besluta', 'utreds', {}, {}, 'statusen ”Utreds”'],
    ['besluta', 'foreslagen', {}, { motivering: 'x', delegationspunkt: '1' }, 'Välj bedömning, 0–4.'],
    ['besluta', 'foreslagen', {}, { grad: 5, motivering: 'x', delegationspunkt: '1' }, 'Välj bedömning, 0–4.'],
    ['besluta', 'foreslagen', {}, { grad: 0, motivering: 'x' }, 'delegationsordningen'],
    ['anmalTillIvo', 'utreds', {}, { dnr: 'x' }, 'Det här gäller inte lex Sarah-ärendet.'],
    ['anmalTillIvo', 'beslutad', { ...oanmald, grad: 2 }, { dnr: 'x' }, 'inte är ett allvarligt missförhållande'],
    ['anmalTillIvo', 'avslutad', oanmald, { dnr: 'x' }, 'statusen ”Avslutad”'],
    ['sandUtredningTillIvo', 'utreds', { ivo_utredning_datum: null }, {}, 'statusen ”Utreds”'],
    ['registreraIvoArendenummer', 'beslutad', oanmald, {}, 'gäller inte'],
    ['registreraIvoBeslut', 'aterlamnad', {}, {}, 'statusen ”Ska inte utredas”'],
    ['underratta', 'utreds', {}, { svar: 'ja' }, 'Ange vilken dag'],
    ['foljUpp', 'foreslagen', {}, {}, 'Väntar på beslut'],
    ['avsluta', 'beslutad', { avhjalpt_vid: null }, {}, 'avhjälpa eller undanröja'],
    ['avsluta', 'beslutad', { grad: null }, {}, 'inget beslut än'],
    ['avsluta', 'beslutad', { ...oanmald, grad: 4 }, {}, 'ska anmälas till IVO innan ärendet avslutas'],
    ['avsluta', 'beslutad', { ivo_utredning_datum: null }, {}, 'Utredningen ska sändas till IVO'],
    ['avsluta', 'beslutad', { uppfoljd: false }, {}, 'Följ upp vad åtgärderna har lett till.'],
    ['begarKomplettering', 'avslutad', {}, { text: 'x' }, 'statusen ”Avslutad”'],
    ['begarKomplettering', 'mottagen', {}, { text: ' ' }, 'Skriv vad du behöver veta.'],
    ['bifoga', 'rapporterad', {}, { text: 'x' }, 'statusen ”Rapporterad”'],
    ['bifoga', 'utreds', {}, {}, 'Skriv vad bilagan visar.'],
    ['avsluta', 'beslutad', { aterkopplad_vid: null }, {}, 'Återkoppla till den som rapporterade.'],
    ['avforLasare', 'utreds', {}, { kandidat: { personId: 3, namn: 'N' } }, 'N har ingen läsrätt'],
  ])('%s · %s · %#: nekas', (handling, status, om, form, mening) => {
    const provning = provar(handling, status, om, form);
    expect(provning.tillaten).toBe(false);
    expect(provning.brister.join(' ')).toContain(mening);
  });

  it.each<[LexSarahhandling, LexSarahstatus, Partial<LexSarah>, object]>([
    ['taEmot', 'rapporterad', {}, {}],
    ['avhjalp', 'rapporterad', {}, { text: 'x' }],
    ['bedomUtredas', 'mottagen', {}, { motivering: 'x' }],
    ['bedomInteUtredas', 'mottagen', oanmald, { motivering: 'x', aterkoppling: 'y' }],
    ['besluta', 'foreslagen', {}, { grad: 0, motivering: 'x', delegationspunkt: '1' }],
    ['anmalTillIvo', 'rapporterad', { ...oanmald, grad: null }, { dnr: 'x' }],
    ['anmalTillIvo', 'beslutad', oanmald, { dnr: 'x', utredningBifogad: true }],
    ['registreraIvoArendenummer', 'avslutad', {}, {}],
    ['underratta', 'utreds', {}, { svar: 'nej' }],
    ['begarKomplettering', 'mottagen', {}, { text: 'x' }],
    ['bifoga', 'utreds', {}, { text: 'x' }],
    ['avsluta', 'beslutad', {}, {}],
    ['avsluta', 'beslutad', { ...oanmald, grad: 0, ivo_utredning_datum: null, uppfoljd: false }, {}],
    ['avsluta', 'beslutad', { ...oanmald, grad: 2, ivo_utredning_datum: null }, {}],
  ])('%s · %s · %#: går', (handling, status, om, form) => {
    expect(provar(handling, status, om, form)).toMatchObject({ tillaten: true, brister: [] });
  });

  it.each<[LexSarahhandling, Partial<LexSarah>, Roll, object, string]>([
    ['antecknaSamtal', { utredare_id: JAG }, 'lex_sarah_utredare', { text: 'x' }, 'Skriv vem samtalet var med.'],
    ['antecknaSamtal', { utredare_id: JAG }, 'lex_sarah_utredare', { med: 'x' }, 'Skriv vad som sades.'],
    ['komplettera', { rapportor_id: JAG }, 'medarbetare', { text: '' }, 'Skriv vad du vill lägga till.'],
    ['komplettera', { rapportor_id: JAG, status: 'avslutad' }, 'medarbetare', { text: 'x' }, 'statusen ”Avslutad”'],
  ])('%s · %#: nekas den som har rätt relation', (handling, om, roll, form, mening) => {
    const provning = prova(lexSarahFlode, handling, sak({ status: 'utreds', ...om }), vemSom(roll), form);
    expect(provning.brister.join(' ')).toContain(mening);
  });

  it('komplettera och antecknaSamtal går med den relationen, och inte utan', () => {
    const utreds = (om: Partial<LexSarah>) => sak({ status: 'utreds', ...om });
    const form = { text: 'x', med: 'y' };
    const medarbetare = vemSom('medarbetare');
    expect(prova(lexSarahFlode, 'komplettera', utreds({ rapportor_id: JAG }), medarbetare, form).tillaten).toBe(true);
    expect(prova(lexSarahFlode, 'komplettera', utreds({}), medarbetare, form).nekad).toContain('den som rapporterade');
    const utredare = vemSom('lex_sarah_utredare');
    expect(prova(lexSarahFlode, 'antecknaSamtal', utreds({ utredare_id: JAG }), utredare, form).tillaten).toBe(true);
    expect(prova(lexSarahFlode, 'antecknaSamtal', utreds({}), utredare, form).nekad).toContain('utredare i ärendet');
  });
});
