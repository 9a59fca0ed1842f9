import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';

export class NotisFraga {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Sidan går inte att läsa.' })
  @Min(1, { message: 'Sidan går inte att läsa.' })
  fore?: number;
}

export class LasAllaForm {
  /** The newest notis that the page showed. */
  @Type(() => Number)
  @IsInt({ message: 'Sidan är för gammal. Läs in den igen.' })
  @Min(1, { message: 'Sidan är för gammal. Läs in den igen.' })
  tillOchMed!: number;
}
