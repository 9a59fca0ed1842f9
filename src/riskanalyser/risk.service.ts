import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Kvalitetsomrade } from '../processer/kodlistor.texter.js';
import { riskskalor } from '../processer/riskskala.queries.js';
import { riskFlode } from './risk.flode.js';
import { kravKopplingar, kravPaSkalan } from './riskkoppling.js';
import type { Risk } from './risk.krav.js';
import { loggaBedomning, loggaBeslut, type Bedomning, type Beslut } from './riskhistorik.js';
import { deltemanI, riskdelar, riskmening, type Riskdelar } from './riskmening.js';

interface Steg {
  readonly version: number;
}

export interface Riskuppgifter extends Steg, Partial<Record<keyof Riskdelar, string | undefined>> {
  readonly text?: string | undefined;
  readonly barnperspektiv?: string | undefined;
  readonly kvalitetsomraden?: readonly Kvalitetsomrade[] | undefined;
  readonly deltema?: string | undefined;
  readonly riskagareId?: number | undefined;
  readonly aktivitetId?: number | undefined;
}

interface Beslutsform extends Steg {
  readonly motivering: string;
  readonly till: string;
}

/** Riskanalysis is made continuously: SOSFS 2011:9 5 kap. 1 §. */
@Injectable()
export class RiskService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  /** The text of an imported plan is kept the first time somebody tells the risk in another way. */
  async andra(vem: Vem, id: number, ny: Riskuppgifter): Promise<Risk> {
    const deltema = deltemanI(ny.deltema);
    const { text, delar } = berattad(ny);
    return this.utfor(vem, 'andra', id, ny, async (tx, risk) => {
      await kravKopplingar(tx, risk.process_id, ny);
      await tx.sql(
        'riskanalyser.andra',
        `update risk set text = coalesce($2, text), kvalitetsomraden = $3, deltema = $4, riskagare_id = $5,
           aktivitet_id = $10,
           omrade_i_kallan = case when kvalitetsomraden = $3 then omrade_i_kallan end, vad_hander = $6, beror_pa = $7,
           leder_till = $8, barnperspektiv = $9,
           text_i_kallan = case when vad_hander is null and text <> coalesce($2, text) then coalesce(text_i_kallan, text)
             else text_i_kallan end
         where id = $1`,
        [
          ...[id, text, ny.kvalitetsomraden ?? [], deltema, ny.riskagareId ?? null],
          ...[delar?.vadHander ?? null, delar?.berorPa ?? null, delar?.lederTill ?? null, ny.barnperspektiv ?? ''],
          ny.aktivitetId ?? null,
        ],
      );
    });
  }

  vardera(vem: Vem, id: number, bedomning: Steg & Bedomning): Promise<Risk> {
    return this.bedom(vem, 'vardera', id, bedomning);
  }

  omvardera(vem: Vem, id: number, bedomning: Steg & Bedomning): Promise<Risk> {
    return this.bedom(vem, 'omvardera', id, bedomning);
  }

  acceptera(vem: Vem, id: number, form: Beslutsform): Promise<Risk> {
    return this.besluta(vem, 'acceptera', id, form);
  }

  bevaka(vem: Vem, id: number, form: Beslutsform): Promise<Risk> {
    return this.besluta(vem, 'bevaka', id, form);
  }

  omprova(vem: Vem, id: number, form: Steg): Promise<Risk> {
    return this.utfor(vem, 'omprova', id, form, (tx) =>
      tx.sql('riskanalyser.omprova', 'update risk set acceptans = null, beslut_till = null where id = $1', [id]),
    );
  }

  atgarda(vem: Vem, id: number, form: Steg): Promise<Risk> {
    return this.utfor(vem, 'atgarda', id, form, (tx) => this.logga(tx, id, { beslut: 'atgarda' }));
  }

  /** Marked for the list that is handed over to the nämnd's interna kontroll, or taken off it. */
  taMed(vem: Vem, id: number, form: Steg): Promise<Risk> {
    return this.internKontroll(vem, 'taMed', id, form, this.klocka.idag());
  }

  taBort(vem: Vem, id: number, form: Steg): Promise<Risk> {
    return this.internKontroll(vem, 'taBort', id, form, null);
  }

  private internKontroll(
    vem: Vem,
    handling: 'taMed' | 'taBort',
    id: number,
    form: Steg,
    sedan: string | null,
  ): Promise<Risk> {
    return this.utfor(vem, handling, id, form, (tx) =>
      tx.sql('riskanalyser.intern-kontroll-satt', 'update risk set intern_kontroll_sedan = $2 where id = $1', [
        id,
        sedan,
      ]),
    );
  }

  stang(vem: Vem, id: number, form: Steg): Promise<Risk> {
    return this.utfor(vem, 'stang', id, form);
  }

  private bedom(vem: Vem, handling: 'vardera' | 'omvardera', id: number, form: Steg & Bedomning): Promise<Risk> {
    const { sannolikhet, konsekvens } = form;
    return this.databas.skriv(vem, async (tx) => {
      const { gallande } = await riskskalor(tx);
      kravPaSkalan(form, gallande);
      const nu = { sannolikhet, konsekvens };
      const logga = (_: Tx, risk: Risk) => loggaBedomning(tx, risk, form, gallande, this.klocka.nu());
      // the notis asks how high it is now, on the scale that holds now
      const blir = { ...nu, eskaleringsgrans: gallande.eskalerasFran };
      return this.utforI(tx, handling, id, form, logga, nu, blir);
    });
  }

  /** Until a day that has not come yet; then the risk comes back. */
  private besluta(vem: Vem, beslut: 'acceptera' | 'bevaka', id: number, form: Beslutsform): Promise<Risk> {
    const { motivering, till } = form;
    if (till <= this.klocka.idag())
      return Promise.reject(new OgiltigtFormular({ till: ['Välj en dag som inte har varit.'] }));
    return this.utfor(
      vem,
      beslut,
      id,
      form,
      async (tx) => {
        await this.logga(tx, id, { beslut, motivering, till });
        await tx.sql('riskanalyser.besluta', 'update risk set acceptans = $2, beslut_till = $3 where id = $1', [
          ...[id, motivering, till],
        ]);
      },
      { till },
    );
  }

  private logga(tx: Tx, id: number, beslut: Beslut): Promise<unknown> {
    return loggaBeslut(tx, id, beslut, this.klocka.nu());
  }

  private utfor(
    vem: Vem,
    handling: keyof typeof riskFlode.rader,
    id: number,
    form: Steg,
    skriv: (tx: Tx, risk: Risk) => Promise<unknown> = () => Promise.resolve(),
    uppgifter: Readonly<Record<string, unknown>> = {},
  ): Promise<Risk> {
    return this.databas.skriv(vem, (tx) => this.utforI(tx, handling, id, form, skriv, uppgifter, {}));
  }

  private utforI(
    tx: Tx,
    handling: keyof typeof riskFlode.rader,
    id: number,
    form: Steg,
    skriv: (tx: Tx, risk: Risk) => Promise<unknown>,
    uppgifter: Readonly<Record<string, unknown>>,
    blir: Partial<Risk>,
  ): Promise<Risk> {
    return this.motor.utfor(tx, riskFlode, handling, {
      id,
      version: form.version,
      form,
      uppgifter,
      skriv: async (risk) => {
        await skriv(tx, risk);
        return blir;
      },
    });
  }
}

/** The three parts make the sentence; without them the text stands as it is or as somebody wrote it. */
const berattad = (ny: Riskuppgifter): { text: string | null; delar: Riskdelar | null } => {
  const delar = riskdelar(ny);
  if (delar === 'halv')
    throw new OgiltigtFormular({ vadHander: ['Fyll i alla tre delarna av risken, eller ingen av dem.'] });
  return { text: delar === null ? (ny.text ?? null) : riskmening(delar), delar };
};
