import { Body, Controller, Get, Post } from '@nestjs/common';
import { AtgardQueries } from '../atgarder/atgard.queries.js';
import type { Vem } from '../database/vem.js';
import { EnhetQueries } from '../organisation/enhet.queries.js';
import { FinnsInte } from '../plattform/fel.js';
import { procent } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { Kvalitetsdokument } from '../processer/dokument.service.js';
import { MALGRUPPER, malgrupper } from './enkat.texter.js';
import {
  AntalForm,
  OmgangsskalForm,
  OmgangsstegForm,
  OmgangsuppgifterForm,
  SammanstallningForm,
  UtdelningForm,
} from './omgang.forms.js';
import { OmgangQueries, type Omgangssida } from './omgang.queries.js';
import { OmgangService } from './omgang.service.js';
import { satten } from './omgang.texter.js';
import { smulor, visarSvar } from './omgangssidor.js';
import { frageText } from './resultat.js';

const SIDA = '/enkatomgangar/:id';

/** A round of an enkät: handing out, following how many answer, and what they answered. */
@Controller('enkatomgangar')
export class OmgangController {
  constructor(
    private readonly omgangar: OmgangService,
    private readonly queries: OmgangQueries,
    private readonly enheter: EnhetQueries,
    private readonly dokument: Kvalitetsdokument,
    private readonly atgarder: AtgardQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get(':id')
  @Vy('enkater/omgang')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.queries.sida(vem, id);
    const { omgang, enheter, handlingar } = sida;
    const svar = enheter.reduce((summa, en) => summa + en.svar, 0);
    const kanda = enheter.every(({ utdelade }) => utdelade !== null);
    const utdelade = kanda ? enheter.reduce((summa, en) => summa + (en.utdelade ?? 0), 0) : null;
    const handlagger = handlingar.some(({ handling }) => ['delaUt', 'anges'].includes(handling));
    return {
      titel: `${sida.enkat.namn}: ${omgang.namn}`,
      ...sida,
      ...{ svar, utdelade, version: omgang.version, handlagger },
      andel: utdelade === null ? null : procent(svar, utdelade),
      enheter: enheter.map((en) => ({
        ...en,
        andel: en.utdelade === null ? null : procent(en.svar, en.utdelade),
        affisch: handlagger && omgang.satt === 'lank' ? `/enkatomgangar/${id}/affisch/${en.id}` : null,
        // when it is closed nobody can answer with them any more
        kort: (handlagger ? en.kort : []).map(({ malgrupp, antal }) => ({
          antal,
          text: malgrupper[malgrupp].etikett,
          url: `/enkatomgangar/${id}/kort/${en.id}/${malgrupp}`,
        })),
      })),
      satt: satten[omgang.satt].etikett,
      lasare: omgang.malgrupper.map((en) => malgrupper[en].etikett).join(', '),
      malgruppsval: omgang.malgrupper.map((en) => ({ varde: en, text: malgrupper[en].etikett })),
      enhetsval: enheter.map((en) => ({ varde: en.id, text: en.namn })),
      resultat: visarSvar(sida) ? await this.queries.frageresultat(vem, sida) : null,
      harFritext: sida.fragor.some(({ slag }) => slag === 'fritext'),
      visarSvar: visarSvar(sida),
      atgarder: await this.atgarder.atgarderFor(vem, 'enkatomgang', id),
      utskrifter: await this.dokument.lista(vem, { sak: 'enkatomgang', sakId: id }),
      ...(sida.andring === null ? {} : { val: await this.val(vem, sida) }),
      brodsmulor: smulor(sida, omgang.namn),
    };
  }

  @Post(':id/uppgifter')
  @FormularSida(SIDA)
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: OmgangsuppgifterForm): Promise<Klart> {
    await this.omgangar.andra(vem, id, form);
    return gjort(id, 'Uppgifterna är sparade.');
  }

  @Post(':id/utdelning')
  @FormularSida(SIDA)
  async delaUt(@Den() vem: Vem, @Id() id: number, @Body() form: UtdelningForm): Promise<Klart> {
    await this.omgangar.delaUt(vem, id, form);
    return klart(`/enkatomgangar/${id}/kort/${form.enhetId}/${form.malgrupp}`, {
      flash: 'Korten är klara att skriva ut.',
      resurs: { id },
    });
  }

  @Post(':id/antal')
  @FormularSida(SIDA)
  async anges(@Den() vem: Vem, @Id() id: number, @Body() form: AntalForm): Promise<Klart> {
    await this.omgangar.anges(vem, id, form);
    return gjort(id, 'Antalet är sparat.');
  }

  @Post(':id/oppning')
  @FormularSida(SIDA)
  async oppna(@Den() vem: Vem, @Id() id: number, @Body() form: OmgangsstegForm): Promise<Klart> {
    await this.omgangar.oppna(vem, id, form);
    return gjort(id, 'Enkäten är öppen för svar.');
  }

  @Post(':id/paminnelse')
  @FormularSida(SIDA)
  async paminn(@Den() vem: Vem, @Id() id: number, @Body() form: OmgangsstegForm): Promise<Klart> {
    await this.omgangar.paminn(vem, id, form);
    return gjort(id, 'Cheferna på enheterna har fått en påminnelse.');
  }

  @Post(':id/stangning')
  @FormularSida(SIDA)
  async stang(@Den() vem: Vem, @Id() id: number, @Body() form: OmgangsstegForm): Promise<Klart> {
    await this.omgangar.stang(vem, id, form);
    return gjort(id, 'Enkäten är stängd. Koder som inte har använts gäller inte längre.');
  }

  @Post(':id/sammanstallning')
  @FormularSida(SIDA)
  async sammanstall(@Den() vem: Vem, @Id() id: number, @Body() form: SammanstallningForm): Promise<Klart> {
    await this.omgangar.sammanstall(vem, id, form);
    return gjort(id, 'Omgången är sammanställd.');
  }

  @Post(':id/avbrott')
  @FormularSida(SIDA)
  async avbryt(@Den() vem: Vem, @Id() id: number, @Body() form: OmgangsskalForm): Promise<Klart> {
    await this.omgangar.avbryt(vem, id, form);
    return gjort(id, 'Omgången är avbruten.');
  }

  @Get(':id/fritext')
  @Vy('enkater/fritext')
  async fritext(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.queries.sida(vem, id);
    if (!visarSvar(sida)) throw new FinnsInte();
    const texter = await this.queries.fritexter(vem, id);
    const fragor = sida.fragor
      .filter(({ slag }) => slag === 'fritext')
      .map((fraga) => ({
        text: frageText(fraga, sida.omgang.malgrupper),
        svar: texter.filter(({ fragaId }) => fragaId === fraga.id),
      }));
    const titel = 'Med egna ord';
    return { titel, fragor, minst: sida.omgang.minst, antal: texter.length, brodsmulor: smulor(sida, titel, id) };
  }

  private async val(vem: Vem, { fragor }: Omgangssida): Promise<object> {
    const enheter = await this.enheter.valbara(vem, this.klocka.idag());
    return {
      satt: Object.entries(satten).map(([varde, { etikett, hjalp }]) => ({ varde, text: etikett, hjalp })),
      malgrupper: MALGRUPPER.filter((en) => fragor.some((fraga) => fraga[en] !== '')).map((varde) => ({
        varde,
        text: malgrupper[varde].etikett,
      })),
      enheter: enheter.filter(({ niva }) => niva === 'enhet').map((en) => ({ varde: en.id, text: en.vag })),
    };
  }
}

const gjort = (id: number, flash: string): Klart => klart(`/enkatomgangar/${id}`, { flash, resurs: { id } });
