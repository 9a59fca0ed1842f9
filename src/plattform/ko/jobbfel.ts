import { Fel } from '../fel.js';

/** A job failed, and the sentence says why to the one who ordered it. Never personal data in it: it is stored. */
export class Jobbfel extends Fel {
  override name = 'Jobbfel';
  constructor(
    mening: string,
    /** True when a new attempt may go better, false when nothing changes by waiting. */
    readonly vartEttNyttForsok = false,
  ) {
    super(mening);
  }
}

type Felklass = abstract new (...args: never[]) => Error;

/**
 * The sentence that is stored and shown. Our own errors are written for people; of all others only the class is told,
 * because their message may quote a case.
 */
export const felmening = (fel: unknown, kandaFel: readonly Felklass[] = []): string => {
  if (fel instanceof Fel || (fel instanceof Error && kandaFel.some((klass) => fel instanceof klass))) {
    return fel.message;
  }
  return `Något gick fel när jobbet kördes. Tekniskt: ${felklass(fel)}.`;
};

export const felklass = (fel: unknown): string => (fel instanceof Error ? fel.constructor.name : typeof fel);

/** A rule that stands in the way does not go away by waiting; a lost connection may come back. */
export const kanGaBattre = (fel: unknown): boolean =>
  fel instanceof Fel ? fel instanceof Jobbfel && fel.vartEttNyttForsok : true;
