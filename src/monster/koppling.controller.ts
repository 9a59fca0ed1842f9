import { Body, Controller, Get, Post } from '@nestjs/common';
import { kategorival } from '../avvikelser/kodlistor.texter.js';
import { PLANERAR, type Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { kodval } from '../processer/kodlistor.texter.js';
import { ProcessQueries } from '../processer/process.queries.js';
import { kategorier as klagomalskategorier } from '../synpunkter/kodlistor.texter.js';
import { KopplingForm } from './koppling.forms.js';
import { KopplingService } from './koppling.service.js';

/** Which kinds of cases belong to a process. */
@Controller('processer/:id/kategorier')
@Kraver(...PLANERAR)
export class KopplingController {
  constructor(
    private readonly kopplingar: KopplingService,
    private readonly processer: ProcessQueries,
  ) {}

  @Get()
  @Vy('monster/koppling')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const process = await this.processer.process(vem, id);
    const titel = 'Kategorier som hör till processen';
    const kopplade = await this.kopplingar.las(vem, id);
    return {
      ...{ titel, process, kopplade },
      grupper: kategorival(['SoL', 'HSL']).map((grupp) => ({
        ...grupp,
        vald: grupp.valen.some(({ varde }) => kopplade.avvikelse.includes(varde)),
      })),
      synpunktsval: kodval(klagomalskategorier),
      brodsmulor: [
        { text: 'Processer', url: '/processer' },
        { text: `${process.nummer} ${process.namn}`, url: `/processer/${String(id)}` },
        { text: titel },
      ],
    };
  }

  @Post()
  @FormularSida('/processer/:id/kategorier')
  async spara(@Den() vem: Vem, @Id() id: number, @Body() form: KopplingForm): Promise<Klart> {
    await this.processer.process(vem, id);
    await this.kopplingar.spara(vem, id, { avvikelse: form.avvikelse ?? [], synpunkt: form.synpunkt ?? [] });
    return klart(`/processer/${id}`, { flash: 'Kategorierna är sparade.', resurs: { id } });
  }
}
