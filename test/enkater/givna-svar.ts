import type pg from 'pg';
import { Installningar } from '../../src/config/installningar.js';
import type { Malgrupp } from '../../src/enkater/enkat.texter.js';
import { EnkatQueries } from '../../src/enkater/enkat.queries.js';
import { EnkatService } from '../../src/enkater/enkat.service.js';
import { enkatkod } from '../../src/enkater/enkatkod.js';
import { OmgangQueries } from '../../src/enkater/omgang.queries.js';
import { OmgangService } from '../../src/enkater/omgang.service.js';
import { svarsfalt, type SvarForm } from '../../src/enkater/svar.forms.js';
import { SvarService } from '../../src/enkater/svar.service.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

export interface Enkatrum {
  readonly db: Provdatabas;
  readonly prov: Provapp;
  readonly agare: pg.Pool;
  readonly namnd: Namnd;
  readonly enkater: EnkatService;
  readonly omgangar: OmgangService;
  readonly svar: SvarService;
  readonly enkatQueries: EnkatQueries;
  readonly queries: OmgangQueries;
  /** An enkät with one question of yes and no for all readers, and one for own words. */
  enEnkat(): Promise<number>;
  /** An open round with so many codes for each reader at each enhet. */
  enOppen(
    enkatId: number,
    enheter: readonly number[],
    val?: { readonly malgrupper?: readonly Malgrupp[]; readonly antal?: number; readonly stanger?: string },
  ): Promise<number>;
  koder(omgangId: number, enhetId: number, malgrupp?: Malgrupp): Promise<string[]>;
  svara(kod: string, varden: readonly string[], malgrupp?: Malgrupp): Promise<void>;
  /** So many answers from an enhet, each in turn. */
  svaren(omgangId: number, enhetId: number, varden: readonly string[], malgrupp?: Malgrupp): Promise<void>;
  stang(): Promise<void>;
}

export const ettEnkatrum = async (): Promise<Enkatrum> => {
  const db = await nyDatabas();
  const namnd = await enNamnd(db);
  const prov = await startaApp(db);
  const av = <T>(klass: abstract new (...args: never[]) => T): T => prov.app.get<T>(klass, { strict: false });
  const [enkater, omgangar, svar] = [av(EnkatService), av(OmgangService), av(SvarService)];
  const { hemlighet } = av(Installningar);
  const koder = async (omgangId: number, enhetId: number, malgrupp: Malgrupp = 'vuxen'): Promise<string[]> => {
    const { rows } = await db.agare.query<{ antal: number; kodfro: string }>(
      'select antal, kodfro from enkatkort where omgang_id = $1 and enhet_id = $2 and malgrupp = $3',
      [omgangId, enhetId, malgrupp],
    );
    const { antal = 0, kodfro = '' } = rows[0] ?? {};
    return Array.from({ length: antal }, (_, nr) => enkatkod(hemlighet, { kodfro, enhetId, malgrupp }, nr + 1));
  };
  const svara = (kod: string, varden: readonly string[], malgrupp: Malgrupp = 'vuxen'): Promise<void> => {
    const form: SvarForm = {};
    varden.forEach((varde, nr) => {
      form[svarsfalt(nr + 1)] = varde;
    });
    return svar.svara({ kod }, malgrupp, form);
  };
  return {
    ...{ db, prov, namnd, enkater, omgangar, svar, koder, svara },
    agare: db.agare,
    enkatQueries: av(EnkatQueries),
    queries: av(OmgangQueries),
    enEnkat: async () => {
      const id = await enkater.skapa(namnd.samordnare, { namn: 'Vad tycker du?' });
      const fraga = 'Är det bra att komma hit?';
      await enkater.laggTill(namnd.samordnare, id, {
        version: 1,
        slag: 'janej',
        vuxen: fraga,
        ung: fraga,
        barn: fraga,
      });
      await enkater.laggTill(namnd.samordnare, id, { version: 2, slag: 'fritext', vuxen: 'Vad vill du säga?' });
      return id;
    },
    enOppen: async (enkatId, enheter, val = {}) => {
      const { malgrupper = ['vuxen'], antal = 12, stanger = '2999-12-31' } = val;
      const id = await omgangar.planera(namnd.samordnare, enkatId, {
        ...{ namn: 'Hösten', malgrupper, oppnar: '2026-01-01', stanger, satt: 'kod', enheter },
      });
      for (const enhetId of enheter)
        for (const malgrupp of malgrupper) await omgangar.delaUt(namnd.samordnare, id, { enhetId, malgrupp, antal });
      await omgangar.oppna(namnd.samordnare, id, {});
      return id;
    },
    svaren: async (omgangId, enhetId, varden, malgrupp = 'vuxen') => {
      const lediga = await koder(omgangId, enhetId, malgrupp);
      for (const [nr, varde] of varden.entries()) await svara(lediga[nr] ?? '', [varde], malgrupp);
    },
    stang: async () => {
      await prov.stang();
      await db.stang();
    },
  };
};
