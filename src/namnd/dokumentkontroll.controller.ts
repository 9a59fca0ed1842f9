import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { OgiltigtFormular } from '../plattform/fel.js';
import { FormularSida, Oppen, Vy } from '../plattform/web/decorators.js';
import { Filer, type Inskickad } from '../plattform/web/filer.js';
import { DokumentkontrollQueries } from './dokumentkontroll.queries.js';

const TITEL = 'Kontrollera ett dokument';

/** For anybody who holds a plan or a berättelse and wants to know whether it is the one that the nämnd adopted. */
@Controller('dokumentkontroll')
@Oppen()
export class DokumentkontrollController {
  constructor(private readonly queries: DokumentkontrollQueries) {}

  @Get()
  @Vy('namnd/dokumentkontroll')
  sida(): object {
    return { titel: TITEL };
  }

  @Post()
  @HttpCode(200)
  @Vy('namnd/dokumentkontroll')
  @FormularSida('/dokumentkontroll')
  async kontrollera(@Filer('fil') filer: readonly Inskickad[]): Promise<object> {
    const [fil] = filer;
    if (!fil) throw new OgiltigtFormular({ fil: ['Välj en PDF-fil.'] });
    return { titel: TITEL, ...(await this.queries.kontrollera(fil.innehall)) };
  }
}
