import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinnsInte } from '../../src/plattform/fel.js';
import { enRapport, ettAvvikelserum, type Avvikelserum } from '../givet/avvikelser.js';
import { enPerson } from '../givet/organisation.js';

let rum: Avvikelserum;
beforeAll(async () => {
  rum = await ettAvvikelserum();
});
afterAll(() => rum.stang());

const tillatAnonymt = (ja: boolean) =>
  rum.agare.query(
    `update namnd set installningar = installningar || jsonb_build_object('avvikelse_anonym', $2::boolean) where id = $1`,
    [rum.namnd.namndId, ja],
  );

describe('det som rapporterats ändras aldrig', () => {
  it.each([
    ['handelseforlopp', `'annat'`],
    ['intraffad_datum', `'2026-01-01'`],
    ['intraffad_datum', 'null'],
    ['intraffad_tid', `'00:01'`],
    ['beror', `'annat'`],
    ['omedelbar_atgard', `''`],
    ['rapporterad_vid', 'now()'],
    ['rapporterad_datum', `'2020-01-01'`],
    ['rapportor_id', 'null'],
    ['nyckel', 'gen_random_uuid()'],
  ])('%s = %s', async (kolumn, varde) => {
    const id = await rum.enAvvikelse();
    const sats = `update avvikelse set ${kolumn} = ${varde} where id = ${id}`;
    await expect(rum.agare.query(sats)).rejects.toThrow('ändras aldrig');
    for (const vem of [rum.namnd.system, rum.namnd.chef])
      await expect(rum.databas.skriv(vem, (tx) => tx.sql(`prov.${id}-${kolumn}`, sats))).rejects.toThrow(
        'ändras aldrig',
      );
  });

  it('men det som chefen skriver går att ändra', async () => {
    const id = await rum.enAvvikelse();
    await rum.agare.query(`update avvikelse set utredning = 'ny' where id = $1`, [id]);
    expect(await rum.rad(id)).toMatchObject({ utredning: 'ny' });
  });
});

describe('anonymt', () => {
  it('finns personen inte i en enda rad', async () => {
    await tillatAnonymt(true);
    const nyckel = randomUUID();
    const skribent = await enPerson(rum, rum.namnd.namndId, {
      epost: `${nyckel}@prov.se`,
      uppdrag: { roll: 'medarbetare', enhetId: rum.namnd.enhet },
    });
    await rum.rapportera.sparaUtkast(skribent, nyckel, { handelseforlopp: 'påbörjad' });
    const rapport = enRapport(rum.namnd.enhet, { nyckel, anonym: true });
    const kvitto = await rum.rapportera.rapportera(skribent, rapport);
    expect(kvitto.anonym).toBe(true);
    // late autosave of the same form
    await expect(rum.rapportera.sparaUtkast(skribent, nyckel, {})).rejects.toThrow(FinnsInte);
    for (const [tabell, kolumn] of [
      ['avvikelse', 'rapportor_id'],
      ['avvikelse_fakta', 'person_id'],
      ['avvikelse_utkast', 'person_id'],
      ['handelse', 'person_id'],
      ['notis', 'person_id'],
      ['jobb', 'bestalld_av'],
      ['mejl', 'till_person_id'],
    ])
      expect((await rum.agare.query(`select 1 from ${tabell} where ${kolumn} = $1`, [skribent.personId])).rows).toEqual(
        [],
      );
    const { rows } = await rum.agare.query(
      `select person_id, roll from handelse where sak = 'avvikelse' and sak_id = $1`,
      [kvitto.id],
    );
    expect(rows).toEqual([{ person_id: null, roll: 'anonym' }]);
    // sent again: the same answer, and still nobody
    expect(await rum.rapportera.rapportera(skribent, rapport)).toEqual(kvitto);
    expect((await rum.mina.lista(skribent, null)).rapporter).toEqual([]);
  });
});
