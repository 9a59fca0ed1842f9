/** A fixed number of places, handed out in the order they were asked for. */
export class Turordning {
  private readonly ko: { ge: () => void; neka: (skal: Error) => void }[] = [];
  private lediga: number;

  constructor(antal: number) {
    this.lediga = antal;
  }

  get vantande(): number {
    return this.ko.length;
  }

  /** Waits for a place; the answer gives it back. Someone who cancels leaves the queue at once. */
  async vanta(signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    if (this.lediga > 0) this.lediga--;
    else await this.stallIKo(signal);
    let kvar = true;
    return () => {
      if (!kvar) return;
      kvar = false;
      const nasta = this.ko.shift();
      if (nasta) nasta.ge();
      else this.lediga++;
    };
  }

  /** Sends everyone in the queue away. */
  tom(skal: Error): void {
    for (const plats of this.ko.splice(0)) plats.neka(skal);
  }

  private stallIKo(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const avbryt = () => {
        this.ko.splice(this.ko.indexOf(plats), 1);
        reject(signal?.reason as Error);
      };
      const stada = () => signal?.removeEventListener('abort', avbryt);
      const plats = {
        ge: () => {
          stada();
          resolve();
        },
        neka: (skal: Error) => {
          stada();
          reject(skal);
        },
      };
      signal?.addEventListener('abort', avbryt, { once: true });
      this.ko.push(plats);
    });
  }
}
