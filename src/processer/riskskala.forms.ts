import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { SkapandeFormular } from '../plattform/web/formular.js';

const STEG = { message: 'Skriv 2–10 steg, ett på varje rad.' };
const GRANS = { message: 'Ange ett heltal från 1 till 100.' };

export class RiskskalaForm extends SkapandeFormular {
  /** The scale that was in force when the form was opened; 0 for the one of the product. */
  @IsInt({ message: 'Öppna sidan igen.' })
  utgick!: number;

  @IsString(STEG)
  @Length(3, 1000, STEG)
  @UtanPersonnummer({ motiveras: false })
  sannolikheter!: string;

  @IsString(STEG)
  @Length(3, 1000, STEG)
  @UtanPersonnummer({ motiveras: false })
  konsekvenser!: string;

  @IsInt(GRANS)
  @Min(1, GRANS)
  @Max(100, GRANS)
  lagTill!: number;

  @IsInt(GRANS)
  @Min(1, GRANS)
  @Max(100, GRANS)
  mattligTill!: number;

  @IsInt(GRANS)
  @Min(1, GRANS)
  @Max(100, GRANS)
  hogTill!: number;

  @IsInt(GRANS)
  @Min(1, GRANS)
  @Max(100, GRANS)
  eskalerasFran!: number;
}
