import { describe, expect, it } from '@jest/globals';
import { Turordning } from '../../../src/plattform/pdf/turordning.js';

describe('turordningen', () => {
  it('ger platserna i den ordning de efterfrågades', async () => {
    const tur = new Turordning(1);
    const ordning: number[] = [];
    const forsta = await tur.vanta();
    const ovriga = [1, 2, 3].map(async (n) => {
      const slapp = await tur.vanta();
      ordning.push(n);
      slapp();
    });
    expect(ordning).toEqual([]);
    forsta();
    await Promise.all(ovriga);
    expect(ordning).toEqual([1, 2, 3]);
  });

  it('ger inte bort samma plats två gånger fast den lämnas två gånger', async () => {
    const tur = new Turordning(1);
    const slapp = await tur.vanta();
    slapp();
    slapp();
    await tur.vanta();
    let fick = false;
    void tur.vanta().then(() => (fick = true));
    await new Promise(setImmediate);
    expect(fick).toBe(false);
    expect(tur.vantande).toBe(1);
  });

  it('släpper den ur kön som ångrar sig, och den bakom får platsen', async () => {
    const tur = new Turordning(1);
    const slapp = await tur.vanta();
    const avbrott = new AbortController();
    const angrad = tur.vanta(avbrott.signal);
    const nasta = tur.vanta();
    avbrott.abort(new Error('ångrat'));
    await expect(angrad).rejects.toThrow('ångrat');
    slapp();
    await expect(nasta).resolves.toBeInstanceOf(Function);
  });

  it('tar inte emot den som redan har ångrat sig', async () => {
    const tur = new Turordning(1);
    await expect(tur.vanta(AbortSignal.abort(new Error('ångrat')))).rejects.toThrow('ångrat');
    await expect(tur.vanta()).resolves.toBeInstanceOf(Function);
  });
});
