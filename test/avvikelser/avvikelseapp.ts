import { randomUUID } from 'node:crypto';
import { hasha } from '../../src/organisation/losenord.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { startaApp, Webblasare } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const LOSENORD = 'ett långt lösenord för prov';

export interface Avvikelseapp {
  readonly db: Provdatabas;
  readonly namnd: Namnd;
  /** A browser where that person of the nämnd is logged in. */
  som(nyckel: string): Promise<Webblasare>;
  /** The report form filled in. */
  ifyllt(om?: Readonly<Record<string, string>>): Record<string, string>;
  /** A report sent by the medarbetare. */
  rapporterad(om?: Readonly<Record<string, string>>): Promise<number>;
  stang(): Promise<void>;
}

/** The whole product with one nämnd in it. */
export const enAvvikelseapp = async (): Promise<Avvikelseapp> => {
  const db = await nyDatabas();
  const namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD), idag: new Klocka().idag() });
  const app = await startaApp(db);
  const inne = new Map<string, Webblasare>();
  const som = async (nyckel: string): Promise<Webblasare> => {
    const redan = inne.get(nyckel);
    if (redan) return redan;
    const webblasare = new Webblasare(app.url);
    const { status } = await webblasare.loggaIn(`${nyckel}.${namnd.namndId}@prov.se`, LOSENORD);
    if (status !== 303) throw new Error(`${nyckel} kunde inte logga in.`);
    // the page gives the csrf token of the session
    await webblasare.oppna('/mitt-konto');
    inne.set(nyckel, webblasare);
    return webblasare;
  };
  const ifyllt: Avvikelseapp['ifyllt'] = (om) => ({
    enhetId: String(namnd.enhet),
    enhetBekraftad: 'ja',
    handelseforlopp: 'Besöket blev inte av.',
    beror: 'enskild',
    ...om,
  });
  return {
    db,
    namnd,
    som,
    ifyllt,
    rapporterad: async (om) => {
      const { plats } = await (await som('medarbetare')).skicka('/avvikelser', ifyllt({ nyckel: randomUUID(), ...om }));
      const id = /^\/avvikelser\/kvitto\/(\d+)$/.exec(plats ?? '')?.[1];
      if (id === undefined) throw new Error('Rapporten togs inte emot.');
      return Number(id);
    },
    stang: async () => {
      await app.stang();
      await db.stang();
    },
  };
};
