import { Databas } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { Notisformedlare, type Notis } from '../floden/notis.js';
import { isoVecka, plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { ArshjulQueries, minaI } from './arshjul.queries.js';
import { lage } from './rutnat.js';

interface Veckobrev {
  readonly personId: number;
  readonly vecka: number;
  readonly antal: number;
  readonly forsenade: number;
}

/** So far back what is overdue is still told of each week. */
const BAKAT = 60;

const VECKOBREV: Notis<Veckobrev> = {
  till: ({ personId }) => [{ personId }],
  text: ({ vecka, antal, forsenade }) => {
    const uppgifter = antal === 0 ? 'inga uppgifter' : `${antal} ${antal === 1 ? 'uppgift' : 'uppgifter'}`;
    const sena = `${forsenade} ${forsenade === 1 ? 'försenad' : 'försenade'}`;
    return `Vecka ${vecka} har du ${uppgifter} i årshjulet${forsenade === 0 ? '' : `${antal === 0 ? ', men' : ' och'} ${sena}`}.`;
  },
  lank: () => '/arshjul/vecka',
};

/** On Monday everybody is told once how much the week holds; whoever stands in for somebody is told of that too. */
@Jobbutforare('arshjul-vecka', { namn: 'Veckans uppgifter i årshjulet' })
export class Arshjulsvecka implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly queries: ArshjulQueries,
    private readonly notiser: Notisformedlare,
  ) {}

  utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      const idag = this.klocka.idag();
      const { ar, vecka } = isoVecka(idag);
      const mandag = this.queries.mandag(idag);
      const folk = await tx.sql<{ id: number }>(
        'arshjul.folk',
        `select distinct p.id from person p join uppdrag u on u.person_id = p.id and u.fran <= $1
           and (u.till is null or u.till >= $1) and u.roll <> 'namndledamot'
         where p.inaktiv_fran is null or p.inaktiv_fran > $1 order by p.id`,
        [idag],
      );
      let sagda = 0;
      for (const { id: personId } of folk) {
        const plikter = await minaI(tx, personId, idag, plusDagar(mandag, -BAKAT), plusDagar(mandag, 6));
        const kvar = plikter.filter(({ klar }) => klar === false);
        if (kvar.length === 0) continue;
        const ny = await tx.en(
          'arshjul.paminn',
          `insert into arshjulspaminnelse (namnd_id, person_id, ar, vecka) values ($1, $2, $3, $4)
           on conflict do nothing returning person_id`,
          [namndId, personId, ar, vecka],
        );
        if (!ny) continue;
        const forsenade = kvar.filter((en) => en.datum < mandag && lage(en, idag) === 'forsenad').length;
        await this.notiser.formedla(tx, VECKOBREV, { personId, vecka, antal: kvar.length - forsenade, forsenade });
        sagda += 1;
      }
      return { sagda };
    });
  }
}
