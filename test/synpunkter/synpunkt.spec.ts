import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { ORSAKER } from '../../src/synpunkter/overlamning.texter.js';
import { ORSAK_FOR } from '../../src/synpunkter/synpunkt.flode.js';
import type { Overlamningshandling } from '../../src/synpunkter/synpunkt.texter.js';
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

describe('överlämning', () => {
  it.each(Object.keys(ORSAK_FOR) as Overlamningshandling[])(
    '%s kvitteras innan ärendet avslutas, aldrig som besvarat',
    async (handling) => {
      const { namnd, sortering, synpunkter } = rum;
      const { id, kod } = await rum.enUtredd();
      await sortering.lamnaOver(namnd.registrator, id, handling, { text: 'Mottagningen, per telefon.' });
      await expect(sortering.avslutaOverlamnad(namnd.registrator, id, {})).rejects.toThrow('Ingen har bekräftat');
      await sortering.kvittera(namnd.registrator, id, { orsak: ORSAK_FOR[handling], text: 'Anna, kl. 10.' });
      if (handling !== 'lexSarah') await synpunkter.svara(namnd.chef, id, SVARAD);
      await expect(synpunkter.avsluta(namnd.registrator, id, { motivering: 'x' })).rejects.toThrow(Regelbrott);
      await sortering.avslutaOverlamnad(namnd.registrator, id, {});
      expect(await rum.rad(id)).toMatchObject({ status: 'overlamnad' });
      expect((await rum.avsandare.visa(kod)).overlamnad).toHaveLength(1);
    },
  );

  it('en orosanmälan kan göras genast, innan någon har bekräftat eller fördelat', async () => {
    const { id } = await rum.enSynpunkt({ text: 'Pappa slår mig.' });
    expect(await rum.rad(id)).toMatchObject({ antydningar: ['orosanmalan'] });
    await rum.sortering.lamnaOver(rum.namnd.registrator, id, 'orosanmalan', { text: 'Socialjouren, kl. 20.10.' });
    const { rows } = await rum.agare.query(
      `select lagrum from handelse where sak = 'synpunkt' and sak_id = $1 and handling = 'orosanmalan'`,
      [id],
    );
    expect(rows).toEqual([{ lagrum: ['19 kap. 1 § socialtjänstlagen (2025:400)'] }]);
  });

  it('till lex Sarah tar den ur linjens ögon i samma stund, och ger den till lex Sarah-ansvarig', async () => {
    const { namnd } = rum;
    const { id } = await rum.enFordelad();
    expect(await ser(namnd.lexSarahAnsvarig, id)).toBe(false);
    await rum.sortering.lamnaOver(namnd.chef, id, 'lexSarah', { text: 'Lex Sarah-ansvarig, i person.' });
    expect([await ser(namnd.chef, id), await ser(namnd.verksamhetschef, id)]).toEqual([false, false]);
    expect(await ser(namnd.lexSarahAnsvarig, id)).toBe(true);
    expect(rum.notiser.hort.at(-1)).toMatchObject({ till: [{ roll: 'lex_sarah_ansvarig' }] });
  });

  it('antyds av texten men görs aldrig av sig själv', async () => {
    const { id } = await rum.enSynpunkt({ text: 'Jag vill överklaga, beslutet är fel. Det är kränkande.' });
    expect(await rum.rad(id)).toMatchObject({
      antydningar: ['overklagande', 'lex_sarah'],
      overlamnad_for: [],
      status: 'inkommen',
    });
    const arende = await rum.arenden.arende(rum.namnd.registrator, id);
    expect(arende.hanvisning).toHaveLength(ORSAKER.length);
    expect(arende.hanvisning.filter(({ antydd }) => antydd).map(({ namn }) => namn)).toEqual([
      'overklagande',
      'lexSarah',
    ]);
  });
});

describe('koden', () => {
  it('lagras bara som hash och går inte att räkna fram ur det som lagras', async () => {
    const nyckel = randomUUID();
    const { id, kod } = await rum.enSynpunkt({ nyckel });
    expect(kod).toMatch(/^([CDFGHJKMNPQRTVWX34679]{4}-){4}[CDFGHJKMNPQRTVWX34679]{4}$/);
    const tabeller = await rum.agare.query<{ namn: string }>(
      `select relname as namn from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    for (const { namn } of tabeller.rows) {
      const { rows } = await rum.agare.query<{ rad: string }>(`select t::text as rad from ${namn} t`);
      for (const { rad } of rows)
        for (const hemligt of [kod, kod.replaceAll('-', ''), nyckel]) expect(rad).not.toContain(hemligt);
    }
    expect((await rum.rad(id)).kod_hash).toHaveLength(32);
  });

  it('är densamma när samma formulär skickas två gånger, och ett ärende', async () => {
    const ny = { nyckel: randomUUID(), text: 'Skickas två gånger.' };
    const kvitton = await Promise.all([rum.enSynpunkt(ny), rum.enSynpunkt(ny), rum.enSynpunkt(ny)]);
    expect(new Set(kvitton.map(({ id, kod }) => `${id} ${kod}`)).size).toBe(1);
    expect(await handelserna(kvitton[0].id)).toHaveLength(1);
  });

  it('är en annan när någon annan skriver i samma formulär', async () => {
    const nyckel = randomUUID();
    const [ett, tva] = [await rum.enSynpunkt({ nyckel }), await rum.enSynpunkt({ nyckel, text: 'En annan text.' })];
    expect(ett.id).not.toBe(tva.id);
    expect(ett.kod).not.toBe(tva.kod);
  });

  it('upprepas inte i tusen försök', async () => {
    const { kvittokod } = await import('../../src/synpunkter/kvittokod.js');
    const koder = Array.from({ length: 1000 }, () => kvittokod('hemlig', randomUUID(), ['samma text']));
    expect(new Set(koder).size).toBe(1000);
    const tecken = new Set(koder.join('').replaceAll('-', ''));
    expect(tecken.size).toBe(21);
    expect(Math.log2(tecken.size) * 20).toBeGreaterThan(80);
  });

  it('skriven på ett annat sätt leder till samma ärende, en felskriven till inget', async () => {
    const { kod } = await rum.enSynpunkt();
    for (const skriven of [kod.toLowerCase(), kod.replaceAll('-', ' '), ` ${kod.replaceAll('-', '')} `])
      expect((await rum.avsandare.visa(skriven)).status).toBe('inkommen');
    for (const fel of ['', 'abc', kod.slice(1), `${kod}C`, 'CCCC-CCCC-CCCC-CCCC-CCCC', kod.replace(/^./, '0')])
      await expect(rum.avsandare.visa(fel)).rejects.toThrow('Koden stämmer inte');
  });
});

describe('bromsen', () => {
  it('släpper igenom det första och stoppar det som blir för mycket, ett ställe i taget', async () => {
    for (let nr = 0; nr < 40; nr++) await rum.broms.krav(rum.namnd.namndId, 'skicka', '192.0.2.1');
    await expect(rum.broms.krav(rum.namnd.namndId, 'skicka', '192.0.2.1')).rejects.toThrow('Vänta en timme');
    await rum.broms.krav(rum.namnd.namndId, 'skicka', '192.0.2.77');
    rum.klocka.ga({ timmar: 1 });
    await rum.broms.krav(rum.namnd.namndId, 'skicka', '192.0.2.1');
    rum.klocka.stall('2026-11-23');
  });

  it('minns två byte av en hash vars salt är borta nästa dag', async () => {
    const { namndId } = rum.namnd;
    await rum.broms.krav(namndId, 'skicka', '192.0.2.9');
    const { rows } = await rum.agare.query('select lada, dag from synpunkt_trafik where namnd_id = $1', [namndId]);
    expect(rows.length).toBeGreaterThan(0);
    for (const { lada } of rows) expect(lada).toHaveLength(2);
    rum.klocka.stall('2026-11-24');
    await rum.broms.krav(namndId, 'skicka', '192.0.2.9');
    for (const tabell of ['synpunkt_trafik', 'synpunkt_salt'])
      expect((await rum.agare.query(`select distinct dag from ${tabell} where namnd_id = $1`, [namndId])).rows).toEqual(
        [{ dag: '2026-11-24' }],
      );
    rum.klocka.stall('2026-11-23');
  });
});
