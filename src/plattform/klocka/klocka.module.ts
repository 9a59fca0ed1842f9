import { Global, Module } from '@nestjs/common';
import { Klocka } from './klocka.js';

@Global()
@Module({ providers: [Klocka], exports: [Klocka] })
export class KlockaModule {}
