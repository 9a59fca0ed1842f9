import { type DynamicModule, Module } from '@nestjs/common';
import { InstallningarModule } from './config/installningar.module.js';
import type { Installningar } from './config/installningar.js';
import { DatabasModule } from './database/databas.module.js';
import { KlockaModule } from './plattform/klocka/klocka.module.js';

/** The table of contents: the rooms in reading order, each may use those above it. */
@Module({
  imports: [
    // plattform: knows no statute
    DatabasModule,
    KlockaModule,
  ],
})
export class AppModule {
  static med(installningar: Installningar): DynamicModule {
    return { module: AppModule, imports: [InstallningarModule.med(installningar)] };
  }
}
