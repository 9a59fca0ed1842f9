import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import { systemFor, type Vem } from '../../database/vem.js';
import { skrivavsnitt } from '../innehall.js';
import { uppdragForAr } from '../namnduppdrag/namnduppdrag.queries.js';
import { Textfakta } from '../textfakta/textfakta.service.js';
import { tystaEnheterna } from '../textutkast/textutkast.queries.js';
import { luckorna, type Lucka } from './luckregler.js';
import type { Skrivet } from './skrivet.queries.js';

/** What a berättelse or a halvårsredovisning lacks as it stands, gathered for the rules. */
@Injectable()
export class Berattelseluckor {
  constructor(
    private readonly databas: Databas,
    private readonly textfakta: Textfakta,
  ) {}

  async luckor(vem: Vem, skrivet: Skrivet): Promise<Lucka[]> {
    const { rapport, disposition, utkast } = skrivet;
    const { id, slag, ar } = rapport;
    // what is told of the year's work is asked of the berättelse alone
    const hela = slag === 'kvalitetsberattelse';
    const texter = new Map([...skrivet.texter].map(([kod, { text }]) => [kod, text]));
    const last = await this.databas.las(vem, async (tx) => ({
      uppdrag: hela ? (await uppdragForAr(tx, ar)).filter(({ svar }) => svar === null) : [],
      planrader: hela ? await planraderUtanLage(tx, ar) : [],
      bidrag: hela ? await bidragSomVantar(tx, ar, id) : [],
    }));
    const tysta = hela ? await this.databas.las(systemFor(vem.namndId), (tx) => tystaEnheterna(tx, ar)) : [];
    const siffror = await this.textfakta.siffror(vem, texter.values(), ar);
    return luckorna({
      ...{ ...last, rapportId: id, ar, tysta, texter, utkast },
      avsnitt: skrivavsnitt(slag, disposition),
      textfel: await this.textfakta.felen(vem, texter, ar),
      siffror: Object.fromEntries(Object.entries(siffror).map(([token, { visas }]) => [token, visas])),
    });
  }
}

/** Åtgärder of the plan that should have been done during the year and that nobody has begun, done or called off. */
const planraderUtanLage = (tx: Tx, ar: number): Promise<{ id: number; text: string }[]> =>
  tx.sql<{ id: number; text: string }>(
    'berattelseluckor.planrader',
    `select a.id, a.text from atgard a
     where a.namnd_id = $1 and a.plan_ar = $2 and a.status in ('foreslagen', 'beslutad')
       and coalesce(a.klart_senast, make_date($2, 12, 31)) <= make_date($2, 12, 31)
     order by a.ordning, a.id`,
    [tx.vem.namndId, ar],
  );

/** Contributions that were asked for and that nobody has klarmarkerat or called off. */
const bidragSomVantar = async (tx: Tx, ar: number, rapportId: number): Promise<{ enhet: string; url: string }[]> => {
  const rader = await tx.sql<{ enhet: string }>(
    'berattelseluckor.bidrag',
    `select v.namn as enhet from rapport_bidrag b join rapport_insamling i on i.id = b.insamling_id
       join lateral (select n.namn from enhet_version n where n.enhet_id = b.enhet_id order by n.fran desc limit 1) v on true
     where b.namnd_id = $1 and i.ar = $2 and b.status in ('begart', 'pagar') order by v.namn collate "sv-x-icu"`,
    [tx.vem.namndId, ar],
  );
  return rader.map(({ enhet }) => ({ enhet, url: `/rapporter/${String(rapportId)}/bidrag` }));
};
