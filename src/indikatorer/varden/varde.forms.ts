import { applyDecorators } from '@nestjs/common';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { UtanPersonnummer } from '../../plattform/text/personnummer.js';
import { Datumfalt } from '../../plattform/web/datumfalt.js';
import { AndrandeFormular } from '../../plattform/web/formular.js';
import { konen, type Kon } from '../indikator.texter.js';

const Tal = (): PropertyDecorator => applyDecorators(IsOptional(), IsNumber({}, { message: 'Skriv ett tal.' }));
const PROCENT = { message: 'Skriv svarsfrekvensen i procent, 0–100.' };
const KOMMENTAR = { message: 'Kommentaren får ha högst 1 000 tecken.' };
const SKAL = { message: 'Skriv varför värdet rättas, med 3–1 000 tecken.' };

/** The numbers of one value. Left empty it is missing, which is not 0. */
abstract class Vardeform extends AndrandeFormular {
  @Tal()
  taljare?: number;

  @Tal()
  namnare?: number;

  @Tal()
  varde?: number;

  @IsOptional()
  @IsNumber({}, PROCENT)
  @Min(0, PROCENT)
  @Max(100, PROCENT)
  svarsfrekvens?: number;

  @IsOptional()
  @IsInt({ message: 'Skriv bortfallet som ett helt tal.' })
  @Min(0, { message: 'Bortfallet är 0 eller mer.' })
  bortfall?: number;
}

export class NyttVardeForm extends Vardeform {
  @IsString({ message: 'Välj en period i listan.' })
  period!: string;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;

  @IsOptional()
  @IsIn(Object.keys(konen), { message: 'Välj kön i listan.' })
  kon?: Kon;

  @IsOptional()
  @IsString(KOMMENTAR)
  @Length(0, 1000, KOMMENTAR)
  @UtanPersonnummer({ motiveras: false })
  kommentar?: string;
}

export class RattelseForm extends Vardeform {
  @IsString(SKAL)
  @Length(3, 1000, SKAL)
  @UtanPersonnummer({ motiveras: false })
  kommentar!: string;
}

export class LasForm extends AndrandeFormular {
  @Datumfalt('Ange till och med vilken dag värdena låses.')
  till!: string;
}

/** Acts that need nothing more than to be done. */
export class IndikatorstegForm extends AndrandeFormular {}
