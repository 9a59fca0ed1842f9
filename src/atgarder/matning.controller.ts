import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { svenskt } from '../plattform/diagram/diagram.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { kodval, orsaker } from '../processer/kodlistor.texter.js';
import { AtgardQueries } from './atgard.queries.js';
import type { Atgard } from './atgard.krav.js';
import { Kallkoppling } from './kallor.service.js';
import { KallaForm, MatningForm, RutinForm, YttreKallaForm } from './matning.forms.js';
import { Rutinandring } from './rutin.service.js';
import { Matningsplan } from './matning.service.js';
import { matsatt, riktningar, vanligaFonster } from './matning.texter.js';

const MATSATTVAL = Object.entries(matsatt).map(([varde, text]) => ({ varde, text }));
const RIKTNINGSVAL = Object.entries(riktningar).map(([varde, text]) => ({ varde, text }));

/** P in PDSA, on a page of its own; and what the åtgärd comes from. */
@Controller('atgarder/:id')
export class MatningController {
  constructor(
    private readonly matning: Matningsplan,
    private readonly kallor: Kallkoppling,
    private readonly rutin: Rutinandring,
    private readonly queries: AtgardQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get('matning')
  @Vy('atgarder/matning')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { atgard, handlingar } = await this.queries.sida(vem, id);
    if (!handlingar.some(({ handling }) => handling === 'planeraMatning')) throw new FinnsInte();
    const titel = 'Planera hur effekten mäts';
    const val = { matsattval: MATSATTVAL, riktningsval: RIKTNINGSVAL, orsaksval: kodval(orsaker) };
    return {
      ...{ titel, atgard, version: atgard.version, ...val, indikatorval: await this.queries.indikatorval(vem) },
      forslag: forslag(atgard, this.klocka.idag()),
      brodsmulor: [
        { text: 'Åtgärder', url: '/atgarder' },
        { text: 'Åtgärd', url: `/atgarder/${id}` },
        { text: 'Mätning' },
      ],
    };
  }

  @Post('matning')
  @FormularSida('/atgarder/:id/matning')
  async planera(@Den() vem: Vem, @Id() id: number, @Body() form: MatningForm): Promise<Klart> {
    await this.matning.planera(vem, id, form);
    return gjort(id, 'Planen för hur effekten mäts är sparad.');
  }

  @Post('rutin')
  @FormularSida('/atgarder/:id')
  async andraRutin(@Den() vem: Vem, @Id() id: number, @Body() form: RutinForm): Promise<Klart> {
    const nr = await this.rutin.nyVersion(vem, id, form);
    return klart(`/styrdokument/${form.styrdokumentId}/versioner/${nr}/text`, {
      flash: 'Ett utkast till ny version finns nu. Skriv vad som ändras.',
      resurs: { id, styrdokumentId: form.styrdokumentId, nr },
      skapad: true,
    });
  }

  @Post('kallor')
  @FormularSida('/atgarder/:id')
  async laggTill(@Den() vem: Vem, @Id() id: number, @Body() form: KallaForm): Promise<Klart> {
    await this.kallor.laggTill(vem, id, form);
    return gjort(id, 'Källan är tillagd.');
  }

  @Post('yttre-kallor')
  @FormularSida('/atgarder/:id')
  async laggTillYttre(@Den() vem: Vem, @Id() id: number, @Body() form: YttreKallaForm): Promise<Klart> {
    await this.kallor.laggTillYttre(vem, id, form);
    return gjort(id, 'Källan är tillagd.');
  }

  @Post('kallborttagning')
  @FormularSida('/atgarder/:id')
  async taBort(@Den() vem: Vem, @Id() id: number, @Body() form: KallaForm): Promise<Klart> {
    await this.kallor.taBort(vem, id, form);
    return gjort(id, 'Källan är borttagen. Att den fanns står kvar i det som har hänt.');
  }
}

/** What is planned already, and the windows that lie nearest at hand where nothing is. */
const forslag = (atgard: Atgard, idag: string): object => {
  const { foreFran, foreTill, efterFran, efterTill } = vanligaFonster(idag, atgard.klart_senast);
  return {
    matsatt: atgard.matsatt ?? (atgard.enhet_id === null ? null : 'avvikelser'),
    forvantat: atgard.forvantat === null ? null : svenskt(atgard.forvantat),
    riktning: atgard.riktning ?? 'minska',
    ...(atgard.fore_fran === null
      ? { foreFran, foreTill }
      : { foreFran: atgard.fore_fran, foreTill: atgard.fore_till }),
    ...(atgard.efter_fran === null
      ? { efterFran, efterTill }
      : { efterFran: atgard.efter_fran, efterTill: atgard.efter_till }),
  };
};

const gjort = (id: number, flash: string): Klart => klart(`/atgarder/${id}`, { flash, resurs: { id } });
