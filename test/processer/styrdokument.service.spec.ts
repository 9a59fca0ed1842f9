import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Flodesmotor } from '../../src/floden/flodesmotor.js';
import { Notisformedlare } from '../../src/floden/notis.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { plusDagar } from '../../src/plattform/klocka/datum.js';
import { Faststallelse } from '../../src/processer/faststallelse.service.js';
import { Styrdokumentdagar } from '../../src/processer/styrdokument.jobb.js';
import { StyrdokumentQueries } from '../../src/processer/styrdokument.queries.js';
import { StyrdokumentService } from '../../src/processer/styrdokument.service.js';
import { StyrdokumentUtkast } from '../../src/processer/utkast.service.js';
import { VersionQueries } from '../../src/processer/version.queries.js';
import { StalldKlocka } from '../givet/klocka.js';
import type { Namnd } from '../givet/organisation.js';
import { ettStyrdokumentrum, IDAG, type Styrdokumentrum } from '../givet/styrdokument.js';

let rum: Styrdokumentrum;
let namnd: Namnd;
beforeAll(async () => {
  rum = await ettStyrdokumentrum();
  ({ namnd } = rum);
});
afterAll(() => rum.stang());

const galler = async (id: number, dag: string): Promise<number | null> =>
  (await rum.hamta(StyrdokumentQueries).dokument(namnd.medarbetare, id, dag)).gallande;
const dagarna = (dag = IDAG) =>
  new Styrdokumentdagar(
    rum.db.databas,
    new StalldKlocka(dag),
    rum.hamta(Flodesmotor),
    rum.hamta(Notisformedlare),
  ).utfor({ namndId: namnd.namndId });
const notiser = async (vem: { personId: number }): Promise<string[]> =>
  (
    await rum.db.agare.query<{ text: string }>('select text from notis where person_id = $1 order by id', [
      vem.personId,
    ])
  ).rows.map(({ text }) => text);

describe('vilken version som gäller', () => {
  it('är exakt en varje dag, och den förra kan läsas', async () => {
    const id = await rum.gallande('2024-01-10');
    expect(await rum.hamta(StyrdokumentService).nyVersion(namnd.chef, id)).toBe(2);
    await rum.skriv(namnd.chef, id, 2, 'Sedan.');
    await rum.faststall(namnd.verksamhetschef, id, 2, plusDagar(IDAG, 10));
    expect(await galler(id, '2024-01-09')).toBeNull();
    expect(await galler(id, '2024-01-10')).toBe(1);
    expect(await galler(id, plusDagar(IDAG, 9))).toBe(1);
    expect(await galler(id, plusDagar(IDAG, 10))).toBe(2);
    const [skillnad] = await rum.hamta(VersionQueries).skillnad(namnd.medarbetare, id, 1, 2);
    expect(skillnad).toMatchObject({ rubrik: 'Text', andrade: 1, nya: 0, borta: 0 });
  });

  it('blir ersatt först den dag den nya gäller', async () => {
    const id = await rum.gallande('2024-01-10');
    const nr = await rum.hamta(StyrdokumentService).nyVersion(namnd.chef, id);
    await rum.faststall(namnd.verksamhetschef, id, nr, plusDagar(IDAG, 10));
    const status = async () => (await rum.hamta(VersionQueries).version(namnd.samordnare, { id, nr: 1 })).status;
    await dagarna(plusDagar(IDAG, 9));
    expect(await status()).toBe('faststalld');
    await dagarna(plusDagar(IDAG, 10));
    expect(await status()).toBe('ersatt');
  });

  it('blir ersatt en gång, också när två jobb vill samtidigt', async () => {
    const id = await rum.gallande('2024-01-10');
    const nr = await rum.hamta(StyrdokumentService).nyVersion(namnd.chef, id);
    await rum.faststall(namnd.verksamhetschef, id, nr, plusDagar(IDAG, 1));
    const dag = plusDagar(IDAG, 1);
    const svar = await Promise.all([dagarna(dag), dagarna(dag), dagarna(dag)]);
    expect(svar.map(({ ersatta }) => ersatta).sort()).toEqual([0, 0, 1]);
  });

  it('börjar inte bakåt i tiden när en annan har gällt', async () => {
    const id = await rum.gallande('2024-01-10');
    const nr = await rum.hamta(StyrdokumentService).nyVersion(namnd.chef, id);
    await expect(rum.faststall(namnd.verksamhetschef, id, nr, plusDagar(IDAG, -1))).rejects.toThrow(OgiltigtFormular);
    await expect(rum.faststall(namnd.verksamhetschef, id, nr, '2024-01-10')).rejects.toThrow(Regelbrott);
    await rum.faststall(namnd.verksamhetschef, id, nr, IDAG);
    expect(await galler(id, IDAG)).toBe(nr);
  });

  it('är ingen dagen efter att den upphävdes', async () => {
    const id = await rum.gallande('2024-01-10');
    const form = { version: await rum.version(id, 1), skal: 'Uppgiften har flyttat.' };
    await rum.hamta(Faststallelse).upphav(namnd.verksamhetschef, 'upphav', { id, nr: 1 }, form);
    expect([await galler(id, IDAG), await galler(id, plusDagar(IDAG, 1))]).toEqual([1, null]);
  });

  it('vaktas av databasen, också när koden har fel', async () => {
    const id = await rum.gallande('2024-01-10');
    const till = (varden: string) =>
      rum.db.agare.query(
        `insert into styrdokument_version (namnd_id, styrdokument_id, nr, status, titel, skriven_av, skriven_vid,
           faststalld_vid, galler_fran, galler_till)
         values ($1, $2, 9, 'faststalld', 'Dubbel', $3, now(), now(), ${varden})`,
        [namnd.namndId, id, namnd.chef.personId],
      );
    await expect(till(`'2025-01-01', null`)).rejects.toThrow(/exclusion/);
    await till(`'2023-01-01', '2024-01-09'`);
  });
});

describe('en fastställd text', () => {
  it.each([
    [`innehall = 'Annat'`],
    [`ansvar = 'Annan'`],
    [`titel = 'Annan'`],
    [`galler_fran = '2020-01-01'`],
    [`faststalld_av = null`],
  ])('ändras aldrig: %s', async (andring) => {
    const id = await rum.gallande('2024-01-10');
    await expect(
      rum.db.agare.query(`update styrdokument_version set ${andring} where styrdokument_id = $1`, [id]),
    ).rejects.toThrow('kan inte ändras');
  });

  it('tas inte bort, och det som upphört börjar inte gälla igen', async () => {
    const id = await rum.gallande('2024-01-10');
    await expect(
      rum.db.agare.query('delete from styrdokument_version where styrdokument_id = $1', [id]),
    ).rejects.toThrow();
    await rum.db.agare.query(`update styrdokument_version set galler_till = '2025-01-01' where styrdokument_id = $1`, [
      id,
    ]);
    await expect(
      rum.db.agare.query('update styrdokument_version set galler_till = null where styrdokument_id = $1', [id]),
    ).rejects.toThrow('kan inte börja gälla igen');
  });

  it('kan inte skrivas om, men utkastet kan det', async () => {
    const id = await rum.ny();
    await rum.skriv(namnd.chef, id, 1, 'Ett.');
    await rum.skriv(namnd.samordnare, id, 1, 'Två.');
    await rum.faststall(namnd.verksamhetschef, id, 1, IDAG);
    await expect(rum.skriv(namnd.chef, id, 1, 'Tre.')).rejects.toThrow(Regelbrott);
  });
});

describe('den som fastställer', () => {
  it('har inte själv skrivit, inte ens när någon annan har skrivit sist', async () => {
    const id = await rum.ny();
    await rum.skriv(namnd.verksamhetschef, id, 1, 'Chefens text.');
    await rum.skriv(namnd.chef, id, 1, 'Chefens text!');
    await expect(rum.faststall(namnd.verksamhetschef, id, 1, IDAG)).rejects.toThrow(SaknarBehorighet);
    await rum.faststall(namnd.forvaltningschef, id, 1, IDAG);
  });

  it('har läst den text som står där', async () => {
    const id = await rum.ny();
    await rum.skriv(namnd.chef, id, 1, 'Ett.');
    const form = { version: 1, beslutsdatum: IDAG, gallerFran: IDAG };
    const plats = { id, nr: 1 };
    await expect(
      rum.hamta(Faststallelse).faststall(namnd.verksamhetschef, 'faststallVerksamheten', plats, form),
    ).rejects.toThrow(Andrad);
  });

  it('beslutar inte i morgon', async () => {
    const id = await rum.ny();
    await rum.skriv(namnd.chef, id, 1, 'Ett.');
    const form = { version: 2, beslutsdatum: plusDagar(IDAG, 1), gallerFran: plusDagar(IDAG, 1) };
    const plats = { id, nr: 1 };
    await expect(
      rum.hamta(Faststallelse).faststall(namnd.verksamhetschef, 'faststallVerksamheten', plats, form),
    ).rejects.toThrow(OgiltigtFormular);
  });
});

describe('utkast och remiss', () => {
  it('syns inte för andra förrän det är på remiss, och då kan alla svara', async () => {
    const id = await rum.ny();
    await rum.skriv(namnd.chef, id, 1, 'Ett.');
    const plats = { id, nr: 1 };
    await expect(rum.hamta(VersionQueries).sida(namnd.annanChef, plats)).rejects.toThrow(FinnsInte);
    await expect(rum.hamta(StyrdokumentUtkast).svara(namnd.annanChef, plats, 'Bra.')).rejects.toThrow(FinnsInte);
    await expect(rum.hamta(StyrdokumentUtkast).svara(namnd.chef, plats, 'Bra.')).rejects.toThrow(OgiltigtFormular);
    const form = { version: await rum.version(id, 1), svarSenast: plusDagar(IDAG, 14) };
    await rum.hamta(StyrdokumentUtkast).remittera(namnd.chef, plats, form);
    await rum.hamta(StyrdokumentUtkast).svara(namnd.annanChef, plats, 'Bra.');
    expect((await rum.hamta(VersionQueries).sida(namnd.annanChef, plats)).remissvar).toMatchObject([{ text: 'Bra.' }]);
    expect(await notiser(namnd.medarbetare)).toContain(
      'Rutin: Rutin är på remiss. Du kan lämna synpunkter på förslaget.',
    );
  });

  it('är ett i taget, och samma formulär två gånger gör ett dokument', async () => {
    const nyckel = 'a0a3c2cc-6d4c-4a39-8e4b-5a6c5fb5a001';
    const id = await rum.ny({ nyckel });
    expect(await rum.ny({ nyckel })).toBe(id);
    expect(await rum.hamta(StyrdokumentService).nyVersion(namnd.chef, id)).toBe(1);
  });

  it('börjar bara den på som leder där eller ansvarar', async () => {
    const id = await rum.gallande('2024-01-10', { ansvarigPersonId: namnd.medarbetare.personId });
    await expect(rum.hamta(StyrdokumentService).nyVersion(namnd.annanChef, id)).rejects.toThrow(SaknarBehorighet);
    expect(await rum.hamta(StyrdokumentService).nyVersion(namnd.medarbetare, id)).toBe(2);
    await expect(rum.ny({ enhetId: namnd.annanEnhet })).rejects.toThrow(SaknarBehorighet);
    await expect(rum.ny({ enhetId: undefined })).rejects.toThrow(OgiltigtFormular);
  });
});
