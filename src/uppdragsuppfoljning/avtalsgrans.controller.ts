import { Body, Controller, Get, Post } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { AvtalsgransService } from './avtalsgrans.service.js';
import { smulor } from './oppenvard.controller.js';

const DAGAR = { message: 'Skriv ett helt antal dagar från 1 till 365, eller lämna tomt.' };
const VAG = '/oppenvardsuppdrag/tidsgranser';

class AvtalsgransForm {
  @IsOptional()
  @IsInt(DAGAR)
  @Min(1, DAGAR)
  @Max(365, DAGAR)
  planDagar?: number;
}

/** Local time limits that an avtal sets otherwise than the nämnd. */
@Controller('oppenvardsuppdrag/tidsgranser')
@Kraver('kvalitetssamordnare', 'verksamhetschef')
export class AvtalsgransController {
  constructor(private readonly granser: AvtalsgransService) {}

  @Get()
  @Vy('uppdragsuppfoljning/tidsgranser')
  async sida(@Den() vem: Vem): Promise<object> {
    const titel = 'Tidsgränser i avtalen';
    return { titel, utforare: await this.granser.lista(vem), brodsmulor: smulor(titel) };
  }

  @Post(':id')
  @FormularSida(VAG)
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: AvtalsgransForm): Promise<Klart> {
    await this.granser.andra(vem, id, form.planDagar ?? null);
    return klart(VAG, {
      flash: 'Tidsgränsen är sparad och gäller insatser som startar från och med nu.',
      resurs: { id },
    });
  }
}
