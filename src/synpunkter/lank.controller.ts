import { Controller, Get } from '@nestjs/common';
import { Installningar } from '../config/installningar.js';
import type { Vem } from '../database/vem.js';
import { EnhetQueries } from '../organisation/enhet.queries.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { qrSvg } from '../plattform/qr/qr.js';
import { Den, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { PublikQueries } from './publik.queries.js';
import { HANDLAGGARE } from './synpunkt.flode.js';

const SMULOR = [{ text: 'Synpunkter', url: '/synpunkter' }];
const LANKAR = { text: 'Länkar', url: '/synpunkter/lankar' };

/** The ways to the public forms: addresses for a web site, and posters with a QR code for the wall. */
@Controller('synpunkter')
@Kraver(...HANDLAGGARE)
export class LankController {
  constructor(
    private readonly enheter: EnhetQueries,
    private readonly publik: PublikQueries,
    private readonly klocka: Klocka,
    private readonly installningar: Installningar,
  ) {}

  @Get('lankar')
  @Vy('synpunkter/lankar')
  async lankar(@Den() vem: Vem): Promise<object> {
    const alla = await this.enheter.valbara(vem, this.klocka.idag());
    const enheter = alla.map(({ id, vag }) => ({
      text: vag,
      url: this.adress(vem, `/${id}`),
      affisch: `/synpunkter/affisch/${id}`,
    }));
    const brodsmulor = [...SMULOR, { text: 'Länkar' }];
    return { titel: 'Länkar och affischer', bas: this.adress(vem), enheter, brodsmulor };
  }

  @Get('affisch')
  @Vy('synpunkter/affisch')
  async affisch(@Den() vem: Vem): Promise<object> {
    const { namnd } = await this.publik.formular(vem.namndId);
    return this.blad(vem, '', { plats: namnd, barn: false });
  }

  @Get('affisch/barn')
  @Vy('synpunkter/affisch')
  async forBarn(@Den() vem: Vem): Promise<object> {
    const { namnd } = await this.publik.formular(vem.namndId);
    return this.blad(vem, '/barn', { plats: namnd, barn: true });
  }

  @Get('affisch/:enhetId')
  @Vy('synpunkter/affisch')
  async forEnhet(@Den() vem: Vem, @Id('enhetId') enhetId: number): Promise<object> {
    const { enhet } = await this.publik.formular(vem.namndId, enhetId);
    if (!enhet) throw new FinnsInte();
    return this.blad(vem, `/${enhetId}`, { plats: enhet.namn, barn: false });
  }

  private async blad(vem: Vem, vag: string, om: { plats: string; barn: boolean }): Promise<object> {
    const adress = this.adress(vem, vag);
    return {
      titel: `Affisch: ${om.barn ? 'barn och unga' : om.plats}`,
      ...om,
      adress,
      utanProtokoll: adress.replace(/^https?:\/\//, ''),
      qr: await qrSvg(adress, `QR-kod som leder till ${adress}`),
      brodsmulor: [...SMULOR, LANKAR, { text: 'Affisch' }],
    };
  }

  private adress(vem: Vem, vag = ''): string {
    return `${this.installningar.basUrl}/synpunkt/${vem.namndId}${vag}`;
  }
}
