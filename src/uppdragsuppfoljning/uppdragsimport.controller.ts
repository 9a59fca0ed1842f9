import { Body, Controller, Get, Header, Post } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import type { Vem } from '../database/vem.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Den, FormularSida, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { smulor } from './oppenvard.controller.js';
import { KOLUMNER } from './uppdragsfil.js';
import { UppdragsexportQueries } from './uppdragsexport.queries.js';
import { Uppdragsimport } from './uppdragsimport.service.js';

const FIL = { message: 'Välj en fil eller klistra in innehållet, högst 2 miljoner tecken.' };

class UppdragsfilForm {
  @IsString(FIL)
  @MaxLength(2_000_000, FIL)
  fil!: string;

  @IsIn(['prova', 'las_in'], { message: 'Välj att provläsa eller läsa in.' })
  steg!: 'prova' | 'las_in';
}

/** Many uppdrag at a time, in and out. */
@Controller('oppenvardsuppdrag')
@Kraver('enhetschef', 'verksamhetschef', 'kvalitetssamordnare')
export class UppdragsimportController {
  constructor(
    private readonly uppdragsimport: Uppdragsimport,
    private readonly exporten: UppdragsexportQueries,
  ) {}

  @Get('import')
  @Vy('uppdragsuppfoljning/import')
  formular(): object {
    return sidan();
  }

  /** The dry run shows its answer at once; the real one leads on to the list, or says what is wrong row by row. */
  @Post('import')
  @Vy('uppdragsuppfoljning/import')
  @FormularSida('/oppenvardsuppdrag/import')
  async lasIn(@Den() vem: Vem, @Body() form: UppdragsfilForm): Promise<object | Klart> {
    const svar = await this.uppdragsimport.lasIn(vem, form.fil, form.steg === 'prova');
    if (form.steg === 'prova') return { ...sidan(), prov: svar, ifyllt: form };
    if (svar.fel.length > 0)
      throw new OgiltigtFormular({
        fil: svar.fel.map(({ rad, kolumn, text }) => `Rad ${rad}${kolumn === null ? '' : `, ${kolumn}`}: ${text}`),
      });
    return klart('/oppenvardsuppdrag', { flash: `${svar.antal} uppdrag är inlästa.`, resurs: svar });
  }

  @Get('mall.csv')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="oppenvardsuppdrag-mall.csv"')
  mall(): string {
    return `\uFEFF${KOLUMNER.map(({ namn }) => namn).join(';')}\r\n`;
  }

  @Get('uppdrag.csv')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="oppenvardsuppdrag.csv"')
  exportera(@Den() vem: Vem): Promise<string> {
    return this.exporten.csv(vem);
  }
}

const sidan = (): object => {
  const titel = 'Läs in uppdrag från en fil';
  return { titel, kolumner: KOLUMNER, brodsmulor: smulor(titel) };
};
