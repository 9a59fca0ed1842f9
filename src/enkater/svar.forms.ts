import { IsOptional, IsString, Length } from 'class-validator';
import { HOGST_FRAGOR } from './enkat.texter.js';

/** Nobody has more to say than this on a phone, and nobody is stopped at it by mistake. */
export const HOGST_TECKEN = 5000;

const KOD = { message: 'Skriv koden som står på kortet.' };
const SVAR = { message: `Skriv högst ${String(HOGST_TECKEN)} tecken.` };

export class EnkatkodForm {
  @IsString(KOD)
  @Length(1, 40, KOD)
  kod!: string;
}

/** One field a question, by its place; and what keeps programs out. */
export class SvarForm {
  [falt: `f${number}`]: string | undefined;

  @IsOptional()
  @IsString()
  @Length(0, 100)
  stampel?: string;

  @IsOptional()
  @IsString()
  @Length(0, 200)
  webbplats?: string;
}

/** The name of a question's field. */
export const svarsfalt = (nr: number): `f${number}` => `f${nr}`;

for (let nr = 1; nr <= HOGST_FRAGOR; nr++) {
  Reflect.defineMetadata('design:type', String, SvarForm.prototype, svarsfalt(nr));
  for (const regel of [IsOptional(), IsString(SVAR), Length(0, HOGST_TECKEN, SVAR)])
    regel(SvarForm.prototype, svarsfalt(nr));
}
