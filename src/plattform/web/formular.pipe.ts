import { ValidationPipe, type ArgumentMetadata, type Type, type ValidationPipeOptions } from '@nestjs/common';
import { getMetadataStorage, ValidationError, type ValidatorOptions } from 'class-validator';
import { OgiltigtFormular } from '../fel.js';
import { bristI, ge, givenMotivering, SKALFALT } from '../text/motivering.js';
import { personnummerI, UTAN_PERSONNUMMER } from '../text/personnummer.js';

/** Fields that the platform itself puts in forms. */
const EGNA = new Set(['_csrf', 'version', 'nyckel']);

const VAL: ValidationPipeOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  validationError: { target: false, value: false },
  exceptionFactory: (fel: ValidationError[]) => new OgiltigtFormular(felPerFalt(fel)),
};

/**
 * Text from a form into the types of the form class, and refusals as Swedish sentences by field. A text field left
 * empty is nothing; a number may have a decimal comma; one ticked box in a list is a list of one.
 */
export class FormularPipe extends ValidationPipe {
  /** A link gets things appended on its way; in an address what nobody asked for is ignored, in a form it is refused. */
  private readonly fragor = new ValidationPipe({ ...VAL, forbidNonWhitelisted: false });

  constructor() {
    super(VAL);
  }

  override async transform(varde: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype: klass, type } = metadata;
    if (!klass || !this.toValidate(metadata)) return super.transform(varde, metadata);
    if (type === 'query') return this.fragor.transform(typade(varde ?? {}, klass), metadata);
    if (type !== 'body') return super.transform(varde, metadata);
    if (varde !== undefined && varde !== null && (typeof varde !== 'object' || Array.isArray(varde))) {
      throw new OgiltigtFormular({ '': ['Uppgifterna går inte att läsa.'] });
    }
    const { [SKALFALT]: skal, ...falt } = typade(varde ?? {}, klass);
    if (!harFritext(klass)) return super.transform(skal === undefined ? falt : { ...falt, [SKALFALT]: skal }, metadata);
    ge({ skal: typeof skal === 'string' ? skal : '', falt: [] });
    return super.transform(falt, metadata);
  }

  /** Our own fields are dropped when the form does not ask for them; other unknown fields refuse. */
  protected override async validate(formular: object, val: ValidatorOptions): Promise<ValidationError[]> {
    const fel = await super.validate(formular, val);
    return medSkal(fel).filter(({ property, constraints }) => {
      if (!constraints?.whitelistValidation || !EGNA.has(property)) return true;
      Reflect.deleteProperty(formular, property);
      return false;
    });
  }
}

/**
 * class-validator looks through every form of the house each time it validates one. Without groups the rules of a class
 * are always the same, so they are looked for once.
 */
const regler = getMetadataStorage();
const letaRegler = regler.getTargetValidationMetadatas.bind(regler);
const kandaRegler = new Map<unknown, ReturnType<typeof letaRegler>>();
regler.getTargetValidationMetadatas = (klass, schema, ...val) => {
  if (schema || val.some(Boolean)) return letaRegler(klass, schema, ...val);
  const funna = kandaRegler.get(klass) ?? letaRegler(klass, schema, ...val);
  kandaRegler.set(klass, funna);
  return funna;
};

const medFritext = new Map<Type<unknown>, boolean>();

/** Whether the form has a text in which a personnummer must be explained. */
export const harFritext = (klass: Type<unknown>): boolean => {
  const kand = medFritext.get(klass);
  if (kand !== undefined) return kand;
  const svar = getMetadataStorage()
    .getTargetValidationMetadatas(klass, '', false, false)
    .some(({ name }) => name === UTAN_PERSONNUMMER);
  medFritext.set(klass, svar);
  return svar;
};

/**
 * A personnummer in the texts is let through when the form says why it is needed; otherwise that is asked for, beside
 * what is said at the text itself.
 */
const medSkal = (fel: ValidationError[]): ValidationError[] => {
  const utpekade = fel.filter(({ constraints }) => constraints && UTAN_PERSONNUMMER in constraints);
  const skal = givenMotivering()?.skal;
  if (utpekade.length === 0) {
    ge(null);
    return fel;
  }
  const brist = bristI(skal, personnummerI);
  if (brist !== null || !ge({ skal: skal ?? '', falt: utpekade.map(({ property }) => property) })) {
    const saknas = Object.assign(new ValidationError(), { property: SKALFALT, constraints: { skal: brist ?? RESERV } });
    return [...fel, saknas];
  }
  for (const { constraints = {} } of utpekade) Reflect.deleteProperty(constraints, UTAN_PERSONNUMMER);
  return fel.filter(
    ({ constraints, children = [] }) => Object.keys(constraints ?? {}).length > 0 || children.length > 0,
  );
};

const typade = (varden: object, klass: Type<unknown>): Record<string, unknown> => {
  const ut: Record<string, unknown> = {};
  for (const [namn, ra] of Object.entries(varden)) {
    const typ: unknown = Reflect.getMetadata('design:type', klass.prototype as object, namn);
    const varde = typad(rensad(ra), typ);
    if (varde !== undefined) ut[namn] = varde;
  }
  return ut;
};

/** No NUL or half characters (PostgreSQL refuses them), one kind of line break. */
const rensad = (varde: unknown): unknown => {
  if (Array.isArray(varde)) return varde.map(rensad);
  if (typeof varde !== 'string') return varde;
  return Buffer.from(varde, 'utf8').toString('utf8').replaceAll('\0', '').replaceAll('\r\n', '\n');
};

const typad = (varde: unknown, typ: unknown): unknown => {
  if (typ === Array) {
    return (Array.isArray(varde) ? varde : [varde]).filter((ett) => ett !== '' && ett !== null);
  }
  if (typeof varde !== 'string') return varde;
  const text = varde.trim();
  if (text === '') return undefined;
  if (typ === Number) return tal(text) ?? text;
  if (typ === Boolean) return JA_NEJ[text.toLowerCase()] ?? text;
  return varde;
};

const JA_NEJ: Record<string, boolean> = {
  on: true,
  true: true,
  ja: true,
  '1': true,
  false: false,
  nej: false,
  '0': false,
};

const tal = (text: string): number | undefined => {
  const rent = text
    .replace(/[\s\u00a0\u2009\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  return /^-?\d{1,15}(\.\d+)?$/.test(rent) ? Number(rent) : undefined;
};

const RESERV = 'Uppgiften är inte giltig.';

/** class-validator's own sentences are English; only sentences that somebody wrote reach a person. */
const arEngelska = (text: string): boolean =>
  /\b(must|should|property|validation|values?|contain|object)\b/i.test(text);

/**
 * One sentence a field: the uppermost rule in the form class that is broken. Decorators run from the bottom, so that is
 * the last one.
 */
const mening = (brutna: Readonly<Record<string, string>>): string => {
  if ('whitelistValidation' in brutna) return 'Fältet finns inte i formuläret.';
  return Object.values(brutna).findLast((text) => !arEngelska(text)) ?? RESERV;
};

const felPerFalt = (fel: ValidationError[], fore = ''): Record<string, string[]> => {
  const ut: Record<string, string[]> = {};
  for (const ett of fel) {
    const namn = fore === '' ? ett.property : `${fore}.${ett.property}`;
    if (ett.constraints) ut[namn] = [mening(ett.constraints)];
    Object.assign(ut, felPerFalt(ett.children ?? [], namn));
  }
  return ut;
};
