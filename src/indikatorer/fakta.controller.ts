import { Controller, Get, Param, Query } from '@nestjs/common';
import { harRoll, type Vem } from '../database/vem.js';
import { FinnsInte, SaknarBehorighet } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, Vy } from '../plattform/web/decorators.js';
import { kallaFor } from './faktasql.js';
import { helaAret, type Dimensionsvarden } from './faktum.js';
import { FaktaFraga } from './fakta.forms.js';
import { FaktaQueries } from './fakta.queries.js';
import { KATALOG } from './katalog.js';

const PA_SIDAN = 50;

/** Every number can be opened: definition, period, counting base and the rows, as far as the reader may see them. */
@Controller('fakta')
export class FaktaController {
  constructor(
    private readonly fakta: FaktaQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('indikatorer/katalog')
  async katalog(@Den() vem: Vem): Promise<object> {
    kravPersonal(vem);
    const ar = Number(this.klocka.idag().slice(0, 4));
    const [varden = []] = await this.fakta.varden(vem, { koder: KATALOG.map(({ kod }) => kod), period: helaAret(ar) });
    return {
      titel: 'Så räknas siffrorna',
      ar,
      fakta: (await this.fakta.katalog(vem)).map((ett) => ({
        ...ett,
        varde: varden.find(({ kod }) => kod === ett.kod),
      })),
    };
  }

  @Get(':kod')
  @Vy('indikatorer/faktum')
  async oppna(@Den() vem: Vem, @Param('kod') kod: string, @Query() fraga: FaktaFraga): Promise<object> {
    kravPersonal(vem);
    const ett = (await this.fakta.katalog(vem)).find((en) => en.kod === kod);
    if (!ett) throw new FinnsInte();
    const period = { ...helaAret(Number(this.klocka.idag().slice(0, 4))), ...angivna(fraga) };
    const dimensioner = tolkaDimensioner(fraga.per, Object.keys(kallaFor(ett).dimensioner));
    const sida = fraga.sida ?? 1;
    const rader = await this.fakta.rader(vem, kod, period, dimensioner, {
      del: fraga.del,
      antal: PA_SIDAN,
      hoppa: (sida - 1) * PA_SIDAN,
    });
    const adress = (nr: number): string =>
      `/fakta/${kod}?${new URLSearchParams({ ...period, ...(fraga.per ? { per: fraga.per } : {}), ...(fraga.del ? { del: fraga.del } : {}), sida: String(nr) }).toString()}`;
    return {
      titel: ett.namn,
      faktum: ett,
      period,
      dimensioner: Object.entries(dimensioner).map(([namn, varde]) => ({ namn, varde })),
      ...rader,
      dolda: rader.antal - rader.synliga,
      foregaende: sida > 1 ? adress(sida - 1) : null,
      nasta: rader.synliga > sida * PA_SIDAN ? adress(sida + 1) : null,
    };
  }
}

/** The nämnd and the public get the figures of the adopted documents. */
const kravPersonal = (vem: Vem): void => {
  if (harRoll(vem, 'namndledamot', 'allmanhet')) throw new SaknarBehorighet();
};

const angivna = ({ fran, till }: FaktaFraga): { fran?: string; till?: string } => ({
  ...(fran ? { fran } : {}),
  ...(till ? { till } : {}),
});

/** `ar:2026,enhet:3`; what is not a dimension of the source does not exist. */
const tolkaDimensioner = (per: string | undefined, kanda: readonly string[]): Dimensionsvarden =>
  Object.fromEntries(
    (per ?? '')
      .split(',')
      .filter(Boolean)
      .map((del) => {
        const [namn = '', ...varde] = del.split(':');
        if (!kanda.includes(namn)) throw new FinnsInte();
        return [namn, varde.join(':')];
      }),
  );
