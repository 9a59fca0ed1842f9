const TAGG = /<details\b[^>]*>|<\/details>|<form\b[^>]*\bdata-aterspel\b/g;
const ar = (tagg: string, slag: string): boolean => tagg.startsWith(slag);

/**
 * What was typed and what was wrong with it is seen at once: a folded part of the page that holds the form which was
 * refused is shown unfolded. Text of people is escaped, so a `>` never stands inside a tag.
 */
export const oppnaDetaljer = (html: string): string => {
  const runtom: number[] = [];
  const oppnas = new Set<number>();
  for (const { 0: tagg, index } of html.matchAll(TAGG)) {
    if (ar(tagg, '<details')) runtom.push(index);
    else if (ar(tagg, '</details')) runtom.pop();
    else runtom.forEach((plats) => oppnas.add(plats));
  }
  return html.replace(/<details\b([^>]*)>/g, (tagg, attribut: string, plats: number) =>
    oppnas.has(plats) && !/\bopen\b/.test(attribut) ? `<details${attribut} open>` : tagg,
  );
};
