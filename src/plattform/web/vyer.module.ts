import { Global, Module } from '@nestjs/common';
import { Vyer } from './vyer.js';

/** The renderer, for pages, mail and reports alike. */
@Global()
@Module({ providers: [{ provide: Vyer, useFactory: () => new Vyer() }], exports: [Vyer] })
export class VyerModule {}
