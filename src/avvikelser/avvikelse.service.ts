import { Injectable } from '@nestjs/common';
import { atgardFlode } from '../atgarder/atgard.flode.js';
import { AtgardService } from '../atgarder/atgard.service.js';
import { vanligMatning } from '../atgarder/matning.texter.js';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { kodtext } from '../processer/kodlistor.texter.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import type { Avvikelse } from './avvikelse.krav.js';
import { orsaker } from '../processer/kodlistor.texter.js';
import { Avvikelsesteg, skrivFaktum, type Bedomning, type Steg, type Utredning } from './steg.service.js';

export interface Atgardsbeslut extends Steg {
  readonly text: string;
  readonly ansvarigPersonId: number;
  readonly klartSenast: string;
  readonly nyckel?: string | undefined;
}

/** All that a low risk needs, in one form. */
export interface ForenkladUtredning extends Omit<Utredning, 'utredning'> {
  readonly utredning?: string | undefined;
  readonly skal: string;
  /** Left out when nobody can be answered. */
  readonly aterkoppling?: string | undefined;
}

/** What those who handle the case do, act by act in the order of avvikelse.flode.ts. */
@Injectable()
export class AvvikelseService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardService,
    private readonly steg: Avvikelsesteg,
  ) {}

  taEmot(vem: Vem, id: number, steg: Steg): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.steg.taEmot(tx, id, steg));
  }

  bedom(vem: Vem, id: number, form: Bedomning): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.steg.bedom(tx, id, form));
  }

  misstankMissforhallande(vem: Vem, id: number, steg: Steg): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.steg.misstank(tx, id, steg.version));
  }

  begarProvning(vem: Vem, id: number, steg: Steg): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.steg.begarProvning(tx, id, steg.version));
  }

  /** By the lex Sarah-ansvarig, who goes on seeing the case. The line sees the reasons in it. */
  avskrivMisstanke(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, avvikelseFlode, 'avskrivMisstanke', {
        id,
        version: form.version,
        form,
        skriv: async () => {
          await tx.sql(
            'avvikelser.avskriv',
            `update avvikelse set misstankt_missforhallande = false, lex_sarah_provning = 'avskriven' where id = $1`,
            [id],
          );
          await skrivFaktum(tx, { id, fakta: 'lex_sarah_bedomning', vid: this.klocka.nu(), text: form.skal });
          return { misstankt_missforhallande: false, lex_sarah_provning: 'avskriven' };
        },
      }),
    );
  }

  utred(vem: Vem, id: number, form: Utredning): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.steg.utred(tx, id, form));
  }

  /** Utredning, decision, answer and closing of a low risk, each an act of its own, all in one transaction. */
  utredForenklat(vem: Vem, id: number, form: ForenkladUtredning): Promise<Avvikelse> {
    const { kategorier, orsaker, utredning = '', skal, aterkoppling } = form;
    return this.databas.skriv(vem, async (tx) => {
      await this.steg.utred(tx, id, { version: form.version, kategorier, orsaker, utredning });
      await this.steg.avsta(tx, id, { skal });
      if (aterkoppling !== undefined) await this.steg.aterkoppla(tx, id, { text: aterkoppling });
      return this.steg.avsluta(tx, id, {});
    });
  }

  /** The åtgärd is proposed and decided in one go: the chef who decides here also decides there. */
  async beslutaAtgard(vem: Vem, id: number, form: Atgardsbeslut): Promise<Avvikelse> {
    if (form.klartSenast < this.klocka.idag())
      throw new OgiltigtFormular({ klartSenast: ['Dagen har redan varit. Välj en dag framåt.'] });
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, avvikelseFlode, 'beslutaAtgard', {
        id,
        version: form.version,
        form,
        skriv: async (sak) => {
          const atgardId = await this.atgarder.planeraI(tx, {
            nyckel: form.nyckel,
            text: form.text,
            ansvarigPersonId: form.ansvarigPersonId,
            klartSenast: form.klartSenast,
            enhetId: sak.enhet_id,
            kallor: [{ sak: 'avvikelse', sakId: id }],
            matning: vanligMatning({
              matsatt: 'avvikelser',
              orsak: orsaken(sak),
              idag: this.klocka.idag(),
              klartSenast: form.klartSenast,
            }),
          });
          await this.motor.utfor(tx, atgardFlode, 'besluta', { id: atgardId });
        },
      }),
    );
  }

  avstaAtgard(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.steg.avsta(tx, id, form));
  }

  aterkoppla(vem: Vem, id: number, form: Steg & { text: string }): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.steg.aterkoppla(tx, id, form));
  }

  avsluta(vem: Vem, id: number, steg: Steg): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.steg.avsluta(tx, id, steg));
  }

  avslutaLankad(vem: Vem, id: number, steg: Steg): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.steg.stang(tx, 'avslutaLankad', id, steg.version));
  }

  ateroppna(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) =>
      this.steg.utfor(tx, 'ateroppna', id, form, async () => {
        await tx.sql('avvikelser.ateroppna', 'update avvikelse set avslutad_datum = null where id = $1', [id]);
        await skrivFaktum(tx, { id, fakta: 'ateroppnande', vid: this.klocka.nu(), text: form.skal });
      }),
    );
  }
}

/** The first of the causes that were found, for the åtgärd to be measured by. */
const orsaken = ({ orsaker: funna }: Avvikelse): { kod: string; etikett: string } | undefined =>
  funna[0] === undefined ? undefined : { kod: funna[0], etikett: kodtext(orsaker, funna[0]) };
