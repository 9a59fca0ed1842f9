import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Installningar } from '../config/installningar.js';
import { Databas, type Tx } from '../database/databas.js';
import { allmanhetenHos, type Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { antydningarI } from './antydningar.js';
import type { Bilaga } from '../plattform/web/bilagor.js';
import type { Avsandartyp, Kanal, Svarsvag, Typ } from './kodlistor.texter.js';
import { kodhash, kvittokod } from './kvittokod.js';
import { namndval, nySvarsdag } from './svarsdag.js';
import { synpunktFlode } from './synpunkt.flode.js';
import type { Synpunkt } from './synpunkt.krav.js';
import type { Synpunktsstatus } from './synpunkt.texter.js';

export interface NySynpunkt {
  /** The form's own random key: with it the same form sent twice is one case. */
  readonly nyckel?: string | undefined;
  readonly kanal: Kanal;
  readonly typ: Typ;
  readonly text: string;
  readonly avsandartyp?: Avsandartyp | undefined;
  readonly enhetId?: number | undefined;
  /** How an answer is wanted; left out when none is. */
  readonly svarsvag?: Svarsvag | undefined;
  readonly kontakt?: string | undefined;
  readonly tolk?: string | undefined;
  /** The day a letter came, when it is not today. */
  readonly inkomDatum?: string | undefined;
  readonly bilagor?: readonly Bilaga[];
}

export interface Kvitto {
  readonly id: number;
  /** Shown now and never again. */
  readonly kod: string;
}

/** Takes in what somebody wants to say, from the public pages or written down by somebody who works here. */
@Injectable()
export class TaEmotService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly installningar: Installningar,
  ) {}

  /** From somebody who is not logged in, or who happens to be: nothing here knows who it is. */
  skicka(namndId: number, ny: Omit<NySynpunkt, 'kanal' | 'inkomDatum'>): Promise<Kvitto> {
    return this.taEmot(allmanhetenHos(namndId), 'skicka', { ...ny, kanal: 'webb' });
  }

  /** By telephone, letter, talk or visit. Who wrote it down is in the händelselogg, who said it is not. */
  async registrera(vem: Vem, ny: NySynpunkt): Promise<Kvitto> {
    if (ny.inkomDatum !== undefined && ny.inkomDatum > this.klocka.idag())
      throw new OgiltigtFormular({ inkomDatum: ['Dagen har inte varit än.'] });
    return this.taEmot(vem, 'registrera', ny);
  }

  private async taEmot(vem: Vem, handling: 'skicka' | 'registrera', ny: NySynpunkt): Promise<Kvitto> {
    const { nyckel = randomUUID(), bilagor = [] } = ny;
    const innehall = [vem.namndId, ny.typ, ny.text, ny.enhetId, ny.svarsvag, ny.kontakt, ny.kanal, bilagor.length];
    const kod = kvittokod(this.installningar.hemlighet, nyckel, innehall);
    const hash = kodhash(kod);
    if (hash === null) throw new Error('Kvittokoden blev ingen kod.');
    return this.databas.skriv(vem, async (tx) => {
      await kravEnhet(tx, ny.enhetId, this.klocka.idag());
      let redan: number | null = null;
      const sak = await this.motor.inled(tx, synpunktFlode, handling, {
        uppgifter: { kanal: ny.kanal, typ: ny.typ, bilagor: bilagor.length },
        skriv: async ({ status }) => {
          const { rad, id, fanns } = await this.skriv(tx, ny, status, hash);
          redan = id;
          return fanns ? null : { ...TOM, ...rad, id, status };
        },
      });
      const id = sak?.id ?? redan;
      if (id === null) throw new Error('Synpunkten togs inte emot.');
      return { id, kod };
    });
  }

  private async skriv(tx: Tx, ny: NySynpunkt, status: Synpunktsstatus, hash: Buffer) {
    const inkomDatum = ny.inkomDatum ?? this.klocka.idag();
    const { svarsvag, bilagor = [] } = ny;
    const rad = {
      kanal: ny.kanal,
      typ: ny.typ,
      text: ny.text,
      avsandartyp: ny.avsandartyp ?? null,
      enhetId: ny.enhetId ?? null,
      villHaSvar: svarsvag !== undefined,
      svarsvag: svarsvag ?? null,
      // what is not needed for an answer is not kept
      kontakt: svarsvag === undefined || svarsvag === 'kod' ? null : (ny.kontakt ?? null),
      tolk: ny.tolk ?? null,
      antydningar: antydningarI(ny.text),
      inkomVid: this.klocka.nu(),
      inkomDatum,
      svarSenast: nySvarsdag(inkomDatum, await namndval(tx)),
    };
    const svar = await tx.en<{ id: number; fanns: boolean }>(
      'synpunkter.ny',
      'select id, fanns from synpunkt_ny($1, $2, $3, $4)',
      [
        JSON.stringify({ ...rad, status }),
        hash,
        bilagor.map(({ typ }) => typ),
        bilagor.map(({ innehall }) => innehall),
      ],
    );
    if (!svar) throw new Error('Koden hör till en annan nämnd.');
    const { typ, text, antydningar } = rad;
    return { rad: { namnd_id: tx.vem.namndId, typ, text, antydningar }, ...svar };
  }
}

const kravEnhet = async (tx: Tx, enhetId: number | undefined, idag: string): Promise<void> => {
  if (enhetId === undefined) return;
  const finns = await tx.en(
    'synpunkter.enhet',
    'select 1 from enhet_version where namnd_id = $1 and enhet_id = $2 and fran <= $3 and (till is null or till >= $3)',
    [tx.vem.namndId, enhetId, idag],
  );
  if (!finns) throw new OgiltigtFormular({ enhetId: ['Enheten finns inte i dag. Välj en annan.'] });
};

/** What the act and its notis read of a synpunkt that nobody has touched yet. */
const TOM: Omit<Synpunkt, 'id' | 'status' | 'typ' | 'text' | 'namnd_id'> = {
  version: 1,
  kanal: 'webb',
  avsandartyp: null,
  angiven_enhet_id: null,
  vill_ha_svar: false,
  svarsvag: null,
  kontakt: null,
  tolk: null,
  antydningar: [],
  inkom_vid: new Date(0),
  inkom_datum: '',
  svar_senast: '',
  nytt_svar_senast: null,
  forsening_datum: null,
  enhet_id: null,
  berorda: [],
  overlamnad_for: [],
  bekraftad_datum: null,
  kategorier: [],
  utredning: '',
  bedomning: null,
  svar: null,
  svarssatt: [],
  besvarad_datum: null,
  nojd: null,
  ingen_atgard_motivering: null,
  avslutad_datum: null,
};
