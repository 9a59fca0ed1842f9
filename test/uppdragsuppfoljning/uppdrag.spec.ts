import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { granska } from '../../src/floden/granska.js';
import { prova } from '../../src/floden/prova.js';
import { hasha } from '../../src/organisation/losenord.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { oppenvardFlode } from '../../src/uppdragsuppfoljning/oppenvard.flode.js';
import { Webblasare } from '../givet/app.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { ettStartat, ettUppdrag, oppnaRum, type Rum } from './prov.js';

const LOSENORD = 'rätt lösenord 2026';
let rum: Rum;
let namnd: Namnd;
let losenordHash: string;

beforeAll(async () => {
  rum = await oppnaRum();
  losenordHash = await hasha(LOSENORD);
});
beforeEach(async () => {
  namnd = await enNamnd(rum.db, { losenordHash });
});
afterAll(() => rum.stang());

describe('uppdragets flöde', () => {
  it('håller ihop', () => {
    expect(granska(oppenvardFlode, '2026-11-22')).toEqual([]);
  });

  it.each([
    ['medarbetare', true],
    ['chef', true],
    ['verksamhetschef', true],
    ['samordnare', true],
    ['annanChef', false],
    ['forvaltningschef', false],
    ['registrator', false],
  ] as const)('%s får registrera dagar på enhetens uppdrag: %s', async (vem, far) => {
    const id = await ettUppdrag(rum, namnd);
    const { sak } = await rum.queries.sida(namnd.samordnare, id);
    expect(prova(oppenvardFlode, 'verkstall', sak, namnd[vem]).tillaten).toBe(far);
  });

  it('startar inte förrän det är fördelat, och underlag lämnas till ett bokat möte', async () => {
    const id = await ettUppdrag(rum, namnd, { fordelad: undefined });
    await expect(rum.steg.verkstall(namnd.medarbetare, id, { version: 1, datum: '2026-09-14' })).rejects.toThrow(
      Regelbrott,
    );
    await rum.steg.fordela(namnd.medarbetare, id, { version: 1, datum: '2026-09-10' });
    await rum.steg.verkstall(namnd.medarbetare, id, { version: 2, datum: '2026-09-14' });
    await expect(rum.steg.lamnaUnderlag(namnd.medarbetare, id, { version: 3, datum: '2026-11-01' })).rejects.toThrow(
      'Boka uppföljningen först.',
    );
  });
});

describe('ett uppdrag', () => {
  it('får ett eget nummer, och samma formulär två gånger blir ett uppdrag', async () => {
    const nyckel = '3f2b8f1e-7c47-4b8c-9d1f-000000000001';
    const [forsta, andra] = [await ettUppdrag(rum, namnd, { nyckel }), await ettUppdrag(rum, namnd, { nyckel })];
    expect(andra).toBe(forsta);
    expect((await rum.queries.sida(namnd.medarbetare, forsta)).sak.lopnummer).toMatch(/^ÖV 2026-\d+$/);
    await ettUppdrag(rum, namnd, { lopnummer: 'ÖV 2026-77777' });
    await expect(ettUppdrag(rum, namnd, { lopnummer: 'ÖV 2026-77777' })).rejects.toThrow(OgiltigtFormular);
  });

  it.each(['Anna Andersson', 'AA', '19121212-1212', '121212-1212', 'Anna 14'])('heter aldrig %s', async (lopnummer) => {
    const webb = new Webblasare(rum.prov.url);
    await webb.loggaIn(`medarbetare.${namnd.namndId}@prov.se`, LOSENORD);
    await webb.oppna('/oppenvardsuppdrag/ny');
    const falt = { enhetId: String(namnd.enhet), insats: 'samtalsstod', beslutad: '2026-11-02', lopnummer };
    const nekat = await webb.skicka('/oppenvardsuppdrag', falt);
    expect([nekat.status, nekat.html.includes('Aldrig namn') || nekat.html.includes('personnummer')]).toEqual([
      422,
      true,
    ]);
    expect((await webb.skicka('/oppenvardsuppdrag', { ...falt, lopnummer: 'ÖV 2026-14' })).status).toBe(303);
    await expect(
      rum.db.agare.query('update oppenvardsuppdrag set lopnummer = $1 where namnd_id = $2', [lopnummer, namnd.namndId]),
    ).rejects.toThrow('lopnummer');
  });

  it('registreras där man arbetar, och syns bara där', async () => {
    await expect(ettUppdrag(rum, namnd, {}, namnd.annanChef)).rejects.toThrow(OgiltigtFormular);
    const id = await ettUppdrag(rum, namnd);
    await expect(rum.queries.sida(namnd.annanChef, id)).rejects.toThrow(FinnsInte);
    expect((await rum.queries.sida(namnd.forvaltningschef, id)).handlingar).toEqual([]);
    await expect(ettUppdrag(rum, namnd, {}, namnd.forvaltningschef)).rejects.toThrow(SaknarBehorighet);
    expect((await rum.queries.sida(namnd.chef, id)).handlingar.map(({ handling }) => handling)).toContain('verkstall');
  });

  it('bär dagen för varje tidsgräns, och behåller den när nämnden ändrar sin', async () => {
    const id = await ettStartat(rum, namnd);
    const fore = (await rum.queries.sida(namnd.chef, id)).granser.map(({ slag, senast }) => [slag, senast]);
    expect(fore).toEqual([
      ['uppstart', '2026-09-21'],
      ['plan', '2026-10-26'],
      ['verkstallighet', '2026-12-01'],
      ['uppfoljning', '2027-03-14'],
    ]);
    await rum.db.agare.query(`update namnd set installningar = '{"oppenvard_plan_dagar": 21}' where id = $1`, [
      namnd.namndId,
    ]);
    expect((await rum.queries.sida(namnd.chef, id)).granser.map(({ slag, senast }) => [slag, senast])).toEqual(fore);
    const senare = await ettStartat(rum, namnd);
    expect((await rum.queries.sida(namnd.chef, senare)).granser.find(({ slag }) => slag === 'plan')?.senast).toBe(
      '2026-10-05',
    );
  });

  it('följs upp gång på gång, med underlag en vecka före', async () => {
    const id = await ettStartat(rum, namnd);
    await rum.steg.boka(namnd.medarbetare, id, { version: 2, datum: '2026-11-20' });
    await rum.steg.lamnaUnderlag(namnd.medarbetare, id, { version: 3, datum: '2026-11-14' });
    const form = { version: 4, datum: '2026-11-20', barn: 'deltog', barnsamtal: 'genomfort' } as const;
    await expect(rum.steg.foljUpp(namnd.medarbetare, id, { ...form, datum: '2026-11-23' })).rejects.toThrow(
      OgiltigtFormular,
    );
    await expect(rum.steg.foljUpp(namnd.medarbetare, id, { ...form, version: 1 })).rejects.toThrow(Andrad);
    await rum.steg.foljUpp(namnd.medarbetare, id, form);
    const { granser, sak } = await rum.queries.sida(namnd.chef, id);
    expect(granser.filter(({ slag }) => slag === 'underlag').map(({ senast, lage }) => [senast, lage])).toEqual([
      ['2026-11-13', 'gjord_sent'],
    ]);
    expect([sak.nasta?.nr, sak.nasta?.senast]).toEqual([2, '2027-05-20']);
  });

  it('följs upp innan biståndet tar slut, och sedan räknat från beslutet att det fortsätter', async () => {
    await expect(ettUppdrag(rum, namnd, { bistandTill: '2026-09-01' })).rejects.toThrow(OgiltigtFormular);
    const id = await ettStartat(rum, namnd, { bistandTill: '2026-12-31' });
    const nu = async () => {
      const { granser, sak } = await rum.queries.sida(namnd.chef, id);
      return [sak.nasta?.senast, granser.find(({ slag }) => slag === 'bistand')?.senast, sak.version] as const;
    };
    expect(await nu()).toEqual(['2026-11-30', '2026-12-31', 2]);
    const form = { version: 2, datum: '2026-11-20', till: '2027-11-20' };
    for (const vem of [namnd.annanChef, namnd.forvaltningschef, namnd.registrator])
      await expect(rum.steg.forlang(vem, id, form)).rejects.toThrow();
    await expect(rum.steg.forlang(namnd.medarbetare, id, { ...form, till: '2026-11-20' })).rejects.toThrow(
      OgiltigtFormular,
    );
    await rum.steg.forlang(namnd.medarbetare, id, form);
    expect(await nu()).toEqual(['2027-05-20', '2027-11-20', 3]);
  });

  it('som inte används räknas tre månader, omprövas, tas upp igen och avslutas', async () => {
    const id = await ettStartat(rum, namnd);
    await rum.steg.ejNyttjas(namnd.medarbetare, id, { version: 2, datum: '2026-10-01', skal: 'familjen_nar_inte' });
    await expect(rum.steg.boka(namnd.medarbetare, id, { version: 3, datum: '2026-12-01' })).rejects.toThrow(
      'används inte',
    );
    await rum.steg.omprova(namnd.medarbetare, id, { version: 3, datum: '2026-11-02' });
    const { granser } = await rum.queries.sida(namnd.chef, id);
    expect(granser.find(({ slag }) => slag === 'omprovning')).toMatchObject({
      senast: '2027-01-01',
      lage: 'gjord_i_tid',
    });
    await rum.steg.ateruppta(namnd.medarbetare, id, { version: 4, datum: '2026-11-10' });
    await rum.steg.avsluta(namnd.medarbetare, id, { version: 5, datum: '2026-11-20', orsak: 'mal_uppnatt' });
    await expect(rum.steg.boka(namnd.medarbetare, id, { version: 6, datum: '2026-12-01' })).rejects.toThrow(Regelbrott);
    const { rows } = await rum.db.agare.query<{ antal: number }>(
      `select count(*)::int as antal from notis where namnd_id = $1 and lank = $2`,
      [namnd.namndId, `/oppenvardsuppdrag/${id}`],
    );
    expect(rows[0]?.antal).toBe(1);
  });

  it('rättas, och tidsgränserna med det', async () => {
    const id = await ettStartat(rum, namnd);
    const form = { version: 2, insats: 'samtalsstod', beslutad: '2026-09-01', fordelad: '2026-09-08' } as const;
    await expect(rum.uppdragen.andra(namnd.medarbetare, id, form)).rejects.toThrow(OgiltigtFormular);
    await expect(rum.uppdragen.andra(namnd.medarbetare, id, { ...form, verkstalld: '2026-08-01' })).rejects.toThrow(
      OgiltigtFormular,
    );
    await rum.uppdragen.andra(namnd.medarbetare, id, { ...form, verkstalld: '2026-09-21', plan: '2026-10-30' });
    const { sak } = await rum.queries.sida(namnd.medarbetare, id);
    expect([sak.uppstart_senast, sak.plan_senast, sak.plan, sak.nasta?.senast]).toEqual([
      '2026-09-22',
      '2026-11-02',
      '2026-10-30',
      '2027-03-21',
    ]);
  });
});

describe('det som har gått över tiden', () => {
  it('räknas helt, och det som snart ska göras står kvar hur mycket som än är sent', async () => {
    const id = await ettUppdrag(rum, namnd, { beslutad: '2026-08-03', fordelad: undefined });
    const manga = (beslutad: string, senast: string, fran: number, till: number) =>
      rum.db.agare.query(
        `insert into oppenvardsuppdrag (namnd_id, nyckel, lopnummer, enhet_id, insats, status, beslutad,
           verkstallas_senast, skapad_vid)
         select namnd_id, gen_random_uuid(), 'ÖV 2019-' || nr, enhet_id, insats, status, $2, $3, skapad_vid
         from oppenvardsuppdrag, generate_series($4::int, $5::int) nr where id = $1`,
        [id, beslutad, senast, fran, till],
      );
    await manga('2026-07-01', '2026-10-01', 1, 520);
    await manga('2026-08-25', '2026-11-25', 601, 603);
    const webb = new Webblasare(rum.prov.url);
    await webb.loggaIn(`chef.${String(namnd.namndId)}@prov.se`, LOSENORD);
    const { html } = await webb.oppna('/oppenvardsuppdrag/over-tiden');
    expect(html).toMatch(/521 att göra. Visar de 500 första. Välj en enhet/);
    expect(html).toContain('3 att göra</caption>');
    const sena = { till: '2026-11-21', enhet: namnd.enhet };
    expect(await rum.queries.overTiden(namnd.chef, sena)).toHaveLength(500);
    expect(await rum.queries.antalOverTiden(namnd.chef, { ...sena, enhet: namnd.grannenhet })).toBe(0);
  });
});
