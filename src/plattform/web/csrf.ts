import type { FastifyRequest } from 'fastify';
import { ObehorigBegaran } from './ej-inloggad.js';
import { arJson } from './forhandla.js';
import { lika, type Kakor } from './kakor.js';

const SAKRA = new Set(['GET', 'HEAD', 'OPTIONS']);

export const andrarNagot = (req: FastifyRequest): boolean => !SAKRA.has(req.method);

/**
 * Refuses a write that another site has made the browser send. A request with a bearer token is let through: no
 * browser sends one by itself.
 */
export const kravEgenBegaran = (req: FastifyRequest, kakor: Kakor, basUrl: string): void => {
  if (!andrarNagot(req) || (req.inloggning && !req.inloggning.session)) return;
  if (!franEgenSida(req, basUrl)) throw new ObehorigBegaran();
  const kropp = req.body as Record<string, unknown> | null | undefined;
  const token = req.headers['x-csrf-token'] ?? kropp?._csrf;
  if (req.inloggning?.session) {
    if (!lika(req.inloggning.session.csrf, token)) throw new ObehorigBegaran();
    return;
  }
  // without cookies of ours there is nothing to abuse, and no form can send JSON across sites
  if (arJson(req)) return;
  if (!kakor.oppenCsrfStammer(req, token)) throw new ObehorigBegaran();
};

const franEgenSida = (req: FastifyRequest, basUrl: string): boolean => {
  const plats = req.headers['sec-fetch-site'];
  if (plats !== undefined) return plats === 'same-origin' || plats === 'none';
  const { origin } = req.headers;
  if (origin === undefined) return true;
  return origin === new URL(basUrl).origin || origin === `${req.protocol}://${req.host}`;
};
