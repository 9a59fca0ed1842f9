import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Level, type Logger, pino, stdTimeFunctions } from 'pino';
import { rensa, utanPersonuppgifter } from './rensa.js';

/** Keys that never reach the log, wherever in an object they stand. */
const HEMLIGA = ['namn', 'epost', 'personnummer', 'losenord', 'hemlighet', 'cookie', 'authorization', 'token', 'kod'];

/** Nest tells of every module and route when it starts; that is for the one who builds. */
const RAMVERKET = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/**
 * Nest's logger: one JSON line an event on stdout. An error tells the id of its request or job in its text.
 * Write ids and counts, never names or what people have told.
 */
export class Logg implements LoggerService {
  private readonly pino: Logger;

  constructor(niva: string, till?: DestinationStream) {
    this.pino = pino(
      {
        level: niva,
        base: null,
        timestamp: stdTimeFunctions.isoTime,
        messageKey: 'text',
        formatters: { level: (level) => ({ niva: level }) },
        redact: { paths: HEMLIGA.flatMap((namn) => [`data.${namn}`, `data.*.${namn}`]), censor: '[hemligt]' },
      },
      ...(till ? [till] : []),
    );
  }

  log(budskap: unknown, ...resten: unknown[]): void {
    this.skriv(RAMVERKET.has(String(resten.at(-1))) ? 'debug' : 'info', budskap, resten);
  }

  fatal(budskap: unknown, ...resten: unknown[]): void {
    this.skriv('fatal', budskap, resten);
  }

  error(budskap: unknown, ...resten: unknown[]): void {
    this.skriv('error', budskap, resten);
  }

  warn(budskap: unknown, ...resten: unknown[]): void {
    this.skriv('warn', budskap, resten);
  }

  debug(budskap: unknown, ...resten: unknown[]): void {
    this.skriv('debug', budskap, resten);
  }

  verbose(budskap: unknown, ...resten: unknown[]): void {
    this.skriv('trace', budskap, resten);
  }

  /** Nest adds the name of the class last, and a stack before it when there was an error. */
  private skriv(niva: Level, budskap: unknown, resten: readonly unknown[]): void {
    const del = resten.at(-1);
    const fel = [budskap, ...resten].find((ord) => ord instanceof Error);
    const stack = resten.slice(0, -1).find((ord): ord is string => typeof ord === 'string' && /\n\s+at /.test(ord));
    const rader = {
      ...(typeof del === 'string' ? { del } : {}),
      ...(fel === undefined ? {} : { fel: utanPersonuppgifter(fel) }),
      ...(stack === undefined ? {} : { stack: stackrader(stack) }),
    };
    if (typeof budskap === 'string') this.pino[niva](rader, rensa(budskap));
    else if (budskap instanceof Error) this.pino[niva](rader, budskap.name);
    else this.pino[niva]({ ...rader, data: budskap });
  }
}

/** Without the first lines, which repeat the message. */
const stackrader = (stack: string): string =>
  stack
    .split('\n')
    .filter((rad) => /^\s+at /.test(rad))
    .map((rad) => rad.trim())
    .join(' | ');
