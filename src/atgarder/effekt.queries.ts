import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { handlingar } from '../floden/prova.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { SafeHtml } from '../plattform/web/safe-html.js';
import { effektdiagram, effektmening, effektnoter, utfallsord, type Effektrad } from './effektord.js';
import { forslagsflode, type Atgardsforslag } from './forslag.flode.js';
import { forslagstexter, type Forslagsstatus } from './forslag.texter.js';
import type { Atgard } from './atgard.krav.js';

export interface Effektvy extends Effektrad {
  readonly mening: string;
  readonly foreord: string;
  readonly efterord: string;
  readonly forklaringar: readonly string[];
  readonly diagram: SafeHtml | null;
}

interface Forslagsrad extends Atgardsforslag {
  readonly skapad_vid: Date;
  readonly avgjord_vid: Date | null;
  readonly avgjort_av: string | null;
  readonly antal: number;
  readonly synliga: readonly number[];
}

/** What has been computed of an åtgärd, turn by turn, and what has been proposed about it. */
@Injectable()
export class EffektQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  async effekter(vem: Vem, { id, varv, forvantat }: Atgard): Promise<Effektvy[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Effektrad>(
        'atgarder.effekter',
        `select varv, definition, enhet, fore_fran as "foreFran", fore_till as "foreTill", efter_fran as "efterFran",
           efter_till as "efterTill", punkter, noter,
           jsonb_build_object('taljare', fore_taljare, 'namnare', fore_namnare, 'varde', fore_varde) as fore,
           jsonb_build_object('taljare', efter_taljare, 'namnare', efter_namnare, 'varde', efter_varde) as efter
         from atgard_effekt where atgard_id = $1 order by varv desc`,
        [id],
      ),
    );
    return rader.map((rad) => ({
      ...rad,
      mening: effektmening(rad),
      foreord: utfallsord(rad.fore, rad.enhet),
      efterord: utfallsord(rad.efter, rad.enhet),
      forklaringar: effektnoter(rad),
      // what was expected is known for the turn that goes on; the words of the earlier ones have it
      diagram:
        rad.punkter.length < 2 ? null : new SafeHtml(effektdiagram(id, rad, rad.varv === varv ? forvantat : null)),
    }));
  }

  async forslag(vem: Vem, atgardId: number): Promise<object[]> {
    const idag = this.klocka.idag();
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Forslagsrad>(
        'atgarder.forslagen',
        `select f.*, p.namn as avgjort_av, cardinality(f.avvikelser) as antal,
           (select coalesce(jsonb_agg(v.id order by v.id), '[]') from avvikelse v where v.id = any (f.avvikelser)) as synliga
         from atgard_forslag f left join person p on p.id = f.avgjord_av where f.atgard_id = $1 order by f.id desc`,
        [atgardId],
      ),
    );
    return rader.map(({ antal, synliga, ...rad }) => ({
      ...{ id: rad.id, version: rad.version, skapad: rad.skapad_vid, motivering: rad.motivering },
      ...{ avgjortAv: rad.avgjort_av, avgjort: rad.avgjord_vid, vantar: rad.status === 'vantar' },
      statustext: forslagstexter.status[rad.status as Forslagsstatus],
      ...{ antal, synliga },
      handlingar: handlingar(forslagsflode, rad, vem, idag).map((en) => ({
        ...en,
        namn: `${en.handling}-${rad.id}`,
        url: `/atgarder/${atgardId}/forslag/${rad.id}/${en.url}`,
        version: rad.version,
      })),
    }));
  }
}
