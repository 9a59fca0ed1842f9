import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import type { Avvikelse } from './avvikelse.krav.js';
import type { Avvikelsehandling } from './avvikelse.texter.js';
import { handlaggarval } from './handlaggare.queries.js';
import { skrivFaktum, type Steg } from './steg.service.js';

/** Beside the way from report to closing: who has it, what is asked, and what waits. */
@Injectable()
export class SidolageService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  begarKomplettering(vem: Vem, id: number, form: Steg & { text: string }): Promise<Avvikelse> {
    const nu = this.klocka.nu();
    return this.satt(vem, 'begarKomplettering', id, form, {
      falt: { komplettering_begard_vid: nu },
      faktum: { fakta: 'fraga', text: form.text },
    });
  }

  tilldela(vem: Vem, id: number, form: Steg & { personId: number }): Promise<Avvikelse> {
    return this.databas.skriv(vem, async (tx) => {
      const val = await handlaggarval(tx, id, this.klocka.idag());
      const given = { ...form, handlaggare: val.find((en) => en.id === form.personId) ?? null };
      return this.sattI(tx, 'tilldela', id, given, {
        falt: { handlaggare_id: form.personId },
        faktum: { fakta: 'tilldelning', text: '', uppgifter: { personId: form.personId } },
      });
    });
  }

  async parkera(vem: Vem, id: number, form: Steg & { till: string; skal: string }): Promise<Avvikelse> {
    if (form.till <= this.klocka.idag()) throw new OgiltigtFormular({ till: ['Välj en dag som inte har varit.'] });
    return this.satt(vem, 'parkera', id, form, {
      falt: { parkerad_till: form.till },
      faktum: { fakta: 'parkering', text: form.skal, uppgifter: { till: form.till } },
    });
  }

  ateruppta(vem: Vem, id: number, steg: Steg): Promise<Avvikelse> {
    return this.satt(vem, 'ateruppta', id, steg, {
      falt: { parkerad_till: null },
      faktum: { fakta: 'aterupptagande', text: '' },
    });
  }

  private satt(vem: Vem, handling: Avvikelsehandling, id: number, form: Steg, gor: Gor): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.sattI(tx, handling, id, form, gor));
  }

  private sattI(tx: Tx, handling: Avvikelsehandling, id: number, form: Steg & object, gor: Gor): Promise<Avvikelse> {
    return this.motor.utfor(tx, avvikelseFlode, handling, {
      id,
      version: form.version,
      form,
      skriv: async (sak) => {
        const ny = { ...sak, ...gor.falt };
        await tx.sql(
          'avvikelser.sidolage',
          'update avvikelse set handlaggare_id = $2, parkerad_till = $3, komplettering_begard_vid = $4 where id = $1',
          [id, ny.handlaggare_id, ny.parkerad_till, ny.komplettering_begard_vid],
        );
        await skrivFaktum(tx, { id, vid: this.klocka.nu(), ...gor.faktum });
        return gor.falt;
      },
    });
  }
}

interface Gor {
  readonly falt: Partial<Pick<Avvikelse, 'handlaggare_id' | 'parkerad_till' | 'komplettering_begard_vid'>>;
  readonly faktum: { readonly fakta: string; readonly text: string; readonly uppgifter?: object };
}
