/** Every request of a load, by what it was: how long it took and what the answer said. */
import { performance } from 'node:perf_hooks';

const TIDSGRANS = 60_000;
const HUVUD = ['', 'Svar', 'Godtagna', 'Avvisade', 'Per sekund', 'Median', '95 %', '99 %'];

export class Svarstider {
  #slag = new Map();
  /** What no client should ever be told. */
  ovantat = [];

  /**
   * Asks, and notes the answer under `vad`. Good is 2xx; `avvisas` are the other statuses that belong to the work.
   * @returns status and text; status 0 when there was no answer
   */
  async fraga(vad, adress, val, avvisas = []) {
    const start = performance.now();
    const svar = await fetch(adress, { redirect: 'manual', signal: AbortSignal.timeout(TIDSGRANS), ...val })
      .then(async (ett) => ({ status: ett.status, text: await ett.text(), kakor: ett.headers.getSetCookie() }))
      .catch((fel) => ({ status: 0, text: fel.cause?.message ?? fel.message, kakor: [] }));
    const slut = performance.now();
    const slag = this.#slag.get(vad) ?? { tider: [], godtagna: 0, avvisade: new Map(), fran: start, till: slut };
    this.#slag.set(vad, slag);
    slag.tider.push(slut - start);
    slag.till = Math.max(slag.till, slut);
    const god = svar.status >= 200 && svar.status < 300;
    if (god) slag.godtagna++;
    else slag.avvisade.set(svar.status, (slag.avvisade.get(svar.status) ?? 0) + 1);
    if (!god && !avvisas.includes(svar.status)) this.ovantat.push(`${vad}: ${svar.status} ${svar.text.slice(0, 300)}`);
    return { ...svar, god };
  }

  /** One line a kind, with times in milliseconds; refused by status. */
  tabell() {
    const rader = [...this.#slag].map(([vad, { tider, godtagna, avvisade, fran, till }]) => {
      const ordnade = tider.toSorted((a, b) => a - b);
      const andel = (del) => `${ordnade[Math.min(ordnade.length - 1, Math.floor(ordnade.length * del))].toFixed(0)} ms`;
      const nej = [...avvisade].map(([status, antal]) => `${antal} × ${status || 'inget svar'}`).join(', ');
      const fart = (tider.length / ((till - fran) / 1000)).toFixed(1);
      return [vad, String(tider.length), String(godtagna), nej, fart, andel(0.5), andel(0.95), andel(0.99)];
    });
    const alla = [HUVUD, ...rader];
    const bredd = HUVUD.map((_, k) => Math.max(...alla.map((rad) => rad[k].length)));
    return alla.map((rad) => rad.map((cell, k) => (k ? cell.padStart(bredd[k]) : cell.padEnd(bredd[k]))).join('   '));
  }
}
