import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { FinnsInte } from '../../plattform/fel.js';
import { skillnadssumma, textskillnad } from '../../plattform/text/textskillnad.js';
import { markdownHtml } from '../../plattform/text/markdown.js';
import type { SafeHtml } from '../../plattform/web/safe-html.js';
import { skrivavsnittet } from '../innehall.js';
import { avsnittstexter, RapportQueries } from '../rapport.queries.js';
import { rapporttexter, rapporttitel } from '../rapport.texter.js';
import { Rapportsida } from '../rapportsida.service.js';
import { Textfakta } from '../textfakta/textfakta.service.js';
import { medLankadeSiffror } from '../textfakta/textsiffror.js';
import { laggIhop, type Ihop } from './sammanfoga.js';
import { SkrivandeQueries } from './skrivande.queries.js';

/** View models of the pages where a chapter is written and compared. */
@Injectable()
export class Skrivsida {
  constructor(
    private readonly databas: Databas,
    private readonly sidan: Rapportsida,
    private readonly rapporter: RapportQueries,
    private readonly queries: SkrivandeQueries,
    private readonly textfakta: Textfakta,
  ) {}

  /** The chapter to write in, with all that is around it. `forhand` also shows how it reads. */
  async avsnitt(vem: Vem, id: number, kod: string, { forhand = false } = {}): Promise<object> {
    const grunden = await this.sidan.avsnitt(vem, id, kod);
    const rapport = await this.rapporter.hamta(vem, id);
    const sparad = (await this.databas.las(vem, (tx) => avsnittstexter(tx, id))).get(kod);
    const { egen, andra, forra, versioner } = await this.queries.lage(vem, rapport, kod);
    const [text, version] = [sparad?.text ?? '', sparad?.version ?? 0];
    const krock = egen && egen.grund !== version && egen.text !== text ? egen : null;
    const forslag = krock && (await this.ihop(vem, id, kod, krock, text));
    const skrivtext = forslag?.text ?? egen?.text ?? text;
    return {
      ...grunden,
      skrivtext,
      osparadVid: egen && !krock && egen.text !== text ? egen.vid : null,
      krock: krock && {
        av: sparad?.skrivenAv,
        vid: sparad?.skrivenVid,
        deras: text,
        min: krock.text,
        rader: textskillnad(text, skrivtext),
        ihop: forslag?.krock === false,
      },
      andra,
      versioner,
      forra: forra && {
        ...forra,
        dokument: rapporttitel({ ...forra, slag: rapport.slag }),
        statustext: rapporttexter.status[forra.status].toLowerCase(),
        html: markdownHtml(forra.text, `forra-${kod}`),
      },
      forhand: forhand ? await this.forhand(vem, id, kod, skrivtext) : null,
    };
  }

  /** How the text reads in the document, with its numbers. */
  async forhand(vem: Vem, id: number, kod: string, text: string): Promise<SafeHtml> {
    const { ar } = await this.rapporter.hamta(vem, id);
    const rader = await this.textfakta.rader(vem, text, ar);
    const siffror = Object.fromEntries(rader.map(({ token, siffra }) => [token, siffra]));
    return markdownHtml(medLankadeSiffror(text, siffror), `las-${kod}`);
  }

  /** Every saved text of the chapter, and what one of them changed. */
  async versioner(vem: Vem, id: number, kod: string, val: { fran?: number; till?: number }): Promise<object> {
    const rapport = await this.rapporter.hamta(vem, id);
    const avsnitt = skrivavsnittet(rapport.slag, kod);
    if (!avsnitt) throw new FinnsInte();
    const alla = await this.queries.versioner(vem, id, kod);
    const till = alla.find(({ version }) => version === val.till) ?? alla[0];
    const fran = alla.find(({ version }) => version === (val.fran ?? (till?.version ?? 0) - 1));
    const rader = textskillnad(fran?.text ?? '', till?.text ?? '');
    const url = `/rapporter/${String(id)}`;
    return {
      titel: `Versioner av ${avsnitt.rubrik}`,
      brodsmulor: [
        { text: 'Plan och berättelse', url: '/rapporter' },
        { text: rapport.titel, url },
        { text: avsnitt.rubrik, url: `${url}/avsnitt/${kod}` },
        { text: 'Versioner' },
      ],
      ...{ rapport: { id, titel: rapport.titel }, avsnitt, kanSkriva: this.sidan.kan(vem, rapport, 'skriv') },
      senaste: alla[0]?.version ?? 0,
      versioner: alla.map(({ text, ...rad }) => ({
        ...rad,
        ord: text.split(/\s+/).filter(Boolean).length,
        arSenast: rad.version === alla[0]?.version,
      })),
      versionsval: alla.map(({ version, av }) => ({
        varde: version,
        text: `Version ${String(version)}${av === null ? '' : `, ${av}`}`,
      })),
      ...{ fran: fran?.version ?? null, till: till?.version ?? null, rader, summa: skillnadssumma(rader) },
    };
  }

  private async ihop(
    vem: Vem,
    id: number,
    kod: string,
    egen: { text: string; grund: number },
    deras: string,
  ): Promise<Ihop> {
    const grund = (await this.queries.versioner(vem, id, kod)).find(({ version }) => version === egen.grund);
    return laggIhop(grund?.text ?? '', egen.text, deras);
  }
}
