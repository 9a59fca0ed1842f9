import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular, Regelbrott } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Bilaga } from '../plattform/web/bilagor.js';
import { laggBilagor } from './bilaga.service.js';
import { lexSarahFlode } from './lex-sarah.flode.js';
import type { LexSarah } from './lex-sarah.krav.js';
import { TOMT_ARENDE } from './nytt-arende.js';

export interface Rapport {
  readonly nyckel: string;
  readonly enhetId: number;
  /** As the reporter gives it; his own when he has none in the register. */
  readonly befattning?: string | undefined;
  readonly text: string;
  /** Null is «vet inte». */
  readonly intraffadDatum: string | null;
  readonly intraffadTid?: string | null | undefined;
  readonly plats?: string | undefined;
  readonly uppmarksammadDatum?: string | null | undefined;
  readonly uppmarksammadHur?: string | undefined;
  readonly omedelbarAtgard?: string | undefined;
  readonly bilagor?: readonly Bilaga[];
}

/** What the room of avvikelser hands over: the report as it was written, untouched. */
export interface Overlamnad extends Omit<Rapport, 'befattning'> {
  readonly avvikelseId: number;
  /** Null when the avvikelse is anonymous: then the one who hands it over is the one who reports. */
  readonly rapportorId: number | null;
}

/** What the room of synpunkter hands over: the text as it came. The one who hands it over is the one who reports. */
export interface OverlamnadSynpunkt extends Omit<Rapport, 'befattning'> {
  readonly synpunktId: number;
}

/** Where the case comes from, when it is not a report of its own. */
interface Kalla {
  readonly avvikelseId: number | null;
  readonly synpunktId: number | null;
  readonly rapportorId: number | null;
}
const EGEN_RAPPORT: Kalla = { avvikelseId: null, synpunktId: null, rapportorId: null };

interface Lage {
  readonly id: number;
  readonly dnr_nr: number;
  readonly enhet_version_id: number | null;
  readonly enskild: boolean;
  readonly finns: boolean;
  readonly namn: string;
  readonly befattning: string;
}

/** A case begins: with a report, or with an avvikelse that turns out to be something more. */
@Injectable()
export class LexSarahService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  /** The same form sent twice gives the same case. The reporter is always named, and may not read it back. */
  rapportera(vem: Vem, rapport: Rapport): Promise<{ id: number }> {
    return this.databas.skriv(vem, (tx) => this.inled(tx, 'rapportera', rapport, EGEN_RAPPORT));
  }

  /**
   * The avvikelse becomes a lex Sarah case, in the caller's transaction: the text is copied read-only and the case is
   * the circle's. The caller takes the avvikelse itself out of the line's sight in that same transaction.
   */
  taOverAvvikelse(tx: Tx, { avvikelseId, rapportorId, ...rapport }: Overlamnad): Promise<{ id: number }> {
    return this.inled(tx, 'overta', rapport, { ...EGEN_RAPPORT, avvikelseId, rapportorId });
  }

  /**
   * The same for a synpunkt, in the caller's transaction: its text is copied read-only, its attachments come with it, and
   * those whom it is about are named as involved. The caller takes the synpunkt itself out of the line's sight.
   */
  async taEmotFranSynpunkt(tx: Tx, { synpunktId, ...rapport }: OverlamnadSynpunkt): Promise<{ id: number }> {
    const arende = await this.inled(tx, 'overtaSynpunkt', rapport, { ...EGEN_RAPPORT, synpunktId });
    await tx.sql('lex-sarah.ta-med-synpunkt', 'select lex_sarah_ta_med_synpunkt($1, $2)', [
      arende.id,
      this.klocka.nu(),
    ]);
    return arende;
  }

  private async inled(
    tx: Tx,
    handling: 'rapportera' | 'overta' | 'overtaSynpunkt',
    rapport: Rapport,
    kalla: Kalla,
  ): Promise<{ id: number }> {
    const lage = await tx.en<Lage>('lex-sarah.ny', 'select * from lex_sarah_ny($1, $2, $3, $4)', [
      rapport.nyckel,
      rapport.enhetId,
      this.klocka.idag(),
      kalla.rapportorId ?? tx.vem.personId,
    ]);
    if (!lage) throw new OgiltigtFormular({ nyckel: ['Formulärets nyckel är redan använd. Ladda om sidan.'] });
    if (lage.finns) return { id: lage.id };
    const { enhet_version_id: enhetVersion } = lage;
    if (enhetVersion === null) throw new OgiltigtFormular({ enhetId: ['Enheten finns inte i dag. Välj en annan.'] });
    // SoL 27 kap. 2 § andra stycket: never another huvudman's
    if (lage.enskild)
      throw new Regelbrott([
        'Enheten drivs i enskild regi. Rapporten lämnas till den som bedriver verksamheten, som i sin tur informerar nämnden.',
      ]);
    const befattning = rapport.befattning?.trim() ?? lage.befattning.trim();
    if (befattning === '' && handling === 'rapportera')
      throw new OgiltigtFormular({ befattning: ['Ange din befattning.'] });
    const sak = await this.motor.inled(tx, lexSarahFlode, handling, {
      skriv: async ({ status }) => {
        const skriven = await this.skriv(tx, status, rapport, kalla, { ...lage, enhetVersion, befattning });
        const plats = { id: lage.id, del: 'rapport', text: 'Med rapporten', vid: skriven.rapporterad_vid } as const;
        await laggBilagor(tx, plats, rapport.bilagor ?? []);
        return skriven;
      },
    });
    if (!sak) throw new FinnsInte();
    return { id: lage.id };
  }

  private async skriv(
    tx: Tx,
    status: string,
    rapport: Rapport,
    kalla: Kalla,
    lage: Lage & { enhetVersion: number; befattning: string },
  ): Promise<LexSarah> {
    const idag = this.klocka.idag();
    const ar = Number(idag.slice(0, 4));
    const sak: LexSarah = {
      ...TOMT_ARENDE,
      id: lage.id,
      status,
      namnd_id: tx.vem.namndId,
      dnr: `LS ${String(ar)}/${String(lage.dnr_nr)}`,
      enhet_id: rapport.enhetId,
      enhet_version_id: lage.enhetVersion,
      avvikelse_id: kalla.avvikelseId,
      synpunkt_id: kalla.synpunktId,
      rapportor_id: kalla.rapportorId ?? tx.vem.personId ?? 0,
      rapportor_namn: lage.namn,
      rapportor_befattning: lage.befattning,
      rapport_text: rapport.text,
      intraffad_datum: rapport.intraffadDatum,
      intraffad_tid: rapport.intraffadTid ?? null,
      plats: rapport.plats ?? '',
      uppmarksammad_datum: rapport.uppmarksammadDatum ?? null,
      uppmarksammad_hur: rapport.uppmarksammadHur ?? '',
      omedelbar_atgard: rapport.omedelbarAtgard ?? '',
      rapporterad_vid: this.klocka.nu(),
      rapporterad_datum: idag,
    };
    await tx.sql(
      'lex-sarah.skriv',
      `insert into lex_sarah (id, namnd_id, dnr_ar, dnr_nr, enhet_id, enhet_version_id, status, avvikelse_id, nyckel,
         rapportor_id, rapportor_namn, rapportor_befattning, rapport_text, intraffad_datum, intraffad_tid, plats,
         uppmarksammad_datum, uppmarksammad_hur, omedelbar_atgard, rapporterad_vid, rapporterad_datum, synpunkt_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [
        ...[sak.id, sak.namnd_id, ar, lage.dnr_nr, sak.enhet_id, sak.enhet_version_id, sak.status, sak.avvikelse_id],
        ...[rapport.nyckel, sak.rapportor_id, sak.rapportor_namn, sak.rapportor_befattning, sak.rapport_text],
        ...[sak.intraffad_datum, sak.intraffad_tid, sak.plats, sak.uppmarksammad_datum, sak.uppmarksammad_hur],
        ...[sak.omedelbar_atgard, sak.rapporterad_vid, sak.rapporterad_datum, sak.synpunkt_id],
      ],
    );
    return sak;
  }
}
