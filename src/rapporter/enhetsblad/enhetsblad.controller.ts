import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { LEDER, type Vem } from '../../database/vem.js';
import { FinnsInte } from '../../plattform/fel.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../../plattform/web/decorators.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { nedladdning, PDF, XLSX } from '../../plattform/web/nedladdning.js';
import { sifferbok } from '../leverans/sifferfiler.js';
import { AptForm, AptFraga, GranskatForm, KapitelFraga } from './enhetsblad.forms.js';
import { EnhetsbladQueries } from './enhetsblad.queries.js';
import { EnhetsbladService } from './enhetsblad.service.js';
import { Enhetsbladsida } from './enhetsbladsida.service.js';

const bladet = (id: number): Klart =>
  klart(`/enhetsblad/${String(id)}`, { flash: 'Bladet görs nu.', resurs: { id }, skapad: true });

/** What an enhet prints for itself: the month's sheet for the APT, and its chapter of the year. */
@Controller('enhetsblad')
@Kraver(...LEDER, 'medarbetare')
export class EnhetsbladController {
  constructor(
    private readonly sidan: Enhetsbladsida,
    private readonly blad: EnhetsbladService,
    private readonly queries: EnhetsbladQueries,
  ) {}

  @Get()
  @Vy('rapporter/enhetsblad/lista')
  lista(@Den() vem: Vem): Promise<object> {
    return this.sidan.lista(vem);
  }

  /** From the choices of the list to the page of that very sheet. */
  @Get('apt')
  @Kraver(...LEDER)
  valtApt(@Query() { enhet, manad }: AptFraga): Klart {
    return klart(`/enhetsblad/apt/${String(enhet)}/${manad}`);
  }

  @Get('apt/:enhet/:manad')
  @Kraver(...LEDER)
  @Vy('rapporter/enhetsblad/apt')
  nyttApt(@Den() vem: Vem, @Id('enhet') enhet: number, @Param('manad') manad: string): Promise<object> {
    return this.sidan.apt(vem, enhet, manadI(manad));
  }

  @Post('apt/:enhet/:manad')
  @Kraver(...LEDER)
  @FormularSida('/enhetsblad/apt/:enhet/:manad')
  async gorApt(
    @Den() vem: Vem,
    @Id('enhet') enhet: number,
    @Param('manad') manad: string,
    @Body() { lardom1, lardom2 = '', gickBra, fraga, atgarder, namnOk = false }: AptForm,
  ): Promise<Klart> {
    const lardomar = [lardom1, lardom2].filter((text) => text.trim() !== '');
    return bladet(await this.blad.gorApt(vem, enhet, manadI(manad), { lardomar, gickBra, fraga, atgarder, namnOk }));
  }

  @Get('kapitel')
  @Kraver(...LEDER)
  valtKapitel(@Query() { enhet, ar }: KapitelFraga): Klart {
    return klart(`/enhetsblad/kapitel/${String(enhet)}/${String(ar)}`);
  }

  @Get('kapitel/:enhet/:ar')
  @Kraver(...LEDER)
  @Vy('rapporter/enhetsblad/kapitel')
  nyttKapitel(@Den() vem: Vem, @Id('enhet') enhet: number, @Id('ar') ar: number): Promise<object> {
    return this.sidan.kapitel(vem, enhet, ar);
  }

  @Post('kapitel/:enhet/:ar')
  @Kraver(...LEDER)
  @FormularSida('/enhetsblad/kapitel/:enhet/:ar')
  async gorKapitel(
    @Den() vem: Vem,
    @Id('enhet') enhet: number,
    @Id('ar') ar: number,
    @Body() { namnOk = false }: GranskatForm,
  ): Promise<Klart> {
    return bladet(await this.blad.gorKapitel(vem, enhet, ar, namnOk));
  }

  @Get(':id')
  @Vy('rapporter/enhetsblad/visa')
  visa(@Den() vem: Vem, @Id() id: number): Promise<object> {
    return this.sidan.visa(vem, id);
  }

  @Get(':id/blad.pdf')
  @ApiProduces(PDF)
  async pdf(@Den() vem: Vem, @Id() id: number): Promise<StreamableFile> {
    return nedladdning(await this.queries.fil(vem, id), 'blad.pdf', PDF);
  }

  @Get(':id/siffror.xlsx')
  @ApiProduces(XLSX)
  async siffror(@Den() vem: Vem, @Id() id: number): Promise<StreamableFile> {
    const { underlag } = await this.queries.hamta(vem, id);
    return nedladdning(await sifferbok(underlag), `blad-${String(id)}-siffror.xlsx`, XLSX);
  }
}

/** @throws FinnsInte for what is no month */
const manadI = (manad: string): string => {
  if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(manad)) throw new FinnsInte();
  return manad;
};
