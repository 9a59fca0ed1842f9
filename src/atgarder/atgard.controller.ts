import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { NY } from '../floden/flode.js';
import { prova } from '../floden/prova.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { atgardstyper, kodtext, kodval } from '../processer/kodlistor.texter.js';
import { ProcessQueries } from '../processer/process.queries.js';
import { atgardFlode } from './atgard.flode.js';
import {
  AtgardFraga,
  AvbrottForm,
  GenomforandeForm,
  NyAtgardForm,
  NyAtgardFraga,
  StegForm,
  UppfoljningForm,
  UppgifterForm,
} from './atgard.forms.js';
import { AtgardQueries } from './atgard.queries.js';
import { AtgardService } from './atgard.service.js';
import { atgardstexter, effekter } from './atgard.texter.js';

const SIDA = '/atgarder/:id';
const EFFEKTVAL = Object.entries(effekter).map(([varde, text]) => ({ varde, text }));
const STATUSVAL = Object.entries(atgardstexter.status).map(([varde, text]) => ({ varde, text }));

@Controller('atgarder')
export class AtgardController {
  constructor(
    private readonly atgarder: AtgardService,
    private readonly queries: AtgardQueries,
    private readonly processer: ProcessQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('atgarder/lista')
  async lista(@Den() vem: Vem, @Query() fraga: AtgardFraga): Promise<object> {
    const { arval } = await this.processer.planar(vem, fraga.ar);
    const lista = await this.queries.lista(vem, fraga);
    const farLaggaTill = prova(atgardFlode, 'foresla', NY, vem).tillaten;
    const val = { val: fraga, arval, statusval: STATUSVAL, flikar: flikar(fraga) };
    return { titel: 'Åtgärder', ...lista, ...bladdring(fraga, lista.fler), ...val, farLaggaTill };
  }

  @Get('ny')
  @Vy('atgarder/ny')
  async ny(@Den() vem: Vem, @Query() fraga: NyAtgardFraga): Promise<object> {
    const { ar } = await this.processer.planar(vem, fraga.ar);
    const processer = await this.processer.valbara(vem, ar);
    const forvalt = { processId: fraga.process, riskId: fraga.risk };
    return { titel: 'Ny åtgärd', ar, forvalt, processer, ...(await this.val(vem)), brodsmulor: smulor('Ny åtgärd') };
  }

  @Post()
  @FormularSida('/atgarder/ny')
  async skapa(@Den() vem: Vem, @Body() form: NyAtgardForm): Promise<Klart> {
    const { ar, processId, riskId, ...ny } = form;
    const kallor = riskId === undefined ? [] : [{ sak: 'risk', sakId: riskId }];
    const id = await this.atgarder.planera(vem, { ...ny, plan: { ar, processId }, kallor });
    return klart(`/atgarder/${id}`, { flash: 'Åtgärden är föreslagen.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('atgarder/atgard')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.queries.sida(vem, id);
    const { atgard } = sida;
    return {
      titel: 'Åtgärd',
      ...sida,
      version: atgard.version,
      idag: this.klocka.idag(),
      typ: kodtext(atgardstyper, atgard.typ),
      effekt: atgard.effekt && effekter[atgard.effekt],
      tidigareVarv: atgard.tidigare_varv.map((varv) => ({ ...varv, effekt: varv.effekt && effekter[varv.effekt] })),
      effektval: EFFEKTVAL,
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
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    await this.atgarder.avsluta(vem, id, form);
    return gjort(id, 'Åtgärden är avslutad.');
  }

  @Post(':id/omtag')
  @FormularSida(SIDA)
  async taOm(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    await this.atgarder.taOm(vem, id, form);
    return gjort(id, 'Ett nytt varv har börjat.');
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

const gjort = (id: number, flash: string): Klart => klart(`/atgarder/${id}`, { flash, resurs: { id } });

const smulor = (text: string) => [{ text: 'Åtgärder', url: '/atgarder' }, { text }];

const flikar = ({ vy, ar }: AtgardFraga): { text: string; url: string; aktuell: boolean }[] =>
  (
    [
      ['Öppna', undefined],
      ['Mina', 'mina'],
      ['Försenade', 'forsenade'],
      ['Alla', 'alla'],
    ] as const
  ).map(([text, kod]) => {
    const fraga = new URLSearchParams({ ...(kod ? { vy: kod } : {}), ...(ar ? { ar: String(ar) } : {}) }).toString();
    return { text, url: `/atgarder${fraga === '' ? '' : `?${fraga}`}`, aktuell: vy === kod };
  });

/** Addresses of the pages before and after, with the same choices. */
const bladdring = ({ sida = 1, ...val }: AtgardFraga, fler: boolean): { forra?: string; nasta?: string } => {
  const till = (nr: number): string => {
    const fraga = new URLSearchParams({ sida: String(nr) });
    for (const [namn, varde] of Object.entries(val as Record<string, string | number | undefined>))
      if (varde !== undefined) fraga.set(namn, String(varde));
    return `/atgarder?${fraga.toString()}`;
  };
  return { ...(sida > 1 ? { forra: till(sida - 1) } : {}), ...(fler ? { nasta: till(sida + 1) } : {}) };
};
