import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { harRoll, LEDER, type Vem } from '../database/vem.js';
import { LAGRUM, lagrumVid } from '../floden/lagrum.js';
import { EnhetQueries } from '../organisation/enhet.queries.js';
import { ROLLNAMN } from '../organisation/organisation.texter.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { kodval } from '../processer/kodlistor.texter.js';
import { PLIKTROLLER, postslag } from './arshjul.texter.js';
import { KalenderService } from './kalender.service.js';
import { ArshjulsFraga, KopieraForm, NyPostForm, PostForm, PoststegForm } from './post.forms.js';
import { PostService } from './post.service.js';

const SIDA = '/arshjul/poster/:id';

/** The nämnd's own entries of the year, and the copying of them to the next. */
@Controller('arshjul')
export class PostController {
  constructor(
    private readonly poster: PostService,
    private readonly kalender: KalenderService,
    private readonly enheter: EnhetQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get('poster/ny')
  @Kraver(...LEDER)
  @Vy('arshjul/ny')
  async ny(@Den() vem: Vem): Promise<object> {
    const titel = 'Ny uppgift i årshjulet';
    return { titel, ...(await this.val(vem)), brodsmulor: smulor(titel) };
  }

  @Post('poster')
  @Kraver(...LEDER)
  @FormularSida('/arshjul/poster/ny')
  async skapa(@Den() vem: Vem, @Body() form: NyPostForm): Promise<Klart> {
    const id = await this.poster.skapa(vem, form);
    return klart(`/arshjul/poster/${id}`, { flash: 'Uppgiften finns i årshjulet.', resurs: { id }, skapad: true });
  }

  @Get('poster/:id')
  @Vy('arshjul/post')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const post = await this.poster.post(vem, id);
    const farSkriva = harRoll(vem, ...LEDER);
    return {
      titel: post.rubrik,
      post,
      version: post.version,
      slagtext: postslag[post.slag].etikett,
      rolltext: post.roll === null ? null : ROLLNAMN[post.roll],
      lagrumstext: post.lagrum === null ? null : (lagrumVid(post.lagrum, post.datum)?.text ?? post.lagrum),
      farSkriva: farSkriva && post.klar_datum === null,
      farKlara: post.klar_datum === null,
      fast: post.fast ? 'ja' : null,
      ...(farSkriva ? await this.val(vem) : {}),
      brodsmulor: smulor(post.rubrik),
    };
  }

  @Post('poster/:id/uppgifter')
  @FormularSida(SIDA)
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: PostForm): Promise<Klart> {
    await this.poster.andra(vem, id, form);
    return klart(`/arshjul/poster/${id}`, { flash: 'Uppgiften är ändrad.', resurs: { id } });
  }

  @Post('poster/:id/klar')
  @FormularSida(SIDA)
  async klar(@Den() vem: Vem, @Id() id: number, @Body() { version }: PoststegForm): Promise<Klart> {
    await this.poster.klarmarkera(vem, id, version);
    return klart(`/arshjul/poster/${id}`, { flash: 'Uppgiften är klar.', resurs: { id } });
  }

  @Post('poster/:id/borttagning')
  @FormularSida(SIDA)
  async taBort(@Den() vem: Vem, @Id() id: number, @Body() { version }: PoststegForm): Promise<Klart> {
    await this.poster.taBort(vem, id, version);
    return klart('/arshjul', { flash: 'Uppgiften är borttagen ur årshjulet.', resurs: { id } });
  }

  @Get('kopia')
  @Kraver('kvalitetssamordnare', 'forvaltningschef')
  @Vy('arshjul/kopia')
  async forslag(@Den() vem: Vem, @Query() { ar: valt }: ArshjulsFraga): Promise<object> {
    const ar = valt ?? Number(this.klocka.idag().slice(0, 4));
    const alla = await this.poster.forslag(vem, ar);
    const titel = `Kopiera årshjulet till ${ar + 1}`;
    return {
      ...{ titel, ar, nasta: ar + 1, redan: alla.filter(({ redan }) => redan).length },
      rader: alla.filter(({ redan }) => !redan).map((post) => ({ ...post, slagtext: postslag[post.slag].etikett })),
      brodsmulor: smulor(titel),
    };
  }

  @Post('kopia')
  @Kraver('kvalitetssamordnare', 'forvaltningschef')
  @FormularSida('/arshjul/kopia')
  async kopiera(@Den() vem: Vem, @Body() { ar, ta, dag, rad }: KopieraForm): Promise<Klart> {
    if (dag.length !== rad.length) throw new OgiltigtFormular({ dag: ['En dag saknas. Fyll i alla dagar.'] });
    const dagar = new Map(rad.map((id, nr) => [id, dag[nr] ?? '']));
    const valda = new Map(ta.map((id) => [id, dagar.get(id) ?? '']));
    const antal = await this.poster.kopiera(vem, ar, valda);
    const flash = `${antal} ${antal === 1 ? 'uppgift är kopierad' : 'uppgifter är kopierade'} till ${ar + 1}.`;
    return klart(`/arshjul?ar=${ar + 1}`, { flash, resurs: { antal } });
  }

  private async val(vem: Vem): Promise<object> {
    const idag = this.klocka.idag();
    const koder = [...new Set(LAGRUM.map(({ kod }) => kod))].flatMap((kod) => {
      const rum = lagrumVid(kod, idag);
      return rum === null ? [] : [{ varde: kod, text: rum.text }];
    });
    return {
      idag,
      slagval: kodval(postslag),
      lagrumsval: koder,
      rollval: PLIKTROLLER.map((varde) => ({ varde, text: ROLLNAMN[varde] })),
      enhetsval: (await this.enheter.valbara(vem, idag)).map((en) => ({ varde: en.id, text: en.vag })),
      personval: [
        ...(vem.personId === null ? [] : [{ varde: vem.personId, text: `${vem.namn} (jag)` }]),
        ...(await this.kalender.kollegor(vem)),
      ],
      fastval: [{ varde: 'ja', text: 'Ja, på samma datum varje år' }],
    };
  }
}

const smulor = (text: string) => [{ text: 'Årshjul', url: '/arshjul' }, { text }];
