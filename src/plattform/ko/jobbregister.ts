import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOBBUTFORARE, type Jobbmarke, type Utforare } from './jobbutforare.js';

export interface Utforarpost extends Jobbmarke {
  readonly utforare: Utforare;
}

/** Every kind of job that this product can do, found among the providers of all rooms. */
@Injectable()
export class Jobbregister implements OnModuleInit {
  private poster: ReadonlyMap<string, Utforarpost> = new Map();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    this.poster = this.las();
  }

  hitta(slag: string): Utforarpost | undefined {
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
      if (poster.has(marke.slag)) throw new Error(`Två utförare för jobbslaget ${marke.slag}.`);
      poster.set(marke.slag, { ...marke, utforare: instance as Utforare });
    }
    return poster;
  }
}
