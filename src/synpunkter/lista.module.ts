import { Module } from '@nestjs/common';
import { SynpunktQueries } from './synpunkt.queries.js';

/** The worklist alone, for the start page: it reads and needs nothing of what acts. */
@Module({ providers: [SynpunktQueries], exports: [SynpunktQueries] })
export class SynpunktlistaModule {}
