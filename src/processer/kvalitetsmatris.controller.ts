import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { harRoll, PERSONAL, PLANERAR, type Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { markdownHtml } from '../plattform/text/markdown.js';
import { Den, FormularSida, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { OmradesprocessForm, RutaForm } from './kvalitetsmatris.forms.js';
import { Kvalitetsmatris } from './kvalitetsmatris.service.js';
import {
  arOmrade,
  arPrincip,
  matrisomraden,
  matrisprinciper,
  mjuktBrutet,
  type Matrisomrade,
  type Matrisprincip,
} from './kvalitetsmatris.texter.js';
import { ProcessQueries } from './process.queries.js';

const RUTA = '/kvalitetsmatris/:omrade/:princip';

/** Eleven områden × four principer. A square that nobody has written in is seen as empty. */
@Controller('kvalitetsmatris')
export class KvalitetsmatrisController {
  constructor(
    private readonly matrisen: Kvalitetsmatris,
    private readonly processer: ProcessQueries,
  ) {}

  @Get()
  @Kraver(...PERSONAL)
  @Vy('processer/kvalitetsmatris')
  async matris(@Den() vem: Vem): Promise<object> {
    const rader = await this.matrisen.matris(vem);
    const rutor = rader.flatMap((rad) => rad.rutor);
    const ifyllda = rutor.filter(({ tom }) => !tom).length;
    const principer = Object.values(matrisprinciper).map(({ etikett }) => mjuktBrutet(etikett));
    const brutna = rader.map((rad) => ({
      ...rad,
      rutor: rad.rutor.map((en) => ({ ...en, kolumn: mjuktBrutet(en.principtext) })),
    }));
    return { titel: 'Kvalitetsmatris', rader: brutna, principer, ifyllda, antal: rutor.length };
  }

  @Get(':omrade/:princip')
  @Vy('processer/kvalitetsruta')
  async ruta(@Den() vem: Vem, @Param('omrade') omrade: string, @Param('princip') princip: string): Promise<object> {
    const plats = platsen(omrade, princip);
    const rad = (await this.matrisen.matris(vem)).find((en) => en.omrade === plats.omrade);
    const ruta = rad?.rutor.find((en) => en.princip === plats.princip);
    if (!rad || !ruta) throw new FinnsInte();
    const farAndra = harRoll(vem, ...PLANERAR);
    const titel = `${rad.etikett}: ${ruta.principtext.toLowerCase()}`;
    return {
      ...{ titel, rad, ruta, farAndra, version: ruta.version },
      text: ruta.tom ? null : markdownHtml(ruta.text, 'ruta'),
      processval: farAndra ? await this.processer.alla(vem) : [],
      brodsmulor: [{ text: 'Kvalitetsmatris', url: '/kvalitetsmatris' }, { text: titel }],
    };
  }

  @Post(':omrade/:princip')
  @Kraver(...PLANERAR)
  @FormularSida(RUTA)
  async skriv(
    @Den() vem: Vem,
    @Param('omrade') omrade: string,
    @Param('princip') princip: string,
    @Body() form: RutaForm,
  ): Promise<Klart> {
    const plats = platsen(omrade, princip);
    await this.matrisen.skriv(vem, { ...plats, text: form.text, version: form.version });
    return klart('/kvalitetsmatris', { flash: `${matrisomraden[plats.omrade].etikett} är sparat.`, resurs: plats });
  }

  @Post(':omrade/:princip/processer')
  @Kraver(...PLANERAR)
  @FormularSida(RUTA)
  async koppla(
    @Den() vem: Vem,
    @Param('omrade') omrade: string,
    @Param('princip') princip: string,
    @Body() form: OmradesprocessForm,
  ): Promise<Klart> {
    const plats = platsen(omrade, princip);
    await this.matrisen.koppla(vem, plats.omrade, form.processId);
    return klart(`/kvalitetsmatris/${omrade}/${princip}`, {
      flash: 'Processen är kopplad till området.',
      resurs: plats,
    });
  }
}

/** A square that the matrix does not have is an address that does not exist. */
const platsen = (omrade: string, princip: string): { omrade: Matrisomrade; princip: Matrisprincip } => {
  if (!arOmrade(omrade) || !arPrincip(princip)) throw new FinnsInte();
  return { omrade, princip };
};
