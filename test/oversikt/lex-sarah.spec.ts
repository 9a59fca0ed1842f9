import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LexSarahOversikt } from '../../src/oversikt/lex-sarah.queries.js';
import { ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';

let rum: LexSarahrum;
let oversikt: LexSarahOversikt;
beforeAll(async () => {
  rum = await ettLexSarahrum();
  oversikt = new LexSarahOversikt(rum.databas, rum.klocka);
});
afterAll(() => rum.stang());

it('visar var och en det hon själv ska göra härnäst, och linjen bara att något finns', async () => {
  const { namnd } = rum;
  const [ny, utreds, foreslagen] = [await rum.enRapporterad(), await rum.enSomUtreds(), await rum.enForeslagen()];
  const [allvarlig, ringa] = [await rum.enBeslutad(4), await rum.enBeslutad(2)];
  const att = async (vem: keyof typeof namnd) => {
    const { rader } = await oversikt.vantar(namnd[vem] as typeof namnd.chef);
    return Object.fromEntries(rader.map(({ id, att: gor }) => [id, gor]));
  };
  const mend = 'Dokumentera vad som avhjälpts eller undanröjts';
  expect(await att('lexSarahAnsvarig')).toEqual({
    ...{ [ny]: 'Ta emot', [utreds]: mend, [foreslagen]: mend, [allvarlig]: mend, [ringa]: mend },
  });
  for (const id of [utreds, foreslagen, allvarlig, ringa])
    await rum.handlaggning.avhjalp(namnd.lexSarahAnsvarig, id, { text: 'Nattpersonal tillsatt.' });
  expect(await att('lexSarahAnsvarig')).toEqual({
    ...{
      [ny]: 'Ta emot',
      [foreslagen]: 'Besluta',
      [allvarlig]: 'Anmäl till IVO',
      [ringa]: 'Återkoppla till rapportören',
    },
  });
  expect(await att('lexSarahUtredare')).toEqual({ [utreds]: 'Skriv i utredningen' });
  expect(await att('forvaltningschef')).toEqual({
    ...{ [foreslagen]: 'Besluta', [allvarlig]: 'Anmäl till IVO', [ringa]: 'Följ upp åtgärderna' },
  });
  for (const vem of ['chef', 'medarbetare', 'samordnare', 'dataskyddsombud'] as const)
    expect(await att(vem)).toEqual({});
  expect(await oversikt.paEnheter(namnd.chef)).toEqual({ antal: 5 });
  expect(await oversikt.paEnheter(namnd.annanChef)).toEqual({ antal: 0 });
});

it('säger vad som har passerat nämndens tidsgräns, först', async () => {
  rum.klocka.stall('2026-12-10');
  const sen = await oversikt.vantar(rum.namnd.lexSarahAnsvarig);
  expect(sen.sena).toBeGreaterThan(0);
  expect(sen.rader[0]).toMatchObject({
    passerad: true,
    frist: expect.stringContaining('(lokal tidsgräns)') as unknown,
  });
});

it('och sedan det vars dag är närmast, inte det som har lägst nummer', async () => {
  rum.klocka.stall('2026-11-23');
  const { rader } = await oversikt.vantar(rum.namnd.lexSarahAnsvarig);
  const dagar = rader.filter(({ passerad }) => !passerad).map(({ senast }) => senast ?? '');
  expect(new Set(dagar).size).toBeGreaterThan(1);
  expect(dagar).toEqual([...dagar].sort());
});

it('räknar alla som väntar, också när de är fler än någon lista visar', async () => {
  const { namnd, agare } = rum;
  const fore = await oversikt.vantar(namnd.lexSarahAnsvarig);
  await agare.query(
    `insert into lex_sarah (namnd_id, dnr_ar, dnr_nr, enhet_id, enhet_version_id, status, nyckel, rapportor_id,
       rapportor_namn, rapportor_befattning, rapport_text, rapporterad_vid, rapporterad_datum)
     select $1, 2026, 1000 + nr, $2, (select max(id) from enhet_version where enhet_id = $2), 'rapporterad',
       gen_random_uuid(), $3, 'N', 'B', 'Text', '2026-11-22T08:00Z', '2026-11-22' from generate_series(1, 205) nr`,
    [namnd.namndId, namnd.enhet, namnd.medarbetare.personId],
  );
  const efter = await oversikt.vantar(namnd.lexSarahAnsvarig);
  expect([efter.antal - fore.antal, efter.sena - fore.sena, efter.rader.length]).toEqual([205, 0, 5]);
});
