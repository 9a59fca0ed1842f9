import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { harRoll, LEDER, type Vem } from '../database/vem.js';
import { EnhetQueries } from '../organisation/enhet.queries.js';
import { FinnsInte } from '../plattform/fel.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { kodval } from '../processer/kodlistor.texter.js';
import { ProcessQueries } from '../processer/process.queries.js';
import { EnkatstegForm, EnkatuppgifterForm, FlyttForm, FragaForm, NyEnkatForm } from './enkat.forms.js';
import { EnkatQueries } from './enkat.queries.js';
import { EnkatService } from './enkat.service.js';
import { fragslag, MALGRUPPER, malgrupper } from './enkat.texter.js';
import { frageblad } from './frageblad.js';
import { NyOmgangForm } from './omgang.forms.js';
import { OmgangService } from './omgang.service.js';
import { satten } from './omgang.texter.js';

const SIDA = '/enkater/:id';

/** Enkäter: what is asked, of whom, and the rounds it has been asked in. */
@Controller('enkater')
export class EnkatController {
  constructor(
    private readonly enkater: EnkatService,
    private readonly omgangar: OmgangService,
    private readonly queries: EnkatQueries,
    private readonly processer: ProcessQueries,
    private readonly enheter: EnhetQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('enkater/lista')
  async lista(@Den() vem: Vem): Promise<object> {
    return { titel: 'Enkäter', rader: await this.queries.lista(vem), farGora: harRoll(vem, ...LEDER) };
  }

  @Get('ny')
  @Kraver(...LEDER)
  @Vy('enkater/ny')
  async ny(@Den() vem: Vem): Promise<object> {
    const titel = 'Gör en enkät';
    return { titel, processval: await this.processer.alla(vem), brodsmulor: smulor(titel) };
  }

  @Post()
  @Kraver(...LEDER)
  @FormularSida('/enkater/ny')
  async skapa(@Den() vem: Vem, @Body() form: NyEnkatForm): Promise<Klart> {
    const id = await this.enkater.skapa(vem, form);
    return klart(`/enkater/${id}`, { flash: 'Enkäten är gjord. Skriv frågorna.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('enkater/enkat')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.queries.sida(vem, id);
    const farGora = harRoll(vem, ...LEDER);
    return {
      titel: sida.enkat.namn,
      ...sida,
      fragor: sida.fragor.map((fraga) => ({
        ...fraga,
        slagtext: fragslag[fraga.slag].etikett,
        texter: MALGRUPPER.filter((en) => fraga[en] !== '').map((en) => ({
          namn: malgrupper[en].etikett,
          text: fraga[en],
        })),
      })),
      version: sida.enkat.version,
      farGora,
      farAndra: farGora && !sida.enkat.last,
      visningar: MALGRUPPER.filter((en) => sida.fragor.some((fraga) => fraga[en] !== '')).map((en) => ({
        text: malgrupper[en].etikett,
        url: `/enkater/${id}/forhandsvisning/${en}`,
      })),
      ...(farGora ? { processval: await this.processer.alla(vem) } : {}),
      brodsmulor: smulor(sida.enkat.namn),
    };
  }

  @Post(':id/uppgifter')
  @FormularSida(SIDA)
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: EnkatuppgifterForm): Promise<Klart> {
    await this.enkater.andra(vem, id, form);
    return gjort(id, 'Uppgifterna är sparade.');
  }

  @Post(':id/kopia')
  @Kraver(...LEDER)
  async kopiera(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    const ny = await this.enkater.kopiera(vem, id);
    return klart(`/enkater/${ny}`, {
      flash: 'Det här är kopian. Ändra den som du vill.',
      resurs: { id: ny },
      skapad: true,
    });
  }

  @Get(':id/forhandsvisning/:malgrupp')
  @Vy('enkater/svara')
  async forhandsvisning(@Den() vem: Vem, @Id() id: number, @Param('malgrupp') vald: string): Promise<object> {
    const malgrupp = MALGRUPPER.find((en) => en === vald);
    if (malgrupp === undefined) throw new FinnsInte();
    const { enkat, fragor } = await this.queries.sida(vem, id);
    const brodsmulor = smulor('Så ser den ut', { text: enkat.namn, url: `/enkater/${id}` });
    return { ...frageblad({ ...enkat, fragor }, malgrupp), forhandsvisning: malgrupper[malgrupp].etikett, brodsmulor };
  }

  @Get(':id/fragor/ny')
  @Kraver(...LEDER)
  @Vy('enkater/fraga')
  async nyFraga(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { enkat } = await this.queries.sida(vem, id);
    const titel = 'Ny fråga';
    return { titel, ...fragesida(id, enkat), action: `/enkater/${id}/fragor`, brodsmulor: fragesmulor(enkat, titel) };
  }

  @Post(':id/fragor')
  @FormularSida(`${SIDA}/fragor/ny`)
  async laggTill(@Den() vem: Vem, @Id() id: number, @Body() form: FragaForm): Promise<Klart> {
    await this.enkater.laggTill(vem, id, form);
    return gjort(id, 'Frågan är tillagd sist.');
  }

  @Get(':id/fragor/:fragaId')
  @Kraver(...LEDER)
  @Vy('enkater/fraga')
  async fraga(@Den() vem: Vem, @Id() id: number, @Id('fragaId') fragaId: number): Promise<object> {
    const { enkat, fragor } = await this.queries.sida(vem, id);
    const nr = fragor.findIndex((en) => en.id === fragaId);
    const fraga = fragor[nr];
    if (!fraga) throw new FinnsInte();
    const titel = `Fråga ${nr + 1}`;
    return {
      titel,
      ...fragesida(id, enkat),
      fraga: { ...fraga, alternativ: fraga.alternativ.join('\n') },
      action: `/enkater/${id}/fragor/${fragaId}`,
      brodsmulor: fragesmulor(enkat, titel),
    };
  }

  @Post(':id/fragor/:fragaId')
  @FormularSida(`${SIDA}/fragor/:fragaId`)
  async andraFraga(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('fragaId') fragaId: number,
    @Body() form: FragaForm,
  ): Promise<Klart> {
    await this.enkater.andraFraga(vem, id, fragaId, form);
    return gjort(id, 'Frågan är ändrad.');
  }

  @Post(':id/fragor/:fragaId/flytt')
  @FormularSida(SIDA)
  async flytta(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('fragaId') fragaId: number,
    @Body() form: FlyttForm,
  ): Promise<Klart> {
    await this.enkater.flytta(vem, id, fragaId, form);
    return gjort(id, 'Frågan är flyttad.');
  }

  @Post(':id/fragor/:fragaId/borttagning')
  @FormularSida(SIDA)
  async taBort(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('fragaId') fragaId: number,
    @Body() form: EnkatstegForm,
  ): Promise<Klart> {
    await this.enkater.taBort(vem, id, fragaId, form);
    return gjort(id, 'Frågan är borttagen.');
  }

  @Get(':id/omgang/ny')
  @Kraver(...LEDER)
  @Vy('enkater/omgang-ny')
  async nyOmgang(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { enkat, fragor } = await this.queries.sida(vem, id);
    const idag = this.klocka.idag();
    const titel = 'Planera en omgång';
    return {
      titel,
      enkat,
      nu: { oppnar: idag, stanger: plusDagar(idag, 21) },
      sattval: Object.entries(satten).map(([varde, { etikett, hjalp }]) => ({ varde, text: etikett, hjalp })),
      malgruppsval: MALGRUPPER.filter((en) => fragor.some((fraga) => fraga[en] !== '')).map((varde) => ({
        varde,
        text: malgrupper[varde].etikett,
      })),
      enhetsval: (await this.enheter.valbara(vem, idag))
        .filter(({ niva }) => niva === 'enhet')
        .map((en) => ({ varde: en.id, text: en.vag })),
      brodsmulor: fragesmulor(enkat, titel),
    };
  }

  @Post(':id/omgang')
  @Kraver(...LEDER)
  @FormularSida(`${SIDA}/omgang/ny`)
  async planera(@Den() vem: Vem, @Id() id: number, @Body() form: NyOmgangForm): Promise<Klart> {
    const omgang = await this.omgangar.planera(vem, id, form);
    const flash = 'Omgången är planerad. Gör kort eller skriv ut affischer, och öppna när allt är klart.';
    return klart(`/enkatomgangar/${omgang}`, { flash, resurs: { id: omgang }, skapad: true });
  }
}

interface Kort {
  readonly id: number;
  readonly namn: string;
  readonly version: number;
}

const gjort = (id: number, flash: string): Klart => klart(`/enkater/${id}`, { flash, resurs: { id } });

const smulor = (text: string, ...mellan: readonly object[]) => [
  { text: 'Enkäter', url: '/enkater' },
  ...mellan,
  { text },
];

const fragesmulor = ({ id, namn }: Kort, titel: string) => smulor(titel, { text: namn, url: `/enkater/${id}` });

const fragesida = (id: number, { version }: Kort) => ({ id, version, slagval: kodval(fragslag) });
