/** Chance that is the same every time: the example must not differ between two starts. Mulberry32. */
export class Slump {
  constructor(private tillstand: number) {}

  /** From 0 up to, not including, `under`. */
  heltal(under: number): number {
    this.tillstand = (this.tillstand + 0x6d2b79f5) | 0;
    let t = Math.imul(this.tillstand ^ (this.tillstand >>> 15), 1 | this.tillstand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * under);
  }

  chans(andel: number): boolean {
    return this.heltal(10_000) < andel * 10_000;
  }

  ett<T>(lista: readonly T[]): T {
    const val = lista[this.heltal(lista.length)];
    if (val === undefined) throw new Error('Det finns inget att välja på.');
    return val;
  }

  /** Chooses one of each `{a|b}`, the innermost first. */
  variant(text: string): string {
    let ut = text;
    for (let inre = MONSTER.exec(ut); inre; inre = MONSTER.exec(ut))
      ut = ut.replace(inre[0], this.ett((inre[1] ?? '').split('|')));
    return ut.trim();
  }
}

const MONSTER = /\{([^{}]*)\}/;
