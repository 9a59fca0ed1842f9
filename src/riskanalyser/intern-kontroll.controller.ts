import { Controller, Get, Header } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Vem } from '../database/vem.js';
import { Den, Kraver, Vy } from '../plattform/web/decorators.js';
import { InternKontrollQueries, internKontrollCsv } from './intern-kontroll.queries.js';

/** What the quality work hands over to the nämnd's interna kontroll, to print or to take along as a file. */
@Controller('intern-kontroll')
@Kraver('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef')
export class InternKontrollController {
  constructor(private readonly queries: InternKontrollQueries) {}

  @Get()
  @Vy('riskanalyser/intern-kontroll')
  async lista(@Den() vem: Vem): Promise<object> {
    const rader = await this.queries.lista(vem);
    const titel = 'Risker till intern kontroll';
    return { titel, rader, brodsmulor: [{ text: 'Risker', url: '/risker' }, { text: titel }] };
  }

  @Get('risker.csv')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="risker-till-intern-kontroll.csv"')
  async csv(@Den() vem: Vem): Promise<string> {
    return internKontrollCsv(await this.queries.lista(vem));
  }
}
