import { Controller, Get, Query } from '@nestjs/common';
import { Installningar } from '../../config/installningar.js';
import type { Vem } from '../../database/vem.js';
import { Bladdring } from '../ko/jobb.forms.js';
import { Den, Id, Kraver, Vy } from '../web/decorators.js';
import { MejlQueries } from './mejl.queries.js';

/** What the product has mailed and is about to mail. Without SMTP_URL it is the only place where a mail is read. */
@Controller('mejl')
@Kraver('systemadmin')
export class MejlController {
  constructor(
    private readonly queries: MejlQueries,
    private readonly installningar: Installningar,
  ) {}

  @Get()
  @Vy('mejl/utkorg/lista')
  async lista(@Den() vem: Vem, @Query() { fore }: Bladdring): Promise<object> {
    const { mejl, nasta } = await this.queries.lista(vem, fore ?? null);
    const skickas = this.installningar.smtpUrl !== undefined;
    return { titel: 'Mejl', mejl, skickas, nasta: nasta && `/mejl?fore=${nasta}` };
  }

  @Get(':id')
  @Vy('mejl/utkorg/visa')
  async visa(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const mejl = await this.queries.visa(vem, id);
    return { titel: mejl.amne, mejl, brodsmulor: [{ text: 'Mejl', url: '/mejl' }, { text: mejl.amne }] };
  }
}
