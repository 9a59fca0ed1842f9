import { Body, Controller, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Kraver } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { REGISTRERAR } from './oppenvard.controller.js';
import {
  AvbrottForm,
  AvslutForm,
  DagForm,
  ForlangningForm,
  SkalForm,
  UppfoljningForm,
  UppstartForm,
} from './oppenvard.forms.js';
import { Oppenvardssteg } from './steg.service.js';

const SIDA = '/oppenvardsuppdrag/:id';

/** Each day of an uppdrag, registered where it stands. */
@Controller('oppenvardsuppdrag/:id')
@Kraver(...REGISTRERAR)
export class OppenvardsstegController {
  constructor(private readonly steg: Oppenvardssteg) {}

  @Post('fordelning')
  @FormularSida(SIDA)
  async fordela(@Den() vem: Vem, @Id() id: number, @Body() form: DagForm): Promise<Klart> {
    await this.steg.fordela(vem, id, form);
    return gjort(id, 'Uppdraget är fördelat. Nu räknas tiden till uppstartsmötet.');
  }

  @Post('uppstartsmote')
  @FormularSida(SIDA)
  async hallUppstartsmote(@Den() vem: Vem, @Id() id: number, @Body() form: UppstartForm): Promise<Klart> {
    await this.steg.hallUppstartsmote(vem, id, form);
    return gjort(id, 'Uppstartsmötet är registrerat.');
  }

  @Post('start')
  @FormularSida(SIDA)
  async verkstall(@Den() vem: Vem, @Id() id: number, @Body() form: DagForm): Promise<Klart> {
    await this.steg.verkstall(vem, id, form);
    return gjort(id, 'Insatsen har startat. Nu räknas tiden till genomförandeplan och uppföljning.');
  }

  @Post('genomforandeplan')
  @FormularSida(SIDA)
  async planKlar(@Den() vem: Vem, @Id() id: number, @Body() form: DagForm): Promise<Klart> {
    await this.steg.planKlar(vem, id, form);
    return gjort(id, 'Genomförandeplanen är registrerad.');
  }

  @Post('bokning')
  @FormularSida(SIDA)
  async boka(@Den() vem: Vem, @Id() id: number, @Body() form: DagForm): Promise<Klart> {
    await this.steg.boka(vem, id, form);
    return gjort(id, 'Uppföljningen är bokad.');
  }

  @Post('underlag')
  @FormularSida(SIDA)
  async lamnaUnderlag(@Den() vem: Vem, @Id() id: number, @Body() form: DagForm): Promise<Klart> {
    await this.steg.lamnaUnderlag(vem, id, form);
    return gjort(id, 'Underlaget är registrerat.');
  }

  @Post('uppfoljning')
  @FormularSida(SIDA)
  async foljUpp(@Den() vem: Vem, @Id() id: number, @Body() form: UppfoljningForm): Promise<Klart> {
    await this.steg.foljUpp(vem, id, form);
    return gjort(id, 'Uppföljningen är registrerad. Tiden till nästa räknas från den dagen.');
  }

  @Post('fortsatt-bistand')
  @FormularSida(SIDA)
  async forlang(@Den() vem: Vem, @Id() id: number, @Body() form: ForlangningForm): Promise<Klart> {
    await this.steg.forlang(vem, id, form);
    return gjort(id, 'Beslutet är registrerat. Nästa uppföljning räknas från det.');
  }

  @Post('drojsmal')
  @FormularSida(SIDA)
  async angeSkal(@Den() vem: Vem, @Id() id: number, @Body() form: SkalForm): Promise<Klart> {
    await this.steg.angeSkal(vem, id, form);
    return gjort(id, 'Skälet är sparat.');
  }

  @Post('avbrott')
  @FormularSida(SIDA)
  async ejNyttjas(@Den() vem: Vem, @Id() id: number, @Body() form: AvbrottForm): Promise<Klart> {
    await this.steg.ejNyttjas(vem, id, form);
    return gjort(id, 'Det är registrerat att insatsen inte används.');
  }

  @Post('aterstart')
  @FormularSida(SIDA)
  async ateruppta(@Den() vem: Vem, @Id() id: number, @Body() form: DagForm): Promise<Klart> {
    await this.steg.ateruppta(vem, id, form);
    return gjort(id, 'Det är registrerat att insatsen används igen.');
  }

  @Post('omprovning')
  @FormularSida(SIDA)
  async omprova(@Den() vem: Vem, @Id() id: number, @Body() form: DagForm): Promise<Klart> {
    await this.steg.omprova(vem, id, form);
    return gjort(id, 'Beslutet är lämnat för omprövning.');
  }

  @Post('avslut')
  @FormularSida(SIDA)
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: AvslutForm): Promise<Klart> {
    await this.steg.avsluta(vem, id, form);
    return gjort(id, 'Uppdraget är avslutat.');
  }
}

const gjort = (id: number, flash: string): Klart => klart(`/oppenvardsuppdrag/${id}`, { flash, resurs: { id } });
