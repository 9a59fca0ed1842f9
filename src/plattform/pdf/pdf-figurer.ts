/** By page, then by the number of the figure's content there: its corners, as PDF writes them. */
export type Figurrutor = Map<number, ReadonlyMap<number, string>>;

const FIGUR = /\/Figure <<\/MCID (\d+) >>BDC/g;
const TAL = String.raw`(-?[\d.]+)`;
/** What the page measures in, and a rectangle that nothing is painted outside of. */
const MATT = new RegExp(`^${TAL} 0 0 ${TAL} ${TAL} ${TAL} cm`);
const URKLIPP = new RegExp(String.raw`\n${TAL} ${TAL} ${TAL} ${TAL} re\nW\*? n(?![\s\S]*\n(?:Q|ET)\n)`, 'g');
/** An image is clipped to its frame immediately before it is painted. */
const STRAX_FORE = 500;

/**
 * Where on the page its figures stand, by the number of their content. ISO 32000-1, 14.8.5.4.3: a figure on one page
 * says so, for those who magnify or reflow the document. Chromium does not, but it clips an image to its frame.
 */
export function figurrutor(strom: string): Map<number, string> {
  const rutor = new Map<number, string>();
  const [, sx = 0, sy = 0, dx = 0, dy = 0] = (MATT.exec(strom) ?? []).map(Number);
  for (const traff of strom.matchAll(FIGUR)) {
    const fore = strom.slice(Math.max(0, traff.index - STRAX_FORE), traff.index);
    const ruta = [...fore.matchAll(URKLIPP)].at(-1);
    if (!ruta || sx === 0) continue;
    const [, x = 0, y = 0, bredd = 0, hojd = 0] = ruta.map(Number);
    const xled = [x, x + bredd].map((varde) => varde * sx + dx);
    const yled = [y, y + hojd].map((varde) => varde * sy + dy);
    const horn = [Math.min(...xled), Math.min(...yled), Math.max(...xled), Math.max(...yled)];
    rutor.set(Number(traff[1]), `[${horn.map((varde) => Number(varde.toFixed(2))).join(' ')}]`);
  }
  return rutor;
}
