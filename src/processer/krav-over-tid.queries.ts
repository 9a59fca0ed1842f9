import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { kravresultat, type Kravresultat } from './kravresultat.js';
import { utfallen, type Utfall } from './kravuppfoljning.texter.js';

/** One time that the same krav were followed up for the same enhet or utförare. */
export interface Kravgang {
  readonly id: number;
  readonly datum: string;
  readonly resultat: Kravresultat;
  /** Of those that concern this one; null when none has been assessed. */
  readonly andel: number | null;
}

export interface Kravoverrad {
  readonly nr: number;
  readonly text: string;
  /** In the order of the times; an empty one was not assessed. */
  readonly utfall: readonly { readonly datum: string; readonly text: string; readonly ton: string }[];
  /** Not the same the last time as the time before. */
  readonly andrat: boolean;
}

export interface Kravovertid {
  readonly vem: string;
  readonly samling: string;
  readonly ganger: readonly Kravgang[];
  readonly krav: readonly Kravoverrad[];
}

interface Gangrad {
  readonly id: number;
  readonly datum: string;
  readonly vem: string;
  readonly samling: string;
  readonly kravsamlingId: number;
}

/** How the same krav have been met over the years. SOSFS 2011:9 5 kap. 2 §: results are compared with earlier ones. */
@Injectable()
export class KravOverTid {
  constructor(private readonly databas: Databas) {}

  /** All that have not been broken off, with the one asked for among them. */
  hamta(vem: Vem, id: number): Promise<Kravovertid> {
    return this.databas.las(vem, async (tx) => {
      const ganger = await tx.sql<Gangrad>(
        'processer.kravens-ganger',
        `select u.id, u.datum, s.namn as samling, u.kravsamling_id as "kravsamlingId",
           coalesce(f.namn, (select v.namn from enhet_version v where v.enhet_id = u.enhet_id order by v.fran desc limit 1)) as vem
         from kravuppfoljning x join kravuppfoljning u on u.kravsamling_id = x.kravsamling_id
             and u.enhet_id is not distinct from x.enhet_id and u.utforare_id is not distinct from x.utforare_id
           join kravsamling s on s.id = u.kravsamling_id left join utforare f on f.id = u.utforare_id
         where x.id = $1 and u.status <> 'avbruten' order by u.datum, u.id`,
        [id],
      );
      const sista = ganger.at(-1);
      if (!sista) throw new FinnsInte();
      const krav = await tx.sql<Kravet & { readonly id: number }>(
        'processer.kraven-over-tid',
        `select k.id, k.nr, k.text, k.galler_fran as "gallerFran", coalesce((
           select json_object_agg(b.kravuppfoljning_id, b.utfall) from kravbedomning b
           where b.krav_id = k.id and b.kravuppfoljning_id = any ($2)), '{}') as utfall
         from krav k where k.kravsamling_id = $1 order by k.nr`,
        [sista.kravsamlingId, ganger.map((gang) => gang.id)],
      );
      return {
        ...{ vem: sista.vem, samling: sista.samling },
        ganger: ganger.map((gang) => gangen(gang, krav)),
        krav: krav.map((ett) => overTid(ett, ganger)),
      };
    });
  }
}

type Kravet = {
  readonly nr: number;
  readonly text: string;
  /** Null when it has been there from the beginning. */
  readonly gallerFran: string | null;
  readonly utfall: Readonly<Record<string, Utfall>>;
};

const gangen = ({ id, datum }: Gangrad, krav: readonly Kravet[]): Kravgang => {
  const utfall = krav.map((ett) => ett.utfall[String(id)]).filter((ett) => ett !== undefined);
  const resultat = kravresultat(utfall, krav.filter(({ gallerFran }) => (gallerFran ?? '') <= datum).length);
  const andel = resultat.namnare === 0 ? null : (100 * resultat.uppfyllt) / resultat.namnare;
  return { id, datum, resultat, andel };
};

const overTid = ({ nr, text, utfall }: Kravet, ganger: readonly Gangrad[]): Kravoverrad => {
  const alla = ganger.map((gang) => utfall[String(gang.id)]);
  const bedomda = alla.filter((ett) => ett !== undefined);
  return {
    ...{ nr, text, andrat: bedomda.length > 1 && bedomda.at(-1) !== bedomda.at(-2) },
    utfall: alla.map((ett, plats) => ({
      datum: ganger[plats]?.datum ?? '',
      text: ett === undefined ? '' : utfallen[ett].etikett,
      ton: ett === undefined ? 'neutral' : utfallen[ett].ton,
    })),
  };
};
