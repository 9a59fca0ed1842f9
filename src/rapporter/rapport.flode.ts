import { flode, NY, type Sakrad } from '../floden/flode.js';
import { BEREDER, RUTIN } from './beredning.js';
import type { Halvar } from './halvar.js';
import * as krav from './rapport.krav.js';
import { rapportNotiser } from './rapport.notiser.js';
import { rapporttexter } from './rapport.texter.js';
import type { Aterremiss, Rapportslag } from './underlag.js';

export type Rapportstatus = keyof typeof rapporttexter.status;
export type Rapporthandling = keyof typeof rapporttexter.handling;

/** A row of `rapport`. */
export interface Rapport extends Sakrad {
  readonly status: Rapportstatus;
  readonly slag: Rapportslag;
  readonly ar: number;
  /** Null for what is about a whole year. */
  readonly halvar: Halvar | null;
  readonly utgava: number;
  readonly titel: string;
  readonly dnr: string | null;
  readonly upprattad_av: number | null;
  readonly upprattad_vid: Date;
  readonly fryst_vid: Date | null;
  readonly klar_vid: Date | null;
  /** When the nämnd is to treat it; `sammantrade` is when it did. */
  readonly planerat_sammantrade: string | null;
  readonly sammantrade: string | null;
  readonly paragraf: string | null;
  readonly beslutad_vid: Date | null;
  readonly beslut_text: string | null;
  readonly publicerad_vid: Date | null;
  /** The utgåva that the nämnd sent back, and what has been done with its reasons. */
  readonly foregaende_id: number | null;
  readonly aterremiss_svar: string | null;
  /** Filled in by `fyllPa`. */
  readonly harDokument?: boolean;
  readonly harPaket?: boolean;
  /** The letter to the nämnd is written; known only to those who may read it. */
  readonly harSkrivelse?: boolean;
  /** A public edition is made and printed. */
  readonly harOffentlig?: boolean;
  /** What the nämnd said of the utgåva before; only where the page or the document needs it. */
  readonly aterremiss?: Omit<Aterremiss, 'svar'> | null;
}

/** What the krav must know and the row `r` does not hold. */
export const FYLL_PA = `exists (select 1 from rapport_dokument d where d.rapport_id = r.id) as "harDokument",
  exists (select 1 from rapport_paket p where p.rapport_id = r.id) as "harPaket",
  exists (select 1 from rapport_tjansteskrivelse t where t.rapport_id = r.id) as "harSkrivelse",
  exists (select 1 from rapport_offentlig o where o.rapport_id = r.id and o.innehall is not null) as "harOffentlig"`;

/**
 * From draft to the nämnd. Documentation of the quality work: SOSFS 2011:9 7 kap. 1 §; that a berättelse is made every
 * year is an allmänt råd (bör). Two persons at least: the one who prepares neither approves nor registers the decision.
 */
export const rapportFlode = flode<Rapport, Rapportstatus, Rapporthandling, 'upprattare'>('rapport', {
  tabell: 'rapport',
  slut: ['atertagen', 'aterremitterad', 'arkiverad'],
  texter: rapporttexter,
  notiser: rapportNotiser,
  kravlista: krav,
  relationer: (rapport, vem) =>
    rapport.upprattad_av !== null && rapport.upprattad_av === vem.personId ? ['upprattare'] : [],
  fyllPa: async (tx, rapport) => {
    const rad = await tx.en<Pick<Rapport, 'harDokument' | 'harOffentlig'>>(
      'rapport.fyll-pa',
      `select ${FYLL_PA} from rapport r where r.id = $1`,
      [rapport.id],
    );
    return { ...rapport, ...rad };
  },
  rader: {
    skapa: { fran: NY, till: 'utkast', av: BEREDER, lagrum: ['SOSFS 2011:9 7:1'] },
    skriv: { fran: 'utkast', fakta: 'avsnitt', av: BEREDER, lagrum: ['SOSFS 2011:9 7:1'] },
    godkannText: { fran: 'utkast', fakta: 'textgodkannande', av: BEREDER, rutin: RUTIN },
    diariefor: { fran: 'utkast', fakta: 'diarienummer', av: [...BEREDER, 'registrator'], rutin: RUTIN },
    besvaraAterremiss: {
      fran: 'utkast',
      fakta: 'aterremissvar',
      av: BEREDER,
      galler: ({ foregaende_id }) => foregaende_id !== null,
      krav: [krav.svarSkrivet],
      rutin: RUTIN,
    },
    frys: {
      fran: 'utkast',
      till: 'fryst',
      av: BEREDER,
      krav: [krav.dnrFinns, krav.aterremissenBesvarad, krav.felenMotiverade],
      lagrum: ['SOSFS 2011:9 7:1'],
    },
    aterta: { fran: ['fryst', 'klar'], till: 'atertagen', av: BEREDER, krav: [krav.skalAngivet], rutin: RUTIN },
    tjansteskriv: {
      fran: ['fryst', 'klar'],
      fakta: 'tjansteskrivelse',
      av: BEREDER,
      krav: [krav.inteRedanPackat],
      rutin: RUTIN,
    },
    klarmarkera: {
      fran: 'fryst',
      till: 'klar',
      av: 'forvaltningschef',
      inte: ['upprattare'],
      krav: [krav.dokumentFinns],
      rutin: RUTIN,
    },
    faststall: {
      fran: 'klar',
      till: 'faststalld',
      av: ['registrator', 'forvaltningschef'],
      inte: ['upprattare'],
      krav: [krav.sammantradeOchParagraf],
      lagrum: ['SoL 5:2'],
    },
    aterremittera: {
      fran: 'klar',
      till: 'aterremitterad',
      av: ['registrator', 'forvaltningschef'],
      inte: ['upprattare'],
      krav: [krav.sammantradeOchParagraf, krav.skalAngivet],
      rutin: RUTIN,
    },
    sekretessprova: {
      fran: ['fryst', 'klar', 'faststalld', 'publicerad'],
      fakta: 'sekretessprovning',
      av: [...BEREDER, 'registrator'],
      rutin: RUTIN,
    },
    gorOffentlig: {
      fran: ['faststalld', 'publicerad'],
      fakta: 'offentligUtgava',
      av: [...BEREDER, 'registrator'],
      krav: [krav.alltProvat],
      rutin: RUTIN,
    },
    publicera: {
      fran: 'faststalld',
      till: 'publicerad',
      av: [...BEREDER, 'registrator'],
      krav: [krav.offentligUtgavaFinns],
      rutin: RUTIN,
    },
    arkivera: { fran: 'publicerad', till: 'arkiverad', av: 'registrator', rutin: RUTIN },
  },
});
