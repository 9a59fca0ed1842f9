import { Controller, Get, Query } from '@nestjs/common';
import { harRoll, PLANERAR, type Vem } from '../database/vem.js';
import { Den, Id, Vy } from '../plattform/web/decorators.js';
import { ProcessQueries } from '../processer/process.queries.js';
import { luckorPerLed } from './kedja.js';
import { KedjeQueries } from './kedja.queries.js';
import type { Luckniva } from './luckor.js';
import { PlanFraga } from './plan.forms.js';
import { PlanQueries } from './plan.queries.js';
import { adress, processtrad } from './roda-traden.vyer.js';

const NIVATEXTER: Readonly<Record<Luckniva, string>> = { fel: 'Fel', varning: 'Varning', upplysning: 'Upplysning' };
const NIVATONER: Readonly<Record<Luckniva, string>> = { fel: 'fara', varning: 'varning', upplysning: 'info' };

/** How many outcomes are told before the rest are folded away. */
const NARA = 6;

/** One process from risk to effect on one page, with what is missing told where it is missing. */
@Controller('processer/:id/roda-traden')
export class KedjeController {
  constructor(
    private readonly planer: PlanQueries,
    private readonly processer: ProcessQueries,
    private readonly queries: KedjeQueries,
  ) {}

  @Get()
  @Vy('roda-traden/kedja')
  async kedja(@Den() vem: Vem, @Id() id: number, @Query() fraga: PlanFraga): Promise<object> {
    const process = await this.processer.process(vem, id);
    const { ar, arval } = await this.processer.planar(vem, fraga.ar);
    const plan = await this.planer.planunderlag(vem, ar);
    const luckor = luckorPerLed(plan, process.nyckel, (traff) => adress(plan, traff));
    const kedja = await this.queries.rader(vem, id, ar);
    const namn = `${process.nummer} ${process.namn}`;
    return {
      ...processtrad(plan, process.nyckel),
      ...{ titel: `Röda tråden: ${namn}`, process, ar, arval, luckor },
      antalLuckor: Object.values(luckor).reduce((summa, { length }) => summa + length, 0),
      kedja,
      ...{ utfall: kedja.utfall.slice(0, NARA), tidigare: kedja.utfall.slice(NARA) },
      // a plan that is not in force is told as it was written
      galler: plan.kring !== undefined,
      ...{ nivatexter: NIVATEXTER, nivatoner: NIVATONER },
      farKoppla: harRoll(vem, ...PLANERAR),
      brodsmulor: [
        { text: 'Processer', url: `/processer?ar=${ar}` },
        { text: namn, url: `/processer/${id}?ar=${ar}` },
        { text: 'Röda tråden' },
      ],
    };
  }
}
