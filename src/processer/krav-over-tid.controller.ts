import { Controller, Get } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { linjediagram } from '../plattform/diagram/linjediagram.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { Den, Id, Vy } from '../plattform/web/decorators.js';
import { SafeHtml } from '../plattform/web/safe-html.js';
import { KravOverTid, type Kravovertid } from './krav-over-tid.queries.js';

/** The same krav for the same enhet or utförare, time after time. */
@Controller('kravuppfoljningar/:id/over-tid')
export class KravOverTidController {
  constructor(private readonly queries: KravOverTid) {}

  @Get()
  @Vy('processer/krav-over-tid')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const over = await this.queries.hamta(vem, id);
    const titel = `${over.vem} över tid`;
    return {
      ...{ titel, id, ...over, diagram: over.ganger.length < 2 ? null : new SafeHtml(diagram(id, over)) },
      brodsmulor: [{ text: 'Kravuppföljningar', url: '/kravuppfoljningar' }, { text: titel }],
    };
  }
}

const diagram = (id: number, { vem, samling, ganger }: Kravovertid): string =>
  linjediagram({
    id: `krav-${id}`,
    titel: 'Andel uppfyllda krav',
    beskrivning: `${samling}, ${vem}: ${ganger.map((en) => `${svensktDatum(en.datum)} ${en.resultat.text ?? 'inte bedömt'}`).join(', ')}.`,
    punkter: ganger.map(({ datum }) => datum),
    enhet: 'procent',
    serier: [{ namn: 'Uppfyllda', varden: ganger.map(({ andel }) => andel) }],
  });
