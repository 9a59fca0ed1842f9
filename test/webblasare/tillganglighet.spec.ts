import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { skapaExempel } from '../../src/database/exempel/exempel.js';
import { systemFor, type Personroll } from '../../src/database/vem.js';
import { EXEMPELLOSENORD } from '../../src/organisation/exempelkonton.texter.js';
import { hasha } from '../../src/organisation/losenord.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { RapportService } from '../../src/rapporter/rapport.service.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, vemIdag, type Personvem } from '../givet/organisation.js';
import { Chromium, type Besok, type Skarm } from './chromium.js';
import { granska, osynligtFokus } from './granskning.js';
import { siffrorSomBrister } from '../rapporter/siffrorna.js';
import { EGET_PROV, exempelsidor, konto, sidrutter, tommaSidor, type Sida } from './sidor.js';

/** Pages of several visitors are looked at side by side. */
const SAMTIDIGT = 3;

describe('sidorna går att använda för alla', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let chromium: Chromium;
  const stang: (() => Promise<void>)[] = [];
  const inloggade = new Map<string | null, Promise<Besok>>();

  beforeAll(async () => {
    db = await nyDatabas();
    stang.push(() => db.stang());
    prov = await startaApp(db);
    stang.push(() => prov.stang());
    chromium = await Chromium.starta();
    stang.push(() => chromium.stang());
    await skapaExempel(prov.app, db.agareUrl);
    await dokumentIVarjeLage();
  }, 180_000);
  afterAll(async () => {
    for (const gor of stang.reverse()) await gor();
  }, 30_000);

  const person = async (roll: Personroll): Promise<Personvem> => {
    const { rows } = await db.agare.query<{ id: number; idag: string }>(
      'select id, current_date::text as idag from person where epost = $1',
      [konto(roll)],
    );
    return vemIdag(db, rows[0]?.id ?? 0, rows[0]?.idag);
  };

  /** One draft and one frozen (as the example leaves them) and one with the nämnd. */
  const dokumentIVarjeLage = async (): Promise<void> => {
    const [samordnare, chef] = [await person('kvalitetssamordnare'), await person('forvaltningschef')];
    const rapporter = prov.app.get(RapportService, { strict: false });
    await prov.tomKo(systemFor(samordnare.namndId));
    const lista = await prov.app.get(RapportQueries, { strict: false }).lista(chef);
    const fryst = lista.find(({ status, slag }) => status === 'fryst' && slag === 'kvalitetsberattelse');
    const { version } = await prov.app.get(RapportQueries, { strict: false }).hamta(chef, fryst?.id ?? 0);
    await rapporter.klarmarkera(chef, fryst?.id ?? 0, { version });
  };

  /** Somebody else writes in the chapter while it is open here. */
  const skrivSamtidigt = async (besok: Besok): Promise<number> => {
    const avsnitt =
      (await exempelsidor(db.agare)).find(({ rutt }) => rutt === '/rapporter/{id}/avsnitt/{kod}')?.vag ?? '';
    await besok.oppna(avsnitt);
    await besok.fyll('Text', 'Det jag skrev.');
    const [, , id, , kod] = avsnitt.split('/');
    const rapporter = prov.app.get(RapportService, { strict: false });
    await rapporter.skriv(await person('forvaltningschef'), Number(id), kod ?? '', {
      text: 'Det andra skrev.',
      version: 0,
    });
    return besok.tryck('Spara texten');
  };

  const som = (epost: string | null): Promise<Besok> => {
    const finns = inloggade.get(epost);
    if (finns) return finns;
    const nytt = (async () => {
      const besok = await chromium.besok(prov.url, { skarm: 'dator' });
      if (epost !== null) await besok.loggaIn(epost, EXEMPELLOSENORD);
      return besok;
    })();
    inloggade.set(epost, nytt);
    return nytt;
  };

  const granskaAlla = async (sidor: readonly Sida[], axepa?: readonly Skarm[]): Promise<string[]> => {
    const fynd: string[] = [];
    const perVem = [...new Set(sidor.map(({ som: vem }) => vem))].map(
      (vem) => [vem, sidor.filter((sida) => sida.som === vem)] as const,
    );
    const enBesokare = async (): Promise<void> => {
      for (let nasta = perVem.pop(); nasta; nasta = perVem.pop()) {
        const [vem, hans] = nasta;
        const besok = await som(vem);
        for (const { vag } of hans) {
          const status = await besok.oppna(vag);
          if (status !== 200) fynd.push(`${vag} som ${vem ?? 'ingen'} svarade ${status}`);
          fynd.push(...(await granska(besok, `${vag} som ${vem ?? 'ingen'}`, axepa)));
        }
      }
    };
    await Promise.all(Array.from({ length: SAMTIDIGT }, enBesokare));
    return fynd;
  };

  it('låter varje siffra i dokumenten öppnas, och raderna bakom den är så många som den säger', async () => {
    expect(await siffrorSomBrister(prov.app, await person('kvalitetssamordnare'))).toEqual([]);
  }, 120_000);

  it('på varje sida, med exemplets innehåll', async () => {
    const sidor = await exempelsidor(db.agare);
    const besokta = new Set(sidor.map(({ rutt }) => rutt));
    const egna = Object.entries(EGET_PROV).flatMap(([borjan, fil]) =>
      existsSync(join(import.meta.dirname, fil)) ? [borjan] : [],
    );
    const glomda = (await sidrutter(prov.url)).filter(
      (rutt) => !besokta.has(rutt) && !egna.some((borjan) => rutt.startsWith(borjan)),
    );
    expect([...(await granskaAlla(sidor)), ...glomda.map((rutt) => `${rutt} besöks inte`)]).toEqual([]);
  }, 600_000);

  it('på varje sida, i en nämnd där inget finns än', async () => {
    const tom = await enNamnd(db, { namn: 'Tomma nämnden', losenordHash: await hasha(EXEMPELLOSENORD) });
    const { rows } = await db.agare.query<{ roll: Personroll; epost: string }>(
      'select u.roll, p.epost from uppdrag u join person p on p.id = u.person_id where u.namnd_id = $1',
      [tom.namndId],
    );
    const epost = new Map(rows.map((rad) => [rad.roll, rad.epost]));
    expect(
      await granskaAlla(
        tommaSidor((roll) => epost.get(roll) ?? ''),
        ['mobil'],
      ),
    ).toEqual([]);
  }, 600_000);

  it('och granskningen ser det som är fel', async () => {
    const besok = await chromium.besok(prov.url, { skarm: 'dator' });
    await besok.oppna('/logga-in');
    await besok.page.$eval('main', (main) => {
      main.querySelectorAll('label').forEach((etikett) => etikett.removeAttribute('for'));
      main.style.width = '2000px';
    });
    const fynd = (await granska(besok, 'inloggningen')).join('\n');
    for (const fel of ['(dator) label: ', '(mobil) label: ', '(smal) sidan är bredare']) expect(fynd).toContain(fel);
  }, 30_000);

  it('när något är fel', async () => {
    const fynd: string[] = [];
    const medarbetare = await som(konto('medarbetare'));
    const chef = await som(konto('verksamhetschef'));
    const prova = async (besok: Besok, kod: number, gor: () => Promise<number>): Promise<void> => {
      expect([kod, await gor()]).toEqual([kod, kod]);
      fynd.push(...(await granska(besok, String(kod))));
    };
    await prova(medarbetare, 403, () => medarbetare.oppna('/personer'));
    await prova(medarbetare, 404, () => medarbetare.oppna('/finns-inte'));
    await prova(medarbetare, 404, () => medarbetare.oppna('/avvikelser/999999'));
    await prova(chef, 422, () => chef.oppna('/avvikelser?fran=igår'));
    await prova(medarbetare, 422, async () => {
      await medarbetare.oppna('/avvikelser/ny');
      return medarbetare.tryck('Skicka rapporten');
    });
    const admin = await som(konto('systemadmin'));
    const jobb = (await exempelsidor(db.agare)).find(({ rutt }) => rutt === '/jobb/{id}')?.vag ?? '';
    await prova(admin, 409, async () => {
      await admin.oppna(jobb);
      return admin.posta(`${jobb}/omforsok`);
    });
    const samordnare = await som(konto('kvalitetssamordnare'));
    await prova(samordnare, 409, () => skrivSamtidigt(samordnare));
    await db.agare.query('alter table notis rename to borta');
    prov.app.useLogger(false);
    await prova(medarbetare, 500, () => medarbetare.oppna('/notiser'));
    prov.app.useLogger(['error']);
    await db.agare.query('alter table borta rename to notis');
    const utloggad = await chromium.besok(prov.url, { skarm: 'dator' });
    await prova(utloggad, 401, async () => {
      await utloggad.loggaIn(konto('medarbetare'), EXEMPELLOSENORD);
      await utloggad.oppna('/avvikelser/ny');
      await utloggad.glomKakor();
      return utloggad.tryck('Skicka rapporten');
    });
    await prova(utloggad, 422, async () => {
      await utloggad.oppna('/logga-in');
      return utloggad.tryck('Logga in');
    });
    expect(fynd).toEqual([]);
  }, 60_000);

  it('på det som ett formulär svarar med', async () => {
    const fynd: string[] = [];
    const svara = async (besok: Besok, vag: string, form: string, ifyllt: Record<string, string>): Promise<void> => {
      await besok.oppna(vag);
      for (const [etikett, varde] of Object.entries(ifyllt)) await besok.fyll(etikett, varde, form);
      expect([form, Math.floor((await besok.skicka(form)) / 100)]).toEqual([form, 2]);
      fynd.push(...(await granska(besok, form)));
    };
    const admin = await som(konto('systemadmin'));
    await svara(admin, '/personer/ny', 'form[action="/personer"]', {
      Namn: 'Ny Person',
      'E-post': 'ny.person@exempel.se',
    });
    const medarbetare = await person('medarbetare');
    const nyttLosenord = `form[action="/personer/${String(medarbetare.personId)}/tillfalligt-losenord"]`;
    await svara(admin, `/personer/${String(medarbetare.personId)}`, nyttLosenord, {});
    await svara(admin, '/mitt-konto', 'form[action="/mitt-konto/nycklar"]', { 'Vad ska nyckeln': 'Statistik' });
    expect(fynd).toEqual([]);
  }, 60_000);

  it('utan mus: fokus syns alltid, och Enter skickar', async () => {
    const besok = await chromium.besok(prov.url, { skarm: 'mobil' });
    await besok.oppna('/logga-in');
    await besok.fyll('E-post', konto('kvalitetssamordnare'));
    await besok.fyll('Lösenord', EXEMPELLOSENORD);
    await Promise.all([besok.page.waitForNavigation(), besok.page.keyboard.press('Enter')]);
    expect(besok.vag).toBe('/');
    for (const vag of ['/', '/avvikelser', '/avvikelser/ny', '/rapporter', '/arshjul', '/kvalitetsmatris', '/risker']) {
      await besok.oppna(vag);
      expect([vag, await osynligtFokus(besok)]).toEqual([vag, []]);
    }
  }, 60_000);

  it.each([
    ['/arshjul', '/arshjul/manad'],
    ['/kvalitetsmatris', '/kvalitetsmatris/bemotande/'],
    ['/risker', '/risker?ar='],
  ])(
    'utan mus: en ruta i %s nås med Tab och öppnas med Enter',
    async (vag, ruta) => {
      const { page, ...besok } = await som(konto('kvalitetssamordnare'));
      await page.goto(`${prov.url}${vag}`);
      const fokus = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
      let tryck = 0;
      for (; tryck < 200 && !(await fokus()).startsWith(ruta); tryck += 1) await page.keyboard.press('Tab');
      expect([await fokus(), tryck > 0]).toEqual([expect.stringContaining(ruta), true]);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect([page.url().startsWith(`${prov.url}${ruta}`), besok.klagomal]).toEqual([true, []]);
    },
    60_000,
  );
});
