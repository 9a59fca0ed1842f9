import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { JOBBLAGEN, type Jobblage } from './jobb.texter.js';

/** Where a list that shows the latest first goes on. */
export class Bladdring {
  @IsOptional()
  @IsInt({ message: 'Sidan finns inte.' })
  @Min(1, { message: 'Sidan finns inte.' })
  fore?: number;
}

export class Jobblistfraga extends Bladdring {
  @IsOptional()
  @IsIn(JOBBLAGEN, { message: 'Välj ett av lägena i listan.' })
  lage?: Jobblage;
}
