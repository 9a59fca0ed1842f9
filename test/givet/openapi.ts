import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Dokument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: { readonly schemas: Record<string, object>; readonly securitySchemes: object };
}

const METODER = new Set(['get', 'post', 'put', 'patch', 'delete']);

/** Every running route that the description lacks, and every described one that does not run. */
export const obeskrivna = (app: NestFastifyApplication, dokument: Dokument): string[] => {
  const kors = new Set(
    app
      .getHttpAdapter()
      .getInstance()
      .rutter.map(({ metod, url }) => `${metod} ${(url.replace(/(?!^)\/$/, '') || '/').replace(/:(\w+)/g, '{$1}')}`),
  );
  const beskrivs = new Set(
    Object.entries(dokument.paths).flatMap(([vag, poster]) =>
      Object.keys(poster)
        .filter((metod) => METODER.has(metod))
        .map((metod) => `${metod.toUpperCase()} ${vag}`),
    ),
  );
  return [
    ...[...kors].filter((rutt) => !beskrivs.has(rutt)).map((rutt) => `saknas: ${rutt}`),
    ...[...beskrivs].filter((rutt) => !kors.has(rutt)).map((rutt) => `finns inte: ${rutt}`),
  ];
};
