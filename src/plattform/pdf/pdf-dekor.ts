import type { PdfFil } from './pdf-fil.js';
import { lista, malnummer, tillUppslag, uppslag } from './pdf-varden.js';

const MARKT = /\/(\w+) <<\/MCID (\d+) >>BDC/g;
/** What comes first decides: text, an image, a mark within the mark, or the end with neither of them. */
const AVGOR = /Tj|TJ|Do\b|B[DM]C|EMC/g;
/** What is drawn is the content of a figure, and the mark of a list item that has no letter. */
const RITAT_INNEHALL = new Set(['Figure', 'Formula', 'Lbl']);

/**
 * PDF/UA-1 7.1: what only decorates is an artifact. Chromium tags the rules and grounds of a table as content of the
 * table, and the line under a link as content of the link.
 * @returns the content of the page, and the numbers of what is no longer tagged there
 */
export function dekorTillArtefakter(strom: string): { strom: string; slappta: number[] } {
  const slappta: number[] = [];
  const delar: string[] = [];
  let skrivet = 0;
  for (const traff of strom.matchAll(MARKT)) {
    const [allt, typ = '', mcid] = traff;
    AVGOR.lastIndex = traff.index + allt.length;
    if (RITAT_INNEHALL.has(typ) || AVGOR.exec(strom)?.[0] !== 'EMC') continue;
    slappta.push(Number(mcid));
    delar.push(strom.slice(skrivet, traff.index), '/Artifact BMC');
    skrivet = traff.index + allt.length;
  }
  delar.push(strom.slice(skrivet));
  return { strom: delar.join(''), slappta };
}

/** Which elements own the content of a page: the object number of the list of them, by the page's key in the tree. */
export function lasAgare(fil: PdfFil): Map<string, number> {
  const trad = malnummer(uppslag(fil.hamta(fil.rot).text).get('/StructTreeRoot'));
  const register = trad === undefined ? undefined : malnummer(uppslag(fil.hamta(trad).text).get('/ParentTree'));
  const poster = register === undefined ? [] : lista(uppslag(fil.hamta(register).text).get('/Nums'));
  const agare = new Map<string, number>();
  for (let i = 0; i < poster.length; i += 2) agare.set(poster[i] ?? '', malnummer(poster[i + 1]) ?? 0);
  return agare;
}

/** Takes content that has become an artifact out of the tag tree. */
export function slappUrTradet(fil: PdfFil, sida: number, agarlista: number, slappta: readonly number[]): void {
  const lankar = fil.hamta(agarlista);
  const agare = lista(lankar.text.trim());
  for (const mcid of slappta) {
    const element = malnummer(agare[mcid]);
    agare[mcid] = 'null';
    if (element !== undefined) slappBarn(fil, element, sida, String(mcid));
  }
  lankar.text = `[${agare.join(' ')}]`;
}

/** Content on the element's own page stands in it as a number, on another as a number and a page. */
function slappBarn(fil: PdfFil, nummer: number, sida: number, mcid: string): void {
  const element = fil.hamta(nummer);
  const karta = uppslag(element.text);
  const arHar = (sidan: string | undefined) => malnummer(sidan) === sida;
  const arSlappt = (barn: string) => {
    if (!barn.startsWith('<<')) return barn === mcid && arHar(karta.get('/Pg'));
    const post = uppslag(barn);
    return post.get('/MCID') === mcid && arHar(post.get('/Pg'));
  };
  const kvar = lista(karta.get('/K')).filter((barn) => !arSlappt(barn));
  if (kvar.length > 0) karta.set('/K', `[${kvar.join(' ')}]`);
  else karta.delete('/K');
  element.text = tillUppslag(karta);
}
