import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { harRoll, type Vem } from '../database/vem.js';
import { EnhetQueries } from '../organisation/enhet.queries.js';
import { PersonQueries } from '../organisation/person.queries.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { granskadeBilagor } from '../plattform/web/bilagor.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { Filer, type Inskickad } from '../plattform/web/filer.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { nedladdning, PDF } from '../plattform/web/nedladdning.js';
import { kodval } from '../processer/kodlistor.texter.js';
import { HANDLAGGARE, PERSONAL } from './avvikelse.flode.js';
import { BlankettService } from './blankett.service.js';
import { beror } from './kodlistor.texter.js';
import { EfterregistreringForm, UtkastFraga } from './rapportera.forms.js';
import { RapporteraService } from './rapportera.service.js';
import { somRapport } from './somrapport.js';

const REGISTRERAR = [...HANDLAGGARE, 'registrator'] as const;
const EFTERREGISTRERING = '/avvikelser/efterregistrering';
const JA_ENHET = [{ varde: 'ja', text: 'Ja, det är den enheten på pappret' }];

/** For those without a screen: the form on paper, and what was written on it. */
@Controller('avvikelser')
export class PapperController {
  constructor(
    private readonly blanketter: BlankettService,
    private readonly rapporter: RapporteraService,
    private readonly enheter: EnhetQueries,
    private readonly personer: PersonQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get('blanketter')
  @Kraver(...PERSONAL)
  @Vy('avvikelser/blanketter')
  async lista(@Den() vem: Vem): Promise<object> {
    const enheter = (await this.enheter.valbara(vem, this.klocka.idag())).map(({ id, vag }) => ({ id, text: vag }));
    return { titel: 'Blanketter för avvikelser', enheter };
  }

  @Get('blanketter/:enhetId')
  @Kraver(...PERSONAL)
  @ApiProduces(PDF)
  async blankett(@Den() vem: Vem, @Id('enhetId') enhetId: number): Promise<StreamableFile> {
    const pdf = await this.blanketter.blankett(vem, enhetId);
    return nedladdning(pdf, `avvikelse-blankett-${enhetId}.pdf`, PDF);
  }

  @Get('efterregistrering')
  @Kraver(...REGISTRERAR)
  @Vy('avvikelser/efterregistrering')
  async formular(@Den() vem: Vem, @Query() { enhet }: UtkastFraga): Promise<object> {
    const idag = this.klocka.idag();
    const personer = await this.personer.aktiva(vem, idag);
    return {
      titel: 'Registrera en avvikelse från papper',
      idag,
      enhet,
      enheter: (await this.enheter.valbara(vem, idag)).map(({ id, vag }) => ({ varde: id, text: vag })),
      personer: personer.map(({ id, namn }) => ({ varde: id, text: namn })),
      berorval: kodval(beror),
      jaEnhet: JA_ENHET,
      // the registrator registers what he does not read
      brodsmulor: [
        ...(harRoll(vem, ...HANDLAGGARE) ? [{ text: 'Avvikelser', url: '/avvikelser' }] : []),
        { text: 'Från papper' },
      ],
    };
  }

  /** Back to an empty form: who registers may not be one who may read it. */
  @Post('efterregistrering')
  @Kraver(...REGISTRERAR)
  @FormularSida(EFTERREGISTRERING)
  async registrera(
    @Den() vem: Vem,
    @Body() form: EfterregistreringForm,
    @Filer('bilagor') filer: readonly Inskickad[],
  ): Promise<Klart> {
    const { pappersdatum, rapportorId = null, nyckel = randomUUID() } = form;
    const idag = this.klocka.idag();
    if (pappersdatum > idag) throw new OgiltigtFormular({ pappersdatum: ['Dagen har inte varit än.'] });
    const { id } = await this.rapporter.rapportera(vem, {
      ...somRapport(form, pappersdatum),
      ...{ nyckel, anonym: false, bilagor: await granskadeBilagor(filer) },
      papper: { datum: pappersdatum, rapportorId },
    });
    const flash = `Avvikelse ${id} är registrerad. Skriv numret på pappret.`;
    return klart(EFTERREGISTRERING, { flash, resurs: { id }, skapad: true });
  }
}
