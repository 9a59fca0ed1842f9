import { Type } from 'class-transformer';
import { IsDateString, IsIn, IsInt, IsNotEmpty, IsOptional, MaxLength, Min, ValidateIf } from 'class-validator';

const arFaktum = ({ lank }: { readonly lank?: string }): boolean => lank === undefined;

/** Which number of a frozen document is opened, as its link says it: a faktum, or a cell that leads somewhere. */
export class FrystSiffraFraga {
  @IsOptional()
  @MaxLength(300, { message: 'Adressen är för lång.' })
  lank?: string;

  @IsOptional()
  @MaxLength(100, { message: 'Siffran är för lång.' })
  tal?: string;

  @ValidateIf(arFaktum)
  @IsNotEmpty({ message: 'Det framgår inte vilken siffra som ska öppnas.' })
  @MaxLength(100, { message: 'Siffrans kod är för lång.' })
  kod!: string;

  @ValidateIf(arFaktum)
  @IsDateString({ strict: true }, { message: 'Datumet går inte att läsa.' })
  fran!: string;

  @ValidateIf(arFaktum)
  @IsDateString({ strict: true }, { message: 'Datumet går inte att läsa.' })
  till!: string;

  @IsOptional()
  @MaxLength(400, { message: 'Urvalet är för långt.' })
  per?: string;

  @IsOptional()
  @IsIn(['taljare', 'namnare'], { message: 'Välj täljare eller nämnare.' })
  del?: 'taljare' | 'namnare';

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Sidnumret går inte att läsa.' })
  @Min(1, { message: 'Sidnumret börjar på 1.' })
  sida?: number;
}
