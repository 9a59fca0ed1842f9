import type { ScaleLinear } from 'd3-scale';
import { LINJEFARG, skriv, svenskt, tal } from './diagram.js';

/** Whole numbers only where the scale is small: nobody has had half an avvikelse. */
export function skalsteg(skala: ScaleLinear<number, number>, antal = 5): number[] {
  const steg = skala.ticks(antal);
  return (skala.domain()[1] ?? 0) <= antal ? steg.filter(Number.isInteger) : steg;
}

/** Horizontal grid lines with their values to the left. */
export function lodratAxel(skala: ScaleLinear<number, number>, fran: number, till: number): string {
  return skalsteg(skala)
    .map((v) => {
      const y = skala(v);
      return (
        `<path d="M${tal(fran)} ${tal(y)}H${tal(till)}" stroke="${v === 0 ? '#1c2630' : LINJEFARG}"/>` +
        skriv(fran - 8, y + 4, svenskt(v), { ankare: 'end' })
      );
    })
    .join('');
}

/** Vertical grid lines with their values below. */
export function vagratAxel(skala: ScaleLinear<number, number>, fran: number, till: number): string {
  return skalsteg(skala)
    .map((v) => {
      const x = skala(v);
      return (
        `<path d="M${tal(x)} ${tal(fran)}V${tal(till)}" stroke="${v === 0 ? '#1c2630' : LINJEFARG}"/>` +
        skriv(x, till + 18, svenskt(v), { ankare: 'middle' })
      );
    })
    .join('');
}
