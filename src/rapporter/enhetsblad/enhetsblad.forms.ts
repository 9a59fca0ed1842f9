import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { UtanPersonnummer } from '../../plattform/text/personnummer.js';
import { HOGST } from './enhetsblad.texter.js';

const FOR_LANGT = `Texten får inte plats på bladet. Högst ${String(HOGST.lardom)} tecken.`;

/** Which enhet, and for the sheet which month. */
export class AptFraga {
  @Type(() => Number)
  @IsInt({ message: 'Välj en enhet.' })
  enhet!: number;

  @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/, { message: 'Välj en månad.' })
  manad!: string;
}

export class KapitelFraga {
  @Type(() => Number)
  @IsInt({ message: 'Välj en enhet.' })
  enhet!: number;

  @Type(() => Number)
  @IsInt({ message: 'Välj ett år.' })
  @Min(2000, { message: 'Välj ett år.' })
  @Max(2100, { message: 'Välj ett år.' })
  ar!: number;
}

/** Nothing is printed that nobody has read. */
export class GranskatForm {
  @IsIn([true], { message: 'Läs igenom texterna och kryssa i rutan.' })
  granskat!: boolean;

  /** What looks like a name is nobody's. */
  @IsOptional()
  @IsBoolean({ message: 'Svaret kunde inte läsas.' })
  namnOk?: boolean;
}

export class AptForm extends GranskatForm {
  @IsNotEmpty({ message: 'Skriv en lärdom.' })
  @MaxLength(HOGST.lardom, { message: FOR_LANGT })
  @UtanPersonnummer({ motiveras: false })
  lardom1!: string;

  @IsOptional()
  @MaxLength(HOGST.lardom, { message: FOR_LANGT })
  @UtanPersonnummer({ motiveras: false })
  lardom2?: string;

  @IsNotEmpty({ message: 'Skriv något som gick bra. Det finns alltid något.' })
  @MaxLength(HOGST.gickBra, { message: FOR_LANGT })
  @UtanPersonnummer({ motiveras: false })
  gickBra!: string;

  @IsNotEmpty({ message: 'Skriv en fråga att prata om.' })
  @MaxLength(HOGST.fraga, { message: `Frågan får inte plats på bladet. Högst ${String(HOGST.fraga)} tecken.` })
  @UtanPersonnummer({ motiveras: false })
  fraga!: string;

  @IsOptional()
  @IsArray({ message: 'Välj åtgärder i listan.' })
  @ArrayMaxSize(HOGST.atgarder, { message: `Högst ${String(HOGST.atgarder)} åtgärder får plats på bladet.` })
  @Type(() => Number)
  @IsInt({ each: true, message: 'Välj åtgärder i listan.' })
  atgarder: number[] = [];
}
