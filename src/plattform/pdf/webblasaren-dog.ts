import { ConnectionClosedError, ProtocolError } from 'puppeteer';

/** The page or the whole browser went away under us; another browser may do better. */
export class WebblasarenDog extends Error {
  override name = 'WebblasarenDog';
  constructor(options?: ErrorOptions) {
    super('The browser page went away.', options);
  }
}

/** Puppeteer says it in several ways, not all of them exported classes. */
export function dogWebblasaren(fel: unknown): boolean {
  if (fel instanceof WebblasarenDog || fel instanceof ConnectionClosedError) return true;
  return fel instanceof ProtocolError && /closed|crashed|detached/i.test(fel.message);
}
