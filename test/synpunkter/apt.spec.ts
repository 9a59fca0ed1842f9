import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { AptQueries, type Aptblad } from '../../src/synpunkter/apt.queries.js';
import { ettSynpunktsrum, SVARAD, UTREDD, type Synpunktsrum } from '../givet/synpunkter.js';

let rum: Synpunktsrum;
let apt: AptQueries;
beforeAll(async () => {
  rum = await ettSynpunktsrum('2026-11-23');
  apt = new AptQueries(rum.databas);
});
afterAll(() => rum.stang());

const blad = (vem: Vem): Promise<Aptblad> =>
  apt.blad(vem, { enhet: rum.namnd.enhet, fran: '2026-09-01', till: '2026-11-30' });

it('gruppen får veta vad det handlade om och vad det ledde till, men inget som någon har skrivit', async () => {
  const { namnd, synpunkter, sortering } = rum;
  const text = 'Min son Erik på Storgatan fick vänta.';
  const { id } = await rum.enUtredd({
    text,
    avsandartyp: 'vardnadshavare',
    kontakt: '070-123 45 67',
    svarsvag: 'telefon',
  });
  expect((await blad(namnd.chef)).rader).toEqual([]);
  await synpunkter.svara(namnd.chef, id, { ...SVARAD, svarssatt: ['telefon'] });
  const atgard = {
    text: 'En lista för samtal.',
    ansvarigPersonId: namnd.medarbetare.personId,
    klartSenast: '2026-12-31',
  };
  await synpunkter.beslutaAtgard(namnd.chef, id, atgard);
  await synpunkter.aterkopplaTillApt(namnd.chef, id, { datum: '2026-11-20', text: 'Vi ringer alltid upp.' });
  const omNagon = await rum.enFordelad({ text, berorda: [namnd.medarbetare.personId] });
  await synpunkter.utred(namnd.chef, omNagon.id, UTREDD);
  await synpunkter.svara(namnd.chef, omNagon.id, SVARAD);
  const over = await rum.enFordelad({ text });
  await sortering.lamnaOver(namnd.chef, over.id, 'orosanmalan', { text: 'Mottagningen.' });
  await sortering.kvittera(namnd.registrator, over.id, { orsak: 'orosanmalan', text: 'Anna.' });
  await sortering.avslutaOverlamnad(namnd.registrator, over.id, {});
  const svar = await blad(namnd.chef);
  expect(svar).toEqual({
    enhet: 'Utredningsgruppen',
    rader: [
      {
        id,
        typ: 'Klagomål',
        manad: 'november 2026',
        kategorier: ['Bemötande'],
        bedomning: 'Befogat',
        atgarder: ['En lista för samtal.'],
        uppe: '2026-11-20',
      },
    ],
    perTyp: [{ typ: 'Klagomål', antal: 1 }],
    utanfor: 2,
  });
  expect(JSON.stringify(svar)).not.toMatch(/Erik|Storgatan|070|ringde|2026-11-23/);
});

it('den som inte leder enheten får ett tomt blad', async () => {
  for (const vem of [rum.namnd.annanChef, rum.namnd.medarbetare, rum.namnd.ledamot])
    expect(await blad(vem)).toMatchObject({ rader: [], perTyp: [], utanfor: 0 });
});
