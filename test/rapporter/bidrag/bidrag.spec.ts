import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Databas } from '../../../src/database/databas.js';
import { Notisformedlare } from '../../../src/floden/notis.js';
import { hasha } from '../../../src/organisation/losenord.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../../src/plattform/fel.js';
import { Bidragsdagar } from '../../../src/rapporter/bidrag/bidrag.jobb.js';
import { bidragForAr, BidragQueries } from '../../../src/rapporter/bidrag/bidrag.queries.js';
import { Bidragsskrivande } from '../../../src/rapporter/bidrag/bidragsskrivande.service.js';
import { BidragsversionQueries } from '../../../src/rapporter/bidrag/bidragsversion.queries.js';
import { BidragService } from '../../../src/rapporter/bidrag/bidrag.service.js';
import { RapportQueries } from '../../../src/rapporter/rapport.queries.js';
import { RapportService } from '../../../src/rapporter/rapport.service.js';
import { startaApp, Webblasare, type Provapp } from '../../givet/app.js';
import { nyDatabas, type Provdatabas } from '../../givet/databas.js';
import { StalldKlocka } from '../../givet/klocka.js';
import { enNamnd, type Namnd } from '../../givet/organisation.js';

const IDAG = '2026-11-22';
const AR = 2025;
const LOSENORD = 'ett-langt-losenord-2026';
const TEXT = { uppdrag: 'Vi utreder.', resultat: 'Fler barn får tala.', analys: 'Nya rum.', atgarder: 'Fler rum.' };

describe('enheternas bidrag till berättelsen', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let namnd: Namnd;
  let service: BidragService;
  let queries: BidragQueries;
  let rapporter: RapportService;
  let rapport: number;

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
    prov = await startaApp(db);
    service = prov.app.get(BidragService, { strict: false });
    queries = prov.app.get(BidragQueries, { strict: false });
    rapporter = prov.app.get(RapportService, { strict: false });
    ({ id: rapport } = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: AR }));
  });
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const SENAST = '2099-01-31';
  const enhetens = async (enhet = namnd.enhet) => {
    const lage = await queries.forAr(namnd.samordnare, AR, IDAG);
    const rad = lage?.rader.find(({ enhetId }) => enhetId === enhet);
    if (!rad) throw new Error('Enheten är inte tillfrågad.');
    return queries.hamta(namnd.samordnare, rad.id);
  };
  const notiser = async (personId: number): Promise<string[]> =>
    (
      await db.agare.query<{ text: string }>('select text from notis where person_id = $1 order by id', [personId])
    ).rows.map(({ text }) => text);
  const tryckta = () => prov.app.get(Databas).las(namnd.system, (tx) => bidragForAr(tx, AR));

  it('begärs av dem som bereder, en gång av varje enhet, och enhetschefen får veta det med mejl', async () => {
    const fraga = { enheter: [namnd.enhet, namnd.annanEnhet], senast: SENAST, halsning: 'Berätta om barnen.' };
    await expect(service.begar(namnd.chef, rapport, fraga)).rejects.toThrow(FinnsInte);
    await expect(service.begar(namnd.registrator, rapport, fraga)).rejects.toThrow(SaknarBehorighet);
    await expect(service.begar(namnd.samordnare, rapport, { ...fraga, senast: '2020-01-01' })).rejects.toThrow(
      OgiltigtFormular,
    );
    await expect(service.begar(namnd.samordnare, rapport, { ...fraga, enheter: [987_654] })).rejects.toThrow(
      OgiltigtFormular,
    );
    expect(await service.begar(namnd.samordnare, rapport, fraga)).toBe(2);
    expect(await service.begar(namnd.samordnare, rapport, { ...fraga, enheter: [namnd.enhet, namnd.grannenhet] })).toBe(
      1,
    );
    expect(await notiser(namnd.chef.personId)).toEqual([
      'Skriv enhetens bidrag till kvalitetsberättelsen 2025. Det ska vara klart senast den 31 januari 2099.',
    ]);
    const { rows } = await db.agare.query('select 1 from mejl where till_person_id = $1', [namnd.chef.personId]);
    expect(rows).toHaveLength(1);
    expect((await queries.attSkriva(namnd.chef, IDAG)).map(({ enhetId }) => enhetId)).toEqual([namnd.enhet]);
  });

  it('ses och skrivs bara av den egna linjen', async () => {
    const { id, version } = await enhetens();
    for (const vem of ['annanChef', 'medarbetare', 'ledamot', 'registrator', 'mas'] as const)
      await expect(queries.hamta(namnd[vem], id)).rejects.toThrow(FinnsInte);
    await expect(service.skriv(namnd.annanChef, id, { version, ...TEXT })).rejects.toThrow(FinnsInte);
    await expect(service.skriv(namnd.samordnare, id, { version, ...TEXT })).rejects.toThrow(SaknarBehorighet);
    expect((await queries.hamta(namnd.verksamhetschef, id)).enhet).toBe('Utredningsgruppen');
  });

  it('sparas med vem som skrev, och två som skriver samtidigt skriver inte över varandra', async () => {
    const { id, version } = await enhetens();
    await service.skriv(namnd.chef, id, { version, ...TEXT, analys: '' });
    await expect(service.skriv(namnd.verksamhetschef, id, { version, ...TEXT })).rejects.toThrow(Andrad);
    const efter = await enhetens();
    expect([efter.status, efter.analys, efter.skrivenAv]).toEqual(['pagar', '', 'Prov Person']);
    expect(await tryckta()).toEqual([]);
  });

  it('klarmarkeras när allt är skrivet, trycks då, och öppnas igen bara med skäl', async () => {
    const { id, version } = await enhetens();
    const utan = { version, ...TEXT, analys: ' ', klar: true };
    await expect(service.skriv(namnd.chef, id, utan)).rejects.toThrow(Regelbrott);
    const klart = await service.skriv(namnd.chef, id, { version, ...TEXT, klar: true });
    expect(klart.status).toBe('klar');
    const [tryckt, ...fler] = await tryckta();
    expect([tryckt?.enhetId, fler]).toEqual([namnd.enhet, []]);
    expect(tryckt?.text).toContain('### Årets resultat\n\nFler barn får tala.');
    const { version: nu } = klart;
    await expect(service.ateroppna(namnd.chef, id, { version: nu, skal: 'x' })).rejects.toThrow(SaknarBehorighet);
    await expect(service.ateroppna(namnd.samordnare, id, { version: nu, skal: '' })).rejects.toThrow(Regelbrott);
    await service.ateroppna(namnd.samordnare, id, { version: nu, skal: 'Skriv om barnens delaktighet.' });
    expect(await tryckta()).toEqual([]);
    expect((await notiser(namnd.chef.personId)).at(-1)).toContain('behöver skrivas om');
    expect((await enhetens()).skal).toBe('Skriv om barnens delaktighet.');
  });

  it('påminns om en vecka före och dagen efter, en gång för varje sista dag', async () => {
    const klocka = new StalldKlocka('2099-01-25');
    const jobb = new Bidragsdagar(prov.app.get(Databas), klocka, prov.app.get(Notisformedlare, { strict: false }));
    const kor = () => jobb.utfor({ namndId: namnd.namndId });
    const fore = (await notiser(namnd.chef.personId)).length;
    expect(await kor()).toEqual({ paminnelser: 3 });
    expect(await kor()).toEqual({ paminnelser: 0 });
    klocka.stall('2099-01-31');
    expect(await kor()).toEqual({ paminnelser: 0 });
    klocka.stall('2099-02-01');
    expect(await kor()).toEqual({ paminnelser: 3 });
    // a new day is a new one to keep, and to be reminded of
    const { id, version } = await enhetens();
    await service.flytta(namnd.samordnare, id, { version, senast: '2099-02-05' });
    expect(await kor()).toEqual({ paminnelser: 1 });
    klocka.stall('2099-02-07');
    // the moved one is late, and the two others are so late that the line hears of them
    expect(await kor()).toEqual({ paminnelser: 3 });
    expect((await notiser(namnd.chef.personId)).length).toBe(fore + 5);
  });

  it('visar båda texterna på sidan när någon annan hann före', async () => {
    const { id, version } = await enhetens();
    const webb = new Webblasare(prov.url);
    await webb.loggaIn(`chef.${String(namnd.namndId)}@prov.se`, LOSENORD);
    expect((await webb.oppna('/')).html).toContain(`/bidrag/${String(id)}`);
    const sida = await webb.oppna(`/bidrag/${String(id)}`);
    expect(sida.html).toContain('Skriv om barnens delaktighet.');
    expect(sida.html).toContain(`/fakta/avvikelse.rapporterade?`);
    await service.skriv(namnd.verksamhetschef, id, { version, ...TEXT, analys: 'Verksamhetschefens analys' });
    const falt = { version: String(version), ...TEXT, analys: 'Min egen analys' };
    const krock = await webb.skicka(`/bidrag/${String(id)}/text`, falt);
    expect(krock.status).toBe(409);
    expect(krock.html).toContain('Min egen analys');
    expect(krock.html).toContain('Verksamhetschefens analys');
    // kept although it was refused: it is there with the other's text, until it is saved or thrown away
    const igen = (await webb.oppna(`/bidrag/${String(id)}`)).html;
    expect(igen).toContain('Två har skrivit samtidigt.');
    expect(igen).toMatch(/name="analys"[^>]*>Min egen analys</);
    expect(igen).toMatch(/<del>.*Verksamhetschefens/s);
    await webb.skicka(`/bidrag/${String(id)}/osparat/borttagning`);
    expect((await webb.oppna(`/bidrag/${String(id)}`)).html).toMatch(/name="analys"[^>]*>Verksamhetschefens analys</);
    const pnr = await webb.skicka(`/bidrag/${String(id)}/text`, { ...falt, analys: 'Gäller 19121212-1212.' });
    expect(pnr.status).toBe(422);
    expect(pnr.html).toContain('personnummer');
  }, 60_000);

  it('behåller det som skrivs innan det är sparat, åt den som skriver och ingen annan', async () => {
    const { id, version, analys } = await enhetens();
    const webb = new Webblasare(prov.url);
    await webb.loggaIn(`chef.${String(namnd.namndId)}@prov.se`, LOSENORD);
    await webb.oppna(`/bidrag/${String(id)}`);
    const utkast = { version: String(version), ...TEXT, analys: 'Påbörjad analys' };
    await webb.skicka(`/bidrag/${String(id)}/osparat`, utkast);
    const sida = (await webb.oppna(`/bidrag/${String(id)}`)).html;
    expect([sida.includes('Påbörjad analys'), sida.includes('utan att spara')]).toEqual([true, true]);
    expect((await enhetens()).analys).toBe(analys);
    const annan = new Webblasare(prov.url);
    await annan.loggaIn(`verksamhetschef.${String(namnd.namndId)}@prov.se`, LOSENORD);
    expect((await annan.oppna(`/bidrag/${String(id)}`)).html).not.toContain('Påbörjad analys');
    const skrivande = prov.app.get(Bidragsskrivande, { strict: false });
    await expect(skrivande.behall(namnd.annanChef, id, { version, ...TEXT })).rejects.toThrow(FinnsInte);
    await expect(skrivande.behall(namnd.samordnare, id, { version, ...TEXT })).rejects.toThrow();
    await webb.skicka(`/bidrag/${String(id)}/text`, utkast);
    expect((await webb.oppna(`/bidrag/${String(id)}`)).html).not.toContain('utan att spara');
  }, 60_000);

  it('minns varje sparad text och vem som skrev den, och en äldre kan gälla igen', async () => {
    const { id, version } = await enhetens();
    const sparade = prov.app.get(BidragsversionQueries, { strict: false });
    const alla = await sparade.versioner(namnd.samordnare, id);
    expect(alla.map(({ analys }) => analys)).toEqual(['Påbörjad analys', 'Verksamhetschefens analys', TEXT.analys, '']);
    expect(await sparade.versioner(namnd.annanChef, id)).toEqual([]);
    const webb = new Webblasare(prov.url);
    await webb.loggaIn(`chef.${String(namnd.namndId)}@prov.se`, LOSENORD);
    const sida = (await webb.oppna(`/bidrag/${String(id)}/versioner`)).html;
    expect(sida).toContain('Text 4, gäller');
    expect(sida).toMatch(/<ins>.*Påbörjad/s);
    const aldre = `/bidrag/${String(id)}/versioner/${String(alla[2]?.version)}/aterstallning`;
    expect((await webb.skicka(aldre, { version: String(version) })).status).toBe(303);
    expect((await enhetens()).analys).toBe(TEXT.analys);
    expect(await sparade.versioner(namnd.chef, id)).toHaveLength(5);
  }, 60_000);

  it('står still när berättelsen är fryst, och öppnas igen av en ny utgåva', async () => {
    const rapportqueries = prov.app.get(RapportQueries, { strict: false });
    const version = async () => (await rapportqueries.hamta(namnd.samordnare, rapport)).version;
    await rapporter.diariefor(namnd.samordnare, rapport, { dnr: 'SN 2026/1', version: await version() });
    await rapporter.frys(namnd.samordnare, rapport, { version: await version(), luckskal: 'Prov.' });
    await prov.tomKo(namnd.system);
    const bidrag = await enhetens();
    await expect(service.skriv(namnd.chef, bidrag.id, { version: bidrag.version, ...TEXT })).rejects.toThrow('fryst');
    await expect(service.begar(namnd.samordnare, rapport, { enheter: [namnd.enhet], senast: SENAST })).rejects.toThrow(
      'utkast',
    );
    expect(await queries.attSkriva(namnd.chef, IDAG)).toEqual([]);
    await rapporter.aterta(namnd.samordnare, rapport, { skal: 'Fel siffror.', version: await version() });
    await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: AR });
    await service.skriv(namnd.chef, bidrag.id, { version: bidrag.version, ...TEXT });
  }, 60_000);
});
