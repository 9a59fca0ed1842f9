import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { BEDOMD, enAtgard, ettAvvikelserum, UTREDD, type Avvikelserum } from '../givet/avvikelser.js';

describe('hela vägen', () => {
  let rum: Avvikelserum;
  beforeAll(async () => {
    rum = await ettAvvikelserum();
  });
  afterAll(() => rum.stang());

  it('från rapport till avslut, en händelse för varje handling med dagens lagrum', async () => {
    const { namnd, avvikelser } = rum;
    const id = await rum.enAvvikelse();
    await avvikelser.taEmot(namnd.chef, id, { version: 1 });
    await avvikelser.bedom(namnd.chef, id, { ...BEDOMD, version: 2 });
    await avvikelser.utred(namnd.chef, id, { ...UTREDD, version: 3 });
    await expect(avvikelser.avsluta(namnd.chef, id, { version: 4 })).rejects.toThrow(Regelbrott);
    await avvikelser.beslutaAtgard(namnd.chef, id, { ...enAtgard(namnd.medarbetare.personId), version: 4 });
    await avvikelser.aterkoppla(namnd.chef, id, { text: 'Tack, nu bokas bilarna.', version: 5 });
    await avvikelser.avsluta(namnd.chef, id, { version: 6 });
    expect(await rum.rad(id)).toMatchObject({
      status: 'avslutad',
      version: 7,
      avslutad_datum: '2026-11-22',
      enhet_id: namnd.enhet,
    });
    const { rows } = await rum.agare.query(
      `select handling, roll, fran_status, till_status, lagrum from handelse where sak = 'avvikelse' and sak_id = $1 order by nr`,
      [id],
    );
    expect(rows.map((rad) => [rad.handling, rad.roll, rad.fran_status, rad.till_status])).toEqual([
      ['rapportera', 'medarbetare', null, 'inkommen'],
      ['taEmot', 'enhetschef', 'inkommen', 'granskas'],
      ['bedom', 'enhetschef', 'granskas', 'utreds'],
      ['utred', 'enhetschef', 'utreds', 'utreds'],
      ['beslutaAtgard', 'enhetschef', 'utreds', 'foljs_upp'],
      ['aterkoppla', 'enhetschef', 'foljs_upp', 'foljs_upp'],
      ['avsluta', 'enhetschef', 'foljs_upp', 'avslutad'],
    ]);
    expect(rows[0].lagrum).toContain('5 kap. 1 § andra stycket socialtjänstlagen (2025:400)');
    const atgard = await rum.agare.query(
      `select a.status, a.enhet_id::int, a.ansvarig_person_id::int from atgard a join atgard_kalla k on k.atgard_id = a.id
       where k.sak = 'avvikelse' and k.sak_id = $1`,
      [id],
    );
    expect(atgard.rows).toEqual([
      { status: 'beslutad', enhet_id: namnd.enhet, ansvarig_person_id: namnd.medarbetare.personId },
    ]);
  });

  it('misstanke om missförhållande är en egen händelse enligt lex Sarah, och lex Sarah-ansvarig får veta', async () => {
    const { namnd, avvikelser } = rum;
    const id = await rum.enAvvikelse();
    await avvikelser.bedom(namnd.chef, id, { ...BEDOMD, lagrum: ['SoL', 'LSS'], misstankt: true });
    const { rows } = await rum.agare.query(
      `select handling, lagrum from handelse where sak = 'avvikelse' and sak_id = $1 order by nr desc limit 2`,
      [id],
    );
    expect(rows).toEqual([
      {
        handling: 'misstankMissforhallande',
        lagrum: [
          '27 kap. 2 § socialtjänstlagen (2025:400)',
          '24 b § lagen (1993:387) om stöd och service till vissa funktionshindrade',
        ],
      },
      expect.objectContaining({ handling: 'bedom' }),
    ]);
    expect(rum.notiser.hort.at(-1)).toMatchObject({ till: [{ roll: 'lex_sarah_ansvarig' }] });
    const las = (vem: Vem) =>
      rum.databas.las(vem, (tx) => tx.sql('prov.en', 'select id from avvikelse where id = $1', [id]));
    expect(await las(namnd.lexSarahAnsvarig)).toHaveLength(1);
    // a second assessment does not tell twice
    const fore = rum.notiser.hort.length;
    await avvikelser.bedom(namnd.chef, id, { ...BEDOMD, misstankt: true });
    expect(rum.notiser.hort).toHaveLength(fore);
    expect(await rum.rad(id)).toMatchObject({ misstankt_missforhallande: true });
  });

  it('bedöms den innan någon har tagit emot den, får rapportören ändå veta att den är mottagen, en gång', async () => {
    const { namnd, avvikelser } = rum;
    const id = await rum.enAvvikelse();
    const mottagen = {
      till: [{ personId: namnd.medarbetare.personId }],
      text: `Din rapport ${id} är mottagen.`,
    };
    const horda = () => rum.notiser.hort.filter(({ text }) => text === mottagen.text);
    await avvikelser.bedom(namnd.chef, id, { ...BEDOMD, version: 1 });
    expect(horda()).toEqual([expect.objectContaining(mottagen)]);
    await avvikelser.bedom(namnd.chef, id, { ...BEDOMD, version: 3 });
    expect(horda()).toHaveLength(1);
  });

  it('den som inte får bedöma tar inte heller emot genom att försöka', async () => {
    const id = await rum.enAvvikelse();
    await expect(rum.avvikelser.bedom(rum.namnd.samordnare, id, BEDOMD)).rejects.toThrow(SaknarBehorighet);
    expect(await rum.rad(id)).toMatchObject({ status: 'inkommen', version: 1 });
  });

  it('en avslutad öppnas igen med ett skäl', async () => {
    const { namnd, avvikelser } = rum;
    const id = await rum.enSomFoljsUpp();
    await avvikelser.avsluta(namnd.chef, id, {});
    await expect(avvikelser.ateroppna(namnd.chef, id, { skal: '' })).rejects.toThrow('Skriv skälet.');
    await avvikelser.ateroppna(namnd.chef, id, { skal: 'Det hände igen.' });
    expect(await rum.rad(id)).toMatchObject({ status: 'utreds', avslutad_datum: null });
  });
});
