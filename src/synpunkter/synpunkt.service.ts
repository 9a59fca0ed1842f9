import { Injectable } from '@nestjs/common';
import { atgardFlode } from '../atgarder/atgard.flode.js';
import { AtgardService } from '../atgarder/atgard.service.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Bedomning, Svarssatt } from './kodlistor.texter.js';
import { synpunktFlode } from './synpunkt.flode.js';
import type { Synpunkt } from './synpunkt.krav.js';
import type { Synpunktshandling } from './synpunkt.texter.js';

export interface Steg {
  /** The version that the person saw. */
  readonly version?: number | undefined;
}

interface Utredning extends Steg {
  readonly kategorier: readonly string[];
  readonly utredning: string;
  readonly bedomning?: Bedomning | undefined;
}

interface Svar extends Steg {
  readonly text: string;
  readonly svarssatt: readonly Svarssatt[];
}

interface Atgardsbeslut extends Steg {
  readonly text: string;
  readonly ansvarigPersonId: number;
  readonly klartSenast: string;
  readonly nyckel?: string | undefined;
}

/** Not content opens a closed case again; content leaves it as it is. */
export const SATT_NOJD =
  'update synpunkt set nojd = $2, avslutad_datum = case when $2 then avslutad_datum end where id = $1';

/** What those do who look into a synpunkt and answer it, in the order of synpunkt.flode.ts. */
@Injectable()
export class SynpunktService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardService,
  ) {}

  utred(vem: Vem, id: number, form: Utredning): Promise<Synpunkt> {
    const { kategorier, utredning, bedomning = null } = form;
    return this.utfor(vem, 'utred', id, form, (tx) =>
      tx.sql('synpunkter.utred', 'update synpunkt set kategorier = $2, utredning = $3, bedomning = $4 where id = $1', [
        id,
        kategorier,
        utredning,
        bedomning,
      ]),
    );
  }

  /** Told in time, with the reason. FL 11 §. */
  meddelaForsening(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Synpunkt> {
    return this.utfor(vem, 'meddelaForsening', id, form, async (tx) => {
      await laggFaktum(tx, { id, fakta: 'forsening', vid: this.klocka.nu(), text: form.skal });
      await laggMeddelande(tx, { id, fran: 'verksamhet', slag: 'forsening', text: form.skal, vid: this.klocka.nu() });
    });
  }

  /** The first answer sets the day; a new one after a reopening does not make the first one later. */
  svara(vem: Vem, id: number, form: Svar): Promise<Synpunkt> {
    const { text, svarssatt } = form;
    return this.utfor(vem, 'svara', id, form, async (tx) => {
      await tx.sql(
        'synpunkter.svara',
        `update synpunkt set svar = $2, svarssatt = $3, nojd = null, besvarad_datum = coalesce(besvarad_datum, $4)
         where id = $1`,
        [id, text, svarssatt, this.klocka.idag()],
      );
      await laggMeddelande(tx, { id, fran: 'verksamhet', slag: 'svar', text, vid: this.klocka.nu() });
    });
  }

  /** The åtgärd is proposed and decided in one go: the chef who decides here also decides there. */
  async beslutaAtgard(vem: Vem, id: number, form: Atgardsbeslut): Promise<Synpunkt> {
    if (form.klartSenast < this.klocka.idag())
      throw new OgiltigtFormular({ klartSenast: ['Dagen har redan varit. Välj en dag framåt.'] });
    return this.utfor(vem, 'beslutaAtgard', id, form, async (tx, sak) => {
      const atgardId = await this.atgarder.planeraI(tx, {
        nyckel: form.nyckel,
        text: form.text,
        ansvarigPersonId: form.ansvarigPersonId,
        klartSenast: form.klartSenast,
        enhetId: sak.enhet_id ?? undefined,
        kallor: [{ sak: 'synpunkt', sakId: id }],
      });
      await this.motor.utfor(tx, atgardFlode, 'besluta', { id: atgardId });
    });
  }

  /** SOSFS 2011:9 6 kap. 1 §: those who work there take part in what comes of it. */
  async aterkopplaTillApt(vem: Vem, id: number, form: Steg & { datum: string; text: string }): Promise<Synpunkt> {
    if (form.datum > this.klocka.idag()) throw new OgiltigtFormular({ datum: ['Dagen har inte varit än.'] });
    return this.utfor(vem, 'aterkopplaTillApt', id, form, (tx) =>
      laggFaktum(tx, { id, fakta: 'apt', vid: this.klocka.nu(), text: form.text, uppgifter: { datum: form.datum } }),
    );
  }

  avsluta(vem: Vem, id: number, form: Steg & { motivering?: string | undefined }): Promise<Synpunkt> {
    return this.stang(vem, 'avsluta', id, form);
  }

  avslutaUtanSvar(vem: Vem, id: number, form: Steg & { motivering?: string | undefined }): Promise<Synpunkt> {
    return this.stang(vem, 'avslutaUtanSvar', id, form);
  }

  ateroppna(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Synpunkt> {
    return this.utfor(vem, 'ateroppna', id, form, async (tx) => {
      await tx.sql('synpunkter.ateroppna', 'update synpunkt set avslutad_datum = null where id = $1', [id]);
      await laggFaktum(tx, { id, fakta: 'ateroppnande', vid: this.klocka.nu(), text: form.skal });
    });
  }

  skriv(vem: Vem, id: number, form: Steg & { text: string }): Promise<Synpunkt> {
    return this.utfor(vem, 'skriv', id, form, (tx) =>
      laggMeddelande(tx, { id, fran: 'verksamhet', slag: 'meddelande', text: form.text, vid: this.klocka.nu() }),
    );
  }

  /** What the sender has said by telephone or in a talk. */
  noteraNojd(vem: Vem, id: number, form: Steg & { nojd: boolean }): Promise<Synpunkt> {
    return this.utfor(vem, form.nojd ? 'nojd' : 'inteNojd', id, form, (tx) =>
      tx.sql('synpunkter.nojd', SATT_NOJD, [id, form.nojd]),
    );
  }

  private stang(
    vem: Vem,
    handling: 'avsluta' | 'avslutaUtanSvar',
    id: number,
    form: Steg & { motivering?: string | undefined },
  ): Promise<Synpunkt> {
    return this.utfor(vem, handling, id, form, (tx) =>
      tx.sql(
        'synpunkter.avsluta',
        `update synpunkt set avslutad_datum = $2, ingen_atgard_motivering = coalesce($3, ingen_atgard_motivering)
         where id = $1`,
        [id, this.klocka.idag(), form.motivering ?? null],
      ),
    );
  }

  private utfor(
    vem: Vem,
    handling: Synpunktshandling,
    id: number,
    form: Steg,
    skriv: (tx: Tx, sak: Synpunkt) => Promise<unknown>,
  ): Promise<Synpunkt> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, synpunktFlode, handling, {
        id,
        version: form.version,
        form,
        skriv: async (sak) => {
          await skriv(tx, sak);
        },
      }),
    );
  }
}

interface Faktum {
  readonly id: number;
  readonly fakta: string;
  readonly vid: Date;
  readonly text?: string;
  readonly uppgifter?: object;
}

/** A dated fact beside the status: who, when, and the words that belong to it. */
export const laggFaktum = async (tx: Tx, { id, fakta, vid, text = '', uppgifter = {} }: Faktum): Promise<void> => {
  await tx.sql(
    'synpunkter.faktum',
    `insert into synpunkt_fakta (namnd_id, synpunkt_id, fakta, vid, person_id, text, uppgifter)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.vem.namndId, id, fakta, vid, tx.vem.personId, text, JSON.stringify(uppgifter)],
  );
};

interface Meddelande {
  readonly id: number;
  readonly fran: 'avsandare' | 'verksamhet';
  readonly slag: 'meddelande' | 'bekraftelse' | 'forsening' | 'overlamning' | 'svar';
  readonly text: string;
  readonly vid: Date;
}

/** What the sender reads with the code. */
export const laggMeddelande = async (tx: Tx, { id, fran, slag, text, vid }: Meddelande): Promise<void> => {
  await tx.sql(
    'synpunkter.meddelande',
    `insert into synpunkt_meddelande (namnd_id, synpunkt_id, fran, slag, person_id, text, vid)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.vem.namndId, id, fran, slag, fran === 'avsandare' ? null : tx.vem.personId, text, vid],
  );
};
