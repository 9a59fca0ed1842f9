import { Transform, Type } from 'class-transformer';
import {
  IsDateString,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import type { Halvar } from './halvar.js';
import { rapportslag } from './rapport.texter.js';
import type { Rapportslag } from './underlag.js';

/** The version that the page showed, so that nothing newer is overwritten. */
export class VersionForm {
  @Type(() => Number)
  @IsInt({ message: 'Sidan saknar sin version. Läs in den igen.' })
  version!: number;
}

export class FrysForm extends VersionForm {
  /** Why a plan with errors is frozen all the same; printed with the name. */
  @IsOptional()
  @IsString({ message: 'Skriv skälet som text.' })
  @MaxLength(2000, { message: 'Skälet är för långt. Högst 2 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  luckskal?: string;
}

export class PubliceraForm extends VersionForm {
  /** Why there is no public edition; asked for only when there is none. */
  @IsOptional()
  @IsString({ message: 'Skriv skälet som text.' })
  @MaxLength(2000, { message: 'Skälet är för långt. Högst 2 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  skal?: string;
}

export class KlarForm extends VersionForm {
  /** When the nämnd is to treat it, if that is known. */
  @IsOptional()
  @IsDateString({ strict: true }, { message: 'Ange sammanträdesdatum.' })
  planerat?: string;
}

export class SkapaRapportForm {
  @IsIn(Object.keys(rapportslag), { message: 'Välj vilket dokument det är.' })
  slag!: Rapportslag;

  @Type(() => Number)
  @IsInt({ message: 'Ange året med fyra siffror.' })
  @Min(2000, { message: 'Ange ett år från och med 2000.' })
  @Max(2100, { message: 'Ange ett år till och med 2100.' })
  ar!: number;

  /** Which half, of a halvårsredovisning; of no meaning to the others, whatever the form has sent. */
  @ValidateIf(({ slag }: SkapaRapportForm) => slag === 'halvarsredovisning')
  @Transform(({ value }: { value: unknown }) => (value === '' || value === undefined ? undefined : Number(value)))
  @IsIn([1, 2], { message: 'Välj vilket halvår redovisningen gäller.' })
  halvar?: Halvar;
}

export class AvsnittForm extends VersionForm {
  /** May be empty: an emptied chapter is a choice. */
  @IsString({ message: 'Texten kunde inte läsas.' })
  @MaxLength(200_000, { message: 'Texten är för lång. Högst 200 000 tecken ryms i ett avsnitt.' })
  @UtanPersonnummer({ motiveras: false })
  text = '';
}

export class DiarieForm extends VersionForm {
  @IsNotEmpty({ message: 'Ange diarienumret.' })
  @MaxLength(40, { message: 'Diarienumret är för långt.' })
  @Matches(/^[\p{L}\d .:/-]+$/u, { message: 'Diarienumret får innehålla bokstäver, siffror och tecknen . : / -' })
  dnr!: string;
}

export class SkalForm extends VersionForm {
  @IsNotEmpty({ message: 'Skriv skälet.' })
  @MaxLength(2000, { message: 'Skälet är för långt. Högst 2 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  skal!: string;
}

export class BeslutForm extends VersionForm {
  @IsDateString({ strict: true }, { message: 'Ange sammanträdesdatum.' })
  sammantrade!: string;

  @IsNotEmpty({ message: 'Ange paragrafen i protokollet.' })
  @MaxLength(20, { message: 'Paragrafen är för lång.' })
  paragraf!: string;
}

export class AterremissForm extends BeslutForm {
  @IsNotEmpty({ message: 'Skriv nämndens skäl till återremissen.' })
  @MaxLength(2000, { message: 'Skälet är för långt. Högst 2 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  skal!: string;
}
