import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { AtgardService } from '../../src/atgarder/atgard.service.js';
import { AtgardQueries } from '../../src/atgarder/atgard.queries.js';
import { ArendeQueries } from '../../src/avvikelser/arende.queries.js';
import { AvvikelseQueries } from '../../src/avvikelser/avvikelse.queries.js';
import { AvvikelseService } from '../../src/avvikelser/avvikelse.service.js';
import { MinaRapporterQueries } from '../../src/avvikelser/mina-rapporter.queries.js';
import { PlaceringService } from '../../src/avvikelser/placering.service.js';
import { SidolageService } from '../../src/avvikelser/sidolage.service.js';
import { Avvikelsesteg } from '../../src/avvikelser/steg.service.js';
import { RapporteraService, type NyRapport } from '../../src/avvikelser/rapportera.service.js';
import type { Tx } from '../../src/database/databas.js';
import { Flodesmotor } from '../../src/floden/flodesmotor.js';
import { Notisformedlare, type Mottagare, type Notis } from '../../src/floden/notis.js';
import { nyDatabas, type Provdatabas } from './databas.js';
import { StalldKlocka } from './klocka.js';
import { enNamnd, type Namnd } from './organisation.js';

interface Hord {
  readonly till: readonly Mottagare[];
  readonly text: string;
  readonly lank: string;
}

/** Remembers what was told to whom. Delivery itself is proved where it lives. */
class Lyssnare extends Notisformedlare {
  readonly hort: Hord[] = [];

  override formedla<Sak>(_tx: Tx, notis: Notis<Sak>, sak: Sak): Promise<void> {
    this.hort.push({ till: notis.till(sak), text: notis.text(sak), lank: notis.lank(sak) });
    return Promise.resolve();
  }
}

/** A room of avvikelser on a database of its own, with a nämnd in it. */
export interface Avvikelserum extends Provdatabas {
  readonly namnd: Namnd;
  readonly klocka: StalldKlocka;
  readonly notiser: Lyssnare;
  readonly motor: Flodesmotor;
  readonly rapportera: RapporteraService;
  readonly avvikelser: AvvikelseService;
  readonly placering: PlaceringService;
  readonly sidolage: SidolageService;
  readonly lista: AvvikelseQueries;
  readonly arenden: ArendeQueries;
  readonly mina: MinaRapporterQueries;
  /** Reported by the medarbetare at her own enhet, unless said otherwise. */
  enAvvikelse(om?: Partial<NyRapport> & { readonly av?: Namnd['medarbetare'] }): Promise<number>;
  /** As the chef leaves it with åtgärd decided and all krav for closing met but what is asked to be left out. */
  enSomFoljsUpp(om?: Partial<NyRapport> & { readonly svar?: boolean }): Promise<number>;
  /** The row as it is stored, past the policies. */
  rad(id: number): Promise<Record<string, unknown>>;
}

export const enRapport = (enhetId: number, om: Partial<NyRapport> = {}): NyRapport => ({
  nyckel: randomUUID(),
  enhetId,
  intraffadDatum: '2026-11-20',
  intraffadTid: '14:30',
  handelseforlopp: 'Besöket blev inte av eftersom bilen inte startade.',
  beror: 'enskild',
  omedelbarAtgard: 'Familjen fick en ny tid.',
  anonym: false,
  ...om,
});

export const BEDOMD = { lagrum: ['SoL'] as const, sannolikhet: 2, allvarlighet: 3, misstankt: false };
export const UTREDD = {
  kategorier: ['utforande.uteblir'],
  orsaker: ['organisation'],
  utredning: 'Bilarna bokas dubbelt.',
};

export const ettAvvikelserum = async (tid = '2026-11-22'): Promise<Avvikelserum> => {
  const db = await nyDatabas();
  const klocka = new StalldKlocka(tid);
  const notiser = new Lyssnare();
  const motor = new Flodesmotor(klocka, notiser);
  const atgarder = new AtgardService(db.databas, motor, klocka);
  const namnd = await enNamnd(db);
  const rapportera = new RapporteraService(db.databas, motor, klocka);
  const steg = new Avvikelsesteg(motor, klocka);
  const avvikelser = new AvvikelseService(db.databas, motor, klocka, atgarder, steg);
  const enAvvikelse: Avvikelserum['enAvvikelse'] = async ({ av, ...om } = {}) =>
    (await rapportera.rapportera(av ?? namnd.medarbetare, enRapport(namnd.enhet, om))).id;
  return {
    ...db,
    namnd,
    klocka,
    notiser,
    motor,
    rapportera,
    avvikelser,
    sidolage: new SidolageService(db.databas, motor, klocka),
    placering: new PlaceringService(db.databas, motor, klocka),
    lista: new AvvikelseQueries(db.databas, klocka),
    arenden: new ArendeQueries(db.databas, klocka, new AtgardQueries(db.databas, klocka)),
    mina: new MinaRapporterQueries(db.databas, klocka),
    enAvvikelse,
    enSomFoljsUpp: async ({ svar = true, ...om } = {}) => {
      const id = await enAvvikelse(om);
      await avvikelser.bedom(namnd.chef, id, BEDOMD);
      await avvikelser.utred(namnd.chef, id, UTREDD);
      await avvikelser.beslutaAtgard(namnd.chef, id, enAtgard(namnd.chef.personId));
      if (svar) await avvikelser.aterkoppla(namnd.chef, id, { text: 'Bilarna bokas nu i ett system.' });
      return id;
    },
    rad: (id) => raden(db.agare, id),
  };
};

export const enAtgard = (ansvarigPersonId: number) => ({
  text: 'Ett gemensamt bokningssystem för bilarna.',
  ansvarigPersonId,
  klartSenast: '2026-12-31',
});

const raden = async (agare: pg.Pool, id: number): Promise<Record<string, unknown>> => {
  const { rows } = await agare.query<Record<string, unknown>>('select * from avvikelse where id = $1', [id]);
  if (!rows[0]) throw new Error(`Avvikelse ${id} finns inte.`);
  return rows[0];
};
