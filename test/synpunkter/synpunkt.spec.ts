import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { enNamnd } from '../givet/organisation.js';
import { ettSynpunktsrum, SVARAD, UTREDD, type Synpunktsrum } from '../givet/synpunkter.js';

let rum: Synpunktsrum;
beforeAll(async () => {
  rum = await ettSynpunktsrum();
});
afterAll(() => rum.stang());

const ser = async (vem: Vem, id: number): Promise<boolean> =>
  (await rum.databas.las(vem, (tx) => tx.sql('prov.ser', 'select id from synpunkt where id = $1', [id]))).length === 1;
const handelserna = async (id: number) =>
  (
    await rum.agare.query<{ handling: string; roll: string; till_status: string; person_id: number | null }>(
      `select handling, roll, till_status, person_id from handelse where sak = 'synpunkt' and sak_id = $1 order by nr`,
      [id],
    )
  ).rows;

describe('nekas', () => {
  it('en synpunkt om en enhet i en annan nämnd', async () => {
    const annan = await enNamnd(rum);
    await expect(rum.enSynpunkt({ enhetId: annan.enhet })).rejects.toThrow(OgiltigtFormular);
  });

  it('en nämndledamot som vill registrera åt någon', async () => {
    const ny = { kanal: 'telefon', typ: 'fraga', text: 'När är det öppet?' } as const;
    await expect(rum.intag.registrera(rum.namnd.ledamot, ny)).rejects.toThrow(SaknarBehorighet);
  });

  it('ett brev från i morgon', async () => {
    const ny = { kanal: 'brev', typ: 'fraga', text: 'När är det öppet?', inkomDatum: '2026-11-24' } as const;
    await expect(rum.intag.registrera(rum.namnd.medarbetare, ny)).rejects.toThrow('Dagen har inte varit än');
  });

  it('den som inte får se den också att handlägga den, och ingen får veta att den finns', async () => {
    const { namnd } = rum;
    const { id } = await rum.enFordelad();
    for (const vem of [namnd.annanChef, namnd.medarbetare, namnd.ledamot, namnd.systemadmin, namnd.allmanhet]) {
      await expect(rum.synpunkter.utred(vem, id, UTREDD)).rejects.toThrow(FinnsInte);
      await expect(rum.arenden.arende(vem, id)).rejects.toThrow(FinnsInte);
    }
  });

  it('att svara innan någon har tittat på den', async () => {
    const { id } = await rum.enFordelad();
    await expect(rum.synpunkter.svara(rum.namnd.chef, id, SVARAD)).rejects.toThrow(Regelbrott);
  });

  it('att lägga in en rad vid sidan av dörren', async () => {
    for (const vem of [rum.namnd.allmanhet, rum.namnd.registrator, rum.namnd.system])
      await expect(
        rum.databas.skriv(vem, (tx) =>
          tx.sql('prov.in', `insert into synpunkt (namnd_id, status) values ($1, 'x')`, [vem.namndId]),
        ),
      ).rejects.toThrow('permission denied');
  });
});

describe('det som kommit in ändras aldrig', () => {
  it.each([
    ['text', `'annat'`],
    ['kontakt', `'070'`],
    ['vill_ha_svar', 'false'],
    ['kod_hash', `'\\x00'`],
    ['inkom_datum', `'2020-01-01'`],
    ['svar_senast', `'2030-01-01'`],
    ['antydningar', `'{}'`],
  ])('%s = %s', async (kolumn, varde) => {
    const { id } = await rum.enSynpunkt({ text: 'Min pappa slår mig.' });
    await expect(rum.agare.query(`update synpunkt set ${kolumn} = ${varde} where id = ${id}`)).rejects.toThrow(
      'ändras aldrig',
    );
  });
});

describe('från början till slut', () => {
  it('bekräftas, fördelas, utreds, besvaras och avslutas, en händelse för varje handling', async () => {
    const { namnd, synpunkter, sortering } = rum;
    const { id, kod } = await rum.enSynpunkt({ enhetId: namnd.enhet });
    expect(await ser(namnd.chef, id)).toBe(false);
    await sortering.bekrafta(namnd.registrator, id, { version: 1 });
    await sortering.fordela(namnd.registrator, id, { typ: 'klagomal', enhetId: namnd.enhet, provad: true, version: 2 });
    expect(await ser(namnd.chef, id)).toBe(true);
    await synpunkter.utred(namnd.chef, id, UTREDD);
    await synpunkter.meddelaForsening(namnd.chef, id, { skal: 'Vi väntar på den som arbetade då.' });
    await synpunkter.svara(namnd.chef, id, SVARAD);
    await synpunkter.aterkopplaTillApt(namnd.chef, id, { datum: '2026-11-23', text: 'Vi ringer alltid upp.' });
    await expect(synpunkter.avsluta(namnd.chef, id, {})).rejects.toThrow('Besluta om en åtgärd');
    await synpunkter.beslutaAtgard(namnd.chef, id, {
      text: 'En lista för samtal.',
      ansvarigPersonId: namnd.medarbetare.personId,
      klartSenast: '2026-12-31',
    });
    await synpunkter.avsluta(namnd.chef, id, {});
    expect(await rum.rad(id)).toMatchObject({
      status: 'avslutad',
      avslutad_datum: '2026-11-23',
      besvarad_datum: '2026-11-23',
      svar_senast: '2026-12-07',
    });
    expect((await handelserna(id)).map(({ handling, roll, till_status: till }) => [handling, roll, till])).toEqual([
      ['skicka', 'allmanhet', 'inkommen'],
      ['bekrafta', 'registrator', 'registrerad'],
      ['fordela', 'registrator', 'fordelad'],
      ['utred', 'enhetschef', 'utreds'],
      ['meddelaForsening', 'enhetschef', 'utreds'],
      ['svara', 'enhetschef', 'besvarad'],
      ['aterkopplaTillApt', 'enhetschef', 'besvarad'],
      ['beslutaAtgard', 'enhetschef', 'besvarad'],
      ['avsluta', 'enhetschef', 'avslutad'],
    ]);
    const vy = await rum.avsandare.visa(kod);
    expect(vy.meddelanden.map(({ slag }) => slag)).toEqual(['bekraftelse', 'forsening', 'svar']);
    expect(JSON.stringify(vy)).not.toContain(UTREDD.utredning);
    const { rows } = await rum.agare.query(
      `select a.status from atgard a join atgard_kalla k on k.atgard_id = a.id where k.sak = 'synpunkt' and k.sak_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ status: 'beslutad' }]);
  });

  it('den som inte är nöjd öppnar ärendet igen, och första svarets dag står kvar', async () => {
    const { namnd, synpunkter, avsandare } = rum;
    const { id, kod } = await rum.enUtredd();
    await expect(avsandare.tyck(kod, false, undefined)).rejects.toThrow(Regelbrott);
    await synpunkter.svara(namnd.chef, id, SVARAD);
    await synpunkter.avsluta(namnd.chef, id, { motivering: 'Engångshändelse.' });
    rum.klocka.ga({ dagar: 3 });
    await avsandare.tyck(kod, false, 'Ni svarade inte på min fråga.');
    expect(await rum.rad(id)).toMatchObject({ status: 'utreds', nojd: false, avslutad_datum: null });
    expect(rum.notiser.hort.at(-1)).toMatchObject({ till: [{ roll: 'enhetschef', enhetId: namnd.enhet }] });
    await synpunkter.svara(namnd.chef, id, { ...SVARAD, text: 'Nu har vi svarat på allt.' });
    await avsandare.tyck(kod, true, undefined);
    rum.klocka.stall('2026-11-23');
    expect(await rum.rad(id)).toMatchObject({ status: 'besvarad', nojd: true, besvarad_datum: '2026-11-23' });
  });

  it('den som är anonym och inte vill ha svar kan ändå läsa och skriva med sin kod', async () => {
    const { namnd, synpunkter, avsandare } = rum;
    const { id, kod } = await rum.enUtredd({ svarsvag: undefined, kontakt: '070-123 45 67' });
    expect(await rum.rad(id)).toMatchObject({ vill_ha_svar: false, kontakt: null, svarsvag: null });
    await synpunkter.skriv(namnd.chef, id, { text: 'Vilken dag var det?' });
    await avsandare.skrivTillbaka(kod, 'En tisdag.');
    expect((await avsandare.visa(kod)).meddelanden.map(({ fran, text }) => [fran, text]).slice(1)).toEqual([
      ['Socialnämnden', 'Vilken dag var det?'],
      ['Du', 'En tisdag.'],
    ]);
    await synpunkter.avslutaUtanSvar(namnd.chef, id, { motivering: 'Åtgärdat samma dag.' });
    expect((await handelserna(id)).filter(({ roll }) => roll === 'avsandare')).toEqual([
      expect.objectContaining({ handling: 'skrivTillbaka', person_id: null }),
    ]);
  });

  it('den som handlägger ser i tid att svaret behöver komma eller förseningen sägas', async () => {
    const { namnd, synpunkter, klocka } = rum;
    const { id } = await rum.enUtredd();
    const flaggor = async () =>
      (await rum.lista.lista(namnd.chef, {})).synpunkter.find((rad) => rad.id === id)?.flaggor;
    expect(await flaggor()).toEqual([]);
    klocka.stall('2026-12-04');
    expect(await flaggor()).toEqual(['Svara eller meddela försening']);
    klocka.stall('2026-12-08');
    expect(await flaggor()).toEqual(['Svarsdagen har passerat (lokal tidsgräns), försening inte meddelad']);
    await synpunkter.meddelaForsening(namnd.chef, id, { skal: 'Vi väntar på svar från den andra kommunen.' });
    expect(await flaggor()).toEqual(['Svaret dröjer, avsändaren vet']);
    klocka.stall('2026-11-23');
  });

  it('tidsgränsen är nämndens egen', async () => {
    const annan = await enNamnd(rum);
    await rum.agare.query(`update namnd set installningar = '{"synpunkt_svar_dagar": 5}' where id = $1`, [
      annan.namndId,
    ]);
    const { id } = await rum.intag.skicka(annan.namndId, { typ: 'fraga', text: 'När är det öppet?', svarsvag: 'kod' });
    expect(await rum.rad(id)).toMatchObject({ svar_senast: '2026-11-28' });
  });
});

describe('den som synpunkten gäller', () => {
  it('får inte veta något när registratorn namnger chefen, och chefen ovanför tar över', async () => {
    const { namnd } = rum;
    const { id } = await rum.enFordelad({ berorda: [namnd.chef.personId] });
    expect(rum.notiser.hort.at(-1)).toMatchObject({ till: [{ roll: 'verksamhetschef', enhetId: namnd.enhet }] });
    expect(await ser(namnd.chef, id)).toBe(false);
    await expect(rum.synpunkter.utred(namnd.chef, id, UTREDD)).rejects.toThrow(FinnsInte);
    await rum.synpunkter.utred(namnd.verksamhetschef, id, UTREDD);
    await rum.synpunkter.svara(namnd.verksamhetschef, id, SVARAD);
  });

  it('anmäler själv jäv och ser den inte längre, inte heller i listan eller loggen', async () => {
    const { namnd } = rum;
    const { id } = await rum.enFordelad();
    await rum.sortering.anmalBerord(namnd.chef, id, { berorda: [namnd.chef.personId], skal: 'Den handlar om mig.' });
    expect(await ser(namnd.chef, id)).toBe(false);
    expect((await rum.lista.lista(namnd.chef, { status: 'alla' })).synpunkter.map((rad) => rad.id)).not.toContain(id);
    const logg = await rum.databas.las(namnd.chef, (tx) =>
      tx.sql('prov.logg', `select 1 from handelse where sak = 'synpunkt' and sak_id = $1`, [id]),
    );
    expect(logg).toEqual([]);
    expect(await ser(namnd.verksamhetschef, id)).toBe(true);
  });

  it('är någon i nämnden, ingen annan', async () => {
    const annan = await enNamnd(rum);
    const { id } = await rum.enFordelad();
    const form = { berorda: [annan.chef.personId], skal: 'Fel person.' };
    await expect(rum.sortering.anmalBerord(rum.namnd.registrator, id, form)).rejects.toThrow(OgiltigtFormular);
    expect(await rum.rad(id)).toMatchObject({ berorda: [] });
  });
});
