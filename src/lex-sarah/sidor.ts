/** Where a page of a list begins: `<day>_<id>` of the last row of the page before. */
export const MARKOR = /^(\d{4}-\d{2}-\d{2})_(\d{1,15})$/;

export const PER_SIDA = 50;

export interface Sida<Rad> {
  readonly rader: readonly Rad[];
  /** Where the next page begins; null on the last one. */
  readonly nasta: string | null;
}

/** What the statement asks after: a day and an id, or nothing on the first page. */
export const franMarkor = (efter: string | undefined): [dag: string | null, id: string | null] => {
  const [, dag = null, id = null] = MARKOR.exec(efter ?? '') ?? [];
  return [dag, id];
};

/** One more than a page is read, so that nobody has to count all of them. */
export const somSida = <Rad>(
  rader: readonly Rad[],
  nyckel: (rad: Rad) => readonly [dag: string, id: number],
): Sida<Rad> => {
  const sida = rader.slice(0, PER_SIDA);
  const sista = sida.at(-1);
  return { rader: sida, nasta: rader.length > PER_SIDA && sista ? nyckel(sista).join('_') : null };
};

/** The address of the next page, with what was asked for before. */
export const nastaSida = (
  vag: string,
  nasta: string | null,
  fraga: Readonly<Record<string, string | undefined>> = {},
) => {
  if (nasta === null) return null;
  const par = Object.entries({ ...fraga, efter: nasta }).flatMap(([namn, varde]) => (varde ? [[namn, varde]] : []));
  return `${vag}?${new URLSearchParams(par).toString()}`;
};
