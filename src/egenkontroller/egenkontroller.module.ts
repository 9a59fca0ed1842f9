import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { EgenkontrollController } from './egenkontroll.controller.js';
import { EgenkontrollQueries } from './egenkontroll.queries.js';
import { EgenkontrollService } from './egenkontroll.service.js';

/** Egenkontroll: systematic follow-up of one's own work. SOSFS 2011:9 5 kap. 2 §. */
@Module({
  imports: [ProcesserModule, AtgarderModule],
  controllers: [EgenkontrollController],
  providers: [EgenkontrollService, EgenkontrollQueries],
  exports: [EgenkontrollService, EgenkontrollQueries],
})
export class EgenkontrollerModule {}
