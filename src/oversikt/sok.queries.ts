import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { loggaSokning, type Lastsak } from '../floden/lasning.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { FLER_EGNA, KALLOR, NUMMER, SOKSLAG, type Sokslag } from './sok.kallor.js';

/** Of each kind on the first page, and of one kind on a page. */
const PER_GRUPP = 3;
const PER_SIDA = 20;

export interface Sokning {
  readonly q: string;
  readonly slag?: Sokslag | undefined;
  readonly fran?: string | undefined;
  readonly till?: string | undefined;
  /** Where the page before ended: `<day>_<id>`. */
  readonly efter?: string | undefined;
}

export interface Traff {
  readonly id: number;
  readonly titel: string;
  readonly plats: string | null;
  readonly datum: string | null;
  readonly lank: string;
  /** The text around the hit, in pieces; never with a personnummer in it. */
  readonly utdrag: readonly { readonly text: string; readonly traff: boolean }[];
}

export interface Traffgrupp {
  readonly slag: Sokslag;
  readonly rubrik: string;
  readonly traffar: readonly Traff[];
  readonly fler: boolean;
  /** Where the next page begins; null on the last one. */
  readonly nasta: string | null;
}

interface Rad extends Omit<Traff, 'utdrag' | 'datum'> {
  readonly datum: string;
  readonly utdrag: string;
  readonly egen: boolean;
}

export interface Sokt {
  readonly nummer: readonly Traff[];
  readonly grupper: readonly Traffgrupp[];
  /** How many of one's own reports were read when there are more of them in the period; null when all were. */
  readonly baraEgna: number | null;
}

/** «Avvikelse 12», «nr 12», «12»; «LS 2026/3», «2026/3». */
const ARENDENUMMER = /^(?:(?:avvikelse|synpunkt|ärende|nr)\s*)?#?(\d{1,15})$/i;
const DIARIENUMMER = /^(?:ls\s*)?(\d{4}\/\d{1,9})$/i;
const TRAFF = /\u{E000}([^\u{E001}]*)\u{E001}/u;

@Injectable()
export class SokQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** All in one transaction, in which the search itself is logged: who is shown a text has left a trace. */
  sok(vem: Vem, sokning: Sokning): Promise<Sokt> {
    const slagen = sokning.slag === undefined ? (Object.keys(SOKSLAG) as Sokslag[]) : [sokning.slag];
    return this.databas.skriv(vem, async (tx) => {
      const [nummer, ...rader] = await Promise.all([
        medNummer(tx, sokning),
        ...slagen.map((slag) => avSlag(tx, slag, sokning)),
      ]);
      const grupper = slagen.map((slag, nr) => ({ slag, rader: rader[nr] ?? [] }));
      const antal = perGrupp(sokning);
      const synliga = [
        ...nummer,
        ...grupper.flatMap(({ slag, rader: alla }) => alla.slice(0, antal).map((rad) => ({ ...rad, slag }))),
      ];
      loggaSokning(tx, { sokt: sokning.q, visade: visade(synliga), vid: this.klocka.nu() });
      return {
        nummer: nummer.map(somTraff),
        grupper: grupper.filter(({ rader: alla }) => alla.length > 0).map((en) => somGrupp(en, antal)),
        baraEgna: slagen.includes('avvikelse') ? await baraEgna(tx, sokning) : null,
      };
    });
  }
}

const perGrupp = ({ slag }: Sokning): number => (slag === undefined ? PER_GRUPP : PER_SIDA);

const avSlag = (tx: Tx, slag: Sokslag, sokning: Sokning): Promise<Rad[]> => {
  const [datum, id] = sokning.efter?.split('_') ?? [null, null];
  return tx.sql<Rad>(
    `oversikt.sok-${slag}`,
    `select t.id, t.titel, t.plats, t.datum, t.lank, t.egen, sokutdrag(t.text, (select sokfraga($1))) as utdrag
     from (
       select x.* from (${KALLOR[slag]}) x
       where sokord(x.text) @@ (select sokfraga($1))
         and x.datum between coalesce($2::date, '-infinity') and coalesce($3::date, 'infinity')
         and (x.datum, x.id) < (coalesce($4::date, 'infinity'), coalesce($5::bigint, 0))
       order by x.datum desc, x.id desc limit $6::int) t
     order by t.datum desc, t.id desc`,
    [sokning.q, sokning.fran ?? null, sokning.till ?? null, datum, id, perGrupp(sokning) + 1],
  );
};

const baraEgna = async (tx: Tx, { fran, till }: Sokning): Promise<number | null> => {
  const rad = await tx.en<{ fler: boolean; lasta: number }>('oversikt.sok-fler-egna', FLER_EGNA, [
    ...[fran ?? null, till ?? null],
  ]);
  return rad?.fler === true ? rad.lasta : null;
};

/** The case whose number was typed, whatever its text is; only on the first page of all kinds. */
const medNummer = async (tx: Tx, { q, slag }: Sokning): Promise<(Rad & { slag: Sokslag })[]> => {
  if (slag !== undefined) return [];
  const [nummer, diarienummer] = [ARENDENUMMER.exec(q.trim())?.[1], DIARIENUMMER.exec(q.trim())?.[1]];
  return tx.sql<Rad & { slag: Sokslag }>(
    'oversikt.sok-nummer',
    `select x.id, x.slag, x.titel, x.plats, x.datum, x.lank, x.egen, sokutdrag(x.text, ''::tsquery) as utdrag from (${NUMMER}) x`,
    [nummer ?? null, diarienummer === undefined ? null : `LS ${diarienummer}`, q.trim()],
  );
};

/** Whose text the answer shows. One's own report is no secret to oneself. */
const visade = (rader: readonly { id: number; slag: Sokslag; egen: boolean }[]): Record<Lastsak, number[]> => {
  const av = (sak: Lastsak): number[] => [
    ...new Set(rader.filter(({ slag, egen }) => slag === sak && !egen).map(({ id }) => id)),
  ];
  return { avvikelse: av('avvikelse'), lex_sarah: av('lex_sarah'), synpunkt: av('synpunkt') };
};

const somGrupp = ({ slag, rader }: { slag: Sokslag; rader: readonly Rad[] }, antal: number): Traffgrupp => {
  const sista = rader[antal - 1];
  const fler = rader.length > antal;
  return {
    slag,
    rubrik: SOKSLAG[slag],
    traffar: rader.slice(0, antal).map(somTraff),
    fler,
    nasta: fler && sista ? `${sista.datum}_${String(sista.id)}` : null,
  };
};

const somTraff = ({ id, titel, plats, datum, lank, utdrag }: Rad): Traff => ({
  id,
  titel,
  plats,
  datum: datum === '-infinity' ? null : datum,
  lank,
  // every other piece is a hit
  utdrag: utdrag
    .split(TRAFF)
    .map((text, nr) => ({ text, traff: nr % 2 === 1 }))
    .filter(({ text }) => text !== ''),
});
