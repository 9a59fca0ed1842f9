import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { lagrumVid } from '../floden/lagrum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { enhetsfalt, InstallningarForm, somSparat } from './installningar.forms.js';
import { InstallningarService, type Andringsrad } from './installningar.service.js';
import {
  INSTALLNINGAR,
  INSTALLNINGSGRUPPER,
  TIDSENHETER,
  type Installning,
  type Sparat,
  type Stod,
  type Tidslangd,
} from './installningar.texter.js';

const SIDA = '/installningar';
const JA_NEJ = [
  { varde: 'ja', text: 'Ja' },
  { varde: 'nej', text: 'Nej' },
];

/** What the nämnd decides for itself, on one page, with who changed what. */
@Controller('installningar')
@Kraver('systemadmin', 'kvalitetssamordnare')
export class InstallningarController {
  constructor(
    private readonly installningar: InstallningarService,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('organisation/installningar')
  async sida(@Den() vem: Vem): Promise<object> {
    const { installningar, version } = await this.installningar.nuvarande(vem);
    const grupper = INSTALLNINGSGRUPPER.map(({ rubrik, val }) => ({
      rubrik,
      falt: Object.entries<Installning>(val).map(([nyckel, ett]) => this.falt(nyckel, ett, installningar)),
    }));
    const historik = (await this.installningar.historik(vem)).map(somText);
    return { titel: 'Inställningar', version, grupper, historik, jaNej: JA_NEJ };
  }

  @Post()
  @FormularSida(SIDA)
  async andra(@Den() vem: Vem, @Body() form: InstallningarForm): Promise<Klart> {
    const andringar = await this.installningar.andra(vem, somSparat(form), form.version);
    const flash = andringar.length === 0 ? 'Inget var ändrat.' : 'Inställningarna är sparade.';
    return klart(SIDA, { flash, resurs: { andringar } });
  }

  private falt(nyckel: string, val: Installning, sparat: Sparat): object {
    const varde = sparat[nyckel] ?? val.forval;
    const hjalp = `${val.hjalp} ${this.stod(val.stod)} Förval: ${vardetext(nyckel, val.forval)}.`;
    if (val.slag === 'janej') return { nyckel, ...val, hjalp, varde: varde === true ? 'ja' : 'nej' };
    if (val.slag === 'tal') return { nyckel, ...val, hjalp, varde };
    // stored as a mere number before it could be counted in anything else
    const { antal, enhet } =
      typeof varde === 'number' ? { antal: varde, enhet: val.forval.enhet } : (varde as Tidslangd);
    const enheter = val.enheter.map((ett) => ({ varde: ett, text: TIDSENHETER[ett] }));
    return { nyckel, ...val, hjalp, varde: antal, vald: enhet, enhetsfalt: enhetsfalt(nyckel), enheter };
  }

  private stod(stod: Stod): string {
    if (stod === 'lokal tidsgräns') return 'Lokal tidsgräns.';
    if (stod === 'lokal rutin') return 'Nämndens egen rutin.';
    const idag = this.klocka.idag();
    return `${stod.flatMap((kod) => lagrumVid(kod, idag)?.text ?? []).join(', ')}.`;
  }
}

const somText = ({ vid, vem, andringar }: Andringsrad) => ({
  vid,
  vem: vem ?? 'Systemet',
  andringar: andringar.map(({ nyckel, fran, till }) => ({
    etikett: val(nyckel)?.etikett ?? nyckel,
    fran: vardetext(nyckel, fran),
    till: vardetext(nyckel, till),
  })),
});

const val = (nyckel: string): Installning | undefined =>
  Object.hasOwn(INSTALLNINGAR, nyckel) ? INSTALLNINGAR[nyckel as keyof typeof INSTALLNINGAR] : undefined;

/** «3 arbetsdagar», «ja». A setting that is no longer in the list is told as it is stored. */
const vardetext = (nyckel: string, varde: unknown): string => {
  if (typeof varde === 'boolean') return varde ? 'ja' : 'nej';
  const ett = val(nyckel);
  if (typeof varde === 'number') {
    const enhet = ett?.slag === 'tal' ? ett.enhet : ett?.slag === 'tid' ? ett.forval.enhet : undefined;
    return enhet ? `${varde} ${enhet}` : String(varde);
  }
  if (ett?.slag !== 'tid') return typeof varde === 'string' ? varde : JSON.stringify(varde);
  const { antal, enhet } = varde as Tidslangd;
  return `${antal} ${TIDSENHETER[enhet]}`;
};
