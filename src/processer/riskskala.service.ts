import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { InstallningarService } from '../organisation/installningar.service.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { riskskalor } from './riskskala.queries.js';
import { skalmatt, type Riskskala, type Riskskalor } from './skalor.texter.js';

/** As it is typed: the steps one on each row. */
export interface Skalform extends Pick<Riskskala, 'lagTill' | 'mattligTill' | 'hogTill' | 'eskalerasFran'> {
  readonly sannolikheter: string;
  readonly konsekvenser: string;
  /** The scale that was in force when the form was opened; 0 for the one of the product. */
  readonly utgick: number;
}

export interface Tidigareskala extends Riskskala {
  readonly vid: Date;
  readonly vem: string | null;
  /** Risks whose latest assessment was made on it. */
  readonly risker: number;
}

/** The scale is the nämnd's own choice. What has been assessed is not assessed anew when it changes. */
@Injectable()
export class RiskskalaService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly installningar: InstallningarService,
  ) {}

  skalor(vem: Vem): Promise<Riskskalor> {
    return this.databas.las(vem, riskskalor);
  }

  /** The latest first. */
  historik(vem: Vem): Promise<Tidigareskala[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql(
        'processer.riskskalehistorik',
        `select s.id, s.sannolikheter, s.konsekvenser, s.lag_till as "lagTill", s.mattlig_till as "mattligTill",
           s.hog_till as "hogTill", s.eskaleras_fran as "eskalerasFran", s.skapad_vid as vid, p.namn as vem,
           (select count(*)::int from risk r where r.skala_id = s.id and r.sannolikhet is not null) as risker
         from riskskala s left join person p on p.id = s.skapad_av order by s.id desc`,
      ),
    );
  }

  /** A new scale takes over from the one before. @throws OgiltigtFormular when it is no scale, or no longer the latest. */
  andra(vem: Vem, form: Skalform): Promise<number> {
    const ny = kravHel(form);
    return this.databas.skriv(vem, async (tx) => {
      // one at a time, so that no change takes another's place unseen
      await tx.sql('processer.las-skala', 'select id from namnd where id = $1 for update', [vem.namndId]);
      const { gallande } = await riskskalor(tx);
      if ((gallande.id ?? 0) !== form.utgick)
        throw new OgiltigtFormular({ '': ['Någon annan har ändrat skalan. Öppna sidan igen.'] });
      const id = await this.lagg(tx, ny);
      const andringar = [{ nyckel: 'Riskskala', fran: skalmatt(gallande), till: skalmatt(ny) }];
      await this.installningar.logga(tx, andringar);
      return id;
    });
  }

  private async lagg(tx: Tx, ny: Riskskala): Promise<number> {
    const rad = await tx.en<{ id: number }>(
      'processer.ny-skala',
      `insert into riskskala (namnd_id, sannolikheter, konsekvenser, lag_till, mattlig_till, hog_till, eskaleras_fran,
         skapad_av, skapad_vid) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        ...[tx.vem.namndId, ny.sannolikheter, ny.konsekvenser, ny.lagTill, ny.mattligTill, ny.hogTill],
        ...[ny.eskalerasFran, tx.vem.personId, this.klocka.nu()],
      ],
    );
    if (!rad) throw new Error('Skalan sparades inte.');
    return rad.id;
  }
}

const steg = (text: string): string[] =>
  text
    .split('\n')
    .map((rad) => rad.replace(/^\s*\d+[.)]?\s+/, '').trim())
    .filter((rad) => rad !== '');

/** The bands meet, and lie within what the scale can give. */
export const kravHel = (form: Skalform): Riskskala => {
  const [sannolikheter, konsekvenser] = [steg(form.sannolikheter), steg(form.konsekvenser)];
  const { lagTill, mattligTill, hogTill, eskalerasFran } = form;
  const hogst = sannolikheter.length * konsekvenser.length;
  const fel: Record<string, string[]> = {};
  const brist = (falt: string, ar: boolean, mening: string): void => {
    if (ar) fel[falt] = [mening];
  };
  for (const [falt, rader] of Object.entries({ sannolikheter, konsekvenser })) {
    brist(
      falt,
      rader.some((rad) => rad.length > 40),
      'Skriv varje steg med högst 40 tecken.',
    );
    brist(falt, new Set(rader).size < rader.length, 'Två steg har samma namn.');
    brist(falt, rader.length < 2 || rader.length > 10, 'Skriv 2–10 steg, ett på varje rad.');
  }
  brist('mattligTill', mattligTill <= lagTill, 'Gränsen ska vara högre än den förra.');
  brist('hogTill', hogTill <= mattligTill, 'Gränsen ska vara högre än den förra.');
  brist('hogTill', hogTill >= hogst, `Gränsen ska vara lägre än ${hogst}, så att en risk kan bli mycket hög.`);
  brist('eskalerasFran', eskalerasFran > hogst, `Skalans högsta riskvärde är ${hogst}.`);
  if (Object.keys(fel).length > 0) throw new OgiltigtFormular(fel);
  return { id: null, sannolikheter, konsekvenser, lagTill, mattligTill, hogTill, eskalerasFran };
};
