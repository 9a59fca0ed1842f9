import { Body, Controller, Get, Post } from '@nestjs/common';
import { Installningar } from '../../config/installningar.js';
import type { Vem } from '../../database/vem.js';
import { FinnsInte, OgiltigtFormular } from '../../plattform/fel.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../../plattform/web/decorators.js';
import { Filer, type Inskickad } from '../../plattform/web/filer.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { IndikatorQueries } from '../indikator.queries.js';
import { Kolada } from '../kolada/kolada.service.js';
import { IndikatorstegForm } from '../varden/varde.forms.js';
import { Hamtning } from './hamtning.service.js';

const HOGST_BYTE = 5 * 1024 * 1024;

/** Values from elsewhere: asked for now, or read from a file when there is no net. */
@Controller('indikatorer/:id')
export class HamtningController {
  constructor(
    private readonly hamtning: Hamtning,
    private readonly kolada: Kolada,
    private readonly queries: IndikatorQueries,
    private readonly installningar: Installningar,
  ) {}

  @Post('hamtning')
  @FormularSida('/indikatorer/:id')
  async hamta(@Den() vem: Vem, @Id() id: number, @Body() _form: IndikatorstegForm): Promise<Klart> {
    const jobb = await this.hamtning.bestall(vem, id);
    return klart(`/jobb/${jobb}`, { flash: 'Värdena hämtas.', slag: 'info', resurs: { jobb } });
  }

  @Get('kolada-fil')
  @Kraver('kvalitetssamordnare')
  @Vy('indikatorer/kolada-fil')
  async formular(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { indikator, serier } = await this.queries.sida(vem, id, {});
    if (indikator.kalla !== 'kolada') throw new FinnsInte();
    const { kpi = '', kommun = '', jamfor = [] } = indikator.kalla_ref;
    const fran = Number(serier.at(-1)?.serie.giltig_fran.slice(0, 4));
    const aren = Array.from({ length: 10 }, (_, i) => fran + i).join(',');
    return {
      titel: 'Läs in ett svar från Kolada',
      indikator,
      adress: `${this.installningar.koladaUrl}/data/kpi/${kpi}/municipality/${[kommun, ...jamfor].join(',')}/year/${aren}`,
      brodsmulor: [
        { text: 'Indikatorer', url: '/indikatorer' },
        { text: indikator.kod, url: `/indikatorer/${id}` },
        { text: 'Läs in från Kolada' },
      ],
    };
  }

  @Post('kolada-fil')
  @Kraver('kvalitetssamordnare')
  @FormularSida('/indikatorer/:id/kolada-fil')
  async lasFil(@Den() vem: Vem, @Id() id: number, @Filer('fil') filer: readonly Inskickad[]): Promise<Klart> {
    const innehall = filer[0]?.innehall;
    if (!innehall || innehall.length > HOGST_BYTE) throw new OgiltigtFormular({ fil: ['Välj en fil på högst 5 MB.'] });
    const { nya, andrade, lasta } = await this.kolada.lasFil(vem, id, innehall);
    const kvar = lasta > 0 ? ` ${lasta} låsta värden är som de var.` : '';
    return klart(`/indikatorer/${id}`, { flash: `${nya} nya och ${andrade} ändrade värden.${kvar}`, resurs: { id } });
  }
}
