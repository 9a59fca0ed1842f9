import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';

export interface Lasare {
  readonly namn: string;
  readonly befattning: string;
  readonly enhet: string | null;
  /** When the person said that it is read; null when not yet. */
  readonly vid: Date | null;
}

export interface Laslista {
  readonly olasta: readonly Lasare[];
  readonly lasta: readonly Lasare[];
}

/** Those who do not work in the verksamhet: the nämnd decides, the others look after the system and the law. */
const UTANFOR = ['namndledamot', 'systemadmin', 'dataskyddsombud'];

/** The uppdrag that a document binds on a day: $1 the document, $2 the day, $3 the roles that stand outside. */
const BUNDNA = `styrdokument s
  join uppdrag u on u.fran <= $2 and (u.till is null or u.till >= $2) and not u.roll = any ($3)
  join person p on p.id = u.person_id and (p.inaktiv_fran is null or p.inaktiv_fran > $2)
  where s.id = $1 and (s.enhet_id is null
    or u.enhet_id in (select e.id from enhet_under(s.namnd_id, $2, array[s.enhet_id]) as e (id)))`;

/** Everybody whom a document binds on that day: who has an uppdrag where it holds, or below. */
export const lasarnaAv = async (tx: Tx, styrdokumentId: number, idag: string): Promise<number[]> => {
  const rader = await tx.sql<{ id: number }>('processer.lasare', `select distinct p.id from ${BUNDNA} order by p.id`, [
    styrdokumentId,
    idag,
    UTANFOR,
  ]);
  return rader.map(({ id }) => id);
};

/** The documents that bind this person on that day. */
export const dokumentFor = async (tx: Tx, personId: number | null, idag: string): Promise<number[]> => {
  const rader = await tx.sql<{ id: number }>(
    'processer.dokument-for',
    `select distinct s.id from styrdokument s join uppdrag u on u.person_id = $1
       and u.fran <= $2 and (u.till is null or u.till >= $2) and not u.roll = any ($3)
     where s.enhet_id is null or u.enhet_id in (select e.id from enhet_under(s.namnd_id, $2, array[s.enhet_id]) as e (id))`,
    [personId, idag, UTANFOR],
  );
  return rader.map(({ id }) => id);
};

/** May this person see who has not read? Those who lead somebody see their own, those who lead all see all. */
export const farSeLasare = (vem: Vem): boolean =>
  harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef') || vem.enheter.length > 0;

@Injectable()
export class LasareQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** Who has read the version, and who has not: of those that the one who asks leads. */
  lista(vem: Vem, styrdokumentId: number, versionId: number): Promise<Laslista> {
    const alla = harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef');
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Lasare>(
        'processer.laslista',
        `select x.namn, x.befattning, x.enhet, l.vid from (
           select distinct on (p.id) p.id, p.namn, p.befattning,
             (select v.namn from enhet_version v where v.enhet_id = u.enhet_id order by v.fran desc limit 1) as enhet
           from ${BUNDNA} and ($4 or u.enhet_id = any ($5::bigint[])) order by p.id, u.enhet_id) x
         left join styrdokument_lasning l on l.person_id = x.id and l.styrdokument_version_id = $6
         order by x.enhet collate "sv-x-icu" nulls first, x.namn collate "sv-x-icu"`,
        [styrdokumentId, this.klocka.idag(), UTANFOR, alla, vem.enheter, versionId],
      );
      return { olasta: rader.filter(({ vid }) => vid === null), lasta: rader.filter(({ vid }) => vid !== null) };
    });
  }

  /** Does it bind this person, and if so, when did the person say that it is read? */
  mitt(vem: Vem, styrdokumentId: number, versionId: number): Promise<{ berors: boolean; vid: Date | null }> {
    return this.databas.las(vem, async (tx) => {
      const berors = (await lasarnaAv(tx, styrdokumentId, this.klocka.idag())).some((id) => id === vem.personId);
      const rad = await tx.en<{ vid: Date }>(
        'processer.mitt-kvitto',
        'select vid from styrdokument_lasning where styrdokument_version_id = $1 and person_id = $2',
        [versionId, vem.personId],
      );
      return { berors, vid: rad?.vid ?? null };
    });
  }
}
