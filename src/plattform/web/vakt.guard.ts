import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { harRoll, type Personroll } from '../../database/vem.js';
import { SaknarBehorighet } from '../fel.js';
import { kravEgenBegaran } from './csrf.js';
import { MARKE } from './decorators.js';
import { EjInloggad } from './ej-inloggad.js';
import type { Kakor } from './kakor.js';
import type { Handlarmarken, VemLasare } from './vem-lasare.js';

/** Who asks, from our own page, with the right role: in that order, before anything is read or written. */
export class Vakt implements CanActivate {
  private readonly marken = new WeakMap<object, Handlarmarken>();

  constructor(
    private readonly reflector: Reflector,
    private readonly lasare: VemLasare,
    private readonly kakor: Kakor,
    private readonly basUrl: string,
  ) {}

  async canActivate(sammanhang: ExecutionContext): Promise<boolean> {
    const req = sammanhang.switchToHttp().getRequest<FastifyRequest>();
    const marken = this.markenFor(sammanhang);
    req.handlarmarken = marken;
    if (req.inloggning === undefined) req.inloggning = await this.lasare.las(req);
    if (!req.inloggning && !marken.oppen) throw new EjInloggad();
    kravEgenBegaran(req, this.kakor, this.basUrl);
    if (marken.kraver.length > 0) {
      if (!req.inloggning) throw new EjInloggad();
      if (!harRoll(req.inloggning.vem, ...marken.kraver)) throw new SaknarBehorighet();
    }
    return true;
  }

  private markenFor(sammanhang: ExecutionContext): Handlarmarken {
    const handler = sammanhang.getHandler();
    let marken = this.marken.get(handler);
    if (!marken) {
      const pa = [handler, sammanhang.getClass()];
      marken = {
        oppen: this.reflector.getAllAndOverride<boolean | undefined>(MARKE.oppen, pa) ?? false,
        kraver: this.reflector.getAllAndOverride<Personroll[] | undefined>(MARKE.kraver, pa) ?? [],
        formularSida: this.reflector.getAllAndOverride<string | undefined>(MARKE.formularSida, pa),
      };
      this.marken.set(handler, marken);
    }
    return marken;
  }
}
