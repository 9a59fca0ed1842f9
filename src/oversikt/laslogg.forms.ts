import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { lasslag, type Lasslag } from './laslogg.texter.js';

const NUMMER = { message: 'Skriv ärendets nummer med siffror.' };
const SIDA = { message: 'Sidan finns inte.' };

export class LasloggFraga {
  @IsOptional()
  @IsIn(Object.keys(lasslag), { message: 'Välj ett slag i listan.' })
  slag?: Lasslag;

  @IsOptional()
  @IsInt(NUMMER)
  @Min(1, NUMMER)
  nummer?: number;

  @IsOptional()
  @IsInt({ message: 'Välj en person i listan.' })
  person?: number;

  @IsOptional()
  @Datumfalt('Ange första dagen som ett datum.')
  fran?: string;

  @IsOptional()
  @Datumfalt('Ange sista dagen som ett datum.')
  till?: string;

  @IsOptional()
  @IsInt(SIDA)
  @Min(1, SIDA)
  fore?: number;
}
