import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';
import { SKALFALT } from '../text/motivering.js';
import { harFritext } from './formular.pipe.js';

export interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** What the rules of class-validator say about a field, in the words of JSON Schema. */
const REGLER: Record<string, (gransvarden: readonly unknown[]) => Schema> = {
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isArray: () => ({ type: 'array' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isIn: ([varden]) => ({ enum: [...(varden as unknown[])] }),
  isEnum: ([varden]) => ({ enum: Object.values(varden as object) }),
  isLength: ([min, max]) => ({ minLength: min as number, maxLength: max as number }),
  minLength: ([min]) => ({ minLength: min as number }),
  maxLength: ([max]) => ({ maxLength: max as number }),
  min: ([minimum]) => ({ minimum: minimum as number }),
  max: ([maximum]) => ({ maximum: maximum as number }),
};

const TYPER = new Map<unknown, string>([
  [String, 'string'],
  [Number, 'number'],
  [Boolean, 'boolean'],
  [Array, 'array'],
]);

/** The schema of every form class that a handler takes, from the rules the form is validated by. */
export const formscheman = (app: INestApplication): Map<string, Schema> => {
  const scheman = new Map<string, Schema>();
  for (const modul of app.get(ModulesContainer).values()) {
    for (const { metatype } of modul.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototyp = metatype.prototype as object;
      for (const metod of Object.getOwnPropertyNames(prototyp)) {
        const typer = (Reflect.getMetadata('design:paramtypes', prototyp, metod) ?? []) as unknown[];
        for (const typ of typer.filter(arKlass)) scheman.set(typ.name, schemaFor(typ));
      }
    }
  }
  return scheman;
};

const arKlass = (typ: unknown): typ is Type<unknown> => typeof typ === 'function' && !TYPER.has(typ) && typ !== Object;

const schemaFor = (klass: Type<unknown>): Schema => {
  const properties: Record<string, Schema> = {};
  const valfria = new Set<string>();
  for (const regel of getMetadataStorage().getTargetValidationMetadatas(klass, '', false, false)) {
    const falt = (properties[regel.propertyName] ??= grundtyp(klass, regel.propertyName));
    if (regel.type === 'conditionalValidation') valfria.add(regel.propertyName);
    const gransvarden = (regel.constraints as unknown[] | undefined) ?? [];
    const sager = REGLER[regel.name ?? '']?.(gransvarden);
    if (sager) Object.assign(regel.each ? (falt.items ??= {}) : falt, sager);
  }
  // the pipe asks for it when a text holds a personnummer
  if (harFritext(klass)) {
    properties[SKALFALT] = { type: 'string' };
    valfria.add(SKALFALT);
  }
  const required = Object.keys(properties).filter((namn) => !valfria.has(namn));
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
};

const grundtyp = (klass: Type<unknown>, falt: string): Schema => {
  const type = TYPER.get(Reflect.getMetadata('design:type', klass.prototype as object, falt));
  return type === undefined ? {} : type === 'array' ? { type, items: {} } : { type };
};
