import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kravdaTexter } from '../givet/kapitel.js';
import type { Namnd } from '../givet/organisation.js';
import { sidtexter } from '../plattform/pdf/prov.js';
import { gor } from './arets-gang.js';
import type { Besok } from './chromium.js';
import { axe } from './granskning.js';
import { oppnaNamnd, type Namndhus } from './namndhus.js';

const SKAL_TILL_LUCKAN = 'Texten hinner inte läsas före utskicket och godkänns i nästa utgåva.';
const ATERREMISS = 'Nämnden vill veta vad enheterna har lärt sig av avvikelserna.';
const SVARET = 'Enheterna gör nu bedömningen två och två.';

/** From what three enheter write to a document that anybody can check. */
describe('från enheternas bidrag till en publicerad berättelse', () => {
  let hus: Namndhus;
  let mapp: string;
  let sidan = '';

  beforeAll(async () => {
    mapp = await mkdtemp(join(tmpdir(), 'kvalitet-beslutet-'));
    hus = await oppnaNamnd();
  }, 60_000);
  afterAll(async () => {
    await hus.stang();
    await rm(mapp, { recursive: true });
  }, 30_000);

  const som: Namndhus['som'] = (...vad) => hus.som(...vad);

  const paborja = async (besok: Besok): Promise<void> => {
    await besok.oppna('/rapporter');
    await besok.valj('Kvalitetsberättelse');
    await besok.tryck('Påbörja');
    sidan = besok.vag;
    expect(sidan).toMatch(/^\/rapporter\/\d+$/);
  };
  const diariefor = (besok: Besok): Promise<void> => gor(besok, `${sidan}/diarienummer`, { dnr: 'SN 2026/114' });
  const medPdf = async (besok: Besok): Promise<void> => {
    await besok.page.waitForSelector('a[href$="dokument.pdf"]', { timeout: 60_000 });
  };

  it('ber samordnaren tre enheter att skriva, och alla tre gör det', async () => {
    await som('samordnare', async (besok) => {
      await paborja(besok);
      await besok.oppna(`${sidan}/bidrag`);
      await besok.fyll('Sista dag', await hus.idag());
      await besok.tryck('Skicka frågan');
      expect(await besok.text()).toContain('3 enheter har fått frågan');
    });
    const skriv = (vem: keyof Namnd, enhetId: number, larde: string): Promise<void> =>
      som(vem, async (besok) => {
        const { rows } = await hus.db.agare.query<{ id: number }>('select id from rapport_bidrag where enhet_id = $1', [
          enhetId,
        ]);
        await besok.oppna(`/bidrag/${String(rows[0]?.id)}`);
        await besok.fyll('Uppdrag', 'Vi utreder barns behov av stöd.');
        await besok.fyll('Årets resultat', 'Fler barn har fått prata med oss i enrum.');
        await besok.fyll('Analys', larde);
        await besok.fyll('Åtgärder', 'Vi fortsätter att öva tillsammans.');
        await besok.tryck('Spara och klarmarkera');
        expect(await besok.text()).toContain('Bidraget är klart. Tack!');
      });
    await skriv('chef', hus.namnd.enhet, SVARET);
    await skriv('verksamhetschef', hus.namnd.grannenhet, 'Mottagningen svarar i telefon hela dagen.');
    await skriv('annanChef', hus.namnd.annanEnhet, 'Uppföljningarna blir av i tid.');
    await som('samordnare', async (besok) => {
      await besok.oppna(`${sidan}/bidrag`);
      expect(await besok.text()).toContain('Klara 3 av 3');
    });
  }, 120_000);

  it('stoppas frysningen av ett utkast som ingen har godkänt, tills någon säger varför', async () => {
    await som('samordnare', async (besok) => {
      await besok.oppna(`${sidan}/avsnitt/09-avvikelser`);
      await besok.tryck('Hämta utkast från siffrorna');
      expect(await besok.text()).toContain('utkast tills någon har läst och godkänt');
      await besok.oppna(sidan);
      await kravdaTexter(hus.db, hus.namnd.samordnare, Number(sidan.split('/').at(-1)));
      await diariefor(besok);
      await besok.skicka(`form[action="${sidan}/frysning"]`);
      expect(await besok.text()).toMatch(/fel/);
      await gor(besok, `${sidan}/frysning`, { luckskal: SKAL_TILL_LUCKAN });
      await medPdf(besok);
    });
  }, 90_000);

  it('återremitterar nämnden, och skälet följer med till nästa utgåva', async () => {
    await som('forvaltningschef', (besok) => besok.oppna(sidan).then(() => gor(besok, `${sidan}/godkannande`)));
    await som('registrator', async (besok) => {
      await besok.oppna(sidan);
      const beslut = { sammantrade: await hus.idag(), paragraf: '§ 12', skal: ATERREMISS };
      await gor(besok, `${sidan}/aterremiss`, beslut);
      expect(await besok.text()).toContain('Återremitterat');
    });
    await som('samordnare', async (besok) => {
      const forsta = sidan;
      await paborja(besok);
      expect(sidan).not.toBe(forsta);
      expect(await besok.text()).toContain(ATERREMISS);
    });
  }, 90_000);

  it('fastställer nämnden den nya utgåvan, där inget längre saknas', async () => {
    await som('samordnare', async (besok) => {
      await besok.oppna(`${sidan}/avsnitt/09-avvikelser`);
      await besok.tryck('Godkänn texten som den står');
      await besok.oppna(sidan);
      await diariefor(besok);
      expect(await besok.text()).toContain('Återremissen är inte besvarad.');
      await gor(besok, `${sidan}/aterremissvar`, { svar: 'Kapitlet om enheterna säger nu vad de har lärt sig.' });
      await gor(besok, `${sidan}/frysning`);
      await medPdf(besok);
      await besok.tryck('Läs dokumentet');
      expect(await besok.text()).toContain(SVARET);
    });
    await som('forvaltningschef', (besok) => besok.oppna(sidan).then(() => gor(besok, `${sidan}/godkannande`)));
    await som('registrator', async (besok) => {
      await besok.oppna(sidan);
      await gor(besok, `${sidan}/faststallelse`, { sammantrade: await hus.idag(), paragraf: '§ 34' });
      expect(await besok.text()).toContain('Fastställt');
    });
  }, 90_000);

  it('prövas varje text innan den offentliga utgåvan görs och publiceras', async () => {
    await som('registrator', async (besok) => {
      await besok.oppna(`${sidan}/offentlig`);
      expect(await besok.text()).toContain('Det här behövs först');
      const attProva = await besok.page.$$eval('[aria-labelledby="provning"] tbody a', (lankar) =>
        lankar.map((lank) => lank.getAttribute('href') ?? ''),
      );
      for (const vag of attProva) {
        await besok.oppna(vag);
        if (vag.endsWith('/lattlast')) await besok.tryck('Godkänn texten');
        else {
          await besok.valj('Tas med som det är');
          for (const skal of await besok.page.$$('main input[name="skal"]'))
            await skal.type('Det pekar inte ut någon.');
          await besok.tryck('Spara prövningen');
        }
      }
      await besok.tryck('Gör den offentliga utgåvan');
      await hus.prov.tomKo(hus.namnd.system);
      await besok.oppna(sidan);
      await gor(besok, `${sidan}/publicering`);
      expect(await besok.text()).toContain('Publicerat');
    });
  }, 120_000);

  it('läser vem som helst den, och ser om filen är nämndens eller ändrad', async () => {
    await som(null, async (besok) => {
      await besok.oppna(`/publicerat/${String(hus.namnd.namndId)}`);
      await besok.tryck(`Kvalitetsberättelse ${(await hus.idag()).slice(0, 4)}`);
      const text = await besok.text();
      expect(text).toContain(SVARET);
      expect(text).not.toContain(SKAL_TILL_LUCKAN);
      expect(await axe(besok)).toEqual([]);
      const pdf = await hamtad(besok);
      expect((await sidtexter(pdf)).join(' ').replace(/\s+/g, ' ')).toContain(SVARET);

      expect(await kontroll(besok, pdf)).toContain('Dokumentet är oförändrat');
      const andrad = Buffer.from(pdf);
      const mitt = andrad.length >> 1;
      andrad[mitt] = (andrad[mitt] ?? 0) ^ 1;
      expect(await kontroll(besok, andrad)).toContain('Dokumentet är ändrat');
      expect(await kontroll(besok, Buffer.from('%PDF-1.7 något annat'))).toContain('Dokumentet finns inte här');
    });
  }, 90_000);

  /** The file behind the link to the PDF, fetched by the page itself. */
  const hamtad = async (besok: Besok): Promise<Buffer> => {
    const bas64 = await besok.page.$eval('main a[href$="dokument.pdf"]', async (lank) => {
      const fil = new Uint8Array(await (await fetch(lank.href)).arrayBuffer());
      return btoa(fil.reduce((text, byte) => text + String.fromCharCode(byte), ''));
    });
    return Buffer.from(bas64, 'base64');
  };

  const kontroll = async (besok: Besok, innehall: Buffer): Promise<string> => {
    const fil = join(mapp, 'dokument.pdf');
    await writeFile(fil, innehall);
    await besok.oppna('/dokumentkontroll');
    const falt = (await besok.page.$('#fil')) as ElementHandle<HTMLInputElement>;
    await falt.uploadFile(fil);
    await besok.skicka('form[action="/dokumentkontroll"]');
    return besok.text();
  };
});
