import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { MARKE } from './decorators.js';
import { villHaHtml } from './forhandla.js';
import type { Kakor } from './kakor.js';
import { Klart } from './klart.js';
import type { Sidor } from './sidor.js';

/** One handler, two representations: the same view model as a page or as JSON. */
export class SvarInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly sidor: Sidor,
    private readonly kakor: Kakor,
  ) {}

  intercept(sammanhang: ExecutionContext, nasta: CallHandler): Observable<unknown> {
    const http = sammanhang.switchToHttp();
    const req = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const mall = this.reflector.get<string | undefined>(MARKE.vy, sammanhang.getHandler());
    return nasta.handle().pipe(
      map((svar: unknown) => {
        if (svar instanceof Klart) return this.utfort(req, reply, svar);
        return mall === undefined ? svar : this.visa(req, reply, mall, svar as object);
      }),
    );
  }

  private visa(req: FastifyRequest, reply: FastifyReply, mall: string, modell: object): unknown {
    reply.code(200).header('vary', 'Accept');
    if (villHaHtml(req)) {
      reply.type('text/html; charset=utf-8');
      return this.sidor.rita(req, reply, mall, modell);
    }
    const { version } = modell as { version?: unknown };
    if (typeof version === 'number') reply.header('etag', `"${version}"`);
    return modell;
  }

  private utfort(req: FastifyRequest, reply: FastifyReply, { url, val }: Klart): unknown {
    reply.header('vary', 'Accept');
    if (villHaHtml(req)) {
      if (val.flash !== undefined) this.kakor.sattFlash(reply, { text: val.flash, slag: val.slag ?? 'klart' });
      reply.code(303).header('location', url);
      return '';
    }
    if (val.skapad) reply.code(201).header('location', url);
    else reply.code(200);
    return val.resurs ?? { url };
  }
}
