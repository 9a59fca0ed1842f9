import { Controller, Get, Post, Query } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { Den, Id, Kraver, Vy } from '../web/decorators.js';
import { klart, type Klart } from '../web/klart.js';
import { Jobblistfraga } from './jobb.forms.js';
import { JobbQueries } from './jobb.queries.js';
import { Jobb } from './jobb.service.js';

/** Whose job one sees is decided by the database: one's own, and all of the nämnd for those who look after the work. */
@Controller('jobb')
export class JobbController {
  constructor(
    private readonly jobb: Jobb,
    private readonly queries: JobbQueries,
  ) {}

  @Get()
  @Kraver('systemadmin', 'kvalitetssamordnare')
  @Vy('jobb/lista')
  async lista(@Den() vem: Vem, @Query() { lage, fore }: Jobblistfraga): Promise<object> {
    const { nasta, ...lista } = await this.queries.lista(vem, lage ?? null, fore ?? null);
    const vidare = nasta && `/jobb?${lage ? `lage=${lage}&` : ''}fore=${nasta}`;
    return { titel: 'Jobb', ...lista, nasta: vidare, allaValda: lage === undefined };
  }

  /** As JSON this is what the page asks again and again while the job runs: `andel`, `skede`, `klar`, `url`. */
  @Get(':id')
  @Vy('jobb/visa')
  async visa(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const jobb = await this.queries.visa(vem, id);
    return { titel: jobb.namn, ...jobb };
  }

  @Post(':id/omforsok')
  async omforsok(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    await this.jobb.omforsok(vem, id);
    return klart(`/jobb/${id}`, { flash: 'Jobbet körs igen.', resurs: { id } });
  }

  @Post(':id/avbrott')
  async avbrott(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    await this.jobb.avbryt(vem, id);
    return klart(`/jobb/${id}`, { flash: 'Jobbet avbryts.', slag: 'info', resurs: { id } });
  }
}
