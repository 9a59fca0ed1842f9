import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LexSarahfristjobb } from '../../src/lex-sarah/frister.jobb.js';
import { ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';

let rum: LexSarahrum;
beforeAll(async () => {
  rum = await ettLexSarahrum('2026-11-23');
});
afterAll(() => rum.stang());

const kor = async (): Promise<{ sagt: unknown[]; svar: unknown }> => {
  const jobb = new LexSarahfristjobb(rum.databas, rum.klocka, rum.notiser);
  const fore = rum.notiser.hort.length;
  const svar = await jobb.utfor({ namndId: rum.namnd.namndId });
  return { svar, sagt: rum.notiser.hort.slice(fore).map(({ till, text }) => [till, text]) };
};

it('när den lokala tidsgränsen har passerats får nästa roll veta det, en gång, och det kallas inte lag', async () => {
  const id = await rum.enRapporterad();
  const { dnr } = await rum.lexSarahrad(id);
  rum.klocka.stall('2026-11-24');
  expect((await kor()).sagt).toEqual([]);
  rum.klocka.stall('2026-11-25');
  const { sagt } = await kor();
  expect(sagt).toEqual([
    [[{ roll: 'forvaltningschef' }], `I ${String(dnr)} väntar: ta emot. Den lokala tidsgränsen var 24 november 2026.`],
    [
      [{ roll: 'lex_sarah_ansvarig' }, { roll: 'forvaltningschef' }],
      `I ${String(dnr)} väntar: dokumentera vad som avhjälpts eller undanröjts. Den lokala tidsgränsen var 24 november 2026.`,
    ],
  ]);
  expect(await kor()).toEqual({ sagt: [], svar: { passerade: 2, sagda: 0 } });
});

it('nämndens egen tid gäller, det som är gjort påminns inte om, och inget sägs om det som är slut', async () => {
  rum.klocka.stall('2026-11-23');
  const { lexSarahAnsvarig: ansvarig, namndId } = rum.namnd;
  const id = await rum.enRapporterad();
  await rum.handlaggning.taEmot(ansvarig, id, {});
  await rum.handlaggning.avhjalp(ansvarig, id, { text: 'Klart.' });
  rum.klocka.stall('2026-12-01');
  await rum.agare.query(
    `update namnd set installningar = installningar || '{"lex_sarah_bedomning_dagar": 10, "lex_sarah_mottagning_dagar": 30}' where id = $1`,
    [namndId],
  );
  expect((await kor()).sagt).toEqual([]);
  rum.klocka.stall('2026-12-20');
  expect((await kor()).sagt).toEqual([[[{ roll: 'forvaltningschef' }], expect.stringContaining('bedöm: ska utredas')]]);
  await rum.handlaggning.bedomInteUtredas(ansvarig, id, { lagar: ['SoL'], motivering: 'Nej.', aterkoppling: 'Nej.' });
  rum.klocka.stall('2027-12-20');
  expect((await kor()).sagt).not.toContainEqual([expect.anything(), expect.stringContaining(`LS 2026/2 `)]);
});

it('jobbet ser dagar och koder men ingenting av innehållet', async () => {
  const rader = await rum.databas.las(rum.namnd.system, (tx) => tx.sql('prov.system', 'select * from lex_sarah'));
  expect(rader).toEqual([]);
  const vyn = await rum.databas.las(rum.namnd.system, (tx) =>
    tx.sql('prov.vyn', 'select * from lex_sarah_rakning limit 1'),
  );
  expect(Object.keys(vyn[0] ?? {})).not.toEqual(expect.arrayContaining(['rapport_text']));
  expect(JSON.stringify(vyn)).not.toMatch(/lämnades|Prov Person|Socialsekreterare/);
});

it('i timmar: nästa roll får veta det när timmen har gått, inte när dagen har gått', async () => {
  await rum.agare.query(
    `update namnd set installningar = installningar || '{"lex_sarah_mottagning_dagar": {"antal": 4, "enhet": "timmar"}}' where id = $1`,
    [rum.namnd.namndId],
  );
  rum.klocka.stall('2027-01-11T08:00:00Z');
  const id = await rum.enRapporterad();
  const { dnr } = await rum.lexSarahrad(id);
  const omArendet = async () => (await kor()).sagt.filter((rad) => JSON.stringify(rad).includes(`${String(dnr)} `));
  const fristen = async () =>
    (await rum.arende.hamta(rum.namnd.lexSarahAnsvarig, id)).handlingar.find(({ namn }) => namn === 'taEmot')?.frist;
  rum.klocka.stall('2027-01-11T11:59:00Z');
  expect(await omArendet()).toEqual([]);
  expect(await fristen()).toMatchObject({ passerad: false });
  rum.klocka.stall('2027-01-11T12:01:00Z');
  expect(await fristen()).toMatchObject({
    passerad: true,
    text: expect.stringContaining('11 januari 2027 kl. 13.00 (lokal tidsgräns)') as unknown,
  });
  expect(await omArendet()).toEqual([
    [
      [{ roll: 'forvaltningschef' }],
      `I ${String(dnr)} väntar: ta emot. Den lokala tidsgränsen var 11 januari 2027 kl. 13.00.`,
    ],
  ]);
  expect(await omArendet()).toEqual([]);
});

it('uppföljningen påminns om tills den är gjord', async () => {
  rum.klocka.stall('2027-02-01');
  const [gjord, ogjord] = [await rum.enBeslutad(2), await rum.enBeslutad(2)];
  await rum.beslut.foljUpp(rum.namnd.lexSarahAnsvarig, gjord, { text: 'Det fungerar.' });
  const nummer = async (id: number) => `${String((await rum.lexSarahrad(id)).dnr)} `;
  const namn = [await nummer(gjord), await nummer(ogjord)] as const;
  rum.klocka.stall('2027-12-01');
  const sagt = JSON.stringify((await kor()).sagt.filter((rad) => JSON.stringify(rad).includes('följ upp')));
  expect(sagt).toContain(namn[1]);
  expect(sagt).not.toContain(namn[0]);
});

it('tiden att utse utredare räknas inte längre när det är gjort, och det heter något annat att göra det igen', async () => {
  const id = await rum.enSomUtreds();
  const handlingen = async () =>
    (await rum.arende.hamta(rum.namnd.lexSarahAnsvarig, id)).handlingar.find(({ namn }) => namn === 'utseUtredare');
  expect(await handlingen()).toMatchObject({ etikett: 'Byt utredare', frist: { text: 'genast enligt SoL' } });
  await rum.agare.query('update lex_sarah set utredare_id = null where id = $1', [id]);
  expect(await handlingen()).toMatchObject({
    etikett: 'Utse utredare',
    frist: { text: expect.stringContaining('(lokal tidsgräns)') },
  });
});
