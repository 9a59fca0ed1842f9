import { createHash } from 'node:crypto';

type Json = string | number | boolean | null | readonly Json[] | { readonly [nyckel: string]: Json };

const ordnad = (varde: Json): Json => {
  if (varde === null || typeof varde !== 'object') return varde;
  if (Array.isArray(varde)) return (varde as readonly Json[]).map(ordnad);
  const post = varde as Readonly<Record<string, Json>>;
  return Object.fromEntries(
    Object.keys(post)
      .sort()
      .flatMap((nyckel) => (post[nyckel] === undefined ? [] : [[nyckel, ordnad(post[nyckel])]])),
  );
};

/** The one way to write a value as JSON: keys in order, no spaces. The same content gives the same bytes. */
export const kanonisktJson = (varde: object): string =>
  JSON.stringify(ordnad(JSON.parse(JSON.stringify(varde)) as Json));

export const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
