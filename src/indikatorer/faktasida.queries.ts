import { Injectable } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { heltal } from '../plattform/klocka/datum.js';
import { DimensionQueries, filterIOrd } from './dimension.queries.js';
import { basforklaring } from './dimension.texter.js';
import { FaktaQueries, type Faktarad } from './fakta.queries.js';
import { avrundat, talet } from './faktatal.texter.js';
import { snavad, type Dimensionsvarden, type Faktavarde, type Faktum, type Period } from './faktum.js';

const PA_SIDAN = 50;

/** Which value is opened. */
export interface Oppning {
  readonly period: Period;
  readonly dimensioner: Dimensionsvarden;
  readonly del?: 'taljare' | 'namnare' | undefined;
  readonly sida?: number | undefined;
}

/** How the page of a value is reached, with its rows or other rows. */
type Adress = (val: { readonly del?: string; readonly sida?: string }, slut?: string) => string;

/** A value with what it is: the same on its own page and on that of a document where it stands. */
export interface Faktasidan {
  readonly faktum: Faktum;
  readonly period: Period;
  readonly basforklaring: string;
  readonly siffra: Faktavarde & { readonly visas: string };
  readonly dimensioner: readonly { readonly namn: string; readonly varde: string }[];
  readonly rader: readonly (Faktarad & { readonly skrivs: string | null })[];
  readonly antal: number;
  readonly synliga: number;
}

@Injectable()
export class FaktasidaQueries {
  constructor(
    private readonly fakta: FaktaQueries,
    private readonly dimensioner: DimensionQueries,
  ) {}

  /** The value as it is now, and the rows behind it as far as the reader may see them. */
  async visa(vem: Vem, ett: Faktum, oppning: Oppning, adress: Adress): Promise<Faktasidan> {
    const { period, dimensioner, del, sida = 1 } = oppning;
    const { kod, matt } = ett;
    const rader = await this.fakta.rader(vem, kod, period, dimensioner, {
      del,
      antal: PA_SIDAN,
      hoppa: (sida - 1) * PA_SIDAN,
    });
    const [varde = { kod, dimensioner, varde: null }] = await this.fakta.enskilda(vem, [{ kod, dimensioner, period }]);
    const sidor = {
      csv: rader.synliga > 0 ? adress({}, '/rader.csv') : null,
      foregaende: sida > 1 ? adress({ sida: String(sida - 1) }) : null,
      nasta: rader.synliga > sida * PA_SIDAN ? adress({ sida: String(sida + 1) }) : null,
    };
    const snav = snavad(period, dimensioner);
    return {
      faktum: ett,
      period: snav.period,
      basforklaring: basforklaring[ett.bas],
      siffra: { ...varde, visas: talet(ett, varde), ...delarnaAv(ett, varde) },
      ...{ enhet: 'enhet' in matt ? matt.enhet : null },
      ...{ del: matt.slag === 'andel' ? (del ?? 'taljare') : matt.slag === 'kvot' ? 'taljare' : null },
      ...{
        delar: {
          taljare: adress({ del: 'taljare' }),
          namnare: matt.slag === 'kvot' ? faktaadress(matt.namnare.kod, period) : adress({ del: 'namnare' }),
        },
      },
      dimensioner: filterIOrd(ett.kalla, snav.kvar, await this.dimensioner.namnen(vem)),
      ...rader,
      rader: rader.rader.map((rad) => ({ ...rad, skrivs: rad.tal === null ? null : avrundat(rad.tal, 2) })),
      ...{ dolda: rader.antal - rader.synliga, ...sidor },
    };
  }
}

/** Where a value is opened by itself. */
export const faktaadress = (kod: string, fraga: object, slut = ''): string =>
  `/fakta/${kod}${slut}?${new URLSearchParams({ ...fraga }).toString()}`;

/** What a share or a kvot is made of, as it is written. */
const delarnaAv = ({ matt }: Faktum, { taljare, namnare }: Faktavarde): object => {
  if (!namnare || taljare === undefined) return {};
  if (matt.slag === 'andel') return { delar: { taljare: heltal(taljare), namnare: heltal(namnare), ord: 'av' } };
  if (matt.slag !== 'kvot') return {};
  const delad = { namnare: talet(matt.namnare, { varde: namnare }), ord: 'delat med', ganger: matt.per };
  return { delar: { taljare: heltal(taljare), ...delad } };
};
