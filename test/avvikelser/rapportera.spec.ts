import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinnsInte, OgiltigtFormular, SaknarBehorighet } from '../../src/plattform/fel.js';
import { enRapport, ettAvvikelserum, type Avvikelserum } from '../givet/avvikelser.js';
import { enNamnd, vemIdag } from '../givet/organisation.js';

let rum: Avvikelserum;
beforeAll(async () => {
  rum = await ettAvvikelserum();
});
afterAll(() => rum.stang());

const antal = async (nyckel: string): Promise<number> =>
  (await rum.agare.query<{ n: number }>('select count(*)::int as n from avvikelse where nyckel = $1', [nyckel]))
    .rows[0]!.n;
const tillatAnonymt = (ja: boolean) =>
  rum.agare.query(
    `update namnd set installningar = installningar || jsonb_build_object('avvikelse_anonym', $2::boolean) where id = $1`,
    [rum.namnd.namndId, ja],
  );

describe('nekas', () => {
  it('en nämndledamot, som inte arbetar här', async () => {
    const rapport = enRapport(rum.namnd.enhet);
    await expect(rum.rapportera.rapportera(rum.namnd.ledamot, rapport)).rejects.toThrow(SaknarBehorighet);
    expect(await antal(rapport.nyckel)).toBe(0);
  });

  it('en enhet i en annan nämnd', async () => {
    const annan = await enNamnd(rum);
    const rapport = enRapport(annan.enhet);
    await expect(rum.rapportera.rapportera(rum.namnd.medarbetare, rapport)).rejects.toThrow(OgiltigtFormular);
  });

  it('en enhet som har stängt', async () => {
    const annan = await enNamnd(rum);
    await rum.agare.query(`update enhet_version set till = '2026-11-21' where enhet_id = $1`, [annan.enhet]);
    await expect(rum.rapportera.rapportera(annan.medarbetare, enRapport(annan.enhet))).rejects.toThrow(
      'Enheten finns inte i dag',
    );
  });

  it('en anonym rapport när nämnden inte tar emot sådana', async () => {
    await tillatAnonymt(false);
    const rapport = enRapport(rum.namnd.enhet, { anonym: true });
    await expect(rum.rapportera.rapportera(rum.namnd.medarbetare, rapport)).rejects.toThrow('anonyma');
    expect(await antal(rapport.nyckel)).toBe(0);
  });
});

describe('en rapport', () => {
  it('kan lämnas av var och en som arbetar här, också av den som inte får läsa den', async () => {
    const { namnd } = rum;
    for (const vem of [
      namnd.medarbetare,
      namnd.chef,
      namnd.annanChef,
      namnd.samordnare,
      namnd.mas,
      namnd.registrator,
      namnd.systemadmin,
    ]) {
      const id = await rum.enAvvikelse({ av: vem });
      expect(await rum.rad(id)).toMatchObject({ rapportor_id: vem.personId, status: 'inkommen' });
    }
  });

  it('får svensk dag som rapportdag också sent på kvällen', async () => {
    rum.klocka.stall('2026-11-22T23:30:00Z');
    const id = await rum.enAvvikelse();
    rum.klocka.stall('2026-11-22');
    expect(await rum.rad(id)).toMatchObject({ rapporterad_datum: '2026-11-23' });
  });

  it('når enhetens chef med en notis utan ett ord om vad som hände', async () => {
    const id = await rum.enAvvikelse({ handelseforlopp: 'Hemlig händelse' });
    const notis = rum.notiser.hort.at(-1);
    expect(notis).toMatchObject({
      till: [{ roll: 'enhetschef', enhetId: rum.namnd.enhet }],
      lank: `/avvikelser/${id}`,
    });
    expect(notis?.text).not.toContain('Hemlig');
  });

  it('som skickas två gånger blir ett ärende med samma kvitto', async () => {
    const rapport = enRapport(rum.namnd.enhet);
    const [forst, sedan] = [
      await rum.rapportera.rapportera(rum.namnd.medarbetare, rapport),
      await rum.rapportera.rapportera(rum.namnd.medarbetare, { ...rapport, handelseforlopp: 'Ändrat efteråt' }),
    ];
    expect(sedan).toEqual(forst);
    expect(await antal(rapport.nyckel)).toBe(1);
    expect(await rum.rad(forst.id)).toMatchObject({ handelseforlopp: rapport.handelseforlopp });
  });

  it('som skickas fem gånger samtidigt blir ett ärende och en händelse', async () => {
    const rapport = enRapport(rum.namnd.enhet);
    const svar = await Promise.all(
      Array.from({ length: 5 }, () => rum.rapportera.rapportera(rum.namnd.medarbetare, rapport)),
    );
    expect(new Set(svar.map(({ id }) => id)).size).toBe(1);
    const { rows } = await rum.agare.query(`select 1 from handelse where sak = 'avvikelse' and sak_id = $1`, [
      svar[0]?.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(await antal(rapport.nyckel)).toBe(1);
  });

  it('med någon annans nyckel tas inte emot', async () => {
    const rapport = enRapport(rum.namnd.enhet);
    await rum.rapportera.rapportera(rum.namnd.medarbetare, rapport);
    await expect(rum.rapportera.rapportera(rum.namnd.chef, rapport)).rejects.toThrow(OgiltigtFormular);
  });
});

describe('rapportören', () => {
  it('ser sin egen rapport genom vyn, aldrig i tabellen, aldrig bedömningen', async () => {
    const { namnd } = rum;
    const id = await rum.enSomFoljsUpp({ handelseforlopp: 'Min egen text' });
    const rapport = await rum.mina.rapport(namnd.medarbetare, id);
    expect(rapport).toMatchObject({
      handelseforlopp: 'Min egen text',
      status: 'foljs_upp',
      aterkoppling: 'Bilarna bokas nu i ett system.',
    });
    expect(Object.keys(rapport)).not.toEqual(expect.arrayContaining(['utredning']));
    expect(JSON.stringify(rapport)).not.toContain('Bilarna bokas dubbelt');
    const direkt = await rum.databas.las(namnd.medarbetare, (tx) =>
      tx.sql('prov.direkt', 'select id from avvikelse where id = $1', [id]),
    );
    expect(direkt).toEqual([]);
  });

  it('ser inte andras', async () => {
    const id = await rum.enAvvikelse();
    for (const vem of [rum.namnd.annanChef, rum.namnd.samordnare, rum.namnd.ledamot])
      await expect(rum.mina.rapport(vem, id)).rejects.toThrow(FinnsInte);
  });

  it('kompletterar med en daterad text, och den första står kvar', async () => {
    const id = await rum.enAvvikelse({ handelseforlopp: 'Först' });
    await rum.rapportera.komplettera(rum.namnd.medarbetare, id, 'Sedan');
    const rapport = await rum.mina.rapport(rum.namnd.medarbetare, id);
    expect(rapport.handelseforlopp).toBe('Först');
    expect(rapport.kompletteringar).toEqual([{ vid: rum.klocka.nu(), text: 'Sedan' }]);
    const { rows } = await rum.agare.query(
      `select roll, person_id::int from handelse where sak = 'avvikelse' and sak_id = $1 and handling = 'komplettera'`,
      [id],
    );
    expect(rows).toEqual([{ roll: 'rapportor', person_id: rum.namnd.medarbetare.personId }]);
  });

  it('kompletterar inte andras, och inte det som är avslutat', async () => {
    const id = await rum.enSomFoljsUpp();
    await expect(rum.rapportera.komplettera(rum.namnd.annanChef, id, 'Intrång')).rejects.toThrow(FinnsInte);
    await rum.avvikelser.avsluta(rum.namnd.chef, id, {});
    await expect(rum.rapportera.komplettera(rum.namnd.medarbetare, id, 'För sent')).rejects.toThrow('Avslutad');
  });
});

describe('ett utkast', () => {
  it('hör till den som skriver och syns för ingen annan', async () => {
    const { namnd } = rum;
    const nyckel = randomUUID();
    await rum.rapportera.sparaUtkast(namnd.medarbetare, nyckel, { handelseforlopp: 'halvt' });
    await rum.rapportera.sparaUtkast(namnd.medarbetare, nyckel, { handelseforlopp: 'halvt och lite till' });
    expect((await rum.mina.lista(namnd.medarbetare, null)).utkast).toMatchObject([
      { nyckel, rubrik: 'halvt och lite till' },
    ]);
    expect((await rum.mina.formular(namnd.medarbetare, nyckel)).utkast).toEqual({
      handelseforlopp: 'halvt och lite till',
    });
    for (const vem of [namnd.chef, namnd.samordnare, namnd.systemadmin, namnd.system]) {
      const rader = await rum.databas.las(vem, (tx) => tx.sql('prov.utkast', 'select * from avvikelse_utkast'));
      expect(rader).toEqual([]);
    }
    await expect(rum.rapportera.sparaUtkast(namnd.chef, nyckel, { handelseforlopp: 'övertaget' })).rejects.toThrow(
      FinnsInte,
    );
    await rum.rapportera.taBortUtkast(namnd.chef, nyckel);
    expect((await rum.mina.formular(namnd.medarbetare, nyckel)).utkast).toEqual({
      handelseforlopp: 'halvt och lite till',
    });
  });

  it('försvinner när rapporten skickas', async () => {
    const rapport = enRapport(rum.namnd.enhet);
    await rum.rapportera.sparaUtkast(rum.namnd.medarbetare, rapport.nyckel, {});
    await rum.rapportera.rapportera(rum.namnd.medarbetare, rapport);
    expect((await rum.agare.query('select 1 from avvikelse_utkast where nyckel = $1', [rapport.nyckel])).rows).toEqual(
      [],
    );
  });

  it('tas bort av den som skrev det', async () => {
    const nyckel = randomUUID();
    await rum.rapportera.sparaUtkast(rum.namnd.chef, nyckel, {});
    await rum.rapportera.taBortUtkast(rum.namnd.chef, nyckel);
    expect((await rum.mina.formular(rum.namnd.chef, nyckel)).utkast).toBeNull();
  });
});

it('den enhet där man arbetar föreslås, och ingen för den som arbetar åt hela nämnden', async () => {
  const vem = await vemIdag(rum, rum.namnd.medarbetare.personId);
  expect(await rum.mina.formular(vem, null)).toMatchObject({ hemenhet: rum.namnd.enhet, anonymTillaten: false });
  expect(await rum.mina.formular(rum.namnd.samordnare, null)).toMatchObject({ hemenhet: null });
});
