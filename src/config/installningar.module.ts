import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Installningar } from './installningar.js';

/** The settings, read once before the start, for every class that asks for them. */
@Global()
@Module({})
export class InstallningarModule {
  static med(installningar: Installningar): DynamicModule {
    return {
      module: InstallningarModule,
      providers: [{ provide: Installningar, useValue: installningar }],
      exports: [Installningar],
    };
  }
}
