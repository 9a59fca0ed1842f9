import { IndikatorQueries } from '../../src/indikatorer/indikator.queries.js';
import { IndikatorService, type NyIndikator } from '../../src/indikatorer/indikator.service.js';
import { VardeService } from '../../src/indikatorer/varden/varde.service.js';
import type { Provapp } from './app.js';
import type { Namnd } from './organisation.js';

/** A share that somebody fills in every year, since 2020. */
export const ANDEL: NyIndikator = {
  ...{ namn: 'Andel barn som hörts', typ: 'process', riktning: 'upp', matform: 'andel', frekvens: 'arligen' },
  ...{ kalla: 'hand', taljareDef: 'Barn som hörts', namnareDef: 'Alla barn', giltigFran: '2020-01-01', mal: 90 },
};

/** What a test does with indikatorer, as the samordnare. */
export const indikatorprov = ({ app }: Provapp, namnd: Namnd) => {
  const service = app.get(IndikatorService, { strict: false });
  const queries = app.get(IndikatorQueries, { strict: false });
  const varden = app.get(VardeService, { strict: false });
  const version = async (id: number): Promise<number> =>
    (await queries.sida(namnd.samordnare, id, {})).indikator.version;
  return {
    version,
    ny: (andrat: Partial<NyIndikator> = {}): Promise<number> =>
      service.skapa(namnd.samordnare, { ...ANDEL, ...andrat }),
    fyll: async (id: number, period: string, taljare: number, namnare: number): Promise<void> => {
      await varden.registrera(namnd.samordnare, id, { version: await version(id), period, taljare, namnare });
    },
    las: async (id: number, till: string): Promise<void> => {
      await service.las(namnd.samordnare, id, { version: await version(id), till });
    },
    /** Each series with the year and value of what it has. */
    rader: async (id: number) => {
      const { serier } = await queries.sida(namnd.medarbetare, id, {});
      return serier.map(({ serie, varden: egna }) => [serie.nr, egna.map((en) => [en.fran.slice(0, 4), en.varde])]);
    },
  };
};
