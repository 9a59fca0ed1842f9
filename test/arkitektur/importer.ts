import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { posix } from 'node:path';
import ts from 'typescript';

/** One import, export-from or `import()` as it stands in a file. */
export interface Import {
  readonly fran: string;
  /** The file in the repository, or the bare name of a package (`@nestjs/common`, `node:fs`). */
  readonly till: string;
  readonly paket: boolean;
  /** Erased by the compiler: nothing of it is left when the code runs. */
  readonly endastTyp: boolean;
}

/** A file as the rules see it: path from the root with forward slashes, and its text. */
export interface Fil {
  readonly vag: string;
  readonly text: string;
}

/** Every file below the folders, those that are not there left out. */
export const lasFiler = (rot: string, mappar: readonly string[]): Fil[] =>
  mappar.flatMap((mapp) => {
    try {
      return readdirSync(join(rot, mapp), { recursive: true, withFileTypes: true })
        .filter((post) => post.isFile())
        .map((post) =>
          join(post.parentPath, post.name)
            .slice(rot.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort()
        .map((vag) => ({ vag, text: readFileSync(join(rot, vag), 'utf8') }));
    } catch (fel) {
      if (fel instanceof Error && 'code' in fel && fel.code === 'ENOENT') return [];
      throw fel;
    }
  });

const paketnamn = (namn: string): string =>
  namn
    .split('/')
    .slice(0, namn.startsWith('@') ? 2 : 1)
    .join('/');

/** What a TypeScript file imports; types included, since a type too ties two rooms together. */
export const importerI = ({ vag, text }: Fil): Import[] => {
  const funna: Import[] = [];
  const lagg = (namn: string, endastTyp: boolean): void => {
    const egen = namn.startsWith('.');
    const till = egen
      ? posix.join(posix.dirname(vag), namn).replace(/\.js$/, '.ts')
      : namn.startsWith('node:')
        ? namn
        : paketnamn(namn);
    funna.push({ fran: vag, till, paket: !egen, endastTyp });
  };
  const ga = (nod: ts.Node): void => {
    if (ts.isImportDeclaration(nod) && ts.isStringLiteral(nod.moduleSpecifier)) {
      lagg(nod.moduleSpecifier.text, barTyp(nod.importClause));
    } else if (ts.isExportDeclaration(nod) && nod.moduleSpecifier && ts.isStringLiteral(nod.moduleSpecifier)) {
      lagg(nod.moduleSpecifier.text, nod.isTypeOnly);
    } else if (ts.isCallExpression(nod) && nod.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [namn] = nod.arguments;
      if (namn && ts.isStringLiteralLike(namn)) lagg(namn.text, false);
    } else if (ts.isImportTypeNode(nod) && ts.isLiteralTypeNode(nod.argument)) {
      if (ts.isStringLiteral(nod.argument.literal)) lagg(nod.argument.literal.text, true);
    }
    ts.forEachChild(nod, ga);
  };
  ga(ts.createSourceFile(vag, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS));
  return funna;
};

/** `import type …`, or only `{ type A, type B }`. */
const barTyp = (del: ts.ImportClause | undefined): boolean => {
  if (!del) return false;
  if (del.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const namngivna = del.namedBindings;
  return (
    !del.name &&
    namngivna !== undefined &&
    ts.isNamedImports(namngivna) &&
    namngivna.elements.length > 0 &&
    namngivna.elements.every((ett) => ett.isTypeOnly)
  );
};
