import { Controller, Get, Param } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Den, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { SynpunktsarendeQueries } from './arende.queries.js';
import { ORSAKER, overlamningar, type Orsak } from './overlamning.texter.js';
import { HANDLAGGARE } from './synpunkt.flode.js';

/** What is kept here goes to somebody who cannot log in: the text as it came, the day, and how to reach who wrote. */
@Controller('synpunkter/:id/foljeblad')
@Kraver(...HANDLAGGARE)
export class FoljebladController {
  constructor(private readonly arenden: SynpunktsarendeQueries) {}

  /** Lex Sarah has none: there the case is made at once, with the text in it. */
  @Get(':orsak')
  @Vy('synpunkter/foljeblad')
  async blad(@Den() vem: Vem, @Id() id: number, @Param('orsak') vald: string): Promise<object> {
    const orsak = ORSAKER.find((en): en is Exclude<Orsak, 'lex_sarah'> => en === vald && en !== 'lex_sarah');
    if (orsak === undefined) throw new FinnsInte();
    const { synpunkt, kanal, avsandare, svarsvag, bilagor } = await this.arenden.arende(vem, id);
    const { etikett, vidMottagning, utanforNamnden } = overlamningar[orsak];
    return {
      titel: `Följeblad till ${etikett}`,
      ...{ id, synpunkt, kanal, avsandare, svarsvag, bilagor, vidMottagning, utanforNamnden },
      arBarn: synpunkt.avsandartyp === 'barn',
      brodsmulor: [
        { text: 'Synpunkter', url: '/synpunkter' },
        { text: `Synpunkt ${id}`, url: `/synpunkter/${id}` },
        { text: 'Följeblad' },
      ],
    };
  }
}
