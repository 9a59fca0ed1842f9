import { Module } from '@nestjs/common';
import { BromsService } from './broms.service.js';

/** For the rooms with pages that need no login. */
@Module({ providers: [BromsService], exports: [BromsService] })
export class BromsModule {}
