import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { FinnsInte } from '../plattform/fel.js';
import { granskadeBilagor } from '../plattform/web/bilagor.js';
import { Filer, type Inskickad } from '../plattform/web/filer.js';
import { kodval } from '../processer/kodlistor.texter.js';
import { PERSONAL } from './avvikelse.flode.js';
import { BilagaService } from './bilaga.service.js';
import { beror } from './kodlistor.texter.js';
import { MinaRapporterQueries } from './mina-rapporter.queries.js';
import { KompletteringForm, MinaFraga, RapporteraForm, UtkastForm, UtkastFraga } from './rapportera.forms.js';
import { RapporteraService } from './rapportera.service.js';
import { somRapport } from './somrapport.js';

const BERORVAL = kodval(beror);
const ja = (text: string) => [{ varde: 'ja', text }];
/** A key that is no key is an address that does not exist. */
const Nyckel = () => Param('nyckel', new ParseUUIDPipe({ exceptionFactory: () => new FinnsInte() }));

@Controller('avvikelser')
@Kraver(...PERSONAL)
export class RapporteraController {
  constructor(
    private readonly rapporter: RapporteraService,
    private readonly queries: MinaRapporterQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get('ny')
  @Vy('avvikelser/ny')
  async ny(@Den() vem: Vem, @Query() fraga: UtkastFraga): Promise<object> {
    const { utkast, hemenhet, ...val } = await this.queries.formular(vem, fraga.utkast ?? null);
    return {
      titel: 'Rapportera en avvikelse',
      idag: this.klocka.idag(),
      utkastnyckel: utkast === null ? randomUUID() : fraga.utkast,
      ifyllt: utkast ?? { enhetId: fraga.enhet ?? hemenhet },
      berorval: BERORVAL,
      jaEnhet: ja('Ja, det hände på den här enheten'),
      jaAnonym: ja('Ja, skicka rapporten anonymt'),
      ...val,
    };
  }

  @Post()
  @FormularSida('/avvikelser/ny')
  async rapportera(
    @Den() vem: Vem,
    @Body() form: RapporteraForm,
    @Filer('bilagor') filer: readonly Inskickad[],
  ): Promise<Klart> {
    const idag = this.klocka.idag();
    const { id, anonym } = await this.rapporter.rapportera(vem, {
      ...somRapport(form, idag),
      nyckel: form.utkast ?? form.nyckel ?? randomUUID(),
      bilagor: await granskadeBilagor(filer),
    });
    const url = anonym ? '/avvikelser/kvitto/anonym' : `/avvikelser/kvitto/${id}`;
    return klart(url, { resurs: { id, anonym, kvitto: url }, skapad: true });
  }

  /** What happens next. Nothing here says which report it was. */
  @Get('kvitto/anonym')
  @Vy('avvikelser/kvitto')
  anonymt(): object {
    return { titel: 'Tack, din rapport är inskickad', anonym: true };
  }

  @Get('kvitto/:id')
  @Vy('avvikelser/kvitto')
  async kvitto(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const rapport = await this.queries.rapport(vem, id);
    return { titel: 'Tack, din rapport är inskickad', anonym: false, rapport };
  }

  /** Saved while one writes (script), by a button (no script), or by a program. */
  @Post('utkast/:nyckel')
  async sparaUtkast(@Den() vem: Vem, @Nyckel() nyckel: string, @Body() form: UtkastForm): Promise<Klart> {
    const sparad = await this.rapporter.sparaUtkast(vem, nyckel, form);
    return klart('/mina-rapporter', {
      flash: 'Utkastet är sparat. Du kan fortsätta när du vill.',
      resurs: { nyckel, sparad },
    });
  }

  @Put('utkast/:nyckel')
  async ersattUtkast(@Den() vem: Vem, @Nyckel() nyckel: string, @Body() form: UtkastForm): Promise<Klart> {
    return this.sparaUtkast(vem, nyckel, form);
  }

  @Post('utkast/:nyckel/borttagning')
  async taBortUtkast(@Den() vem: Vem, @Nyckel() nyckel: string): Promise<Klart> {
    await this.rapporter.taBortUtkast(vem, nyckel);
    return klart('/mina-rapporter', { flash: 'Utkastet är borttaget.', resurs: { nyckel } });
  }

  @Post(':id/komplettering')
  @FormularSida('/mina-rapporter/:id')
  async komplettera(
    @Den() vem: Vem,
    @Id() id: number,
    @Body() form: KompletteringForm,
    @Filer('bilagor') filer: readonly Inskickad[],
  ): Promise<Klart> {
    await this.rapporter.komplettera(vem, id, form.text, await granskadeBilagor(filer));
    return klart(`/mina-rapporter/${id}`, { flash: 'Kompletteringen är skickad.', resurs: { id } });
  }
}

@Controller('mina-rapporter')
@Kraver(...PERSONAL)
export class MinaRapporterController {
  constructor(
    private readonly queries: MinaRapporterQueries,
    private readonly bilagor: BilagaService,
  ) {}

  @Get()
  @Vy('avvikelser/mina-rapporter')
  async lista(@Den() vem: Vem, @Query() fraga: MinaFraga): Promise<object> {
    const { nasta, ...lista } = await this.queries.lista(vem, fraga.fore ?? null);
    return { titel: 'Mina rapporter', ...lista, nasta: nasta && `/mina-rapporter?fore=${nasta}` };
  }

  @Get(':id')
  @Vy('avvikelser/min-rapport')
  async rapport(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const rapport = await this.queries.rapport(vem, id);
    const titel = `Rapport ${id}, ${svensktDatum(rapport.rapporterad_datum)}`;
    const bilagor = await this.bilagor.bilagor(vem, id);
    const svarsetikett = rapport.fraga === null ? null : 'Ditt svar';
    return {
      titel,
      rapport,
      svarsetikett,
      bilagor,
      brodsmulor: [{ text: 'Mina rapporter', url: '/mina-rapporter' }, { text: titel }],
    };
  }
}
