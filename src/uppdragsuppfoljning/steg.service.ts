import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { oppenvardFlode } from './oppenvard.flode.js';
import type { Oppenvardsuppdrag } from './oppenvard.krav.js';
import { FORE_BESLUT, FRAMTID, sattUppfoljning, SLUT_FORE_BESLUT, tidsgranserna } from './oppenvard.service.js';
import type {
  Avslutsorsak,
  Maluppfyllelse,
  Barnsamtal,
  Deltagande,
  Drojsmal,
  Uppdragshandling,
} from './oppenvard.texter.js';

interface Steg {
  readonly version: number;
}
interface Dagsteg extends Steg {
  readonly datum: string;
}
interface Skal {
  readonly skal: Drojsmal;
  readonly text?: string | undefined;
}

/** What is done with an uppdrag, a day at a time, with the limit that each day gives the next. */
@Injectable()
export class Oppenvardssteg {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  fordela(vem: Vem, id: number, form: Dagsteg): Promise<Oppenvardsuppdrag> {
    return this.utfor(vem, 'fordela', id, form, async (tx, sak) => {
      const granser = await tidsgranserna(tx, sak.utforare_id);
      await tx.sql(
        'oppenvard.fordela',
        'update oppenvardsuppdrag set fordelad = $2, uppstart_senast = $3 where id = $1',
        [...[id, form.datum, granser.uppstart(form.datum)]],
      );
    });
  }

  hallUppstartsmote(vem: Vem, id: number, form: Dagsteg & { readonly barn: Deltagande }): Promise<Oppenvardsuppdrag> {
    return this.utfor(vem, 'hallUppstartsmote', id, form, (tx) =>
      tx.sql(
        'oppenvard.uppstart',
        'update oppenvardsuppdrag set uppstartsmote = $2, uppstart_barn = $3 where id = $1',
        [...[id, form.datum, form.barn]],
      ),
    );
  }

  /** The plan and the first follow-up are counted from here. */
  verkstall(vem: Vem, id: number, form: Dagsteg): Promise<Oppenvardsuppdrag> {
    return this.utfor(vem, 'verkstall', id, form, async (tx, sak) => {
      if (form.datum < sak.beslutad) throw new OgiltigtFormular({ datum: [FORE_BESLUT] });
      const granser = await tidsgranserna(tx, sak.utforare_id);
      await tx.sql(
        'oppenvard.verkstall',
        'update oppenvardsuppdrag set verkstalld = $2, plan_senast = $3 where id = $1',
        [...[id, form.datum, granser.plan(form.datum)]],
      );
      await nyUppfoljning(tx, id, 1, granser.uppfoljning(form.datum, sak.bistand_till));
    });
  }

  planKlar(vem: Vem, id: number, form: Dagsteg): Promise<Oppenvardsuppdrag> {
    return this.utfor(vem, 'planKlar', id, form, (tx) =>
      tx.sql('oppenvard.plan', 'update oppenvardsuppdrag set plan = $2 where id = $1', [id, form.datum]),
    );
  }

  /** A meeting may lie ahead; booked again, the underlag is due before the new day. */
  boka(vem: Vem, id: number, form: Dagsteg): Promise<Oppenvardsuppdrag> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, oppenvardFlode, 'boka', {
        ...{ id, version: form.version, form },
        skriv: async (sak) => {
          const granser = await tidsgranserna(tx, sak.utforare_id);
          await tx.sql(
            'oppenvard.boka',
            `update oppenvardsuppfoljning set bokad = $2, underlag_senast = $3 where uppdrag_id = $1 and genomford is null`,
            [id, form.datum, granser.underlag(form.datum)],
          );
        },
      }),
    );
  }

  lamnaUnderlag(vem: Vem, id: number, form: Dagsteg): Promise<Oppenvardsuppdrag> {
    return this.utfor(vem, 'lamnaUnderlag', id, form, (tx) =>
      tx.sql(
        'oppenvard.underlag',
        'update oppenvardsuppfoljning set underlag = $2 where uppdrag_id = $1 and genomford is null',
        [id, form.datum],
      ),
    );
  }

  /** Done, and the next one is due so long after. */
  foljUpp(
    vem: Vem,
    id: number,
    form: Dagsteg & { readonly barn: Deltagande; readonly barnsamtal: Barnsamtal },
  ): Promise<Oppenvardsuppdrag> {
    return this.utfor(vem, 'foljUpp', id, form, async (tx, sak) => {
      if (form.datum < (sak.verkstalld ?? ''))
        throw new OgiltigtFormular({ datum: ['Insatsen hade inte startat då.'] });
      const granser = await tidsgranserna(tx, sak.utforare_id);
      await tx.sql(
        'oppenvard.folj-upp',
        `update oppenvardsuppfoljning set genomford = $2, barn = $3, barnsamtal = $4
         where uppdrag_id = $1 and genomford is null`,
        [id, form.datum, form.barn, form.barnsamtal],
      );
      await nyUppfoljning(tx, id, (sak.nasta?.nr ?? 0) + 1, granser.uppfoljning(form.datum, sak.bistand_till));
    });
  }

  /** It goes on: the next follow-up is counted from the new beslut. */
  forlang(vem: Vem, id: number, form: Dagsteg & { readonly till: string }): Promise<Oppenvardsuppdrag> {
    return this.utfor(vem, 'forlang', id, form, async (tx, sak) => {
      if (form.till <= form.datum) throw new OgiltigtFormular({ till: [SLUT_FORE_BESLUT] });
      if (form.datum < sak.beslutad) throw new OgiltigtFormular({ datum: ['Dagen är före det första beslutet.'] });
      const granser = await tidsgranserna(tx, sak.utforare_id);
      await tx.sql('oppenvard.forlang', 'update oppenvardsuppdrag set bistand_till = $2 where id = $1', [
        id,
        form.till,
      ]);
      await sattUppfoljning(tx, id, granser.uppfoljning(form.datum, form.till));
    });
  }

  angeSkal(vem: Vem, id: number, form: Steg & Skal): Promise<Oppenvardsuppdrag> {
    return this.utfor(vem, 'angeSkal', id, form, (tx) =>
      tx.sql('oppenvard.drojsmal', 'update oppenvardsuppdrag set drojsmal = $2, drojsmal_text = $3 where id = $1', [
        ...[id, form.skal, form.text ?? ''],
      ]),
    );
  }

  ejNyttjas(vem: Vem, id: number, form: Dagsteg & Skal): Promise<Oppenvardsuppdrag> {
    return this.utfor(vem, 'ejNyttjas', id, form, async (tx, sak) => {
      if (form.datum < (sak.verkstalld ?? ''))
        throw new OgiltigtFormular({ datum: ['Insatsen hade inte startat då.'] });
      const granser = await tidsgranserna(tx, sak.utforare_id);
      await tx.sql(
        'oppenvard.avbryt',
        `insert into oppenvardsavbrott (namnd_id, uppdrag_id, fran, omprovas_senast, skal, skal_text)
         values ($1, $2, $3, $4, $5, $6)`,
        [vem.namndId, id, form.datum, granser.omprovning(form.datum), form.skal, form.text ?? ''],
      );
    });
  }

  ateruppta(vem: Vem, id: number, form: Dagsteg): Promise<Oppenvardsuppdrag> {
    return this.utfor(vem, 'ateruppta', id, form, (tx, sak) => {
      if (form.datum < (sak.avbrott?.fran ?? '')) throw new OgiltigtFormular({ datum: ['Dagen är före avbrottet.'] });
      return tx.sql(
        'oppenvard.ateruppta',
        'update oppenvardsavbrott set till = $2 where uppdrag_id = $1 and till is null',
        [...[id, form.datum]],
      );
    });
  }

  omprova(vem: Vem, id: number, form: Dagsteg): Promise<Oppenvardsuppdrag> {
    return this.utfor(vem, 'omprova', id, form, (tx, { status }) =>
      status === 'bestallt'
        ? tx.sql('oppenvard.omprova', 'update oppenvardsuppdrag set omprovad = $2 where id = $1', [id, form.datum])
        : tx.sql(
            'oppenvard.omprova-avbrott',
            'update oppenvardsavbrott set omprovad = $2 where uppdrag_id = $1 and till is null',
            [id, form.datum],
          ),
    );
  }

  avsluta(
    vem: Vem,
    id: number,
    form: Dagsteg & { readonly orsak: Avslutsorsak; readonly maluppfyllelse?: Maluppfyllelse | undefined },
  ): Promise<Oppenvardsuppdrag> {
    return this.utfor(
      vem,
      'avsluta',
      id,
      form,
      (tx, sak) => {
        if (form.datum < sak.beslutad) throw new OgiltigtFormular({ datum: ['Dagen är före beslutet.'] });
        return tx.sql(
          'oppenvard.avsluta',
          'update oppenvardsuppdrag set avslutad = $2, avslutsorsak = $3, maluppfyllelse = $4 where id = $1',
          [...[id, form.datum, form.orsak, form.maluppfyllelse ?? null]],
        );
      },
      { orsak: form.orsak },
    );
  }

  private async utfor(
    vem: Vem,
    handling: Uppdragshandling,
    id: number,
    form: Steg & { readonly datum?: string },
    skriv: (tx: Tx, sak: Oppenvardsuppdrag) => Promise<unknown>,
    uppgifter: Readonly<Record<string, unknown>> = {},
  ): Promise<Oppenvardsuppdrag> {
    if ((form.datum ?? '') > this.klocka.idag()) throw new OgiltigtFormular({ datum: [FRAMTID] });
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, oppenvardFlode, handling, {
        ...{ id, version: form.version, form },
        uppgifter: form.datum === undefined ? uppgifter : { ...uppgifter, datum: form.datum },
        skriv: async (sak) => {
          await skriv(tx, sak);
        },
      }),
    );
  }
}

const nyUppfoljning = (tx: Tx, uppdragId: number, nr: number, senast: string): Promise<unknown> =>
  tx.sql(
    'oppenvard.ny-uppfoljning',
    'insert into oppenvardsuppfoljning (namnd_id, uppdrag_id, nr, senast) values ($1, $2, $3, $4)',
    [tx.vem.namndId, uppdragId, nr, senast],
  );
