import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { LexSarahService } from '../../src/lex-sarah/lex-sarah.service.js';
import { LexSaraharende } from '../../src/lex-sarah/arende.queries.js';
import { Notisformedlare } from '../../src/floden/notis.js';
import { Flodesmotor } from '../../src/floden/flodesmotor.js';
import { ettSynpunktsrum, type Synpunktsrum } from '../givet/synpunkter.js';
import { PDF } from '../givet/provfiler.js';

class Tyst extends Notisformedlare {
  override formedla(): Promise<void> {
    return Promise.resolve();
  }
}

let rum: Synpunktsrum;
let lexSarah: LexSarahService;
beforeAll(async () => {
  rum = await ettSynpunktsrum();
  lexSarah = new LexSarahService(rum.databas, new Flodesmotor(rum.klocka, new Tyst()), rum.klocka);
});
afterAll(() => rum.stang());

const TEXT = 'Mamma hade legat i samma blöja sedan i går.';

describe('en synpunkt blir lex Sarah', () => {
  let id: number;
  beforeEach(async () => {
    const { namnd } = rum;
    id = (
      await rum.enFordelad({
        text: TEXT,
        bilagor: [{ typ: 'pdf', innehall: PDF }],
        berorda: [namnd.medarbetare.personId],
      })
    ).id;
  });

  const overlamna = (vem: Vem, om: { text?: string; synpunktId?: number } = {}) =>
    rum.databas.skriv(vem, (tx) =>
      lexSarah.taEmotFranSynpunkt(tx, {
        synpunktId: id,
        nyckel: randomUUID(),
        enhetId: rum.namnd.enhet,
        text: TEXT,
        intraffadDatum: null,
        uppmarksammadHur: 'Det kom som en synpunkt.',
        ...om,
      }),
    );

  it('med orörd text, i namn av den som lämnar över, med bilagor och de berörda angivna som inblandade', async () => {
    const { namnd } = rum;
    const arende = await overlamna(namnd.registrator);
    const hamtat = await new LexSaraharende(rum.databas, rum.klocka).hamta(namnd.lexSarahAnsvarig, arende.id);
    expect(hamtat.sak).toMatchObject({
      status: 'rapporterad',
      rapport_text: TEXT,
      synpunkt_id: id,
      rapportor_id: namnd.registrator.personId,
      intraffad_datum: null,
    });
    expect(hamtat.krets).toMatchObject([{ personId: namnd.medarbetare.personId, slag: 'Inblandad' }]);
    const { rows } = await rum.agare.query('select del, typ, innehall from lex_sarah_bilaga where lex_sarah_id = $1', [
      arende.id,
    ]);
    expect(rows).toEqual([{ del: 'rapport', typ: 'pdf', innehall: PDF }]);
    expect(hamtat.handelser[0]?.rubrik).toContain('lämnade över en synpunkt till lex Sarah');
  });

  it('en gång: så länge det ärendet finns blir den inte ett till', async () => {
    await overlamna(rum.namnd.registrator);
    await expect(overlamna(rum.namnd.samordnare)).rejects.toThrow('lex_sarah_synpunkt');
  });

  it('aldrig med en annan text, av den som inte ser den eller av den som inte får lämna över', async () => {
    const { namnd } = rum;
    await expect(overlamna(namnd.registrator, { text: 'Något annat.' })).rejects.toThrow('row-level security');
    await expect(overlamna(namnd.annanChef)).rejects.toThrow('row-level security');
    await expect(overlamna(namnd.medarbetare)).rejects.toThrow('Det här kan bara göras av');
    const { rows } = await rum.agare.query('select 1 from lex_sarah where synpunkt_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('och vilken synpunkt det var ändras aldrig', async () => {
    const arende = await overlamna(rum.namnd.registrator);
    await expect(rum.agare.query('update lex_sarah set synpunkt_id = null where id = $1', [arende.id])).rejects.toThrow(
      'ändras aldrig',
    );
  });
});
