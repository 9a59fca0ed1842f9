import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { UtanPersonnummer } from '../../plattform/text/personnummer.js';
import { BESLUT, type Kapitelbeslut } from './kapitelprovning.js';

export class ProvningForm {
  @IsIn(Object.keys(BESLUT), { message: 'Välj vad som ska hända med kapitlet.' })
  beslut!: Kapitelbeslut;

  /** One for each hit that stays, in their order. */
  @IsOptional()
  @IsArray({ message: 'Skriv skälen som text.' })
  @ArrayMaxSize(500, { message: 'Det är för många skäl.' })
  @IsString({ each: true, message: 'Skriv skälen som text.' })
  @MaxLength(500, { each: true, message: 'Ett skäl är för långt. Högst 500 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  skal: string[] = [];

  /** What was on the page when it was examined, so that nobody clears what he has not seen. */
  @IsNotEmpty({ message: 'Sidan saknar sitt innehåll. Läs in den igen.' })
  @IsString({ message: 'Sidan saknar sitt innehåll. Läs in den igen.' })
  innehall!: string;
}

export class LattlastForm {
  @UtanPersonnummer({ motiveras: false })
  @IsNotEmpty({ message: 'Skriv den lättlästa texten.' })
  @IsString({ message: 'Skriv den lättlästa texten.' })
  text!: string;
}
