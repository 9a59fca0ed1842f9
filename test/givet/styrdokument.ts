import type { Vem } from '../../src/database/vem.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { Faststallelse } from '../../src/processer/faststallelse.service.js';
import { StyrdokumentService, type NyttStyrdokument } from '../../src/processer/styrdokument.service.js';
import { StyrdokumentUtkast } from '../../src/processer/utkast.service.js';
import { VersionQueries } from '../../src/processer/version.queries.js';
import { startaApp } from './app.js';
import { nyDatabas, type Provdatabas } from './databas.js';
import { enNamnd, type Namnd } from './organisation.js';

export const IDAG = new Klocka().idag();

/** A nämnd with the product around it, and the ways to bring a document to where a test begins. */
export interface Styrdokumentrum {
  readonly db: Provdatabas;
  readonly namnd: Namnd;
  hamta<T>(klass: abstract new (...args: never[]) => T): T;
  /** The chef's rutin for the own enhet, with a first draft. */
  ny(om?: Partial<NyttStyrdokument>): Promise<number>;
  version(id: number, nr: number): Promise<number>;
  skriv(vem: Vem, id: number, nr: number, innehall: string): Promise<void>;
  faststall(vem: Vem, id: number, nr: number, gallerFran: string): Promise<void>;
  /** In force since the day, decided by the verksamhetschef. */
  gallande(fran: string, om?: Partial<NyttStyrdokument>): Promise<number>;
  /** Until the queue has done what was ordered. */
  tomKo(vem: Vem): Promise<void>;
  stang(): Promise<void>;
}

export const ettStyrdokumentrum = async (): Promise<Styrdokumentrum> => {
  const db = await nyDatabas();
  const namnd = await enNamnd(db, { idag: IDAG });
  const prov = await startaApp(db);
  const hamta = <T>(klass: abstract new (...args: never[]) => T): T => prov.app.get<T>(klass, { strict: false });
  const ny: Styrdokumentrum['ny'] = (om = {}) =>
    hamta(StyrdokumentService).skapa(namnd.chef, {
      ...{ slag: 'rutin', titel: 'Rutin', enhetId: namnd.enhet, granskasManader: 12 },
      ansvarigPersonId: namnd.chef.personId,
      ...om,
    });
  const version: Styrdokumentrum['version'] = async (id, nr) =>
    (await hamta(VersionQueries).version(namnd.samordnare, { id, nr })).version;
  const skriv: Styrdokumentrum['skriv'] = async (vem, id, nr, innehall) => {
    const text = { titel: 'Rutin', innehall, ansvar: 'Chefen.', version: await version(id, nr) };
    await hamta(StyrdokumentUtkast).skriv(vem, { id, nr }, text);
  };
  const faststall: Styrdokumentrum['faststall'] = async (vem, id, nr, gallerFran) => {
    const beslutsdatum = gallerFran > IDAG ? IDAG : gallerFran;
    const form = { version: await version(id, nr), beslutsdatum, gallerFran };
    await hamta(Faststallelse).faststall(vem, 'faststallVerksamheten', { id, nr }, form);
  };
  const gallande: Styrdokumentrum['gallande'] = async (fran, om) => {
    const id = await ny(om);
    await skriv(namnd.chef, id, 1, 'Först.');
    await faststall(namnd.verksamhetschef, id, 1, fran);
    return id;
  };
  const stang = async (): Promise<void> => {
    await prov.stang();
    await db.stang();
  };
  return { db, namnd, hamta, ny, version, skriv, faststall, gallande, tomKo: prov.tomKo, stang };
};
