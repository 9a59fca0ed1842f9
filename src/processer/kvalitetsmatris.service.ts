import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Andrad, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Kvalitetslogg } from './kvalitetslogg.service.js';
import { matrisomraden, matrisprinciper, type Matrisomrade, type Matrisprincip } from './kvalitetsmatris.texter.js';

export interface Ruta {
  readonly omrade: Matrisomrade;
  readonly princip: Matrisprincip;
  readonly text: string;
  /** 0 when nobody has written in it yet. */
  readonly version: number;
}

export interface Matrisrad {
  readonly omrade: Matrisomrade;
  readonly etikett: string;
  readonly rutor: readonly (Ruta & { readonly principtext: string; readonly borjan: string; readonly tom: boolean })[];
  readonly processer: readonly { readonly id: number; readonly namn: string }[];
}

const BORJAN = 90;

/** How the nämnd works within each område, told under each princip. */
@Injectable()
export class Kvalitetsmatris {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly logg: Kvalitetslogg,
  ) {}

  /** All of the squares, also those that are empty. */
  async matris(vem: Vem): Promise<Matrisrad[]> {
    const { rutor, processer } = await this.databas.las(vem, async (tx) => ({
      rutor: await tx.sql<Ruta>('processer.matris', 'select omrade, princip, text, version from kvalitetsmatris'),
      processer: await tx.sql<{ omrade: string; id: number; namn: string }>(
        'processer.matrisens-processer',
        `select o.omrade, p.id, p.nummer || ' ' || p.namn as namn from process_omrade o join process p on p.id = o.process_id
         order by p.ordning, p.id`,
      ),
    }));
    return (Object.keys(matrisomraden) as Matrisomrade[]).map((omrade) => ({
      omrade,
      etikett: matrisomraden[omrade].etikett,
      processer: processer.filter((en) => en.omrade === omrade),
      rutor: (Object.keys(matrisprinciper) as Matrisprincip[]).map((princip) => {
        const ruta = rutor.find((en) => en.omrade === omrade && en.princip === princip);
        const text = ruta?.text ?? '';
        const borjan = text.length <= BORJAN ? text : `${text.slice(0, BORJAN).trimEnd()} …`;
        const principtext = matrisprinciper[princip].etikett;
        return { omrade, princip, principtext, text, borjan, tom: text.trim() === '', version: ruta?.version ?? 0 };
      }),
    }));
  }

  skriv(vem: Vem, { omrade, princip, text, version }: Ruta): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en(
        'processer.skriv-ruta',
        `insert into kvalitetsmatris as m (namnd_id, omrade, princip, text, skriven_av, skriven_vid)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (namnd_id, omrade, princip) do update set text = excluded.text, skriven_av = excluded.skriven_av,
           skriven_vid = excluded.skriven_vid, version = m.version + 1 where m.version = $7
         returning m.version`,
        [vem.namndId, omrade, princip, text, vem.personId, this.klocka.nu(), version],
      );
      if (!rad) {
        const nu = await tx.en<{ text: string }>(
          'processer.rutan-nu',
          'select text from kvalitetsmatris where omrade = $1 and princip = $2',
          [omrade, princip],
        );
        throw new Andrad({ ...nu });
      }
      await this.logg.logga(tx, {
        ...{ sak: 'kvalitetsmatris', sakId: vem.namndId, handling: 'skriv', lagrum: ['SOSFS 2011:9 7:1'] },
        uppgifter: { omrade, princip },
      });
    });
  }

  /** A process may belong to several områden, and an område to several processes. */
  koppla(vem: Vem, omrade: Matrisomrade, processId: number): Promise<void> {
    return this.databas
      .skriv(vem, async (tx) => {
        await tx.sql(
          'processer.koppla-omrade',
          'insert into process_omrade (namnd_id, process_id, omrade) values ($1, $2, $3) on conflict do nothing',
          [vem.namndId, processId, omrade],
        );
      })
      .catch((fel: unknown) => {
        if ((fel as { code?: unknown }).code !== '23503') throw fel;
        throw new OgiltigtFormular({ processId: ['Processen finns inte. Välj igen.'] });
      });
  }
}
