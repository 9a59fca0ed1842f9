import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import type { Halvar } from './halvar.js';
import { FYLL_PA, type Rapport } from './rapport.flode.js';
import type { Rapportslag, Underlag } from './underlag.js';

export interface Rapportrad {
  readonly id: number;
  readonly slag: Rapportslag;
  readonly ar: number;
  readonly halvar: Halvar | null;
  readonly utgava: number;
  readonly titel: string;
  readonly status: string;
  readonly dnr: string | null;
  readonly upprattadAv: string | null;
  readonly sidor: number | null;
}

export interface Avsnittstext {
  readonly kod: string;
  readonly text: string;
  readonly version: number;
  readonly skrivenAv: string | null;
  readonly skrivenVid: Date | null;
}

export interface Leveransrad {
  readonly namn: string;
  readonly levereradVid: Date;
  readonly oppnadVid: Date | null;
  readonly hamtadVid: Date | null;
}

export interface Dokumentfil {
  readonly titel: string;
  readonly ar: number;
  readonly halvar: Halvar | null;
  readonly slag: Rapportslag;
  readonly sha256: Buffer;
  readonly innehall: Buffer;
}

const KOLUMNER = `r.id, r.namnd_id, r.status, r.version, r.slag, r.ar, r.halvar, r.utgava, r.titel, r.dnr, r.upprattad_av, r.upprattad_vid,
  r.fryst_vid, r.klar_vid, r.sammantrade, r.paragraf, r.beslutad_vid, r.beslut_text, r.publicerad_vid,
  r.planerat_sammantrade, r.foregaende_id, r.aterremiss_svar,
  (select jsonb_build_object('utgava', f.utgava, 'skal', f.beslut_text, 'sammantrade', f.sammantrade,
     'paragraf', f.paragraf) from rapport f where f.id = r.foregaende_id) as aterremiss`;

@Injectable()
export class RapportQueries {
  constructor(private readonly databas: Databas) {}

  /** What the reader may see, newest year first. */
  lista(vem: Vem): Promise<Rapportrad[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Rapportrad>(
        'rapport.lista',
        `select r.id, r.slag, r.ar, r.halvar, r.utgava, r.titel, r.status, r.dnr, p.namn as "upprattadAv", d.sidor
         from rapport r left join person p on p.id = r.upprattad_av left join rapport_dokument d on d.rapport_id = r.id
         where r.namnd_id = $1 order by r.ar desc, r.slag, r.halvar desc, r.utgava desc`,
        [vem.namndId],
      ),
    );
  }

  hamta(vem: Vem, id: number): Promise<Rapport> {
    return this.databas.las(vem, (tx) => hamtaRapport(tx, id));
  }

  texter(vem: Vem, id: number): Promise<Map<string, Avsnittstext>> {
    return this.databas.las(vem, (tx) => avsnittstexter(tx, id));
  }

  /** The frozen underlag; null as long as it is a draft. */
  underlag(vem: Vem, id: number): Promise<Underlag | null> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<{ underlag: string | null }>(
        'rapport.underlag',
        'select underlag from rapport where id = $1',
        [id],
      );
      if (!rad) throw new FinnsInte();
      return rad.underlag === null ? null : (JSON.parse(rad.underlag) as Underlag);
    });
  }

  /** @throws FinnsInte when there is no such document for the one who asks. */
  dokument(vem: Vem, id: number): Promise<Dokumentfil> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Dokumentfil>(
        'rapport.dokument',
        `select r.titel, r.ar, r.halvar, r.slag, d.sha256, d.innehall from rapport_dokument d join rapport r on r.id = d.rapport_id
         where d.rapport_id = $1`,
        [id],
      );
      if (!rad) throw new FinnsInte('Dokumentet finns inte än, eller så har du inte tillgång till det.');
      return rad;
    });
  }

  leveranser(vem: Vem, id: number): Promise<Leveransrad[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Leveransrad>(
        'rapport.leveranser',
        `select p.namn, l.levererad_vid as "levereradVid", l.oppnad_vid as "oppnadVid", l.hamtad_vid as "hamtadVid"
         from rapport_leverans l join person p on p.id = l.person_id where l.rapport_id = $1 order by p.namn`,
        [id],
      ),
    );
  }

  /** Who published it without a public edition, and why. */
  publiceradUtan(vem: Vem, id: number): Promise<{ namn: string; vid: Date; skal: string | null } | null> {
    return this.databas.las(vem, (tx) =>
      tx.en(
        'rapport.publicerad-utan',
        `select p.namn, h.vid, h.uppgifter ->> 'skal' as skal from handelse h join person p on p.id = h.person_id
         where h.sak = 'rapport' and h.sak_id = $1 and h.handling = 'publicera' order by h.nr desc limit 1`,
        [id],
      ),
    );
  }

  /** The latest job that prints the document, for the page to follow. */
  jobb(vem: Vem, id: number): Promise<{ id: number; tillstand: string } | null> {
    return this.databas.las(vem, (tx) =>
      tx.en<{ id: number; tillstand: string }>(
        'rapport.jobb',
        'select id, tillstand from jobb where namnd_id = $1 and nyckel = $2 order by id desc limit 1',
        [vem.namndId, `rapport-${String(id)}-pdf`],
      ),
    );
  }
}

/** @throws FinnsInte */
export const hamtaRapport = async (tx: Tx, id: number): Promise<Rapport> => {
  const rad = await tx.en<Rapport>(
    'rapport.hamta',
    `select ${KOLUMNER}, ${FYLL_PA}
     from rapport r where r.id = $1`,
    [id],
  );
  if (!rad) throw new FinnsInte();
  return rad;
};

/** The latest utgåva of the same document that came after this one. */
export const senareUtgava = (tx: Tx, rapport: Rapport): Promise<{ id: number; utgava: number } | null> =>
  tx.en(
    'rapport.senare-utgava',
    `select id, utgava from rapport where namnd_id = $1 and slag = $2 and ar = $3 and halvar is not distinct from $4
       and utgava > $5 order by utgava desc limit 1`,
    [tx.vem.namndId, rapport.slag, rapport.ar, rapport.halvar, rapport.utgava],
  );

export const avsnittstexter = async (tx: Tx, rapportId: number): Promise<Map<string, Avsnittstext>> => {
  const rader = await tx.sql<Avsnittstext>(
    'rapport.avsnitt',
    `select a.kod, a.text, a.version, p.namn as "skrivenAv", a.skriven_vid as "skrivenVid"
     from rapport_avsnitt a left join person p on p.id = a.skriven_av where a.rapport_id = $1`,
    [rapportId],
  );
  return new Map(rader.map((rad) => [rad.kod, rad]));
};
