import { setTimeout as vanta } from 'node:timers/promises';
import { Controller, Get, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Oppen } from '../plattform/web/decorators.js';

/** A database that has not answered by then is as good as gone, to those who wait for a page. */
const TALAMOD_MS = 3_000;

/** For the one that watches over the processes. Tells nothing of why. */
@Controller('halsa')
@Oppen()
export class HalsaController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get()
  async halsa(@Res({ passthrough: true }) svar: FastifyReply): Promise<{ status: 'ok' | 'fel' }> {
    const ok = await this.databasenSvarar();
    svar.code(ok ? 200 : 503);
    return { status: ok ? 'ok' : 'fel' };
  }

  private async databasenSvarar(): Promise<boolean> {
    const slut = new AbortController();
    const svar = this.dataSource.query('select 1').then(
      () => true,
      () => false,
    );
    const forSent = vanta(TALAMOD_MS, false, { signal: slut.signal }).catch(() => false);
    try {
      return await Promise.race([svar, forSent]);
    } finally {
      slut.abort();
    }
  }
}
