import { Injectable } from '@nestjs/common';
import { harRoll, type Vem } from '../database/vem.js';
import { DimensionQueries, filterIOrd } from '../indikatorer/dimension.queries.js';
import { basforklaring } from '../indikatorer/dimension.texter.js';
import { FaktaQueries } from '../indikatorer/fakta.queries.js';
import { faktaadress, FaktasidaQueries } from '../indikatorer/faktasida.queries.js';
import { snavad, type Faktum } from '../indikatorer/faktum.js';
import { FinnsInte } from '../plattform/fel.js';
import { heltal } from '../plattform/klocka/datum.js';
import { RapportQueries } from './rapport.queries.js';
import { siffrorI } from './siffror.js';
import { frystUrl } from './textfakta/textsiffror.js';
import { arTabell, type Siffra, type Tabell, type Underlag } from './underlag.js';

/** A number as its link asks for it. */
interface Fraga {
  /** Instead of the faktum: where a cell leads others, and what stands in it. */
  readonly lank?: string | undefined;
  readonly tal?: string | undefined;
  readonly kod: string;
  readonly fran: string;
  readonly till: string;
  readonly per?: string | undefined;
  readonly del?: 'taljare' | 'namnare' | undefined;
  readonly sida?: number | undefined;
}

/**
 * A number that stands in a frozen document is opened to what it was then, by the definition of that day. The rows are those
 * of today, for whoever works with the cases: when they are not as many as the document says, that is said.
 */
@Injectable()
export class Frystsiffra {
  constructor(
    private readonly rapporter: RapportQueries,
    private readonly fakta: FaktaQueries,
    private readonly sida: FaktasidaQueries,
    private readonly dimensioner: DimensionQueries,
  ) {}

  /** @throws FinnsInte for a number that does not stand in the document, or a document that the reader may not read */
  async visa(vem: Vem, id: number, fraga: Fraga): Promise<object> {
    const { titel, fryst_vid: fryst, dnr } = await this.rapporter.hamta(vem, id);
    const underlag = await this.rapporter.underlag(vem, id);
    const namnden = harRoll(vem, 'namndledamot', 'allmanhet');
    if (fraga.lank !== undefined) {
      const cell = underlag && trycktCell(underlag, fraga.lank, fraga.tal ?? '');
      if (!cell) throw new FinnsInte();
      const { meningar, ...om } = cell;
      return {
        ...{ ...om, ...dokumentet(id, namnden, { titel, fryst, dnr }), period: underlag.period, namnden },
        ...{ meningar: namnden ? null : meningar, lank: namnden ? null : fraga.lank },
      };
    }
    const siffra = underlag && tryckt(underlag, id, fraga);
    if (!underlag || !siffra?.fakta) throw new FinnsInte();
    const deklarerat = (await this.fakta.katalog(vem)).find(({ kod }) => kod === fraga.kod);
    const { period, kvar } = snavad(siffra.fakta.period, siffra.fakta.dimensioner);
    return {
      ...{ ...definitionen(underlag, fraga.kod, deklarerat), ...dokumentet(id, namnden, { titel, fryst, dnr }) },
      ...{ tryckt: siffra.visas, del: fraga.del ?? null, period, namnden },
      dimensioner: deklarerat ? filterIOrd(deklarerat.kalla, kvar, await this.dimensioner.namnen(vem)) : [],
      idag: namnden || !deklarerat ? null : await this.idag(vem, deklarerat, siffra.fakta, fraga),
    };
  }

  /** The same counted now, with its rows. */
  private async idag(
    vem: Vem,
    ett: Faktum,
    { dimensioner, period, del }: NonNullable<Siffra['fakta']>,
    { per, sida }: Fraga,
  ): Promise<object> {
    const egen = { ...period, ...(per ? { per } : {}), ...(del ? { del } : {}) };
    const adress = (val: object, slut?: string): string => faktaadress(ett.kod, { ...egen, ...val }, slut);
    const nu = await this.sida.visa(vem, ett, { period, dimensioner, del, sida }, adress);
    return { ...nu, nu: del === undefined ? nu.siffra.visas : heltal(nu.siffra[del] ?? 0) };
  }
}

/** Where it stands: as the reader opens it. */
const dokumentet = (id: number, namnden: boolean, om: { titel: string; fryst: Date | null; dnr: string | null }) => {
  const url = namnden ? `/namnd/dokument/${String(id)}` : `/rapporter/${String(id)}/lasning`;
  return { rapport: { ...om, url }, brodsmulor: [{ text: om.titel, url }, { text: 'Siffran' }] };
};

/** The number that the link leads from; what the document does not say is not found in it. */
const tryckt = (underlag: Underlag, id: number, { kod, fran, till, per, del }: Fraga): Siffra | undefined => {
  const delar = { ...{ kod, fran, till }, ...(per ? { per } : {}), ...(del ? { del } : {}) };
  const sokt = ordnad(new URLSearchParams(delar));
  return siffrorI(underlag.avsnitt).find(
    ({ fakta }) => fakta && ordnad(new URL(frystUrl(id)(fakta), 'http://a').searchParams) === sokt,
  );
};

const ordnad = (fraga: URLSearchParams): string => {
  fraga.sort();
  return fraga.toString();
};

/** As it read on the day; what was frozen without it has today's. */
const definitionen = (underlag: Underlag, kod: string, nu: Faktum | undefined) => {
  const da = underlag.definitioner.find((ett) => ett.kod === kod) ?? nu;
  return {
    titel: da?.namn ?? kod,
    definition: da?.definition ?? '',
    basforklaring: da ? basforklaring[da.bas] : '',
  };
};

const tabellerna = (varde: unknown): Tabell[] => {
  if (typeof varde !== 'object' || varde === null) return [];
  return arTabell(varde) ? [varde] : Object.values(varde).flatMap(tabellerna);
};

/** A number in a table that is no faktum: the table says what it is, by its row, its column and what stands under it. */
const trycktCell = (underlag: Underlag, lank: string, tal: string) => {
  for (const { rubrik, kolumner, rader, not } of tabellerna(underlag.avsnitt))
    for (const rad of rader)
      for (const [nr, cell] of rad.entries())
        if (typeof cell === 'object' && cell.lank === lank && cell.visas === tal) {
          const [forsta = ''] = rad;
          const { taljare, namnare, meningar = null } = cell;
          return {
            ...{ titel: rubrik, rad: typeof forsta === 'string' ? forsta : forsta.visas, tryckt: tal },
            ...{ kolumn: kolumner[nr]?.rubrik ?? '', forbehall: not ?? null },
            meningar,
            delar: taljare === undefined || namnare === undefined ? null : { taljare, namnare },
          };
        }
  return null;
};
