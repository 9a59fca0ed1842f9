import { Body, Controller, Get, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Installningar } from '../config/installningar.js';
import { harRoll, type Vem } from '../database/vem.js';
import { EnhetQueries } from '../organisation/enhet.queries.js';
import { PersonQueries } from '../organisation/person.queries.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { qrSvg } from '../plattform/qr/qr.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { Filer, type Inskickad } from '../plattform/web/filer.js';
import { villHaHtml } from '../plattform/web/forhandla.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { kodval } from '../processer/kodlistor.texter.js';
import { SynpunktsarendeQueries } from './arende.queries.js';
import { granskadeBilagor } from '../plattform/web/bilagor.js';
import { FRAMMANDE, nedladdning } from '../plattform/web/nedladdning.js';
import { RegistreringForm, synpunktUr } from './intag.forms.js';
import { SVARSVAL, TYPVAL } from './intag.texter.js';
import { avsandartyper, bedomningar, kanaler, kategorier, svarssatt, typer } from './kodlistor.texter.js';
import { SvarsfrasService } from './svarsfras.service.js';
import { HANDLAGGARE, PERSONAL, SORTERAR } from './synpunkt.flode.js';
import { ListFraga } from './synpunkt.forms.js';
import { SynpunktQueries } from './synpunkt.queries.js';
import { synpunktstexter } from './synpunkt.texter.js';
import { TaEmotService } from './ta-emot.service.js';

const STATUSVAL = [
  ...Object.entries(synpunktstexter.status).map(([varde, text]) => ({ varde, text })),
  { varde: 'alla', text: 'Alla' },
];
const PROVAD = [{ varde: 'ja', text: 'Ja, och den är inget annat än en synpunkt' }];
const SMULA = { text: 'Synpunkter', url: '/synpunkter' };

/** Worklist, case page, and what is written down for somebody else. */
@Controller('synpunkter')
export class SynpunktController {
  constructor(
    private readonly queries: SynpunktQueries,
    private readonly arenden: SynpunktsarendeQueries,
    private readonly intag: TaEmotService,
    private readonly fraser: SvarsfrasService,
    private readonly enheter: EnhetQueries,
    private readonly personer: PersonQueries,
    private readonly klocka: Klocka,
    private readonly installningar: Installningar,
  ) {}

  @Get()
  @Kraver(...HANDLAGGARE, 'lex_sarah_ansvarig')
  @Vy('synpunkter/lista')
  async lista(@Den() vem: Vem, @Query() fraga: ListFraga): Promise<object> {
    const { synpunkter, nasta } = await this.queries.lista(vem, fraga);
    return {
      titel: 'Synpunkter och klagomål',
      synpunkter,
      val: fraga,
      statusval: STATUSVAL,
      typval: kodval(typer),
      enheter: await this.enhetsval(vem),
      handlagger: harRoll(vem, ...HANDLAGGARE),
      sorterar: harRoll(vem, ...SORTERAR),
      nasta: nasta && adress(fraga, nasta),
      forst: fraga.efter === undefined ? null : adress(fraga),
    };
  }

  @Get('ny')
  @Kraver(...PERSONAL)
  @Vy('synpunkter/ny')
  async ny(@Den() vem: Vem): Promise<object> {
    return {
      titel: 'Registrera en synpunkt åt någon',
      idag: this.klocka.idag(),
      typval: TYPVAL,
      kanalval: kodval(kanaler).filter(({ varde }) => varde !== 'webb'),
      avsandarval: kodval(avsandartyper),
      svarsval: SVARSVAL,
      enheter: await this.enhetsval(vem),
    };
  }

  @Post()
  @Kraver(...PERSONAL)
  @Vy('synpunkter/registrerad')
  @FormularSida('/synpunkter/ny')
  async registrera(
    @Den() vem: Vem,
    @Body() form: RegistreringForm,
    @Filer('bilagor') filer: readonly Inskickad[],
    @Req() req: FastifyRequest,
  ): Promise<object | Klart> {
    const bilagor = await granskadeBilagor(filer);
    const { kanal, inkomDatum } = form;
    const { id, kod } = await this.intag.registrera(vem, { ...synpunktUr(form, bilagor), kanal, inkomDatum });
    if (!villHaHtml(req)) return klart(`/synpunkter/${id}`, { resurs: { id, kod }, skapad: true });
    const svarssida = `${this.installningar.basUrl}/synpunkt/svar`;
    const qr = await qrSvg(svarssida, `QR-kod som leder till ${svarssida}`);
    return { titel: `Synpunkt ${id} är registrerad`, id, kod, svarssida, qr, ser: harRoll(vem, ...SORTERAR) };
  }

  @Get(':id')
  @Vy('synpunkter/arende')
  async arende(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const arende = await this.arenden.arende(vem, id);
    const personer = await this.personer.aktiva(vem, this.klocka.idag());
    return {
      titel: `Synpunkt ${id}`,
      ...arende,
      typval: kodval(typer),
      enheter: await this.enhetsval(vem),
      kategorival: kodval(kategorier),
      bedomningsval: kodval(bedomningar),
      svarssattval: kodval(svarssatt),
      personer: personer.map(({ id: varde, namn }) => ({ varde, text: namn })),
      fraser: await this.fraser.alla(vem),
      provadVal: PROVAD,
      okvitterade: arende.overlamningar
        .filter(({ kvittens }) => kvittens === null)
        .map(({ orsak, text }) => ({ varde: orsak, text })),
      brodsmulor: [SMULA, { text: `Synpunkt ${id}` }],
    };
  }

  /** Always as a file to keep, never shown in the browser: what somebody has sent is not ours to run. */
  @Get(':id/bilagor/:nr')
  @ApiProduces(FRAMMANDE)
  async bilaga(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number): Promise<StreamableFile> {
    const { typ, innehall } = await this.arenden.bilaga(vem, id, nr);
    return nedladdning(innehall, `synpunkt-${id}-bilaga-${nr}.${typ}`, FRAMMANDE);
  }

  private async enhetsval(vem: Vem): Promise<{ varde: number; text: string }[]> {
    return (await this.enheter.valbara(vem, this.klocka.idag())).map(({ id, vag }) => ({ varde: id, text: vag }));
  }
}

const adress = ({ status, typ, enhet, sok }: ListFraga, efter?: string): string => {
  const par = Object.entries({ status, typ, enhet, sok, efter })
    .filter(([, varde]) => varde !== undefined)
    .map(([namn, varde]) => [namn, String(varde)]);
  return par.length === 0 ? '/synpunkter' : `/synpunkter?${new URLSearchParams(par).toString()}`;
};
