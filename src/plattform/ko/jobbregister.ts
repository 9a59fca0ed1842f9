import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOBBUTFORARE, type Jobbmarke, type Utforare } from './jobbutforare.js';

export interface Utforarpost extends Jobbmarke {
  readonly utforare: Utforare;
}

/** Every kind of job that this product can do, found among the providers of all rooms. */
@Injectable()
export class Jobbregister {
  private poster: Map<string, Utforarpost> | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  hitta(slag: string): Utforarpost | undefined {
    this.poster ??= this.las();
    return this.poster.get(slag);
  }

  /** The name a person reads; the code itself if the worker is gone since the job was ordered. */
  namn(slag: string): string {
    return this.hitta(slag)?.namn ?? slag;
  }

  private las(): Map<string, Utforarpost> {
    const poster = new Map<string, Utforarpost>();
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const marke = metatype && (Reflect.getMetadata(JOBBUTFORARE, metatype) as Jobbmarke | undefined);
      if (!marke) continue;
      const forra = poster.get(marke.slag);
      if (forra && forra.utforare !== instance) throw new Error(`Två utförare för jobbslaget ${marke.slag}.`);
      poster.set(marke.slag, { ...marke, utforare: instance as Utforare });
    }
    return poster;
  }
}
