import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import {
  egenkontrollmetoder,
  frekvenser,
  type Egenkontrollmetod,
  type Frekvens,
} from '../processer/kodlistor.texter.js';
import { KONTROLLGRUPPER, type Kontrollgrupp } from './kontrolltillfalle.texter.js';

const KORT = { message: 'Texten får ha högst 400 tecken.' };
const DAGAR = { message: 'Ange ett antal dagar från 0 till 60.' };
const AR = { message: 'Ange ett år från 2000 till 2100.' };

/** SOSFS 2011:9 5 kap. 2 §: with the frequency and the scope that are needed. Both are asked for, new or changed. */
abstract class Uppgifter extends SkapandeFormular {
  @IsString({ message: 'Skriv vad som kontrolleras.' })
  @Length(5, 2000, { message: 'Beskriv vad som kontrolleras med 5–2 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  text!: string;

  @IsIn(Object.keys(frekvenser), { message: 'Välj hur ofta kontrollen görs.' })
  frekvens!: Frekvens;

  @IsString({ message: 'Skriv hur mycket som granskas.' })
  @Length(2, 400, { message: 'Skriv hur mycket som granskas, med 2–400 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  omfattning!: string;

  @IsOptional()
  @IsIn(Object.keys(egenkontrollmetoder), { message: 'Välj en metod i listan.' })
  metod?: Egenkontrollmetod;

  @IsOptional()
  @IsString(KORT)
  @Length(0, 400, KORT)
  @UtanPersonnummer({ motiveras: false })
  ansvarig?: string;

  @IsOptional()
  @IsString(KORT)
  @Length(0, 400, KORT)
  @UtanPersonnummer({ motiveras: false })
  malvarde?: string;

  @IsOptional()
  @IsString(KORT)
  @Length(0, 400, KORT)
  @UtanPersonnummer({ motiveras: false })
  indikator?: string;

  /** The risks that it follows up; none means the whole process. */
  @IsOptional()
  @IsArray({ message: 'Välj risker i listan.' })
  risker?: (string | number)[];

  /** The krav that it follows up. */
  @IsOptional()
  @IsArray({ message: 'Välj krav i listan.' })
  krav?: (string | number)[];

  /** Where it is done; none means the whole verksamhet at once. */
  @IsOptional()
  @IsArray({ message: 'Välj enheter i listan.' })
  enheter?: (string | number)[];

  @IsOptional()
  @IsInt({ message: 'Välj en person i listan.' })
  ansvarigPersonId?: number;

  /** The one that it gives its values to. */
  @IsOptional()
  @IsInt({ message: 'Välj en indikator i listan.' })
  indikatorId?: number;

  /** Days after the end of the period. */
  @IsOptional()
  @IsInt(DAGAR)
  @Min(0, DAGAR)
  @Max(60, DAGAR)
  rapportdagar?: number;
}

export class EgenkontrollForm extends Uppgifter {
  @Type(() => Number)
  @IsInt({ message: 'Uppgift om version saknas. Ladda om sidan.' })
  version!: number;
}

export class NyEgenkontrollForm extends Uppgifter {
  @IsInt({ message: 'Välj vilken process som kontrolleras.' })
  processId!: number;

  @IsInt(AR)
  @Min(2000, AR)
  @Max(2100, AR)
  ar!: number;
}

export class AterstallForm extends AndrandeFormular {}

export class EgenkontrollFraga {
  @IsOptional()
  @IsInt(AR)
  ar?: number;

  @IsOptional()
  @IsInt({ message: 'Välj en process i listan.' })
  process?: number;
}

export class MinaFraga {
  /** The group to show whole. */
  @IsOptional()
  @IsIn(KONTROLLGRUPPER, { message: 'Välj en av listorna på sidan.' })
  alla?: Kontrollgrupp;
}
