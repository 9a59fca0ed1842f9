import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { DimensionQueries } from '../../indikatorer/dimension.queries.js';
import { FaktaQueries } from '../../indikatorer/fakta.queries.js';
import { FinnsInte } from '../../plattform/fel.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../../plattform/web/decorators.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { skrivavsnittet } from '../innehall.js';
import { RapportQueries } from '../rapport.queries.js';
import { RapportService } from '../rapport.service.js';
import { LaggTillSiffraForm } from './textfakta.forms.js';
import { Textfakta } from './textfakta.service.js';
import { delningsfalt, siffervalen, valdaTokens } from './textfakta.vyer.js';
import { faktaurl } from './textsiffror.js';

/** Where the one who writes a chapter picks a number for the text. Works without script. */
@Controller('rapporter')
@Kraver('kvalitetssamordnare', 'forvaltningschef')
export class TextfaktaController {
  constructor(
    private readonly queries: RapportQueries,
    private readonly rapporter: RapportService,
    private readonly fakta: FaktaQueries,
    private readonly dimensioner: DimensionQueries,
    private readonly textfakta: Textfakta,
  ) {}

  /** @param fraga the chosen faktum, and a value by the name of each split */
  @Get(':id/avsnitt/:kod/siffror')
  @Vy('rapporter/siffror')
  async valj(
    @Den() vem: Vem,
    @Id() id: number,
    @Param('kod') kod: string,
    @Query() fraga: Record<string, unknown>,
  ): Promise<object> {
    const rapport = await this.queries.hamta(vem, id);
    const avsnitt = skrivavsnittet(rapport.slag, kod);
    if (!avsnitt) throw new FinnsInte();
    const faktum = (await this.fakta.katalog(vem)).find((ett) => ett.kod === fraga.fakta);
    const falt = faktum ? delningsfalt(faktum, fraga, rapport, await this.dimensioner.namnen(vem)) : [];
    const tokens = faktum ? valdaTokens(faktum, falt).join(' ') : '';
    return {
      titel: `Välj en siffra – ${avsnitt.rubrik}`,
      brodsmulor: [
        { text: rapport.titel, url: `/rapporter/${String(id)}` },
        { text: avsnitt.rubrik, url: `/rapporter/${String(id)}/avsnitt/${kod}` },
        { text: 'Välj en siffra' },
      ],
      ...{ rapport, avsnitt, faktum, falt, siffervalen: siffervalen() },
      valda: (await this.textfakta.rader(vem, tokens, rapport.ar)).map((rad) => ({
        ...rad,
        url: rad.siffra.fakta && faktaurl(rad.siffra.fakta),
      })),
      fel: await this.textfakta.fel(vem, tokens, rapport.ar),
      version: (await this.queries.texter(vem, id)).get(kod)?.version ?? 0,
      kanSkriva: rapport.status === 'utkast',
    };
  }

  /** The number is set last in the chapter's text, where the writer can move it. */
  @Post(':id/avsnitt/:kod/siffror')
  @FormularSida('/rapporter/:id/avsnitt/:kod/siffror')
  async laggTill(
    @Den() vem: Vem,
    @Id() id: number,
    @Param('kod') kod: string,
    @Body() { token, version }: LaggTillSiffraForm,
  ): Promise<Klart> {
    const { ar } = await this.queries.hamta(vem, id);
    await this.textfakta.kravRaknebar(vem, token, ar);
    const nu = (await this.queries.texter(vem, id)).get(kod)?.text ?? '';
    await this.rapporter.skriv(vem, id, kod, { text: nu === '' ? token : `${nu.trimEnd()} ${token}`, version });
    return klart(`/rapporter/${String(id)}/avsnitt/${kod}`, { flash: 'Siffran står sist i texten.' });
  }
}
