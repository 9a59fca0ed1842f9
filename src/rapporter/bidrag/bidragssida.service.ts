import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { tidslinje } from '../../floden/handelselogg.queries.js';
import { lagrumsrad } from '../../floden/lagrum.js';
import { handlingar } from '../../floden/prova.js';
import { tidslinjevy } from '../../floden/tidslinjevy.js';
import { FaktaQueries } from '../../indikatorer/fakta.queries.js';
import { helaAret } from '../../indikatorer/faktum.js';
import { faktum } from '../../indikatorer/katalog.js';
import { EnhetQueries } from '../../organisation/enhet.queries.js';
import { plusDagar } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { textskillnad } from '../../plattform/text/textskillnad.js';
import { faktaurl } from '../textfakta/textsiffror.js';
import { RapportQueries } from '../rapport.queries.js';
import { statusEfter } from '../rapportlage.queries.js';
import { Siffror } from '../siffror.js';
import type { Siffra } from '../underlag.js';
import { bidragsflode } from './bidrag.flode.js';
import { BidragQueries, type Bidragsinnehall, type Bidragsrad } from './bidrag.queries.js';
import { BIDRAGSDELAR, bidragsdelar, bidragston, bidragstexter } from './bidrag.texter.js';
import { arSent, bidragslage } from './bidragslage.js';
import { medOsparat } from './bidragsosparat.js';
import { BidragsversionQueries } from './bidragsversion.queries.js';

const INGET_OSPARAT = { egen: null, grund: { uppdrag: '', resultat: '', analys: '', atgarder: '' } };
const LISTA = { text: 'Plan och berättelse', url: '/rapporter' };
/** What the enheter are given to write it in. */
const DAGAR = 21;
const SIFFROR = [
  'avvikelse.rapporterade',
  'avvikelse.hog_risk',
  'avvikelse.aterkopplade',
  'avvikelse.avslutade',
  'avvikelse.handlaggningstid',
  'synpunkt.inkomna',
];

/** View models of the pages where the enheter write, and where it is followed. */
@Injectable()
export class Bidragssida {
  constructor(
    private readonly databas: Databas,
    private readonly queries: BidragQueries,
    private readonly sparade: BidragsversionQueries,
    private readonly rapporter: RapportQueries,
    private readonly enheter: EnhetQueries,
    private readonly fakta: FaktaQueries,
    private readonly klocka: Klocka,
  ) {}

  async egna(vem: Vem): Promise<object> {
    const idag = this.klocka.idag();
    return {
      titel: 'Enhetens bidrag till berättelsen',
      brodsmulor: [LISTA, { text: 'Enhetens bidrag' }],
      bidrag: (await this.queries.egna(vem, idag)).map((rad) => radvy(rad, idag)),
    };
  }

  /** How far it has come, enhet by enhet, and whom there is left to ask. */
  async framdrift(vem: Vem, rapportId: number): Promise<object> {
    const idag = this.klocka.idag();
    const rapport = await this.rapporter.hamta(vem, rapportId);
    const lage = await this.queries.forAr(vem, rapport.ar, idag);
    const rader = lage?.rader ?? [];
    const fragade = new Set(rader.map(({ enhetId }) => enhetId));
    const kvar = (await this.enheter.valbara(vem, idag)).filter(({ id, niva }) => niva === 'enhet' && !fragade.has(id));
    return {
      titel: `Enheternas bidrag – ${rapport.titel}`,
      brodsmulor: [LISTA, { text: rapport.titel, url: `/rapporter/${String(rapport.id)}` }, { text: 'Bidrag' }],
      rapport: { id: rapport.id, titel: rapport.titel, ar: rapport.ar },
      insamling: lage?.insamling ?? null,
      lage: bidragslage(rader, idag),
      bidrag: rader.map((rad) => radvy(rad, idag)),
      kanBe: statusEfter('skapa').includes(rapport.status),
      valen: kvar.map(({ id, vag }) => ({ varde: id, text: vag })),
      valda: lage === null ? kvar.map(({ id }) => id) : [],
      senast: lage?.insamling.senast ?? plusDagar(idag, DAGAR),
      halsning: lage?.insamling.halsning ?? '',
    };
  }

  /** One bidrag: its text to write or to read, and what the enhet's figures say. */
  async visa(vem: Vem, id: number): Promise<object> {
    const idag = this.klocka.idag();
    const bidrag = await this.queries.hamta(vem, id);
    const handelser = await this.databas.las(vem, (tx) => tidslinje(tx, bidragsflode, id));
    const val = handlingar(bidragsflode, bidrag, vem, idag);
    const kanSkriva = val.some(({ handling, nekad, brister }) => handling === 'skriv' && !nekad && !brister.length);
    const sent = arSent(bidrag, idag);
    const { egen, grund } = kanSkriva ? await this.sparade.osparat(vem, id) : INGET_OSPARAT;
    const lage = medOsparat(bidrag, egen, grund);
    return {
      titel: `${bidrag.enhet}: bidrag till berättelsen ${String(bidrag.ar)}`,
      brodsmulor: [LISTA, { text: 'Enhetens bidrag', url: '/bidrag' }, { text: bidrag.enhet }],
      ...bidrag,
      statustext: bidragstexter.status[bidrag.status],
      ton: bidragston[bidrag.status],
      sent,
      kanSkriva,
      delar: BIDRAGSDELAR.map((namn) => ({
        ...{ namn, ...bidragsdelar[namn], text: lage.text[namn], forra: bidrag.forra?.[namn] ?? '' },
        krock: lage.krockar.includes(namn) ? textskillnad(bidrag[namn], lage.text[namn]) : null,
      })),
      osparadVid: lage.osparat ? egen?.vid : null,
      krockar: lage.krockar.length > 0,
      versioner: (await this.sparade.versioner(vem, id)).length,
      forraAr: bidrag.ar - 1,
      siffror: await this.siffrorna(vem, bidrag),
      acter: val
        .filter(({ handling, nekad }) => !['skriv', 'klarmarkera'].includes(handling) && !nekad)
        .map((ett) => ({
          namn: ett.handling,
          etikett: ett.etikett,
          url: `/bidrag/${String(id)}/${ett.url}`,
          brister: ett.brister,
          lagrum: lagrumsrad(ett.lagrum),
          falt: FALT[ett.handling] ?? [],
        })),
      handelser: tidslinjevy(handelser).reverse(),
    };
  }

  /** The enhet's figures of the year beside last year's, each with the way to what is behind it. */
  private async siffrorna(vem: Vem, { ar, enhet_id: enhet }: Bidragsinnehall): Promise<object[]> {
    const period = helaAret(ar, 1);
    const [varden = []] = await this.fakta.varden(vem, { koder: SIFFROR, period, per: ['ar', 'enhet'] });
    const siffror = new Siffror(period, varden);
    return SIFFROR.map((kod) => ({
      namn: faktum(kod).namn,
      nu: medUrl(siffror.siffra(kod, { ar, enhet })),
      forra: medUrl(siffror.siffra(kod, { ar: ar - 1, enhet })),
    }));
  }
}

const medUrl = (siffra: Siffra): object => ({ ...siffra, ...(siffra.fakta && { url: faktaurl(siffra.fakta) }) });

const radvy = (rad: Bidragsrad, idag: string): object => ({
  ...rad,
  statustext: bidragstexter.status[rad.status],
  ton: bidragston[rad.status],
  sent: arSent(rad, idag),
});

const skal = { namn: 'skal', etikett: 'Skäl', typ: 'text-lang', rader: 3 };

const FALT: Readonly<Record<string, readonly object[]>> = {
  ateroppna: [{ ...skal, hjalp: 'Enhetschefen läser det. Skriv vad som behöver ändras.' }],
  flytta: [{ namn: 'senast', etikett: 'Ny sista dag', typ: 'datum' }],
  stryk: [{ ...skal, hjalp: 'Till exempel att enheten är nedlagd.' }],
};
