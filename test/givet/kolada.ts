import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a recorded answer is played; the address it is asked for is what it is known by. */
export type Inspelat = (
  nr: number,
) => { readonly status: number; readonly kropp: unknown; readonly huvuden?: Record<string, string> } | 'tiger';

export interface Spelare {
  readonly url: string;
  /** Every address that was asked for, in order. */
  readonly fragat: string[];
  stang(): Promise<void>;
}

/** A server on this machine that answers as Kolada v3 did when the answers were recorded. */
export const koladaspelare = async (svara: (vag: string, sida: string, bas: string) => Inspelat): Promise<Spelare> => {
  const fragat: string[] = [];
  const antal = new Map<string, number>();
  let bas = '';
  const server = createServer((fraga, svar) => {
    const adress = new URL(fraga.url ?? '', bas);
    fragat.push(adress.pathname + adress.search);
    const nr = (antal.get(fraga.url ?? '') ?? 0) + 1;
    antal.set(fraga.url ?? '', nr);
    const spelat = svara(adress.pathname, adress.searchParams.get('page') ?? '1', bas)(nr);
    if (spelat === 'tiger') return;
    svar.writeHead(spelat.status, { 'content-type': 'application/json', ...spelat.huvuden });
    svar.end(typeof spelat.kropp === 'string' ? spelat.kropp : JSON.stringify(spelat.kropp));
  });
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  bas = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`;
  return {
    url: bas,
    fragat,
    stang: () =>
      new Promise((klar) => {
        server.closeAllConnections();
        server.close(() => klar());
      }),
  };
};

/** `/data/kpi/…`, one kommun and year, as Kolada writes it. */
export const koladarad = (
  municipality: string,
  period: number,
  varden: Partial<Record<'T' | 'K' | 'M', number | null>>,
) => ({
  ...{ kpi: 'U33400', municipality, period },
  values: Object.entries(varden).map(([gender, value]) => ({
    ...{ gender, count: 1, status: value === null ? 'Missing' : '', value },
  })),
});
