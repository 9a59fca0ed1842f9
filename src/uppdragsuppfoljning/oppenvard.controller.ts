import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { harRoll, type Vem } from '../database/vem.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { kodtext, kodval } from '../processer/kodlistor.texter.js';
import { ListFraga, NyttUppdragForm, RattaUppdragForm, TidenFraga } from './oppenvard.forms.js';
import { OppenvardQueries, type Uppdragssida } from './oppenvard.queries.js';
import { OppenvardService } from './oppenvard.service.js';
import {
  avslutsorsaker,
  maluppfyllelser,
  barnsamtalen,
  deltaganden,
  drojsmalsskal,
  insatser,
  konen,
  uppdragstexter,
  uppdragston,
} from './oppenvard.texter.js';

export const SER = ['medarbetare', 'enhetschef', 'verksamhetschef', 'kvalitetssamordnare', 'forvaltningschef'] as const;
export const REGISTRERAR = ['medarbetare', 'enhetschef', 'verksamhetschef', 'kvalitetssamordnare'] as const;
const NARA_DAGAR = 14;
/** What is done now and then; the rest is what the uppdrag waits for. */
const IBLAND = ['boka', 'forlang', 'angeSkal', 'ejNyttjas', 'omprova', 'avsluta'];
const STATUSVAL = [
  ...Object.entries(uppdragstexter.status).map(([varde, text]) => ({ varde, text })),
  { varde: 'alla', text: 'Alla' },
];

/** Uppdrag to öppenvård: the list, what is late, and each one with its days. */
@Controller('oppenvardsuppdrag')
@Kraver(...SER)
export class OppenvardController {
  constructor(
    private readonly uppdragen: OppenvardService,
    private readonly queries: OppenvardQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('uppdragsuppfoljning/lista')
  async lista(@Den() vem: Vem, @Query() fraga: ListFraga): Promise<object> {
    const { rader, nasta } = await this.queries.lista(vem, fraga);
    const antalSena = await this.queries.antalOverTiden(vem, { till: plusDagar(this.klocka.idag(), -1) });
    return {
      titel: 'Öppenvårdsuppdrag',
      rader,
      antalSena,
      val: fraga,
      statusval: STATUSVAL,
      insatsval: kodval(insatser),
      enhetsval: await this.queries.enhetsval(vem),
      utforarval: [{ varde: 0, text: 'Egen regi' }, ...(await this.queries.utforarval(vem))],
      farRegistrera: harRoll(vem, ...REGISTRERAR),
      farLasaIn: harRoll(vem, 'enhetschef', 'verksamhetschef', 'kvalitetssamordnare'),
      farAndraGranser: harRoll(vem, 'kvalitetssamordnare', 'verksamhetschef'),
      farSeKvartal: harRoll(vem, ...SER.filter((roll) => roll !== 'medarbetare')),
      nasta: nasta && adress(fraga, nasta),
      forst: fraga.efter === undefined ? null : adress(fraga, null),
    };
  }

  @Get('over-tiden')
  @Vy('uppdragsuppfoljning/over-tiden')
  async overTiden(@Den() vem: Vem, @Query() fraga: TidenFraga): Promise<object> {
    const idag = this.klocka.idag();
    const sena = { till: plusDagar(idag, -1), enhet: fraga.enhet };
    const nara = { fran: idag, till: plusDagar(idag, NARA_DAGAR), enhet: fraga.enhet };
    const titel = 'Det här har gått över tiden';
    return {
      titel,
      sena: await this.queries.overTiden(vem, sena),
      antalSena: await this.queries.antalOverTiden(vem, sena),
      nara: await this.queries.overTiden(vem, nara),
      antalNara: await this.queries.antalOverTiden(vem, nara),
      dagar: NARA_DAGAR,
      val: fraga,
      enhetsval: await this.queries.enhetsval(vem),
      brodsmulor: smulor(titel),
    };
  }

  @Get('ny')
  @Kraver(...REGISTRERAR)
  @Vy('uppdragsuppfoljning/ny')
  async ny(@Den() vem: Vem): Promise<object> {
    const titel = 'Registrera ett uppdrag';
    const enhetsval = await this.queries.enhetsval(vem);
    return {
      ...{ titel, enhetsval, idag: this.klocka.idag(), ...VAL, brodsmulor: smulor(titel) },
      enhet: enhetsval.length === 1 ? enhetsval[0]?.varde : vem.hemenheter[0],
      utforarval: await this.queries.utforarval(vem),
    };
  }

  @Post()
  @Kraver(...REGISTRERAR)
  @FormularSida('/oppenvardsuppdrag/ny')
  async registrera(@Den() vem: Vem, @Body() form: NyttUppdragForm): Promise<Klart> {
    const id = await this.uppdragen.registrera(vem, form);
    return klart(`/oppenvardsuppdrag/${id}`, {
      flash: 'Uppdraget är registrerat. Skriv upp löpnumret i akten.',
      resurs: { id },
      skapad: true,
    });
  }

  @Get(':id')
  @Vy('uppdragsuppfoljning/uppdrag')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { handlingar, ...sida } = await this.queries.sida(vem, id);
    const titel = `Uppdrag ${sida.sak.lopnummer}`;
    return {
      ...{ titel, ...sida, ...texterna(sida), ...VAL, version: sida.sak.version, idag: this.klocka.idag() },
      ...iOrdning(handlingar, sida.sak.nasta?.bokad ?? null),
      utforarval: await this.queries.utforarval(vem),
      brodsmulor: smulor(titel),
    };
  }

  @Post(':id/uppgifter')
  @FormularSida('/oppenvardsuppdrag/:id')
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: RattaUppdragForm): Promise<Klart> {
    await this.uppdragen.andra(vem, id, form);
    return klart(`/oppenvardsuppdrag/${id}`, { flash: 'Uppgifterna är rättade.', resurs: { id } });
  }
}

const VAL = {
  insatsval: kodval(insatser),
  konval: kodval(konen),
  barnval: kodval(deltaganden),
  samtalsval: kodval(barnsamtalen),
  skalval: kodval(drojsmalsskal),
  orsaksval: kodval(avslutsorsaker),
  malval: kodval(maluppfyllelser),
};

/** Until a follow-up is booked that is what comes next, and there is no underlag to wait for. */
const iOrdning = (handlingar: Uppdragssida['handlingar'], bokad: string | null): object => {
  const ibland = IBLAND.filter((handling) => bokad !== null || handling !== 'boka');
  return {
    nu: handlingar.filter(
      ({ handling }) => !ibland.includes(handling) && (bokad !== null || handling !== 'lamnaUnderlag'),
    ),
    ibland: handlingar.filter(({ handling }) => ibland.includes(handling)),
  };
};

const texterna = ({ sak, uppfoljningar, avbrotten }: Omit<Uppdragssida, 'handlingar'>): object => ({
  statustext: uppdragstexter.status[sak.status],
  ton: uppdragston[sak.status],
  insatstext: kodtext(insatser, sak.insats),
  kontext: kodtext(konen, sak.kon),
  barntext: kodtext(deltaganden, sak.uppstart_barn),
  orsakstext: kodtext(avslutsorsaker, sak.avslutsorsak),
  maltext: sak.maluppfyllelse ? kodtext(maluppfyllelser, sak.maluppfyllelse) : null,
  drojsmalstext: kodtext(drojsmalsskal, sak.drojsmal),
  uppfoljningar: uppfoljningar
    .filter(({ genomford, bokad }) => genomford !== null || bokad !== null)
    .map((en) => ({
      ...en,
      barntext: kodtext(deltaganden, en.barn),
      samtalstext: kodtext(barnsamtalen, en.barnsamtal),
    })),
  avbrotten: avbrotten.map((ett) => ({ ...ett, skalstext: kodtext(drojsmalsskal, ett.skal) })),
});

const adress = ({ status, enhet, utforare, insats }: ListFraga, efter: string | null): string => {
  const par = Object.entries({ status, enhet, utforare, insats, efter: efter ?? undefined });
  const satta = par.flatMap(([namn, varde]) => (varde === undefined ? [] : [[namn, String(varde)]]));
  return `/oppenvardsuppdrag?${new URLSearchParams(satta).toString()}`;
};

export const smulor = (text: string) => [{ text: 'Öppenvårdsuppdrag', url: '/oppenvardsuppdrag' }, { text }];
