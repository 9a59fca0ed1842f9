import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsBoolean,
  IsDateString,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { UtanPersonnummer } from '../../plattform/text/personnummer.js';
import { VersionForm } from '../rapport.forms.js';

const LANGD = 10_000;
const FOR_LANG = 'Texten är för lång. Högst 10 000 tecken ryms i varje del.';

export class InsamlingForm {
  @ArrayNotEmpty({ message: 'Välj minst en enhet.' })
  @ArrayMaxSize(2000, { message: 'Det är för många enheter.' })
  @Type(() => Number)
  @IsInt({ each: true, message: 'Välj enheter i listan.' })
  enheter: number[] = [];

  @IsDateString({ strict: true }, { message: 'Ange den sista dagen.' })
  senast!: string;

  @IsOptional()
  @IsString({ message: 'Skriv hälsningen som text.' })
  @MaxLength(2000, { message: 'Hälsningen är för lång. Högst 2 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  halsning?: string;
}

/** Every part may be empty as long as it is not said to be done. */
export class BidragForm extends VersionForm {
  @IsString({ message: 'Texten kunde inte läsas.' })
  @MaxLength(LANGD, { message: FOR_LANG })
  @UtanPersonnummer({ motiveras: false })
  uppdrag = '';

  @IsString({ message: 'Texten kunde inte läsas.' })
  @MaxLength(LANGD, { message: FOR_LANG })
  @UtanPersonnummer({ motiveras: false })
  resultat = '';

  @IsString({ message: 'Texten kunde inte läsas.' })
  @MaxLength(LANGD, { message: FOR_LANG })
  @UtanPersonnummer({ motiveras: false })
  analys = '';

  @IsString({ message: 'Texten kunde inte läsas.' })
  @MaxLength(LANGD, { message: FOR_LANG })
  @UtanPersonnummer({ motiveras: false })
  atgarder = '';

  /** The button «Spara och klarmarkera». */
  @IsOptional()
  @IsBoolean({ message: 'Knappen kunde inte läsas.' })
  klar?: boolean;
}

export class SistaDagForm extends VersionForm {
  @IsDateString({ strict: true }, { message: 'Ange den nya sista dagen.' })
  senast!: string;
}

export class BidragsskalForm extends VersionForm {
  @IsNotEmpty({ message: 'Skriv skälet.' })
  @MaxLength(2000, { message: 'Skälet är för långt. Högst 2 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  skal!: string;
}
