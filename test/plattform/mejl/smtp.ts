import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Provsmtp {
  readonly port: number;
  readonly mottagna: ParsedMail[];
  stang(): Promise<void>;
}

/** A real mail server that keeps what it gets; `svar` may refuse with a reply code. */
export async function startaSmtp(port = 0, svar: () => number | null = () => null): Promise<Provsmtp> {
  const mottagna: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (strom, _session, klar) => {
      simpleParser(strom)
        .then((mejl) => {
          const kod = svar();
          if (kod !== null) {
            klar(Object.assign(new Error('Nej'), { responseCode: kod }));
            return;
          }
          mottagna.push(mejl);
          klar();
        })
        .catch((fel: unknown) => klar(fel as Error));
    },
  });
  await new Promise<void>((klar) => server.listen(port, '127.0.0.1', () => klar()));
  return {
    port: (server.server.address() as AddressInfo).port,
    mottagna,
    stang: () => new Promise((klar) => server.close(() => klar())),
  };
}
