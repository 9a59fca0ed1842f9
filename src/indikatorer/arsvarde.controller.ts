import { Controller, Get, Query } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, Id, Vy } from '../plattform/web/decorators.js';
import { kodtext } from '../processer/kodlistor.texter.js';
import { ArsvardeQueries } from './arsvarde.queries.js';
import { ArsvardeFraga } from './indikator.forms.js';
import { konen, vardekallor, type Matform } from './indikator.texter.js';
import { periodicitetAv } from './serielage.js';
import { vardetext } from './varden/matt.js';
import { periodnamn } from './varden/perioder.js';

/** How a year is worked out, for each kind of measure. */
const regeln = (matform: Matform): string => {
  if (matform === 'antal') return 'Årets värden lagda ihop.';
  if (matform === 'andel' || matform === 'kvot') return 'Årets alla täljare delade med årets alla nämnare.';
  return 'Årets sista värde. Sådana värden går inte att lägga ihop.';
};

/** The value of a whole year, as a berättelse prints it, opened to the values that it is made of. */
@Controller('indikatorer/:id/ar')
export class ArsvardeController {
  constructor(private readonly queries: ArsvardeQueries) {}

  @Get(':ar')
  @Vy('indikatorer/ar')
  async sida(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('ar') ar: number,
    @Query() { kon = 'T' }: ArsvardeFraga,
  ): Promise<object> {
    const { indikator, serie, ...sida } = await this.queries.sida(vem, id, ar, kon);
    const text = (varde: number): string => vardetext(indikator.matform, serie.enhet, varde);
    const titel = `${indikator.namn}, ${String(ar)}`;
    return {
      ...{ titel, ar, indikator, serie, arsvarde: sida.arsvarde, regel: regeln(indikator.matform) },
      kon: kon === 'T' ? null : kodtext(konen, kon),
      varden: sida.varden.map((ett) => ({
        ...ett,
        text: text(ett.varde),
        period: periodnamn(periodicitetAv(ett, indikator.frekvens), ett),
        kalltext: kodtext(vardekallor, ett.kalla),
      })),
      jamforelser: sida.jamforelser.map(({ namn, varde }) => ({ namn, text: text(varde) })),
      brodsmulor: [
        { text: 'Indikatorer', url: '/indikatorer' },
        { text: indikator.kod, url: `/indikatorer/${String(id)}` },
        { text: String(ar) },
      ],
    };
  }
}
