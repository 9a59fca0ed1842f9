import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import { harRoll, type Vem } from '../database/vem.js';
import { FinnsInte, SaknarBehorighet } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { somText } from '../plattform/text/formel.js';
import { Den, Vy } from '../plattform/web/decorators.js';
import { faktaadress, FaktasidaQueries } from './faktasida.queries.js';
import { talet } from './faktatal.texter.js';
import { helaAret, type Dimensionsvarden, type Faktum, type Period } from './faktum.js';
import { FaktaFraga } from './fakta.forms.js';
import { FaktaQueries } from './fakta.queries.js';
import { dimensionerFor, KATALOG } from './katalog.js';

/** More rows than a year of the largest nämnd. */
const I_FILEN = 100_000;

/** Every number can be opened: definition, period, counting base and the rows, as far as the reader may see them. */
@Controller('fakta')
export class FaktaController {
  constructor(
    private readonly fakta: FaktaQueries,
    private readonly sida: FaktasidaQueries,
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
        varde: talet(ett, varden.find(({ kod }) => kod === ett.kod) ?? { varde: ett.matt.slag === 'antal' ? 0 : null }),
      })),
    };
  }

  @Get(':kod')
  @Vy('indikatorer/faktum')
  async oppna(@Den() vem: Vem, @Param('kod') kod: string, @Query() fraga: FaktaFraga): Promise<object> {
    kravPersonal(vem);
    const ett = (await this.fakta.katalog(vem)).find((en) => en.kod === kod);
    if (!ett) throw new FinnsInte();
    const { del, sida, per } = fraga;
    const oppning = { ...this.fraga(ett, fraga), del, sida };
    const egen = { ...oppning.period, ...(per ? { per } : {}), ...(del ? { del } : {}) };
    return {
      titel: ett.namn,
      ...(await this.sida.visa(vem, ett, oppning, (val, slut) => faktaadress(kod, { ...egen, ...val }, slut))),
    };
  }

  /** The rows that the reader may see, as a file for a spreadsheet. */
  @Get(':kod/rader.csv')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="rader.csv"')
  async csv(@Den() vem: Vem, @Param('kod') kod: string, @Query() fraga: FaktaFraga): Promise<string> {
    kravPersonal(vem);
    const ett = KATALOG.find((en) => en.kod === kod);
    if (!ett) throw new FinnsInte();
    const { period, dimensioner } = this.fraga(ett, fraga);
    const { rader } = await this.fakta.rader(vem, kod, period, dimensioner, { del: fraga.del, antal: I_FILEN });
    return stringify(
      rader.map(({ text, datum, tal, url }) => ({
        rad: somText(text),
        datum: datum ?? '',
        tal: tal ?? '',
        adress: url,
      })),
      {
        header: true,
        columns: ['rad', 'datum', ...('enhet' in ett.matt ? ['tal'] : []), 'adress'],
        bom: true,
        delimiter: ';',
        record_delimiter: 'windows',
      },
    );
  }

  private fraga(ett: Faktum, { per, ...angivet }: FaktaFraga): { period: Period; dimensioner: Dimensionsvarden } {
    return {
      period: { ...helaAret(Number(this.klocka.idag().slice(0, 4))), ...angivna(angivet) },
      dimensioner: tolkaDimensioner(per, dimensionerFor(ett)),
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
