import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import type { VISAS } from './planforslag.forms.js';
import {
  grunder,
  planforslagstexter,
  planforslagston,
  radslag,
  RADSLAG_FOR,
  type Grund,
  type Planforslagsstatus,
} from './planforslag.texter.js';

interface Rad {
  readonly id: number;
  readonly grund: Grund;
  readonly fran_ar: number | null;
  readonly process_id: number | null;
  readonly process: string | null;
  readonly text: string;
  readonly skal: string;
  readonly lank: string;
  readonly klart_senast: string | null;
  readonly status: Planforslagsstatus;
  readonly motivering: string | null;
  readonly avgjord_av: string | null;
  readonly avgjord_vid: Date | null;
  readonly version: number;
}

export interface Forslagsgrupp {
  readonly grund: Grund;
  readonly etikett: string;
  readonly om: string;
  readonly rader: readonly (Rad & Radtexter)[];
  /** Those that wait and can be kept at once, and whether there are several. */
  readonly vantar: number;
  readonly flera: boolean;
}

interface Radtexter {
  readonly slag: string;
  readonly statustext: string;
  readonly ton: string;
  readonly kanBehallas: boolean;
  readonly kanStrykas: boolean;
  /** An åtgärd may get a new day. */
  readonly harDag: boolean;
}

export interface Forslagslage {
  readonly alla: number;
  readonly avgjorda: number;
  readonly antal: Readonly<Record<Planforslagsstatus, number>>;
}

const STATUSAR: Readonly<Record<keyof typeof VISAS, readonly Planforslagsstatus[]>> = {
  vantar: ['foreslaget'],
  behalls: ['behallet', 'infort'],
  strukna: ['struket', 'inaktuellt'],
  alla: ['foreslaget', 'behallet', 'struket', 'infort', 'inaktuellt'],
};

@Injectable()
export class PlanforslagQueries {
  constructor(private readonly databas: Databas) {}

  /** The years that have proposals, the latest first. */
  async ar(vem: Vem): Promise<{ ar: number; vantar: number; alla: number }[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql(
        'planforslag.ar',
        `select ar, count(*) filter (where status = 'foreslaget')::int as vantar, count(*)::int as alla
         from planforslag group by ar order by ar desc`,
      ),
    );
  }

  async lage(vem: Vem, ar: number): Promise<Forslagslage> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<{ status: Planforslagsstatus; antal: number }>(
        'planforslag.lage',
        'select status, count(*)::int as antal from planforslag where ar = $1 group by status',
        [ar],
      ),
    );
    const antal = { foreslaget: 0, behallet: 0, struket: 0, infort: 0, inaktuellt: 0 };
    for (const rad of rader) antal[rad.status] = rad.antal;
    const alla = antal.foreslaget + antal.behallet + antal.struket + antal.infort;
    return { alla, avgjorda: alla - antal.foreslaget, antal };
  }

  /** The groups in their order, each with the rows asked for; a group without any is left out. */
  async grupper(vem: Vem, ar: number, visa: keyof typeof VISAS): Promise<Forslagsgrupp[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Rad>(
        'planforslag.rader',
        `select f.id, f.grund, f.fran_ar, f.process_id, p.nummer || ' ' || p.namn as process, f.text, f.skal, f.lank,
           f.klart_senast, f.status, f.motivering, pe.namn as avgjord_av, f.avgjord_vid, f.version
         from planforslag f left join process p on p.id = f.process_id left join person pe on pe.id = f.avgjord_av
         where f.ar = $1 and f.status = any ($2) order by f.id`,
        [ar, STATUSAR[visa]],
      ),
    );
    return (Object.keys(grunder) as Grund[])
      .map((grund) => ({
        ...{ grund, ...grunder[grund] },
        rader: rader.filter((rad) => rad.grund === grund).map((rad) => ({ ...rad, ...radtexter(rad) })),
      }))
      .filter((grupp) => grupp.rader.length > 0)
      .map((grupp) => {
        const vantar = grupp.rader.filter((rad) => rad.status === 'foreslaget' && rad.process_id !== null).length;
        return { ...grupp, vantar, flera: vantar > 1 };
      });
  }
}

const radtexter = ({ grund, status }: Rad): Radtexter => ({
  slag: radslag[RADSLAG_FOR[grund]],
  statustext: planforslagstexter.status[status],
  ton: planforslagston[status],
  kanBehallas: status === 'foreslaget' || status === 'struket',
  kanStrykas: status === 'foreslaget' || status === 'behallet',
  harDag: RADSLAG_FOR[grund] === 'atgard',
});
