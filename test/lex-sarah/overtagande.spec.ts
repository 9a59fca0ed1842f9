import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FinnsInte } from '../../src/plattform/fel.js';
import { BEDOMD } from '../givet/avvikelser.js';
import { ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';

let rum: LexSarahrum;
beforeAll(async () => {
  rum = await ettLexSarahrum();
});
afterAll(() => rum.stang());

describe('en avvikelse blir lex Sarah', () => {
  let id: number;
  beforeEach(async () => {
    id = await rum.enAvvikelse({ handelseforlopp: 'Han låstes in över natten.' });
  });

  it('i en transaktion: linjen förlorar innehållet, texten kopieras och rapportören ser fortfarande sitt', async () => {
    const { namnd } = rum;
    await rum.avvikelser.bedom(namnd.chef, id, BEDOMD);
    const lexSarahId = await rum.overlamning.overlamna(namnd.chef, id, { skal: 'Det kan vara frihetsberövande.' });
    expect(await rum.lexSarahrad(lexSarahId)).toMatchObject({
      avvikelse_id: id,
      rapport_text: 'Han låstes in över natten.',
      rapportor_id: namnd.medarbetare.personId,
      status: 'rapporterad',
    });
    expect(await rum.rad(id)).toMatchObject({ status: 'overlamnad', lex_sarah_id: lexSarahId });
    for (const vem of [namnd.chef, namnd.verksamhetschef, namnd.samordnare])
      await expect(rum.arenden.arende(vem, id)).rejects.toThrow(FinnsInte);
    const fakta = await rum.databas.las(namnd.chef, (tx) =>
      tx.sql('prov.fakta', 'select 1 as ett from avvikelse_fakta where avvikelse_id = $1', [id]),
    );
    expect(fakta).toEqual([]);
    expect((await rum.listor.paMinaEnheter(namnd.chef)).rader.map((en) => en.id)).toContain(lexSarahId);
    expect((await rum.mina.rapport(namnd.medarbetare, id)).handelseforlopp).toBe('Han låstes in över natten.');
    const min = await rum.listor.minRapport(namnd.medarbetare, lexSarahId);
    expect(min.rapport_text).toContain('Han låstes in');
    // but not why the chef handed it over, which the circle reads
    expect(JSON.stringify(min)).not.toContain('frihetsberövande');
    expect(JSON.stringify(await rum.arende.hamta(namnd.lexSarahAnsvarig, lexSarahId))).toContain('frihetsberövande');
    expect((await rum.arende.hamta(namnd.lexSarahAnsvarig, lexSarahId)).kallor).toMatchObject([{ id }]);
    await expect(rum.avvikelser.taEmot(namnd.chef, id, {})).rejects.toThrow(FinnsInte);
    // also for the circle it is read in the lex Sarah case alone, where the reading is logged
    await expect(rum.arenden.arende(namnd.lexSarahAnsvarig, id)).rejects.toThrow(FinnsInte);
    expect((await rum.lista.lista(namnd.lexSarahAnsvarig, {})).avvikelser.map((en) => en.id)).not.toContain(id);
  });

  it('tar med länkade rapporter, och en länkad går inte för sig', async () => {
    const { namnd } = rum;
    const lankad = await rum.enAvvikelse({ handelseforlopp: 'Jag såg också.' });
    await rum.placering.lanka(namnd.chef, lankad, { huvudId: id });
    await expect(rum.overlamning.overlamna(namnd.chef, lankad, { skal: 'Nej.' })).rejects.toThrow(
      'länkad till ett annat',
    );
    const lexSarahId = await rum.overlamning.overlamna(namnd.chef, id, { skal: 'Ja.' });
    expect(await rum.rad(lankad)).toMatchObject({ lex_sarah_id: lexSarahId, status: 'overlamnad' });
    await expect(rum.arenden.arende(namnd.chef, lankad)).rejects.toThrow(FinnsInte);
  });

  it('anonymt rapporterad får den som lämnar över som rapportör', async () => {
    await rum.agare.query(`update namnd set installningar = '{"avvikelse_anonym": true}' where id = $1`, [
      rum.namnd.namndId,
    ]);
    const anonym = await rum.enAvvikelse({ anonym: true });
    const lexSarahId = await rum.overlamning.overlamna(rum.namnd.chef, anonym, { skal: 'Ja.' });
    expect((await rum.lexSarahrad(lexSarahId)).rapportor_id).toBe(rum.namnd.chef.personId);
    expect((await rum.rad(anonym)).rapportor_id).toBeNull();
    // he follows how it goes, but reads no longer what somebody else wrote
    const min = await rum.listor.minRapport(rum.namnd.chef, lexSarahId);
    expect(min).toMatchObject({
      egna_ord: false,
      rapport_text: '',
      omedelbar_atgard: '',
      plats: '',
      status: 'rapporterad',
    });
  });

  it('den som själv har rapporterat läser fortfarande sina egna ord', async () => {
    const lexSarahId = await rum.overlamning.overlamna(rum.namnd.chef, id, { skal: 'Ja.' });
    const min = await rum.listor.minRapport(rum.namnd.medarbetare, lexSarahId);
    expect(min).toMatchObject({ egna_ord: true, rapport_text: (await rum.rad(id)).handelseforlopp });
    await expect(rum.listor.minRapport(rum.namnd.chef, lexSarahId)).rejects.toThrow(FinnsInte);
  });

  it('eller inte alls: går en del fel finns inget lex Sarah-ärende och linjen ser det den såg', async () => {
    const { namnd } = rum;
    const antal = async () => (await rum.agare.query('select count(*)::int as antal from lex_sarah')).rows[0].antal;
    const fore = await antal();
    await rum.agare.query(`update enhet set regi = 'enskild' where id = $1`, [namnd.enhet]);
    await expect(rum.overlamning.overlamna(namnd.chef, id, { skal: 'Ja.' })).rejects.toThrow('enskild regi');
    await rum.agare.query(`update enhet set regi = 'egen' where id = $1`, [namnd.enhet]);
    // the very last statement of the transaction fails
    await rum.agare.query(`create function prov_stopp() returns trigger language plpgsql as
      $$ begin if new.handling = 'overlamna' then raise exception 'stopp'; end if; return new; end $$`);
    await rum.agare.query(
      'create trigger prov_stopp before insert on handelse for each row execute function prov_stopp()',
    );
    await expect(rum.overlamning.overlamna(namnd.chef, id, { skal: 'Ja.' })).rejects.toThrow('stopp');
    await rum.agare.query('drop trigger prov_stopp on handelse; drop function prov_stopp()');
    expect(await antal()).toBe(fore);
    expect(await rum.rad(id)).toMatchObject({ status: 'inkommen', lex_sarah_id: null, version: 1 });
    expect((await rum.arenden.arende(namnd.chef, id)).id).toBe(id);
  });

  it('görs inte av den som inte ser avvikelsen', async () => {
    for (const vem of [rum.namnd.annanChef, rum.namnd.medarbetare, rum.namnd.lexSarahAnsvarig])
      await expect(rum.overlamning.overlamna(vem, id, { skal: 'Ja.' })).rejects.toThrow(FinnsInte);
  });

  it('lämnas tillbaka med motivering när det inte ska utredas, och bedömningen finns kvar', async () => {
    const { namnd, handlaggning } = rum;
    const lexSarahId = await rum.overlamning.overlamna(namnd.chef, id, { skal: 'Ja.' });
    await handlaggning.taEmot(namnd.lexSarahAnsvarig, lexSarahId, {});
    await handlaggning.bedomInteUtredas(namnd.lexSarahAnsvarig, lexSarahId, {
      lagar: ['SoL'],
      motivering: 'Dörren var trasig och lagades genast.',
      aterkoppling: 'Det utreds som avvikelse.',
    });
    expect(await rum.rad(id)).toMatchObject({ status: 'granskas', lex_sarah_id: null });
    expect((await rum.arenden.arende(namnd.chef, id)).id).toBe(id);
    const fakta = await rum.databas.las(namnd.chef, (tx) =>
      tx.sql<{ text: string }>(
        'prov.skal',
        `select text from avvikelse_fakta where avvikelse_id = $1 and fakta = 'lex_sarah_bedomning'`,
        [id],
      ),
    );
    expect(fakta).toEqual([{ text: 'Dörren var trasig och lagades genast.' }]);
    expect(await rum.lexSarahrad(lexSarahId)).toMatchObject({
      status: 'aterlamnad',
      aterkoppling: 'Det utreds som avvikelse.',
    });
    const { bedomning } = await rum.arende.hamta(namnd.lexSarahAnsvarig, lexSarahId);
    expect(bedomning?.uppgifter).toMatchObject({ utredas: false });
  });
});
