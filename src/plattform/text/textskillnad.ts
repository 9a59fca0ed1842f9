import { diffLines, diffWordsWithSpace } from 'diff';

export interface Skillnadsdel {
  readonly slag: 'lika' | 'ny' | 'borta';
  readonly text: string;
}

/** A line of the two texts laid side by side. `andrad` holds both what was there and what came instead. */
export interface Skillnadsrad {
  readonly slag: 'lika' | 'ny' | 'borta' | 'andrad';
  readonly delar: readonly Skillnadsdel[];
}

const rader = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
const hel = (slag: 'lika' | 'ny' | 'borta', text: string): Skillnadsrad => ({ slag, delar: [{ slag, text }] });

/** Word by word within a line that stands where another one stood. */
const ord = (fran: string, till: string): Skillnadsrad => ({
  slag: 'andrad',
  delar: diffWordsWithSpace(fran, till).map(({ value, added, removed }) => ({
    slag: added ? 'ny' : removed ? 'borta' : 'lika',
    text: value,
  })),
});

/** What has changed between two texts, line by line. The parts that are not `borta` are the second text. */
export const textskillnad = (fran: string, till: string): Skillnadsrad[] => {
  // nothing before is no line that has been changed
  if (fran === '' && till !== '') return till.split('\n').map((rad) => hel('ny', rad));
  const delar = diffLines(`${fran}\n`, `${till}\n`);
  return delar.flatMap(({ value, added, removed }, nr): Skillnadsrad[] => {
    const text = rader(value);
    if (!added && !removed) return text.map((rad) => hel('lika', rad));
    if (removed) {
      const efter = delar[nr + 1];
      const nya = efter?.added ? rader(efter.value) : [];
      return text.flatMap((rad, i) => (nya[i] === undefined ? hel('borta', rad) : ord(rad, nya[i])));
    }
    const fore = delar[nr - 1];
    return text.slice(fore?.removed ? rader(fore.value).length : 0).map((rad) => hel('ny', rad));
  });
};

/** How many lines are new, gone and changed. */
export const skillnadssumma = (alla: readonly Skillnadsrad[]): { nya: number; borta: number; andrade: number } => {
  const antal = (slag: Skillnadsrad['slag']): number => alla.filter((rad) => rad.slag === slag).length;
  return { nya: antal('ny'), borta: antal('borta'), andrade: antal('andrad') };
};
