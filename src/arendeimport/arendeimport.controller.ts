import { Body, Controller, Get, Header, Param, Post, type StreamableFile } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { Filer, type Inskickad } from '../plattform/web/filer.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { CSV, nedladdning, XLSX } from '../plattform/web/nedladdning.js';
import { MappningForm, mappningUr, UppladdningForm } from './arendeimport.forms.js';
import { ArendeimportQueries } from './arendeimport.queries.js';
import { ArendeimportService } from './arendeimport.service.js';
import { importsida, listrad, sakval } from './arendeimport.vyer.js';
import { arSak } from './importfalt.js';
import { csvmall, excelmall, formatsida } from './importmall.js';
import { problemfil } from './problemfil.js';

const SMULA = { text: 'Läs in gamla ärenden', url: '/arendeimport' };
const HOGST_BYTE = 16 * 1024 * 1024;

@Controller('arendeimport')
@Kraver('kvalitetssamordnare', 'lex_sarah_ansvarig')
export class ArendeimportController {
  constructor(
    private readonly imports: ArendeimportService,
    private readonly queries: ArendeimportQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('arendeimport/lista')
  async lista(@Den() vem: Vem): Promise<object> {
    const filer = (await this.queries.lista(vem)).map(listrad);
    return { titel: 'Läs in gamla ärenden', sakval: sakval(vem), filer };
  }

  /** The file comes in the field `fil` of a multipart form. What it is, is seen from what it holds. */
  @Post()
  @FormularSida('/arendeimport')
  async laddaUpp(
    @Den() vem: Vem,
    @Body() { sak, kallsystem }: UppladdningForm,
    @Filer('fil') filer: readonly Inskickad[],
  ): Promise<Klart> {
    const [fil] = filer;
    if (!fil || filer.length > 1) throw new OgiltigtFormular({ fil: ['Välj en fil.'] });
    if (fil.innehall.length > HOGST_BYTE)
      throw new OgiltigtFormular({ fil: ['Filen är större än 16 MB. Dela den, till exempel efter år.'] });
    const id = await this.imports.laddaUpp(vem, { sak, kallsystem, innehall: fil.innehall });
    return klart(`/arendeimport/${id}`, { flash: 'Filen är uppladdad.', resurs: { id }, skapad: true });
  }

  @Get('format')
  @Vy('arendeimport/format')
  format(): object {
    return { titel: 'Så ska filen se ut', saker: formatsida(), brodsmulor: [SMULA, { text: 'Filens format' }] };
  }

  @Get('mall/:fil')
  async mall(@Param('fil') fil: string): Promise<StreamableFile> {
    const [sak = '', typ] = fil.split('.');
    if (!arSak(sak) || (typ !== 'csv' && typ !== 'xlsx')) throw new FinnsInte();
    return typ === 'csv'
      ? nedladdning(Buffer.from(csvmall(sak)), `${sak}.csv`, CSV)
      : nedladdning(await excelmall(sak), `${sak}.xlsx`, XLSX);
  }

  @Get(':id')
  @Vy('arendeimport/fil')
  async fil(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { rad, enheter } = await this.queries.hamta(vem, id);
    const titel = `${rad.kallsystem}, fil ${String(id)}`;
    return { titel, ...importsida(rad, enheter, this.klocka.idag()), brodsmulor: [SMULA, { text: titel }] };
  }

  @Post(':id/mappning')
  @FormularSida('/arendeimport/:id')
  async mappning(@Den() vem: Vem, @Id() id: number, @Body() form: MappningForm): Promise<Klart> {
    await this.imports.sparaMappning(vem, id, { ...mappningUr(form), version: form.version });
    return klart(`/arendeimport/${id}`, { flash: 'Det du valt är sparat, också till nästa fil.', resurs: { id } });
  }

  @Post(':id/provlasning')
  async provlas(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    const jobb = await this.imports.bestall(vem, id, 'prova');
    return klart(`/jobb/${jobb}`, { flash: 'Filen provläses.', slag: 'info', resurs: { jobb } });
  }

  @Post(':id/inlasning')
  async lasIn(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    const jobb = await this.imports.bestall(vem, id, 'las_in');
    return klart(`/jobb/${jobb}`, { flash: 'Filen läses in.', slag: 'info', resurs: { jobb } });
  }

  @Post(':id/borttagning')
  async taBort(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    await this.imports.taBortFil(vem, id);
    return klart('/arendeimport', { flash: 'Filen är borttagen.', resurs: { id } });
  }

  @Get(':id/problem.csv')
  @Header('content-type', CSV)
  @Header('content-disposition', 'attachment; filename="problem.csv"')
  async problem(@Den() vem: Vem, @Id() id: number): Promise<string> {
    const { rad } = await this.queries.hamta(vem, id);
    return problemfil(rad.rapport?.problem ?? []);
  }
}
