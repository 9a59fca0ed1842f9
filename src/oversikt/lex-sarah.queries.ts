import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { handlingar } from '../floden/prova.js';
import { loggaLasning } from '../lex-sarah/lasning.service.js';
import { lexSarahFlode } from '../lex-sarah/lex-sarah.flode.js';
import {
  lexSarahtexter,
  lexSarahton,
  type LexSarahhandling,
  type LexSarahstatus,
} from '../lex-sarah/lex-sarah.texter.js';
import { laget, type Kontrollage } from '../lex-sarah/loggkontroll.service.js';
import { Klocka } from '../plattform/klocka/klocka.js';

const PA_LISTAN = 5;
/** What takes a case on, in the order it is done. The rest waits for nothing. */
const NASTA: readonly LexSarahhandling[] = [
  ...(['taEmot', 'avhjalp', 'bedomUtredas', 'utseUtredare', 'foresla', 'utred', 'besluta'] as const),
  ...(['anmalTillIvo', 'sandUtredningTillIvo', 'aterkoppla', 'foljUpp', 'avsluta'] as const),
];

type Sak = Parameters<NonNullable<typeof lexSarahFlode.fyllPa>>[1];

export interface VantarRad {
  readonly id: number;
  readonly dnr: string;
  readonly enhet: string;
  readonly statustext: string;
  readonly ton: string;
  /** The next thing for this very person to do. */
  readonly att: string;
  readonly frist: string | null;
  /** The last day of the local time limit; null when only the law's own words hold. */
  readonly senast: string | null;
  readonly passerad: boolean;
}

export interface LexSarahVantar {
  readonly antal: number;
  readonly sena: number;
  readonly rader: readonly VantarRad[];
}

/** Lex Sarah on the start page: what waits for the one who looks, and what the line may know. */
@Injectable()
export class LexSarahOversikt {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** Of the cases that she is in the circle of, those where she has something to do. That it was read is logged. */
  vantar(vem: Vem): Promise<LexSarahVantar> {
    return this.databas.skriv(vem, async (tx) => {
      const saker = await oppna(tx);
      if (saker.length > 0) {
        const vad = `startsida:${String(saker.length)}`;
        loggaLasning(tx, { id: null, vad, vid: this.klocka.nu() });
      }
      const val = await installningar(tx);
      const rader = saker
        .flatMap((sak) => this.nasta(sak, vem, val))
        .sort((a, b) => Number(b.passerad) - Number(a.passerad) || narmast(a, b) || a.id - b.id);
      return {
        antal: rader.length,
        sena: rader.filter(({ passerad }) => passerad).length,
        rader: rader.slice(0, PA_LISTAN),
      };
    });
  }

  /** How many open cases there are at the enheter that one leads: a number and nothing else. */
  async paEnheter(vem: Vem): Promise<{ antal: number }> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<{ antal: number }>(
        'oversikt.lex-sarah-pa-enheter',
        'select count(*)::int as antal from lex_sarah_pa_enhet where not status = any ($1)',
        [lexSarahFlode.slut],
      ),
    );
    return { antal: rad?.antal ?? 0 };
  }

  loggkontroll(vem: Vem): Promise<Kontrollage> {
    return this.databas.las(vem, (tx) => laget(tx, this.klocka.idag()));
  }

  private nasta(sak: Sak & { enhet: string }, vem: Vem, val: Readonly<Record<string, unknown>>): VantarRad[] {
    const mojliga = handlingar(lexSarahFlode, sak, vem, this.klocka.idag(), val, this.klocka.nu()).filter(
      ({ nekad, brister }) => nekad === null && brister.length === 0,
    );
    const nasta = NASTA.filter((en) => !GJORT[en]?.(sak)).find((en) => mojliga.some(({ handling }) => handling === en));
    const handling = mojliga.find((en) => en.handling === nasta);
    if (!handling) return [];
    const status = sak.status as LexSarahstatus;
    return [
      {
        id: sak.id,
        dnr: sak.dnr,
        enhet: sak.enhet,
        statustext: lexSarahtexter.status[status],
        ton: lexSarahton[status],
        att: handling.etikett,
        frist: handling.frist?.text ?? null,
        senast: handling.frist?.datum ?? null,
        passerad: handling.frist?.passerad ?? false,
      },
    ];
  }
}

/** The day that comes first; what has no day but the law's «genast» cannot wait for one. */
const narmast = (a: VantarRad, b: VantarRad): number => (a.senast ?? '').localeCompare(b.senast ?? '');

/** What may be done again and is not waited for once it is done. */
const GJORT: Readonly<Partial<Record<LexSarahhandling, (sak: Sak) => boolean>>> = {
  avhjalp: (sak) => sak.avhjalpt_vid !== null,
  utseUtredare: (sak) => sak.utredare_id !== null,
  anmalTillIvo: (sak) => sak.grad === null,
  aterkoppla: (sak) => sak.aterkopplad_vid !== null || sak.grad === null,
  foljUpp: (sak) => sak.uppfoljd === true,
};

/** All that are open, with no limit: whose turn it is shows only in the flow, and the page says how many they are. */
const oppna = async (tx: Tx): Promise<(Sak & { enhet: string })[]> => {
  const rader = await tx.sql<Sak & { enhet: string }>(
    'oversikt.lex-sarah',
    `select l.*, v.namn as enhet from lex_sarah l join enhet_version v on v.id = l.enhet_version_id
     where l.namnd_id = $1 and not l.status = any ($2) order by l.id`,
    [tx.vem.namndId, lexSarahFlode.slut],
  );
  const fyllda: (Sak & { enhet: string })[] = [];
  for (const rad of rader) fyllda.push({ ...rad, ...(await lexSarahFlode.fyllPa?.(tx, rad)) });
  return fyllda;
};

const installningar = async (tx: Tx): Promise<Readonly<Record<string, unknown>>> =>
  (
    await tx.en<{ installningar: Record<string, unknown> }>(
      'oversikt.installningar',
      'select installningar from namnd where id = $1',
      [tx.vem.namndId],
    )
  )?.installningar ?? {};
