import { randomUUID } from 'node:crypto';

export type Ifyllt = Record<string, string | string[]>;

/** A refused form on its way back to the page that it came from. */
export interface Aterspel {
  /** Where the form was sent; tells which of the page's forms it was. */
  readonly action: string;
  readonly ifyllt: Ifyllt;
  /** Sentences by field; the key '' is the form as a whole. */
  readonly fel: Readonly<Record<string, readonly string[]>>;
  /** One sentence above the list of errors. */
  readonly rubrik: string;
  /** What is stored now, by field, when somebody else came first. */
  readonly konflikt: Readonly<Record<string, unknown>> | undefined;
  /** Set by the form while it is drawn, so that the summary can link to its fields. */
  prefix: string;
  visad: boolean;
}

/** Secret and technical fields are neither shown again nor kept. */
const HEMLIGT = /^(_csrf|version|nyckel)$|losen|password|token/i;

/** What was typed, as text by field, fit to be shown again. */
export const ifylltUr = (kropp: unknown): Ifyllt => {
  const ifyllt: Ifyllt = {};
  if (typeof kropp !== 'object' || kropp === null || Array.isArray(kropp)) return ifyllt;
  for (const [namn, varde] of Object.entries(kropp)) {
    if (HEMLIGT.test(namn)) continue;
    if (Array.isArray(varde)) ifyllt[namn] = varde.filter(arEnkel).map(String);
    else if (arEnkel(varde)) ifyllt[namn] = String(varde);
  }
  return ifyllt;
};

const arEnkel = (varde: unknown): varde is string | number | boolean =>
  typeof varde === 'string' || typeof varde === 'number' || typeof varde === 'boolean';

/** Carries a refused form through an internal request for its page; each token works once, in this process. */
export class Aterspelslada {
  static readonly HUVUD = 'x-aterspel';
  private readonly vantar = new Map<string, Aterspel>();

  lagg(aterspel: Aterspel): string {
    const token = randomUUID();
    this.vantar.set(token, aterspel);
    return token;
  }

  ta(token: unknown): Aterspel | undefined {
    if (typeof token !== 'string') return undefined;
    const aterspel = this.vantar.get(token);
    this.vantar.delete(token);
    return aterspel;
  }
}
