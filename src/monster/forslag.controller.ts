import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { AtgardQueries } from '../atgarder/atgard.queries.js';
import type { Vem } from '../database/vem.js';
import { stapeldiagram } from '../plattform/diagram/stapeldiagram.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { SafeHtml } from '../plattform/web/safe-html.js';
import { kodval } from '../processer/kodlistor.texter.js';
import type { Manadsantal } from './bakom.queries.js';
import {
  AvfardandeForm,
  ForslagFraga,
  ForslagsstegForm,
  MonsteranalysForm,
  MonsteratgardForm,
  VISAS,
} from './forslag.forms.js';
import { ForslagQueries, PER_SIDA } from './forslag.queries.js';
import { ForslagService } from './forslag.service.js';
import { monsterslag } from './forslag.texter.js';

const SIDA = '/monster/:id';
const MANADER = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Patterns in what is reported: a proposal to think about, never a judgement. */
@Controller('monster')
@Kraver('kvalitetssamordnare', 'verksamhetschef', 'enhetschef', 'forvaltningschef')
export class ForslagController {
  constructor(
    private readonly forslag: ForslagService,
    private readonly queries: ForslagQueries,
    private readonly atgarder: AtgardQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('monster/lista')
  async lista(@Den() vem: Vem, @Query() fraga: ForslagFraga): Promise<object> {
    const { visa = 'oppna', slag, sida = 1 } = fraga;
    const rader = await this.queries.lista(vem, { visa, slag, sida });
    const antal = await this.queries.antal(vem, { visa, slag });
    const sidor = Math.ceil(antal / PER_SIDA);
    const adress = (nr: number): string =>
      `/monster?${new URLSearchParams({ visa, ...(slag && { slag }), sida: String(nr) }).toString()}`;
    return {
      ...{ titel: 'Mönster', rader, antal, val: { slag, visa }, visaval: kodval(VISAS), slagval: kodval(monsterslag) },
      forra: sida > 1 ? adress(sida - 1) : null,
      nasta: sida < sidor ? adress(sida + 1) : null,
      forsta: (sida - 1) * PER_SIDA + 1,
      sidtext: `Sida ${String(sida)} av ${String(sidor)}`,
    };
  }

  @Get(':id')
  @Vy('monster/forslag')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.queries.sida(vem, id);
    const farAtgarda = sida.handlingar.some(({ handling }) => handling === 'atgarda');
    return {
      titel: sida.rubrik,
      ...sida,
      version: sida.forslag.version,
      idag: this.klocka.idag(),
      diagram: sida.manader.length === 0 ? null : new SafeHtml(manadsdiagram(sida.rubrik, sida.manader)),
      personval: farAtgarda ? (await this.atgarder.formval(vem)).personer : [],
      enhetsval: sida.enheter.map((enhet) => ({ varde: enhet.id, text: enhet.namn })),
      valjEnhet: sida.enheter.length > 1,
      manader: sida.manader.map(({ manad, antal }) => ({
        etikett: `${manadsnamn(manad)} ${manad.slice(0, 4)}`,
        antal,
      })),
      brodsmulor: [{ text: 'Mönster', url: '/monster' }, { text: sida.slagtext }],
    };
  }

  @Post(':id/overvagande')
  @FormularSida(SIDA)
  async overvag(@Den() vem: Vem, @Id() id: number, @Body() form: ForslagsstegForm): Promise<Klart> {
    await this.forslag.overvag(vem, id, form);
    return gjort(id, 'Mönstret övervägs. Bestäm sedan vad det ska bli av det.');
  }

  @Post(':id/riskanalys')
  @FormularSida(SIDA)
  async analysera(@Den() vem: Vem, @Id() id: number, @Body() form: MonsteranalysForm): Promise<Klart> {
    const { riskanalys_id: riskanalys } = await this.forslag.analysera(vem, id, form);
    const flash = 'Riskanalysen är planerad. Skriv vilka som ska vara med.';
    return klart(`/riskanalyser/${String(riskanalys)}`, { flash, resurs: { id: riskanalys } });
  }

  @Post(':id/atgard')
  @FormularSida(SIDA)
  async atgarda(@Den() vem: Vem, @Id() id: number, @Body() form: MonsteratgardForm): Promise<Klart> {
    const atgard = await this.forslag.atgarda(vem, id, form);
    const flash = 'Åtgärden är föreslagen. Planera nu hur effekten ska mätas.';
    return klart(`/atgarder/${atgard}`, { flash, resurs: { id: atgard } });
  }

  @Post(':id/avfardande')
  @FormularSida(SIDA)
  async avfarda(@Den() vem: Vem, @Id() id: number, @Body() form: AvfardandeForm): Promise<Klart> {
    await this.forslag.avfarda(vem, id, form);
    return gjort(id, 'Mönstret är avfärdat. Det kommer tillbaka om det blir tydligt värre.');
  }
}

const gjort = (id: number, flash: string): Klart => klart(`/monster/${id}`, { flash, resurs: { id } });

const manadsnamn = (manad: string): string => MANADER[Number(manad.slice(5, 7)) - 1] ?? '';

const manadsdiagram = (rubrik: string, manader: readonly Manadsantal[]): string =>
  stapeldiagram({
    ...{ id: 'manader', titel: `${rubrik}, månad för månad`, enhet: 'Antal' },
    beskrivning: 'En stapel för varje månad. Tabellen efter diagrammet har samma tal.',
    staplar: manader.map(({ manad, antal }) => ({
      etikett: manadsnamn(manad),
      varde: antal,
    })),
  });
