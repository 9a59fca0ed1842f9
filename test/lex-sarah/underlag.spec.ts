import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Underlag } from '../../src/lex-sarah/underlag.js';
import { ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';

let rum: LexSarahrum;
beforeAll(async () => {
  rum = await ettLexSarahrum();
});
afterAll(() => rum.stang());

const senaste = async (id: number, slag: string): Promise<Underlag> => {
  const { rows } = await rum.agare.query<{ underlag: string }>(
    'select underlag from lex_sarah_dokument where lex_sarah_id = $1 and slag = $2 order by id desc limit 1',
    [id, slag],
  );
  return JSON.parse(rows[0]?.underlag ?? 'null') as Underlag;
};
const underratta = (id: number, vem: 'barn' | 'enskild', text: string) =>
  rum.handlaggning.underratta(rum.namnd.lexSarahAnsvarig, id, { vem, svar: 'ja', datum: '2026-11-22', text });

it('underrättelsen till barnet är ett brev med korta meningar, utan diarienummer och myndighetsord', async () => {
  const id = await rum.enSomUtreds();
  await underratta(id, 'barn', 'Du fick vänta ensam. Så ska det inte vara.');
  const brev = await senaste(id, 'underrattelse');
  expect(brev).toMatchObject({ titel: 'Ett brev till dig', barn: true });
  const text = brev.delar.map((del) => `${del.rubrik} ${del.text ?? ''}`).join(' ');
  expect(text).toContain('Du fick vänta ensam.');
  expect(text).toContain('Det som hände är inte ditt fel.');
  expect(text).not.toMatch(/LS \d|lex Sarah|missförhållande|utredning|sekretess/i);
  expect(text).toContain('020-120\u00a006\u00a006');
  expect(text).toContain('Vi tar reda på');
  expect(Math.max(...text.split(/[.?!]/).map((mening) => mening.trim().split(/\s+/).length))).toBeLessThanOrEqual(20);
});

it('och när beslutet är fattat säger brevet att det är utrett', async () => {
  const id = await rum.enBeslutad();
  await underratta(id, 'barn', 'Nu vet vi vad som gick fel.');
  const text = JSON.stringify((await senaste(id, 'underrattelse')).delar);
  expect(text).toContain('Vi har tagit reda på');
  expect(text).not.toContain('Vi tar reda på');
});

it('och till andra ett dokument med ärende och verksamhet', async () => {
  const id = await rum.enSomUtreds();
  await underratta(id, 'barn', 'Du fick vänta ensam.');
  await underratta(id, 'enskild', 'Vi har berättat vad som hände.');
  const underlag = await senaste(id, 'underrattelse');
  expect(underlag.barn).toBeUndefined();
  expect(underlag.titel).toBe('Underrättelse enligt lex Sarah');
  expect(underlag.till).toBe('enskild');
  expect(JSON.stringify(underlag)).toContain('Utredningsgruppen');
});

it('underrättelser till olika mottagare har olika filnamn', async () => {
  const id = await rum.enSomUtreds();
  await underratta(id, 'barn', 'Du fick vänta ensam.');
  await underratta(id, 'enskild', 'Vi har berättat vad som hände.');
  const tryckta = await rum.agare.query<{ id: number }>(
    `update lex_sarah_dokument set innehall = 'x', sha256 = 'x', sidor = 1, klar_vid = bestalld_vid where lex_sarah_id = $1 returning id::int`,
    [id],
  );
  const namn = tryckta.rows.map(async ({ id: nr }) => {
    const { filnamn } = await rum.dokument.hamta(rum.namnd.lexSarahAnsvarig, id, nr);
    return filnamn.replace(/^ls-\d+-\d+-/, '');
  });
  expect((await Promise.all(namn)).sort()).toEqual([
    'underrattelse-barn-2026-11-22.pdf',
    'underrattelse-enskild-2026-11-22.pdf',
  ]);
});

it('utredningen har samtal och tillägg för sig, och nämner inte vem som rapporterade', async () => {
  const { namnd } = rum;
  await rum.agare.query(`update person set namn = 'Rakel Rapportör' where id = $1`, [namnd.medarbetare.personId]);
  const id = await rum.enSomUtreds();
  await rum.komplettering.komplettera(namnd.medarbetare, id, { text: 'Dörren var låst.' });
  await rum.utredning.antecknaSamtal(namnd.lexSarahUtredare, id, {
    med: 'enhetens chef',
    text: 'Bemanningen var låg.',
    datum: '2026-11-21',
  });
  await rum.utredning.utred(namnd.lexSarahUtredare, id, {
    ...{ innehall: 'orsaker', datum: '2026-11-21', kalla: 'Schemat', art: 'faktisk', text: 'En person i tjänst.' },
  });
  await rum.dokument.bestall(namnd.lexSarahUtredare, id, 'utredning');
  const { delar } = await senaste(id, 'utredning');
  const del = (rubrik: string) => JSON.stringify(delar.find((en) => en.rubrik === rubrik));
  expect(del('Samtal')).toContain('Samtal med enhetens chef');
  expect(del('Tillägg från rapportören')).toContain('Dörren var låst.');
  expect(JSON.stringify(delar)).not.toContain('Rakel');
  expect(del('Utredarens förslag')).toBeUndefined();
});
