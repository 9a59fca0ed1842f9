import type { FastifyRequest } from 'fastify';
import type { Personroll, Vem } from '../../database/vem.js';

/** Token for the one who can tell who asks. plattform knows no organisation, so organisation provides it. */
export const VEM_LASARE = Symbol('VEM_LASARE');

export interface Inloggning {
  readonly vem: Vem;
  /** The name of the nämnd, shown in the header. */
  readonly namnd: string;
  /** Only when a browser's session cookie was used; a bearer token carries no session and needs no CSRF token. */
  readonly session?: { readonly csrf: string };
}

export interface VemLasare {
  /** From the session cookie or `Authorization: Bearer`; null when nobody is logged in. At most one query. */
  las(req: FastifyRequest): Promise<Inloggning | null>;
}

/** What the decorators of the running handler say; the error filter needs it and Nest does not hand it over. */
export interface Handlarmarken {
  readonly oppen: boolean;
  readonly kraver: readonly Personroll[];
  readonly formularSida: string | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** undefined = not read yet, null = nobody is logged in. */
    inloggning: Inloggning | null | undefined;
    handlarmarken: Handlarmarken | undefined;
  }
}
