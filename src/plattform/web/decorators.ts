import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Personroll, Vem } from '../../database/vem.js';
import { FinnsInte } from '../fel.js';
import { EjInloggad } from './ej-inloggad.js';

export const MARKE = {
  vy: 'web:vy',
  oppen: 'web:oppen',
  kraver: 'web:kraver',
  formularSida: 'web:formularSida',
} as const;

type Dekorator = MethodDecorator & ClassDecorator;

/** The returned view model becomes `templates/<mall>.hbs` for a browser and JSON for `Accept: application/json`. */
export const Vy = (mall: string): Dekorator => applyDecorators(SetMetadata(MARKE.vy, mall), ApiExtension('x-vy', mall));

/** No login needed. */
export const Oppen = (): Dekorator => applyDecorators(SetMetadata(MARKE.oppen, true), ApiExtension('x-oppen', true));

/** One of these roles is needed; otherwise 403. What the rows show is still decided by the database. */
export const Kraver = (...roller: Personroll[]): Dekorator =>
  applyDecorators(SetMetadata(MARKE.kraver, roller), ApiExtension('x-kraver', roller));

/** The GET page that holds the form; shown again, with what was typed, when the POST is refused. */
export const FormularSida = (url: string): Dekorator =>
  applyDecorators(SetMetadata(MARKE.formularSida, url), ApiExtension('x-formular-sida', url));

const vemFran = (_data: undefined, sammanhang: ExecutionContext): Vem | null => {
  const req = sammanhang.switchToHttp().getRequest<FastifyRequest>();
  if (req.inloggning) return req.inloggning.vem;
  if (req.handlarmarken?.oppen) return null;
  throw new EjInloggad();
};

/** Who asks. On an `@Oppen()` handler it is null when nobody is logged in. */
export const Den = createParamDecorator(vemFran);

const idFran = (namn: string | undefined, sammanhang: ExecutionContext): number => {
  const params = sammanhang.switchToHttp().getRequest<FastifyRequest>().params as Record<string, string>;
  const text = params[namn ?? 'id'] ?? '';
  // a nonsense id is an address that does not exist, not a bad request
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new FinnsInte();
  return Number(text);
};

/** A numeric path parameter (`:id` unless named otherwise); 404 when it is not a positive whole number. */
export const Id = createParamDecorator(idFran);
