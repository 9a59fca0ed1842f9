import { Injectable } from '@nestjs/common';
import { AtgardQueries, type Atgardsrad } from '../atgarder/atgard.queries.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { tidslinje } from '../floden/handelselogg.queries.js';
import { handlingar } from '../floden/prova.js';
import { enheterVid } from '../organisation/enhet.queries.js';
import { FinnsInte } from '../plattform/fel.js';
import { dagarMellan, svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import type { Avvikelse } from './avvikelse.krav.js';
import { flaggorna } from './avvikelse.queries.js';
import {
  ANDRA,
  avvikelsetexter,
  handlingshjalp,
  statuston,
  VID_SIDAN,
  type Avvikelsehandling,
  type Avvikelsestatus,
} from './avvikelse.texter.js';
import {
  beror,
  kategorier,
  kodtext,
  lagrumsval,
  orsaker,
  risken,
  type Lagrumsval,
  type Risk,
} from './kodlistor.texter.js';

export interface Val {
  readonly varde: number | string;
  readonly text: string;
}

/** One act as the page's partial `handling` takes it. */
export interface Handlingsvy {
  readonly namn: Avvikelsehandling;
  readonly etikett: string;
  readonly url: string;
  /** The page that holds its form, when it is too long for the case page. */
  readonly formularUrl: string | null;
  readonly hjalp: string | null;
  readonly brister: readonly string[];
  readonly frist: string | null;
  readonly lagrum: string;
  readonly version: number;
}

interface Faktumrad {
  readonly fakta: string;
  readonly vid: Date;
  readonly text: string;
}

interface Lankad {
  readonly id: number;
  readonly rapporterad: string;
  readonly statustext: string;
}

export interface Arende {
  readonly id: number;
  readonly version: number;
  readonly avvikelse: Avvikelse;
  readonly enhet: string;
  readonly rapportor: string;
  readonly statustext: string;
  readonly ton: string;
  readonly risk: Risk | null;
  readonly flaggor: readonly string[];
  readonly beror: string;
  readonly lagrum: readonly string[];
  readonly kategorier: readonly string[];
  readonly orsaker: readonly string[];
  readonly kompletteringar: readonly Faktumrad[];
  readonly atgarder: readonly Atgardsrad[];
  readonly lankade: readonly Lankad[];
  /** The way to closing: what has not been done first, what can be changed last. */
  readonly handlingar: readonly Handlingsvy[];
  /** What can be done beside it. */
  readonly vidSidan: readonly Handlingsvy[];
  readonly handelser: readonly { readonly tid: Date; readonly rubrik: string; readonly lagrum: string }[];
}

/** Acts whose forms have a page of their own. */
const EGEN_SIDA: readonly Avvikelsehandling[] = ['bedom', 'utred', 'flytta', 'lanka'];

/** One case with all that its page shows. */
@Injectable()
export class ArendeQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardQueries,
  ) {}

  /** @throws FinnsInte for a case that is not there, or not for the one who asks. */
  arende(vem: Vem, id: number): Promise<Arende> {
    return this.databas.las(vem, async (tx) => {
      const { enhet, rapportor, installningar, ...rad } = await hamta(tx, id);
      const sak = (await avvikelseFlode.fyllPa?.(tx, rad)) ?? rad;
      const idag = this.klocka.idag();
      const status = sak.status as Avvikelsestatus;
      return {
        id,
        version: sak.version,
        avvikelse: sak,
        enhet,
        rapportor: rapportor ?? 'Anonym',
        statustext: avvikelsetexter.status[status],
        ton: statuston[status],
        risk: risken(sak.sannolikhet, sak.allvarlighet),
        flaggor: flaggorna(status, dagarMellan(sak.rapporterad_datum, idag), sak.misstankt_missforhallande === true),
        beror: beror[sak.beror].etikett,
        lagrum: sak.lagrum.map((val) => lagrumsval[val].etikett),
        kategorier: sak.kategorier.map((kod) => kodtext(kategorier, kod)),
        orsaker: sak.orsaker.map((kod) => kodtext(orsaker, kod)),
        kompletteringar: await kompletteringarna(tx, id),
        atgarder: await this.atgarder.atgarderForI(tx, 'avvikelse', id),
        lankade: await lankade(tx, sak.huvudarende_id ?? id, id),
        ...handlingsvyer(sak, vem, idag, installningar),
        handelser: (await tidslinje(tx, avvikelseFlode, id)).map(({ mening, vid, lagrum }) => ({
          tid: vid,
          rubrik: mening,
          lagrum: lagrum.join(', '),
        })),
      };
    });
  }

  /** The laws to choose among: those the nämnd uses, and what is already chosen. */
  lagval(vem: Vem, id: number): Promise<Val[]> {
    return this.databas.las(vem, async (tx) => {
      const { lagrum, installningar } = await hamta(tx, id);
      return (Object.keys(lagrumsval) as Lagrumsval[])
        .filter((val) => {
          const { installning } = lagrumsval[val];
          return installning === null || installningar[installning] === true || lagrum.includes(val);
        })
        .map((varde) => ({ varde, text: lagrumsval[varde].etikett }));
    });
  }

  /** Where the case can be moved: every enhet of the nämnd but its own. */
  flyttval(vem: Vem, id: number): Promise<Val[]> {
    return this.databas.las(vem, async (tx) => {
      const { enhet_id: har } = await hamta(tx, id);
      const enheter = await enheterVid(tx, this.klocka.idag());
      return enheter.filter((enhet) => enhet.id !== har).map((enhet) => ({ varde: enhet.id, text: enhet.vag }));
    });
  }

  /** What it can be linked to: open cases of the same enhet that are not linked themselves, nearest in time first. */
  lankval(vem: Vem, id: number): Promise<(Val & { hjalp: string })[]> {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<{ id: number; rapporterad: string; hjalp: string }>(
        'avvikelser.lankval',
        `select h.id, h.rapporterad_datum as rapporterad, left(h.handelseforlopp, 200) as hjalp
         from avvikelse a join avvikelse h on h.namnd_id = a.namnd_id and h.enhet_id = a.enhet_id and h.id <> a.id
         where a.id = $1 and h.status <> 'avslutad' and h.huvudarende_id is null
         order by abs(h.rapporterad_datum - a.rapporterad_datum), h.id limit 20`,
        [id],
      );
      return rader.map(({ id: varde, rapporterad, hjalp }) => ({
        varde,
        text: `Avvikelse ${varde}, rapporterad ${svensktDatum(rapporterad)}`,
        hjalp,
      }));
    });
  }
}

/** The acts open to this person, as the page shows them. The reporter's own and lex Sarah's have their pages elsewhere. */
const handlingsvyer = (
  sak: Avvikelse,
  vem: Vem,
  idag: string,
  val: Readonly<Record<string, unknown>>,
): Pick<Arende, 'handlingar' | 'vidSidan'> => {
  const alla = handlingar(avvikelseFlode, sak, vem, idag, val)
    .filter(({ handling }) => handling !== 'komplettera' && handling !== 'aterta')
    .map(({ handling, etikett, url, brister, nekad, frist, lagrum }) => ({
      namn: handling,
      etikett: andrar(sak, handling) ?? etikett,
      url: `/avvikelser/${sak.id}/${url}`,
      formularUrl: EGEN_SIDA.includes(handling) ? `/avvikelser/${sak.id}/${url}` : null,
      hjalp: handlingshjalp[handling] ?? null,
      brister: nekad === null ? brister : [nekad],
      frist: frist?.text ?? null,
      lagrum: lagrum.map(kort).join(', '),
      version: sak.version,
    }));
  const vagen = alla.filter(({ namn }) => !VID_SIDAN.includes(namn));
  const gjort = ({ namn }: Handlingsvy): number => (andrar(sak, namn) === null ? 0 : 1);
  return {
    handlingar: vagen.sort((en, annan) => gjort(en) - gjort(annan)),
    vidSidan: alla.filter(({ namn }) => VID_SIDAN.includes(namn)),
  };
};

const andrar = (sak: Avvikelse, handling: Avvikelsehandling): string | null => {
  if (handling === 'bedom') return sak.sannolikhet === null ? null : ANDRA.bedom;
  if (handling === 'utred') return sak.kategorier.length === 0 ? null : ANDRA.utred;
  if (handling === 'aterkoppla') return sak.aterkopplad_vid === null ? null : ANDRA.aterkoppla;
  return null;
};

/** On a button there is no room for the whole name of the föreskrift; the timeline has it. */
const kort = (lagrum: string): string =>
  lagrum.replace(/Socialstyrelsens föreskrifter och allmänna råd \(([^)]+)\) om .*$/, '$1');

interface Hamtad extends Avvikelse {
  readonly enhet: string;
  readonly rapportor: string | null;
  readonly installningar: Readonly<Record<string, unknown>>;
}

const hamta = async (tx: Tx, id: number): Promise<Hamtad> => {
  const rad = await tx.en<Hamtad>(
    'avvikelser.arende',
    `select a.*, v.namn as enhet, p.namn as rapportor, n.installningar
     from avvikelse a join enhet_version v on v.id = a.enhet_version_id join namnd n on n.id = a.namnd_id
     left join person p on p.id = a.rapportor_id where a.id = $1 and a.lex_sarah_id is null`,
    [id],
  );
  if (!rad) throw new FinnsInte();
  return rad;
};

const kompletteringarna = (tx: Tx, id: number): Promise<Faktumrad[]> =>
  tx.sql<Faktumrad>(
    'avvikelser.kompletteringar',
    `select fakta, vid, text from avvikelse_fakta where avvikelse_id = $1 and fakta = 'komplettering' order by id`,
    [id],
  );

/** The others that report the same händelse: the huvudärende and all linked to it. */
const lankade = async (tx: Tx, huvudId: number, id: number): Promise<Lankad[]> => {
  const rader = await tx.sql<Omit<Lankad, 'statustext'> & { status: Avvikelsestatus }>(
    'avvikelser.lankade',
    `select id, rapporterad_datum as rapporterad, status from avvikelse
     where (id = $1 or huvudarende_id = $1) and id <> $2 order by id`,
    [huvudId, id],
  );
  return rader.map(({ status, ...rad }) => ({ ...rad, statustext: avvikelsetexter.status[status] }));
};
