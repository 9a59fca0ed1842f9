import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { svenskt } from '../plattform/diagram/diagram.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { atgardstyper, kodtext, kodval, orsaker } from '../processer/kodlistor.texter.js';
import { ProcessQueries } from '../processer/process.queries.js';
import {
  AvbrottForm,
  AvslutForm,
  GenomforandeForm,
  NyAtgardForm,
  NyAtgardFraga,
  OmtagForm,
  StegForm,
  UppfoljningForm,
  UppgifterForm,
} from './atgard.forms.js';
import type { Atgard } from './atgard.krav.js';
import { AtgardQueries } from './atgard.queries.js';
import { AtgardService } from './atgard.service.js';
import { ageranden, effekter, type Atgardshandling } from './atgard.texter.js';
import { EffektQueries } from './effekt.queries.js';
import { kallval, yttreSlag } from './kallor.js';
import { Kallkoppling } from './kallor.service.js';
import { RutinQueries } from './rutin.queries.js';
import { AteroppningForm } from './matning.forms.js';
import { matsatt, riktningar } from './matning.texter.js';

const SIDA = '/atgarder/:id';
const EFFEKTVAL = Object.entries(effekter).map(([varde, text]) => ({ varde, text }));
const AGERAVAL = (['anpassa', 'forkasta'] as const).map((varde) => ({ varde, text: ageranden[varde] }));
/** Shown where they belong on the page, not among the steps. */
const INTE_STEG: readonly string[] = [
  'planeraMatning',
  'laggTillKalla',
  'taBortKalla',
  'andraRutin',
] satisfies readonly Atgardshandling[];

@Controller('atgarder')
export class AtgardController {
  constructor(
    private readonly atgarder: AtgardService,
    private readonly queries: AtgardQueries,
    private readonly kallor: Kallkoppling,
    private readonly effekter: EffektQueries,
    private readonly rutiner: RutinQueries,
    private readonly processer: ProcessQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get('ny')
  @Vy('atgarder/ny')
  async ny(@Den() vem: Vem, @Query() fraga: NyAtgardFraga): Promise<object> {
    const { ar } = await this.processer.planar(vem, fraga.ar);
    const processer = await this.processer.valbara(vem, ar);
    const { sak, sakId, process: processId } = fraga;
    const kalla = sak === undefined || sakId === undefined ? null : await this.queries.kalla(vem, { sak, sakId });
    const forvalt = { processId, ...(kalla === null ? {} : { sak, sakId }) };
    const titel = 'Ny åtgärd';
    return { titel, ar, forvalt, kalla, processer, ...(await this.val(vem)), brodsmulor: smulor(titel) };
  }

  @Post()
  @FormularSida('/atgarder/ny')
  async skapa(@Den() vem: Vem, @Body() form: NyAtgardForm): Promise<Klart> {
    const { ar, processId, sak, sakId, ...ny } = form;
    const plan = ar === undefined || processId === undefined ? undefined : { ar, processId };
    const kallor = sak === undefined || sakId === undefined ? [] : [{ sak, sakId }];
    const id = await this.kallor.foresla(vem, { ...ny, plan, kallor });
    return klart(`/atgarder/${id}/matning`, {
      flash: 'Åtgärden är föreslagen. Planera nu hur ni ska se om den hjälper.',
      resurs: { id },
      skapad: true,
    });
  }

  @Get(':id')
  @Vy('atgarder/atgard')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { handlingar, ...sida } = await this.queries.sida(vem, id);
    const { atgard } = sida;
    const [effektutfall, forslag] = await Promise.all([
      this.effekter.effekter(vem, atgard),
      this.effekter.forslag(vem, id),
    ]);
    const kan = (handling: Atgardshandling) => handlingar.find((en) => en.handling === handling) ?? null;
    return {
      titel: 'Åtgärd',
      ...sida,
      handlingar: handlingar.filter(
        ({ handling }) => !INTE_STEG.includes(handling) && (handling !== 'ateroppna' || oppnasIgen(atgard)),
      ),
      ...{ matningssteg: kan('planeraMatning'), kallsteg: kan('laggTillKalla'), kallbort: kan('taBortKalla') },
      rutinsteg: kan('andraRutin'),
      versioner: await this.rutiner.versioner(vem, id),
      dokumentval: kan('andraRutin') === null ? [] : await this.rutiner.val(vem),
      ...{ effektutfall, forslag },
      version: atgard.version,
      idag: this.klocka.idag(),
      typ: kodtext(atgardstyper, atgard.typ),
      effekt: atgard.effekt && effekter[atgard.effekt],
      matsatt: atgard.matsatt && matsatt[atgard.matsatt],
      orsak: atgard.orsak && kodtext(orsaker, atgard.orsak),
      forvantat: atgard.forvantat === null ? null : svenskt(atgard.forvantat),
      riktning: atgard.riktning && riktningar[atgard.riktning],
      tidigareVarv: atgard.tidigare_varv.map((varv) => ({
        ...varv,
        effekt: varv.effekt && effekter[varv.effekt],
        agera: varv.agera ? ageranden[varv.agera] : null,
      })),
      ...{ effektval: EFFEKTVAL, ageraval: AGERAVAL, kallval, yttreval: kodval(yttreSlag) },
      ...(await this.val(vem)),
      brodsmulor: smulor('Åtgärd'),
    };
  }

  @Post(':id/uppgifter')
  @FormularSida(SIDA)
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: UppgifterForm): Promise<Klart> {
    await this.atgarder.andra(vem, id, form);
    return gjort(id, 'Uppgifterna är sparade.');
  }

  @Post(':id/beslut')
  @FormularSida(SIDA)
  async besluta(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    await this.atgarder.besluta(vem, id, form);
    return gjort(id, 'Åtgärden är beslutad.');
  }

  @Post(':id/paborjande')
  @FormularSida(SIDA)
  async paborja(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    await this.atgarder.paborja(vem, id, form);
    return gjort(id, 'Åtgärden pågår.');
  }

  @Post(':id/genomforande')
  @FormularSida(SIDA)
  async genomfor(@Den() vem: Vem, @Id() id: number, @Body() form: GenomforandeForm): Promise<Klart> {
    await this.atgarder.genomfor(vem, id, form);
    return gjort(id, 'Åtgärden är genomförd. Nu återstår att följa upp effekten.');
  }

  @Post(':id/uppfoljning')
  @FormularSida(SIDA)
  async foljUpp(@Den() vem: Vem, @Id() id: number, @Body() form: UppfoljningForm): Promise<Klart> {
    await this.atgarder.foljUpp(vem, id, form);
    return gjort(id, 'Effekten är uppföljd.');
  }

  @Post(':id/avslut')
  @FormularSida(SIDA)
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: AvslutForm): Promise<Klart> {
    await this.atgarder.avsluta(vem, id, form);
    return gjort(id, 'Åtgärden är avslutad.');
  }

  @Post(':id/omtag')
  @FormularSida(SIDA)
  async taOm(@Den() vem: Vem, @Id() id: number, @Body() form: OmtagForm): Promise<Klart> {
    await this.atgarder.taOm(vem, id, form);
    return gjort(id, 'Ett nytt varv har börjat. Planera hur effekten mäts den här gången.');
  }

  @Post(':id/ateroppnande')
  @FormularSida(SIDA)
  async ateroppna(@Den() vem: Vem, @Id() id: number, @Body() form: AteroppningForm): Promise<Klart> {
    await this.atgarder.ateroppna(vem, id, form);
    return gjort(id, 'Åtgärden är öppen igen. Planera hur effekten mäts den här gången.');
  }

  @Post(':id/avbrott')
  @FormularSida(SIDA)
  async avbryt(@Den() vem: Vem, @Id() id: number, @Body() form: AvbrottForm): Promise<Klart> {
    await this.atgarder.avbryt(vem, id, form);
    return gjort(id, 'Åtgärden är avbruten.');
  }

  private async val(vem: Vem) {
    return { ...(await this.queries.formval(vem)), typval: kodval(atgardstyper) };
  }
}

/** Otherwise it is opened by answering the proposal, or goes another turn when it is followed up. */
const oppnasIgen = ({ status, forslagVantar }: Atgard): boolean => status === 'avslutad' && forslagVantar !== true;

const gjort = (id: number, flash: string): Klart => klart(`/atgarder/${id}`, { flash, resurs: { id } });

const smulor = (text: string) => [{ text: 'Åtgärder', url: '/atgarder' }, { text }];
