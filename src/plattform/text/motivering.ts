import { AsyncLocalStorage } from 'node:async_hooks';

/** The field that every form with free text has, but shows only when there is something to explain. */
export const SKALFALT = 'personnummerSkal';
const MINST = 10;
const HOGST = 1000;

/** Why a personnummer stands in what was sent, and in which fields. */
export interface Motivering {
  readonly skal: string;
  readonly falt: readonly string[];
}

const lager = new AsyncLocalStorage<{ given: Motivering | null }>();

/**
 * One request: what its form says of its text is known until it has been answered, as who asks is. A form that explains
 * nothing has nothing to bring along, and to follow a request costs every step of it.
 */
export const medMotivering = <T>(kropp: unknown, gor: () => T): T =>
  (kropp as Record<string, unknown> | null | undefined)?.[SKALFALT] ? lager.run({ given: null }, gor) : gor();

/** False when nobody would keep it: then the text is refused instead. */
export const ge = (motivering: Motivering | null): boolean => {
  const begaran = lager.getStore();
  if (begaran) begaran.given = motivering;
  return begaran !== undefined;
};

/** What the flow engine stores with the case, in the act's own transaction. */
export const givenMotivering = (): Motivering | null => lager.getStore()?.given ?? null;

/** What is wrong with a skäl; null when it will do. */
export const bristI = (skal: unknown, personnummer: (text: string) => readonly string[]): string | null => {
  if (typeof skal !== 'string' || skal.trim().length < MINST || skal.length > HOGST)
    return 'Ta bort personnumret ur texten. Behövs det, skriv varför med 10–1 000 tecken.';
  return personnummer(skal).length > 0 ? 'Skriv varför personnumret behövs, utan att upprepa det.' : null;
};
