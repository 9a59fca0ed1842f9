import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import { allmanhetenHos } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import type { Halvar } from '../rapporter/halvar.js';
import { rapportslag } from '../rapporter/rapport.texter.js';
import type { Rapportslag, Underlag } from '../rapporter/underlag.js';

/** A published document, as everybody may know of it. */
export interface Publiceratrad {
  readonly slag: Rapportslag;
  readonly ar: number;
  readonly halvar: Halvar | null;
  readonly utgava: number;
  readonly titel: string;
  readonly dnr: string | null;
  readonly sammantrade: string;
  readonly paragraf: string;
  readonly sidor: number;
  readonly publiceradVid: Date;
}

export interface Publicerat extends Publiceratrad {
  readonly underlag: Underlag;
}

export interface Publiceradfil {
  readonly innehall: Buffer;
  readonly sha256: Buffer;
}

const KOLUMNER = `slag, ar, halvar, utgava, titel, dnr, sammantrade, paragraf, sidor, publicerad_vid as "publiceradVid"`;
/** The utgåva that is asked for, or the last one. */
const URVAL = `namnd_id = $1 and slag = $2 and ar = $3 and halvar is not distinct from $5::int
  and ($4::int is null or utgava = $4) order by utgava desc limit 1`;

/** Where a published document is read: the address stays. */
export const publiceringsadress = (
  namndId: number,
  { slag, ar, halvar }: Pick<Publiceratrad, 'slag' | 'ar' | 'halvar'>,
): string =>
  `/publicerat/${String(namndId)}/${rapportslag[slag].url}${halvar === null ? '' : `-${String(halvar)}`}/${String(ar)}`;

/** The same document, whichever utgåva. */
export const arSamma = (ett: Publiceratrad, annat: Publiceratrad): boolean =>
  ett.slag === annat.slag && ett.ar === annat.ar && ett.halvar === annat.halvar;

/** Asked as the public by whoever asks: nobody gets to see more here for being logged in. */
@Injectable()
export class PubliceratQueries {
  constructor(private readonly databas: Databas) {}

  /** @throws FinnsInte when there is no such nämnd */
  namnd(namndId: number): Promise<{ namn: string; kommun: string }> {
    return this.databas.las(allmanhetenHos(namndId), async (tx) => {
      const rad = await tx.en<{ namn: string; kommun: string }>(
        'publicerat.namnd',
        'select namn, kommun from namnd where id = $1',
        [namndId],
      );
      if (!rad) throw new FinnsInte();
      return rad;
    });
  }

  /** Newest first. */
  lista(namndId: number): Promise<Publiceratrad[]> {
    return this.databas.las(allmanhetenHos(namndId), (tx) =>
      tx.sql<Publiceratrad>(
        'publicerat.lista',
        `select ${KOLUMNER} from rapport_offentlig where namnd_id = $1 order by ar desc, slag, halvar desc, utgava desc`,
        [namndId],
      ),
    );
  }

  /** @throws FinnsInte */
  async dokument(namndId: number, slag: string, ar: number, utgava?: number): Promise<Publicerat> {
    const rad = await this.databas.las(allmanhetenHos(namndId), (tx) =>
      tx.en<Publiceratrad & { underlag: string }>(
        'publicerat.dokument',
        `select ${KOLUMNER}, underlag from rapport_offentlig where ${URVAL}`,
        adresserat(namndId, slag, ar, utgava),
      ),
    );
    if (!rad) throw new FinnsInte('Dokumentet är inte publicerat.');
    return { ...rad, underlag: JSON.parse(rad.underlag) as Underlag };
  }

  /** @throws FinnsInte */
  async fil(namndId: number, slag: string, ar: number, utgava?: number): Promise<Publiceradfil> {
    const rad = await this.databas.las(allmanhetenHos(namndId), (tx) =>
      tx.en<Publiceradfil>(
        'publicerat.fil',
        `select innehall, sha256 from rapport_offentlig where ${URVAL}`,
        adresserat(namndId, slag, ar, utgava),
      ),
    );
    if (!rad) throw new FinnsInte('Dokumentet är inte publicerat.');
    return rad;
  }
}

/** What URVAL asks for; «halvarsredovisning-1» is the first half of the year. @throws FinnsInte for an address that never was */
const adresserat = (namndId: number, adress: string, ar: number, utgava?: number): unknown[] => {
  const [, url, halvar] = /^([a-z]+)(?:-([12]))?$/.exec(adress) ?? [];
  const slag = (Object.keys(rapportslag) as Rapportslag[]).find((ett) => rapportslag[ett].url === url);
  if (!slag) throw new FinnsInte();
  return [namndId, slag, ar, utgava ?? null, halvar === undefined ? null : Number(halvar)];
};
