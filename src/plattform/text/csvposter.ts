import { CsvError, parse } from 'csv-parse/sync';

/** One record of a CSV file: its fields, trimmed; or why it cannot be read, and in which column (from 0) if that is known. */
export type Csvpost = { readonly falt: readonly string[] } | { readonly fel: string; readonly kolumn: number | null };

const OPPET = 'Ett citattecken öppnas på raden men stängs aldrig.';
const FELPLACERAT =
  'Citattecken på fel plats: hela fältet ska stå inom citattecken, och de som hör till texten skrivs dubbelt (""så här"").';

/**
 * One post per row of a text with LF line ends. csv-parse alone cannot be trusted after a stray quotation mark (its
 * quoting state leaks into the following rows), so each row is cut out first: it ends at the first line end where its
 * marks are even.
 */
export function* csvposter(text: string): Generator<Csvpost, void, undefined> {
  const rader = text.replace(/\n+$/, '').split('\n');
  const delimiter = avgransare(rader[0] ?? '');
  for (let start = 0; start < rader.length;) {
    let slut = start;
    let citattecken = antal(rader[start] ?? '', '"');
    while (citattecken % 2 === 1 && slut + 1 < rader.length) citattecken += antal(rader[++slut] ?? '', '"');
    const post: Csvpost =
      citattecken % 2 === 1
        ? { fel: OPPET, kolumn: null }
        : tolkaPost(rader.slice(start, slut + 1).join('\n'), delimiter);
    yield post;
    // A broken row may have swallowed sound ones: go on from the line after its first.
    start = 'fel' in post ? start + 1 : slut + 1;
  }
}

function tolkaPost(rad: string, delimiter: string): Csvpost {
  if (rad === '') return { falt: [] };
  try {
    const [falt = []] = parse(rad, { delimiter, record_delimiter: '\n', relax_column_count: true });
    return { falt: falt.map((varde) => varde.trim()) };
  } catch (fel) {
    if (!(fel instanceof CsvError)) throw fel;
    return { fel: FELPLACERAT, kolumn: typeof fel.column === 'number' ? fel.column : null };
  }
}

function avgransare(huvud: string): string {
  return [';', '\t', ','].reduce((basta, tecken) => (antal(huvud, tecken) > antal(huvud, basta) ? tecken : basta));
}

function antal(text: string, tecken: string): number {
  return text.split(tecken).length - 1;
}
