/**
 * A whole report, from the click to the stored PDF: request, queue, templates, print, tags, database. Against bare
 * puppeteer that prints the same HTML, one at a time, in the same warm Chromium with a new page a time and templates for
 * header and footer.
 */
import puppeteer from 'puppeteer';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { loggaIn, stadaSedan, ur } from './miljo.mjs';
import { iTurOchOrdning, sekunder } from './matt.mjs';
import { stortUnderlag } from './underlag.mjs';

const VARV = 7;
/** So many that the first and the last of a round, which have no other beside them, weigh little. */
const PER_VARV = 8;

export const mattRapport = async (miljo, produkt, { namnder }) => {
  const bestallning = await forbered(miljo, produkt, namnder[0]);
  const ra = await raPuppeteer(miljo);
  const perMinut = async (antal, gor) => (60 * antal) / (await sekunder(gor));
  const bestallda = async (antal, samtidiga) => {
    const frysta = await bestallning.frys(antal);
    return perMinut(antal, () => flera(antal, samtidiga, () => bestallning.klicka(frysta.pop())));
  };
  const svit = await iTurOchOrdning(
    {
      ra: () => perMinut(PER_VARV, () => flera(PER_VARV, 1, ra.skriv)),
      rapport: () => bestallda(PER_VARV, 1),
      rapport2: () => bestallda(2 * PER_VARV, 2),
    },
    VARV,
  );
  return { ...svit, sidor: await bestallning.sidor() };
};

const flera = async (antal, samtidiga, gor) => {
  let kvar = antal;
  const arbetare = async () => {
    while (kvar-- > 0) await gor();
  };
  await Promise.all(Array.from({ length: samtidiga }, arbetare));
};

/** Frozen reports that wait for their document. The click is that of somebody who lets a stopped job run again. */
const forbered = async ({ agare, agareUrl }, { bas }, { namndId, samordnare }) => {
  const huvud = { ...(await loggaIn(agare, samordnare)), accept: 'application/json' };
  const lagrade = await lyssnaPaLagrade(agareUrl, agare);
  let nr = 0;
  return {
    frys: async (antal) => {
      const frysta = [];
      while (frysta.length < antal) frysta.push(await enFryst(agare, { namndId, samordnare }, ++nr));
      return frysta;
    },
    klicka: async ({ rapportId, jobbId }) => {
      const klar = lagrade(rapportId);
      const svar = await fetch(`${bas}/jobb/${jobbId}/omforsok`, { method: 'POST', headers: huvud });
      if (!svar.ok) throw new Error(`Rapporten kunde inte beställas: ${svar.status} ${await svar.text()}`);
      await svar.arrayBuffer();
      await klar;
    },
    sidor: async () => (await agare.query('select max(sidor) as sidor from rapport_dokument')).rows[0].sidor,
  };
};

/** A frozen report whose job has been stopped, ready to be let go. */
export const enFryst = async (agare, { namndId, samordnare }, nr) => {
  const underlag = JSON.stringify(stortUnderlag(nr));
  const { rows } = await agare.query(
    `with r as (
       insert into rapport (namnd_id, slag, ar, utgava, titel, status, dnr, upprattad_av, upprattad_vid, fryst_av, fryst_vid,
         underlag, underlag_sha256)
       values ($1, 'kvalitetsberattelse', 2026, $2, 'Kvalitetsberättelse 2026', 'fryst', 'SN 1', $3, now(), $3, now(), $4, $5)
       returning id)
     insert into jobb (namnd_id, slag, nyckel, uppgifter, tillstand, bestalld_av, skapad_vid, sand_vid, klar_vid)
     select $1, 'rapport-pdf', 'rapport-' || id || '-pdf', jsonb_build_object('rapportId', id), 'avbruten', $3, now(), now(), now()
     from r returning id as "jobbId", (uppgifter ->> 'rapportId')::int as "rapportId"`,
    [namndId, nr, samordnare.personId, underlag, createHash('sha256').update(underlag).digest()],
  );
  return rows[0];
};

/** Told by the database itself when a document has been committed: asking again and again would cost both sides. */
const lyssnaPaLagrade = async (agareUrl, agare) => {
  await agare.query(`
    create function bench_lagrad() returns trigger language plpgsql as
      $$ begin perform pg_notify('lagrad', new.rapport_id::text); return new; end $$;
    create trigger bench_lagrad after insert on rapport_dokument for each row execute function bench_lagrad()`);
  const klient = new pg.Client({ connectionString: agareUrl });
  await klient.connect();
  stadaSedan(() => klient.end());
  await klient.query('listen lagrad');
  const vantar = new Map();
  klient.on('notification', ({ payload }) => vantar.get(payload)?.());
  return (id) =>
    new Promise((klar, fel) => {
      const vakt = setTimeout(() => fel(new Error('En rapport blev inte klar inom en minut.')), 60_000);
      vantar.set(String(id), () => {
        clearTimeout(vakt);
        klar();
      });
    });
};

/** The same Chromium as puppeteer starts it when nobody tells it how. */
const rattUppOchNer = ({ chromium, bibliotek, typsnittskonfiguration }) =>
  puppeteer.launch({
    executablePath: chromium,
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, LD_LIBRARY_PATH: bibliotek, FONTCONFIG_FILE: typsnittskonfiguration },
  });

const raPuppeteer = async ({ mapp }) => {
  const [{ packaUppChromium }, { tillDokument }, { Vyer }, { PdfFil }, { lasMal }] = await Promise.all(
    [
      'plattform/pdf/chromium-uppackning.js',
      'rapporter/dokument.js',
      'plattform/web/vyer.js',
      'plattform/pdf/pdf-fil.js',
      'plattform/pdf/pdf-sidor.js',
    ].map(ur),
  );
  const webblasare = await rattUppOchNer(await packaUppChromium(join(mapp, 'chromium')));
  stadaSedan(() => webblasare.close());
  const rad = (text) => `<div style="width:100%;padding:0 22mm;font-size:8pt">${text}</div>`;
  const skrivUt = async (html) => {
    const sida = await webblasare.newPage();
    await sida.setContent(html, { waitUntil: 'load' });
    const pdf = await sida.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: rad('Socialnämnden'),
      footerTemplate: rad('Sida <span class="pageNumber"></span> av <span class="totalPages"></span>'),
    });
    await sida.close();
    return Buffer.from(pdf);
  };
  const dokument = tillDokument(stortUnderlag(1), new Vyer());
  // the final HTML has its page numbers, which only a print can tell
  const html = dokument.html(lasMal(PdfFil.las(await skrivUt(dokument.html(new Map())))));
  return { skriv: () => skrivUt(html) };
};
