import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { AtgardService } from '../../atgarder/atgard.service.js';
import { AvvikelseService } from '../../avvikelser/avvikelse.service.js';
import { Avvikelsesteg } from '../../avvikelser/steg.service.js';
import { RapporteraService } from '../../avvikelser/rapportera.service.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { Notisformedlare } from '../../floden/notis.js';
import { plusDagar } from '../../plattform/klocka/datum.js';
import { FinnsInte } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Databas } from '../databas.js';
import type { Vem } from '../vem.js';
import type { Handelsetyp } from './avvikelsetexter.js';
import type { Exempelnamnd } from './organisation.js';

export interface Enhet {
  readonly id: number;
  readonly versionId: number;
  readonly namn: string;
  /** Who report there; the last is somebody who logs in, where there is one. */
  readonly rapportorer: readonly number[];
}

export interface Oppen {
  readonly nr: number;
  readonly enhet: Enhet;
  readonly typ: Handelsetyp;
  readonly text: string;
  /** When it was reported. */
  readonly dag: string;
  /** How far it has come. */
  readonly till: 'inkommen' | 'granskas' | 'utreds' | 'utredd' | 'foljs_upp' | 'avslutad';
  readonly svar: string;
}

/** The example's days pass here, and nowhere else. */
export class Exempelklocka extends Klocka {
  private dag = '2021-01-01';

  stall(dag: string): void {
    this.dag = dag;
  }

  override nu(): Date {
    return new Date(`${this.dag}T09:12:00Z`);
  }
}

/** Reported and handled by the people of the example through the flows. What is already there is left as it is. */
export const skapaOppna = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  exempel: Exempelnamnd,
  oppna: readonly Oppen[],
): Promise<void> => {
  const databas = app.get(Databas, { strict: false });
  const klocka = new Exempelklocka();
  const motor = new Flodesmotor(klocka, app.get(Notisformedlare, { strict: false }));
  const rapportera = new RapporteraService(databas, motor, klocka);
  const avvikelser = new AvvikelseService(
    databas,
    motor,
    klocka,
    new AtgardService(databas, motor, klocka),
    new Avvikelsesteg(motor, klocka),
  );
  const idag = app.get(Klocka, { strict: false }).idag();
  for (const oppen of oppna) {
    const nyckel = `00000000-0000-4000-8000-${String(oppen.nr).padStart(12, '0')}`;
    const finns = await agare.query('select 1 from avvikelse where namnd_id = $1 and nyckel = $2', [
      exempel.namndId,
      nyckel,
    ]);
    if (finns.rows.length > 0) continue;
    const rapportor = await vemFor(agare, oppen.enhet.rapportorer.at(-1) ?? null, oppen.dag);
    const chef = await chefFor(agare, exempel, oppen);
    klocka.stall(oppen.dag);
    const { id } = await rapportera.rapportera(rapportor, {
      nyckel,
      enhetId: oppen.enhet.id,
      intraffadDatum: plusDagar(oppen.dag, -1),
      intraffadTid: null,
      handelseforlopp: oppen.text,
      beror: 'enskild',
      omedelbarAtgard: oppen.typ.genast,
      anonym: false,
    });
    const vid = (dagar: number): void => klocka.stall([plusDagar(oppen.dag, dagar), idag].sort()[0] ?? idag);
    if (!chef) continue;
    await handlagg(avvikelser, chef, id, oppen, vid, plusDagar(idag, 40));
    const [ansvarig] = await medRoller(agare, exempel, ['lex_sarah_ansvarig'], oppen.dag);
    if (oppen.till === 'avslutad' && ansvarig) await avsluta(avvikelser, chef, ansvarig, id);
  }
};

const handlagg = async (
  avvikelser: AvvikelseService,
  chef: Vem,
  id: number,
  { typ, till, svar }: Oppen,
  vid: (dagar: number) => void,
  klartSenast: string,
): Promise<void> => {
  const { sannolikhet, allvarlighet, kategorier, orsaker, utredning } = typ;
  if (till === 'inkommen') return;
  vid(1);
  await avvikelser.taEmot(chef, id, {});
  if (till === 'granskas') return;
  vid(2);
  await avvikelser.bedom(chef, id, { lagrum: ['SoL'], sannolikhet, allvarlighet, misstankt: typ.misstankt === true });
  if (till === 'utreds') return;
  vid(6);
  await avvikelser.utred(chef, id, { kategorier, orsaker, utredning });
  if (till === 'utredd') return;
  vid(7);
  await avvikelser.beslutaAtgard(chef, id, { text: typ.atgard, ansvarigPersonId: chef.personId ?? 0, klartSenast });
  await avvikelser.aterkoppla(chef, id, { text: svar });
  vid(9);
};

/** Not before the lex Sarah-ansvarig has answered what a high risk asks. */
const avsluta = async (avvikelser: AvvikelseService, chef: Vem, ansvarig: Vem, id: number): Promise<void> => {
  const skal = 'Ingen enskild har farit illa, och det var ingen påtaglig risk för det. Åtgärden räcker.';
  await avvikelser.avskrivMisstanke(ansvarig, id, { skal }).catch((fel: unknown) => {
    // not asked about this one, and so not to be seen by her either
    if (!(fel instanceof FinnsInte)) throw fel;
  });
  await avvikelser.avsluta(chef, id, {});
};

const vemFor = async (agare: pg.Pool, personId: number | null, dag: string): Promise<Vem> => {
  const { rows } = await agare.query<{ vem: Vem | null }>('select vem_for($1, $2) as vem', [personId, dag]);
  if (!rows[0]?.vem) throw new Error('Exemplets rapportör finns inte.');
  return rows[0].vem;
};

/** The chef of the enhet or the verksamhetschef above. Where the example has neither, what comes in is left waiting. */
const chefFor = async (agare: pg.Pool, exempel: Exempelnamnd, { enhet, dag }: Oppen): Promise<Vem | null> => {
  const chefer = await medRoller(agare, exempel, ['enhetschef', 'verksamhetschef'], dag);
  return chefer.find(({ enheter }) => enheter.includes(enhet.id)) ?? null;
};

const medRoller = async (
  agare: pg.Pool,
  { namndId }: Exempelnamnd,
  roller: readonly string[],
  dag: string,
): Promise<Vem[]> => {
  const { rows } = await agare.query<{ vem: Vem }>(
    `select vem_for(u.person_id, $2) as vem from uppdrag u
     where u.namnd_id = $1 and u.roll = any ($3) and u.fran <= $2 and (u.till is null or u.till >= $2)
     order by u.roll, u.id`,
    [namndId, dag, roller],
  );
  return rows.map(({ vem }) => vem);
};
