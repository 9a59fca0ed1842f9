import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { planfiler, type Planfil } from './plan-kolumner.js';
import type { Infil } from './plan-import.js';

const AR = { message: 'Ange ett år från 2000 till 2100.' };
const INNEHALL = { message: 'Klistra in filens innehåll som text, högst 2 miljoner tecken.' };

class PlanfilForm {
  @IsString({ message: 'Ange filens namn.' })
  @MaxLength(200, { message: 'Filens namn får ha högst 200 tecken.' })
  namn!: string;

  @IsString(INNEHALL)
  @MaxLength(2_000_000, INNEHALL)
  innehall!: string;
}

/** A page sends the text of each file in a field of its own; a program may send `filer` instead. */
export class PlanimportForm {
  @IsInt(AR)
  @Min(2000, AR)
  @Max(2100, AR)
  ar!: number;

  @IsIn(['prova', 'las_in'], { message: 'Välj att provläsa eller läsa in.' })
  steg!: 'prova' | 'las_in';

  @IsOptional()
  @IsString(INNEHALL)
  processer?: string;

  @IsOptional()
  @IsString(INNEHALL)
  risker?: string;

  @IsOptional()
  @IsString(INNEHALL)
  egenkontroller?: string;

  @IsOptional()
  @IsString(INNEHALL)
  atgarder?: string;

  @IsOptional()
  @IsString(INNEHALL)
  texter?: string;

  @IsOptional()
  @IsArray({ message: 'Filerna ska vara en lista.' })
  @ValidateNested({ each: true, message: 'Varje fil ska ha namn och innehåll.' })
  @Type(() => PlanfilForm)
  filer?: PlanfilForm[];
}

/** What came, as files under the names they should have. */
export const infiler = (form: PlanimportForm): Infil[] =>
  form.filer?.map(({ namn, innehall }) => ({ namn, innehall })) ??
  planfiler.flatMap((fil: Planfil) => {
    const innehall = form[fil];
    return innehall === undefined ? [] : [{ namn: `${fil}.csv`, innehall }];
  });
