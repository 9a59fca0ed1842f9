import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { atgardFlode } from '../atgarder/atgard.flode.js';
import { AtgardQueries } from '../atgarder/atgard.queries.js';
import type { Vem } from '../database/vem.js';
import { NY } from '../floden/flode.js';
import { prova } from '../floden/prova.js';
import { PersonQueries } from '../organisation/person.queries.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { nedladdning, PDF } from '../plattform/web/nedladdning.js';
import { LexSaraharende } from './arende.queries.js';
import { LexSarahDokument } from './dokument.service.js';
import { formularval } from './formularval.js';
import { LEX_SARAH_PERSONAL } from './lex-sarah.flode.js';
import { DokumentForm } from './lex-sarah.forms.js';
import { ListFraga } from './rapport.forms.js';
import { LexSarahQueries } from './lex-sarah.queries.js';
import { nastaSida } from './sidor.js';

/** The circle's pages: worklist, case, the form of each act, documents. Who is in the circle the database decides. */
@Controller('lex-sarah')
@Kraver(...LEX_SARAH_PERSONAL)
export class LexSaraharendeController {
  constructor(
    private readonly queries: LexSarahQueries,
    private readonly arenden: LexSaraharende,
    private readonly dokument: LexSarahDokument,
    private readonly personer: PersonQueries,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardQueries,
  ) {}

  @Get()
  @Vy('lex-sarah/lista')
  async lista(@Den() vem: Vem, @Query() fraga: ListFraga): Promise<object> {
    const { visa, sok = '', efter } = fraga;
    const { rader, nasta } = await this.queries.lista(vem, { alla: visa === 'alla', sok, efter });
    return {
      titel: 'Lex Sarah',
      alla: visa === 'alla',
      sok,
      arenden: rader,
      nasta: nastaSida('/lex-sarah', nasta, { visa, sok }),
    };
  }

  @Get(':id')
  @Vy('lex-sarah/arende')
  async arende(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const arende = await this.arenden.hamta(vem, id);
    const titel = arende.sak.dnr;
    return {
      titel,
      ...arende,
      atgarder: await this.atgarder.atgarderFor(vem, 'lex_sarah', id),
      farForesla: prova(atgardFlode, 'foresla', NY, vem).tillaten,
      dokumentval: formularval().dokument,
      brodsmulor: [{ text: 'Lex Sarah', url: '/lex-sarah' }, { text: titel }],
    };
  }

  /** The form of an act. An act that this person may not do now has no page. */
  @Get(':id/:handling')
  @Vy('lex-sarah/handling')
  async handling(@Den() vem: Vem, @Id() id: number, @Param('handling') url: string): Promise<object> {
    const arende = await this.arenden.hamta(vem, id);
    const handling = arende.handlingar.find((en) => en.url === `/lex-sarah/${String(id)}/${url}`);
    if (!handling || handling.nekad !== null) throw new FinnsInte();
    const personer = await this.personer.aktiva(vem, this.klocka.idag());
    return {
      titel: `${handling.etikett}, ${arende.sak.dnr}`,
      id,
      version: arende.version,
      handling,
      arende,
      idag: this.klocka.idag(),
      val: {
        ...formularval(),
        personer: personer.map(({ id: varde, namn, befattning }) => ({
          varde,
          text: befattning === '' ? namn : `${namn}, ${befattning}`,
        })),
        lasare: arende.krets
          .filter(({ slag }) => slag === 'Får läsa')
          .map(({ personId: varde, namn: text }) => ({ varde, text })),
        uppgifter: arende.utredning.flatMap(({ uppgifter }) =>
          uppgifter.filter(({ rattad }) => !rattad).map(({ id: varde, text }) => ({ varde, text: text.slice(0, 80) })),
        ),
      },
      brodsmulor: [
        { text: 'Lex Sarah', url: '/lex-sarah' },
        { text: arende.sak.dnr, url: `/lex-sarah/${String(id)}` },
        { text: handling.etikett },
      ],
    };
  }

  @Post(':id/dokument')
  @FormularSida('/lex-sarah/:id')
  async bestall(@Den() vem: Vem, @Id() id: number, @Body() form: DokumentForm): Promise<Klart> {
    const dokumentId = await this.dokument.bestall(vem, id, form.slag);
    return klart(`/lex-sarah/${String(id)}`, {
      flash: 'Dokumentet görs nu. Det finns här på sidan om en liten stund.',
      resurs: { id, dokumentId },
      skapad: true,
    });
  }

  @Get(':id/dokument/:dokumentId')
  @ApiProduces(PDF)
  async hamta(@Den() vem: Vem, @Id() id: number, @Id('dokumentId') dokumentId: number): Promise<StreamableFile> {
    const { innehall, filnamn } = await this.dokument.hamta(vem, id, dokumentId);
    return nedladdning(innehall, filnamn, PDF);
  }
}
