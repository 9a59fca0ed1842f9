import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { AndrandeFormular } from '../plattform/web/formular.js';
import { INSTALLNINGAR, NYCKLAR, type Installning, type Sparat } from './installningar.texter.js';

/** Every setting of the list as a field of its own; a length of time has two. */
export class InstallningarForm extends AndrandeFormular {
  [falt: string]: unknown;
}

/** The field that says in what the time is counted. */
export const enhetsfalt = (nyckel: string): string => `${nyckel}_enhet`;

/** The rules come from the list, so that a setting added there is checked too, in a sentence that names its range. */
const falt = (namn: string, typ: typeof Number | typeof Boolean | typeof String, regler: PropertyDecorator[]): void => {
  Reflect.defineMetadata('design:type', typ, InstallningarForm.prototype, namn);
  for (const regel of regler) regel(InstallningarForm.prototype, namn);
};

const heltal = (fran: number, till: number): PropertyDecorator[] => {
  const message = `Ange ett heltal från ${fran} till ${till}.`;
  return [IsInt({ message }), Min(fran, { message }), Max(till, { message })];
};

for (const nyckel of NYCKLAR) {
  const val: Installning = INSTALLNINGAR[nyckel];
  if (val.slag === 'janej') falt(nyckel, Boolean, [IsBoolean({ message: 'Svara ja eller nej.' })]);
  else if (val.slag === 'tal') falt(nyckel, Number, heltal(val.fran, val.till));
  else {
    falt(nyckel, Number, heltal(1, val.till));
    falt(enhetsfalt(nyckel), String, [IsIn(val.enheter, { message: 'Välj vad tiden räknas i.' })]);
  }
}

/** The form as it is to be stored. */
export const somSparat = (form: InstallningarForm): Sparat =>
  Object.fromEntries(
    NYCKLAR.map((nyckel) => [
      nyckel,
      INSTALLNINGAR[nyckel].slag === 'tid' ? { antal: form[nyckel], enhet: form[enhetsfalt(nyckel)] } : form[nyckel],
    ]),
  );
