import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tidslinje } from '../../src/floden/handelselogg.queries.js';
import { lexSarahFlode } from '../../src/lex-sarah/lex-sarah.flode.js';
import { SaknarBehorighet } from '../../src/plattform/fel.js';
import {
  gammalAvvikelse,
  gammalLexSarah,
  gammalSynpunkt,
  ettImportrum,
  type Importrum,
} from '../givet/arendeimport.js';

let rum: Importrum;
beforeAll(async () => {
  rum = await ettImportrum();
});
afterAll(() => rum.stang());

const rader = async (tabell: string, kallId: string): Promise<Record<string, unknown>[]> =>
  (
    await rum.agare.query<Record<string, unknown>>(
      `select t.* from ${tabell} t join arendeimport_rad r on r.sak = $1 and r.sak_id = t.id where r.kall_id = $2`,
      [tabell, kallId],
    )
  ).rows;
const antal = async (tabell: string): Promise<number> =>
  (await rum.agare.query<{ n: number }>(`select count(*)::int as n from ${tabell}`)).rows[0]?.n ?? 0;
const brott = async (): Promise<unknown[]> =>
  (await rum.agare.query('select * from handelse_brott($1)', [rum.namnd.namndId])).rows;

describe('ett avbrott', () => {
  it('mitt i sparandet lämnar inget efter sig', async () => {
    const { samordnare } = rum.namnd;
    const fil = Array.from({ length: 2500 }, (_, nr) => gammalAvvikelse({ Ärendenummer: `X${String(nr)}` }));
    const id = await rum.laddaUpp(samordnare, 'avvikelse', fil);
    await rum.inlasning.kor(samordnare, id, 'prova');
    const fore = [await antal('avvikelse'), await antal('arendeimport_rad'), await antal('handelse')];
    const stopp = new AbortController();
    const skeden: string[] = [];
    const gang = {
      signal: stopp.signal,
      framsteg: (_andel: number, skede: string) => {
        skeden.push(skede);
        if (skede.startsWith('Sparar')) stopp.abort();
      },
    };
    await expect(rum.inlasning.kor(samordnare, id, 'las_in', gang)).rejects.toThrow();
    expect(skeden.at(-1)).toBe('Sparar, 1000 av 2500');
    expect([await antal('avvikelse'), await antal('arendeimport_rad'), await antal('handelse')]).toEqual(fore);
    expect(await rum.inlasning.kor(samordnare, id, 'las_in')).toMatchObject({ nya: 2500 });
    expect(await antal('avvikelse')).toBe((fore[0] ?? 0) + 2500);
    expect(await antal('handelse')).toBe((fore[2] ?? 0) + 2500);
    expect(await brott()).toEqual([]);
  });
});

describe('gamla lex Sarah-ärenden', () => {
  it('läses in av lex Sarah-ansvarig ensam, och ingen annan ser vare sig filen eller ärendet', async () => {
    const { namnd } = rum;
    await expect(rum.laddaUpp(namnd.samordnare, 'lex_sarah', [gammalLexSarah()])).rejects.toThrow(SaknarBehorighet);
    await expect(rum.laddaUpp(namnd.lexSarahAnsvarig, 'avvikelse', [gammalAvvikelse()])).rejects.toThrow(
      SaknarBehorighet,
    );
    const id = await rum.laddaUpp(namnd.lexSarahAnsvarig, 'lex_sarah', [
      gammalLexSarah(),
      gammalLexSarah({ Diarienummer: 'SN 2022/18', Inkom: '2022-01-15', Avslutsdatum: '' }),
      gammalLexSarah({
        ...{ Diarienummer: 'SN 2022/19', Bedömning: '', Beslutsdatum: '', 'Anmäld till IVO': 'Nej' },
        ...{ 'IVO diarienummer': '', 'IVO datum': '', Avslutsdatum: '' },
      }),
    ]);
    expect(await rum.lasIn(namnd.lexSarahAnsvarig, id)).toMatchObject({ nya: 3, avslutade: 1, antalProblem: 0 });
    const [rad] = await rader('lex_sarah', 'SN 2022/17');
    expect(rad).toMatchObject({
      dnr: 'LS 2022/1',
      status: 'avslutad',
      rapportor_id: null,
      rapportor_namn: 'Karin Karlsson',
      grad: 4,
      beslutad_datum: '2022-06-10',
      ivo_dnr: 'SN 2022/17-9',
      ivo_anmald_datum: '2022-06-11',
      avslutad_datum: '2022-09-01',
    });
    expect(await rader('lex_sarah', 'SN 2022/18')).toMatchObject([{ dnr: 'LS 2022/2', status: 'beslutad' }]);
    expect(await rader('lex_sarah', 'SN 2022/19')).toMatchObject([
      { status: 'rapporterad', grad: null, ivo_dnr: null },
    ]);
    const ser = async (vem: keyof typeof namnd): Promise<number> =>
      (
        await rum.databas.las(namnd[vem] as typeof namnd.chef, (tx) =>
          tx.sql(
            'prov.ser-ls',
            'select 1 from lex_sarah where id = $1 union all select 1 from arendeimport where id = $2',
            [rad?.id, id],
          ),
        )
      ).length;
    expect(await ser('lexSarahAnsvarig')).toBe(2);
    for (const vem of [
      'samordnare',
      'chef',
      'verksamhetschef',
      'system',
      'ledamot',
      'systemadmin',
      'medarbetare',
    ] as const)
      expect([vem, await ser(vem)]).toEqual([vem, 0]);
    const historik = await rum.databas.las(namnd.lexSarahAnsvarig, (tx) =>
      tidslinje(tx, lexSarahFlode, Number(rad?.id)),
    );
    expect(historik).toMatchObject([{ handling: 'importeraAvslutad' }]);
    await rum.handlaggning.taEmot(namnd.lexSarahAnsvarig, Number((await rader('lex_sarah', 'SN 2022/19'))[0]?.id), {});
    expect(await brott()).toEqual([]);
  });

  it('utan diarienummer fast de är anmälda, beslutade utan dag, eller hos en enskild utförare nekas', async () => {
    const { namnd } = rum;
    await rum.agare.query(`update enhet set regi = 'enskild' where id = $1`, [namnd.annanEnhet]);
    const id = await rum.laddaUpp(namnd.lexSarahAnsvarig, 'lex_sarah', [
      gammalLexSarah({ Diarienummer: 'N1', 'IVO diarienummer': '' }),
      gammalLexSarah({ Diarienummer: 'N2', 'Anmäld till IVO': 'Nej' }),
      gammalLexSarah({ Diarienummer: 'N3', Beslutsdatum: '' }),
      gammalLexSarah({ Diarienummer: 'N4', Enhet: 'Öppenvården' }),
    ]);
    const { problem } = await rum.inlasning.kor(namnd.lexSarahAnsvarig, id, 'prova');
    expect(problem.map(({ rad, kolumn }) => [rad, kolumn])).toEqual([
      [2, 'IVO diarienummer'],
      [3, 'IVO diarienummer'],
      [3, 'IVO datum'],
      [4, 'Beslutsdatum'],
      [5, 'Enhet'],
    ]);
  });

  it('går inte att skriva förbi dörren, inte heller synpunkter', async () => {
    const { namnd } = rum;
    for (const vem of [namnd.samordnare, namnd.system, namnd.chef])
      await expect(
        rum.databas.skriv(vem, (tx) => tx.sql('prov.dorr-ls', `select lex_sarah_importera('avslutad', '[]')`)),
      ).rejects.toThrow('läses in av lex Sarah-ansvarig');
    for (const vem of [namnd.lexSarahAnsvarig, namnd.registrator, namnd.system])
      await expect(
        rum.databas.skriv(vem, (tx) => tx.sql('prov.dorr-s', `select synpunkt_importera('avslutad', '[]')`)),
      ).rejects.toThrow('läses in av kvalitetssamordnaren');
    // another nämnd's enhet is no enhet of this one
    const rad = {
      id: 999_999,
      rapportor_namn: 'N',
      rapportor_befattning: '',
      rapport_text: 'T',
      plats: '',
      omedelbar_atgard: '',
      rapporterad_datum: '2021-01-01',
      lagar: [],
      enhet_version_id: 0,
    };
    const inga = await rum.databas.skriv(namnd.lexSarahAnsvarig, (tx) =>
      tx.sql('prov.dorr-ls2', `select lex_sarah_importera('avslutad', $1)`, [JSON.stringify([rad])]),
    );
    expect(inga).toEqual([]);
  });
});

describe('gamla synpunkter', () => {
  it('läses in besvarade, öppna och avslutade, och den öppna sorteras först', async () => {
    const { samordnare, grannenhet } = rum.namnd;
    const id = await rum.laddaUpp(samordnare, 'synpunkt', [
      gammalSynpunkt(),
      gammalSynpunkt({ Löpnr: 'K2', Avslutsdatum: '' }),
      gammalSynpunkt({ Löpnr: 'K3', Avslutsdatum: '', Svar: '', Svarsdatum: '', Text: 'Jag vill överklaga beslutet.' }),
      gammalSynpunkt({ Löpnr: 'K4', 'Typ av ärende': 'Beröm', Svar: '', Svarsdatum: '', Verksamhet: '' }),
    ]);
    expect(await rum.lasIn(samordnare, id)).toMatchObject({ nya: 4, antalProblem: 0 });
    expect(await rader('synpunkt', 'K1')).toMatchObject([
      {
        status: 'avslutad',
        typ: 'klagomal',
        kanal: 'telefon',
        enhet_id: grannenhet,
        kategorier: ['tillganglighet'],
        vill_ha_svar: true,
        inkom_datum: '2023-02-01',
        svar_senast: '2023-02-15',
        besvarad_datum: '2023-02-10',
      },
    ]);
    expect(await rader('synpunkt', 'K2')).toMatchObject([{ status: 'besvarad' }]);
    const [oppen] = await rader('synpunkt', 'K3');
    expect(oppen).toMatchObject({
      status: 'inkommen',
      enhet_id: null,
      angiven_enhet_id: grannenhet,
      vill_ha_svar: true,
    });
    expect(oppen?.antydningar).toContain('overklagande');
    expect(await rader('synpunkt', 'K4')).toMatchObject([{ typ: 'berom', enhet_id: null, vill_ha_svar: false }]);
    const { rows } = await rum.agare.query('select count(distinct kod_hash)::int as n from synpunkt');
    expect(rows).toEqual([{ n: 4 }]);
    expect(await brott()).toEqual([]);
  });
});
