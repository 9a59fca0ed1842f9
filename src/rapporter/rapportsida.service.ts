import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { tidslinje } from '../floden/handelselogg.queries.js';
import { lagrumsrad } from '../floden/lagrum.js';
import { handlingar } from '../floden/prova.js';
import { tidslinjevy } from '../floden/tidslinjevy.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { SafeHtml } from '../plattform/web/safe-html.js';
import { markdownHtml } from '../plattform/text/markdown.js';
import { Vyer } from '../plattform/web/vyer.js';
import { bidragslagenI } from './bidrag/bidrag.queries.js';
import { bidragslage } from './bidrag/bidragslage.js';
import { kapitlenHtml, LEVANDE, type Oppning } from './dokument.js';
import { SOM_DET_AR } from './disposition/disposition.js';
import { skrivavsnitt, skrivavsnittet } from './innehall.js';
import { uppdragVid } from './namnduppdrag/namnduppdrag.queries.js';
import { uppdragstexter } from './namnduppdrag/namnduppdrag.texter.js';
import { Frysningshinder } from './luckor/frysningshinder.service.js';
import { lasSkrivet } from './luckor/skrivet.queries.js';
import { EGNA_SIDOR, falten } from './handlingsfalt.js';
import { rapportFlode, type Rapport } from './rapport.flode.js';
import { avsnittstexter, RapportQueries, senareUtgava } from './rapport.queries.js';
import { statusEfter } from './rapportlage.queries.js';
import { rapporttexter, vantarPa } from './rapport.texter.js';
import { Textfakta } from './textfakta/textfakta.service.js';
import { faktaurl, frystCellUrl, frystUrl, medLankadeSiffror } from './textfakta/textsiffror.js';
import { attGodkanna, utkastvy } from './textutkast/textutkast.vyer.js';
import { utkastlagen, type Utkastlage } from './textutkast/textutkast.queries.js';
import type { Underlag } from './underlag.js';
import { Underlagsbyggare } from './underlag.service.js';

const LISTA = { text: 'Plan och berättelse', url: '/rapporter' };
const dokumentet = ({ id, titel }: Rapport): { text: string; url: string } => ({
  text: titel,
  url: `/rapporter/${String(id)}`,
});

/** View models of the pages of one document. */
@Injectable()
export class Rapportsida {
  constructor(
    private readonly databas: Databas,
    private readonly queries: RapportQueries,
    private readonly byggare: Underlagsbyggare,
    private readonly klocka: Klocka,
    private readonly vyer: Vyer,
    private readonly textfakta: Textfakta,
    private readonly hinder: Frysningshinder,
  ) {}

  /** Status, chapters, what can be done next, and what has been done. */
  async visa(vem: Vem, id: number): Promise<object> {
    const { skrivet, bidrag, handelser, uppdrag, senare } = await this.databas.las(vem, async (tx) => {
      const last = await lasSkrivet(tx, id);
      const { slag, ar } = last.rapport;
      return {
        skrivet: last,
        bidrag: slag === 'kvalitetsberattelse' ? await bidragslagenI(tx, ar) : null,
        handelser: await tidslinje(tx, rapportFlode, id),
        uppdrag: await uppdragVid(tx, id),
        senare: await senareUtgava(tx, last.rapport),
      };
    });
    const { rapport, disposition, texter, utkast } = skrivet;
    // what the nämnd has changed in its disposition since says nothing of a document that is frozen
    const arUtkast = rapport.status === 'utkast';
    const alla = skrivavsnitt(rapport.slag, arUtkast ? disposition : SOM_DET_AR).map((avsnitt) => {
      const text = texter.get(avsnitt.kod);
      return {
        ...avsnitt,
        skrivet: (text?.text ?? '') !== '',
        utkast: attGodkanna(text?.text ?? '', utkast.get(avsnitt.kod)),
        skrivenAv: text?.skrivenAv,
        skrivenVid: text?.skrivenVid,
      };
    });
    const kapitlen = alla.filter(({ skrivet: harText }) => arUtkast || harText);
    const { fel, luckor } = await this.hinder.hinder(vem, skrivet);
    const leveranser = await this.queries.leveranser(vem, id);
    const arTom = rapport.publicerad_vid !== null && rapport.harOffentlig !== true;
    return {
      ...rapport,
      brodsmulor: [LISTA, { text: rapport.titel }],
      statustext: rapporttexter.status[rapport.status],
      vantar: vantarPa[rapport.status],
      ...this.utgavan(vem, rapport, senare),
      ...framsteg(kapitlen),
      // those who prepare it see all the enheter; the line has its own on the start page
      foljerBidrag: rapport.slag === 'kvalitetsberattelse' && harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef'),
      bidrag: bidrag && bidragslage(bidrag, this.klocka.idag()),
      uppdrag: uppdrag.map((ett) => ({ ...ett, statustext: uppdragstexter.status[ett.status] })),
      farGeUppdrag: rapport.beslutad_vid !== null && harRoll(vem, 'registrator'),
      kanSkriva: this.kan(vem, rapport, 'skriv'),
      kanSekretessprova: this.kan(vem, rapport, 'sekretessprova'),
      luckor,
      acter: this.acter(vem, rapport, fel),
      handelser: tidslinjevy(handelser).reverse(),
      leveranser,
      utanOffentlig: arTom ? await this.queries.publiceradUtan(vem, id) : null,
      lasta: leveranser.filter(({ oppnadVid, hamtadVid }) => oppnadVid !== null || hamtadVid !== null).length,
      kanTjansteskriva: this.kan(vem, rapport, 'tjansteskriv'),
      jobb: await this.queries.jobb(vem, id),
    };
  }

  /** One chapter to write in, with its help text. @throws FinnsInte for a chapter that nobody writes. */
  async avsnitt(vem: Vem, id: number, kod: string): Promise<object> {
    const rapport = await this.queries.hamta(vem, id);
    const avsnitt = skrivavsnittet(rapport.slag, kod);
    if (!avsnitt) throw new FinnsInte();
    const { text, lage } = await this.databas.las(vem, async (tx) => ({
      text: (await avsnittstexter(tx, id)).get(kod),
      lage: (await utkastlagen(tx, id)).get(kod),
    }));
    return {
      titel: `${avsnitt.rubrik} – ${rapport.titel}`,
      brodsmulor: [LISTA, dokumentet(rapport), { text: avsnitt.rubrik }],
      rapport,
      avsnitt,
      text: text?.text ?? '',
      ...(await this.textsiffror(vem, rapport, text?.text ?? '', kod, lage)),
      version: text?.version ?? 0,
      kanSkriva: this.kan(vem, rapport, 'skriv'),
    };
  }

  /** The numbers that the text asks for, and the text as it reads with them. */
  private async textsiffror(
    vem: Vem,
    rapport: Rapport,
    text: string,
    kod: string,
    lage: Utkastlage | undefined,
  ): Promise<object> {
    const rader = await this.textfakta.rader(vem, text, rapport.ar);
    const siffror = Object.fromEntries(rader.map(({ token, siffra }) => [token, siffra]));
    const visas = Object.fromEntries(rader.map(({ token, siffra }) => [token, siffra.visas]));
    return {
      textsiffror: rader.map((rad) => ({ ...rad, url: rad.siffra.fakta && faktaurl(rad.siffra.fakta) })),
      forhandsvisning: markdownHtml(medLankadeSiffror(text, siffror), `las-${kod}`),
      textutkast: utkastvy(rapport, kod, text, lage, visas),
    };
  }

  /** The document on screen: frozen if it is, otherwise as it would be today. */
  async lasning(vem: Vem, id: number): Promise<Readonly<Record<string, unknown>> & { readonly titel: string }> {
    const rapport = await this.queries.hamta(vem, id);
    const fryst = await this.queries.underlag(vem, id);
    if (!fryst && !harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'registrator'))
      throw new FinnsInte();
    const underlag = fryst ?? (await this.forhandsvisning(vem, rapport));
    return {
      titel: rapport.titel,
      brodsmulor: [LISTA, dokumentet(rapport), { text: 'Läs dokumentet' }],
      rapport,
      arUtkast: fryst === null,
      avsnitt: underlag.avsnitt.map(({ rubrik, underrubriker }) => ({ ...rubrik, underrubriker })),
      dokument: new SafeHtml(kapitlenHtml(underlag, this.vyer, { oppna: fryst ? frystOppning(vem, id) : LEVANDE })),
    };
  }

  private async forhandsvisning(vem: Vem, rapport: Rapport): Promise<Underlag> {
    const texter = await this.queries.texter(vem, rapport.id);
    const skrivet = new Map([...texter].map(([kod, { text }]) => [kod, text]));
    return this.byggare.bygg(vem, rapport, skrivet, vem.namn, this.klocka.nu());
  }

  /** What came after it; and when it was sent or taken back, the way on. */
  private utgavan(vem: Vem, { status, utgava }: Rapport, senare: { id: number; utgava: number } | null): object {
    const skickatTillbaka = statusEfter('aterta', 'aterremittera').includes(status);
    const farBorja = harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef');
    return { senare, nastaUtgava: skickatTillbaka && farBorja && senare === null ? utgava + 1 : null };
  }

  private acter(vem: Vem, rapport: Rapport, fel: number): object[] {
    return (
      handlingar(rapportFlode, rapport, vem, this.klocka.idag())
        .filter(({ handling }) => !EGNA_SIDOR.includes(handling))
        // what leads on before what leads back
        .sort((a, b) => Number(a.handling === 'aterta') - Number(b.handling === 'aterta'))
        .map((val) => ({
          namn: val.handling,
          etikett: val.etikett,
          url: `/rapporter/${String(rapport.id)}/${val.url}`,
          brister: val.nekad === null ? val.brister : [val.nekad],
          lagrum: lagrumsrad(val.lagrum),
          ...(val.handling === 'aterta' && { variant: 'secondary' }),
          falt: falten(val.handling, rapport, fel),
        }))
    );
  }

  kan(vem: Vem, rapport: Rapport, handling: string): boolean {
    return handlingar(rapportFlode, rapport, vem, this.klocka.idag()).some(
      (val) => val.handling === handling && val.nekad === null,
    );
  }
}

/**
 * What is frozen says what it said. So does what has been mended since; the pages of what is behind the other numbers are
 * not for the nämnd.
 */
const frystOppning = (vem: Vem, id: number): Oppning => {
  const namnden = harRoll(vem, 'namndledamot', 'allmanhet');
  return {
    fakta: frystUrl(id),
    annat: (lank, { visas, meningar }) => (namnden || meningar ? frystCellUrl(id)(lank, visas) : lank),
  };
};

/** The chapters, and how many of them are written, drafts to approve, and empty. */
const framsteg = (avsnitt: readonly { readonly skrivet: boolean; readonly utkast: boolean }[]): object => {
  const utkast = avsnitt.filter((ett) => ett.utkast).length;
  const skrivna = avsnitt.filter((ett) => ett.skrivet && !ett.utkast).length;
  return { avsnitt, framsteg: { antal: avsnitt.length, skrivna, utkast, tomma: avsnitt.length - skrivna - utkast } };
};
