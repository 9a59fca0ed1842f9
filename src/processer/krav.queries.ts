import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { lagrumsrad, lagrumVid, type Lagrumskod } from '../floden/lagrum.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { arendesida, type Arendesida } from './arendesida.queries.js';
import { kravresultat, type Kravresultat } from './kravresultat.js';
import { fyllPaKravuppfoljning, kravuppfoljningFlode } from './kravuppfoljning.flode.js';
import type { Kravuppfoljning } from './kravuppfoljning.krav.js';
import { kravslag, kravtexter, kravton, utfallen } from './kravuppfoljning.texter.js';
import type { Kravslag, Kravstatus, Utfall } from './kravuppfoljning.texter.js';
import type { Val } from './process.queries.js';

export interface Samlingsrad {
  readonly id: number;
  readonly namn: string;
  readonly slag: Kravslag;
  readonly slagtext: string;
  readonly kalla: string;
  readonly galler_fran: string;
  /** The last day that it holds; null until further notice. */
  readonly galler_till: string | null;
  readonly antal: number;
}

export interface Kravrad {
  readonly id: number;
  readonly nr: number;
  readonly avsnitt: string;
  readonly text: string;
  /** Set for a krav that came after what had been followed up by then. */
  readonly galler_fran: string | null;
  /** The provisions as they are called on the day. */
  readonly lagrum: readonly string[];
  readonly processer: readonly { readonly id: number; readonly namn: string }[];
}

/** A krav with how it has been assessed; `utfall` is null until somebody has looked. */
export interface Bedomtkrav extends Omit<Kravrad, 'processer' | 'galler_fran'> {
  readonly utfall: Utfall | null;
  readonly utfalltext: string;
  readonly ton: string;
  readonly bevis: string;
  /** In words, from before an åtgärd was a matter of its own. */
  readonly atgard: string;
  readonly atgard_senast: string | null;
  /** The bedömning, for an åtgärd to come from; null until somebody has looked. */
  readonly bedomning: number | null;
  readonly atgarder: readonly Kravatgard[];
  /** Not met, and nothing is to be done about it yet. */
  readonly utanAtgard: boolean;
}

/** What is to be done about it. Without text where the reader may not see which. */
export interface Kravatgard {
  readonly id: number | null;
  readonly text: string | null;
  readonly klartSenast: string | null;
}

export interface Uppfoljningsrad {
  readonly id: number;
  /** The enhet or the extern utförare. */
  readonly vem: string;
  readonly extern: boolean;
  readonly samling: string;
  readonly datum: string;
  readonly statustext: string;
  readonly ton: string;
  readonly resultat: Kravresultat;
}

export interface Kravsida extends Arendesida {
  readonly sak: Kravuppfoljning;
  readonly rad: Uppfoljningsrad & { readonly avtal: string | null; readonly kalla: string };
  readonly krav: readonly Bedomtkrav[];
}

/** The krav of the samling on the day that is followed up: a later one was not asked for. */
const DA = '(k.galler_fran is null or k.galler_fran <= u.datum)';
const VEM = `coalesce(f.namn, (select v.namn from enhet_version v where v.enhet_id = u.enhet_id order by v.fran desc limit 1))`;
const RADER = `select u.id, ${VEM} as vem, f.id is not null as extern, s.namn as samling, s.kalla, u.datum, u.status,
    case when f.id is not null then concat_ws(', ', nullif(f.avtal_dnr, ''), 'från ' || f.avtal_fran) end as avtal,
    (select count(*)::int from krav k where k.kravsamling_id = s.id and ${DA}) as krav,
    array(select b.utfall from kravbedomning b where b.kravuppfoljning_id = u.id) as utfall
  from kravuppfoljning u join kravsamling s on s.id = u.kravsamling_id left join utforare f on f.id = u.utforare_id`;

type Rad = Omit<Kravsida['rad'], 'statustext' | 'ton' | 'resultat'> & {
  readonly status: Kravstatus;
  readonly krav: number;
  readonly utfall: Utfall[];
};

const medText = ({ status, krav, utfall, ...rad }: Rad): Kravsida['rad'] => ({
  ...rad,
  statustext: kravtexter.status[status],
  ton: kravton[status],
  resultat: kravresultat(utfall, krav),
});

/** A code that has no provision on the day is shown as it is. */
const lagrumstexter = (koder: readonly string[], dag: string): string[] =>
  koder.map((kod) => lagrumVid(kod as Lagrumskod, dag)?.text ?? kod);

@Injectable()
export class KravQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  samlingar(vem: Vem): Promise<Samlingsrad[]> {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Omit<Samlingsrad, 'slagtext'>>(
        'processer.kravsamlingar',
        `select s.id, s.namn, s.slag, s.kalla, s.galler_fran, s.galler_till,
           (select count(*)::int from krav k where k.kravsamling_id = s.id) as antal
         from kravsamling s order by s.slag, s.namn collate "sv-x-icu"`,
      );
      return rader.map((rad) => ({ ...rad, slagtext: kravslag[rad.slag].etikett }));
    });
  }

  async samling(vem: Vem, id: number): Promise<{ samling: Samlingsrad; krav: Kravrad[] }> {
    const samling = (await this.samlingar(vem)).find((en) => en.id === id);
    if (!samling) throw new FinnsInte();
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Kravrad>(
        'processer.kraven',
        `select k.id, k.nr, k.avsnitt, k.text, k.galler_fran, k.lagrum, coalesce((
           select json_agg(json_build_object('id', p.id, 'namn', p.nummer || ' ' || p.namn) order by p.ordning, p.id)
           from krav_process kp join process p on p.id = kp.process_id where kp.krav_id = k.id), '[]') as processer
         from krav k where k.kravsamling_id = $1 order by k.nr`,
        [id],
      ),
    );
    const idag = this.klocka.idag();
    // each act in short: the same name on sixty rows hides the paragraphs
    const kort = (koder: readonly string[]): string[] => lagrumstexter(koder, idag).map((text) => lagrumsrad([text]));
    return { samling, krav: rader.map((rad) => ({ ...rad, lagrum: kort(rad.lagrum) })) };
  }

  /** Everything that has been followed up, by whom it concerns and in time. */
  async uppfoljningar(vem: Vem): Promise<Uppfoljningsrad[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Rad>(
        'processer.kravuppfoljningar',
        `${RADER} order by extern desc, ${VEM} collate "sv-x-icu", s.namn, u.datum desc`,
      ),
    );
    return rader.map(medText);
  }

  sida(vem: Vem, id: number): Promise<Kravsida> {
    return this.databas.las(vem, async (tx) => {
      const las = await kravuppfoljningI(tx, id);
      const adress = `/kravuppfoljningar/${id}`;
      return { ...(await arendesida(tx, kravuppfoljningFlode, las.sak, adress, this.klocka.idag())), ...las };
    });
  }

  utforare(vem: Vem): Promise<Val[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Val>(
        'processer.utforare',
        'select id as varde, namn as text from utforare order by namn collate "sv-x-icu"',
      ),
    );
  }
}

/** The same within a transaction that is already open, for what is printed. */
export const kravuppfoljningI = async (tx: Tx, id: number): Promise<Pick<Kravsida, 'sak' | 'rad' | 'krav'>> => {
  const sak = await tx.en<Kravuppfoljning>('processer.kravuppfoljning', 'select * from kravuppfoljning where id = $1', [
    id,
  ]);
  const rad = await tx.en<Rad>('processer.kravuppfoljningsrad', `${RADER} where u.id = $1`, [id]);
  if (!sak || !rad) throw new FinnsInte();
  const krav = await tx.sql<Omit<Bedomtkrav, 'utfalltext' | 'ton' | 'utanAtgard'>>(
    'processer.bedomda-krav',
    `select k.id, k.nr, k.avsnitt, k.text, k.lagrum, b.utfall, coalesce(b.bevis, '') as bevis,
       coalesce(b.atgard, '') as atgard, b.atgard_senast, b.id as bedomning,
       (select coalesce(json_agg(json_build_object('id', a.id, 'text', a.text, 'klartSenast', a.klart_senast) order by a.id), '[]')
        from atgard_kalla x left join atgard a on a.id = x.atgard_id
        where x.sak = 'kravbedomning' and x.sak_id = b.id) as atgarder
     from krav k left join kravbedomning b on b.krav_id = k.id and b.kravuppfoljning_id = $1
     where k.kravsamling_id = $2 and (k.galler_fran is null or k.galler_fran <= $3) order by k.nr`,
    [id, sak.kravsamling_id, sak.datum],
  );
  return {
    sak: await fyllPaKravuppfoljning(tx, sak),
    rad: medText(rad),
    krav: krav.map((ett) => ({
      ...ett,
      // the law of the day that was followed up
      lagrum: lagrumstexter(ett.lagrum, sak.datum),
      utfalltext: ett.utfall === null ? 'Inte bedömt' : utfallen[ett.utfall].etikett,
      utanAtgard: (ett.utfall === 'delvis' || ett.utfall === 'inte') && ett.atgard === '' && ett.atgarder.length === 0,
      ton: ett.utfall === null ? 'neutral' : utfallen[ett.utfall].ton,
    })),
  };
};
