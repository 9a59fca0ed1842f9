import { Type } from 'class-transformer';
import { IsDateString, IsIn, IsInt, IsNotEmpty, IsOptional, MaxLength, Min } from 'class-validator';

/** Which number of a frozen document is opened, as its link says it. */
export class FrystSiffraFraga {
  @IsNotEmpty({ message: 'Det framgår inte vilken siffra som ska öppnas.' })
  @MaxLength(100, { message: 'Siffrans kod är för lång.' })
  kod!: string;

  @IsDateString({ strict: true }, { message: 'Datumet går inte att läsa.' })
  fran!: string;

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
