import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinnsInte, OgiltigtFormular } from '../../src/plattform/fel.js';
import type { Bilaga } from '../../src/plattform/web/bilagor.js';
import { ettLexSarahrum, enLexSarahrapport, type LexSarahrum } from '../givet/lex-sarah.js';
import { PDF, PNG } from '../givet/provfiler.js';

let rum: LexSarahrum;
beforeAll(async () => {
  rum = await ettLexSarahrum();
});
afterAll(() => rum.stang());

const EN_PDF: Bilaga = { typ: 'pdf', innehall: PDF };
const EN_BILD: Bilaga = { typ: 'png', innehall: PNG };

describe('rapportören kompletterar', () => {
  it('sin egen rapport, tillfrågad eller inte, och det som skrevs först ändras aldrig', async () => {
    const { namnd, komplettering, listor, notiser } = rum;
    const id = await rum.enSomUtreds();
    await komplettering.komplettera(namnd.medarbetare, id, { text: 'Dörren var också låst.' });
    await komplettering.begar(namnd.lexSarahUtredare, id, { text: 'Vem mer var där?' });
    expect(notiser.hort.at(-1)).toMatchObject({
      till: [{ personId: namnd.medarbetare.personId }],
      lank: `/mina-lex-sarah/${String(id)}`,
    });
    expect(notiser.hort.at(-1)?.text).not.toContain('Vem mer');
    await komplettering.komplettera(namnd.medarbetare, id, { text: 'Vi var två.' }, [EN_BILD]);
    expect(notiser.hort.at(-1)?.till).toEqual([
      { roll: 'lex_sarah_ansvarig' },
      { personId: namnd.lexSarahUtredare.personId },
    ]);
    const min = await listor.minRapport(namnd.medarbetare, id);
    expect(min.rapport_text).toBe('Brukaren lämnades ensam i fyra timmar.');
    expect(min.samtal.map(({ fraga, text }) => [fraga, text])).toEqual([
      [false, 'Dörren var också låst.'],
      [true, 'Vem mer var där?'],
      [false, 'Vi var två.'],
    ]);
    const { inlagg, bilagor, handelser } = await rum.arende.hamta(namnd.lexSarahUtredare, id);
    expect(inlagg.map(({ text }) => text)).toEqual(['Dörren var också låst.', 'Vem mer var där?', 'Vi var två.']);
    expect(bilagor).toMatchObject([{ del: 'rapport', text: 'Tillägg' }]);
    expect(handelser.map(({ rubrik }) => rubrik)).toContain(
      'Prov Person (den som rapporterade) kompletterade rapporten',
    );
  });

  it('och ingen annans, och inte när ärendet är slut', async () => {
    const { namnd, komplettering, handlaggning } = rum;
    const id = await rum.enMottagen();
    for (const vem of [namnd.chef, namnd.samordnare, namnd.lexSarahAnsvarig, namnd.forvaltningschef])
      await expect(komplettering.komplettera(vem, id, { text: 'Mer.' })).rejects.toThrow(FinnsInte);
    const form = { lagar: ['SoL' as const], motivering: 'Nej.', aterkoppling: 'Nej.' };
    await handlaggning.bedomInteUtredas(namnd.lexSarahAnsvarig, id, form);
    await expect(komplettering.komplettera(namnd.medarbetare, id, { text: 'Mer.' })).rejects.toThrow(
      'statusen ”Ska inte utredas”',
    );
    expect((await rum.listor.minRapport(namnd.medarbetare, id)).kanKompletteras).toBe(false);
  });

  it('och får frågor bara av den ansvariga och av utredaren i ärendet', async () => {
    const { namnd, komplettering } = rum;
    const id = await rum.enMottagen();
    for (const vem of [namnd.lexSarahUtredare, namnd.chef, namnd.medarbetare, namnd.forvaltningschef])
      await expect(komplettering.begar(vem, id, { text: 'Vem?' })).rejects.toThrow(FinnsInte);
  });
});

describe('bilagor', () => {
  it('följer med rapporten: rapportören hämtar sina egna, kretsen alla, och varje läsning loggas', async () => {
    const { namnd, bilagor, databas } = rum;
    const rapport = enLexSarahrapport(namnd.enhet, { bilagor: [EN_PDF, EN_BILD] });
    const { id } = await rum.lexSarah.rapportera(namnd.medarbetare, rapport);
    // sent twice is sent once
    await rum.lexSarah.rapportera(namnd.medarbetare, rapport);
    const mina = (await rum.listor.minRapport(namnd.medarbetare, id)).bilagor;
    expect(mina).toHaveLength(2);
    const [nr] = (await rum.arende.hamta(namnd.lexSarahAnsvarig, id)).bilagor.map((en) => en.id);
    if (nr === undefined) throw new Error('Bilagan saknas.');
    expect(await bilagor.hamtaEgen(namnd.medarbetare, id, nr)).toEqual(EN_PDF);
    expect(await bilagor.hamta(namnd.lexSarahAnsvarig, id, nr)).toEqual(EN_PDF);
    const last = await databas.las(namnd.dataskyddsombud, (tx) =>
      tx.sql('prov.last', `select person_id from lex_sarah_lasning where lex_sarah_id = $1 and vad = $2`, [
        id,
        `bilaga:${String(nr)}`,
      ]),
    );
    expect(last).toEqual([{ person_id: namnd.lexSarahAnsvarig.personId }]);
    for (const vem of [namnd.chef, namnd.samordnare, namnd.lexSarahUtredare, namnd.systemadmin, namnd.medarbetare])
      await expect(bilagor.hamta(vem, id, nr)).rejects.toThrow(FinnsInte);
    for (const vem of [namnd.chef, namnd.lexSarahAnsvarig])
      await expect(bilagor.hamtaEgen(vem, id, nr)).rejects.toThrow(FinnsInte);
  });

  it('läggs i utredningen av den som har ärendet, ses inte av rapportören, och ändras aldrig', async () => {
    const { namnd, bilagor } = rum;
    const id = await rum.enSomUtreds();
    await bilagor.bifoga(namnd.lexSarahUtredare, id, { text: 'Nattens schema' }, [EN_PDF]);
    await expect(bilagor.bifoga(namnd.forvaltningschef, id, { text: 'Nej' }, [EN_PDF])).rejects.toThrow(FinnsInte);
    expect(() => bilagor.bifoga(namnd.lexSarahUtredare, id, { text: 'Inget' }, [])).toThrow(OgiltigtFormular);
    const [en] = (await rum.arende.hamta(namnd.lexSarahUtredare, id)).bilagor;
    expect(en).toMatchObject({ del: 'utredning', namn: 'Nattens schema, bifogad av Prov Person' });
    expect((await rum.listor.minRapport(namnd.medarbetare, id)).bilagor).toEqual([]);
    await expect(bilagor.hamtaEgen(namnd.medarbetare, id, en?.id ?? 0)).rejects.toThrow(FinnsInte);
    for (const sats of ['update lex_sarah_bilaga set typ = typ', 'delete from lex_sarah_bilaga'])
      await expect(rum.agare.query(`${sats} where lex_sarah_id = $1`, [id])).rejects.toThrow('bara växa');
  });
});

it('samtal antecknas med vem och när av utredaren, och namnet kommer aldrig i händelseloggen', async () => {
  const { namnd, utredning } = rum;
  const id = await rum.enSomUtreds();
  const form = { med: 'Anna Berg, nattpatrullen', datum: '2026-11-21', text: 'Hon var ensam i tjänst.' };
  await utredning.antecknaSamtal(namnd.lexSarahUtredare, id, form);
  await expect(utredning.antecknaSamtal(namnd.lexSarahAnsvarig, id, form)).rejects.toThrow('utredare i ärendet');
  await expect(utredning.antecknaSamtal(namnd.lexSarahUtredare, id, { ...form, datum: '2026-11-23' })).rejects.toThrow(
    OgiltigtFormular,
  );
  expect((await rum.arende.hamta(namnd.lexSarahAnsvarig, id)).samtal).toMatchObject([
    { med: form.med, datum: form.datum, text: form.text },
  ]);
  const { rows } = await rum.agare.query(`select * from handelse where sak = 'lex_sarah' and sak_id = $1`, [id]);
  expect(rows.map(({ handling }: { handling: string }) => handling)).toContain('antecknaSamtal');
  expect(JSON.stringify(rows)).not.toMatch(/Anna|ensam/);
});
