import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Loggkontrolljobb } from '../../src/lex-sarah/loggkontroll.jobb.js';
import { Loggkontroll } from '../../src/lex-sarah/loggkontroll.service.js';
import { ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';

let rum: LexSarahrum;
let kontroll: Loggkontroll;
beforeAll(async () => {
  rum = await ettLexSarahrum('2026-11-20T20:00:00Z');
  kontroll = new Loggkontroll(rum.databas, rum.motor, rum.klocka);
});
afterAll(() => rum.stang());

const paminnelser = async (): Promise<string[]> => {
  const fore = rum.notiser.hort.length;
  const jobb = new Loggkontrolljobb(rum.databas, rum.klocka, rum.notiser);
  await jobb.utfor({ namndId: rum.namnd.namndId });
  return rum.notiser.hort.slice(fore).map(({ text }) => text);
};
const UTAN = { utfall: 'godkann' as const, text: 'Alla har uppdrag i ärendet.' };

it('kontrolleras dagarna sedan sist, signerat, av dataskyddsombudet och ingen annan', async () => {
  const { namnd } = rum;
  await expect(kontroll.kontrollera(namnd.dataskyddsombud, UTAN)).rejects.toThrow('inget att kontrollera');
  const id = await rum.enSomUtreds();
  await rum.arende.hamta(namnd.lexSarahUtredare, id);
  await rum.arende.hamta(namnd.lexSarahUtredare, id);
  await rum.listor.lista(namnd.lexSarahAnsvarig, {});
  // a day that is not over is not checked
  await expect(kontroll.kontrollera(namnd.dataskyddsombud, UTAN)).rejects.toThrow('inget att kontrollera');
  rum.klocka.stall('2026-11-23');
  for (const vem of [namnd.lexSarahAnsvarig, namnd.forvaltningschef, namnd.samordnare, namnd.systemadmin])
    await expect(kontroll.kontrollera(vem, UTAN)).rejects.toThrow();
  const { lasningar, period, nastaSenast } = await kontroll.sidan(namnd.dataskyddsombud);
  expect(period).toEqual({ fran: '2026-11-20', till: '2026-11-22' });
  expect(nastaSenast).toBe('2027-02-18');
  expect(lasningar).toMatchObject([
    { arende: null, antal: 1, utanforArbetstid: 1 },
    { arende: id, antal: 2, roller: expect.stringMatching(/utredare/i) as unknown },
  ]);
  await kontroll.kontrollera(namnd.dataskyddsombud, UTAN);
  const efter = await kontroll.sidan(namnd.forvaltningschef);
  expect(efter.kontroller).toMatchObject([
    { status: 'utan_anmarkning', lasningar: 3, personer: 2, fran_datum: '2026-11-20', till_datum: '2026-11-22' },
  ]);
  expect(efter.lasningar).toEqual([]);
  expect(efter.period).toBeNull();
  for (const vem of [namnd.chef, namnd.samordnare, namnd.medarbetare, namnd.lexSarahUtredare])
    expect((await kontroll.sidan(vem)).kontroller).toEqual([]);
});

it('återkommer: när tiden har gått påminns dataskyddsombudet tills den är gjord', async () => {
  rum.klocka.stall('2027-02-15');
  expect(await paminnelser()).toEqual([]);
  rum.klocka.stall('2027-03-01');
  const mening = 'Vem som har läst lex Sarah-ärenden skulle ha kontrollerats senast 21 februari 2027.';
  expect(await paminnelser()).toEqual([mening]);
  expect(await paminnelser()).toEqual([mening]);
  await kontroll.kontrollera(rum.namnd.dataskyddsombud, UTAN);
  expect(await paminnelser()).toEqual([]);
});

it('en anmärkning går till förvaltningschefen, och avslutas inte utan att det står vad som gjorts', async () => {
  const { namnd } = rum;
  rum.klocka.stall('2027-03-10');
  const id = await kontroll.kontrollera(namnd.dataskyddsombud, { utfall: 'anmark', text: 'En läste på natten.' });
  expect(rum.notiser.hort.at(-1)).toMatchObject({ till: [{ roll: 'forvaltningschef' }] });
  await expect(kontroll.atgarda(namnd.forvaltningschef, id, { text: ' ' })).rejects.toThrow('Skriv vad som har gjorts');
  await expect(kontroll.atgarda(namnd.lexSarahAnsvarig, id, { text: 'Inget.' })).rejects.toThrow();
  await kontroll.atgarda(namnd.forvaltningschef, id, { text: 'Samtal med den det gäller.' });
  expect((await kontroll.sidan(namnd.dataskyddsombud)).kontroller[0]).toMatchObject({
    status: 'atgardad',
    atgardat: 'Samtal med den det gäller.',
    oppen: false,
  });
});
