import { skapaExempel } from '../../src/database/exempel/exempel.js';
import { EXEMPELLOSENORD } from '../../src/organisation/exempelkonton.texter.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { vemIdag, type Personvem } from '../givet/organisation.js';
import { Chromium, type Besok, type Skarm } from './chromium.js';

/** The example nämnd in a real browser: what each kommun's document describes stands there, and is worked with. */
export interface Exempelhus {
  readonly db: Provdatabas;
  readonly prov: Provapp;
  /** Somebody of the example logs in, does something, and nothing in the browser has complained. */
  som(konto: string, gor: (besok: Besok) => Promise<void>, skarm?: Skarm): Promise<void>;
  id(sql: string): Promise<number>;
  person(konto: string): Promise<Personvem>;
  stang(): Promise<void>;
}

export const oppnaExempel = async (): Promise<Exempelhus> => {
  const db = await nyDatabas();
  const prov = await startaApp(db);
  const chromium = await Chromium.starta();
  await skapaExempel(prov.app, db.agareUrl);
  const id = async (sql: string): Promise<number> => {
    const { rows } = await db.agare.query<{ id: number }>(`${sql} limit 1`);
    if (!rows[0]) throw new Error(`Exemplet saknar det som behövs: ${sql}`);
    return rows[0].id;
  };
  return {
    ...{ db, prov, id },
    som: async (konto, gor, skarm = 'dator') => {
      const besok = await chromium.besok(prov.url, { skarm });
      await besok.loggaIn(`${konto}@exempel.se`, EXEMPELLOSENORD);
      await gor(besok);
      if (besok.klagomal.length > 0) throw new Error(besok.klagomal.join('\n'));
      await besok.stang();
    },
    person: async (konto) => {
      const idag = (await db.agare.query<{ dag: string }>('select current_date::text as dag')).rows[0]?.dag;
      return vemIdag(db, await id(`select id from person where epost = '${konto}@exempel.se'`), idag);
    },
    stang: async () => {
      await chromium.stang();
      await prov.stang();
      await db.stang();
    },
  };
};

/** Sends the form of one act on the page, filled in by name. */
export const gor = async (besok: Besok, vag: string, falt: Readonly<Record<string, string>> = {}): Promise<void> => {
  const form = `main form[action="${vag}"]`;
  await besok.page.$$eval('main details', (alla) => {
    for (const ett of alla) ett.open = true;
  });
  for (const [namn, varde] of Object.entries(falt)) {
    const slag = await besok.page.$eval(`${form} [name="${namn}"]`, (el) => el.getAttribute('type') ?? el.tagName);
    if (slag === 'radio') await besok.page.click(`${form} input[name="${namn}"][value="${varde}"]`);
    else if (slag === 'SELECT') await besok.page.select(`${form} select[name="${namn}"]`, varde);
    else
      await besok.page.$eval(
        `${form} [name="${namn}"]`,
        (el, text) => {
          (el as HTMLInputElement).value = text;
        },
        varde,
      );
  }
  const svar = await besok.skicka(form);
  if (svar !== 200) throw new Error(`${vag} svarade ${String(svar)}: ${await besok.text()}`);
};
