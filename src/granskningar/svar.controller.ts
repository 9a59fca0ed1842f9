import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { AktQueries, type MinAkt } from './akt.queries.js';
import { SvarForm } from './granskning.forms.js';
import { svarstexter } from './granskning.texter.js';
import { SVAR_JA_NEJ, SVAR_SKALA, type Svar } from './granskningsresultat.js';
import { GranskningssvarService } from './svar.service.js';

const AKT = '/granskningar/:id/mina-akter/:aktId';

/** One question about one akt at a time: every answer is saved when it is given, on whatever screen. */
@Controller('granskningar/:id/mina-akter')
export class SvarController {
  constructor(
    private readonly svar: GranskningssvarService,
    private readonly akter: AktQueries,
  ) {}

  @Get()
  @Vy('granskningar/mina-akter')
  async mina(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const rader = await this.akter.mina(vem, id);
    const titel = 'Mina akter att granska';
    return { titel, id, rader, kvar: rader.filter(({ klar }) => !klar).length, brodsmulor: smulor(id, titel) };
  }

  @Get(':aktId')
  @Vy('granskningar/akt')
  async akt(@Den() vem: Vem, @Id() id: number, @Id('aktId') aktId: number): Promise<object> {
    const { fragor, ...resten } = await this.akter.min(vem, id, aktId);
    const titel = `Akt ${resten.akt.lopnummer}`;
    return {
      ...{ titel, id, ...resten },
      fragor: fragor.map((fraga) => ({ ...fraga, svarstext: fraga.svar && svarstexter[fraga.svar as Svar] })),
      brodsmulor: [...smulor(id, 'Mina akter att granska', `/granskningar/${id}/mina-akter`), { text: titel }],
    };
  }

  @Get(':aktId/fragor/:nr')
  @Vy('granskningar/fraga')
  async fraga(@Den() vem: Vem, @Id() id: number, @Id('aktId') aktId: number, @Id('nr') nr: number): Promise<object> {
    const { akt, fragor, tema, pagar } = await this.akter.min(vem, id, aktId);
    const fraga = fragor.find((en) => en.nr === nr);
    if (!fraga || !pagar || akt.klar) throw new FinnsInte();
    const titel = `Fråga ${nr} av ${fragor.length}`;
    const url = `/granskningar/${id}/mina-akter/${aktId}`;
    const slag = fraga.svarsslag === 'skala' ? SVAR_SKALA : SVAR_JA_NEJ;
    return {
      ...{ titel, id, tema, akt, fraga, url },
      svarsval: slag.map((varde) => ({ varde, text: svarstexter[varde] })),
      fore: nr > 1 ? `${url}/fragor/${nr - 1}` : null,
      efter: nr < fragor.length ? `${url}/fragor/${nr + 1}` : null,
      brodsmulor: [
        ...smulor(id, 'Mina akter', `/granskningar/${id}/mina-akter`),
        { text: `Akt ${akt.lopnummer}`, url },
        { text: titel },
      ],
    };
  }

  @Post(':aktId/fragor/:nr')
  @FormularSida(`${AKT}/fragor/:nr`)
  async svara(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('aktId') aktId: number,
    @Id('nr') nr: number,
    @Body() form: SvarForm,
  ): Promise<Klart> {
    await this.svar.svara(vem, id, aktId, nr, form);
    const { akt, fragor } = await this.akter.min(vem, id, aktId);
    const flash = akt.nasta === null ? 'Sparat. Alla frågor är besvarade.' : 'Sparat.';
    return klart(nasta(id, akt, fragor.length, nr), { flash, resurs: { id: aktId, nr } });
  }

  @Post(':aktId/klar')
  @FormularSida(AKT)
  async klar(@Den() vem: Vem, @Id() id: number, @Id('aktId') aktId: number): Promise<Klart> {
    await this.svar.klar(vem, id, aktId);
    return klart(`/granskningar/${id}/mina-akter`, { flash: 'Akten är färdiggranskad.', resurs: { id: aktId } });
  }

  @Post(':aktId/jav')
  @FormularSida(AKT)
  async jav(@Den() vem: Vem, @Id() id: number, @Id('aktId') aktId: number): Promise<Klart> {
    await this.svar.anmalJav(vem, id, aktId, {});
    const flash = 'Du granskar inte längre den akten. Den som leder granskningen har fått veta det.';
    return klart(`/granskningar/${id}/mina-akter`, { flash, resurs: { id: aktId } });
  }
}

/** The next question in order; when the last has been answered the first that was passed over, or the akt itself. */
const nasta = (id: number, akt: MinAkt, antal: number, nr: number): string => {
  const url = `/granskningar/${id}/mina-akter/${akt.id}`;
  if (akt.nasta === null) return url;
  return `${url}/fragor/${nr < antal && akt.nasta <= nr + 1 ? nr + 1 : akt.nasta}`;
};

const smulor = (id: number, text: string, url?: string) => [
  { text: 'Granskningar', url: '/granskningar' },
  { text: 'Granskning', url: `/granskningar/${id}` },
  url === undefined ? { text } : { text, url },
];
