import { get } from 'node:http';
import type { FastifyRequest } from 'fastify';

export interface EgetSvar {
  readonly status: number;
  readonly html: string;
  readonly kakor: readonly string[];
}

const FOLJER_MED = [
  'cookie',
  'authorization',
  'host',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-for',
] as const;

/** A page of ours as this sender would see it, asked for at the very address that the request came in by. */
export const hamtaEgenSida = (
  req: FastifyRequest,
  path: string,
  huvuden: Record<string, string>,
): Promise<EgetSvar> => {
  const { localAddress: host, localPort: port } = req.raw.socket;
  const headers: Record<string, string | string[]> = { ...huvuden, accept: 'text/html' };
  for (const namn of FOLJER_MED) {
    const varde = req.headers[namn];
    if (varde !== undefined) headers[namn] = varde;
  }
  return new Promise((klar, fel) => {
    const begaran = get({ host, port, path, headers, agent: false, timeout: 10_000 }, (svar) => {
      const delar: Buffer[] = [];
      svar.on('data', (del: Buffer) => delar.push(del));
      svar.on('error', fel);
      svar.on('end', () => {
        const kakor = svar.headers['set-cookie'] ?? [];
        klar({ status: svar.statusCode ?? 0, html: Buffer.concat(delar).toString('utf8'), kakor });
      });
    });
    begaran.on('timeout', () => begaran.destroy(new Error('Sidan svarade inte i tid.')));
    begaran.on('error', fel);
  });
};
