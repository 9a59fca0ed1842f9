import { Controller, Get, Query } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { EnhetQueries } from '../organisation/enhet.queries.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, Kraver, Vy } from '../plattform/web/decorators.js';
import { AptQueries } from './apt.queries.js';
import { HANDLAGGARE } from './synpunkt.flode.js';
import { AptFraga } from './synpunkt.forms.js';

/** Between two APT there is about a month; three are enough to see a pattern. */
const BAKAT_DAGAR = 90;

/** A sheet to print for the enhet's APT. */
@Controller('synpunkter/apt')
@Kraver(...HANDLAGGARE)
export class AptController {
  constructor(
    private readonly apt: AptQueries,
    private readonly enheter: EnhetQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('synpunkter/apt')
  async blad(@Den() vem: Vem, @Query() fraga: AptFraga): Promise<object> {
    const idag = this.klocka.idag();
    const enheter = (await this.enheter.valbara(vem, idag)).map(({ id, vag }) => ({ varde: id, text: vag }));
    const enhet = fraga.enhet ?? vem.enheter[0] ?? null;
    const val = { enhet, fran: fraga.fran ?? plusDagar(idag, -BAKAT_DAGAR), till: fraga.till ?? idag };
    return {
      titel: 'Underlag till APT',
      enheter,
      val,
      idag,
      blad: enhet === null ? null : await this.apt.blad(vem, { ...val, enhet }),
      brodsmulor: [{ text: 'Synpunkter', url: '/synpunkter' }, { text: 'Underlag till APT' }],
    };
  }
}
