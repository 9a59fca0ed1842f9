import { Body, Controller, Get, Ip, Param, Post } from '@nestjs/common';
import { Installningar } from '../config/installningar.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { BromsService } from '../plattform/web/broms.service.js';
import { FormularSida, Oppen, Vy } from '../plattform/web/decorators.js';
import { kravManniska, stampel } from '../plattform/web/formularskydd.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { MALGRUPPER, malgrupper, type Malgrupp } from './enkat.texter.js';
import { frageblad } from './frageblad.js';
import { EnkatkodForm, SvarForm } from './svar.forms.js';
import { SvarService, type Vag } from './svar.service.js';

/** Before a code has been shown there is no nämnd to count for. */
const INGEN_NAMND = 0;

/**
 * Pages for whoever has been given a card or reads a poster. Whoever happens to be logged in is nobody here: no handler
 * asks who it is. A code stands in the address, because a camera can read nothing else; it is worth one answer and is
 * gone after it, and addresses are not logged.
 */
@Controller('enkat')
@Oppen()
export class SvarController {
  constructor(
    private readonly svar: SvarService,
    private readonly broms: BromsService,
    private readonly klocka: Klocka,
    private readonly installningar: Installningar,
  ) {}

  @Get()
  @Vy('enkater/kod')
  kod(): object {
    return { titel: 'Svara på en enkät' };
  }

  @Post()
  @FormularSida('/enkat')
  async medKod(@Body() { kod }: EnkatkodForm, @Ip() adress: string): Promise<Klart> {
    await this.broms.krav(INGEN_NAMND, 'enkatkod', adress);
    await this.svar.ingang({ kod });
    return klart(`/enkat/kod/${encodeURIComponent(kod.trim())}`);
  }

  @Get('tack')
  @Vy('enkater/tack')
  tack(): object {
    return { titel: 'Tack för ditt svar' };
  }

  @Get('kod/:kod')
  @Vy('enkater/svara')
  async medKort(@Param('kod') kod: string, @Ip() adress: string): Promise<object> {
    await this.broms.krav(INGEN_NAMND, 'enkatkod', adress);
    const { malgrupp } = await this.svar.ingang({ kod });
    if (malgrupp === null) throw new FinnsInte();
    return this.blad({ kod }, malgrupp, `/enkat/kod/${encodeURIComponent(kod)}`);
  }

  @Post('kod/:kod')
  @FormularSida('/enkat/kod/:kod')
  async svaraMedKort(@Param('kod') kod: string, @Body() form: SvarForm, @Ip() adress: string): Promise<Klart> {
    const { malgrupp } = await this.svar.ingang({ kod });
    if (malgrupp === null) throw new FinnsInte();
    return this.taEmot({ kod }, malgrupp, form, adress);
  }

  /** Whoever reads a poster says which of the readers it is, when the round has more than one. */
  @Get('oppen/:lank')
  @Vy('enkater/vem')
  async valj(@Param('lank') lank: string): Promise<object> {
    const form = await this.svar.formular(await this.svar.ingang({ lank }));
    const val = form.malgrupper.map((en) => ({ ...malgrupper[en], url: `/enkat/oppen/${lank}/${en}` }));
    return { titel: form.namn, namnd: form.namnd, val };
  }

  @Get('oppen/:lank/:malgrupp')
  @Vy('enkater/svara')
  forLank(@Param('lank') lank: string, @Param('malgrupp') malgrupp: string): Promise<object> {
    return this.blad({ lank }, kand(malgrupp), `/enkat/oppen/${lank}/${malgrupp}`);
  }

  @Post('oppen/:lank/:malgrupp')
  @FormularSida('/enkat/oppen/:lank/:malgrupp')
  svaraMedLank(
    @Param('lank') lank: string,
    @Param('malgrupp') malgrupp: string,
    @Body() form: SvarForm,
    @Ip() adress: string,
  ): Promise<Klart> {
    return this.taEmot({ lank }, kand(malgrupp), form, adress);
  }

  private async taEmot(vag: Vag, malgrupp: Malgrupp, form: SvarForm, adress: string): Promise<Klart> {
    const { namndId } = await this.svar.ingang(vag);
    await this.broms.krav(namndId, 'enkat', adress);
    kravManniska(this.installningar.hemlighet, this.klocka.nu(), form);
    await this.svar.svara(vag, malgrupp, form);
    return klart('/enkat/tack', { resurs: {} });
  }

  private async blad(vag: Vag, malgrupp: Malgrupp, action: string): Promise<object> {
    const form = await this.svar.formular(await this.svar.ingang(vag));
    if (!form.malgrupper.includes(malgrupp)) throw new FinnsInte();
    return {
      ...frageblad(form, malgrupp),
      namnd: form.namnd,
      stanger: form.stanger,
      action,
      stampel: stampel(this.installningar.hemlighet, this.klocka.nu()),
    };
  }
}

const kand = (text: string): Malgrupp => {
  const malgrupp = MALGRUPPER.find((en) => en === text);
  if (malgrupp === undefined) throw new FinnsInte();
  return malgrupp;
};
