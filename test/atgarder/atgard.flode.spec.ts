import { describe, expect, it } from '@jest/globals';
import { atgardFlode } from '../../src/atgarder/atgard.flode.js';
import type { Atgard } from '../../src/atgarder/atgard.krav.js';
import type { Roll, Vem } from '../../src/database/vem.js';
import { granska } from '../../src/floden/granska.js';
import { prova } from '../../src/floden/prova.js';

const atgard = (andrat: Partial<Atgard> = {}): Atgard => ({
  ...{ id: 1, status: 'foreslagen', version: 1, namnd_id: 1, nyckel: null, plan_ar: null, process_id: null },
  ...{
    text: 'Utbilda.',
    typ: null,
    mal: null,
    effektmatning: null,
    ansvarig: null,
    ansvarig_person_id: 7,
    enhet_id: 3,
  },
  ...{ foreslagen_av: null, matning_kravs: false, prediktion: null, matsatt: null, indikator_id: null, orsak: null },
  ...{ fore_fran: null, fore_till: null, efter_fran: null, efter_till: null, riktning: null, forvantat: null },
  ...{ agera: null, agera_text: null },
  ...{ start_datum: null, klart_senast: '2026-12-31', genomford_datum: null, resultat: null, effekt: null },
  ...{ effekt_datum: null, effekt_text: null, varv: 1, tidigare_varv: [], avbrott_motivering: null },
  ...andrat,
});
const vem = (roll: Roll, personId = 1, enheter: number[] = []): Vem => ({
  ...{ slag: 'person', namndId: 1, namn: 'Prov', hemenheter: [], personId, enheter, roller: [roll] },
});
const SAMORDNARE = vem('kvalitetssamordnare');
const CHEF = vem('enhetschef', 2, [3]);
const ANSVARIG = vem('medarbetare', 7);
const KOLLEGA = vem('medarbetare', 8);

describe('åtgärdens flöde', () => {
  it('håller ihop', () => {
    expect(granska(atgardFlode, '2026-11-22')).toEqual([]);
  });

  it.each([
    ['besluta', 'foreslagen', {}, { ansvarig_person_id: null }, 'Ange vem som är ansvarig.'],
    ['besluta', 'foreslagen', {}, { klart_senast: null }, 'Ange när åtgärden ska vara klar.'],
    ['avsluta', 'uppfoljd', { effekt: 'ja' }, { effekt: 'nej' }, 'Åtgärden hade ingen effekt.'],
    ['avsluta', 'uppfoljd', { effekt: 'delvis' }, { effekt: 'nej' }, 'Gör ett omtag'],
    ['avsluta', 'uppfoljd', { effekt: 'ja' }, { forslagVantar: true }, 'Ta först ställning till förslaget'],
    ['taOm', 'uppfoljd', { effekt: 'nej' }, { effekt: 'ja' }, 'behöver inget omtag'],
  ] as const)('%s i %s kräver det som behövs', (handling, status, med, utan, brist) => {
    expect(prova(atgardFlode, handling, atgard({ status, ...med }), SAMORDNARE).tillaten).toBe(true);
    const nekad = prova(atgardFlode, handling, atgard({ status, ...med, ...utan }), SAMORDNARE);
    expect([nekad.tillaten, nekad.brister.join(' ')]).toEqual([false, expect.stringContaining(brist)]);
  });

  const PLANERAD: Partial<Atgard> = {
    ...{ matning_kravs: true, mal: 'Färre fel.', prediktion: 'Hälften så många.', matsatt: 'avvikelser' },
    ...{ fore_fran: '2026-01-01', fore_till: '2026-06-30', efter_fran: '2026-07-01', efter_till: '2026-12-31' },
  };

  it.each([
    [{ mal: ' ' }, 'Ange målet: vad ska bli annorlunda?'],
    [{ prediktion: null }, 'Skriv vad ni tror kommer att hända när åtgärden är genomförd.'],
    [{ matsatt: null }, 'Planera hur och när effekten ska mätas.'],
    [{ efter_till: null }, 'Planera hur och när effekten ska mätas.'],
    [{ fore_fran: null }, 'Ange vilken tid före åtgärden som effekten jämförs med.'],
    [{ enhet_id: null }, 'Ange vilken enhet som ärendena räknas på.'],
    [{ matsatt: 'annat', effektmatning: '' }, 'Beskriv hur effekten ska mätas.'],
  ] as const)('beslutas inte med %j: effekten planeras innan någon vet den', (utan, brist) => {
    expect(prova(atgardFlode, 'besluta', atgard(PLANERAD), SAMORDNARE).tillaten).toBe(true);
    expect(prova(atgardFlode, 'besluta', atgard({ ...PLANERAD, ...utan }), SAMORDNARE).brister).toEqual([brist]);
    // what was read in from a plan may have the gap
    const inlast = atgard({ ...PLANERAD, ...utan, matning_kravs: false });
    expect(prova(atgardFlode, 'besluta', inlast, SAMORDNARE).tillaten).toBe(true);
  });

  it('genomförs i ett nytt varv först när det har en ny förutsägelse', () => {
    const nytt = atgard({ ...PLANERAD, status: 'pagar', varv: 2 });
    expect(prova(atgardFlode, 'genomfor', nytt, SAMORDNARE).tillaten).toBe(true);
    expect(prova(atgardFlode, 'genomfor', { ...nytt, prediktion: null, efter_till: null }, SAMORDNARE).brister).toEqual(
      ['Skriv vad ni tror kommer att hända när åtgärden är genomförd.', 'Planera hur och när effekten ska mätas.'],
    );
  });

  it('följs upp när hela mättiden har gått, inte före', () => {
    const sak = atgard({ ...PLANERAD, status: 'genomford', genomford_datum: '2026-06-30' });
    expect(prova(atgardFlode, 'foljUpp', sak, SAMORDNARE, { datum: '2027-01-01' }).tillaten).toBe(true);
    expect(prova(atgardFlode, 'foljUpp', sak, SAMORDNARE, { datum: '2026-12-31' }).brister).toEqual([
      'Effekten mäts till och med den 31 december 2026. Följ upp den därefter.',
    ]);
  });

  it('öppnas igen bara med ett skäl', () => {
    const sak = atgard({ status: 'avslutad', effekt: 'ja' });
    expect(prova(atgardFlode, 'ateroppna', sak, SAMORDNARE, { motivering: 'Det hände igen.' }).tillaten).toBe(true);
    expect(prova(atgardFlode, 'ateroppna', sak, SAMORDNARE, { motivering: ' ' }).brister).toEqual(['Skriv skälet.']);
    expect(prova(atgardFlode, 'ateroppna', atgard({ status: 'pagar' }), SAMORDNARE, { motivering: 'x' }).tillaten).toBe(
      false,
    );
  });

  it('duger med en funktion som ansvarig, när planen inte namnger någon', () => {
    const sak = atgard({ ansvarig_person_id: null, ansvarig: 'Enhetschef' });
    expect(prova(atgardFlode, 'besluta', sak, SAMORDNARE).tillaten).toBe(true);
  });

  it('följs upp efter att den är genomförd, inte före', () => {
    const sak = atgard({ status: 'genomford', genomford_datum: '2026-06-01' });
    expect(prova(atgardFlode, 'foljUpp', sak, SAMORDNARE, { datum: '2026-06-01' }).tillaten).toBe(true);
    expect(prova(atgardFlode, 'foljUpp', sak, SAMORDNARE, { datum: '2026-05-31' }).brister).toEqual([
      'Effekten kan inte följas upp innan åtgärden är genomförd.',
    ]);
  });

  it.each(['foreslagen', 'beslutad', 'pagar', 'genomford'])(
    'avslutas inte från %s: genomförd är inte avslutad',
    (status) => {
      expect(prova(atgardFlode, 'avsluta', atgard({ status, effekt: 'ja' }), SAMORDNARE).tillaten).toBe(false);
    },
  );

  it.each([
    ['paborja', 'beslutad', ANSVARIG, true],
    ['paborja', 'beslutad', KOLLEGA, false],
    ['paborja', 'beslutad', CHEF, true],
    ['paborja', 'beslutad', vem('enhetschef', 2, [4]), false],
    ['genomfor', 'pagar', ANSVARIG, true],
    ['genomfor', 'pagar', KOLLEGA, false],
    ['foljUpp', 'genomford', ANSVARIG, true],
    ['besluta', 'foreslagen', ANSVARIG, false],
    ['besluta', 'foreslagen', vem('forvaltningschef'), true],
    ['avsluta', 'uppfoljd', ANSVARIG, false],
    ['avbryt', 'pagar', ANSVARIG, false],
    ['avbryt', 'pagar', CHEF, true],
    ['avbryt', 'avslutad', CHEF, false],
    ['planeraMatning', 'foreslagen', ANSVARIG, true],
    ['planeraMatning', 'foreslagen', KOLLEGA, false],
    ['planeraMatning', 'genomford', CHEF, false],
    ['laggTillKalla', 'pagar', ANSVARIG, true],
    ['taBortKalla', 'pagar', ANSVARIG, false],
    ['taBortKalla', 'pagar', CHEF, true],
  ] as const)('%s i %s av %j: %s', (handling, status, den, ja) => {
    expect(prova(atgardFlode, handling, atgard({ status }), den).tillaten).toBe(ja);
  });
});
