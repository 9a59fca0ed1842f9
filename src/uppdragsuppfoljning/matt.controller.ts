import { Controller, Get, Query } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Vem } from '../database/vem.js';
import { procent } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, Kraver, Vy } from '../plattform/web/decorators.js';
import { matten, MATTKODER } from './matt.texter.js';
import { SER, smulor } from './oppenvard.controller.js';
import { OppenvardQueries } from './oppenvard.queries.js';
import { UppdragQueries, type Enhetsandel } from './uppdrag.queries.js';

const AR = { message: 'Välj ett år i listan.' };

export class ArFraga {
  @IsOptional()
  @IsInt(AR)
  @Min(2000, AR)
  @Max(2100, AR)
  ar?: number;
}

const text = ({ taljare, namnare }: Omit<Enhetsandel, 'enhetId'>): string =>
  namnare === 0 ? '–' : `${procent(taljare, namnare) ?? '–'} (${taljare} av ${namnare})`;

/** The year in figures, for those who work with it: what was done in time, with what it is counted from. */
@Controller('oppenvardsuppdrag/matt')
@Kraver(...SER)
export class MattController {
  constructor(
    private readonly uppdrag: UppdragQueries,
    private readonly queries: OppenvardQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('uppdragsuppfoljning/matt')
  async matt(@Den() vem: Vem, @Query() fraga: ArFraga): Promise<object> {
    const iAr = Number(this.klocka.idag().slice(0, 4));
    const ar = fraga.ar ?? iAr;
    const period = { fran: `${ar}-01-01`, till: `${ar}-12-31` };
    const namn = new Map((await this.queries.enhetsval(vem)).map(({ varde, text: enhet }) => [varde, enhet]));
    const rader = await Promise.all(
      MATTKODER.map(async (kod) => {
        const enheter = await this.uppdrag.andelar(vem, kod, period);
        const summa = (vad: 'taljare' | 'namnare'): number => enheter.reduce((antal, en) => antal + en[vad], 0);
        const alla = { taljare: summa('taljare'), namnare: summa('namnare') };
        return {
          ...{ kod, namn: matten[kod].namn, ...alla, text: text(alla) },
          taljarens: matten[kod].taljare,
          namnarens: matten[kod].namnare,
          enheter: enheter.map((en) => ({ ...en, namn: namn.get(en.enhetId) ?? 'Annan enhet', text: text(en) })),
        };
      }),
    );
    const titel = 'Andelar i tid';
    return {
      ...{ titel, ar, rader, brodsmulor: smulor(titel) },
      arval: Array.from({ length: 6 }, (_, nr) => ({ varde: iAr - nr, text: String(iAr - nr) })),
    };
  }
}
