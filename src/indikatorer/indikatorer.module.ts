import { Module } from '@nestjs/common';
import { FaktaController } from './fakta.controller.js';
import { FaktaQueries } from './fakta.queries.js';

@Module({ controllers: [FaktaController], providers: [FaktaQueries], exports: [FaktaQueries] })
export class IndikatorerModule {}
