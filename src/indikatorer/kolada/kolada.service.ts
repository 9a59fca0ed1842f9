import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import { systemFor, type Vem } from '../../database/vem.js';
import { FinnsInte, OgiltigtFormular } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import type { Hamtat } from '../hamtning/hamtare.js';
import { Hamtning, type Hamtsvar } from '../hamtning/hamtning.service.js';
import type { Indikator, Serie } from '../indikator.krav.js';
import { gallande } from '../indikator.service.js';
import { KoladaKlient } from './kolada.klient.js';
import { Koladafel, tolkaData, type Koladavarde } from './koladasvar.js';

/** Values of the own kommun into its series, and those of others beside them. Kolada's figures are cited as they are. */
@Injectable()
export class Kolada {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly klient: KoladaKlient,
    private readonly hamtning: Hamtning,
  ) {}

  async hamta(namndId: number, indikator: Indikator, signal: AbortSignal): Promise<Hamtsvar> {
    const vem = systemFor(namndId);
    const serie = await this.databas.las(vem, (tx) => gallande(tx, indikator.id));
    const { kpi = '', kommun = '', jamfor = [] } = indikator.kalla_ref;
    const kommuner = [...new Set([kommun, ...jamfor])];
    const sista = Number(this.klocka.idag().slice(0, 4));
    const forsta = Number(serie.giltig_fran.slice(0, 4));
    const aren = Array.from({ length: Math.max(0, sista - forsta + 1) }, (_, i) => forsta + i);
    const varden = await this.klient.data(kpi, kommuner, aren, signal);
    const namn = await this.klient.kommunnamn(kommuner, signal);
    return this.databas.skriv(vem, (tx) => this.taEmot(tx, indikator, serie, varden, namn));
  }

  /** The same answer from a file, where the installation reaches no net. */
  async lasFil(vem: Vem, id: number, innehall: Buffer): Promise<Hamtsvar> {
    const varden = tolkaFil(innehall);
    return this.databas.skriv(vem, async (tx) => {
      const indikator = await tx.en<Indikator>(
        'indikatorer.koladas',
        `select * from indikator where id = $1 and kalla = 'kolada'`,
        [id],
      );
      if (!indikator) throw new FinnsInte();
      const { kpi } = indikator.kalla_ref;
      if (!varden.some((en) => en.kpi === kpi))
        throw new OgiltigtFormular({ fil: [`Filen har inga värden för ${kpi ?? 'nyckeltalet'}.`] });
      return this.taEmot(tx, indikator, await gallande(tx, id), varden, new Map());
    });
  }

  private async taEmot(
    tx: Tx,
    indikator: Indikator,
    serie: Serie,
    varden: readonly Koladavarde[],
    namn: ReadonlyMap<string, string>,
  ): Promise<Hamtsvar> {
    const { kpi, kommun, jamfor = [] } = indikator.kalla_ref;
    const dessa = varden.filter((en) => en.kpi === kpi && `${en.ar}-01-01` >= serie.giltig_fran);
    const egna = dessa.filter((en) => en.kommun === kommun && (en.kon === 'T' || serie.konsuppdelad));
    const svar = await this.hamtning.taEmot(tx, indikator, serie, egna.map(tillHamtat));
    const andras = dessa.filter((en) => en.kommun !== kommun && jamfor.includes(en.kommun));
    await this.sparaAndras(tx, indikator.id, andras, namn);
    return svar;
  }

  /** What is the same keeps the time it was fetched; what Kolada has revised is taken as it is now. */
  private async sparaAndras(
    tx: Tx,
    indikatorId: number,
    varden: readonly Koladavarde[],
    namn: ReadonlyMap<string, string>,
  ): Promise<void> {
    if (varden.length === 0) return;
    const rader = varden.map((en) => ({ ...en, ...aret(en.ar), namn: namn.get(en.kommun) ?? null }));
    await tx.sql(
      'indikatorer.spara-jamforelse',
      `insert into indikatorjamforelse (namnd_id, indikator_id, kommun, kommun_namn, kon, fran, till, varde, kallstatus, hamtad_vid)
       select $2, $3, r.kommun, coalesce(r.namn, case r.kommun when '0000' then 'Riket' else 'Kommun ' || r.kommun end), r.kon,
         r.fran, r.till, r.varde, r.status, $4
       from jsonb_to_recordset($1::jsonb) as r (kommun text, namn text, kon text, fran date, till date, varde numeric, status text)
       on conflict (indikator_id, kommun, kon, fran, till) do update
         set varde = excluded.varde, kallstatus = excluded.kallstatus, hamtad_vid = excluded.hamtad_vid
         where indikatorjamforelse.varde is distinct from excluded.varde`,
      [JSON.stringify(rader), tx.vem.namndId, indikatorId, this.klocka.nu()],
    );
  }
}

const aret = (ar: number) => ({ fran: `${ar}-01-01`, till: `${ar}-12-31` });

const tillHamtat = ({ ar, kon, varde, kpi, status }: Koladavarde): Hamtat => ({
  ...aret(ar),
  ...{ enhetId: null, kon, taljare: null, namnare: null, varde, kallaId: kpi },
  kommentar: varde === null ? `Kolada har inget värde${status === '' ? '' : ` (${status})`}.` : '',
});

const tolkaFil = (innehall: Buffer): readonly Koladavarde[] => {
  try {
    return tolkaData(JSON.parse(innehall.toString('utf8'))).rader;
  } catch (fel) {
    const text = fel instanceof Koladafel ? 'Filen ser inte ut som ett svar från Kolada.' : 'Filen är inte JSON.';
    throw new OgiltigtFormular({ fil: [text] });
  }
};
