import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { SOKSLAG, type Sokslag } from './sok.kallor.js';

export class SokFraga {
  @IsOptional()
  @IsString({ message: 'Skriv vad du söker.' })
  @Length(0, 200, { message: 'Sök på högst 200 tecken.' })
  q?: string;

  @IsOptional()
  @IsIn(Object.keys(SOKSLAG), { message: 'Välj vad du söker bland i listan.' })
  slag?: Sokslag;

  @IsOptional()
  @Datumfalt('Ange första dagen som ett datum.')
  fran?: string;

  @IsOptional()
  @Datumfalt('Ange sista dagen som ett datum.')
  till?: string;

  @IsOptional()
  @Matches(/^(-infinity|\d{4}-\d{2}-\d{2})_\d{1,15}$/, { message: 'Sidan finns inte.' })
  efter?: string;
}
