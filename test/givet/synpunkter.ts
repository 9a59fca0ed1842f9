import { randomUUID } from 'node:crypto';
import { LexSarahService } from '../../src/lex-sarah/lex-sarah.service.js';
import { AtgardQueries } from '../../src/atgarder/atgard.queries.js';
import { AtgardService } from '../../src/atgarder/atgard.service.js';
import { Installningar } from '../../src/config/installningar.js';
import type { Tx } from '../../src/database/databas.js';
import { Flodesmotor } from '../../src/floden/flodesmotor.js';
import { Notisformedlare, type Mottagare, type Notis } from '../../src/floden/notis.js';
import type { Jobb } from '../../src/plattform/ko/jobb.service.js';
import { Mejl } from '../../src/plattform/mejl/mejl.service.js';
import { SynpunktsarendeQueries } from '../../src/synpunkter/arende.queries.js';
import { AvsandareService } from '../../src/synpunkter/avsandare.service.js';
import { BromsService } from '../../src/plattform/web/broms.service.js';
import { Lexsarahsynpunktretur } from '../../src/synpunkter/retur.service.js';
import { SamtalService } from '../../src/synpunkter/samtal.service.js';
import { SorteringService } from '../../src/synpunkter/sortering.service.js';
import { SynpunktQueries } from '../../src/synpunkter/synpunkt.queries.js';
import { SynpunktService } from '../../src/synpunkter/synpunkt.service.js';
import { TaEmotService, type Kvitto, type NySynpunkt } from '../../src/synpunkter/ta-emot.service.js';
import { nyDatabas, type Provdatabas } from './databas.js';
import { PROVHEMLIGHET } from './hemlighet.js';
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

/** Without SMTP_URL a mail is stored and nothing is sent: the queue is never asked. */
export const mejlen = (klocka: StalldKlocka): Mejl =>
  new Mejl(
    Object.assign(new Installningar(), { basUrl: 'https://kvalitet.provkoping.se' }),
    klocka,
    undefined as unknown as Jobb,
  );

type Publik = Omit<NySynpunkt, 'kanal' | 'inkomDatum'>;

/** A room of synpunkter on a database of its own, with a nämnd in it. */
export interface Synpunktsrum extends Provdatabas {
  readonly namnd: Namnd;
  readonly klocka: StalldKlocka;
  readonly notiser: Lyssnare;
  readonly intag: TaEmotService;
  readonly avsandare: AvsandareService;
  readonly sortering: SorteringService;
  readonly synpunkter: SynpunktService;
  readonly retur: Lexsarahsynpunktretur;
  readonly lista: SynpunktQueries;
  readonly arenden: SynpunktsarendeQueries;
  readonly broms: BromsService;
  /** Sent by somebody without login. */
  enSynpunkt(om?: Partial<Publik>): Promise<Kvitto>;
  /** Given to the chef of `enhet`. */
  enFordelad(om?: Partial<Publik> & { readonly berorda?: readonly number[] }): Promise<Kvitto>;
  /** Looked into, ready to be answered. */
  enUtredd(om?: Partial<Publik>): Promise<Kvitto>;
  /** The row as it is stored, past the policies. */
  rad(id: number): Promise<Record<string, unknown>>;
}

export const UTREDD = { kategorier: ['bemotande'], utredning: 'Ingen ringde tillbaka.', bedomning: 'befogat' as const };
export const SVARAD = { text: 'Vi borde ha ringt. Nu har vi en lista.', svarssatt: ['kod' as const] };

export const ettSynpunktsrum = async (tid = '2026-11-23'): Promise<Synpunktsrum> => {
  const db = await nyDatabas();
  const klocka = new StalldKlocka(tid);
  const notiser = new Lyssnare();
  const motor = new Flodesmotor(klocka, notiser);
  const namnd = await enNamnd(db);
  const installningar = Object.assign(new Installningar(), { hemlighet: PROVHEMLIGHET });
  const intag = new TaEmotService(db.databas, motor, klocka, installningar);
  const samtal = new SamtalService(klocka, mejlen(klocka));
  const sortering = new SorteringService(
    db.databas,
    motor,
    klocka,
    samtal,
    new LexSarahService(db.databas, motor, klocka),
  );
  const atgarder = new AtgardService(db.databas, motor, klocka);
  const synpunkter = new SynpunktService(db.databas, motor, klocka, atgarder, samtal);
  const enSynpunkt: Synpunktsrum['enSynpunkt'] = (om = {}) =>
    intag.skicka(namnd.namndId, {
      nyckel: randomUUID(),
      typ: 'klagomal',
      text: 'Ingen ringde upp mig.',
      svarsvag: 'kod',
      ...om,
    });
  const enFordelad: Synpunktsrum['enFordelad'] = async ({ berorda, ...om } = {}) => {
    const kvitto = await enSynpunkt(om);
    await sortering.bekrafta(namnd.registrator, kvitto.id, {});
    const typ = om.typ ?? 'klagomal';
    await sortering.fordela(namnd.registrator, kvitto.id, { typ, enhetId: namnd.enhet, provad: true, berorda });
    return kvitto;
  };
  return {
    ...db,
    namnd,
    klocka,
    notiser,
    intag,
    sortering,
    synpunkter,
    retur: new Lexsarahsynpunktretur(motor, klocka, samtal),
    avsandare: new AvsandareService(db.databas, motor, klocka, samtal),
    lista: new SynpunktQueries(db.databas, klocka),
    arenden: new SynpunktsarendeQueries(db.databas, klocka, new AtgardQueries(db.databas, klocka)),
    broms: new BromsService(db.databas, klocka, installningar),
    enSynpunkt,
    enFordelad,
    enUtredd: async (om) => {
      const kvitto = await enFordelad(om);
      await synpunkter.utred(namnd.chef, kvitto.id, UTREDD);
      return kvitto;
    },
    rad: async (id) => {
      const { rows } = await db.agare.query<Record<string, unknown>>('select * from synpunkt where id = $1', [id]);
      if (!rows[0]) throw new Error(`Synpunkt ${id} finns inte.`);
      return rows[0];
    },
  };
};
