import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Atgard } from './atgard.krav.js';
import { AtgardService, okantVal, type Kalla, type NyAtgard } from './atgard.service.js';
import { utforAtgard, type Steg } from './atgardssteg.js';
import { KALLSLAG, type YttreSlag } from './kallor.js';

export interface YttreKalla {
  readonly slag: YttreSlag;
  readonly rubrik: string;
  readonly beteckning?: string | undefined;
  readonly datum: string;
}

/** Where an åtgärd comes from, added and taken away with a trace. SOSFS 2011:9 5 kap. 6 §: the sources are seen together. */
@Injectable()
export class Kallkoppling {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardService,
  ) {}

  /** A new åtgärd out of what the person sees. */
  foresla(vem: Vem, ny: NyAtgard): Promise<number> {
    return this.databas
      .skriv(vem, async (tx) => {
        for (const kalla of ny.kallor) await this.kravSynlig(tx, kalla);
        return this.atgarder.planeraI(tx, ny);
      })
      .catch(okantVal);
  }

  /** A case, risk or uppföljning that is kept here. Only what one may see can be pointed out. */
  laggTill(vem: Vem, id: number, form: Steg & Kalla): Promise<Atgard> {
    return this.databas.skriv(vem, async (tx) => {
      await this.kravSynlig(tx, form);
      return this.koppla(tx, id, form, form);
    });
  }

  laggTillYttre(vem: Vem, id: number, form: Steg & YttreKalla): Promise<Atgard> {
    return this.databas.skriv(vem, async (tx) =>
      this.koppla(tx, id, form, { sak: 'yttre', sakId: await this.registrera(tx, form) }),
    );
  }

  /** The link goes, the händelse stays. */
  taBort(vem: Vem, id: number, form: Steg & Kalla): Promise<Atgard> {
    const { sak, sakId } = form;
    return this.databas.skriv(vem, (tx) =>
      utforAtgard(
        tx,
        this.motor,
        'taBortKalla',
        id,
        form,
        async () => {
          const rad = await tx.en(
            'atgarder.ta-bort-kalla',
            'delete from atgard_kalla where atgard_id = $1 and sak = $2 and sak_id = $3 returning sak',
            [id, sak, sakId],
          );
          if (!rad) throw new FinnsInte();
        },
        { sak, sakId },
      ),
    );
  }

  private koppla(tx: Tx, id: number, form: Steg, kalla: Kalla): Promise<Atgard> {
    const { sak, sakId } = kalla;
    return utforAtgard(
      tx,
      this.motor,
      'laggTillKalla',
      id,
      form,
      () => this.atgarder.koppla(tx, id, [{ sak, sakId }]),
      { sak, sakId },
    );
  }

  private async kravSynlig(tx: Tx, { sak, sakId }: Kalla): Promise<void> {
    const slag = Object.hasOwn(KALLSLAG, sak) ? KALLSLAG[sak] : undefined;
    if (slag === undefined) throw new OgiltigtFormular({ sak: ['Välj vad åtgärden kommer från.'] });
    const rad = await tx.en(`atgarder.finns-${slag.tabell}`, `select id from ${slag.tabell} where id = $1`, [sakId]);
    if (!rad) throw new OgiltigtFormular({ sakId: [`${slag.etikett} ${sakId} finns inte, eller är inget du får se.`] });
  }

  /** The same decision twice is one source with two åtgärder. */
  private async registrera(tx: Tx, { slag, rubrik, beteckning = '', datum }: YttreKalla): Promise<number> {
    const rad = await tx.en<{ id: number }>(
      'atgarder.yttre-kalla',
      `with ny as (insert into atgard_yttre_kalla (namnd_id, slag, rubrik, beteckning, datum, skapad_av, skapad_vid)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (namnd_id, slag, rubrik, datum) do nothing returning id)
       select id from ny union all
       select id from atgard_yttre_kalla where slag = $2 and rubrik = $3 and datum = $5 limit 1`,
      [tx.vem.namndId, slag, rubrik, beteckning, datum, tx.vem.personId, this.klocka.nu()],
    );
    if (!rad) throw new FinnsInte();
    return rad.id;
  }
}
