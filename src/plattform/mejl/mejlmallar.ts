import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';

/** What a mail may say: a sentence and a link. Never the text of a case: a mail is an open letter. */
export interface Mejldata {
  readonly [uppgift: string]: string | number | undefined;
  /** Path in the product, e.g. `/jobb/17`. */
  readonly lank?: string;
  readonly lanktext?: string;
}

export interface Mejltext {
  readonly amne: string;
  readonly text: string;
  readonly html: string;
}

const KATALOG = fileURLToPath(new URL('../../../templates/mejl/', import.meta.url));
const PRODUKT = 'ledningssystemet för kvalitet';
const ramar = ['text.hbs', 'html.hbs'];

/**
 * A mail is one template in plain text: the first line is the subject, the rest its paragraphs. Both the text and the
 * HTML are made from it, so they always say the same. All are read at the start: a broken one stops the start.
 */
export class Mejlmallar {
  private readonly hb = Handlebars.create();
  private readonly mallar = new Map<string, Handlebars.TemplateDelegate>();
  private readonly text = this.las('text.hbs', true);
  private readonly html = this.las('html.hbs', false);

  constructor(private readonly basUrl: string) {
    for (const fil of readdirSync(KATALOG).filter((namn) => namn.endsWith('.hbs') && !ramar.includes(namn))) {
      this.mallar.set(fil.slice(0, -'.hbs'.length), this.las(fil, true));
    }
  }

  skriv(mall: string, data: Mejldata): Mejltext {
    const rita = this.mallar.get(mall);
    if (!rita) throw new Error(`Mallen templates/mejl/${mall}.hbs finns inte.`);
    const [forsta = '', ...resten] = rita(data).trim().split('\n');
    // a line break in a subject could begin a header of its own
    const amne = forsta.trim();
    const stycken = resten
      .join('\n')
      .split(/\n\s*\n/)
      .map((stycke) => stycke.trim())
      .filter(Boolean);
    const lank = data.lank === undefined ? undefined : new URL(data.lank, this.basUrl).href;
    const modell = { amne, stycken, lank, lanktext: data.lanktext ?? 'Öppna', produkt: PRODUKT };
    return { amne, text: `${this.text(modell).trim()}\n`, html: this.html(modell) };
  }

  private las(fil: string, arText: boolean): Handlebars.TemplateDelegate {
    return this.hb.compile(readFileSync(`${KATALOG}${fil}`, 'utf8'), {
      noEscape: arText,
      strict: !ramar.includes(fil),
    });
  }
}
