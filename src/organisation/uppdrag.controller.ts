import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { UppdragsslutForm, VikariatForm } from './person.forms.js';
import { PersonQueries } from './person.queries.js';
import { UppdragService } from './uppdrag.service.js';

/** Ending an uppdrag, or letting somebody stand in. It is given on the person's page. */
@Controller('uppdrag')
@Kraver('systemadmin')
export class UppdragController {
  constructor(
    private readonly uppdrag: UppdragService,
    private readonly personer: PersonQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get(':id')
  @Vy('organisation/uppdrag')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const idag = this.klocka.idag();
    const { personId, personnamn, ...uppdrag } = await this.personer.uppdrag(vem, id, idag);
    const vikarier = (await this.personer.aktiva(vem, idag)).filter((person) => person.id !== personId);
    return {
      titel: uppdrag.enhet === null ? uppdrag.roll : `${uppdrag.roll}, ${uppdrag.enhet}`,
      ...uppdrag,
      personId,
      personnamn,
      idag,
      vikarier: vikarier.map(({ id: varde, namn, befattning }) => ({
        varde,
        text: befattning ? `${namn}, ${befattning}` : namn,
      })),
    };
  }

  @Post(':id/avslut')
  @FormularSida('/uppdrag/:id')
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: UppdragsslutForm): Promise<Klart> {
    const { personId } = await this.uppdrag.avsluta(vem, id, form.sistaDag);
    return klart(`/personer/${personId}`, { flash: `Uppdragets sista dag är den ${svensktDatum(form.sistaDag)}.` });
  }

  @Post(':id/vikariat')
  @FormularSida('/uppdrag/:id')
  async geVikariat(@Den() vem: Vem, @Id() id: number, @Body() form: VikariatForm): Promise<Klart> {
    const { vikarieId: personId, fran, till } = form;
    const nyttId = await this.uppdrag.geVikariat(vem, id, { personId, fran, till });
    return klart(`/personer/${personId}`, {
      flash: 'Vikariatet är registrerat.',
      resurs: { id: nyttId },
      skapad: true,
    });
  }
}
