import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Listminne, loggaLasning } from '../floden/lasning.js';
import { talval, type Sparat } from '../organisation/installningar.texter.js';
import { dagarMellan, plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { utdrag, UTDRAG_EXTRA } from '../plattform/text/personnummer.js';
import { avvikelsetexter, statuston, type Avvikelsestatus } from './avvikelse.texter.js';
import { flaggorna } from './lage.js';
import { riskband, risken, RISKNIVAER, type Risk } from './risk.texter.js';

const PER_SIDA = 50;
const UTDRAG = 140;
/** Beyond this nobody counts: the page says «fler än 1 000». */
const RAKNA_TILL = 1001;

export const FLAGGOR = ['ej_paborjad', 'lex_sarah'] as const;
export type Flagga = (typeof FLAGGOR)[number];

export interface Avvikelsefilter {
  /** Open ones when left out; 'alla' and 'avslutad' come with the newest first. */
  readonly status?: Avvikelsestatus | 'alla' | undefined;
  readonly enhet?: number | undefined;
  /** Level of the risk band, 1–4; 0 is «not assessed». */
  readonly risk?: number | undefined;
  /** Cases given to the one who asks. */
  readonly mina?: boolean | undefined;
  /** Only those that nobody has begun with for too long, or that wait for an answer about lex Sarah. */
  readonly flagga?: Flagga | undefined;
  /** First and last day of the report. */
  readonly fran?: string | undefined;
  readonly till?: string | undefined;
  /** Where the page before ended. */
  readonly efter?: string | undefined;
}

export interface Avvikelserad {
  readonly id: number;
  readonly enhet: string;
  readonly status: Avvikelsestatus;
  readonly statustext: string;
  readonly ton: string;
  readonly utdrag: string;
  readonly rapporterad: string;
  readonly dagar: number;
  /** «i dag», «i går», «för 12 dagar sedan». */
  readonly alder: string;
  readonly risk: Risk | null;
  readonly handlaggare: string | null;
  /** What somebody ought to look at, in words. */
  readonly flaggor: readonly string[];
}

interface Rad {
  readonly id: number;
  readonly enhet: string;
  readonly status: Avvikelsestatus;
  readonly utdrag: string;
  readonly rapporterad: string;
  readonly sannolikhet: number | null;
  readonly allvarlighet: number | null;
  readonly misstankt_missforhallande: boolean | null;
  readonly lex_sarah_provning: 'begard' | 'avskriven' | null;
  readonly parkerad_till: string | null;
  readonly komplettering_begard_vid: Date | null;
  readonly handlaggare: string | null;
  readonly ordning: number;
}

export interface Lista {
  readonly avvikelser: readonly Avvikelserad[];
  /** At most 1 001. */
  readonly antal: number;
  /** Where the next page begins; null on the last one. */
  readonly nasta: string | null;
  readonly enheter: readonly { readonly varde: number; readonly text: string }[];
}

/** `<order of risk>_<day>_<id>` of the last row shown. */
const MARKOR = /^(-?\d{1,2})_(\d{4}-\d{2}-\d{2})_(\d{1,15})$/;

/** What holds for the rows: SQL, its values, and a name that is unique for the combination. */
const villkor = (vem: Vem, filter: Avvikelsefilter, idag: string, val: Sparat) => {
  const varden: unknown[] = [vem.namndId];
  // what has become lex Sarah is read in that case, where every reading is logged
  const delar = ['a.namnd_id = $1', 'a.lex_sarah_id is null'];
  const namn: string[] = [];
  const och = (bokstav: string, sql: (nr: string) => string, varde?: unknown): void => {
    if (varde !== undefined) varden.push(varde);
    delar.push(sql(`$${varden.length}`));
    namn.push(bokstav);
  };
  if (filter.status === undefined) och('o', () => `a.status <> 'avslutad'`);
  else if (filter.status !== 'alla') och('s', (nr) => `a.status = ${nr}`, filter.status);
  if (filter.enhet !== undefined) och('e', (nr) => `a.enhet_id = ${nr}`, filter.enhet);
  if (filter.risk === 0) och('u', () => 'a.risk_ordning = -17');
  const niva = RISKNIVAER.find((en) => en === filter.risk);
  if (niva !== undefined) {
    const band = riskband(val, niva);
    och('r', (nr) => `a.risk_ordning = any (${nr}::int[])`, tal(band.fran, band.till));
  }
  if (filter.mina === true) och('m', (nr) => `a.handlaggare_id = ${nr}`, vem.personId ?? 0);
  if (filter.flagga === 'ej_paborjad') {
    const fore = plusDagar(idag, -talval(val, 'avvikelse_ej_paborjad_dagar'));
    och('p', (nr) => `a.status = 'inkommen' and a.rapporterad_datum < ${nr}`, fore);
  }
  if (filter.flagga === 'lex_sarah')
    och(
      'l',
      () => `(a.lex_sarah_provning = 'begard' or (a.misstankt_missforhallande and a.lex_sarah_provning is null))`,
    );
  if (filter.fran !== undefined) och('f', (nr) => `a.rapporterad_datum >= ${nr}`, filter.fran);
  if (filter.till !== undefined) och('t', (nr) => `a.rapporterad_datum <= ${nr}`, filter.till);
  return { sql: delar.join(' and '), varden, namn: namn.join('') };
};

const tal = (fran: number, till: number): number[] => Array.from({ length: till - fran + 1 }, (_, nr) => -(fran + nr));

@Injectable()
export class AvvikelseQueries {
  private readonly minne = new Listminne();

  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** The worklist: two prepared statements in one transaction. Open ones by risk then age, the rest with the newest first. */
  async lista(vem: Vem, filter: Avvikelsefilter): Promise<Lista> {
    const idag = this.klocka.idag();
    const fraga = (tx: Tx, forst: Sparat, alla = villkor(vem, filter, idag, forst)) =>
      Promise.all([sidan(tx, filter, alla), rakna(tx, alla, idag)]);
    // only what asks for the nämnd's own limits waits for them
    const [{ rader, fler }, { antal, enheter, val }] = await (filter.risk === undefined && filter.flagga === undefined
      ? this.iListan(vem, (tx) => fraga(tx, {}), true)
      : this.iListan(vem, async (tx) => fraga(tx, await namndval(tx))));
    const sista = rader.at(-1);
    return {
      avvikelser: rader.map((rad) => medText(rad, idag, val)),
      antal,
      nasta: fler && sista ? `${sista.ordning}_${sista.rapporterad}_${sista.id}` : null,
      enheter,
    };
  }

  /** Those chosen in the list, oldest first; what the one who asks may not see is not among them. */
  valda(vem: Vem, ider: readonly number[]): Promise<Avvikelserad[]> {
    const idag = this.klocka.idag();
    return this.iListan(vem, async (tx) => {
      const val = await namndval(tx);
      const rader = await tx.sql<Rad>(
        'avvikelser.valda',
        `${RADEN}
         where a.namnd_id = $1 and a.id = any ($2) and a.lex_sarah_id is null order by a.rapporterad_datum, a.id`,
        [vem.namndId, ider],
      );
      return rader.map((rad) => medText(rad, idag, val));
    });
  }

  /** A list shows how each report begins, and somebody may be named there: its reading is logged. */
  private iListan<T>(vem: Vem, gor: (tx: Tx) => Promise<T>, paEnGang = false): Promise<T> {
    const nu = this.klocka.nu();
    if (this.minne.minns(vem.personId, nu))
      return paEnGang ? this.databas.lasPaEnGang(vem, gor) : this.databas.las(vem, gor);
    return this.databas.skriv(vem, (tx) => {
      loggaLasning(tx, { sak: 'avvikelse', id: null, vad: 'lista', vid: nu });
      tx.efterCommit(() => this.minne.lagg(vem.personId, nu));
      return gor(tx);
    });
  }
}

type Villkor = ReturnType<typeof villkor>;

const namndval = async (tx: Tx): Promise<Sparat> =>
  (
    await tx.en<{ installningar: Sparat }>('avvikelser.val', 'select installningar from namnd where id = $1', [
      tx.vem.namndId,
    ])
  )?.installningar ?? {};

const RADEN = `
  select a.id, v.namn as enhet, a.status, left(a.handelseforlopp, ${UTDRAG + UTDRAG_EXTRA}) as utdrag, a.rapporterad_datum as rapporterad,
       a.sannolikhet, a.allvarlighet, a.misstankt_missforhallande, a.lex_sarah_provning, a.parkerad_till,
       a.komplettering_begard_vid, h.namn as handlaggare, a.risk_ordning as ordning
     from avvikelse a join enhet_version v on v.id = a.enhet_version_id left join person h on h.id = a.handlaggare_id`;

const sidan = async (
  tx: Tx,
  filter: Avvikelsefilter,
  { sql, varden, namn }: Villkor,
): Promise<{ rader: Rad[]; fler: boolean }> => {
  const arbetslista = filter.status === undefined;
  const markor = MARKOR.exec(filter.efter ?? '');
  const nr = varden.length;
  const efter = arbetslista
    ? `and (a.risk_ordning, a.rapporterad_datum, a.id) > ($${nr + 1}, $${nr + 2}, $${nr + 3})`
    : `and (a.rapporterad_datum, a.id) < ($${nr + 1}, $${nr + 2})`;
  const fran = markor === null ? [] : arbetslista ? markor.slice(1) : markor.slice(2);
  const rader = await tx.sql<Rad>(
    `avvikelser.lista-${namn}${markor === null ? '' : '-efter'}`,
    `${RADEN}
     where ${sql} ${markor === null ? '' : efter}
     order by ${arbetslista ? 'a.risk_ordning, a.rapporterad_datum, a.id' : 'a.rapporterad_datum desc, a.id desc'}
     limit ${PER_SIDA + 1}`,
    [...varden, ...fran],
  );
  return { rader: rader.slice(0, PER_SIDA), fler: rader.length > PER_SIDA };
};

/** How many, up to a limit, the enheter to choose among (those one leads, or all), and the nämnd's own limits. */
const rakna = async (
  tx: Tx,
  { sql, varden, namn }: Villkor,
  idag: string,
): Promise<Pick<Lista, 'antal' | 'enheter'> & { readonly val: Sparat }> => {
  const dag = `$${varden.length + 1}::date`;
  const rad = await tx.en<Pick<Lista, 'antal' | 'enheter'> & { readonly val: Sparat }>(
    `avvikelser.rakna-${namn}`,
    `select (select count(*) from (select 1 from avvikelse a where ${sql} limit ${RAKNA_TILL}) n) as antal,
       (select coalesce(jsonb_agg(jsonb_build_object('varde', v.enhet_id, 'text', v.namn) order by v.namn), '[]')
        from enhet_version v where v.namnd_id = $1 and v.fran <= ${dag} and (v.till is null or v.till >= ${dag})
          and ((select app_har('kvalitetssamordnare', 'lex_sarah_ansvarig')) or v.enhet_id = any ((select app_enheter())::bigint[]))
       ) as enheter, (select installningar from namnd where id = $1) as val`,
    [...varden, idag],
  );
  return rad ?? { antal: 0, enheter: [], val: {} };
};

/** Field by field: copying with spread costs more here than reading the rows. */
const medText = (rad: Rad, idag: string, val: Sparat): Avvikelserad => {
  const dagar = dagarMellan(rad.rapporterad, idag);
  return {
    id: rad.id,
    enhet: rad.enhet,
    status: rad.status,
    utdrag: utdrag(rad.utdrag, UTDRAG),
    rapporterad: rad.rapporterad,
    statustext: avvikelsetexter.status[rad.status],
    ton: statuston[rad.status],
    dagar,
    alder: dagar === 0 ? 'i dag' : dagar === 1 ? 'i går' : `för ${dagar} dagar sedan`,
    risk: risken(rad.sannolikhet, rad.allvarlighet, val),
    handlaggare: rad.handlaggare,
    flaggor: flaggorna(rad, dagar, idag, val),
  };
};
