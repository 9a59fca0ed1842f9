/** How likely it is that chance alone gives at least so many. Exact sums, no approximation. */

const STIRLING_FRAN = 256;
const tabell: number[] = [0];
for (let n = 1; n < STIRLING_FRAN; n++) tabell.push((tabell[n - 1] ?? 0) + Math.log(n));

/** ln n! */
const lnFakultet = (n: number): number =>
  tabell[n] ?? n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3);

const lnOver = (n: number, k: number): number => lnFakultet(n) - lnFakultet(k) - lnFakultet(n - k);

/** From `k` up to `till`, until what is left no longer counts. */
const summa = (k: number, till: number, term: (i: number) => number): number => {
  let total = 0;
  let forra = 0;
  for (let i = k; i <= till; i++) {
    const denna = term(i);
    total += denna;
    // the terms rise to a top and then fall
    if (denna < forra && denna < total * 1e-15) break;
    forra = denna;
  }
  return Math.min(1, total);
};

/**
 * P(X ≥ k), X ~ Bin(n, p): n events spread over two periods of which the first is the share p of the time. This is the
 * exact test that two Poisson counts have one rate (Przyborowski & Wilenski, Biometrika 31, 1940).
 */
export const binomialsvans = (k: number, n: number, p: number): number =>
  k <= 0 ? 1 : summa(k, n, (i) => Math.exp(lnOver(n, i) + i * Math.log(p) + (n - i) * Math.log1p(-p)));

/**
 * P(X ≥ k): of `alla` events `markta` are of one kind and `dragna` lie in the period that is looked at. Fisher's exact
 * test, one-sided.
 */
export const hypergeometriskSvans = (k: number, alla: number, markta: number, dragna: number): number => {
  const minst = Math.max(0, markta + dragna - alla);
  if (k <= minst) return 1;
  const nedre = lnOver(alla, dragna);
  return summa(k, Math.min(markta, dragna), (i) =>
    Math.exp(lnOver(markta, i) + lnOver(alla - markta, dragna - i) - nedre),
  );
};
