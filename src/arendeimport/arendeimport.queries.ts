import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import type { Sak } from './importfalt.js';
import type { Problem } from '../plattform/tabellfil/tabellfil.js';
import type { Kolumnvarden, Mappning } from './mappning.js';
import type { Enhetsplats } from './radvarden.js';
import type { Enhetsvisare } from './tolkning.js';
import type { Enhetsnamn } from './vardegissning.js';

/** What a dry run found, or an import did. */
export interface Importrapport {
  readonly rader: number;
  /** Cases that are new here, and those that an earlier file has brought. */
  readonly nya: number;
  readonly redan: number;
  readonly oppna: number;
  readonly avslutade: number;
  readonly perAr: readonly { readonly ar: number; readonly antal: number }[];
  readonly antalProblem: number;
  /** All of them, or so many that a person is helped more by mending these first. */
  readonly problem: readonly Problem[];
}

export interface Importrad {
  readonly id: number;
  readonly sak: Sak;
  readonly kallsystem: string;
  readonly filtyp: 'csv' | 'xlsx';
  readonly kolumner: readonly string[];
  readonly antalRader: number;
  readonly varden: Kolumnvarden;
  readonly mappning: Mappning;
  readonly uppladdadAv: string;
  readonly uppladdadVid: Date;
  readonly harFil: boolean;
  readonly provadVersion: number | null;
  readonly rapport: Importrapport | null;
  readonly inlastVid: Date | null;
  readonly version: number;
}

export interface Enhetsversion extends Enhetsplats {
  readonly namn: string;
  readonly fran: string;
  readonly till: string | null;
}

const KOLUMNER = `i.id, i.sak, i.kallsystem, i.filtyp, i.kolumner, i.antal_rader as "antalRader", i.varden, i.mappning,
  p.namn as "uppladdadAv", i.uppladdad_vid as "uppladdadVid", i.innehall is not null as "harFil",
  i.provad_version as "provadVersion", i.rapport, i.inlast_vid as "inlastVid", i.version`;

@Injectable()
export class ArendeimportQueries {
  constructor(private readonly databas: Databas) {}

  /** The latest files, as far as the reader may see that kind of case. */
  lista(vem: Vem): Promise<Importrad[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Importrad>(
        'arendeimport.lista',
        `select ${KOLUMNER} from arendeimport i join person p on p.id = i.uppladdad_av order by i.id desc limit 50`,
      ),
    );
  }

  async hamta(vem: Vem, id: number): Promise<{ rad: Importrad; enheter: readonly Enhetsversion[] }> {
    return this.databas.las(vem, async (tx) => ({ rad: await hamta(tx, id), enheter: await enhetsversioner(tx) }));
  }

  /** The file, to be read by the job. @throws FinnsInte when it has been taken away */
  innehall(vem: Vem, id: number): Promise<Buffer> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<{ innehall: Buffer | null }>(
        'arendeimport.innehall',
        'select innehall from arendeimport where id = $1',
        [id],
      );
      if (!rad?.innehall) throw new FinnsInte('Filen finns inte kvar. Ladda upp den igen.');
      return rad.innehall;
    });
  }
}

/** The uploaded file with what is known of it, within a transaction. @throws FinnsInte */
export const hamta = async (tx: Tx, id: number): Promise<Importrad> => {
  const rad = await tx.en<Importrad>(
    'arendeimport.hamta',
    `select ${KOLUMNER} from arendeimport i join person p on p.id = i.uppladdad_av where i.id = $1`,
    [id],
  );
  if (!rad) throw new FinnsInte();
  return rad;
};

/** Every name that every enhet has had, the oldest first. */
export const enhetsversioner = (tx: Tx): Promise<Enhetsversion[]> =>
  tx.sql<Enhetsversion>(
    'arendeimport.enheter',
    `select v.enhet_id as "enhetId", v.id as "versionId", v.namn, v.fran, v.till, e.regi = 'enskild' as "enskildRegi"
     from enhet_version v join enhet e on e.id = v.enhet_id
     where v.namnd_id = $1 order by v.namn collate "sv-x-icu", v.enhet_id, v.fran`,
    [tx.vem.namndId],
  );

export const enhetsnamn = (versioner: readonly Enhetsversion[], idag: string): Enhetsnamn[] =>
  versioner.map(({ enhetId, namn, till }) => ({ id: enhetId, namn, oppen: till === null || till >= idag }));

/**
 * The enhet as it was on the day; an enhet that came into this system later as it first was, one that was closed before as
 * it last was: an old case stays with the enhet that had it.
 */
export const enhetsvisare = (versioner: readonly Enhetsversion[]): Enhetsvisare => {
  const per = new Map<number, Enhetsversion[]>();
  const iOrdning = versioner.toSorted((a, b) => (a.fran < b.fran ? -1 : 1));
  for (const version of iOrdning) per.set(version.enhetId, [...(per.get(version.enhetId) ?? []), version]);
  return (enhetId, dag) => {
    const egna = per.get(enhetId) ?? [];
    return egna.findLast(({ fran }) => fran <= dag) ?? egna[0] ?? null;
  };
};

/** Which of the ids of the other system have been read in already. */
export const kanda = async (tx: Tx, sak: Sak, kalla: string, ider: readonly string[]): Promise<Set<string>> => {
  const rader = await tx.sql<{ kall_id: string }>(
    'arendeimport.kanda',
    'select kall_id from arendeimport_rad where sak = $1 and kalla = $2 and kall_id = any ($3)',
    [sak, kalla, ider],
  );
  return new Set(rader.map(({ kall_id: id }) => id));
};
