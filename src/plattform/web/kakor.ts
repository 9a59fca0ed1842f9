import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Flash } from './klart.js';

const FLASH = 'flash';
const CSRF = 'formular';

/** The small signed cookies of the web platform. The session cookie is organisation's. */
export class Kakor {
  constructor(private readonly saker: boolean) {}

  sattFlash(reply: FastifyReply, flash: Flash): void {
    this.satt(reply, FLASH, JSON.stringify(flash), 60);
  }

  /** The waiting message, once. */
  taFlash(req: FastifyRequest, reply: FastifyReply): Flash | null {
    const text = this.las(req, FLASH);
    if (text === null) return null;
    reply.clearCookie(this.namn(FLASH), { path: '/', secure: this.saker });
    return JSON.parse(text) as Flash;
  }

  /** CSRF token of somebody without session: the same random value in a signed cookie and in the form. */
  oppenCsrf(req: FastifyRequest, reply: FastifyReply): string {
    const finns = this.las(req, CSRF);
    if (finns !== null) return finns;
    const ny = randomBytes(24).toString('base64url');
    this.satt(reply, CSRF, ny, 12 * 3600);
    return ny;
  }

  oppenCsrfStammer(req: FastifyRequest, token: unknown): boolean {
    const finns = this.las(req, CSRF);
    return finns !== null && lika(finns, token);
  }

  /** `__Host-` binds the cookie to this very host over https, so that no sister site can plant one. */
  private namn(namn: string): string {
    return this.saker ? `__Host-${namn}` : namn;
  }

  private satt(reply: FastifyReply, namn: string, varde: string, maxAge: number): void {
    const val = { path: '/', httpOnly: true, sameSite: 'lax', secure: this.saker, signed: true, maxAge } as const;
    reply.setCookie(this.namn(namn), varde, val);
  }

  private las(req: FastifyRequest, namn: string): string | null {
    const ra = req.cookies[this.namn(namn)];
    if (ra === undefined) return null;
    const { valid, value } = req.unsignCookie(ra);
    return valid ? value : null;
  }
}

/** Compares secrets without telling by time how much was right. */
export const lika = (a: string, b: unknown): boolean => {
  if (typeof b !== 'string') return false;
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length > 0 && x.length === y.length && timingSafeEqual(x, y);
};
