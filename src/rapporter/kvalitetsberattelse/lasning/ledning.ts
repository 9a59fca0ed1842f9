import type { Tx } from '../../../database/databas.js';
import type { Enhetsplats } from '../material.js';

export interface Andratdokument {
  readonly titel: string;
  readonly slag: string;
  readonly galler: string;
  readonly nytt: boolean;
  readonly andring: string;
}

/** Who answers for what, and by which documents they work. */
export interface Ledningslage {
  /** How many held each role on the year's last day. */
  readonly roller: readonly { readonly roll: string; readonly antal: number }[];
  readonly styrdokument: readonly Andratdokument[];
  /** Of those who were to read what came into force during the year. */
  readonly lasningar: number;
  readonly samverkan: readonly {
    readonly namn: string;
    readonly slag: 'intern' | 'extern';
    readonly processer: string;
  }[];
}

/** Every enhet that there was on the day, and where it stood. */
export const enheterna = (tx: Tx, dag: string): Promise<Enhetsplats[]> =>
  tx.sql<Enhetsplats>(
    'berattelse.enheter',
    `select distinct on (v.enhet_id) v.enhet_id as id, v.namn, e.regi, coalesce(v.foralder_id, v.enhet_id) as "verksamhetId",
       e.niva = 'enhet' and (v.till is null or v.till >= $2::date) as oppen,
       coalesce((select f.namn from enhet_version f where f.enhet_id = v.foralder_id and f.fran <= $2::date
         order by f.fran desc limit 1), v.namn) as verksamhet
     from enhet_version v join enhet e on e.id = v.enhet_id
     where v.namnd_id = $1 and v.fran <= $2::date order by v.enhet_id, v.fran desc`,
    [tx.vem.namndId, dag],
  );

export const ledningen = async (tx: Tx, ar: number): Promise<Ledningslage> => {
  const [forsta, sista] = [`${String(ar)}-01-01`, `${String(ar)}-12-31`];
  const roller = await tx.sql<Ledningslage['roller'][number]>(
    'berattelse.roller',
    `select roll, count(distinct person_id)::int as antal from uppdrag
     where namnd_id = $1 and fran <= $2::date and (till is null or till >= $2::date) group by roll`,
    [tx.vem.namndId, sista],
  );
  const styrdokument = await tx.sql<Andratdokument>(
    'berattelse.styrdokument',
    `select v.titel, s.slag, v.galler_fran as galler, v.nr = 1 as nytt, v.andring
     from styrdokument_version v join styrdokument s on s.id = v.styrdokument_id
     where v.namnd_id = $1 and v.galler_fran between $2 and $3 order by v.galler_fran, v.titel`,
    [tx.vem.namndId, forsta, sista],
  );
  const lasta = await tx.en<{ antal: number }>(
    'berattelse.lasningar',
    'select count(*)::int as antal from styrdokument_lasning where namnd_id = $1 and vid::date between $2 and $3',
    [tx.vem.namndId, forsta, sista],
  );
  const samverkan = await tx.sql<Ledningslage['samverkan'][number]>(
    'berattelse.samverkan',
    `select s.namn, s.slag, string_agg(distinct p.nummer, ', ' order by p.nummer) as processer
     from samverkanspart s join process p on p.id = s.process_id where s.namnd_id = $1
     group by s.namn, s.slag order by s.slag desc, s.namn collate "sv-x-icu"`,
    [tx.vem.namndId],
  );
  return { roller, styrdokument, lasningar: lasta?.antal ?? 0, samverkan };
};
