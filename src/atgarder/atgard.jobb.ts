import { Databas, type Tx } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { Notisformedlare, type Mottagare, type Notis } from '../floden/notis.js';
import { talval, type Sparat } from '../organisation/installningar.texter.js';
import { plusDagar, svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';

type Slag = 'snart' | 'passerad' | 'eskalerad' | 'eskalerad_igen' | 'studera';

interface Paminnelse {
  readonly id: number;
  readonly slag: Slag;
  readonly dag: string;
  readonly ansvarig: number | null;
  readonly enhetId: number | null;
}

/**
 * Every morning: whose åtgärd is soon to be done, whose is late, and what nobody has counted but somebody should look
 * at. Each step once for each day; only the highest step that is due, so that nobody hears of the same thing three times.
 */
@Jobbutforare('atgard-dagar', { namn: 'Åtgärdernas dagar' })
export class Atgardsdagar implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly notiser: Notisformedlare,
  ) {}

  utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      let sagda = 0;
      for (const rad of await this.attPaminna(tx)) {
        const ny = await tx.en(
          'atgarder.paminn',
          `insert into atgard_paminnelse (namnd_id, atgard_id, slag, dag, vid) values ($1, $2, $3, $4, $5)
           on conflict do nothing returning slag`,
          [namndId, rad.id, rad.slag, rad.dag, this.klocka.nu()],
        );
        if (!ny) continue;
        await this.notiser.formedla(tx, PAMINNELSE, rad);
        sagda += 1;
      }
      return { sagda };
    });
  }

  private async attPaminna(tx: Tx): Promise<Paminnelse[]> {
    const idag = this.klocka.idag();
    const namnd = await tx.en<{ installningar: Sparat }>(
      'atgarder.namndens-val',
      'select installningar from namnd where id = $1',
      [tx.vem.namndId],
    );
    const val = namnd?.installningar ?? {};
    const eskalera = talval(val, 'atgard_eskalera_dagar');
    return tx.sql<Paminnelse>(
      'atgarder.att-paminna',
      `select a.id, a.ansvarig_person_id as ansvarig, a.enhet_id as "enhetId", a.klart_senast as dag,
         case when a.klart_senast < $4 then 'eskalerad_igen' when a.klart_senast < $3 then 'eskalerad'
           when a.klart_senast < $2 then 'passerad' else 'snart' end as slag
       from atgard a
       where a.namnd_id = $1 and a.status in ('foreslagen', 'beslutad', 'pagar') and a.klart_senast <= $5
         -- a plan that was never carried on is for the next plan, not for a reminder
         and a.klart_senast > $6
       union all
       select a.id, a.ansvarig_person_id, a.enhet_id, a.efter_till, 'studera'
       from atgard a
       where a.namnd_id = $1 and a.status = 'genomford' and a.matsatt = 'annat' and a.efter_till < $2 and a.efter_till > $6
       order by 1, 5`,
      [
        ...[tx.vem.namndId, idag, plusDagar(idag, -eskalera), plusDagar(idag, -2 * eskalera)],
        ...[plusDagar(idag, talval(val, 'atgard_paminn_dagar')), plusDagar(idag, -GLOMT)],
      ],
    );
  }
}

/** After so long nobody is reminded any more; it stands as late in the list. */
const GLOMT = 365;

/** The chef nearest above is told first, then the next one, and last the one who leads them all. */
const STEGE: Readonly<Record<Slag, (enhetId: number | null) => readonly Mottagare[]>> = {
  snart: () => [],
  passerad: (enhetId) => [enhetId === null ? { roll: 'kvalitetssamordnare' } : { roll: 'enhetschef', enhetId }],
  eskalerad: (enhetId) => [enhetId === null ? { roll: 'kvalitetssamordnare' } : { roll: 'verksamhetschef', enhetId }],
  eskalerad_igen: () => [{ roll: 'forvaltningschef' }],
  studera: (enhetId) => [enhetId === null ? { roll: 'kvalitetssamordnare' } : { roll: 'enhetschef', enhetId }],
};

/** A local time limit, never law. */
const TEXT: Readonly<Record<Slag, (dag: string) => string>> = {
  snart: (dag) => `En åtgärd som du ansvarar för ska vara klar senast den ${dag}.`,
  passerad: (dag) => `En åtgärd skulle ha varit klar den ${dag}.`,
  eskalerad: (dag) => `En åtgärd skulle ha varit klar den ${dag} och är fortfarande inte genomförd.`,
  eskalerad_igen: (dag) => `En åtgärd är mycket försenad. Den skulle ha varit klar den ${dag}.`,
  studera: (dag) =>
    `Effekten av en åtgärd mättes till och med den ${dag}. Studera utfallet och bestäm hur ni går vidare.`,
};

const PAMINNELSE: Notis<Paminnelse> = {
  till: ({ slag, ansvarig, enhetId }) => [
    ...(ansvarig === null ? [] : [{ personId: ansvarig }]),
    ...STEGE[slag](enhetId),
  ],
  text: ({ slag, dag }) => TEXT[slag](svensktDatum(dag)),
  lank: ({ id }) => `/atgarder/${id}`,
  paminnelse: true,
  mejl: 'notis',
};
