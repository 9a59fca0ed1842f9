import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Answers that may be kept when they are asked for again (`no-cache`) get an ETag of their content, and a short 304
 * when the one who asks has it already. What nobody may keep (`no-store`) is left as it is.
 */
export const registreraVillkorad = (fastify: FastifyInstance): void => {
  fastify.addHook('onSend', (req, reply, kropp, klar) => {
    klar(null, villkorat(req, reply, kropp));
  });
};

const villkorat = (req: FastifyRequest, reply: FastifyReply, kropp: unknown): unknown => {
  const farBehallas = String(reply.getHeader('cache-control') ?? '').includes('no-cache');
  if (!farBehallas || reply.statusCode !== 200 || (req.method !== 'GET' && req.method !== 'HEAD')) return kropp;
  const marke = reply.getHeader('etag') ?? (typeof kropp === 'string' ? markeFor(kropp) : undefined);
  if (typeof marke !== 'string') return kropp;
  reply.header('etag', marke);
  const kanda = (req.headers['if-none-match'] ?? '').split(/\s*,\s*/);
  if (!kanda.some((ett) => ett.replace(/^W\//, '') === marke)) return kropp;
  reply.code(304).removeHeader('content-length').removeHeader('content-type');
  slapp(kropp);
  return '';
};

const markeFor = (kropp: string): string => `"${createHash('sha256').update(kropp).digest('base64url')}"`;

/** A file that nobody is going to read is let go of. */
const slapp = (kropp: unknown): void => {
  if (typeof kropp === 'object' && kropp !== null && 'destroy' in kropp && typeof kropp.destroy === 'function')
    (kropp as { destroy: () => void }).destroy();
};
