import { hasha } from '../../src/organisation/losenord.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { Chromium, type Besok } from './chromium.js';

const LOSENORD = 'ett-lösenord-i-provet';

/** A nämnd where nothing has happened yet, in a real browser. */
export interface Namndhus {
  readonly db: Provdatabas;
  readonly prov: Provapp;
  readonly namnd: Namnd;
  /**
   * Somebody of the nämnd logs in, or nobody for null, does something, and nothing in the browser has complained.
   * @param vem key of the person in `Namnd`
   */
  som(
    vem: keyof Namnd | null,
    gor: (besok: Besok) => Promise<void>,
    val?: Partial<Parameters<Chromium['besok']>[1]>,
  ): Promise<void>;
  idag(): Promise<string>;
  stang(): Promise<void>;
}

export const oppnaNamnd = async (): Promise<Namndhus> => {
  const db = await nyDatabas();
  const namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  const prov = await startaApp(db);
  const chromium = await Chromium.starta();
  return {
    ...{ db, prov, namnd },
    som: async (vem, gor, val = {}) => {
      const besok = await chromium.besok(prov.url, { skarm: 'dator', ...val });
      if (vem !== null) await besok.loggaIn(`${vem}.${String(namnd.namndId)}@prov.se`, LOSENORD);
      await gor(besok);
      if (besok.klagomal.length > 0) throw new Error(besok.klagomal.join('\n'));
      await besok.stang();
    },
    idag: async () => (await db.agare.query<{ dag: string }>('select current_date::text as dag')).rows[0]?.dag ?? '',
    stang: async () => {
      await chromium.stang();
      await prov.stang();
      await db.stang();
    },
  };
};
