import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Andrad, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { NamnduppdragService } from '../../src/rapporter/namnduppdrag/namnduppdrag.service.js';
import {
  obesvaradeUppdrag,
  uppdragForAr,
  type Uppdragsrad,
} from '../../src/rapporter/namnduppdrag/namnduppdrag.queries.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { RapportService } from '../../src/rapporter/rapport.service.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enBerattelse, ettProvhus, type Provhus } from '../oversikt/provhus.js';

let hus: Provhus;
let namnd: Namnd;
let uppdrag: NamnduppdragService;
let rapporter: RapportService;

beforeAll(async () => {
  hus = await ettProvhus();
  namnd = await enNamnd(hus.db);
  uppdrag = hus.app.get(NamnduppdragService, { strict: false });
  rapporter = hus.app.get(RapportService, { strict: false });
}, 60_000);
afterAll(() => hus.stang());

const gett = (besvarasAr: number, text = 'Redovisa väntetiderna.', rapportId?: number) =>
  uppdrag.ge(namnd.registrator, { text, lagtDatum: '2026-03-10', paragraf: '§ 34', besvarasAr, rapportId });
const forAr = (ar: number): Promise<Uppdragsrad[]> => hus.db.databas.las(namnd.system, (tx) => uppdragForAr(tx, ar));
const version = async (id: number): Promise<number> =>
  (await hus.app.get(RapportQueries, { strict: false }).hamta(namnd.samordnare, id)).version;
const frys = async (id: number, luckskal = 'Prov.'): Promise<void> =>
  rapporter.frys(namnd.samordnare, id, { version: await version(id), luckskal });
const medDnr = async (ar: number): Promise<number> => {
  const id = await enBerattelse(hus, namnd, ar, 'utkast');
  await rapporter.diariefor(namnd.samordnare, id, { dnr: `SN ${String(ar)}/7`, version: await version(id) });
  return id;
};

describe('nämndens uppdrag', () => {
  it.each(['samordnare', 'forvaltningschef', 'verksamhetschef', 'chef', 'ledamot', 'medarbetare'] as const)(
    'förs inte in av %s',
    async (vem) => {
      const form = { text: 'Redovisa.', lagtDatum: '2026-03-10', paragraf: '§ 1', besvarasAr: 2026 };
      await expect(uppdrag.ge(namnd[vem], form)).rejects.toThrow(SaknarBehorighet);
    },
  );

  it('förs inte in före sammanträdet', async () => {
    const form = { text: 'Redovisa.', lagtDatum: '2027-03-10', paragraf: '§ 1', besvarasAr: 2027 };
    await expect(uppdrag.ge(namnd.registrator, form)).rejects.toThrow('Sammanträdet har inte varit än');
  });

  it('hindrar berättelsen för sitt år från att frysas tills det är besvarat, och svaret hör sedan till den', async () => {
    const { id, version: nr } = await gett(2020);
    const berattelse = await medDnr(2020);
    await expect(frys(berattelse, '')).rejects.toThrow('skriv varför underlaget fryses ändå');
    await expect(uppdrag.besvara(namnd.samordnare, id, { svar: '  ', version: nr })).rejects.toThrow('Skriv svaret');
    await uppdrag.besvara(namnd.samordnare, id, { svar: 'Medianen är elva dagar.', version: nr });
    await frys(berattelse);
    expect(await forAr(2020)).toMatchObject([
      { id, svar: 'Medianen är elva dagar.', status: 'besvarat', besvaradIRapportId: berattelse },
    ]);
    const { rows } = await hus.db.agare.query<{ underlag: string }>('select underlag from rapport where id = $1', [
      berattelse,
    ]);
    expect(rows[0]?.underlag).not.toContain('Nämnden väntar på svar');
  });

  it('släpper berättelsen obesvarat när någon säger varför: det trycks, och svaret hör till nästa års', async () => {
    const { id } = await gett(2005, 'Redovisa köerna.');
    const berattelse = await medDnr(2005);
    await frys(berattelse, 'Köerna räknas om och är klara i maj.');
    const underlag = await hus.app.get(RapportQueries, { strict: false }).underlag(namnd.samordnare, berattelse);
    const luckor = underlag?.avsnitt.find(({ kod }) => kod === '95-luckor')?.data;
    expect(luckor).toMatchObject({ av: namnd.samordnare.namn, skal: 'Köerna räknas om och är klara i maj.' });
    expect(JSON.stringify(luckor)).toContain('Nämnden väntar på svar på uppdraget ”Redovisa köerna”.');
    await uppdrag.besvara(namnd.samordnare, id, { svar: 'Kön är elva dagar.', version: 1 });
    expect(await forAr(2006)).toMatchObject([{ id, svar: 'Kön är elva dagar.', besvaradIRapportId: null }]);
    await frys(await medDnr(2006));
    expect((await forAr(2006)).map((rad) => rad.id)).toEqual([id]);
    expect(await forAr(2007)).toEqual([]);
  });

  it('hindrar inte en plan, och inte en berättelse för ett tidigare år', async () => {
    const { id } = await gett(2019);
    const plan = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsplan', ar: 2019 });
    await rapporter.diariefor(namnd.samordnare, plan.id, { dnr: 'SN 1', version: plan.version });
    await frys(plan.id);
    await frys(await medDnr(2018));
    expect((await forAr(2019)).map((rad) => [rad.id, rad.besvaradIRapportId])).toEqual([[id, null]]);
    await hus.db.agare.query(`update namnd_uppdrag set status = 'aterkallat' where id = $1`, [id]);
  });

  it('besvaras av den som är vald och ingen annan i linjen', async () => {
    const { id } = await gett(2030);
    const svar = { svar: 'Så här blev det.', version: 1 };
    await expect(uppdrag.besvara(namnd.chef, id, svar)).rejects.toThrow();
    await uppdrag.fordela(namnd.forvaltningschef, id, { ansvarigPersonId: namnd.chef.personId, version: 1 });
    await expect(uppdrag.fordela(namnd.chef, id, { ansvarigPersonId: 1, version: 2 })).rejects.toThrow(
      SaknarBehorighet,
    );
    await expect(uppdrag.besvara(namnd.chef, id, svar)).rejects.toThrow(Andrad);
    await uppdrag.besvara(namnd.chef, id, { ...svar, version: 2 });
    await expect(uppdrag.andra(namnd.chef, id, { ...svar, version: 3 })).rejects.toThrow(SaknarBehorighet);
    await uppdrag.andra(namnd.samordnare, id, { svar: 'Så här blev det till slut.', version: 3 });
    expect(await forAr(2030)).toMatchObject([{ svar: 'Så här blev det till slut.' }]);
  });

  it('har ett svar som inte ändras när det står i ett fryst dokument, men väl när det har tagits tillbaka', async () => {
    const { id } = await gett(2021);
    await uppdrag.besvara(namnd.samordnare, id, { svar: 'Första svaret.', version: 1 });
    const forsta = await medDnr(2021);
    await frys(forsta);
    await expect(uppdrag.andra(namnd.samordnare, id, { svar: 'Andra svaret.', version: 2 })).rejects.toThrow(
      Regelbrott,
    );
    await expect(hus.db.agare.query(`update namnd_uppdrag set svar = 'x' where id = $1`, [id])).rejects.toThrow(
      'fryst',
    );
    await rapporter.aterta(namnd.samordnare, forsta, { skal: 'Fel svar.', version: await version(forsta) });
    await uppdrag.andra(namnd.samordnare, id, { svar: 'Andra svaret.', version: 2 });
    const andra = await medDnr(2021);
    await frys(andra);
    expect((await forAr(2021)).find((rad) => rad.id === id)).toMatchObject({ besvaradIRapportId: andra });
  });

  it('skrivs aldrig om, ens av den som äger databasen', async () => {
    const { id } = await gett(2031);
    await expect(hus.db.agare.query(`update namnd_uppdrag set text = 'x' where id = $1`, [id])).rejects.toThrow(
      'skrivas om',
    );
  });

  it('är avslutat när nämnden har fastställt dokumentet med svaret, och inte förr', async () => {
    const { id } = await gett(2022);
    await uppdrag.besvara(namnd.samordnare, id, { svar: 'Svaret.', version: 1 });
    await expect(uppdrag.avsluta(namnd.registrator, id, { version: 2 })).rejects.toThrow('inte fastställt');
    await enBerattelse(hus, namnd, 2022, 'faststalld');
    expect((await forAr(2022)).map(({ status }) => status)).toEqual(['avslutat']);
  });

  it('som ingen har svarat på följer med till nästa år, men inte det som nämnden tagit tillbaka', async () => {
    const kvar = await gett(2023, 'Det här väntar.');
    const borta = await gett(2023, 'Det här togs tillbaka.');
    await expect(uppdrag.aterkalla(namnd.registrator, borta.id, { skal: '', version: 1 })).rejects.toThrow(Regelbrott);
    await uppdrag.aterkalla(namnd.registrator, borta.id, { skal: 'Återkallat 2026-05-05 § 8.', version: 1 });
    expect((await forAr(2024)).map(({ text }) => text)).toEqual(['Det här väntar.']);
    const obesvarade = await hus.db.databas.las(namnd.system, obesvaradeUppdrag);
    expect(obesvarade.map((rad) => rad.id)).toContain(kvar.id);
    expect(obesvarade.map((rad) => rad.id)).not.toContain(borta.id);
  });
});

describe('sidorna', () => {
  it('låter registratorn föra in ett uppdrag från dokumentet som nämnden beslutade om', async () => {
    const id = await enBerattelse(hus, namnd, 2016, 'faststalld');
    const besok = await hus.som(namnd.registrator);
    expect((await besok.html(`/rapporter/${String(id)}`)).text).toContain(`/namnd/uppdrag/nytt?rapport=${String(id)}`);
    const form = (await besok.html(`/namnd/uppdrag/nytt?rapport=${String(id)}`)).text;
    expect(form).toContain('value="2026-03-10"');
    expect(form).toContain('value="2017"');
    const falt = {
      text: 'Följ upp barnens delaktighet.',
      lagtDatum: '2026-03-10',
      paragraf: '§ 34',
      besvarasAr: '2032',
    };
    const nekad = await besok.skicka('/namnd/uppdrag', { ...falt, paragraf: '', rapportId: String(id) });
    expect([nekad.status, nekad.text.includes('Följ upp barnens delaktighet.')]).toEqual([422, true]);
    const skapat = await besok.skicka('/namnd/uppdrag', { ...falt, rapportId: String(id) });
    expect(skapat.status).toBe(303);
    expect((await besok.html(`/rapporter/${String(id)}`)).text).toContain('Följ upp barnens delaktighet.');
    expect((await besok.html('/namnd/uppdrag')).text).toContain('Kvalitetsberättelse 2032');
  });

  it('visar ledamoten uppdraget genast, men svaret först när dokumentet har lämnats till nämnden', async () => {
    const { id } = await gett(2017, 'Hur gick det med utbildningen?');
    await uppdrag.besvara(namnd.samordnare, id, { svar: 'Alla har gått den.', version: 1 });
    const besok = await hus.som(namnd.ledamot);
    const vag = `/namnd/uppdrag/${String(id)}`;
    const fore = (await besok.html(vag)).text;
    expect(fore).toContain('Hur gick det med utbildningen?');
    expect(fore).toContain('Väntar på svar');
    expect(fore).not.toContain('Alla har gått den.');
    expect(JSON.stringify(await besok.json(vag))).not.toContain('Alla har gått den.');
    await enBerattelse(hus, namnd, 2017, 'klar');
    expect((await besok.html(vag)).text).toContain('Alla har gått den.');
    expect((await besok.skicka(`${vag}/svar`, { svar: 'Ändrat', version: '2' })).status).not.toBe(303);
  });

  it('visar inte en medarbetare, eller en annan nämnd, vad nämnden har gett i uppdrag', async () => {
    const { id } = await gett(2033, 'Ett eget uppdrag.');
    const annan = await enNamnd(hus.db, { namn: 'Äldrenämnden' });
    for (const vem of [namnd.medarbetare, annan.registrator, annan.ledamot]) {
      const besok = await hus.som(vem);
      expect((await besok.html(`/namnd/uppdrag/${String(id)}`)).status).toBe(404);
      expect((await besok.html('/namnd/uppdrag')).text).not.toContain('Ett eget uppdrag.');
    }
    expect((await (await hus.som(namnd.samordnare)).html('/namnd/uppdrag/nytt')).status).toBe(403);
  });
});
