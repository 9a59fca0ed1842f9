import { Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { describe, expect, it } from '@jest/globals';
import type { NagotFlode } from '../../src/floden/flode.js';
import { FlodenModule, Flodesregister } from '../../src/floden/floden.module.js';
import { Flodesmotor } from '../../src/floden/flodesmotor.js';
import { Notisformedlare } from '../../src/floden/notis.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { StalldKlocka } from '../givet/klocka.js';
import { provflode } from './provflode.js';

class Tyst extends Notisformedlare {
  formedla(): Promise<void> {
    return Promise.resolve();
  }
}

@Global()
@Module({
  providers: [
    { provide: Klocka, useValue: new StalldKlocka('2026-11-22') },
    { provide: Notisformedlare, useClass: Tyst },
  ],
  exports: [Klocka, Notisformedlare],
})
class Grund {}

/** A room with one flow, as the real ones declare it. */
const ettRum = (flode: NagotFlode): Type => {
  @Module({ imports: [FlodenModule.registrera(flode)] })
  class Rum {}
  return Rum;
};

const starta = (...rum: Type[]) => {
  @Module({ imports: [Grund, FlodenModule, ...rum] })
  class App {}
  return NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
};

describe('när produkten startar', () => {
  it('finns alla rums flöden i registret, och motorn är redo', async () => {
    const app = await starta(ettRum(provflode), ettRum({ ...provflode, namn: 'annat' }));
    expect(
      app
        .get(Flodesregister)
        .alla()
        .map(({ namn }) => namn),
    ).toEqual(['provsak', 'annat']);
    expect(app.get(Flodesmotor)).toBeInstanceOf(Flodesmotor);
    await app.close();
  });
  it('startar den inte med ett flöde som inte håller ihop', async () => {
    const trasigt = { ...provflode, slut: [] } as unknown as NagotFlode;
    await expect(starta(ettRum(trasigt))).rejects.toThrow('provsak: beslutad går inte att lämna.');
  });
});
