import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { anmalan277grunder } from './anmalan-27-7.texter.js';
import {
  Anmalan277Form,
  Anmald277Form,
  Avskrivning277Form,
  HandlingarnaForm,
  InformationForm,
} from './enskild-regi.forms.js';
import { EnskildRegiQueries } from './enskild-regi.queries.js';
import { EnskildRegiService } from './enskild-regi.service.js';
import { informationsslag } from './information.texter.js';
import { somVal } from './kodlistor.texter.js';
import { Sidfraga } from './rapport.forms.js';
import { nastaSida } from './sidor.js';

/** What enskilda utförare tell the nämnd: received, never decided here. */
@Controller('lex-sarah-information')
@Kraver('lex_sarah_ansvarig', 'forvaltningschef')
export class LexSarahinformationController {
  constructor(
    private readonly regi: EnskildRegiService,
    private readonly queries: EnskildRegiQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('lex-sarah/information-lista')
  async lista(@Den() vem: Vem, @Query() fraga: Sidfraga): Promise<object> {
    const { rader, nasta } = await this.queries.information(vem, fraga.efter);
    return {
      titel: 'Information från enskilda utförare',
      rader,
      nasta: nastaSida('/lex-sarah-information', nasta),
      slagval: somVal(informationsslag),
      idag: this.klocka.idag(),
    };
  }

  @Post()
  @FormularSida('/lex-sarah-information')
  async taEmot(@Den() vem: Vem, @Body() form: InformationForm): Promise<Klart> {
    const id = await this.regi.taEmot(vem, form, form.nyckel ?? randomUUID());
    return klart(`/lex-sarah-information/${String(id)}`, {
      flash: 'Informationen är registrerad.',
      resurs: { id },
      skapad: true,
    });
  }

  @Get(':id')
  @Vy('lex-sarah/information')
  async visa(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const rad = await this.queries.enInformation(vem, id);
    return {
      titel: `${rad.slagtext}, ${rad.utforare}`,
      rad,
      brodsmulor: [
        { text: 'Information från enskilda utförare', url: '/lex-sarah-information' },
        { text: rad.utforare },
      ],
    };
  }

  @Post(':id/avslut')
  @FormularSida('/lex-sarah-information/:id')
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: HandlingarnaForm): Promise<Klart> {
    const { status, version } = await this.regi.laggTillHandlingarna(vem, id, form);
    return klart(`/lex-sarah-information/${String(id)}`, {
      flash: 'Informationen är lagd till handlingarna.',
      resurs: { id, status, version },
    });
  }
}

/** Brister enligt 27 kap. 7 §: a case type of its own, never lex Sarah. */
@Controller('anmalan-27-7')
@Kraver('lex_sarah_ansvarig', 'forvaltningschef')
export class Anmalan277Controller {
  constructor(
    private readonly regi: EnskildRegiService,
    private readonly queries: EnskildRegiQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('lex-sarah/anmalan-27-7-lista')
  async lista(@Den() vem: Vem, @Query() fraga: Sidfraga): Promise<object> {
    const { rader, nasta } = await this.queries.anmalningar277(vem, fraga.efter);
    return {
      titel: 'Anmälan av brister i verksamhet som kräver tillstånd',
      rader,
      nasta: nastaSida('/anmalan-27-7', nasta),
      grundval: somVal(anmalan277grunder),
      idag: this.klocka.idag(),
    };
  }

  @Post()
  @FormularSida('/anmalan-27-7')
  async uppratta(@Den() vem: Vem, @Body() form: Anmalan277Form): Promise<Klart> {
    const id = await this.regi.uppratta277(vem, form, form.nyckel ?? randomUUID());
    return klart(`/anmalan-27-7/${String(id)}`, { flash: 'Ärendet är upprättat.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('lex-sarah/anmalan-27-7')
  async visa(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const rad = await this.queries.enAnmalan277(vem, id);
    return {
      titel: `Anmälan av brister, ${rad.verksamhet}`,
      rad,
      idag: this.klocka.idag(),
      brodsmulor: [{ text: 'Anmälan av brister', url: '/anmalan-27-7' }, { text: rad.verksamhet }],
    };
  }

  @Post(':id/ivo-anmalan')
  @FormularSida('/anmalan-27-7/:id')
  async anmal(@Den() vem: Vem, @Id() id: number, @Body() form: Anmald277Form): Promise<Klart> {
    const { status, version } = await this.regi.anmal277(vem, id, form);
    return klart(`/anmalan-27-7/${String(id)}`, { flash: 'Anmälan är registrerad.', resurs: { id, status, version } });
  }

  @Post(':id/avskrivning')
  @FormularSida('/anmalan-27-7/:id')
  async avskriv(@Den() vem: Vem, @Id() id: number, @Body() form: Avskrivning277Form): Promise<Klart> {
    const { status, version } = await this.regi.avskriv277(vem, id, form);
    return klart(`/anmalan-27-7/${String(id)}`, { flash: 'Ärendet är avskrivet.', resurs: { id, status, version } });
  }
}
