import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Vem } from '../database/vem.js';
import { Den, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { nedladdning, PDF, ZIP } from '../plattform/web/nedladdning.js';
import { rapportfil } from '../rapporter/rapport.texter.js';
import { NamndQueries } from './namnd.queries.js';
import { NamndService } from './namnd.service.js';

/** What the nämnd sees: the documents that have been left to it, and nothing of how they were made. */
@Controller('namnd')
@Kraver('namndledamot', 'registrator')
export class NamndController {
  constructor(
    private readonly namnd: NamndService,
    private readonly queries: NamndQueries,
  ) {}

  @Get()
  @Vy('namnd/lista')
  async lista(@Den() vem: Vem): Promise<object> {
    return { titel: 'Nämndens dokument', grupper: await this.queries.dokument(vem) };
  }

  @Get('dokument/:id')
  @Vy('namnd/dokument')
  las(@Den() vem: Vem, @Id() id: number): Promise<object> {
    return this.namnd.las(vem, id);
  }

  @Get('dokument/:id/dokument.pdf')
  @ApiProduces(PDF)
  async hamta(@Den() vem: Vem, @Id() id: number): Promise<StreamableFile> {
    const fil = await this.namnd.hamta(vem, id);
    return nedladdning(fil.innehall, `${rapportfil(fil)}.pdf`, PDF);
  }

  @Get('dokument/:id/handlingar.zip')
  @ApiProduces(ZIP)
  async handlingar(@Den() vem: Vem, @Id() id: number): Promise<StreamableFile> {
    const paket = await this.namnd.handlingar(vem, id);
    return nedladdning(paket.innehall, `${rapportfil(paket)}-handlingar.zip`, ZIP);
  }
}
