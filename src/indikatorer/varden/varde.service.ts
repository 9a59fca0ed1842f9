import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import { harRoll, type Vem } from '../../database/vem.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular, Regelbrott } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { indikatorFlode } from '../indikator.flode.js';
import { fyllsI, type Indikator, type Serie } from '../indikator.krav.js';
import type { Kon } from '../indikator.texter.js';
import { rakna, type Givet } from './matt.js';
import { periodnamn, tolkaPeriod } from './perioder.js';
import { loggad, skillnaden, skrivVarden, type Vardepost } from './vardelagring.js';

export interface Vardeuppgifter extends Givet {
  readonly svarsfrekvens?: number | undefined;
  readonly bortfall?: number | undefined;
  readonly kommentar?: string | undefined;
}

export interface NyttVarde extends Vardeuppgifter {
  readonly version: number;
  /** `2025K1`. */
  readonly period: string;
  readonly enhetId?: number | undefined;
  readonly kon?: Kon | undefined;
}

export interface Rattelse extends Vardeuppgifter {
  readonly version: number;
  /** Why it is corrected, kept with the value. */
  readonly kommentar: string;
}

/** Values that somebody fills in or corrects. SOSFS 2011:9 7 kap. 1 §: what was done is documented. */
@Injectable()
export class VardeService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  registrera(vem: Vem, id: number, ny: NyttVarde): Promise<Indikator> {
    return this.databas
      .skriv(vem, (tx) =>
        this.motor.utfor(tx, indikatorFlode, 'registrera', {
          ...{ id, version: ny.version, form: ny, uppgifter: { period: ny.period, nya: 1 } },
          skriv: async (sak) => {
            const post = await this.posten(tx, sak, ny);
            const skillnad = await skillnaden(tx, [post]);
            if (skillnad.nya.length === 0)
              throw new OgiltigtFormular({ period: ['Perioden har redan ett värde. Rätta det i tabellen i stället.'] });
            await skrivVarden(tx, skillnad);
          },
        }),
      )
      .catch(inteDin);
  }

  /** The old numbers stay in the händelselogg, and what is locked stays as it is. */
  ratta(vem: Vem, id: number, vardeId: number, ny: Rattelse): Promise<Indikator> {
    return this.databas
      .skriv(vem, async (tx) => {
        const fore = await vardet(tx, id, vardeId);
        if (fore.last) throw new Regelbrott(['Värdet är låst. Det har använts och ändras aldrig.']);
        if (!fyllsI(fore))
          throw new Regelbrott(['Värdet är hämtat. Rätta det där det kommer ifrån, och hämta det sedan igen.']);
        const raknat = raknad(fore.matform, ny);
        const { svarsfrekvens = null, bortfall = null, kommentar } = ny;
        const skillnad = await skillnaden(tx, [
          {
            ...fore,
            ...raknat,
            ...{ svarsfrekvens, bortfall, kommentar },
          },
        ]);
        if (skillnad.andrade.length === 0)
          throw new OgiltigtFormular({ '': ['Inget är ändrat. Skriv de rätta siffrorna.'] });
        return this.motor.utfor(tx, indikatorFlode, 'ratta', {
          ...{ id, version: ny.version, form: ny, uppgifter: loggad(skillnad) },
          skriv: async () => {
            await kravMin(tx, fore.enhetId, id);
            await skrivVarden(tx, skillnad);
          },
        });
      })
      .catch(inteDin);
  }

  private async posten(tx: Tx, sak: Indikator, ny: NyttVarde): Promise<Vardepost> {
    const period = tolkaPeriod(sak.frekvens, ny.period);
    if (!period) throw new OgiltigtFormular({ period: ['Välj en period i listan.'] });
    if (period.till > this.klocka.idag())
      throw new OgiltigtFormular({ period: [`${periodnamn(sak.frekvens, period)} är inte slut än.`] });
    const serie = await serienFor(tx, sak.id, period.fran);
    if (!serie) throw new OgiltigtFormular({ period: ['Indikatorn räknades inte då.'] });
    const { svarsfrekvens = null, bortfall = null, kommentar = '' } = ny;
    const raknat = raknad(sak.matform, ny);
    if (raknat.varde === null && kommentar.trim() === '')
      throw new OgiltigtFormular({ kommentar: ['Skriv varför värdet saknas.'] });
    return {
      ...{ serieId: serie.id, enhetId: ny.enhetId ?? null, kon: ny.kon ?? null, ...period, ...raknat },
      ...{ svarsfrekvens, bortfall, kommentar, kalla: sak.kalla, kallaId: null, hamtadVid: null },
    };
  }
}

const raknad = (matform: Indikator['matform'], givet: Givet) => {
  const svar = rakna(matform, givet);
  if ('fel' in svar) throw new OgiltigtFormular({ [svar.falt]: [svar.fel] });
  return svar;
};

/** The series in force on the day the period begins. */
const serienFor = (tx: Tx, indikatorId: number, fran: string): Promise<Serie | null> =>
  tx.en<Serie>(
    'indikatorer.serien-for',
    `select * from indikatorserie where indikator_id = $1 and giltig_fran <= $2 and (giltig_till is null or giltig_till >= $2)`,
    [indikatorId, fran],
  );

const vardet = async (
  tx: Tx,
  indikatorId: number,
  id: number,
): Promise<Vardepost & { readonly last: boolean; readonly matform: Indikator['matform'] }> => {
  const rad = await tx.en<Vardepost & { last: boolean; matform: Indikator['matform'] }>(
    'indikatorer.vardet',
    `select v.serie_id as "serieId", v.enhet_id as "enhetId", v.kon, v.fran, v.till, v.taljare, v.namnare, v.varde,
       v.svarsfrekvens, v.bortfall, v.kommentar, v.kalla, v.kalla_id as "kallaId", v.hamtad_vid as "hamtadVid", v.last,
       i.matform
     from indikatorvarde v join indikatorserie s on s.id = v.serie_id join indikator i on i.id = s.indikator_id
     where v.id = $1 and i.id = $2`,
    [id, indikatorId],
  );
  if (!rad) throw new FinnsInte();
  return rad;
};

const INTE_DIN = 'Du kan bara fylla i värden för enheter som du leder.';

/** An update of what the policy hides changes nothing and says nothing; a person is told. */
const kravMin = async (tx: Tx, enhetId: number | null, id: number): Promise<void> => {
  const { vem } = tx;
  if (harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef', 'system')) return;
  if (enhetId !== null && vem.enheter.includes(enhetId)) return;
  const ansvarig = await tx.en(
    'indikatorer.ar-ansvarig',
    'select id from indikator where id = $1 and ansvarig_person_id = $2',
    [...[id, vem.personId]],
  );
  if (!ansvarig) throw new Regelbrott([INTE_DIN]);
};

/** Row level security refuses a value of another's enhet. */
const inteDin = (fel: unknown): never => {
  const { code } = fel as { code?: unknown };
  if (code === '42501') throw new OgiltigtFormular({ enhetId: [INTE_DIN] });
  if (code === '23503') throw new OgiltigtFormular({ enhetId: ['Välj en enhet i listan.'] });
  throw fel;
};
