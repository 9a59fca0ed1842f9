import { Body, Controller, Get, Ip, Post } from '@nestjs/common';
import { FormularSida, Oppen, Vy } from '../plattform/web/decorators.js';
import { Filer, type Inskickad } from '../plattform/web/filer.js';
import { AvsandareService } from './avsandare.service.js';
import { granskadeBilagor } from '../plattform/web/bilagor.js';
import { BromsService } from '../plattform/web/broms.service.js';
import { kravUtanPersonnummer } from '../plattform/web/formularskydd.js';
import { AvsandarensForm, KodForm, NojdForm } from './intag.forms.js';
import { JA_BEHALL } from './intag.texter.js';

const SIDA = '/synpunkt/svar';
/** Before a code has been shown there is no nämnd to count for. */
const INGEN_NAMND = 0;

/** What one does with the code. It comes in the form every time, so it is never in an address, a cookie or a log. */
@Controller('synpunkt/svar')
@Oppen()
export class AvsandareController {
  constructor(
    private readonly avsandare: AvsandareService,
    private readonly broms: BromsService,
  ) {}

  @Get()
  @Vy('synpunkter/svar')
  sida(): object {
    return { titel: 'Läs ditt svar', jaBehall: JA_BEHALL };
  }

  @Post()
  @Vy('synpunkter/avsandare')
  @FormularSida(SIDA)
  async visa(@Body() { kod }: KodForm, @Ip() adress: string): Promise<object> {
    await this.broms.krav(INGEN_NAMND, 'kod', adress);
    return this.vy(kod, null);
  }

  @Post('meddelande')
  @Vy('synpunkter/avsandare')
  @FormularSida(SIDA)
  async skriv(
    @Body() form: AvsandarensForm,
    @Filer('bilagor') filer: readonly Inskickad[],
    @Ip() adress: string,
  ): Promise<object> {
    await this.broms.krav(INGEN_NAMND, 'kod', adress);
    kravUtanPersonnummer(form);
    const { kod, text } = form;
    await this.avsandare.skrivTillbaka(kod, text, await granskadeBilagor(filer));
    return this.vy(kod, 'Ditt meddelande är skickat.');
  }

  @Post('omdome')
  @Vy('synpunkter/avsandare')
  @FormularSida(SIDA)
  async tyck(@Body() { kod, nojd, text }: NojdForm, @Ip() adress: string): Promise<object> {
    await this.broms.krav(INGEN_NAMND, 'kod', adress);
    await this.avsandare.tyck(kod, nojd, text);
    return this.vy(
      kod,
      nojd ? 'Tack! Vi är glada att svaret hjälpte.' : 'Tack för att du sa till. Vi tittar på det igen.',
    );
  }

  private async vy(kod: string, besked: string | null): Promise<object> {
    return { titel: 'Ditt ärende', kod, besked, jaBehall: JA_BEHALL, arende: await this.avsandare.visa(kod) };
  }
}
