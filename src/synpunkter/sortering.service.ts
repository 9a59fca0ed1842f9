import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { LexSarahService } from '../lex-sarah/lex-sarah.service.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Typ } from './kodlistor.texter.js';
import { overlamningar, type Orsak } from './overlamning.texter.js';
import { SamtalService } from './samtal.service.js';
import { ORSAK_FOR, synpunktFlode } from './synpunkt.flode.js';
import type { Synpunkt } from './synpunkt.krav.js';
import { laggFaktum, type Steg } from './synpunkt.service.js';
import type { Overlamningshandling } from './synpunkt.texter.js';

interface Fordelning extends Steg {
  readonly typ: Typ;
  readonly enhetId: number;
  /** The reader's own word that it is a synpunkt and nothing else. */
  readonly provad: boolean;
  /** Those whom it is about. */
  readonly berorda?: readonly number[] | undefined;
}

interface Overlamnad extends Steg {
  /** To whom and how; with lex Sarah what has been done at once. */
  readonly text: string;
  /** Which enhet a lex Sarah case concerns, when it is not known already. */
  readonly enhetId?: number | undefined;
}

/** Where a synpunkt belongs: handed over when it is something else, else given to who looks into it. */
@Injectable()
export class SorteringService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly samtal: SamtalService,
    private readonly lexSarah: LexSarahService,
  ) {}

  bekrafta(vem: Vem, id: number, form: Steg): Promise<Synpunkt> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, synpunktFlode, 'bekrafta', {
        id,
        version: form.version,
        form,
        skriv: async (sak) => {
          const idag = this.klocka.idag();
          await tx.sql('synpunkter.bekrafta', 'update synpunkt set bekraftad_datum = $2 where id = $1', [id, idag]);
          const text = sak.vill_ha_svar
            ? `Vi har läst det du skickade. Du får svar senast ${svensktDatum(sak.svar_senast)}.`
            : 'Vi har läst det du skickade. Tack för att du berättade.';
          await this.samtal.tillAvsandaren(tx, sak, 'bekraftelse', text);
          return { bekraftad_datum: idag };
        },
      }),
    );
  }

  fordela(vem: Vem, id: number, form: Fordelning): Promise<Synpunkt> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, synpunktFlode, 'fordela', {
        id,
        version: form.version,
        form,
        uppgifter: { typ: form.typ, enhet: form.enhetId },
        skriv: async (sak) => {
          const rad = await tx.en<{ id: number }>(
            'synpunkter.fordela',
            `update synpunkt s set typ = $2, enhet_id = v.enhet_id, enhet_version_id = v.id
             from enhet_version v
             where s.id = $1 and v.namnd_id = s.namnd_id and v.enhet_id = $3 and v.fran <= $4
               and (v.till is null or v.till >= $4)
             returning s.id`,
            [id, form.typ, form.enhetId, this.klocka.idag()],
          );
          if (!rad) throw new OgiltigtFormular({ enhetId: ['Enheten finns inte i dag. Välj en annan.'] });
          const berorda = await this.namnBerorda(tx, sak, form.berorda ?? []);
          return { typ: form.typ, enhet_id: form.enhetId, berorda };
        },
      }),
    );
  }

  /** Whoever it is about loses sight of it in the same moment, also when it is the one who says so. FL 16 §. */
  anmalBerord(vem: Vem, id: number, form: Steg & { berorda: readonly number[]; skal: string }): Promise<Synpunkt> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, synpunktFlode, 'anmalBerord', {
        id,
        version: form.version,
        form,
        skriv: async (sak) => {
          await laggFaktum(tx, { id, fakta: 'jav', vid: this.klocka.nu(), text: form.skal });
          return { berorda: await this.namnBerorda(tx, sak, form.berorda) };
        },
      }),
    );
  }

  /** The duty to hand over and the case of the synpunkt run side by side; to whom it goes is written down. */
  lamnaOver(vem: Vem, id: number, handling: Overlamningshandling, form: Overlamnad): Promise<Synpunkt> {
    const orsak = ORSAK_FOR[handling];
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, synpunktFlode, handling, {
        id,
        version: form.version,
        form,
        skriv: async (sak) => {
          const vid = this.klocka.nu();
          await laggFaktum(tx, { id, fakta: 'overlamning', vid, text: form.text, uppgifter: { orsak } });
          const { tillAvsandaren: text } = overlamningar[orsak];
          await this.samtal.tillAvsandaren(tx, sak, 'overlamning', text);
          if (handling === 'lexSarah') await this.blirLexSarah(tx, sak, form);
          // last: with lex Sarah the chef who hands over loses sight of it here
          const svar = await tx.en<{ klar: boolean }>(
            'synpunkter.lamna-over',
            'select synpunkt_lamna_over($1, $2) as klar',
            [id, orsak],
          );
          if (svar?.klar !== true) throw new FinnsInte();
          return { overlamnad_for: [...sak.overlamnad_for, orsak] };
        },
      }),
    );
  }

  /** The case is made here and now, so nobody needs to say that it has been received: it has clocks of its own. */
  private async blirLexSarah(tx: Tx, sak: Synpunkt, { text, enhetId }: Overlamnad): Promise<void> {
    const enhet = enhetId ?? sak.enhet_id ?? sak.angiven_enhet_id;
    if (enhet === null) throw new OgiltigtFormular({ enhetId: ['Välj vilken enhet det gäller.'] });
    await this.lexSarah.taEmotFranSynpunkt(tx, {
      synpunktId: sak.id,
      nyckel: randomUUID(),
      enhetId: enhet,
      text: sak.text,
      intraffadDatum: null,
      uppmarksammadDatum: sak.inkom_datum,
      uppmarksammadHur: `Kom in som en synpunkt (nr ${sak.id}).`,
      omedelbarAtgard: text,
    });
    const kvittens = { id: sak.id, fakta: 'kvittens', vid: this.klocka.nu(), uppgifter: { orsak: 'lex_sarah' } };
    await laggFaktum(tx, { ...kvittens, text: 'Ett lex Sarah-ärende är upprättat.' });
  }

  /** Somebody at the other end has said that they have it. */
  kvittera(vem: Vem, id: number, form: Steg & { orsak: Orsak; text: string }): Promise<Synpunkt> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, synpunktFlode, 'kvittera', {
        id,
        version: form.version,
        form,
        uppgifter: { orsak: form.orsak },
        skriv: async () => {
          const uppgifter = { orsak: form.orsak };
          await laggFaktum(tx, { id, fakta: 'kvittens', vid: this.klocka.nu(), text: form.text, uppgifter });
        },
      }),
    );
  }

  avslutaOverlamnad(vem: Vem, id: number, form: Steg): Promise<Synpunkt> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, synpunktFlode, 'avslutaOverlamnad', {
        id,
        version: form.version,
        form,
        skriv: async () => {
          const idag = this.klocka.idag();
          await tx.sql('synpunkter.avsluta-overlamnad', 'update synpunkt set avslutad_datum = $2 where id = $1', [
            id,
            idag,
          ]);
          return { avslutad_datum: idag };
        },
      }),
    );
  }

  private async namnBerorda(tx: Tx, sak: Synpunkt, personer: readonly number[]): Promise<readonly number[]> {
    if (personer.length === 0) return sak.berorda;
    const svar = await tx.en<{ klar: boolean }>('synpunkter.berorda', 'select synpunkt_satt_berorda($1, $2) as klar', [
      sak.id,
      personer,
    ]);
    if (svar?.klar !== true) throw new OgiltigtFormular({ berorda: ['Personen finns inte. Välj i listan.'] });
    return [...new Set([...sak.berorda, ...personer])];
  }
}
