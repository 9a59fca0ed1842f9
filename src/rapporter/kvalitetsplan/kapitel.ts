import type { Plantext } from '../../roda-traden/planunderlag.js';
import type { Avsnittsinnehall, Plats } from '../underlag.js';
import type { Planmaterial } from './material.js';

/** The heading that the plan itself gives a chapter, if it does. */
export const kapitelrubrik = (texter: readonly Plantext[], kapitel: string): { rubrik?: string } => {
  const forsta = texter.find((text) => text.kapitel === kapitel);
  return forsta ? { rubrik: forsta.rubrik } : {};
};

/**
 * First draft of a chapter's text out of an imported plan: the chapter's own text, then its sections under headings.
 * "1.1" is a section of chapter "1" and keeps its number.
 */
export const kapiteltext = (texter: readonly Plantext[], kapitel: string): string => {
  const [forsta, ...ovriga] = texter.filter((text) => text.kapitel.split('.')[0] === kapitel);
  if (!forsta) return '';
  const under = ovriga.map((text) => {
    const nummer = text.kapitel.includes('.') ? `${text.kapitel} ` : '';
    return `## ${nummer}${text.rubrik}\n\n${text.text}`;
  });
  return [forsta.text, ...under].filter((del) => del !== '').join('\n\n');
};

/** A long row as a heading of a table: whole words, as many as there is room for. */
export const kortad = (text: string, langd: number): string =>
  text.length <= langd ? text : `${text.slice(0, langd).replace(/[\s,.]+\S*$/, '')} …`;

/**
 * The processes of one kind as a chapter, each in the contents. Null when there are none. A process has its number in
 * the ledningssystem; where the chapter has another, the process keeps its own within brackets, so that it is found
 * again in the tables and on screen.
 */
export const processkapitel = (
  material: Planmaterial,
  slag: 'huvudprocess' | 'stodprocess',
  { nummer: kapitel }: Plats,
): Avsnittsinnehall | null => {
  const processer = material.processer
    .filter((process) => process.slag === slag)
    .map(({ nummer, namn, ...process }) => ({
      ...process,
      ...(nummer.startsWith(`${kapitel}.`) ? { nummer, namn } : { nummer: '', namn: `${namn} (process ${nummer})` }),
      id: `process-${nummer.replaceAll('.', '-')}`,
    }));
  const forsta = processer[0];
  if (!forsta) return null;
  return {
    ...(forsta.grupp === '' ? {} : { rubrik: forsta.grupp }),
    data: { processer },
    underrubriker: processer.map(({ id, nummer, namn }) => ({ id, nummer, text: namn })),
  };
};
