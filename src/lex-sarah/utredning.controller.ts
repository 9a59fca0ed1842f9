import { Body, Controller, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Kraver } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { LexSarahBeslut } from './beslut.service.js';
import { LexSarahUtredning } from './utredning.service.js';
import { LEX_SARAH_PERSONAL } from './lex-sarah.flode.js';
import type { LexSarah } from './lex-sarah.krav.js';
import {
  BeslutForm,
  DateradTextForm,
  DatumForm,
  ForslagForm,
  IvoArendenummerForm,
  IvoBeslutForm,
  IvoanmalanForm,
  MotiveringForm,
  RattelseForm,
  SamtalForm,
  StegForm,
  UppgiftForm,
} from './lex-sarah.forms.js';

/** The utredning, the decision, IVO and the end. */
@Controller('lex-sarah/:id')
@Kraver(...LEX_SARAH_PERSONAL)
export class LexSarahUtredningController {
  constructor(
    private readonly utredningar: LexSarahUtredning,
    private readonly beslut: LexSarahBeslut,
  ) {}

  @Post('uppgift')
  @FormularSida('/lex-sarah/:id/uppgift')
  async utred(@Den() vem: Vem, @Id() id: number, @Body() form: UppgiftForm): Promise<Klart> {
    return gjort(await this.utredningar.utred(vem, id, form), 'Uppgiften är sparad.');
  }

  @Post('rattelse')
  @FormularSida('/lex-sarah/:id/rattelse')
  async rattaUppgift(@Den() vem: Vem, @Id() id: number, @Body() form: RattelseForm): Promise<Klart> {
    return gjort(await this.utredningar.rattaUppgift(vem, id, form), 'Uppgiften är rättad.');
  }

  @Post('samtal')
  @FormularSida('/lex-sarah/:id/samtal')
  async antecknaSamtal(@Den() vem: Vem, @Id() id: number, @Body() form: SamtalForm): Promise<Klart> {
    return gjort(await this.utredningar.antecknaSamtal(vem, id, form), 'Samtalet är antecknat.');
  }

  @Post('faktagranskning')
  @FormularSida('/lex-sarah/:id/faktagranskning')
  async faktagranska(@Den() vem: Vem, @Id() id: number, @Body() form: DateradTextForm): Promise<Klart> {
    return gjort(await this.utredningar.faktagranska(vem, id, form), 'Synpunkterna är antecknade.');
  }

  @Post('forslag')
  @FormularSida('/lex-sarah/:id/forslag')
  async foresla(@Den() vem: Vem, @Id() id: number, @Body() form: ForslagForm): Promise<Klart> {
    return gjort(await this.utredningar.foresla(vem, id, form), 'Förslaget är lämnat.');
  }

  @Post('aterforvisning')
  @FormularSida('/lex-sarah/:id/aterforvisning')
  async aterforvisa(@Den() vem: Vem, @Id() id: number, @Body() form: MotiveringForm): Promise<Klart> {
    return gjort(await this.beslut.aterforvisa(vem, id, form), 'Utredningen är tillbaka hos utredaren.');
  }

  @Post('beslut')
  @FormularSida('/lex-sarah/:id/beslut')
  async besluta(@Den() vem: Vem, @Id() id: number, @Body() form: BeslutForm): Promise<Klart> {
    return gjort(await this.beslut.besluta(vem, id, form), 'Beslutet är fattat.');
  }

  @Post('ivo-anmalan')
  @FormularSida('/lex-sarah/:id/ivo-anmalan')
  async anmalTillIvo(@Den() vem: Vem, @Id() id: number, @Body() form: IvoanmalanForm): Promise<Klart> {
    return gjort(await this.beslut.anmalTillIvo(vem, id, form), 'Anmälan till IVO är registrerad.');
  }

  @Post('ivo-utredning')
  @FormularSida('/lex-sarah/:id/ivo-utredning')
  async sandUtredningTillIvo(@Den() vem: Vem, @Id() id: number, @Body() form: DatumForm): Promise<Klart> {
    return gjort(await this.beslut.sandUtredningTillIvo(vem, id, form), 'Det är registrerat att utredningen är sänd.');
  }

  @Post('ivo-arendenummer')
  @FormularSida('/lex-sarah/:id/ivo-arendenummer')
  async registreraIvoArendenummer(
    @Den() vem: Vem,
    @Id() id: number,
    @Body() form: IvoArendenummerForm,
  ): Promise<Klart> {
    return gjort(await this.beslut.registreraIvoArendenummer(vem, id, form), 'Ärendenumret är registrerat.');
  }

  @Post('ivo-beslut')
  @FormularSida('/lex-sarah/:id/ivo-beslut')
  async registreraIvoBeslut(@Den() vem: Vem, @Id() id: number, @Body() form: IvoBeslutForm): Promise<Klart> {
    return gjort(await this.beslut.registreraIvoBeslut(vem, id, form), 'IVO:s beslut är registrerat.');
  }

  @Post('uppfoljning')
  @FormularSida('/lex-sarah/:id/uppfoljning')
  async foljUpp(@Den() vem: Vem, @Id() id: number, @Body() form: DateradTextForm): Promise<Klart> {
    return gjort(await this.beslut.foljUpp(vem, id, form), 'Uppföljningen är antecknad.');
  }

  @Post('avslut')
  @FormularSida('/lex-sarah/:id/avslut')
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    return gjort(await this.beslut.avsluta(vem, id, form), 'Ärendet är avslutat.');
  }
}

const gjort = ({ id, status, version }: LexSarah, flash: string): Klart =>
  klart(`/lex-sarah/${String(id)}`, { flash, resurs: { id, status, version } });
