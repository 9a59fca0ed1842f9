import { Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { SaknarBehorighet } from '../plattform/fel.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { farSeLasare, LasareQueries } from './lasare.queries.js';
import { Laskvitto } from './laskvitto.service.js';
import { VersionQueries } from './version.queries.js';

/** Läskvitto: one says that one has read, and those who lead see who has not. */
@Controller('styrdokument/:id/versioner/:nr')
export class LaskvittoController {
  constructor(
    private readonly kvitton: Laskvitto,
    private readonly lasare: LasareQueries,
    private readonly versioner: VersionQueries,
  ) {}

  @Post('laskvitto')
  @FormularSida('/styrdokument/:id')
  async kvittera(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number): Promise<Klart> {
    await this.kvitton.kvittera(vem, { id, nr });
    return klart(`/styrdokument/${id}`, { flash: 'Tack. Du har kvitterat att du har läst.', resurs: { id, nr } });
  }

  @Get('lasare')
  @Vy('processer/lasare')
  async lista(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number): Promise<object> {
    if (!farSeLasare(vem)) throw new SaknarBehorighet();
    const sak = await this.versioner.version(vem, { id, nr });
    const lista = await this.lasare.lista(vem, id, sak.id);
    const titel = `Vilka har läst ${sak.titel}?`;
    const brodsmulor = [
      { text: 'Styrdokument', url: '/styrdokument' },
      { text: sak.titel, url: `/styrdokument/${id}` },
      { text: 'Läskvitton' },
    ];
    return { titel, sak, ...lista, antal: lista.olasta.length + lista.lasta.length, brodsmulor };
  }
}
