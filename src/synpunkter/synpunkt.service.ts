import { Injectable } from '@nestjs/common';
import { atgardFlode } from '../atgarder/atgard.flode.js';
import { AtgardService } from '../atgarder/atgard.service.js';
import { vanligMatning } from '../atgarder/matning.texter.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Bedomning, Svarssatt } from './kodlistor.texter.js';
import { SamtalService } from './samtal.service.js';
import { namndval, nySvarsdag } from './svarsdag.js';
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

/** Not content opens the case again, with a new day for the answer; content leaves it as it is. */
export const sattNojd = async (tx: Tx, id: number, nojd: boolean, idag: string): Promise<void> => {
  await tx.sql('synpunkter.nojd', 'update synpunkt set nojd = $2 where id = $1', [id, nojd]);
  if (!nojd) await oppnaIgen(tx, id, idag);
};

/** What was said of the days before holds no longer. */
export const oppnaIgen = async (tx: Tx, id: number, idag: string): Promise<void> => {
  await tx.sql(
    'synpunkter.oppna-igen',
    'update synpunkt set avslutad_datum = null, forsening_datum = null, nytt_svar_senast = $2 where id = $1',
    [id, nySvarsdag(idag, await namndval(tx))],
  );
};

/** What those do who look into a synpunkt and answer it, in the order of synpunkt.flode.ts. */
@Injectable()
export class SynpunktService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardService,
    private readonly samtal: SamtalService,
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

  /** Told in time, with the reason and, when it is known, another day. FL 11 §. */
  async meddelaForsening(
    vem: Vem,
    id: number,
    form: Steg & { skal: string; nyttDatum?: string | undefined },
  ): Promise<Synpunkt> {
    const { skal, nyttDatum = null } = form;
    const idag = this.klocka.idag();
    if (nyttDatum !== null && nyttDatum <= idag) throw new OgiltigtFormular({ nyttDatum: ['Välj en dag framåt.'] });
    return this.utfor(vem, 'meddelaForsening', id, form, async (tx, sak) => {
      await tx.sql(
        'synpunkter.forsening',
        'update synpunkt set forsening_datum = $2, nytt_svar_senast = coalesce($3, nytt_svar_senast) where id = $1',
        [id, idag, nyttDatum],
      );
      await laggFaktum(tx, { id, fakta: 'forsening', vid: this.klocka.nu(), text: skal, uppgifter: { nyttDatum } });
      const dag = nyttDatum === null ? '' : ` Vi räknar med att du får svar senast ${svensktDatum(nyttDatum)}.`;
      await this.samtal.tillAvsandaren(tx, sak, 'forsening', `${skal}${dag}`);
    });
  }

  /** The first answer sets the day; a new one after a reopening does not make the first one later. */
  svara(vem: Vem, id: number, form: Svar): Promise<Synpunkt> {
    const { text, svarssatt } = form;
    return this.utfor(vem, 'svara', id, form, async (tx, sak) => {
      await tx.sql(
        'synpunkter.svara',
        `update synpunkt set svar = $2, svarssatt = $3, nojd = null, besvarad_datum = coalesce(besvarad_datum, $4)
         where id = $1`,
        [id, text, svarssatt, this.klocka.idag()],
      );
      await this.samtal.tillAvsandaren(tx, sak, 'svar', text);
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
        matning: vanligMatning({ matsatt: 'klagomal', idag: this.klocka.idag(), klartSenast: form.klartSenast }),
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
      await oppnaIgen(tx, id, this.klocka.idag());
      await laggFaktum(tx, { id, fakta: 'ateroppnande', vid: this.klocka.nu(), text: form.skal });
    });
  }

  skriv(vem: Vem, id: number, form: Steg & { text: string }): Promise<Synpunkt> {
    return this.utfor(vem, 'skriv', id, form, (tx, sak) =>
      this.samtal.tillAvsandaren(tx, sak, 'meddelande', form.text),
    );
  }

  /** What the sender has said by telephone or in a talk. */
  noteraNojd(vem: Vem, id: number, form: Steg & { nojd: boolean }): Promise<Synpunkt> {
    return this.utfor(vem, form.nojd ? 'nojd' : 'inteNojd', id, form, (tx) =>
      sattNojd(tx, id, form.nojd, this.klocka.idag()),
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
