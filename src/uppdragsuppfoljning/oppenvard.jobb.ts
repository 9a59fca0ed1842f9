import { Databas, type Tx } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { Notisformedlare, type Notis } from '../floden/notis.js';
import { talval, type Sparat } from '../organisation/installningar.texter.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';

interface Enhetensdagar {
  readonly enhetId: number;
  readonly passerade: number;
  readonly nara: number;
}

/** Every weekday: what has become late and what is near is told to the enhet's chef, once for each and all together. */
@Jobbutforare('oppenvard-dagar', { namn: 'Öppenvårdsuppdragens dagar' })
export class Oppenvardsdagar implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly notiser: Notisformedlare,
  ) {}

  utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      const enheter = await this.nytt(tx);
      for (const enhet of enheter) await this.notiser.formedla(tx, PAMINNELSE, enhet);
      const summa = (vad: 'passerade' | 'nara'): number => enheter.reduce((antal, en) => antal + en[vad], 0);
      return { passerade: summa('passerade'), nara: summa('nara') };
    });
  }

  /** What nobody has been told of before, counted per enhet. */
  private async nytt(tx: Tx): Promise<Enhetensdagar[]> {
    const idag = this.klocka.idag();
    const rad = await tx.en<{ installningar: Sparat }>(
      'oppenvard.paminnelseval',
      'select installningar from namnd where id = $1',
      [tx.vem.namndId],
    );
    const nara = plusDagar(idag, talval(rad?.installningar ?? {}, 'oppenvard_paminnelse_dagar'));
    return tx.sql<Enhetensdagar>(
      'oppenvard.paminn',
      `with nya as (
         insert into oppenvardspaminnelse (namnd_id, uppdrag_id, slag, senast, lage, vid)
         select t.namnd_id, t.uppdrag_id, t.slag, t.senast, case when t.senast < $1 then 'passerad' else 'snart' end, $3
         from oppenvard_tidsgrans t where t.gjord is null and t.bortfallen is null and t.senast <= $2
         on conflict do nothing returning uppdrag_id, lage)
       select u.enhet_id as "enhetId", count(*) filter (where n.lage = 'passerad')::int as passerade,
         count(*) filter (where n.lage = 'snart')::int as nara
       from nya n join oppenvardsuppdrag u on u.id = n.uppdrag_id group by 1 order by 1`,
      [idag, nara, this.klocka.nu()],
    );
  }
}

const antal = (tal: number, vad: string): string[] => (tal === 0 ? [] : [`${tal} ${vad}`]);

const PAMINNELSE: Notis<Enhetensdagar> = {
  till: ({ enhetId }) => [{ roll: 'enhetschef', enhetId }],
  text: ({ passerade, nara }) =>
    `Öppenvårdsuppdrag: ${[...antal(passerade, 'har gått över tiden'), ...antal(nara, 'ska göras inom kort')].join(' och ')}.`,
  lank: ({ enhetId }) => `/oppenvardsuppdrag/over-tiden?enhet=${enhetId}`,
  paminnelse: true,
  mejl: 'notis',
};
