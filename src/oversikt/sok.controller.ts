import { Controller, Get, Query } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, Vy } from '../plattform/web/decorators.js';
import { SokFraga } from './sok.forms.js';
import { SOKSLAG } from './sok.kallor.js';
import { SokQueries, type Sokning, type Sokt } from './sok.queries.js';

const SLAGVAL = Object.entries(SOKSLAG).map(([varde, text]) => ({ varde, text }));

/** One box for everything that the one who asks may see. */
@Controller('sok')
export class SokController {
  constructor(private readonly queries: SokQueries) {}

  @Get()
  @Vy('oversikt/sok')
  async sok(@Den() vem: Vem, @Query() { q: skrivet, slag, fran, till, efter }: SokFraga): Promise<object> {
    const val = { q: skrivet?.trim() ?? '', slag, fran, till };
    const { nummer, grupper, baraEgna }: Sokt =
      val.q === '' ? { nummer: [], grupper: [], baraEgna: null } : await this.queries.sok(vem, { ...val, efter });
    return {
      titel: 'Sök',
      val,
      slagval: SLAGVAL,
      nummer,
      baraEgna,
      grupper: grupper.map(({ nasta, ...grupp }) => ({
        ...grupp,
        alla: slag === undefined && grupp.fler ? adress({ ...val, slag: grupp.slag }) : null,
        nasta: slag !== undefined && nasta ? adress({ ...val, efter: nasta }) : null,
      })),
      forst: efter === undefined ? null : adress(val),
    };
  }
}

const adress = (sokning: Sokning): string => {
  const par = Object.entries(sokning).filter((ett): ett is [string, string] => typeof ett[1] === 'string');
  return `/sok?${new URLSearchParams(par).toString()}`;
};
