import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { enNamnd, vemIdag, type Namnd, type Personvem } from '../givet/organisation.js';
import { enBerattelse, ettProvhus, type Provhus } from './provhus.js';
import { enAtgard, enAvvikelse, html, ids, sidan, type Sida } from './startsidor.js';

let hus: Provhus;
let namnd: Namnd;
beforeAll(async () => {
  hus = await ettProvhus();
});
beforeEach(async () => {
  namnd = await enNamnd(hus.db);
});
afterAll(() => hus.stang());

describe('vad startsidan visar för vem', () => {
  const SEKTIONER: [keyof Namnd, string[]][] = [
    ['medarbetare', ['minVecka', 'minaAtgarder', 'minaRapporter', 'faststallda']],
    ['mas', ['minVecka', 'minaAtgarder', 'minaRapporter', 'faststallda']],
    ['lexSarahAnsvarig', ['minVecka', 'lexSarah', 'minaAtgarder', 'minaRapporter', 'faststallda']],
    ['lexSarahUtredare', ['minVecka', 'lexSarah', 'minaAtgarder', 'minaRapporter', 'faststallda']],
    ['dataskyddsombud', ['minVecka', 'loggkontroll', 'minaAtgarder', 'minaRapporter', 'faststallda']],
    ['chef', ['minVecka', 'arbetslista', 'bidrag', 'synpunkter', 'perEnhet', 'lexSarahPaEnheter', 'faststallda']],
    [
      'verksamhetschef',
      ['minVecka', 'arbetslista', 'bidrag', 'synpunkter', 'perEnhet', 'lexSarahPaEnheter', 'faststallda'],
    ],
    ['samordnare', ['minVecka', 'synpunkter', 'utkast', 'paVag', 'nyckeltal', 'luckor', 'jobb', 'minaAtgarder']],
    ['forvaltningschef', ['minVecka', 'lexSarah', 'attGodkanna', 'nyckeltal']],
    ['registrator', ['minVecka', 'synpunkter', 'diarium']],
    ['ledamot', ['namnden']],
    ['systemadmin', ['drift']],
  ];
  it.each(SEKTIONER)('%s ser %j', async (roll, sektioner) => {
    const svar = await sidan(hus, namnd[roll] as Personvem);
    expect(Object.keys(svar).sort()).toEqual(['titel', 'namn', 'roller', 'olasta', ...sektioner].sort());
    await html(hus, namnd[roll] as Personvem);
  });

  it('är för den som har flera roller allt som rollerna ger', async () => {
    await hus.db.agare.query(
      `insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran) values
         ($1, $2, 'medarbetare', $3, '2020-01-01'), ($1, $2, 'registrator', null, '2020-01-01')`,
      [namnd.namndId, namnd.chef.personId, namnd.enhet],
    );
    const svar = await sidan(hus, await vemIdag(hus.db, namnd.chef.personId));
    expect(svar).toMatchObject({ arbetslista: {}, perEnhet: {}, diarium: {}, minaRapporter: [] });
    // once is enough: they stand in the worklist
    expect(svar).not.toHaveProperty('minaAtgarder');
    expect(svar).not.toHaveProperty('drift');
  });

  it('är ingenting för den som inte är inloggad', async () => {
    const svar = await fetch(`${hus.url}/`, { headers: { accept: 'application/json' } });
    expect(svar.status).toBe(401);
  });
});

describe('medarbetarens startsida', () => {
  it('har rapporteringen överst och säger vad som kommer när inget är rapporterat', async () => {
    const text = await html(hus, namnd.medarbetare);
    expect(text).toMatch(/<a class="ds-button" href="\/avvikelser\/ny">Rapportera en avvikelse<\/a>/);
    expect(text).toContain('Du har inte rapporterat något än.');
    expect(text).toContain('Nämnden har inte fastställt något dokument än.');
  });

  it('visar de egna rapporterna med senaste svaret först, aldrig en kollegas', async () => {
    const utan = await enAvvikelse(hus, namnd, { rapporterad: '2026-11-10' });
    const med = await enAvvikelse(hus, namnd, {
      rapporterad: '2026-11-15',
      status: 'foljs_upp',
      aterkoppling: 'Rutinen är ändrad.',
    });
    await enAvvikelse(hus, namnd, { rapportor: namnd.chef.personId });
    await enAvvikelse(hus, namnd, { rapportor: null });
    expect(ids((await sidan(hus, namnd.medarbetare)).minaRapporter)).toEqual([med, utan]);
    const text = await html(hus, namnd.medarbetare);
    expect(text).toContain('Rutinen är ändrad.');
    expect(text).toContain('Chefen har fått din rapport men inte börjat med den än.');
    expect(text).not.toContain('Hemligt händelseförlopp');
  });

  it('visar de dokument som är publicerade, inte de som är på väg', async () => {
    const id = await enBerattelse(hus, namnd, 2024, 'publicerad');
    await enBerattelse(hus, namnd, 2025, 'faststalld');
    const offentlig = async (publicerad: string): Promise<unknown> =>
      hus.db.agare.query(
        `insert into rapport_offentlig (namnd_id, rapport_id, nr, slag, ar, utgava, titel, sammantrade, paragraf, underlag,
           underlag_sha256, gjord_av, gjord_vid, sha256, innehall, sidor, publicerad_vid)
         select r.namnd_id, r.id, 1, r.slag, r.ar, 1, r.titel, '2026-03-10', '§ 1', '{}', '\\x00', $2, now(), '\\x00', '\\x00', 1, $3
         from rapport r where r.id = $1`,
        [id, namnd.samordnare.personId, publicerad],
      );
    expect((await sidan(hus, namnd.medarbetare)).faststallda).toEqual([]);
    await offentlig('2026-04-01');
    expect((await sidan(hus, namnd.medarbetare)).faststallda).toEqual([
      { titel: 'Kvalitetsberättelse 2024', url: `/publicerat/${String(namnd.namndId)}/kvalitetsberattelse/2024` },
    ]);
  });

  it('visar åtgärder som är hennes och snart ska vara klara', async () => {
    const { personId } = namnd.medarbetare;
    const sen = await enAtgard(hus, namnd, { person: personId, klart: '2026-11-21' });
    const snart = await enAtgard(hus, namnd, { person: personId, klart: '2026-12-06' });
    await enAtgard(hus, namnd, { person: personId, klart: '2026-12-07' });
    await enAtgard(hus, namnd, { person: personId, klart: '2026-11-21', status: 'avslutad' });
    await enAtgard(hus, namnd, { person: namnd.chef.personId, klart: '2026-11-21' });
    const { minaAtgarder } = await sidan(hus, namnd.medarbetare);
    expect(minaAtgarder?.rader.map(({ id, forsenad }) => [id, forsenad])).toEqual([
      [sen, true],
      [snart, false],
    ]);
    expect(await html(hus, namnd.medarbetare)).toContain('Försenad');
  });
});

describe('chefens startsida', () => {
  it('säger när det inte finns något att göra', async () => {
    expect(await html(hus, namnd.chef)).toContain('Inget att göra just nu');
  });

  it('visar nya avvikelser på de egna enheterna, de äldsta först, tills någon har tagit emot dem', async () => {
    const sen = await enAvvikelse(hus, namnd, { rapporterad: '2026-11-21' });
    const tidig = await enAvvikelse(hus, namnd, { rapporterad: '2026-11-19' });
    const granne = await enAvvikelse(hus, namnd, { enhet: namnd.grannenhet, rapporterad: '2026-11-20' });
    await enAvvikelse(hus, namnd, { status: 'granskas' });
    // as those that were read in from another system when they were at their end
    await enAvvikelse(hus, namnd, { status: 'avslutad', rapporterad: '2021-01-11' });
    await enAvvikelse(hus, namnd, { enhet: namnd.annanEnhet });
    expect(ids((await sidan(hus, namnd.chef)).arbetslista?.nya.rader)).toEqual([tidig, sen]);
    expect(ids((await sidan(hus, namnd.verksamhetschef)).arbetslista?.nya.rader)).toEqual([tidig, granne, sen]);
    expect(await html(hus, namnd.chef)).toContain(`href="/avvikelser/${String(tidig)}"`);
  });

  it('visar det som har varit öppet i mer än 30 dagar, men inte på den trettionde', async () => {
    const gammal = await enAvvikelse(hus, namnd, { status: 'utreds', rapporterad: '2026-10-22' });
    await enAvvikelse(hus, namnd, { status: 'utreds', rapporterad: '2026-10-23' });
    await enAvvikelse(hus, namnd, { status: 'avslutad', rapporterad: '2026-01-01' });
    const { arbetslista } = await sidan(hus, namnd.chef);
    expect(arbetslista?.gamla).toEqual({
      antal: 1,
      rader: [{ id: gammal, rapporterad: '2026-10-22', enhet: 'Utredningsgruppen', dagar: 31 }],
    });
  });

  it('räknar alla men visar de fem första', async () => {
    for (let i = 0; i < 7; i++) await enAvvikelse(hus, namnd);
    const { arbetslista } = await sidan(hus, namnd.chef);
    expect([arbetslista?.nya.antal, arbetslista?.nya.rader.length]).toEqual([7, 5]);
    expect(await html(hus, namnd.chef)).toContain('Visa alla avvikelser');
  });

  it('har enheternas åtgärder, också dem som någon annan ansvarar för, men inte grannens', async () => {
    const egen = await enAtgard(hus, namnd, {
      enhet: namnd.enhet,
      person: namnd.medarbetare.personId,
      klart: '2026-11-21',
    });
    await enAtgard(hus, namnd, { enhet: namnd.annanEnhet, klart: '2026-11-21' });
    await enAtgard(hus, namnd, { enhet: namnd.enhet, klart: null });
    expect(ids((await sidan(hus, namnd.chef)).arbetslista?.atgarder.rader)).toEqual([egen]);
  });

  it('ställer årets antal per enhet mot samma tid i fjol, och varje siffra går att öppna', async () => {
    await enAvvikelse(hus, namnd, { rapporterad: '2026-01-01' });
    await enAvvikelse(hus, namnd, { rapporterad: '2026-11-22', status: 'avslutad' });
    await enAvvikelse(hus, namnd, { rapporterad: '2025-11-22' });
    await enAvvikelse(hus, namnd, { rapporterad: '2025-11-23' });
    await enAvvikelse(hus, namnd, { enhet: namnd.grannenhet, rapporterad: '2026-05-05' });
    const besok = await hus.som(namnd.chef);
    const { perEnhet } = await besok.json<Sida>('/');
    expect(perEnhet?.enheter.map(({ enhet, iAr, iFjol }) => [enhet, iAr.visas, iFjol.visas])).toEqual([
      ['Utredningsgruppen', '2', '1'],
    ]);
    const [rad] = perEnhet!.enheter;
    for (const { visas, url } of [rad!.iAr, rad!.iFjol]) {
      expect((await besok.json<{ antal: number }>(url)).antal).toBe(Number(visas));
    }
    expect((await sidan(hus, namnd.verksamhetschef)).perEnhet?.enheter).toHaveLength(3);
  });
});

describe('den lex Sarah-ansvarigas startsida', () => {
  it('börjar med det som väntar på henne, och annars med rapporteringen', async () => {
    const ordning = async (): Promise<number> => {
      const text = await html(hus, namnd.lexSarahAnsvarig);
      return Math.sign(text.indexOf('id="lex-sarah"') - text.indexOf('href="/avvikelser/ny">Rapportera en avvikelse'));
    };
    expect(await ordning()).toBe(1);
    await hus.db.agare.query(
      `insert into lex_sarah (namnd_id, dnr_ar, dnr_nr, enhet_id, enhet_version_id, status, nyckel, rapportor_namn,
         rapportor_befattning, rapport_text, rapporterad_vid, rapporterad_datum)
       select $1, 2026, 1, $2, v.id, 'rapporterad', gen_random_uuid(), 'N', 'B', 'Text.', '2026-11-22T08:00Z', '2026-11-22'
       from enhet_version v where v.enhet_id = $2`,
      [namnd.namndId, namnd.enhet],
    );
    expect(await ordning()).toBe(-1);
  });
});
