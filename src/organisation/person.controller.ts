import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ROLLER, type Vem } from '../database/vem.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { EnhetQueries } from './enhet.queries.js';
import { ROLLNAMN } from './organisation.texter.js';
import {
  AvaktiveringForm,
  NyPersonForm,
  NyttUppdragForm,
  PersonlistaFraga,
  PersonuppgifterForm,
} from './person.forms.js';
import { PersonQueries } from './person.queries.js';
import { PersonService } from './person.service.js';
import { UppdragService } from './uppdrag.service.js';

const ROLLVAL = ROLLER.map((varde) => ({ varde, text: ROLLNAMN[varde] }));

@Controller('personer')
@Kraver('systemadmin')
export class PersonController {
  constructor(
    private readonly personer: PersonService,
    private readonly queries: PersonQueries,
    private readonly uppdrag: UppdragService,
    private readonly enheter: EnhetQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('organisation/personer')
  async lista(@Den() vem: Vem, @Query() fraga: PersonlistaFraga): Promise<object> {
    const { sok = '', sida: sidnr } = fraga;
    const svar = await this.queries.lista(vem, { sok, sida: sidnr, datum: this.klocka.idag() });
    const sida = (nr: number): string => `/personer?${new URLSearchParams({ sok, sida: String(nr) })}`;
    return {
      titel: 'Personer',
      sok,
      personer: svar.personer,
      antal: svar.antal,
      sidtext: `Sida ${svar.sida}`,
      forra: svar.sida > 1 ? sida(svar.sida - 1) : null,
      nasta: svar.fler ? sida(svar.sida + 1) : null,
    };
  }

  @Get('ny')
  @Vy('organisation/ny-person')
  ny(): object {
    return { titel: 'Ny person' };
  }

  /** The password is shown on the answer itself and nowhere else, so there is nothing to be sent on to. */
  @Post()
  @Vy('organisation/nytt-konto')
  @FormularSida('/personer/ny')
  async skapa(@Den() vem: Vem, @Body() form: NyPersonForm): Promise<object> {
    const uppgifter = rensade(form);
    const konto = await this.personer.skapa(vem, uppgifter);
    return { titel: 'Kontot är skapat', ...konto, namn: uppgifter.namn, epost: uppgifter.epost };
  }

  @Get(':id')
  @Vy('organisation/person')
  async person(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const idag = this.klocka.idag();
    const [person, enheter] = [await this.queries.person(vem, id, idag), await this.enheter.valbara(vem, idag)];
    const platser = enheter.map((enhet) => ({ varde: enhet.id, text: enhet.vag }));
    const arAvslutad = person.inaktivFran !== null && person.inaktivFran <= idag;
    return { titel: person.namn, ...person, arAvslutad, arJag: vem.personId === id, idag, roller: ROLLVAL, platser };
  }

  @Post(':id')
  @FormularSida('/personer/:id')
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: PersonuppgifterForm): Promise<Klart> {
    await this.personer.andraUppgifter(vem, id, { ...rensade(form), version: form.version });
    return klart(`/personer/${id}`, { flash: 'Uppgifterna är sparade.' });
  }

  @Post(':id/avaktivering')
  @FormularSida('/personer/:id')
  async avaktivera(@Den() vem: Vem, @Id() id: number, @Body() form: AvaktiveringForm): Promise<Klart> {
    await this.personer.avaktivera(vem, id, form.fran);
    return klart(`/personer/${id}`, { flash: `Kontot är avslutat från och med den ${svensktDatum(form.fran)}.` });
  }

  @Post(':id/tillfalligt-losenord')
  @Vy('organisation/nytt-konto')
  async nyttLosenord(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const konto = await this.personer.nyttLosenord(vem, id);
    const { namn, epost } = await this.queries.person(vem, id, this.klocka.idag());
    return { titel: 'Nytt tillfälligt lösenord', ...konto, namn, epost };
  }

  @Post(':id/uppdrag')
  @FormularSida('/personer/:id')
  async geUppdrag(@Den() vem: Vem, @Id() id: number, @Body() form: NyttUppdragForm): Promise<Klart> {
    const { roll, enhetId = null, fran, till = null } = form;
    const uppdragId = await this.uppdrag.ge(vem, { personId: id, roll, enhetId, fran, till });
    const flash = `Uppdraget som ${ROLLNAMN[roll].toLowerCase()} är registrerat.`;
    return klart(`/personer/${id}`, { flash, resurs: { id: uppdragId }, skapad: true });
  }
}

const rensade = ({ namn, epost, befattning }: { namn: string; epost: string; befattning?: string }) => ({
  namn: namn.trim(),
  epost: epost.trim(),
  befattning: befattning?.trim() ?? '',
});
