import { Body, Controller, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Kraver } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { LexSarahHandlaggning } from './handlaggning.service.js';
import { LexSarahKomplettering } from './komplettering.service.js';
import { LEX_SARAH_PERSONAL } from './lex-sarah.flode.js';
import type { LexSarah } from './lex-sarah.krav.js';
import {
  BedomningForm,
  DateradTextForm,
  IngenUtredningForm,
  KretsForm,
  PersonForm,
  StegForm,
  TextForm,
  UnderrattelseForm,
} from './lex-sarah.forms.js';

/** Each act of the ansvarig is a noun in the address. */
@Controller('lex-sarah/:id')
@Kraver(...LEX_SARAH_PERSONAL)
export class LexSarahHandlaggningController {
  constructor(
    private readonly handlaggning: LexSarahHandlaggning,
    private readonly komplettering: LexSarahKomplettering,
  ) {}

  @Post('mottagande')
  @FormularSida('/lex-sarah/:id/mottagande')
  async taEmot(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    return gjort(await this.handlaggning.taEmot(vem, id, form), 'Rapporten är mottagen.');
  }

  @Post('fraga')
  @FormularSida('/lex-sarah/:id/fraga')
  async begarKomplettering(@Den() vem: Vem, @Id() id: number, @Body() form: TextForm): Promise<Klart> {
    return gjort(await this.komplettering.begar(vem, id, form), 'Rapportören har fått din fråga.');
  }

  @Post('avhjalpande')
  @FormularSida('/lex-sarah/:id/avhjalpande')
  async avhjalp(@Den() vem: Vem, @Id() id: number, @Body() form: DateradTextForm): Promise<Klart> {
    return gjort(await this.handlaggning.avhjalp(vem, id, form), 'Det är dokumenterat.');
  }

  @Post('inledande-bedomning')
  @FormularSida('/lex-sarah/:id/inledande-bedomning')
  async bedomUtredas(@Den() vem: Vem, @Id() id: number, @Body() form: BedomningForm): Promise<Klart> {
    return gjort(await this.handlaggning.bedomUtredas(vem, id, form), 'Bedömningen är sparad. Utse en utredare.');
  }

  @Post('ingen-utredning')
  @FormularSida('/lex-sarah/:id/ingen-utredning')
  async bedomInteUtredas(@Den() vem: Vem, @Id() id: number, @Body() form: IngenUtredningForm): Promise<Klart> {
    return gjort(
      await this.handlaggning.bedomInteUtredas(vem, id, form),
      'Bedömningen är sparad och rapportören har fått svar.',
    );
  }

  @Post('utredare')
  @FormularSida('/lex-sarah/:id/utredare')
  async utseUtredare(@Den() vem: Vem, @Id() id: number, @Body() form: PersonForm): Promise<Klart> {
    return gjort(await this.handlaggning.utseUtredare(vem, id, form), 'Utredaren är utsedd.');
  }

  @Post('underrattelse')
  @FormularSida('/lex-sarah/:id/underrattelse')
  async underratta(@Den() vem: Vem, @Id() id: number, @Body() form: UnderrattelseForm): Promise<Klart> {
    return gjort(await this.handlaggning.underratta(vem, id, form), 'Underrättelsen är antecknad.');
  }

  @Post('aterkoppling')
  @FormularSida('/lex-sarah/:id/aterkoppling')
  async aterkoppla(@Den() vem: Vem, @Id() id: number, @Body() form: TextForm): Promise<Klart> {
    return gjort(await this.handlaggning.aterkoppla(vem, id, form), 'Rapportören har fått ditt svar.');
  }

  @Post('lasare')
  @FormularSida('/lex-sarah/:id/lasare')
  async namnLasare(@Den() vem: Vem, @Id() id: number, @Body() form: KretsForm): Promise<Klart> {
    return gjort(await this.handlaggning.namnLasare(vem, id, form), 'Personen kan nu läsa ärendet.');
  }

  @Post('avford-lasare')
  @FormularSida('/lex-sarah/:id/avford-lasare')
  async avforLasare(@Den() vem: Vem, @Id() id: number, @Body() form: PersonForm): Promise<Klart> {
    return gjort(await this.handlaggning.avforLasare(vem, id, form), 'Personen kan inte längre läsa ärendet.');
  }

  @Post('involverad')
  @FormularSida('/lex-sarah/:id/involverad')
  async angeInvolverad(@Den() vem: Vem, @Id() id: number, @Body() form: KretsForm): Promise<Klart> {
    return gjort(await this.handlaggning.angeInvolverad(vem, id, form), 'Personen är angiven som inblandad.');
  }
}

const gjort = ({ id, status, version }: LexSarah, flash: string): Klart =>
  klart(`/lex-sarah/${String(id)}`, { flash, resurs: { id, status, version } });
