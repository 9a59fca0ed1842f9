import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Den, FormularSida, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { ArendeQueries } from './arende.queries.js';
import { HANDLAGGARE } from './avvikelse.flode.js';
import { AvvikelseQueries } from './avvikelse.queries.js';
import { FlerasAvslutForm, FlerasBedomningForm, FlerasLankningForm, FlerasVal, iderna } from './flera.forms.js';
import { FleraService } from './flera.service.js';
import { allvarligheter, sannolikheter, skalval, tillbudsval } from './risk.texter.js';

const SIDA = '/avvikelser/flera/:ider';
const JA_NEJ = [
  { varde: 'ja', text: 'Ja, det kan vara missförhållanden eller en påtaglig risk för det' },
  { varde: 'nej', text: 'Nej' },
];

/** Cases that are alike, handled together. */
@Controller('avvikelser/flera')
@Kraver(...HANDLAGGARE)
export class FleraController {
  constructor(
    private readonly flera: FleraService,
    private readonly queries: AvvikelseQueries,
    private readonly arenden: ArendeQueries,
  ) {}

  /** From the boxes of the list to a page with an address of its own. */
  @Get()
  valj(@Query() { id }: FlerasVal): Klart {
    return klart(`/avvikelser/flera/${[...new Set(id)].join(',')}`);
  }

  @Get(':ider')
  @Vy('avvikelser/flera')
  async sida(@Den() vem: Vem, @Param('ider') text: string): Promise<object> {
    const avvikelser = await this.queries.valda(vem, kravIder(text));
    const [forsta] = avvikelser;
    if (!forsta) throw new FinnsInte();
    return {
      titel: `Handlägg ${avvikelser.length === 1 ? '1 avvikelse' : `${avvikelser.length} avvikelser`} tillsammans`,
      bas: `/avvikelser/flera/${avvikelser.map(({ id }) => id).join(',')}`,
      avvikelser,
      huvudval: avvikelser.map(({ id, utdrag }) => ({ varde: id, text: `Avvikelse ${id}`, hjalp: utdrag })),
      lagar: await this.arenden.lagval(vem, forsta.id),
      forvaldLag: ['SoL'],
      sannolikheter: skalval(sannolikheter),
      allvarligheter: skalval(allvarligheter),
      jaNej: JA_NEJ,
      tillbudsval,
      brodsmulor: [{ text: 'Avvikelser', url: '/avvikelser' }, { text: 'Flera tillsammans' }],
    };
  }

  @Post(':ider/bedomning')
  @FormularSida(SIDA)
  async bedom(@Den() vem: Vem, @Param('ider') text: string, @Body() form: FlerasBedomningForm): Promise<Klart> {
    const { lagrum, sannolikhet, allvarlighet, tillbud, misstankt } = form;
    const ider = kravIder(text);
    await this.flera.bedom(vem, ider, { lagrum, sannolikhet, allvarlighet, tillbud, misstankt });
    return klart(`/avvikelser/flera/${text}`, { flash: 'Bedömningen är sparad i alla.', resurs: { ider } });
  }

  @Post(':ider/lankning')
  @FormularSida(SIDA)
  async lanka(@Den() vem: Vem, @Param('ider') text: string, @Body() { huvudId }: FlerasLankningForm): Promise<Klart> {
    const ider = kravIder(text);
    await this.flera.lanka(vem, ider, huvudId);
    return klart(`/avvikelser/${huvudId}`, { flash: 'Rapporterna är länkade hit.', resurs: { ider, huvudId } });
  }

  @Post(':ider/avslut')
  @FormularSida(SIDA)
  async avsluta(@Den() vem: Vem, @Param('ider') sokt: string, @Body() { text }: FlerasAvslutForm): Promise<Klart> {
    const ider = kravIder(sokt);
    await this.flera.avsluta(vem, ider, text);
    return klart('/avvikelser', { flash: 'Avvikelserna är besvarade och avslutade.', resurs: { ider } });
  }
}

/** A list that is none is an address that does not exist. */
const kravIder = (text: string): readonly number[] => {
  const ider = iderna(text);
  if (!ider) throw new FinnsInte();
  return ider;
};
