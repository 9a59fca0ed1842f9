import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { Effektrakning } from './effekt.jobb.js';

/** Computes the effect of åtgärder from what is counted below; the åtgärder themselves know of no source. */
@Module({ imports: [AtgarderModule], providers: [Effektrakning] })
export class EffektModule {}
