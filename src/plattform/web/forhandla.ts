import type { FastifyRequest } from 'fastify';

const vikt = (accept: string, typ: string): number => {
  const [huvud] = typ.split('/');
  for (const monster of [typ, `${huvud}/*`, '*/*']) {
    const del = accept.split(',').find((d) => d.split(';')[0]?.trim() === monster);
    if (del === undefined) continue;
    const q = /;\s*q=([\d.]+)/.exec(del);
    return q ? Number(q[1]) : 1;
  }
  return 0;
};

/** Page or JSON? The Accept header decides; where it does not care, who sends JSON or a token gets JSON. */
export const villHaHtml = (req: Pick<FastifyRequest, 'headers'>): boolean => {
  const accept = (req.headers.accept ?? '*/*').toLowerCase();
  const html = vikt(accept, 'text/html');
  const json = Math.max(vikt(accept, 'application/json'), vikt(accept, 'application/problem+json'));
  if (html !== json) return html > json;
  const program = req.headers.authorization !== undefined || arJson(req);
  return !program;
};

export const arJson = (req: Pick<FastifyRequest, 'headers'>): boolean =>
  /^application\/([\w.-]+\+)?json\b/i.test(req.headers['content-type'] ?? '');
