import { Injectable } from '@nestjs/common';
import { harRoll, LEDER, type Vem } from '../../database/vem.js';
import { FaktaQueries } from '../../indikatorer/fakta.queries.js';
import { helaAret } from '../../indikatorer/faktum.js';
import { EnhetQueries } from '../../organisation/enhet.queries.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { markdownHtml } from '../../plattform/text/markdown.js';
import { SafeHtml } from '../../plattform/web/safe-html.js';
import { Vyer } from '../../plattform/web/vyer.js';
import { kapitlenHtml, LEVANDE } from '../dokument.js';
import { faktaurl } from '../textfakta/textsiffror.js';
import type { Siffra } from '../underlag.js';
import { manadstabell, vanligast } from './aptblad.js';
import { aptmaterial } from './bladsiffror.js';
import { EnhetsbladQueries } from './enhetsblad.queries.js';
import { EnhetsbladService } from './enhetsblad.service.js';
import { bladslag, farGora, FRAGOR, hjalpte, HOGST, manadFore, manadsnamn, manadsperiod } from './enhetsblad.texter.js';

const LISTA = { text: 'Enhetens blad', url: '/enhetsblad' };
const MANADER = 12;
const AR_TILLBAKA = 4;

export const GRANSKAT = [{ varde: 'ja', text: 'Ja. Ingen som vi arbetar för eller med går att känna igen' }];
export const NAMN_OK = [{ varde: 'ja', text: 'Det som ser ut som namn i texterna är inte namn på någon människa' }];

const medUrl = (siffra: Siffra): object => ({ visas: siffra.visas, url: siffra.fakta && faktaurl(siffra.fakta) });

/** View models of the enhet's own sheets. */
@Injectable()
export class Enhetsbladsida {
  constructor(
    private readonly queries: EnhetsbladQueries,
    private readonly blad: EnhetsbladService,
    private readonly enheter: EnhetQueries,
    private readonly fakta: FaktaQueries,
    private readonly klocka: Klocka,
    private readonly vyer: Vyer,
  ) {}

  async lista(vem: Vem): Promise<object> {
    const idag = this.klocka.idag();
    const valbara = (await this.enheter.valbara(vem, idag)).filter(
      ({ id, niva }) => niva === 'enhet' && farGora(vem, id),
    );
    const denna = idag.slice(0, 7);
    const ar = Number(idag.slice(0, 4));
    return {
      titel: LISTA.text,
      blad: (await this.queries.lista(vem)).map((rad) => ({ ...rad, slagtext: bladslag[rad.slag] })),
      kanGora: harRoll(vem, ...LEDER),
      enheter: valbara.map(({ id, vag }) => ({ varde: String(id), text: vag })),
      enhet: valbara[0] && String(valbara[0].id),
      // the month that has just ended is what the next APT talks of
      manad: manadFore(denna),
      manader: Array.from({ length: MANADER }, (_, nr) => manadFore(denna, nr)).map((kod) => ({
        ...{ varde: kod, text: manadsnamn(kod) },
      })),
      ar: String(ar - 1),
      aren: Array.from({ length: AR_TILLBAKA + 1 }, (_, nr) => String(ar - nr)).map((varde) => ({
        varde,
        text: varde,
      })),
    };
  }

  /** The month in numbers beside the texts to write. */
  async apt(vem: Vem, enhetId: number, manad: string): Promise<object> {
    const { fran, till } = manadsperiod(manad);
    const enhet = await this.blad.enhet(vem, enhetId, fran, till);
    const material = await aptmaterial(this.fakta, vem, { enhetId, manad });
    const val = { enhetId, slag: 'aptblad', ar: Number(manad.slice(0, 4)), manad: Number(manad.slice(5)) } as const;
    const [texter, atgarder] = await Promise.all([
      this.queries.senasteTexter(vem, val),
      this.queries.atgarder(vem, enhetId, manad),
    ]);
    const tabell = manadstabell(material);
    const titel = `APT-blad ${manadsnamn(manad)} – ${enhet}`;
    return {
      ...{ titel, enhetId, manad, hogst: HOGST },
      brodsmulor: [LISTA, { text: titel }],
      kolumner: tabell.kolumner.slice(1).map(({ rubrik }) => rubrik),
      rader: tabell.rader.map(([namn, ...celler]) => ({
        namn,
        celler: celler.map((cell) => (typeof cell === 'string' ? { visas: cell } : medUrl(cell))),
      })),
      vanligast: vanligast(material).map(({ namn, siffra }) => ({ namn, siffra: medUrl(siffra) })),
      texter: texter && { ...texter, lardom1: texter.lardomar[0], lardom2: texter.lardomar[1] },
      fragor: FRAGOR,
      fraga: texter?.fraga ?? FRAGOR[0],
      atgarder: atgarder.map(({ id, text, effekt }) => ({
        ...{ varde: String(id), text, hjalp: hjalpte[effekt ?? 'inte'] },
      })),
      ...{ granskat: GRANSKAT, namnOk: NAMN_OK },
    };
  }

  /** The enhet's own text of the year, and what in it somebody should look at. */
  async kapitel(vem: Vem, enhetId: number, ar: number): Promise<object> {
    const { fran, till } = helaAret(ar);
    const enhet = await this.blad.enhet(vem, enhetId, fran, till);
    const text = await this.queries.egenText(vem, enhetId, ar);
    const [granskning] = await this.blad.granskning(vem, { text });
    const titel = `${enhet} ${String(ar)}`;
    return {
      ...{ titel, enhetId, enhet, ar, granskning },
      brodsmulor: [LISTA, { text: titel }],
      text: text === '' ? null : markdownHtml(text, 'egen', 'h3'),
      ...{ granskat: GRANSKAT, namnOk: NAMN_OK },
    };
  }

  /** What is on it, with numbers that open, and the file. */
  async visa(vem: Vem, id: number): Promise<object> {
    const { underlag, ...rad } = await this.queries.hamta(vem, id);
    const titel = rad.slag === 'aptblad' ? `${rad.titel} – ${rad.enhet}` : rad.titel;
    const igen =
      rad.slag === 'aptblad'
        ? `/enhetsblad/apt/${String(rad.enhetId)}/${underlag.period.fran.slice(0, 7)}`
        : `/enhetsblad/kapitel/${String(rad.enhetId)}/${String(underlag.ar)}`;
    return {
      ...rad,
      titel,
      slagtext: bladslag[rad.slag],
      brodsmulor: [LISTA, { text: titel }],
      jobb: rad.sidor === null ? await this.queries.jobb(vem, id) : null,
      igen: farGora(vem, rad.enhetId) ? igen : null,
      innehall: new SafeHtml(kapitlenHtml(underlag, this.vyer, { oppna: LEVANDE })),
    };
  }
}
