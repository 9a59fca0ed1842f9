import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { AndrandeFormular } from '../plattform/web/formular.js';
import { processlag, type Processlag } from './kodlistor.texter.js';

const LAGEN = Object.keys(processlag);

export class ProcessForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad processen heter.' })
  @Length(2, 200, { message: 'Namnet ska ha mellan 2 och 200 tecken.' })
  namn!: string;

  @IsIn(LAGEN, { message: 'Välj om den är en del av huvudprocessen eller en stödprocess.' })
  slag!: Processlag;

  @IsString({ message: 'Skriv rubriken den står under.' })
  @Length(1, 200, { message: 'Rubriken får ha högst 200 tecken.' })
  grupp!: string;

  @IsOptional()
  @IsString({ message: 'Skriv beskrivningen som text.' })
  @Length(0, 20_000, { message: 'Beskrivningen får ha högst 20 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  beskrivning?: string;

  /** Set for a delprocess: the process that it is a part of. */
  @IsOptional()
  @IsInt({ message: 'Välj en process i listan.' })
  delAvId?: number;
}

export class NyProcessForm {
  @IsInt({ message: 'Ange vilket års plan processen hör till.' })
  @Min(2000, { message: 'Ange ett år från 2000 till 2100.' })
  @Max(2100, { message: 'Ange ett år från 2000 till 2100.' })
  ar!: number;

  @Matches(/^\d{1,3}(\.\d{1,3}){0,4}$/, { message: 'Ange ett nummer som 4 eller 4.10.' })
  nummer!: string;

  @IsString({ message: 'Skriv vad processen heter.' })
  @Length(2, 200, { message: 'Namnet ska ha mellan 2 och 200 tecken.' })
  namn!: string;

  @IsIn(LAGEN, { message: 'Välj om den är en del av huvudprocessen eller en stödprocess.' })
  slag!: Processlag;

  @IsString({ message: 'Skriv rubriken den står under.' })
  @Length(1, 200, { message: 'Rubriken får ha högst 200 tecken.' })
  grupp!: string;
}

/** Which year's plan a page shows; the latest one when it is not said. */
export class ArFraga {
  @IsOptional()
  @IsInt({ message: 'Ange ett år.' })
  @Min(2000, { message: 'Ange ett år från 2000 till 2100.' })
  @Max(2100, { message: 'Ange ett år från 2000 till 2100.' })
  ar?: number;
}
