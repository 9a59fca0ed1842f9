import { Type } from 'class-transformer';
import { IsDateString, IsIn, IsInt, IsOptional, Min } from 'class-validator';

/** Which value is opened: the period, and the dimensions it was split by. */
export class FaktaFraga {
  @IsOptional()
  @IsDateString({ strict: true }, { message: 'Från-datumet går inte att läsa.' })
  fran?: string;

  @IsOptional()
  @IsDateString({ strict: true }, { message: 'Till-datumet går inte att läsa.' })
  till?: string;

  /** Dimensions as `ar:2026,enhet:3`. */
  @IsOptional()
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
