import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte, OgiltigtFormular, Regelbrott } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Kvalitetslogg } from './kvalitetslogg.service.js';
import type { Kravslag } from './kravuppfoljning.texter.js';

export interface NyttKrav {
  readonly avsnitt: string;
  readonly text: string;
  readonly lagrum?: readonly string[] | undefined;
}

interface NySamling {
  readonly namn: string;
  readonly slag: Kravslag;
  readonly kalla: string;
  readonly gallerFran: string;
}

interface NyUtforare {
  readonly namn: string;
  readonly avtalDnr?: string | undefined;
  readonly avtalFran: string;
  readonly avtalTill?: string | undefined;
}

const KRAVEN = { sak: 'kravsamling', lagrum: ['SOSFS 2011:9 3:1'] } as const;

/** The requirements that the verksamhet works under. Kvalitet is to meet them: SOSFS 2011:9 2 kap. */
@Injectable()
export class Kravkatalog {
  constructor(
    private readonly databas: Databas,
    private readonly logg: Kvalitetslogg,
    private readonly klocka: Klocka,
  ) {}

  nySamling(vem: Vem, ny: NySamling, krav: readonly NyttKrav[] = []): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<{ id: number }>(
        'processer.ny-kravsamling',
        `insert into kravsamling (namnd_id, namn, slag, kalla, galler_fran) values ($1, $2, $3, $4, $5)
         on conflict (namnd_id, namn) do nothing returning id`,
        [vem.namndId, ny.namn, ny.slag, ny.kalla, ny.gallerFran],
      );
      if (!rad) throw new OgiltigtFormular({ namn: ['Det finns redan en kravsamling med det namnet.'] });
      if (krav.length > 0)
        await tx.sql(
          'processer.kraven-i-samlingen',
          `insert into krav (namnd_id, kravsamling_id, nr, avsnitt, text, lagrum)
           select $1, $2, k.nr, k.avsnitt, k.text, array(select jsonb_array_elements_text(k.lagrum))
           from jsonb_to_recordset($3::jsonb) as k (nr int, avsnitt text, text text, lagrum jsonb)`,
          [
            ...[vem.namndId, rad.id],
            JSON.stringify(krav.map(({ avsnitt, text, lagrum = [] }, i) => ({ nr: i + 1, avsnitt, text, lagrum }))),
          ],
        );
      await this.logg.logga(tx, { ...KRAVEN, sakId: rad.id, handling: 'skapa' });
      return rad.id;
    });
  }

  /**
   * Last in the samling. A krav that has been followed up is never another text: a change is a new krav, and what was
   * followed up before today is not held to it.
   */
  laggTill(vem: Vem, samlingId: number, krav: NyttKrav): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en(
        'processer.nytt-krav',
        `insert into krav (namnd_id, kravsamling_id, nr, avsnitt, text, lagrum, galler_fran)
         select $1, s.id, coalesce((select max(nr) from krav where kravsamling_id = s.id), 0) + 1, $3, $4, $5,
           case when exists (select 1 from kravuppfoljning u where u.kravsamling_id = s.id) then $6::date end
         from kravsamling s where s.id = $2 returning id`,
        [vem.namndId, samlingId, krav.avsnitt, krav.text, krav.lagrum ?? [], this.klocka.idag()],
      );
      if (!rad) throw new FinnsInte();
      await this.logg.logga(tx, { ...KRAVEN, sakId: samlingId, handling: 'nytt_krav' });
    });
  }

  /** Only what nobody has used: a wrong line is taken away, what has been followed up stays. */
  taBort(vem: Vem, samlingId: number, kravId: number): Promise<void> {
    return this.databas
      .skriv(vem, async (tx) => {
        await tx.sql('processer.utan-processer', 'delete from krav_process where krav_id = $1', [kravId]);
        const rad = await tx.en(
          'processer.bort-krav',
          'delete from krav where id = $1 and kravsamling_id = $2 returning id',
          [kravId, samlingId],
        );
        if (!rad) throw new FinnsInte();
        await this.logg.logga(tx, { ...KRAVEN, sakId: samlingId, handling: 'bort_krav' });
      })
      .catch((fel: unknown) => {
        if ((fel as { code?: unknown }).code !== '23503') throw fel;
        throw new Regelbrott(['Kravet är följt upp eller kontrolleras redan, och finns därför kvar.']);
      });
  }

  /** The last day that the samling holds: what is followed up after it is held to another. */
  avsluta(vem: Vem, id: number, gallerTill: string | undefined): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<{ galler_fran: string }>(
        'processer.kravsamlingen',
        'select galler_fran from kravsamling where id = $1 for update',
        [id],
      );
      if (!rad) throw new FinnsInte();
      if (gallerTill !== undefined && gallerTill < rad.galler_fran)
        throw new OgiltigtFormular({ gallerTill: ['Dagen är före den dag då kraven började gälla.'] });
      await tx.sql('processer.avsluta-kravsamling', 'update kravsamling set galler_till = $2 where id = $1', [
        id,
        gallerTill ?? null,
      ]);
      await this.logg.logga(tx, { ...KRAVEN, sakId: id, handling: 'galler_till' });
    });
  }

  /** Which process answers to the krav; many to many. */
  koppla(vem: Vem, { kravId, processId }: { kravId: number; processId: number }): Promise<void> {
    return this.databas
      .skriv(vem, async (tx) => {
        await tx.sql(
          'processer.koppla-krav',
          'insert into krav_process (namnd_id, krav_id, process_id) values ($1, $2, $3) on conflict do nothing',
          [vem.namndId, kravId, processId],
        );
      })
      .catch((fel: unknown) => {
        if ((fel as { code?: unknown }).code !== '23503') throw fel;
        throw new OgiltigtFormular({ processId: ['Kravet eller processen finns inte. Välj igen.'] });
      });
  }

  kopplaBort(vem: Vem, { kravId, processId }: { kravId: number; processId: number }): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      await tx.sql('processer.koppla-bort-krav', 'delete from krav_process where krav_id = $1 and process_id = $2', [
        kravId,
        processId,
      ]);
    });
  }

  nyUtforare(vem: Vem, ny: NyUtforare): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<{ id: number }>(
        'processer.ny-utforare',
        `insert into utforare (namnd_id, namn, avtal_dnr, avtal_fran, avtal_till) values ($1, $2, $3, $4, $5)
         on conflict (namnd_id, namn) do nothing returning id`,
        [vem.namndId, ny.namn, ny.avtalDnr ?? '', ny.avtalFran, ny.avtalTill ?? null],
      );
      if (!rad) throw new OgiltigtFormular({ namn: ['Utföraren finns redan.'] });
      return rad.id;
    });
  }
}
