import type { Vem } from '../../src/database/vem.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { OppenvardQueries } from '../../src/uppdragsuppfoljning/oppenvard.queries.js';
import { OppenvardService } from '../../src/uppdragsuppfoljning/oppenvard.service.js';
import { Oppenvardssteg } from '../../src/uppdragsuppfoljning/steg.service.js';
import { UppdragQueries } from '../../src/uppdragsuppfoljning/uppdrag.queries.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import type { Namnd } from '../givet/organisation.js';

export const IDAG = '2026-11-22';

/** The whole product, on a day of the story, with the services of this room at hand. */
export interface Rum {
  readonly db: Provdatabas;
  readonly prov: Provapp;
  readonly uppdragen: OppenvardService;
  readonly steg: Oppenvardssteg;
  readonly queries: OppenvardQueries;
  readonly matt: UppdragQueries;
  stang(): Promise<void>;
}

export const oppnaRum = async (): Promise<Rum> => {
  const db = await nyDatabas();
  const prov = await startaApp(db);
  prov.app.get(Klocka).idag = () => IDAG;
  return {
    ...{ db, prov },
    uppdragen: prov.app.get(OppenvardService, { strict: false }),
    steg: prov.app.get(Oppenvardssteg, { strict: false }),
    queries: prov.app.get(OppenvardQueries, { strict: false }),
    matt: prov.app.get(UppdragQueries, { strict: false }),
    stang: async () => {
      await prov.stang();
      await db.stang();
    },
  };
};

const uppgifter = { insats: 'familjebehandling', beslutad: '2026-09-01', fordelad: '2026-09-07' } as const;

/** An uppdrag that has been given to a behandlare. */
export const ettUppdrag = ({ uppdragen }: Rum, namnd: Namnd, andrat = {}, vem: Vem = namnd.medarbetare) =>
  uppdragen.registrera(vem, { enhetId: namnd.enhet, ...uppgifter, ...andrat });

/** One whose insats began on 14 September. */
export const ettStartat = async (rum: Rum, namnd: Namnd, andrat = {}): Promise<number> => {
  const id = await ettUppdrag(rum, namnd, andrat);
  await rum.steg.verkstall(namnd.medarbetare, id, { version: 1, datum: '2026-09-14' });
  return id;
};
