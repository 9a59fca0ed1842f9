import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Personroll, Vem } from '../database/vem.js';
import type { Lagrumskod } from '../floden/lagrum.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Kvalitetslogg } from '../processer/kvalitetslogg.service.js';
import type { Postslag } from './arshjul.texter.js';
import { nastaAr } from './nasta-ar.js';

export interface Postuppgifter {
  readonly slag: Postslag;
  readonly rubrik: string;
  readonly beskrivning?: string | undefined;
  readonly lagrum?: Lagrumskod | undefined;
  readonly datum: string;
  readonly fast?: boolean | undefined;
  readonly enhetId?: number | undefined;
  readonly roll?: Personroll | undefined;
  readonly ansvarigId?: number | undefined;
}

export interface Post {
  readonly id: number;
  readonly slag: Postslag;
  readonly rubrik: string;
  readonly beskrivning: string;
  readonly lagrum: Lagrumskod | null;
  readonly datum: string;
  readonly fast: boolean;
  readonly enhet_id: number | null;
  readonly enhet: string | null;
  readonly roll: Personroll | null;
  readonly ansvarig_id: number | null;
  readonly ansvarig: string | null;
  readonly klar_datum: string | null;
  readonly klar_av: string | null;
  readonly version: number;
}

/** A post with the day it would have the year after. */
export interface Forslag extends Post {
  readonly nyDag: string;
  /** It is there already. */
  readonly redan: boolean;
}

const KOLUMNER = `p.id, p.slag, p.rubrik, p.beskrivning, p.lagrum, p.datum, p.fast, p.enhet_id, p.roll, p.ansvarig_id,
  p.klar_datum, p.version,
  (select v.namn from enhet_version v where v.enhet_id = p.enhet_id order by v.fran desc limit 1) as enhet,
  (select a.namn from person a where a.id = p.ansvarig_id) as ansvarig,
  (select a.namn from person a where a.id = p.klar_av) as klar_av`;

/** The nämnd's own entries of the year: by law, by its own decision, or because it is wise. */
@Injectable()
export class PostService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly logg: Kvalitetslogg,
  ) {}

  post(vem: Vem, id: number): Promise<Post> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Post>('arshjul.post', `select ${KOLUMNER} from arshjulspost p where p.id = $1`, [id]);
      if (!rad) throw new FinnsInte();
      return rad;
    });
  }

  /** The same form sent twice makes one. */
  skapa(vem: Vem, ny: Postuppgifter & { readonly nyckel?: string | undefined }): Promise<number> {
    return this.skriv(vem, async (tx) => {
      kravHel(ny);
      const nyckel = ny.nyckel ?? randomUUID();
      const rad = await tx.en<{ id: number }>(
        'arshjul.ny-post',
        `insert into arshjulspost (namnd_id, nyckel, slag, rubrik, beskrivning, lagrum, datum, fast, enhet_id, roll, ansvarig_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (namnd_id, nyckel) do nothing returning id`,
        [vem.namndId, nyckel, ...falt(ny)],
      );
      if (rad) await this.logga(tx, rad.id, 'skapa');
      return rad?.id ?? redan(tx, nyckel);
    });
  }

  andra(vem: Vem, id: number, form: Postuppgifter & { readonly version: number }): Promise<void> {
    return this.skriv(vem, (tx) =>
      this.andrad(tx, id, form.version, 'andra', () => {
        kravHel(form);
        return tx.en(
          'arshjul.andra-post',
          `update arshjulspost set slag = $2, rubrik = $3, beskrivning = $4, lagrum = $5, datum = $6, fast = $7, enhet_id = $8,
             roll = $9, ansvarig_id = $10, version = version + 1 where id = $1 returning id`,
          [id, ...falt(form)],
        );
      }),
    );
  }

  klarmarkera(vem: Vem, id: number, version: number): Promise<void> {
    return this.skriv(vem, (tx) =>
      this.andrad(tx, id, version, 'klar', async (post) => {
        if (post.klar_datum !== null) throw new Regelbrott(['Uppgiften är redan klar.']);
        return tx.en(
          'arshjul.klar',
          'update arshjulspost set klar_datum = $2, klar_av = $3, version = version + 1 where id = $1 returning id',
          [id, this.klocka.idag(), vem.personId],
        );
      }),
    );
  }

  /** Only what nobody has done: what has been done stands. */
  taBort(vem: Vem, id: number, version: number): Promise<void> {
    return this.skriv(vem, (tx) =>
      this.andrad(tx, id, version, 'ta_bort', async (post) => {
        if (post.klar_datum !== null) throw new Regelbrott(['Uppgiften är klar och kan inte tas bort.']);
        return tx.en('arshjul.ta-bort', 'delete from arshjulspost where id = $1 returning id', [id]);
      }),
    );
  }

  /** What a year would give the next, day by day. */
  forslag(vem: Vem, ar: number): Promise<Forslag[]> {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Post & { redan: boolean }>(
        'arshjul.att-kopiera',
        `select ${KOLUMNER}, exists (select from arshjulspost n where n.forra_id = p.id) as redan
         from arshjulspost p where p.datum between $1 and $2 order by p.datum, p.id`,
        [`${ar}-01-01`, `${ar}-12-31`],
      );
      return rader.map((rad) => ({ ...rad, nyDag: nastaAr(rad.datum, rad.fast) }));
    });
  }

  /** Each kept one once, on the day that was looked over. A day in another year than the next is a slip of the pen. */
  kopiera(vem: Vem, ar: number, valda: ReadonlyMap<number, string>): Promise<number> {
    return this.skriv(vem, async (tx) => {
      const fel = [...valda.values()].find((dag) => !dag.startsWith(`${ar + 1}-`));
      if (fel !== undefined) throw new OgiltigtFormular({ dag: [`${fel} ligger inte i ${ar + 1}.`] });
      const rader = await tx.sql<{ id: number }>(
        'arshjul.kopiera',
        `insert into arshjulspost (namnd_id, nyckel, slag, rubrik, beskrivning, lagrum, datum, fast, enhet_id, roll, ansvarig_id,
           forra_id)
         select p.namnd_id, gen_random_uuid(), p.slag, p.rubrik, p.beskrivning, p.lagrum, v.dag, p.fast, p.enhet_id, p.roll,
           p.ansvarig_id, p.id
         from unnest($1::bigint[], $2::date[]) as v (id, dag) join arshjulspost p on p.id = v.id
         where p.datum between $3 and $4
         on conflict (forra_id) do nothing returning id`,
        [[...valda.keys()], [...valda.values()], `${ar}-01-01`, `${ar}-12-31`],
      );
      for (const { id } of rader) await this.logga(tx, id, 'kopiera');
      return rader.length;
    });
  }

  private async andrad(
    tx: Tx,
    id: number,
    version: number,
    handling: string,
    gor: (post: Pick<Post, 'version' | 'klar_datum'>) => Promise<object | null>,
  ): Promise<void> {
    const post = await tx.en<Pick<Post, 'version' | 'klar_datum'>>(
      'arshjul.las-post',
      'select version, klar_datum from arshjulspost where id = $1 for update',
      [id],
    );
    if (!post) throw new SaknarBehorighet('Du kan inte ändra den här uppgiften.');
    if (post.version !== version) throw new Andrad({});
    if ((await gor(post)) === null) throw new SaknarBehorighet('Du kan inte ändra den här uppgiften.');
    await this.logga(tx, id, handling);
  }

  private logga(tx: Tx, id: number, handling: string): Promise<void> {
    return this.logg.logga(tx, { sak: 'arshjulspost', sakId: id, handling, lagrum: ['SOSFS 2011:9 3:1'] });
  }

  private skriv<T>(vem: Vem, gor: (tx: Tx) => Promise<T>): Promise<T> {
    return this.databas.skriv(vem, gor).catch((fel: unknown) => {
      const { code } = fel as { code?: unknown };
      if (code === '42501') throw new SaknarBehorighet('Du kan lägga till uppgifter för enheter som du leder.');
      if (code === '23503') throw new OgiltigtFormular({ '': ['Enheten eller personen finns inte. Välj igen.'] });
      throw fel;
    });
  }
}

const falt = (om: Postuppgifter): unknown[] => [
  ...[om.slag, om.rubrik, om.beskrivning ?? '', om.lagrum ?? null, om.datum, om.fast ?? false],
  ...[om.enhetId ?? null, om.roll ?? null, om.ansvarigId ?? null],
];

const kravHel = ({ slag, lagrum, roll, ansvarigId }: Postuppgifter): void => {
  if (slag === 'lag' && lagrum === undefined)
    throw new OgiltigtFormular({
      lagrum: ['Välj vilken bestämmelse det är. Finns ingen är det inte lagen som kräver det.'],
    });
  if (roll === undefined && ansvarigId === undefined)
    throw new OgiltigtFormular({ roll: ['Välj vem som ska göra det: en roll, en person eller båda.'] });
};

const redan = async (tx: Tx, nyckel: string): Promise<number> => {
  const rad = await tx.en<{ id: number }>('arshjul.redan', 'select id from arshjulspost where nyckel = $1', [nyckel]);
  if (!rad) throw new FinnsInte();
  return rad.id;
};
