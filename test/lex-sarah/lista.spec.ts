import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { EnskildRegiQueries } from '../../src/lex-sarah/enskild-regi.queries.js';
import { EnskildRegiService } from '../../src/lex-sarah/enskild-regi.service.js';
import type { Sida } from '../../src/lex-sarah/sidor.js';
import { SokQueries } from '../../src/oversikt/sok.queries.js';
import { ettLexSarahrum, enLexSarahrapport, type LexSarahrum } from '../givet/lex-sarah.js';

let rum: LexSarahrum;
const alla: number[] = [];
const ANTAL = 120;
beforeAll(async () => {
  rum = await ettLexSarahrum();
  for (let nr = 0; nr < ANTAL; nr++) {
    rum.klocka.stall(`2026-${String(1 + (nr % 11)).padStart(2, '0')}-15`);
    alla.push(await rum.enRapporterad({ intraffadDatum: null, text: `Rapport ${String(nr)}.` }));
  }
  rum.klocka.stall('2026-11-22');
}, 60_000);
afterAll(() => rum.stang());

/** Turns every page, as a person would. */
const bladdra = async <Rad extends { readonly id: number }>(
  las: (efter: string | undefined) => Promise<Sida<Rad>>,
): Promise<{ ider: number[]; sidor: number }> => {
  const ider: number[] = [];
  let [efter, sidor] = [undefined as string | undefined, 0];
  do {
    const { rader, nasta } = await las(efter);
    ider.push(...rader.map(({ id }) => id));
    efter = nasta ?? undefined;
    sidor += 1;
  } while (efter !== undefined);
  return { ider, sidor };
};

describe('listorna bläddras till sista raden, var och en en gång', () => {
  it.each<[string, (efter: string | undefined) => Promise<Sida<{ readonly id: number }>>]>([
    ['kretsens', (efter) => rum.listor.lista(rum.namnd.lexSarahAnsvarig, { efter })],
    ['rapportörens', (efter) => rum.listor.minaRapporter(rum.namnd.medarbetare, efter)],
    ['chefens', (efter) => rum.listor.paMinaEnheter(rum.namnd.chef, efter)],
  ])('%s', async (_namn, las) => {
    const { ider, sidor } = await bladdra(las);
    expect(sidor).toBe(3);
    expect(ider.toSorted((a, b) => a - b)).toEqual(alla);
    expect(new Set(ider).size).toBe(ANTAL);
  });

  it('de om enskild regi', async () => {
    const { lexSarahAnsvarig: ansvarig } = rum.namnd;
    const regi = new EnskildRegiService(rum.databas, rum.motor, rum.klocka);
    const queries = new EnskildRegiQueries(rum.databas, rum.klocka);
    for (let nr = 0; nr < 60; nr++) {
      const om = { text: 'Text.', mottagenDatum: '2026-11-20', uppmarksammadDatum: '2026-11-20' };
      await regi.taEmot(ansvarig, { ...om, slag: 'rapport', utforare: 'Omsorg AB' }, randomUUID());
      await regi.uppratta277(ansvarig, { ...om, grund: 'olamplig', verksamhet: 'Boendet' }, randomUUID());
    }
    expect((await bladdra((efter) => queries.information(ansvarig, efter))).ider).toHaveLength(60);
    expect((await bladdra((efter) => queries.anmalningar277(ansvarig, efter))).ider).toHaveLength(60);
  });
});

describe('sökningen', () => {
  const traffar = async (vem: Vem, sok: string) =>
    (await rum.listor.lista(vem, { sok, alla: true })).rader.map(({ id }) => id);

  it('hittar ordets alla former och ärendets nummer, men bara för kretsen', async () => {
    const { namnd } = rum;
    const rapport = enLexSarahrapport(namnd.enhet, { text: 'Medicinskåpen stod olåsta över natten.' });
    const { id } = await rum.lexSarah.rapportera(namnd.medarbetare, rapport);
    const { dnr } = await rum.lexSarahrad(id);
    expect(await traffar(namnd.lexSarahAnsvarig, 'medicinskåp')).toEqual([id]);
    expect(await traffar(namnd.lexSarahAnsvarig, String(dnr))).toEqual([id]);
    expect(await traffar(namnd.lexSarahAnsvarig, 'medicinskåp -natten')).toEqual([]);
    for (const vem of [namnd.lexSarahUtredare, namnd.chef, namnd.medarbetare, namnd.samordnare, namnd.dataskyddsombud])
      expect(await traffar(vem, 'medicinskåp')).toEqual([]);
  });

  it('hittar också vad rapportören har lagt till, här och i sökningen av allt', async () => {
    const { namnd } = rum;
    const { id } = await rum.lexSarah.rapportera(namnd.medarbetare, enLexSarahrapport(namnd.enhet));
    await rum.komplettering.komplettera(namnd.medarbetare, id, { text: 'Nyckelskåpet saknade lås.' });
    const allt = async (vem: Vem) =>
      (await new SokQueries(rum.databas, rum.klocka).sok(vem, { q: 'nyckelskåp' })).grupper.flatMap(
        ({ traffar: alla }) => alla.map((en) => en.lank),
      );
    expect(await traffar(namnd.lexSarahAnsvarig, 'nyckelskåp')).toEqual([id]);
    expect(await allt(namnd.lexSarahAnsvarig)).toEqual([`/lex-sarah/${String(id)}`]);
    for (const vem of [namnd.lexSarahUtredare, namnd.chef, namnd.samordnare, namnd.dataskyddsombud]) {
      expect(await traffar(vem, 'nyckelskåp')).toEqual([]);
      expect(await allt(vem)).toEqual([]);
    }
  });

  it('loggas som sökning, utan orden', async () => {
    await traffar(rum.namnd.lexSarahAnsvarig, 'hemligtord');
    const { rows } = await rum.agare.query<{ vad: string }>(
      'select vad from lex_sarah_lasning order by id desc limit 1',
    );
    expect(rows).toEqual([{ vad: 'sökning:0' }]);
  });
});
