import { slutPaVarde } from './pdf-varden.js';

const BORJAN = '/Artifact BMC\n';
const SLUT = '\nEMC';
/** What divides words: an operator stands between two of these, never within a string of hexadecimal digits. */
const SKILJE = /[\s>]|^$/;
const MARKNING = /\b(?:BDC|BMC|EMC)\b/;
const MELLANRUM = /[\s\0]+|%[^\r\n]*/y;
const OPERAND = /[<>[(/+\-.\d]|(?:true|false|null)(?=\s|$)/y;
const STIG = new Set(['m', 're']);
const MALA = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const VISA_TEXT = new Set(['Tj', 'TJ', "'", '"']);
const VISAR_TEXT = /Tj|TJ|['"]/;

/**
 * Marks everything painted outside marked content as an artifact: running headers, page numbers, rules.
 * PDF/UA-1 7.1: content is either tagged or an artifact, nothing between.
 */
export function markeraArtefakter(strom: string): string {
  const ut = new Markerad(strom);
  // Chromium writes glyphs in hexadecimal; only a literal string could hold the word EMC and mislead the fast search.
  const snabbt = !strom.includes('(');
  const ord = new Sokare(strom);
  let djup = 0;
  let operandFran = -1;
  let stigFran = -1;
  let text: { fran: number; harMarkning: boolean; visningar: [number, number][] } | null = null;
  for (let i = 0; i < strom.length;) {
    if (djup > 0 && snabbt && !text) {
      const slut = ord.nasta('EMC', i);
      const inre = Math.min(ord.nasta('BDC', i), ord.nasta('BMC', i));
      if (slut === inre) break;
      djup += slut < inre ? -1 : 1;
      i = Math.min(slut, inre) + 3;
      operandFran = -1;
      continue;
    }
    MELLANRUM.lastIndex = i;
    const blankt = MELLANRUM.exec(strom);
    if (blankt) {
      i += blankt[0].length;
      continue;
    }
    const fran = i;
    if (operandFran < 0) operandFran = fran;
    OPERAND.lastIndex = i;
    const arOperand = OPERAND.test(strom);
    i = arOperand ? slutPaVarde(strom, i) : slutPaOperator(strom, i);
    if (arOperand) continue;
    const operator = strom.slice(fran, i);
    const borjan = operandFran;
    operandFran = -1;
    if (operator === 'BI') throw new Error('PDF-filen har en bild mitt i innehållet, vilket inte hanteras.');
    if (operator === 'BDC' || operator === 'BMC') {
      djup++;
      if (text) text.harMarkning = true;
    } else if (operator === 'EMC') djup--;
    else if (operator === 'BT' && djup === 0 && snabbt && helText(strom, i, ord.nasta('ET', i))) {
      i = ord.nasta('ET', i) + 2;
      ut.omge(borjan, i);
    } else if (operator === 'BT') text = { fran: borjan, harMarkning: djup > 0, visningar: [] };
    else if (operator === 'ET') {
      if (text?.visningar.length && !text.harMarkning) ut.omge(text.fran, i);
      else for (const [a, b] of text?.visningar ?? []) ut.omge(a, b);
      text = null;
    } else if (djup > 0) {
      if (STIG.has(operator) || MALA.has(operator) || operator === 'n') stigFran = -1;
    } else if (text) {
      if (VISA_TEXT.has(operator)) text.visningar.push([borjan, i]);
    } else if (STIG.has(operator)) {
      if (stigFran < 0) stigFran = borjan;
    } else if (operator === 'n') stigFran = -1;
    else if (MALA.has(operator)) {
      ut.omge(stigFran < 0 ? borjan : stigFran, i);
      stigFran = -1;
    } else if (operator === 'Do' || operator === 'sh') ut.omge(borjan, i);
  }
  return ut.text();
}

/** The content with marks around some of its parts, in order. */
class Markerad {
  private readonly delar: string[] = [];
  private skrivet = 0;

  constructor(private readonly strom: string) {}

  omge(fran: number, till: number): void {
    this.delar.push(this.strom.slice(this.skrivet, fran), BORJAN, this.strom.slice(fran, till), SLUT);
    this.skrivet = till;
  }

  text(): string {
    return this.delar.join('') + this.strom.slice(this.skrivet);
  }
}

class Sokare {
  private readonly funna = new Map<string, number>();

  constructor(private readonly strom: string) {}

  /** Where the next operator of a name begins; the length of the content when there is none. */
  nasta(operator: string, fran: number): number {
    const { strom } = this;
    let plats = this.funna.get(operator) ?? -1;
    if (plats >= fran) return plats;
    do plats = strom.indexOf(operator, plats < fran ? fran : plats + 1);
    while (plats >= 0 && !arOrd(strom, plats, operator.length));
    this.funna.set(operator, plats < 0 ? strom.length : plats);
    return plats < 0 ? strom.length : plats;
  }
}

function arOrd(strom: string, plats: number, langd: number): boolean {
  return SKILJE.test(strom.charAt(plats - 1)) && SKILJE.test(strom.charAt(plats + langd));
}

/** Whether the text object between the two shows text and holds no marks, and so can be marked whole. */
function helText(strom: string, fran: number, till: number): boolean {
  const text = strom.slice(fran, till);
  return till < strom.length && VISAR_TEXT.test(text) && !MARKNING.test(text);
}

function slutPaOperator(strom: string, i: number): number {
  let slut = i + 1;
  while (slut < strom.length && !/[\s()<>[\]{}/%\0]/.test(strom.charAt(slut))) slut++;
  return slut;
}
