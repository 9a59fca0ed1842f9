import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { harRoll, type Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { heltal } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { PersonQueries } from '../organisation/person.queries.js';
import { ArendeQueries, type Arende } from './arende.queries.js';
import { AterkopplingForm, AtgardForm, ListFraga, SkalForm, StegForm } from './avvikelse.forms.js';
import { HANDLAGGARE } from './avvikelse.flode.js';
import { AvvikelseQueries } from './avvikelse.queries.js';
import { AvvikelseService } from './avvikelse.service.js';
import { avvikelsetexter } from './avvikelse.texter.js';
import { RISKNIVAER, riskniva } from './risk.texter.js';
import { MinaRapporterQueries } from './mina-rapporter.queries.js';

const SIDA = '/avvikelser/:id';
const STATUSVAL = [
  ...Object.entries(avvikelsetexter.status).map(([varde, text]) => ({ varde, text })),
  { varde: 'alla', text: 'Alla' },
];
const RISKVAL = [
  { varde: 0, text: 'Inte bedömd' },
  ...RISKNIVAER.map((niva) => ({ varde: niva, text: riskniva[niva] })),
];

const FLAGGVAL = [
  { varde: 'ej_paborjad', text: 'Inte påbörjade i tid' },
  { varde: 'lex_sarah', text: 'Väntar på lex Sarah-ansvarig' },
];

/** Worklist, case page and the acts whose forms stand on it. */
@Controller('avvikelser')
export class AvvikelseController {
  constructor(
    private readonly avvikelser: AvvikelseService,
    private readonly queries: AvvikelseQueries,
    private readonly arenden: ArendeQueries,
    private readonly mina: MinaRapporterQueries,
    private readonly personer: PersonQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Kraver('enhetschef', 'verksamhetschef', 'kvalitetssamordnare', 'lex_sarah_ansvarig')
  @Vy('avvikelser/lista')
  async lista(@Den() vem: Vem, @Query() fraga: ListFraga): Promise<object> {
    const { nasta, ...lista } = await this.queries.lista(vem, fraga);
    return {
      titel: 'Avvikelser',
      ...lista,
      kanValjaFlera: harRoll(vem, ...HANDLAGGARE),
      antalText: antalText(lista.antal),
      val: fraga,
      statusval: STATUSVAL,
      riskval: RISKVAL,
      flaggval: FLAGGVAL,
      minaVal: [{ varde: 'true', text: 'Bara där jag är handläggare' }],
      nasta: nasta && adress(fraga, nasta),
      forst: fraga.efter === undefined ? null : adress(fraga, null),
    };
  }

  /** The reporter who follows a link here is sent on to what he may read. */
  @Get(':id')
  @Vy('avvikelser/arende')
  async arende(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const arende = await this.arenden.arende(vem, id).catch(async (fel: unknown) => {
      if (!(fel instanceof FinnsInte) || !(await this.mina.finn(vem, id))) throw fel;
      return null;
    });
    if (arende === null) return klart(`/mina-rapporter/${id}`);
    const titel = `Avvikelse ${id}`;
    return {
      titel,
      ...arende,
      forenklatUrl: kanForenklas(arende) ? `/avvikelser/${id}/forenklad-utredning` : null,
      handlaggarval: await this.arenden.handlaggarval(vem, id),
      personer: (await this.personer.aktiva(vem, this.klocka.idag())).map(({ id: varde, namn }) => ({
        varde,
        text: namn,
      })),
      brodsmulor: [{ text: 'Avvikelser', url: '/avvikelser' }, { text: titel }],
    };
  }

  @Post(':id/mottagande')
  @FormularSida(SIDA)
  async taEmot(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    return gjort(await this.avvikelser.taEmot(vem, id, form), 'Avvikelsen är mottagen.');
  }

  @Post(':id/missforhallande')
  @FormularSida(SIDA)
  async misstank(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    return gjort(await this.avvikelser.misstankMissforhallande(vem, id, form), 'Lex Sarah-ansvarig har fått veta.');
  }

  @Post(':id/atgard')
  @FormularSida(SIDA)
  async beslutaAtgard(@Den() vem: Vem, @Id() id: number, @Body() form: AtgardForm): Promise<Klart> {
    return gjort(await this.avvikelser.beslutaAtgard(vem, id, form), 'Åtgärden är beslutad.');
  }

  @Post(':id/ingen-atgard')
  @FormularSida(SIDA)
  async avstaAtgard(@Den() vem: Vem, @Id() id: number, @Body() form: SkalForm): Promise<Klart> {
    return gjort(await this.avvikelser.avstaAtgard(vem, id, form), 'Beslutet är sparat.');
  }

  @Post(':id/aterkoppling')
  @FormularSida(SIDA)
  async aterkoppla(@Den() vem: Vem, @Id() id: number, @Body() form: AterkopplingForm): Promise<Klart> {
    return gjort(await this.avvikelser.aterkoppla(vem, id, form), 'Rapportören har fått ditt svar.');
  }

  @Post(':id/avslut')
  @FormularSida(SIDA)
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    return gjort(await this.avvikelser.avsluta(vem, id, form), 'Avvikelsen är avslutad.');
  }

  @Post(':id/avslut-med-huvudarende')
  @FormularSida(SIDA)
  async avslutaLankad(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    return gjort(await this.avvikelser.avslutaLankad(vem, id, form), 'Rapporten är avslutad.');
  }

  @Post(':id/ateroppnande')
  @FormularSida(SIDA)
  async ateroppna(@Den() vem: Vem, @Id() id: number, @Body() form: SkalForm): Promise<Klart> {
    return gjort(await this.avvikelser.ateroppna(vem, id, form), 'Avvikelsen är öppen igen.');
  }
}

const gjort = ({ id, status, version }: { id: number; status: string; version: number }, flash: string): Klart =>
  klart(`/avvikelser/${id}`, { flash, resurs: { id, status, version } });

/** A low risk that nobody has decided an åtgärd for, and that is not handled with another case. */
const kanForenklas = ({ forenklad, avvikelse, handlingar }: Arende): boolean =>
  forenklad &&
  avvikelse.huvudarende_id === null &&
  avvikelse.antalAtgarder === 0 &&
  handlingar.some(({ namn }) => namn === 'avstaAtgard');

const antalText = (antal: number): string => {
  if (antal > 1000) return 'Fler än 1 000 avvikelser';
  return antal === 1 ? '1 avvikelse' : `${heltal(antal)} avvikelser`;
};

/** The same question from another row on; from the first when there is none. */
const adress = ({ status, enhet, risk, flagga, mina, fran, till }: ListFraga, efter: string | null): string => {
  const par = Object.entries({ status, enhet, risk, flagga, mina, fran, till, efter })
    .filter(([, varde]) => varde !== undefined && varde !== null)
    .map(([namn, varde]) => [namn, String(varde)]);
  return par.length === 0 ? '/avvikelser' : `/avvikelser?${new URLSearchParams(par).toString()}`;
};
