import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { bemot, type Tidigare } from './bemotande.js';
import { iFleraEnheter } from './flera-enheter.js';
import { forslagFlode, fyllPaForslag } from './forslag.flode.js';
import type { Forslag } from './forslag.krav.js';
import { koncentrationer } from './koncentration.js';
import { nyckelFor, type Monster } from './monster.js';
import {
  fonstretsForsta,
  granserna,
  iProcesserna,
  koder,
  manader,
  rakningar,
  rapporteringar,
  rutinensForsta,
  trearsdagar,
  UTAN,
} from './rakning.queries.js';
import { faRapporter, faTillbud, tystnader } from './tystnad.js';
import { arstider, tidpunkter, upprepningar } from './upprepning.js';

export interface Utfall {
  readonly funna: number;
  readonly nya: number;
  readonly vuxna: number;
}

/** Every pattern there is tonight. SOSFS 2011:9 5 kap. 6 §. */
const hittaMonster = async (tx: Tx, idag: string): Promise<Monster[]> => {
  const granser = await granserna(tx);
  const rader = await rakningar(tx, idag, granser.fonster);
  const dagar = { idag, fran: fonstretsForsta(idag, granser.fonster) };
  const aret = { fran: plusDagar(idag, -364), till: idag, enheter: [] };
  const rapportering = await rapporteringar(tx, idag);
  return [
    ...upprepningar(rader, dagar, granser),
    ...tidpunkter(rader, dagar, granser),
    ...arstider(await manader(tx, idag), trearsdagar(idag), granser),
    ...koncentrationer(
      (await koder(tx, 'kategorier', aret)).filter(({ kod }) => kod !== UTAN),
      { fran: aret.fran, till: idag },
    ),
    ...iFleraEnheter(await iProcesserna(tx, idag), { fran: rutinensForsta(idag), till: idag }),
    ...tystnader(rapportering, idag, granser),
    ...faTillbud(rapportering, idag, granser),
    ...faRapporter(rapportering, idag, granser),
  ];
};

/** The same pattern is one proposal: it is proposed once, grows while it is open and stays where it is when decided. */
@Injectable()
export class Monsterspaning {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  spana(namndId: number): Promise<Utfall> {
    const idag = this.klocka.idag();
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      // two at once would both find no proposal
      await tx.sql('monster.en-i-taget', `select pg_advisory_xact_lock(hashtextextended('monster', $1))`, [namndId]);
      const funna = await hittaMonster(tx, idag);
      const tidigare = await tidigareForslag(tx, funna.map(nyckelFor));
      const domar = funna.map((monster) => {
        const fore = tidigare.get(nyckelFor(monster));
        return { monster, fore, bemotande: bemot(monster, fore, idag) };
      });
      for (const { monster, fore, bemotande } of domar)
        if (bemotande === 'foresla') await this.foresla(tx, monster, fore?.id ?? null, idag);
      await skrivSedda(
        tx,
        domar.flatMap(({ monster, fore, bemotande }) =>
          fore && bemotande !== 'foresla' ? [{ id: fore.id, monster, vaxer: bemotande === 'vaxer' }] : [],
        ),
        idag,
      );
      const antal = (vilka: string): number => domar.filter(({ bemotande }) => bemotande === vilka).length;
      return { funna: funna.length, nya: antal('foresla'), vuxna: antal('vaxer') };
    });
  }

  private foresla(tx: Tx, monster: Monster, foregaende: number | null, idag: string): Promise<Forslag | null> {
    return this.motor.inled(tx, forslagFlode, 'foresla', {
      uppgifter: { slag: monster.slag, foregaende },
      skriv: async ({ status }) => {
        const rad = await tx.en<Forslag>(
          'monster.foresla',
          `insert into monsterforslag (namnd_id, nyckel, slag, vad, enheter, process_id, status, styrka, tal, upptackt_datum,
             sedd_datum, foregaende_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11) returning *`,
          [
            ...[
              tx.vem.namndId,
              nyckelFor(monster),
              monster.slag,
              monster.vad,
              monster.enheter,
              monster.processId,
              status,
            ],
            ...[monster.styrka, JSON.stringify(monster.tal), idag, foregaende],
          ],
        );
        return rad && fyllPaForslag(rad);
      },
    });
  }
}

/** The latest of each. */
const tidigareForslag = async (tx: Tx, nycklar: readonly string[]): Promise<ReadonlyMap<string, Tidigare>> => {
  const rader = await tx.sql<Tidigare & { nyckel: string }>(
    'monster.tidigare',
    `select distinct on (nyckel) nyckel, id, status, styrka, sedd_datum as sedd from monsterforslag
     where nyckel = any ($1) order by nyckel, id desc`,
    [nycklar],
  );
  return new Map(rader.map((rad) => [rad.nyckel, rad]));
};

/** One that is open is told as it is now; one that is decided keeps what was decided on, and the last night it was seen. */
const skrivSedda = async (
  tx: Tx,
  sedda: readonly { readonly id: number; readonly monster: Monster; readonly vaxer: boolean }[],
  idag: string,
): Promise<void> => {
  if (sedda.length === 0) return;
  await tx.sql(
    'monster.sedda',
    `update monsterforslag m set sedd_datum = $2,
       styrka = case when oppet then r.styrka else m.styrka end, tal = case when oppet then r.tal else m.tal end,
       enheter = case when oppet then r.enheter else m.enheter end,
       vuxit_datum = case when oppet and r.vaxer then $2 else m.vuxit_datum end
     from jsonb_to_recordset($1) as r (id bigint, styrka numeric, tal jsonb, enheter bigint[], vaxer boolean)
     cross join lateral (select x.status in ('ny', 'overvags') as oppet from monsterforslag x where x.id = r.id) o
     where m.id = r.id`,
    [
      JSON.stringify(
        sedda.map(({ id, monster: { styrka, tal, enheter }, vaxer }) => ({ id, styrka, tal, enheter, vaxer })),
      ),
      idag,
    ],
  );
};
