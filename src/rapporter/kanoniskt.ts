import { createHash } from 'node:crypto';

const ordnad = (varde: unknown): unknown => {
  if (typeof varde !== 'object' || varde === null || varde instanceof Date) return varde;
  if (Array.isArray(varde)) return varde.map(ordnad);
  const post = varde as Readonly<Record<string, unknown>>;
  // made of pairs: to assign a key named __proto__ would lose it
  return Object.fromEntries(
    Object.keys(post)
      .sort()
      .map((nyckel) => [nyckel, ordnad(post[nyckel])]),
  );
};

/** The one way to write a value as JSON: keys in order, no spaces. The same content gives the same bytes. */
export const kanonisktJson = (varde: object): string => JSON.stringify(ordnad(varde));

export const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
