import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { ArshjulController } from './arshjul.controller.js';
import { ArshjulQueries } from './arshjul.queries.js';
import { KalenderController } from './kalender.controller.js';
import { KalenderService } from './kalender.service.js';
import { Arshjulsvecka } from './paminnelse.jobb.js';
import { PostController } from './post.controller.js';
import { PostService } from './post.service.js';

/** All that has to be done in the year, whoever plans it: SOSFS 2011:9 3 kap. 1 §. */
@Module({
  imports: [OrganisationModule, ProcesserModule],
  controllers: [KalenderController, PostController, ArshjulController],
  providers: [ArshjulQueries, PostService, KalenderService, Arshjulsvecka],
  exports: [ArshjulQueries, PostService, KalenderService],
})
export class ArshjulModule {}
