import { Injectable } from '@nestjs/common';
import { AtgardService } from '../atgarder/atgard.service.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { RiskanalysService } from '../riskanalyser/riskanalys.service.js';
import { forslagFlode } from './forslag.flode.js';
import type { Forslag } from './forslag.krav.js';
import type { Forslagshandling } from './forslag.texter.js';

interface Steg {
  readonly version: number;
}

interface Atgardsforslag extends Steg {
  readonly text: string;
  readonly ansvarigPersonId: number;
  readonly klartSenast: string;
  readonly enhetId?: number | undefined;
}

/** What a person makes of a pattern: something to analyse, something to do, or nothing, and then why. */
@Injectable()
export class ForslagService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly analyser: RiskanalysService,
    private readonly atgarder: AtgardService,
  ) {}

  overvag(vem: Vem, id: number, form: Steg): Promise<Forslag> {
    return this.utfor(vem, 'overvag', id, form, () => Promise.resolve());
  }

  /** The riskanalys is planned in the same transaction; its team and scope are for whoever begins it. */
  analysera(vem: Vem, id: number, form: Steg & { readonly rubrik: string; readonly datum: string }): Promise<Forslag> {
    return this.utfor(vem, 'analysera', id, form, async (tx, forslag) => {
      const riskanalysId = await this.analyser.planeraI(tx, {
        ...{ anledning: 'monster', rubrik: form.rubrik, datum: form.datum },
        processId: forslag.process_id ?? undefined,
        enhetId: forslag.enheter.length === 1 ? forslag.enheter[0] : undefined,
      });
      await tx.sql(
        'monster.analysera',
        'update monsterforslag set riskanalys_id = $2, beslutad_datum = $3 where id = $1',
        [id, riskanalysId, this.klocka.idag()],
      );
      return { riskanalys_id: riskanalysId };
    });
  }

  /** It belongs to one of the enheter that the pattern is about; of a pattern in the whole nämnd to no line. Gives its id. */
  async atgarda(vem: Vem, id: number, form: Atgardsforslag): Promise<number> {
    let atgardId = 0;
    await this.utfor(vem, 'atgarda', id, form, async (tx, { enheter }) => {
      const enhetId = form.enhetId ?? (enheter.length === 1 ? enheter[0] : undefined);
      if (enheter.length > 0 && (enhetId === undefined || !enheter.includes(enhetId)))
        throw new OgiltigtFormular({ enhetId: ['Välj en av enheterna som mönstret gäller.'] });
      const { text, ansvarigPersonId, klartSenast } = form;
      atgardId = await this.atgarder.planeraI(tx, {
        ...{ text, ansvarigPersonId, klartSenast, enhetId },
        kallor: [{ sak: 'monsterforslag', sakId: id }],
      });
      await this.avgjord(tx, id, null);
    });
    return atgardId;
  }

  avfarda(vem: Vem, id: number, form: Steg & { readonly skal: string }): Promise<Forslag> {
    return this.utfor(vem, 'avfarda', id, form, (tx) => this.avgjord(tx, id, form.skal));
  }

  private async avgjord(tx: Tx, id: number, skal: string | null): Promise<void> {
    await tx.sql('monster.avgor', 'update monsterforslag set skal = $2, beslutad_datum = $3 where id = $1', [
      ...[id, skal, this.klocka.idag()],
    ]);
  }

  private utfor(
    vem: Vem,
    handling: Exclude<Forslagshandling, 'foresla'>,
    id: number,
    form: Steg,
    skriv: (tx: Tx, forslag: Forslag) => Promise<Partial<Forslag>> | Promise<void>,
  ): Promise<Forslag> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, forslagFlode, handling, {
        ...{ id, version: form.version, form },
        skriv: (forslag) => skriv(tx, forslag),
      }),
    );
  }
}
