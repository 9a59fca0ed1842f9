import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { Regelbrott } from '../../src/plattform/fel.js';
import { ORSAKER } from '../../src/synpunkter/overlamning.texter.js';
import { ORSAK_FOR } from '../../src/synpunkter/synpunkt.flode.js';
import type { Overlamningshandling } from '../../src/synpunkter/synpunkt.texter.js';
import { ettSynpunktsrum, SVARAD, type Synpunktsrum } from '../givet/synpunkter.js';

let rum: Synpunktsrum;
beforeAll(async () => {
  rum = await ettSynpunktsrum();
});
afterAll(() => rum.stang());

const ser = async (vem: Vem, id: number): Promise<boolean> =>
  (await rum.databas.las(vem, (tx) => tx.sql('prov.ser', 'select id from synpunkt where id = $1', [id]))).length === 1;
describe('överlämning', () => {
  it.each(Object.keys(ORSAK_FOR) as Overlamningshandling[])(
    '%s kvitteras innan ärendet avslutas, aldrig som besvarat',
    async (handling) => {
      const { namnd, sortering, synpunkter } = rum;
      const { id, kod } = await rum.enUtredd();
      await sortering.lamnaOver(namnd.registrator, id, handling, { text: 'Mottagningen, per telefon.' });
      if (handling !== 'lexSarah') {
        await expect(sortering.avslutaOverlamnad(namnd.registrator, id, {})).rejects.toThrow('Ingen har bekräftat');
        await expect(synpunkter.svara(namnd.chef, id, SVARAD)).rejects.toThrow('Ingen har bekräftat');
        await sortering.kvittera(namnd.registrator, id, { orsak: ORSAK_FOR[handling], text: 'Anna, kl. 10.' });
        await synpunkter.svara(namnd.chef, id, SVARAD);
      }
      await expect(synpunkter.avsluta(namnd.registrator, id, { motivering: 'x' })).rejects.toThrow(Regelbrott);
      await sortering.avslutaOverlamnad(namnd.registrator, id, {});
      expect(await rum.rad(id)).toMatchObject({ status: 'overlamnad' });
      expect((await rum.avsandare.visa(kod)).overlamnad).toHaveLength(1);
    },
  );

  it('en orosanmälan kan göras genast, innan någon har bekräftat eller fördelat', async () => {
    const { id, kod } = await rum.enSynpunkt({ text: 'Pappa slår mig.' });
    expect(await rum.rad(id)).toMatchObject({ antydningar: ['orosanmalan'] });
    expect((await rum.avsandare.visa(kod)).innebord).toContain('Ingen har börjat läsa');
    await rum.sortering.lamnaOver(rum.namnd.registrator, id, 'orosanmalan', { text: 'Socialjouren, kl. 20.10.' });
    expect((await rum.avsandare.visa(kod)).innebord).toBe('Vi har läst det du skickade och lämnat det vidare.');
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
