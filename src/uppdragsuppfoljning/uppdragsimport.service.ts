import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import type { Sparat } from '../organisation/installningar.texter.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { oppenvardFlode } from './oppenvard.flode.js';
import { LokalaTidsgranser, verkstallasSenast } from './oppenvard.frister.js';
import { OppenvardQueries } from './oppenvard.queries.js';
import { tolkaUppdragsfil, type Filrad, type Radfel } from './uppdragsfil.js';

/** Many uppdrag from a file: all of them, or none and every row's own fault. */
@Injectable()
export class Uppdragsimport {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly queries: OppenvardQueries,
    private readonly klocka: Klocka,
  ) {}

  /** `prova` reads the file and saves nothing. */
  async lasIn(vem: Vem, text: string, prova: boolean): Promise<{ antal: number; fel: readonly Radfel[] }> {
    const namnTillId = (val: readonly { varde: number; text: string }[]): Map<string, number> =>
      new Map(val.map(({ varde, text: namn }) => [namn.toLowerCase(), varde]));
    const { rader, fel } = tolkaUppdragsfil(text, {
      idag: this.klocka.idag(),
      enheter: namnTillId(await this.queries.enhetsval(vem)),
      utforare: namnTillId(await this.queries.utforarval(vem)),
    });
    if (fel.length > 0) return { antal: 0, fel };
    return this.databas.skriv(vem, async (tx) => {
      const upptagna = await tx.sql<{ lopnummer: string }>(
        'oppenvard.upptagna',
        'select lopnummer from oppenvardsuppdrag where lopnummer = any ($1)',
        [rader.map(({ lopnummer }) => lopnummer)],
      );
      if (upptagna.length > 0)
        return {
          antal: 0,
          fel: upptagna.map(({ lopnummer }) => ({
            rad: rader.findIndex((rad) => rad.lopnummer === lopnummer) + 2,
            kolumn: 'löpnummer' as const,
            text: `${lopnummer} finns redan.`,
          })),
        };
      if (!prova) await this.skriv(tx, rader);
      return { antal: rader.length, fel: [] };
    });
  }

  private async skriv(tx: Tx, rader: readonly Filrad[]): Promise<void> {
    const namnd = await tx.en<{ installningar: Sparat; avtal: Record<string, number> }>(
      'oppenvard.importens-granser',
      `select installningar, (select coalesce(jsonb_object_agg(id, plan_dagar), '{}') from utforare
         where plan_dagar is not null) as avtal from namnd where id = $1`,
      [tx.vem.namndId],
    );
    const granserna = ({ utforareId }: Filrad) =>
      new LokalaTidsgranser(namnd?.installningar ?? {}, namnd?.avtal[String(utforareId)] ?? null);
    const delar = [
      ['lasInAvslutat', rader.filter(({ avslutad }) => avslutad !== null)],
      ['lasInPagaende', rader.filter(({ avslutad, verkstalld }) => avslutad === null && verkstalld !== null)],
      ['lasInBestallt', rader.filter(({ avslutad, verkstalld }) => avslutad === null && verkstalld === null)],
    ] as const;
    for (const [handling, del] of delar) {
      if (del.length === 0) continue;
      await this.motor.inledManga(tx, oppenvardFlode, handling, {
        skriv: async ({ status }) => {
          const medGranser = del.map((rad) => somRad(rad, status, granserna(rad)));
          const ider = await tx.sql<{ id: number }>('oppenvard.las-in', LAS_IN, [
            tx.vem.namndId,
            tx.vem.personId,
            this.klocka.nu(),
            JSON.stringify(medGranser),
          ]);
          await tx.sql('oppenvard.las-in-uppfoljningar', LAS_IN_UPPFOLJNINGAR, [
            tx.vem.namndId,
            JSON.stringify(medGranser),
          ]);
          return ider.map(({ id }) => id);
        },
      });
    }
  }
}

const somRad = (rad: Filrad, status: string, granser: LokalaTidsgranser) => ({
  ...rad,
  ...{ status, nyckel: randomUUID(), verkstallasSenast: verkstallasSenast(rad.beslutad) },
  uppstartSenast: rad.fordelad && granser.uppstart(rad.fordelad),
  planSenast: rad.verkstalld && granser.plan(rad.verkstalld),
  uppfoljningSenast: rad.verkstalld && granser.uppfoljning(rad.uppfoljning ?? rad.verkstalld, rad.bistandTill),
});

const LAS_IN = `
  insert into oppenvardsuppdrag (namnd_id, nyckel, lopnummer, enhet_id, utforare_id, insats, kon, status, beslutad,
    verkstallas_senast, fordelad, uppstart_senast, uppstartsmote, uppstart_barn, verkstalld, plan_senast, plan, avslutad,
    avslutsorsak, bistand_till, skapad_av, skapad_vid)
  select $1, r.nyckel, r.lopnummer, r."enhetId", r."utforareId", r.insats, r.kon, r.status, r.beslutad,
    r."verkstallasSenast", r.fordelad, r."uppstartSenast", r.uppstartsmote, r.barn, r.verkstalld, r."planSenast", r.plan,
    r.avslutad, r.orsak, r."bistandTill", $2, $3
  from jsonb_to_recordset($4) as r (nyckel uuid, lopnummer text, "enhetId" bigint, "utforareId" bigint, insats text,
    kon text, status text, beslutad date, "verkstallasSenast" date, fordelad date, "uppstartSenast" date,
    uppstartsmote date, barn text, verkstalld date, "planSenast" date, plan date, avslutad date, orsak text,
    "bistandTill" date)
  returning id`;

/** What was followed up before is not known here, only when it was: the next is counted from then. */
const LAS_IN_UPPFOLJNINGAR = `
  insert into oppenvardsuppfoljning (namnd_id, uppdrag_id, nr, senast)
  select $1, u.id, 1, r."uppfoljningSenast"
  from jsonb_to_recordset($2) as r (nyckel uuid, "uppfoljningSenast" date)
    join oppenvardsuppdrag u on u.nyckel = r.nyckel
  where r."uppfoljningSenast" is not null`;
