import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott } from '../plattform/fel.js';
import { Kvalitetslogg } from '../processer/kvalitetslogg.service.js';
import { godaSvar, HOGST_FRAGOR, type Fragslag } from './enkat.texter.js';

export interface Enkatuppgifter {
  readonly namn: string;
  readonly syfte?: string | undefined;
  readonly inledning?: string | undefined;
  readonly processId?: number | undefined;
}

export interface NyFraga {
  readonly slag: Fragslag;
  readonly vuxen?: string | undefined;
  readonly vuxenHjalp?: string | undefined;
  readonly ung?: string | undefined;
  readonly ungHjalp?: string | undefined;
  readonly barn?: string | undefined;
  readonly barnHjalp?: string | undefined;
  /** A line each. */
  readonly alternativ?: string | undefined;
}

interface Steg {
  readonly version: number;
}

/** What is asked. A question that somebody has been asked is never another: the database refuses it. */
@Injectable()
export class EnkatService {
  constructor(
    private readonly databas: Databas,
    private readonly logg: Kvalitetslogg,
  ) {}

  /** The same form sent twice makes one. */
  skapa(vem: Vem, ny: Enkatuppgifter & { readonly nyckel?: string | undefined }): Promise<number> {
    return this.databas
      .skriv(vem, async (tx) => {
        const nyckel = ny.nyckel ?? randomUUID();
        const rad = await tx.en<{ id: number }>(
          'enkater.skapa',
          `insert into enkat (namnd_id, nyckel, namn, syfte, inledning, process_id, skapad_av)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict (namnd_id, nyckel) do nothing returning id`,
          [vem.namndId, nyckel, ...uppgifterna(ny), vem.personId],
        );
        if (rad) await this.logga(tx, rad.id, 'skapa');
        return rad?.id ?? redan(tx, nyckel);
      })
      .catch(okandProcess);
  }

  andra(vem: Vem, id: number, form: Enkatuppgifter & Steg): Promise<void> {
    return this.andrad(vem, id, form, 'andra', (tx) =>
      tx.sql('enkater.andra', 'update enkat set namn = $2, syfte = $3, inledning = $4, process_id = $5 where id = $1', [
        id,
        ...uppgifterna(form),
      ]),
    ).catch(okandProcess);
  }

  laggTill(vem: Vem, id: number, form: NyFraga & Steg): Promise<void> {
    return this.andrad(vem, id, form, 'ny_fraga', async (tx) => {
      const rad = await tx.en<{ antal: number }>(
        'enkater.antal-fragor',
        'select count(*)::int as antal from enkatfraga where enkat_id = $1',
        [id],
      );
      if ((rad?.antal ?? 0) >= HOGST_FRAGOR)
        throw new Regelbrott([`En enkät har högst ${HOGST_FRAGOR} frågor, så att den går att svara på i ett svep.`]);
      await tx.sql(
        'enkater.ny-fraga',
        `insert into enkatfraga (namnd_id, enkat_id, ordning, slag, vuxen, vuxen_hjalp, ung, ung_hjalp, barn, barn_hjalp,
           alternativ, goda)
         select $1, $2, coalesce((select max(ordning) from enkatfraga where enkat_id = $2), 0) + 1,
           $3, $4, $5, $6, $7, $8, $9, $10, $11`,
        [vem.namndId, id, ...fragefalt(form)],
      );
    });
  }

  andraFraga(vem: Vem, id: number, fragaId: number, form: NyFraga & Steg): Promise<void> {
    return this.andrad(vem, id, form, 'andra_fraga', (tx) =>
      enRad(
        tx.en(
          'enkater.andra-fraga',
          `update enkatfraga set slag = $3, vuxen = $4, vuxen_hjalp = $5, ung = $6, ung_hjalp = $7, barn = $8,
             barn_hjalp = $9, alternativ = $10, goda = $11 where id = $1 and enkat_id = $2 returning id`,
          [fragaId, id, ...fragefalt(form)],
        ),
      ),
    );
  }

  /** Past its neighbour; nothing happens at the end of the list. */
  flytta(vem: Vem, id: number, fragaId: number, form: Steg & { readonly at: 'upp' | 'ner' }): Promise<void> {
    return this.andrad(vem, id, form, 'flytta_fraga', (tx) =>
      tx.sql(
        'enkater.flytta-fraga',
        `with fraga as (select id, ordning from enkatfraga where id = $1 and enkat_id = $2),
           granne as (select g.id, g.ordning from enkatfraga g, fraga f where g.enkat_id = $2
             and case when $3 then g.ordning < f.ordning else g.ordning > f.ordning end
             order by abs(g.ordning - f.ordning) limit 1)
         update enkatfraga e set ordning = case when e.id = f.id then g.ordning else f.ordning end
         from fraga f, granne g where e.id in (f.id, g.id)`,
        [fragaId, id, form.at === 'upp'],
      ),
    );
  }

  taBort(vem: Vem, id: number, fragaId: number, form: Steg): Promise<void> {
    return this.andrad(vem, id, form, 'ta_bort_fraga', (tx) =>
      enRad(
        tx.en('enkater.ta-bort-fraga', 'delete from enkatfraga where id = $1 and enkat_id = $2 returning id', [
          fragaId,
          id,
        ]),
      ),
    );
  }

  /** What has been asked can be asked in other words as another enkät, whose results are a series of their own. */
  kopiera(vem: Vem, id: number): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<{ id: number }>(
        'enkater.kopiera',
        `insert into enkat (namnd_id, nyckel, namn, syfte, inledning, process_id, skapad_av)
         select namnd_id, gen_random_uuid(), left(namn, 110) || ' (kopia)', syfte, inledning, process_id, $2
         from enkat where id = $1 returning id`,
        [id, vem.personId],
      );
      if (!rad) throw new FinnsInte();
      await tx.sql(
        'enkater.kopiera-fragor',
        `insert into enkatfraga (namnd_id, enkat_id, ordning, slag, vuxen, vuxen_hjalp, ung, ung_hjalp, barn, barn_hjalp,
           alternativ, goda)
         select namnd_id, $2, ordning, slag, vuxen, vuxen_hjalp, ung, ung_hjalp, barn, barn_hjalp, alternativ, goda
         from enkatfraga where enkat_id = $1`,
        [id, rad.id],
      );
      await this.logga(tx, rad.id, 'kopiera', { av: id });
      return rad.id;
    });
  }

  private andrad(
    vem: Vem,
    id: number,
    { version }: Steg,
    handling: string,
    gor: (tx: Tx) => Promise<unknown>,
  ): Promise<void> {
    return this.databas
      .skriv(vem, async (tx) => {
        const rad = await tx.en<{ version: number }>(
          'enkater.ny-version',
          'update enkat set version = version + 1 where id = $1 returning version',
          [id],
        );
        if (!rad) throw new FinnsInte();
        if (rad.version !== version + 1) throw new Andrad({});
        await gor(tx);
        await this.logga(tx, id, handling);
      })
      .catch(redanFragad);
  }

  private logga(tx: Tx, id: number, handling: string, uppgifter: Record<string, unknown> = {}): Promise<void> {
    return this.logg.logga(tx, { sak: 'enkat', sakId: id, handling, lagrum: ['SOSFS 2011:9 5:2'], uppgifter });
  }
}

const uppgifterna = ({ namn, syfte = '', inledning = '', processId }: Enkatuppgifter): unknown[] => [
  namn,
  syfte,
  inledning,
  processId ?? null,
];

const fragefalt = (form: NyFraga): unknown[] => {
  const { slag, vuxen = '', vuxenHjalp = '', ung = '', ungHjalp = '', barn = '', barnHjalp = '' } = form;
  const rader = (form.alternativ ?? '').split('\n').map((rad) => rad.trim());
  const alternativ = slag === 'val' ? rader.filter((rad) => rad !== '') : [];
  if (`${vuxen}${ung}${barn}`.trim() === '')
    throw new OgiltigtFormular({ vuxen: ['Skriv frågan för minst en av grupperna.'] });
  const langa = alternativ.some((ett) => ett.length > 80);
  if (slag === 'val' && (alternativ.length < 2 || alternativ.length > 8 || langa))
    throw new OgiltigtFormular({ alternativ: ['Skriv 2–8 svar, ett per rad, med högst 80 tecken i varje.'] });
  return [slag, vuxen, vuxenHjalp, ung, ungHjalp, barn, barnHjalp, alternativ, godaSvar(slag)];
};

const enRad = async (svar: Promise<object | null>): Promise<void> => {
  if ((await svar) === null) throw new FinnsInte();
};

const okandProcess = (fel: unknown): never => {
  if ((fel as { code?: unknown }).code !== '23503') throw fel;
  throw new OgiltigtFormular({ processId: ['Processen finns inte. Välj igen.'] });
};

/** The trigger's own sentence: it is written for people. */
const redanFragad = (fel: unknown): never => {
  const { code, message } = fel as { code?: unknown; message?: string };
  if (code !== 'P0001') throw fel;
  throw new Regelbrott([message ?? '']);
};

const redan = async (tx: Tx, nyckel: string): Promise<number> => {
  const rad = await tx.en<{ id: number }>('enkater.redan', 'select id from enkat where nyckel = $1', [nyckel]);
  if (!rad) throw new FinnsInte();
  return rad.id;
};
