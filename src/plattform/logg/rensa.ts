/**
 * Personal data does not belong in a log (dataskyddsförordningen art. 5.1 c, OSL 26 kap.). Nobody logs it on purpose;
 * this is for what error messages carry along.
 */
export const rensa = (text: string): string =>
  text
    .replace(/\b(?:\d{2})?\d{6}[-+ ]?\d{4}\b/g, '[nummer]')
    .replace(/[^\s@<>"'(),;:=]+@[^\s@<>"'(),;:=]+\.[a-zåäö]{2,}/gi, '[e-post]')
    // a URL may carry a password or a receipt code
    .replace(/\b([a-z][a-z+]*):\/\/[^\s/@]+@/gi, '$1://[hemligt]@');

/** What may be told of an error. PostgreSQL's messages can quote the value that it did not like, so only its code is. */
export function utanPersonuppgifter(fel: unknown): Record<string, unknown> {
  if (!(fel instanceof Error)) return { typ: typeof fel };
  const { code, table, constraint } = fel as Error & Record<'code' | 'table' | 'constraint', unknown>;
  const franDatabasen = fel.name === 'QueryFailedError' || ('severity' in fel && 'routine' in fel);
  const rader = (fel.stack ?? '').split('\n').filter((rad) => /^\s+at /.test(rad));
  return {
    typ: fel.name,
    ...(franDatabasen ? { tabell: text(table), villkor: text(constraint) } : { text: rensa(fel.message) }),
    kod: text(code),
    stack: rader.map((rad) => rad.trim()).join(' | '),
    ...(fel.cause === undefined ? {} : { orsak: utanPersonuppgifter(fel.cause) }),
  };
}

const text = (varde: unknown): string | undefined => (typeof varde === 'string' ? varde : undefined);
