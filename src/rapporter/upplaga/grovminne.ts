import type { Underlag } from '../underlag.js';
import { grovt, type Grovt } from './grovning.js';

/** Somebody examines one document at a time, chapter by chapter; what the last few of them hide is enough to remember. */
const HOGST_I_MINNET = 4;

/** A frozen underlag as the database gives it. */
export interface Frystunderlag {
  /** In hexadecimal. */
  readonly sha256: string;
  /** Canonical JSON; left out when the one who asks has it. */
  readonly text: string | null;
}

/** What of a frozen underlag is not for everybody. The same underlag always gives the same, so it is worked out once. */
export class Grovminne {
  private readonly senaste = new Map<string, Grovt>();

  /** `las` is told which are known, and need not read those again. */
  async av(las: (kanda: readonly string[]) => Promise<Frystunderlag | null>): Promise<Grovt | null> {
    const kanda = new Map(this.senaste);
    const fryst = await las([...kanda.keys()]);
    if (fryst === null) return null;
    const { sha256, text } = fryst;
    const funnet = kanda.get(sha256) ?? (text === null ? null : grovt(JSON.parse(text) as Underlag));
    if (funnet !== null) this.minns(sha256, funnet);
    return funnet;
  }

  private minns(sha256: string, funnet: Grovt): void {
    this.senaste.delete(sha256);
    this.senaste.set(sha256, funnet);
    const [aldst] = this.senaste.keys();
    if (this.senaste.size > HOGST_I_MINNET && aldst !== undefined) this.senaste.delete(aldst);
  }
}
