import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Vem } from '../database/vem.js';
import { NY } from '../floden/flode.js';
import { prova } from '../floden/prova.js';
import { Den, Vy } from '../plattform/web/decorators.js';
import { atgardstyper, kodval } from '../processer/kodlistor.texter.js';
import { ProcessQueries } from '../processer/process.queries.js';
import { atgardFlode } from './atgard.flode.js';
import { AtgardFraga } from './atgard.forms.js';
import { AtgardQueries } from './atgard.queries.js';
import { atgardstexter } from './atgard.texter.js';
import { AtgardslistaQueries } from './atgardslista.queries.js';

const STATUSVAL = Object.entries(atgardstexter.status).map(([varde, text]) => ({ varde, text }));
const FLIKAR = [
  ['Öppna', undefined],
  ['Mina', 'mina'],
  ['Min enhet', 'enhet'],
  ['Försenade', 'forsenade'],
  ['Väntar på effekt', 'vantar'],
  ['Alla', 'alla'],
] as const;

/** All åtgärder that one may see: as a list, as a board and as a file. */
@Controller('atgarder')
export class AtgardslistaController {
  constructor(
    private readonly queries: AtgardslistaQueries,
    private readonly atgarder: AtgardQueries,
    private readonly processer: ProcessQueries,
  ) {}

  @Get()
  @Vy('atgarder/lista')
  async lista(@Den() vem: Vem, @Query() fraga: AtgardFraga): Promise<object> {
    const lista = await this.queries.lista(vem, fraga);
    const val = { val: fraga, statusval: STATUSVAL, typval: kodval(atgardstyper), ...(await this.urval(vem, fraga)) };
    const { status, typ, enhet, ar, process } = fraga;
    const urval = { vy: fraga.vy, status, typ, enhet, ar, process };
    const flikar = FLIKAR.map(([text, vy]) => ({ text, url: adress('', { ...urval, vy }), aktuell: fraga.vy === vy }));
    return {
      ...{ titel: 'Åtgärder', ...lista, ...val, flikar, tavla: adress('/tavla', urval) },
      nasta: lista.nasta === null ? null : adress('', { ...urval, efter: lista.nasta }),
      fil: adress('/lista.csv', urval),
      farLaggaTill: prova(atgardFlode, 'foresla', NY, vem).tillaten,
    };
  }

  @Get('tavla')
  @Vy('atgarder/tavla')
  async tavla(@Den() vem: Vem, @Query() fraga: AtgardFraga): Promise<object> {
    const { vy, enhet, ar } = fraga;
    const { kolumner } = await this.queries.tavla(vem, { vy, enhet, ar });
    const flikar = FLIKAR.slice(0, 3).map(([text, kod]) => ({
      text,
      url: adress('/tavla', { vy: kod, enhet, ar }),
      aktuell: vy === kod,
    }));
    return {
      titel: 'Åtgärder på tavlan',
      kolumner: kolumner.map((en) => ({ ...en, alla: adress('', { vy, enhet, ar, status: en.status }) })),
      ...{ val: fraga, flikar, ...(await this.urval(vem, fraga)) },
      brodsmulor: [{ text: 'Åtgärder', url: '/atgarder' }, { text: 'Tavla' }],
    };
  }

  @Get('lista.csv')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="atgarder.csv"')
  csv(@Den() vem: Vem, @Query() fraga: AtgardFraga): Promise<string> {
    return this.queries.csv(vem, fraga);
  }

  private async urval(vem: Vem, fraga: AtgardFraga): Promise<object> {
    const { arval } = await this.processer.planar(vem, fraga.ar);
    const { enheter } = await this.atgarder.formval(vem);
    return { arval, enhetsval: enheter };
  }
}

/** The page of the same choices. */
const adress = (slut: string, val: Readonly<Record<string, string | number | undefined>>): string => {
  const fraga = new URLSearchParams();
  for (const [namn, varde] of Object.entries(val)) if (varde !== undefined) fraga.set(namn, String(varde));
  const text = fraga.toString();
  return `/atgarder${slut}${text === '' ? '' : `?${text}`}`;
};
