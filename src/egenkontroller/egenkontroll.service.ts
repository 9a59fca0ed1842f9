import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Andrad, FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Kvalitetslogg } from '../processer/kvalitetslogg.service.js';
import { Kontrollplanering } from './kontrollplanering.service.js';

type Ider = readonly (string | number)[] | undefined;

export interface Egenkontrolluppgifter {
  readonly text: string;
  readonly frekvens: string;
  readonly omfattning: string;
  readonly metod?: string | null | undefined;
  readonly ansvarig?: string | null | undefined;
  readonly malvarde?: string | null | undefined;
  readonly indikator?: string | null | undefined;
  readonly ansvarigPersonId?: number | null | undefined;
  readonly rapportdagar?: number | undefined;
  readonly indikatorId?: number | null | undefined;
  /** Ids of the risks that it follows up; none means the whole process. */
  readonly risker?: Ider;
  readonly krav?: Ider;
  /** None means the whole verksamhet at once. */
  readonly enheter?: Ider;
}

export interface NyEgenkontroll extends Egenkontrolluppgifter {
  readonly nyckel?: string | undefined;
  readonly ar: number;
  readonly processId: number;
}

const LAGRUM = ['SOSFS 2011:9 5:2'] as const;

/** The plan of an egenkontroll. It has no status; each time that it is done has. SOSFS 2011:9 5 kap. 2 §. */
@Injectable()
export class EgenkontrollService {
  constructor(
    private readonly databas: Databas,
    private readonly logg: Kvalitetslogg,
    private readonly klocka: Klocka,
    private readonly planering: Kontrollplanering,
  ) {}

  /** Last in the year's plan. The same form sent twice makes one. */
  skapa(vem: Vem, ny: NyEgenkontroll): Promise<number> {
    const nyckel = ny.nyckel === undefined ? null : `E${ny.nyckel}`;
    return this.databas
      .skriv(vem, async (tx) => {
        const rad = await tx.en<{ id: number }>(
          'egenkontroller.skapa',
          `insert into egenkontroll (namnd_id, nyckel, plan_ar, process_id, ordning, text, frekvens, omfattning, metod,
             ansvarig, malvarde, indikator, ansvarig_person_id, rapportdagar, indikator_id)
           select $1, coalesce($2::text, 'E' || gen_random_uuid()), $3, $4, coalesce(max(ordning), 0) + 1,
             $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 from egenkontroll where plan_ar = $3
           on conflict do nothing returning id`,
          [vem.namndId, nyckel, ny.ar, ny.processId, ...varden(ny)],
        );
        if (!rad) return redan(tx, nyckel, ny.ar);
        await this.koppla(tx, rad.id, ny);
        await this.laggUt(tx, rad.id);
        await this.logg.logga(tx, {
          ...{ sak: 'egenkontroll', sakId: rad.id, handling: 'skapa', lagrum: LAGRUM },
          uppgifter: { plan: ny.ar },
        });
        return rad.id;
      })
      .catch(okantVal);
  }

  andra(vem: Vem, id: number, ny: Egenkontrolluppgifter & { version: number }): Promise<void> {
    return this.databas
      .skriv(vem, async (tx) => {
        await this.skriv(tx, id, ny);
        await this.logg.logga(tx, { sak: 'egenkontroll', sakId: id, handling: 'andra', lagrum: LAGRUM });
      })
      .catch(okantVal);
  }

  /** As it read before a change; that is a change too, so nothing is lost. */
  aterstall(vem: Vem, id: number, tidigare: number, version: number): Promise<void> {
    return this.databas
      .skriv(vem, async (tx) => {
        const rad = await tx.en<{ uppgifter: Egenkontrolluppgifter }>(
          'egenkontroller.tidigare',
          'select uppgifter from egenkontroll_tidigare where egenkontroll_id = $1 and version = $2',
          [id, tidigare],
        );
        if (!rad) throw new FinnsInte();
        await this.skriv(tx, id, { ...rad.uppgifter, version });
        await this.logg.logga(tx, {
          ...{ sak: 'egenkontroll', sakId: id, handling: 'aterstall', lagrum: LAGRUM },
          uppgifter: { version: tidigare },
        });
      })
      .catch(okantVal);
  }

  private async skriv(tx: Tx, id: number, ny: Egenkontrolluppgifter & { version: number }): Promise<void> {
    const nu = await tx.en<{ version: number; text: string; frekvens: string | null; omfattning: string | null }>(
      'egenkontroller.las',
      'select version, text, frekvens, omfattning from egenkontroll where id = $1 for update',
      [id],
    );
    if (!nu) throw new FinnsInte();
    if (nu.version !== ny.version) throw new Andrad(nu);
    await this.sparaTidigare(tx, id);
    await tx.sql(
      'egenkontroller.andra',
      `update egenkontroll set text = $2, frekvens = $3, omfattning = $4, metod = $5, ansvarig = $6, malvarde = $7,
         indikator = $8, ansvarig_person_id = $9, rapportdagar = $10, indikator_id = $11, version = version + 1 where id = $1`,
      [id, ...varden(ny)],
    );
    await this.koppla(tx, id, ny);
    await this.laggUt(tx, id);
  }

  /** SOSFS 2011:9 7 kap. 1 §: how it was before is kept. */
  private async sparaTidigare(tx: Tx, id: number): Promise<void> {
    await tx.sql(
      'egenkontroller.spara-tidigare',
      `insert into egenkontroll_tidigare (namnd_id, egenkontroll_id, version, uppgifter, andrad_av, andrad_vid)
       select e.namnd_id, e.id, e.version, jsonb_build_object('text', e.text, 'frekvens', e.frekvens, 'omfattning',
           e.omfattning, 'metod', e.metod, 'ansvarig', e.ansvarig, 'malvarde', e.malvarde, 'indikator', e.indikator,
           'ansvarigPersonId', e.ansvarig_person_id, 'rapportdagar', e.rapportdagar, 'indikatorId', e.indikator_id,
           'risker', array(select risk_id from egenkontroll_risk where egenkontroll_id = e.id order by 1),
           'krav', array(select krav_id from egenkontroll_krav where egenkontroll_id = e.id order by 1),
           'enheter', array(select enhet_id from egenkontroll_enhet where egenkontroll_id = e.id order by 1)), $2, $3
       from egenkontroll e where e.id = $1`,
      [id, tx.vem.personId, this.klocka.nu()],
    );
  }

  private laggUt(tx: Tx, id: number): Promise<number> {
    return this.planering.laggUtI(tx, Number(this.klocka.idag().slice(0, 4)), { egenkontrollId: id });
  }

  /** Exactly these from now on. Only risks of the same process in the same plan. */
  private async koppla(tx: Tx, id: number, { risker, krav, enheter }: Egenkontrolluppgifter): Promise<void> {
    await tx.sql('egenkontroller.ta-bort-risker', 'delete from egenkontroll_risk where egenkontroll_id = $1', [id]);
    await tx.sql('egenkontroller.ta-bort-krav', 'delete from egenkontroll_krav where egenkontroll_id = $1', [id]);
    await tx.sql('egenkontroller.ta-bort-enheter', 'delete from egenkontroll_enhet where egenkontroll_id = $1', [id]);
    const lagda = await tx.sql<{ risk_id: number }>(
      'egenkontroller.koppla',
      `insert into egenkontroll_risk (namnd_id, egenkontroll_id, risk_id)
       select $1, e.id, r.id from egenkontroll e join risk r on r.plan_ar = e.plan_ar and r.process_id = e.process_id
        where e.id = $2 and r.id = any ($3::bigint[]) returning risk_id`,
      [tx.vem.namndId, id, valda(risker)],
    );
    if (lagda.length !== valda(risker).length)
      throw new OgiltigtFormular({ risker: ['Välj risker som hör till samma process.'] });
    await tx.sql(
      'egenkontroller.koppla-krav',
      'insert into egenkontroll_krav (namnd_id, egenkontroll_id, krav_id) select $1, $2, unnest($3::bigint[])',
      [tx.vem.namndId, id, valda(krav)],
    );
    await tx.sql(
      'egenkontroller.koppla-enheter',
      'insert into egenkontroll_enhet (namnd_id, egenkontroll_id, enhet_id) select $1, $2, unnest($3::bigint[])',
      [tx.vem.namndId, id, valda(enheter)],
    );
  }
}

const RAPPORTDAGAR = 14;

const valda = (ider: Ider = []): number[] => [
  ...new Set(ider.map(Number).filter((ett) => Number.isSafeInteger(ett) && ett > 0)),
];

const varden = (ny: Egenkontrolluppgifter): (string | number | null)[] => [
  ...[ny.text, ny.frekvens, ny.omfattning, ny.metod ?? null, ny.ansvarig ?? null, ny.malvarde ?? null],
  ...[ny.indikator ?? null, ny.ansvarigPersonId ?? null, ny.rapportdagar ?? RAPPORTDAGAR, ny.indikatorId ?? null],
];

const redan = async (tx: Tx, nyckel: string | null, ar: number): Promise<number> => {
  const rad = await tx.en<{ id: number }>(
    'egenkontroller.redan',
    'select id from egenkontroll where nyckel = $1 and plan_ar = $2',
    [nyckel, ar],
  );
  if (!rad) throw new FinnsInte();
  return rad.id;
};

/** What is not this nämnd's: the foreign key knows, and its name says which. */
const okantVal = (fel: unknown): never => {
  const { code, constraint = '' } = fel as { code?: unknown; constraint?: string };
  if (code !== '23503') throw fel;
  throw new OgiltigtFormular(
    constraint.includes('krav')
      ? { krav: ['Något av kraven finns inte. Välj igen.'] }
      : constraint.includes('enhet')
        ? { enheter: ['Någon av enheterna finns inte. Välj igen.'] }
        : constraint.includes('indikator')
          ? { indikatorId: ['Indikatorn finns inte. Välj en annan.'] }
          : constraint.includes('person')
            ? { ansvarigPersonId: ['Personen finns inte. Välj en annan.'] }
            : { processId: ['Processen finns inte. Välj en annan.'] },
  );
};
