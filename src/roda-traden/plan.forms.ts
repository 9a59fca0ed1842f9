import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { luckregler, type Luckkod } from './luckor.js';

const AR = { message: 'Ange ett år från 2000 till 2100.' };

/** Which year's plan a page shows; the latest one when it is not said. */
export class PlanFraga {
  @IsOptional()
  @IsInt(AR)
  @Min(2000, AR)
  @Max(2100, AR)
  ar?: number;
}

/** The gap report of a year, or one rule of it. */
export class LuckFraga extends PlanFraga {
  @IsOptional()
  @IsIn(luckregler.map(({ kod }) => kod), { message: 'Det finns ingen sådan lucka.' })
  lucka?: Luckkod;
}
