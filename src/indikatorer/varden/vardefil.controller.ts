import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { harRoll, type Vem } from '../../database/vem.js';
import { OgiltigtFormular, SaknarBehorighet } from '../../plattform/fel.js';
import { Den, FormularSida, Vy } from '../../plattform/web/decorators.js';
import { Filer, type Inskickad } from '../../plattform/web/filer.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { CSV, nedladdning, XLSX } from '../../plattform/web/nedladdning.js';
import { Vardefiler, type Filsvar } from './vardefil.service.js';
import { VARDEKOLUMNER } from './vardefil.js';
import { csvmall, excelmall } from './vardemall.js';

const HOGST_BYTE = 5 * 1024 * 1024;
const INNEHALL = { message: 'Klistra in filens innehåll som text, högst 500 000 tecken.' };

class VardefilForm {
  @IsIn(['prova', 'las_in'], { message: 'Välj att provläsa eller läsa in.' })
  steg!: 'prova' | 'las_in';

  /** The content pasted as text, when no file is chosen. */
  @IsOptional()
  @IsString(INNEHALL)
  @MaxLength(500_000, INNEHALL)
  innehall?: string;
}

/** Values for many indikatorer at once, from a file. */
@Controller('indikatorvarden')
export class VardefilController {
  constructor(private readonly filer: Vardefiler) {}

  @Get('fil')
  @Vy('indikatorer/fil')
  formular(@Den() vem: Vem): object {
    kravPersonal(vem);
    return sidan();
  }

  /** The dry run shows its report at once; the real one leads on to the list. */
  @Post('fil')
  @Vy('indikatorer/fil')
  @FormularSida('/indikatorvarden/fil')
  async lasIn(
    @Den() vem: Vem,
    @Body() form: VardefilForm,
    @Filer('fil') filer: readonly Inskickad[],
  ): Promise<object | Klart> {
    kravPersonal(vem);
    const innehall = filer[0]?.innehall ?? (form.innehall === undefined ? null : Buffer.from(form.innehall));
    if (innehall === null) throw new OgiltigtFormular({ fil: ['Välj en fil eller klistra in dess innehåll.'] });
    if (innehall.length > HOGST_BYTE)
      throw new OgiltigtFormular({ fil: ['Filen är större än 5 MB. Dela den, till exempel efter år.'] });
    if (form.steg === 'prova') return { ...sidan(), svar: await this.filer.prova(vem, innehall), ifyllt: form };
    const svar = await this.filer.lasIn(vem, innehall);
    if (svar.problem.length > 0) return { ...sidan(), svar, ifyllt: form };
    return klart('/indikatorer', { flash: mening(svar), resurs: svar });
  }

  @Get('mall.csv')
  async csv(@Den() vem: Vem): Promise<StreamableFile> {
    return nedladdning(csvmall(await this.filer.uppslag(vem)), 'indikatorvarden.csv', CSV);
  }

  @Get('mall.xlsx')
  async xlsx(@Den() vem: Vem): Promise<StreamableFile> {
    return nedladdning(await excelmall(await this.filer.uppslag(vem)), 'indikatorvarden.xlsx', XLSX);
  }
}

const sidan = () => ({
  titel: 'Läs in värden från fil',
  kolumner: VARDEKOLUMNER,
  brodsmulor: [{ text: 'Indikatorer', url: '/indikatorer' }, { text: 'Läs in från fil' }],
});

const mening = ({ nya, andrade, indikatorer }: Filsvar): string =>
  `${nya} nya och ${andrade} rättade värden för ${indikatorer} ${indikatorer === 1 ? 'indikator' : 'indikatorer'} är inlästa.`;

/** The nämnd and the public get the figures of the adopted documents. */
const kravPersonal = (vem: Vem): void => {
  if (harRoll(vem, 'namndledamot', 'allmanhet')) throw new SaknarBehorighet();
};
