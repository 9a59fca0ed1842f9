import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { HJALPARE } from './hjalpare.js';
import { SafeHtml } from './safe-html.js';

/** Next to src (and dist) in the product. */
export const MALLKATALOG = fileURLToPath(new URL('../../../templates/', import.meta.url));

const KANDA = Object.fromEntries(Object.keys(HJALPARE).map((namn) => [namn, true]));
/** By source: a document drawn with its own templates of long ago shares nearly all of them with the next one. */
const LASTA = new Map<string, hbs.AST.Program>();
const utanPrototyp = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/**
 * The one renderer of the product: pages, mail and report HTML. All templates are read when it is made, so that a
 * fault in a template stops the start and not a reader. Every template can be used as a partial by its path
 * (`{{> avvikelser/rad}}`); those in `partial/` also by their name alone (`{{> falt}}`).
 */
export class Vyer {
  private readonly hb = Handlebars.create();
  private readonly mallar = new Map<string, Handlebars.TemplateDelegate>();

  constructor(kataloger: readonly string[] = [MALLKATALOG]) {
    this.hb.registerHelper(HJALPARE);
    for (const katalog of kataloger) this.lasKatalog(katalog);
  }

  /** A renderer of its own for templates that were kept, by their paths: a document drawn again as it once was. */
  static av(kallor: Readonly<Record<string, string>>): Vyer {
    const vyer = new Vyer([]);
    for (const [namn, kalla] of Object.entries(kallor)) vyer.lagg(namn, kalla);
    return vyer;
  }

  finns(namn: string): boolean {
    return this.mallar.has(namn);
  }

  /** Renders a template; with a layout, the layout gets the same model plus `body`. */
  rita(namn: string, modell: object, layout?: string): string {
    const html = this.mall(namn)(modell, utanPrototyp);
    return layout === undefined ? html : this.mall(layout)({ ...modell, body: new SafeHtml(html) }, utanPrototyp);
  }

  private lasKatalog(katalog: string): void {
    const filer = readdirSync(katalog, { recursive: true, encoding: 'utf8' }).map((fil) => fil.replaceAll('\\', '/'));
    for (const fil of filer.filter((namn) => namn.endsWith('.hbs')).sort()) {
      this.lagg(fil.slice(0, -'.hbs'.length), readFileSync(`${katalog}/${fil}`, 'utf8'));
    }
  }

  private lagg(namn: string, kalla: string): void {
    const mall = this.hb.compile(this.trad(namn, kalla), {
      knownHelpers: KANDA,
      knownHelpersOnly: true,
      explicitPartialContext: true,
      preventIndent: true,
    });
    this.mallar.set(namn, mall);
    this.hb.registerPartial(namn, mall);
    if (namn.startsWith('partial/')) this.hb.registerPartial(namn.slice('partial/'.length), mall);
  }

  private mall(namn: string): Handlebars.TemplateDelegate {
    const mall = this.mallar.get(namn);
    if (!mall) throw new Error(`Mallen templates/${namn}.hbs finns inte.`);
    return mall;
  }

  private trad(namn: string, kalla: string): hbs.AST.Program {
    try {
      const last = LASTA.get(kalla) ?? this.hb.parse(kalla);
      if (!LASTA.has(kalla)) new Forberedelse().accept(last);
      LASTA.set(kalla, last);
      return last;
    } catch (fel) {
      throw new Error(`Mallen templates/${namn}.hbs går inte att läsa: ${String(fel)}`, { cause: fel });
    }
  }
}

/**
 * Readings that keep templates free of surprises. A partial called with named values sees those and nothing of its
 * surroundings (a page's own `fel` or `text` must not leak into a field); called without any, it sees the page as it is.
 * What stands inside a block partial sees what it would have seen without it (`omgivning`). And `{{datum}}` without
 * arguments is the field of that name, never the helper.
 */
class Forberedelse extends Handlebars.Visitor {
  override MustacheStatement(uttryck: hbs.AST.MustacheStatement): void {
    const vag = uttryck.path as hbs.AST.PathExpression;
    const arFalt =
      uttryck.params.length === 0 && namngivna(uttryck).length === 0 && Object.hasOwn(HJALPARE, vag.original);
    if (arFalt) vag.original = `this.${vag.original}`;
    super.MustacheStatement(uttryck);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    if (arInnehall(partial)) partial.params = [vag('omgivning', partial.loc)];
    else if (partial.params.length === 0 && namngivna(partial).length === 0)
      partial.params = [vag('this', partial.loc)];
    super.PartialStatement(partial);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    const { loc } = partial;
    if (arInnehall(partial)) partial.params = [vag('omgivning', loc)];
    else {
      const par: hbs.AST.HashPair = { type: 'HashPair', key: 'omgivning', value: vag('this', loc), loc };
      partial.hash = { type: 'Hash', pairs: [...namngivna(partial), par], loc };
    }
    super.PartialBlockStatement(partial);
  }
}

/** The parser leaves the hash out when there is none, whatever its types say. */
const namngivna = ({ hash }: { hash?: hbs.AST.Hash }): hbs.AST.HashPair[] => hash?.pairs ?? [];

const arInnehall = ({ name }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): boolean =>
  (name as hbs.AST.PathExpression).original === '@partial-block';

const vag = (namn: 'this' | 'omgivning', loc: hbs.AST.SourceLocation): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: namn === 'this' ? [] : [namn],
  original: namn,
  loc,
});
