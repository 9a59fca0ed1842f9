import { IsInt, IsISO8601, IsNumber, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { AndrandeFormular } from '../plattform/web/formular.js';

const TAL = { message: 'Ange ett tal, 0 eller större.' };
const PERSON = { message: 'Välj en person i listan.' };
const SKAL = { message: 'Skriv skälet med 5–4 000 tecken.' };
const LANG = { message: 'Texten får ha högst 4 000 tecken.' };

export class KontrollstegForm extends AndrandeFormular {}

export class KontrollansvarigForm extends AndrandeFormular {
  @IsInt(PERSON)
  ansvarigPersonId!: number;
}

/** How many that were as they should be, of how many; and what was found. */
export class UtfallForm extends AndrandeFormular {
  @IsOptional()
  @IsNumber({}, TAL)
  @Min(0, TAL)
  taljare?: number;

  @IsOptional()
  @IsNumber({}, TAL)
  @Min(1, { message: 'Ange hur många som granskades, minst 1.' })
  namnare?: number;

  @IsInt({ message: 'Ange hur många avvikelser som hittades. Skriv 0 om det inte var någon.' })
  @Min(0, TAL)
  @Max(1_000_000, TAL)
  avvikelser!: number;

  @IsString({ message: 'Beskriv vad kontrollen visade.' })
  @Length(5, 4000, { message: 'Beskriv vad kontrollen visade med 5–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  text!: string;
}

export class KontrollskalForm extends AndrandeFormular {
  @IsString({ message: 'Skriv skälet.' })
  @Length(5, 4000, SKAL)
  @UtanPersonnummer({ motiveras: false })
  skal!: string;
}

export class AnalysForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad utfallet betyder.' })
  @Length(5, 4000, { message: 'Skriv vad utfallet betyder med 5–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  analys!: string;
}

export class KontrollatgardForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad som ska göras.' })
  @Length(5, 4000, { message: 'Beskriv vad som ska göras med 5–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  text!: string;

  @IsInt(PERSON)
  ansvarigPersonId!: number;

  @IsISO8601({ strict: true }, { message: 'Ange när åtgärden ska vara klar.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Ange när åtgärden ska vara klar.' })
  klartSenast!: string;
}

export class KontrollavslutForm extends AndrandeFormular {
  @IsOptional()
  @IsString(LANG)
  @Length(0, 4000, LANG)
  @UtanPersonnummer({ motiveras: false })
  ingenAtgard?: string;
}
