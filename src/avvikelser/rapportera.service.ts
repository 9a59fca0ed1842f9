import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Bilaga } from '../plattform/web/bilagor.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import type { Avvikelse } from './avvikelse.krav.js';
import { kravAnonyma, sparaBilagor } from './bilaga.service.js';
import type { Beror } from './kodlistor.texter.js';
import { Nummerforrad } from './nummerforrad.js';

export interface NyRapport {
  readonly nyckel: string;
  readonly enhetId: number;
  /** Null is «vet inte». */
  readonly intraffadDatum: string | null;
  readonly intraffadTid: string | null;
  readonly handelseforlopp: string;
  readonly beror: Beror;
  readonly omedelbarAtgard: string;
  readonly anonym: boolean;
  readonly bilagor?: readonly Bilaga[];
  /** Registered afterwards from a paper form: the day it was written, and by whom when that can be seen. */
  readonly papper?: { readonly datum: string; readonly rapportorId: number | null };
}

export interface Kvitto {
  readonly id: number;
  readonly anonym: boolean;
}

/** What the reporter does: write, send, add. He may write what he may not read, so nothing here reads it back. */
@Injectable()
export class RapporteraService {
  private readonly nummer: Nummerforrad;

  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {
    this.nummer = new Nummerforrad(databas);
  }

  /** The same form sent twice gives the same receipt. Anonymous means that no row holds the person. */
  async rapportera(vem: Vem, rapport: NyRapport): Promise<Kvitto> {
    // whatever looks at who acts, a notis for instance, then finds nobody
    if (rapport.anonym) kravAnonyma(rapport.bilagor ?? []);
    const somNagon = rapport.anonym ? { ...vem, personId: null } : vem;
    const { nyckel, anonym, papper } = rapport;
    const id = await this.nummer.nasta(vem);
    try {
      await this.databas.skriv(somNagon, async (tx) => {
        tx.skicka('avvikelser.borja', 'select avvikelse_borja($1, $2, $3)', [nyckel, vem.personId, anonym]);
        if (papper) await kravPerson(tx, papper.rapportorId);
        await this.motor.inled(tx, avvikelseFlode, 'rapportera', {
          anonym,
          ...(papper ? { uppgifter: { papper: papper.datum } } : {}),
          skriv: ({ status }) => Promise.resolve(this.skriv(tx, rapport, { id, status })),
        });
        await sparaBilagor(tx, id, rapport.bilagor ?? [], this.vid(rapport));
      });
      return { id, anonym };
    } catch (fel) {
      const ord = vadSomFelade(fel);
      if (!ord) throw fel;
      const sant = await this.databas.las(vem, (tx) =>
        tx.en<Kvitto>('avvikelser.kvitto', 'select * from avvikelse_kvitto($1, $2)', [nyckel, vem.personId]),
      );
      if (sant) return sant;
      throw new OgiltigtFormular(ord);
    }
  }

  /** A dated addition. What was first written is never changed. */
  async komplettera(vem: Vem, id: number, text: string, bilagor: readonly Bilaga[] = []): Promise<void> {
    await this.databas.las(vem, (tx) => kravEgen(tx, id));
    // The reporter may add to a case that he may not read: the transaction sees as the system, the act is his.
    await this.databas.skriv({ ...vem, roller: ['system'], enheter: [] }, (tx) =>
      this.motor.utfor(tx, avvikelseFlode, 'komplettera', {
        id,
        skriv: async () => {
          await tx.sql(
            'avvikelser.komplettera',
            `insert into avvikelse_fakta (namnd_id, avvikelse_id, fakta, vid, person_id, text)
             values ($1, $2, 'komplettering', $3, $4, $5)`,
            [vem.namndId, id, this.klocka.nu(), vem.personId, text],
          );
          await sparaBilagor(tx, id, bilagor, this.klocka.nu());
          await tx.sql('avvikelser.besvarad', 'update avvikelse set komplettering_begard_vid = null where id = $1', [
            id,
          ]);
        },
      }),
    );
  }

  /** @throws FinnsInte when the report has been sent already, or the draft is somebody else's. */
  async sparaUtkast(vem: Vem, nyckel: string, innehall: object): Promise<Date> {
    const nu = this.klocka.nu();
    const svar = await this.databas.skriv(vem, (tx) =>
      tx.en<{ sparad: boolean }>('avvikelser.spara-utkast', 'select avvikelse_spara_utkast($1, $2, $3) as sparad', [
        nyckel,
        JSON.stringify(innehall),
        nu,
      ]),
    );
    if (svar?.sparad !== true) throw new FinnsInte('Rapporten är redan skickad.');
    return nu;
  }

  async taBortUtkast(vem: Vem, nyckel: string): Promise<void> {
    await this.databas.skriv(vem, (tx) =>
      tx.sql('avvikelser.ta-bort-utkast', 'delete from avvikelse_utkast where nyckel = $1', [nyckel]),
    );
  }

  /** An hour says who was logged in then: an anonymous report has a day alone. */
  private vid({ anonym }: NyRapport): Date {
    return anonym ? this.klocka.utanKlockslag() : this.klocka.nu();
  }

  private skriv(tx: Tx, rapport: NyRapport, { id, status }: { id: number; status: string }): Avvikelse {
    const sak: Avvikelse = {
      ...TOM,
      id,
      status,
      namnd_id: tx.vem.namndId,
      enhet_id: rapport.enhetId,
      rapportor_id: rapport.papper ? rapport.papper.rapportorId : rapport.anonym ? null : tx.vem.personId,
      efterregistrerad: rapport.papper !== undefined,
      handelseforlopp: rapport.handelseforlopp,
      intraffad_datum: rapport.intraffadDatum,
      intraffad_tid: rapport.intraffadTid,
      beror: rapport.beror,
      omedelbar_atgard: rapport.omedelbarAtgard,
      rapporterad_vid: this.vid(rapport),
      rapporterad_datum: rapport.papper?.datum ?? this.klocka.idag(),
    };
    tx.skicka(
      'avvikelser.skriv',
      `insert into avvikelse (id, namnd_id, enhet_id, status, rapportor_id, nyckel, handelseforlopp, intraffad_datum,
         intraffad_tid, beror, omedelbar_atgard, rapporterad_vid, rapporterad_datum, efterregistrerad, enhet_version_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
         (select v.id from enhet_version v where v.namnd_id = $2 and v.enhet_id = $3 and v.fran <= $13::date
           and (v.till is null or v.till >= $13::date)))`,
      [
        id,
        sak.namnd_id,
        sak.enhet_id,
        sak.status,
        sak.rapportor_id,
        rapport.nyckel,
        sak.handelseforlopp,
        sak.intraffad_datum,
        sak.intraffad_tid,
        sak.beror,
        sak.omedelbar_atgard,
        sak.rapporterad_vid,
        sak.rapporterad_datum,
        sak.efterregistrerad,
      ],
    );
    return sak;
  }
}

/** What it is about when the database refuses a report, by the field; null when it is something else. */
const vadSomFelade = (fel: unknown): Record<string, string[]> | null => {
  const { code, column, constraint } = fel as { code?: string; column?: string; constraint?: string };
  if (code === '23505' && constraint === 'avvikelse_nyckel_namnd_id_key')
    return { nyckel: ['Formulärets nyckel är redan använd. Ladda om sidan.'] };
  if (code === '23502' && column === 'enhet_version_id')
    return { enhetId: ['Enheten finns inte i dag. Välj en annan.'] };
  return code === 'AV001' ? { anonym: ['Nämnden tar inte emot anonyma avvikelser.'] } : null;
};

const kravEgen = async (tx: Tx, id: number): Promise<void> => {
  if (!(await tx.en('avvikelser.egen', 'select id from mina_rapporter where id = $1', [id]))) throw new FinnsInte();
};

/** Who wrote the paper is somebody of the nämnd, or not said. */
const kravPerson = async (tx: Tx, id: number | null): Promise<void> => {
  if (id === null || (await tx.en('avvikelser.rapportor', 'select id from person where id = $1', [id]))) return;
  throw new OgiltigtFormular({ rapportorId: ['Välj en person i listan.'] });
};

/** What nobody has added to a report yet. */
const TOM = {
  version: 1,
  efterregistrerad: false,
  lagrum: [],
  kategorier: [],
  orsaker: [],
  sannolikhet: null,
  allvarlighet: null,
  misstankt_missforhallande: null,
  lex_sarah_provning: null,
  handlaggare_id: null,
  parkerad_till: null,
  komplettering_begard_vid: null,
  utredning: '',
  ingen_atgard_motivering: null,
  aterkoppling: null,
  aterkopplad_vid: null,
  avslutad_datum: null,
  huvudarende_id: null,
  lex_sarah_id: null,
} as const;
