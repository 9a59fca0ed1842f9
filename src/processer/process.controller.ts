import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { PLANERAR, type Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { kodval, processlag } from './kodlistor.texter.js';
import { ArFraga, NyProcessForm, ProcessForm } from './process.forms.js';
import { ProcessQueries } from './process.queries.js';
import { ProcessService } from './process.service.js';

/** Create and edit. The list and the page of a process show the whole plan and belong to roda-traden. */
@Controller('processer')
export class ProcessController {
  constructor(
    private readonly processer: ProcessService,
    private readonly queries: ProcessQueries,
  ) {}

  @Get('ny')
  @Kraver(...PLANERAR)
  @Vy('processer/ny')
  async ny(@Den() vem: Vem, @Query() fraga: ArFraga): Promise<object> {
    const { ar } = await this.queries.planar(vem, fraga.ar);
    return { titel: 'Ny process', ar, slagval: kodval(processlag), brodsmulor: smulor('Ny process') };
  }

  @Post()
  @Kraver(...PLANERAR)
  @FormularSida('/processer/ny')
  async skapa(@Den() vem: Vem, @Body() form: NyProcessForm): Promise<Klart> {
    const id = await this.processer.skapa(vem, form);
    return klart(`/processer/${id}?ar=${form.ar}`, {
      flash: 'Processen finns nu i planen.',
      resurs: { id },
      skapad: true,
    });
  }

  @Get(':id/redigera')
  @Kraver(...PLANERAR)
  @Vy('processer/redigera')
  async redigera(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const process = await this.queries.process(vem, id);
    const helval = (await this.queries.alla(vem)).filter(({ varde }) => varde !== id);
    const titel = `Ändra ${process.nummer} ${process.namn}`;
    return { titel, process, version: process.version, slagval: kodval(processlag), helval, brodsmulor: smulor(titel) };
  }

  @Post(':id')
  @Kraver(...PLANERAR)
  @FormularSida('/processer/:id/redigera')
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: ProcessForm): Promise<Klart> {
    const { version, namn, slag, grupp, beskrivning = '', delAvId } = form;
    await this.processer.andra(vem, id, { version, namn, slag, grupp, beskrivning, delAvId });
    return klart(`/processer/${id}`, { flash: 'Processen är sparad.', resurs: { id } });
  }
}

const smulor = (text: string) => [{ text: 'Processer', url: '/processer' }, { text }];
