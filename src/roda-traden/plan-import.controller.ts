import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Den, FormularSida, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { ProcessQueries } from '../processer/process.queries.js';
import { formatsida } from './plan-format.js';
import { planfilSomCsv, tomPlanfil } from './plan-export.js';
import { infiler, PlanimportForm } from './plan-import.forms.js';
import { PlanImport, type Importsvar } from './plan-import.service.js';
import { planfiler, type Planfil } from './plan-kolumner.js';
import { PlanFraga } from './plan.forms.js';
import { PlanQueries } from './plan.queries.js';

const ETIKETT: Readonly<Record<Planfil, string>> = {
  processer: 'Processer',
  risker: 'Risker',
  egenkontroller: 'Egenkontroller',
  atgarder: 'Åtgärder',
  texter: 'Planens texter',
};
const FILER = planfiler.map((namn) => ({
  namn,
  etikett: `${ETIKETT[namn]} (${namn}.csv)`,
  frivillig: namn === 'texter',
}));
const CSV = 'text/csv; charset=utf-8';

@Controller('plan')
export class PlanImportController {
  constructor(
    private readonly planimport: PlanImport,
    private readonly planer: PlanQueries,
    private readonly processer: ProcessQueries,
  ) {}

  @Get('import')
  @Kraver('kvalitetssamordnare')
  @Vy('roda-traden/import')
  async formular(@Den() vem: Vem, @Query() fraga: PlanFraga): Promise<object> {
    const { ar } = await this.processer.planar(vem, fraga.ar);
    return this.sida(ar);
  }

  /** The dry run shows its report at once; the real import leads on to the plan. */
  @Post('import')
  @Kraver('kvalitetssamordnare')
  @Vy('roda-traden/import')
  @FormularSida('/plan/import')
  async lasIn(@Den() vem: Vem, @Body() form: PlanimportForm): Promise<object | Klart> {
    const filer = infiler(form);
    if (form.steg === 'prova') {
      const svar = await this.planimport.prova(vem, form.ar, filer);
      return { ...this.sida(form.ar), ...rapport(svar), ifyllt: form };
    }
    const svar = await this.planimport.lasIn(vem, form.ar, filer);
    if (svar.filer === null) throw new OgiltigtFormular(felPerFil(svar));
    return klart(`/processer?ar=${form.ar}`, { flash: `Planen för ${form.ar} är inläst.`, resurs: svar });
  }

  @Get('format')
  @Vy('roda-traden/format')
  format(): object {
    return { titel: 'Så ska planens filer se ut', filer: formatsida(), brodsmulor: smulor('Filernas format') };
  }

  @Get('mall/:fil')
  @Header('content-type', CSV)
  mall(@Param('fil') fil: string): string {
    return tomPlanfil(planfilUr(fil));
  }

  @Get(':ar/export/:fil')
  @Kraver('kvalitetssamordnare')
  @Header('content-type', CSV)
  async exportera(@Den() vem: Vem, @Param('ar') ar: string, @Param('fil') fil: string): Promise<string> {
    if (!/^20\d\d$/.test(ar)) throw new FinnsInte();
    return planfilSomCsv(planfilUr(fil), await this.planer.sparadPlan(vem, Number(ar)));
  }

  private sida(ar: number): object {
    const exporter = planfiler.map((fil) => ({ url: `/plan/${ar}/export/${fil}.csv`, text: `${fil}.csv` }));
    return { titel: 'Läs in plan', ar, falt: FILER, exporter, brodsmulor: smulor('Läs in plan') };
  }
}

/** `processer.csv` → `processer`. */
const planfilUr = (namn: string): Planfil => {
  const fil = planfiler.find((ett) => `${ett}.csv` === namn);
  if (fil === undefined) throw new FinnsInte();
  return fil;
};

const rapport = (svar: Importsvar): object => ({
  prov: {
    problem: svar.problem,
    filer: svar.filer?.map(({ nya, andrade, borttagna, kvar, ...fil }) => ({
      ...fil,
      nya: nya.length,
      andrade: andrade.length,
      borttagna: borttagna.length,
      kvar: kvar.length,
      detaljer: [
        ...andrade.map(({ nyckel, falt }) => ({ nyckel, vad: `ändras: ${falt.join(', ')}` })),
        ...borttagna.map((nyckel) => ({ nyckel, vad: 'tas bort, finns inte längre i filen' })),
        ...kvar.map((nyckel) => ({ nyckel, vad: 'finns inte längre i filen men har använts, och blir kvar' })),
      ],
    })),
  },
});

/** Every problem as a sentence by the field of its file. */
const felPerFil = ({ problem }: Importsvar): Record<string, string[]> => {
  const fel: Record<string, string[]> = {};
  for (const { fil, rad, kolumn, text } of problem) {
    const falt = planfiler.find((ett) => fil.toLowerCase().startsWith(ett)) ?? '';
    const plats = [rad === null ? '' : `rad ${rad}`, kolumn ?? ''].filter((del) => del !== '').join(', ');
    (fel[falt] ??= []).push(plats === '' ? `${fil}: ${text}` : `${fil}, ${plats}: ${text}`);
  }
  return fel;
};

const smulor = (text: string) => [{ text: 'Processer', url: '/processer' }, { text }];
