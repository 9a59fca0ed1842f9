import type { Bidragsrad } from './bidrag.queries.js';
import type { Bidragsstatus } from './bidrag.texter.js';

type Rad = Pick<Bidragsrad, 'status' | 'senast'>;

export interface Bidragslage {
  /** Those that are asked for: struck ones are not. */
  readonly antal: number;
  readonly klara: number;
  readonly pagar: number;
  readonly begarda: number;
  readonly sena: number;
}

const VANTAR: readonly Bidragsstatus[] = ['begart', 'pagar'];

/** The last day has been, and it is neither done nor struck. A local time limit. */
export const arSent = ({ status, senast }: Rad, idag: string): boolean => VANTAR.includes(status) && senast < idag;

export const bidragslage = (rader: readonly Rad[], idag: string): Bidragslage => {
  const antal = (status: Bidragsstatus): number => rader.filter((rad) => rad.status === status).length;
  return {
    antal: rader.length - antal('struket'),
    klara: antal('klar'),
    pagar: antal('pagar'),
    begarda: antal('begart'),
    sena: rader.filter((rad) => arSent(rad, idag)).length,
  };
};
