import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Installningar } from '../config/installningar.js';
import { SaknarBehorighet } from '../plattform/fel.js';
import { EjInloggad } from '../plattform/web/ej-inloggad.js';
import type { Inloggning, VemLasare } from '../plattform/web/vem-lasare.js';
import { fingeravtryck, HOGST_TIMMAR, InloggningQueries } from './inloggning.queries.js';
import { Vemminne } from './vemminne.js';

const LASANDE = new Set(['GET', 'HEAD', 'OPTIONS']);
const BEARER = /^bearer +(\S+)$/i;

interface Sessionsinloggning extends Inloggning {
  readonly session: { readonly csrf: string; readonly id: number };
}

/** The session of this browser; null when a token asks. */
export const sessionIdFor = (req: FastifyRequest): number | null => {
  const session: { readonly csrf: string; readonly id?: number } | undefined = req.inloggning?.session;
  return session?.id ?? null;
};

/** Who sends a request, from the session cookie or an API token. */
@Injectable()
export class SessionsVemLasare implements VemLasare {
  constructor(
    private readonly konton: InloggningQueries,
    private readonly minne: Vemminne,
    private readonly installningar: Installningar,
  ) {}

  async las(req: FastifyRequest): Promise<Inloggning | null> {
    if (req.headers.authorization !== undefined) return this.medToken(req, req.headers.authorization);
    const hemlighet = req.cookies[this.kaka()];
    return hemlighet ? this.medSession(hemlighet) : null;
  }

  /** Kept as long as a session can last; the server ends it earlier. */
  satt(reply: FastifyReply, hemlighet: string): void {
    const { sakerCookie } = this.installningar;
    const val = {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: sakerCookie,
      maxAge: HOGST_TIMMAR * 3600,
    } as const;
    reply.setCookie(this.kaka(), hemlighet, val);
  }

  glom(reply: FastifyReply): void {
    reply.clearCookie(this.kaka(), { path: '/', secure: this.installningar.sakerCookie });
  }

  /** `__Host-` binds the cookie to this very host over https. */
  private kaka(): string {
    return this.installningar.sakerCookie ? '__Host-session' : 'session';
  }

  private async medSession(hemlighet: string): Promise<Sessionsinloggning | null> {
    const hash = fingeravtryck(hemlighet);
    const funnen = await this.minne.hamta(`s${hash.toString('base64')}`, () => this.konton.session(hash));
    return funnen && { vem: funnen.vem, namnd: funnen.namnd, session: { csrf: funnen.csrf, id: funnen.id } };
  }

  /** A bad token is refused even where nobody needs to log in: whoever sends one expects it to count. */
  private async medToken(req: FastifyRequest, huvud: string): Promise<Inloggning> {
    const token = BEARER.exec(huvud)?.[1];
    const hash = token === undefined ? null : fingeravtryck(token);
    const funnen = hash && (await this.minne.hamta(`t${hash.toString('base64')}`, () => this.konton.token(hash)));
    if (!funnen) throw new EjInloggad('API-nyckeln är fel, återkallad eller har gått ut.');
    if (!LASANDE.has(req.method) && !funnen.rackvidd.includes('skriv'))
      throw new SaknarBehorighet('API-nyckeln får bara läsa.');
    return { vem: funnen.vem, namnd: funnen.namnd };
  }
}
