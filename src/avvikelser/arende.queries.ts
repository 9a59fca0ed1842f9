import { Injectable } from '@nestjs/common';
import { AtgardQueries, type Atgardsrad } from '../atgarder/atgard.queries.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { tidslinje } from '../floden/handelselogg.queries.js';
import { tidslinjevy } from '../floden/tidslinjevy.js';
import { loggaLasning } from '../floden/lasning.js';
import { tidigareNummer } from '../floden/tidigare-nummer.js';
import { enheterVid } from '../organisation/enhet.queries.js';
import { FinnsInte } from '../plattform/fel.js';
import { dagarMellan, svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { utdrag, UTDRAG_EXTRA } from '../plattform/text/personnummer.js';
import { kodtext } from '../processer/kodlistor.texter.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import type { Avvikelse } from './avvikelse.krav.js';
import { avvikelsetexter, statuston, type Avvikelsestatus } from './avvikelse.texter.js';
import { bilagorna, type Bilagerad } from './bilaga.service.js';
import { handlaggarval } from './handlaggare.queries.js';
import { handlingsvyer, type Handlingsvyer } from './handlingsvyer.js';
import { beror, kategorier, lagrumsval, type Lagrumsval } from './kodlistor.texter.js';
import { orsaker } from '../processer/kodlistor.texter.js';
import { flaggorna, lagRisk } from './lage.js';
import { risken, type Risk } from './risk.texter.js';

export interface Val {
  readonly varde: number | string;
  readonly text: string;
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

export interface Arende extends Handlingsvyer {
  readonly id: number;
  readonly version: number;
  readonly avvikelse: Avvikelse;
  readonly enhet: string;
  /** The day on the paper form, when it was registered from one. */
  readonly pappersdatum: string | null;
  /** In the system before, for a case that was read in. */
  readonly tidigareNummer: string | null;
  readonly rapportor: string;
  readonly statustext: string;
  readonly ton: string;
  readonly risk: Risk | null;
  readonly flaggor: readonly string[];
  readonly beror: string;
  readonly lagrum: readonly string[];
  readonly kategorier: readonly string[];
  readonly orsaker: readonly string[];
  /** Low risk: kategori and orsak will do. */
  readonly forenklad: boolean;
  readonly handlaggare: string | null;
  readonly kompletteringar: readonly Faktumrad[];
  /** What has been asked, decided by lex Sarah and put off, with the words that were written. */
  readonly anteckningar: readonly (Faktumrad & { readonly rubrik: string })[];
  readonly bilagor: readonly Bilagerad[];
  readonly atgarder: readonly Atgardsrad[];
  readonly lankade: readonly Lankad[];
  /** Of the same händelse, this one among them. */
  readonly antalRapporter: number;
  readonly handelser: readonly {
    readonly tid: Date;
    readonly utanTid: boolean;
    readonly rubrik: string;
    readonly lagrum: string;
  }[];
}

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
    return this.databas.skriv(vem, async (tx) => {
      const { enhet, rapportor, handlaggare, installningar, ...rad } = await hamta(tx, id);
      loggaLasning(tx, { sak: 'avvikelse', id, vad: 'arende', vid: this.klocka.nu() });
      const sak = (await avvikelseFlode.fyllPa?.(tx, rad)) ?? rad;
      const idag = this.klocka.idag();
      const tidigare = await tidigareNummer(tx, 'avvikelse', id);
      const status = sak.status as Avvikelsestatus;
      const andra = await lankade(tx, sak.huvudarende_id ?? id, id);
      return {
        id,
        version: sak.version,
        avvikelse: sak,
        enhet,
        pappersdatum: sak.efterregistrerad ? sak.rapporterad_datum : null,
        tidigareNummer: tidigare,
        rapportor: rapportor ?? utanRapportor(sak, tidigare),
        statustext: avvikelsetexter.status[status],
        ton: statuston[status],
        risk: risken(sak.sannolikhet, sak.allvarlighet, installningar),
        flaggor: flaggorna(sak, dagarMellan(sak.rapporterad_datum, idag), idag, installningar),
        forenklad: lagRisk(sak),
        handlaggare,
        beror: beror[sak.beror].etikett,
        lagrum: sak.lagrum.map((val) => lagrumsval[val].etikett),
        kategorier: sak.kategorier.map((kod) => kodtext(kategorier, kod)),
        orsaker: sak.orsaker.map((kod) => kodtext(orsaker, kod)),
        ...(await fakta(tx, id)),
        bilagor: await bilagorna(tx, id),
        atgarder: await this.atgarder.atgarderForI(tx, 'avvikelse', id),
        lankade: andra,
        antalRapporter: andra.length + 1,
        ...handlingsvyer(sak, vem, idag, installningar),
        handelser: tidslinjevy(await tidslinje(tx, avvikelseFlode, id)),
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

  /** Who can be given the case. */
  handlaggarval(vem: Vem, id: number): Promise<Val[]> {
    return this.databas.las(vem, async (tx) =>
      (await handlaggarval(tx, id, this.klocka.idag())).map(({ id: varde, namn }) => ({ varde, text: namn })),
    );
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
    return this.databas.skriv(vem, async (tx) => {
      loggaLasning(tx, { sak: 'avvikelse', id: null, vad: 'lista', vid: this.klocka.nu() });
      const rader = await tx.sql<{ id: number; rapporterad: string; hjalp: string }>(
        'avvikelser.lankval',
        `select h.id, h.rapporterad_datum as rapporterad, left(h.handelseforlopp, ${200 + UTDRAG_EXTRA}) as hjalp
         from avvikelse a join avvikelse h on h.namnd_id = a.namnd_id and h.enhet_id = a.enhet_id and h.id <> a.id
         where a.id = $1 and h.status <> 'avslutad' and h.huvudarende_id is null
         order by abs(h.rapporterad_datum - a.rapporterad_datum), h.id limit 20`,
        [id],
      );
      return rader.map(({ id: varde, rapporterad, hjalp }) => ({
        varde,
        text: `Avvikelse ${varde}, rapporterad ${svensktDatum(rapporterad)}`,
        hjalp: utdrag(hjalp, 200),
      }));
    });
  }
}

const utanRapportor = ({ efterregistrerad }: Avvikelse, tidigare: string | null): string => {
  if (tidigare !== null) return 'Finns inte med från det tidigare systemet';
  return efterregistrerad ? 'Framgår inte av pappret' : 'Anonym';
};

interface Hamtad extends Avvikelse {
  readonly enhet: string;
  readonly rapportor: string | null;
  readonly handlaggare: string | null;
  readonly installningar: Readonly<Record<string, unknown>>;
}

const hamta = async (tx: Tx, id: number): Promise<Hamtad> => {
  const rad = await tx.en<Hamtad>(
    'avvikelser.arende',
    `select a.*, v.namn as enhet, p.namn as rapportor, h.namn as handlaggare, n.installningar
     from avvikelse a join enhet_version v on v.id = a.enhet_version_id join namnd n on n.id = a.namnd_id
     left join person p on p.id = a.rapportor_id left join person h on h.id = a.handlaggare_id
     where a.id = $1 and a.lex_sarah_id is null`,
    [id],
  );
  if (!rad) throw new FinnsInte();
  return rad;
};

const RUBRIKER: Readonly<Record<string, string>> = {
  fraga: 'Fråga till rapportören',
  lex_sarah_bedomning: 'Lex Sarah-ansvarigs bedömning',
  parkering: 'Parkerad',
};

/** What the reporter has added, and what those who handle the case have written beside it, oldest first. */
const fakta = async (tx: Tx, id: number): Promise<Pick<Arende, 'kompletteringar' | 'anteckningar'>> => {
  const rader = await tx.sql<Faktumrad>(
    'avvikelser.fakta',
    `select fakta, vid, text from avvikelse_fakta where avvikelse_id = $1 and fakta = any ($2) order by id`,
    [id, ['komplettering', ...Object.keys(RUBRIKER)]],
  );
  return {
    kompletteringar: rader.filter(({ fakta: slag }) => slag === 'komplettering'),
    anteckningar: rader.flatMap((rad) => {
      const rubrik = RUBRIKER[rad.fakta];
      return rubrik === undefined ? [] : [{ ...rad, rubrik }];
    }),
  };
};

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
