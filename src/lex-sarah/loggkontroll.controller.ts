import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { somVal } from './kodlistor.texter.js';
import { LoggatgardForm, LoggkontrollForm } from './loggkontroll.forms.js';
import { Loggkontroll } from './loggkontroll.service.js';
import { kontrollutfall } from './loggkontroll.texter.js';

const SIDA = '/lex-sarah-loggkontroll';

/** Who has read lex Sarah cases, checked and signed by the dataskyddsombud. Lag (2001:454) 10 §. */
@Controller('lex-sarah-loggkontroll')
@Kraver('dataskyddsombud', 'lex_sarah_ansvarig', 'forvaltningschef')
export class LoggkontrollController {
  constructor(private readonly kontroll: Loggkontroll) {}

  @Get()
  @Vy('lex-sarah/loggkontroll')
  async sida(@Den() vem: Vem): Promise<object> {
    return {
      titel: 'Kontroll av vem som har läst lex Sarah-ärenden',
      ...(await this.kontroll.sidan(vem)),
      kontrollerar: vem.roller.includes('dataskyddsombud'),
      avslutar: vem.roller.includes('dataskyddsombud') || vem.roller.includes('forvaltningschef'),
      utfallsval: somVal(kontrollutfall),
    };
  }

  @Post()
  @Kraver('dataskyddsombud')
  @FormularSida(SIDA)
  async kontrollera(@Den() vem: Vem, @Body() form: LoggkontrollForm): Promise<Klart> {
    const id = await this.kontroll.kontrollera(vem, form);
    return klart(SIDA, { flash: 'Kontrollen är sparad.', resurs: { id }, skapad: true });
  }

  @Post(':id/atgard')
  @FormularSida(SIDA)
  async atgarda(@Den() vem: Vem, @Id() id: number, @Body() form: LoggatgardForm): Promise<Klart> {
    const { status, version } = await this.kontroll.atgarda(vem, id, form);
    return klart(SIDA, { flash: 'Anmärkningen är avslutad.', resurs: { id, status, version } });
  }
}
