import { BadRequestException, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A file as a form sent it. What it is called and claims to be is the sender's word; only the bytes are looked at. */
export interface Inskickad {
  readonly falt: string;
  readonly innehall: Buffer;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The files of a multipart form; the other fields are in the body, as of any form. */
    filer: readonly Inskickad[];
  }
}

/** A few attachments and the text around them; more is refused with 413 before anything is read. */
const FORMULAR_BYTE = 17 * 1024 * 1024;

/** Reads forms with files by the parser that Node itself carries. A file field left empty is no file. */
export const registreraFiler = (fastify: FastifyInstance): void => {
  fastify.decorateRequest('filer');
  fastify.addHook('onRequest', (req, _reply, klar) => {
    req.filer = [];
    klar();
  });
  fastify.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: FORMULAR_BYTE },
    async (req: FastifyRequest, kropp: Buffer) => {
      const typ = req.headers['content-type'] ?? '';
      const form = await new Response(new Uint8Array(kropp), { headers: { 'content-type': typ } })
        .formData()
        .catch(() => {
          throw new BadRequestException();
        });
      return dela(req, form);
    },
  );
};

const dela = async (req: FastifyRequest, form: FormData): Promise<Record<string, string | string[]>> => {
  const falt: Record<string, string | string[]> = {};
  const filer: Inskickad[] = [];
  for (const [namn, varde] of form) {
    if (typeof varde !== 'string') {
      // an empty file that somebody has chosen is refused as any file that cannot be read, never dropped in silence
      if (varde.size > 0 || varde.name !== '')
        filer.push({ falt: namn, innehall: Buffer.from(await varde.arrayBuffer()) });
      continue;
    }
    if (namn === '__proto__' || namn === 'constructor') throw new BadRequestException();
    const fanns = falt[namn];
    falt[namn] = fanns === undefined ? varde : [fanns, varde].flat();
  }
  req.filer = filer;
  return falt;
};

/** The files sent in one field of the form. */
export const Filer = createParamDecorator((falt: string, sammanhang: ExecutionContext): readonly Inskickad[] =>
  sammanhang
    .switchToHttp()
    .getRequest<FastifyRequest>()
    .filer.filter((fil) => fil.falt === falt),
);
