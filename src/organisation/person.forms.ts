import { IsEmail, IsIn, IsInt, IsOptional, IsString, Length, MaxLength, Min } from 'class-validator';
import { ROLLER, type Personroll } from '../database/vem.js';
import { AndrandeFormular } from '../plattform/web/formular.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';

const NAMN = 'Namnet ska ha mellan 2 och 120 tecken.';
const EPOST = 'Skriv en e-postadress, till exempel anna.lind@kommunen.se.';

export class NyPersonForm {
  @IsString({ message: 'Skriv personens namn.' })
  @Length(2, 120, { message: NAMN })
  namn!: string;

  @IsEmail({}, { message: EPOST })
  @MaxLength(254, { message: EPOST })
  epost!: string;

  @IsOptional()
  @IsString({ message: 'Skriv befattningen som text.' })
  @MaxLength(120, { message: 'Befattningen får ha högst 120 tecken.' })
  befattning?: string;
}

export class PersonuppgifterForm extends AndrandeFormular {
  @IsString({ message: 'Skriv personens namn.' })
  @Length(2, 120, { message: NAMN })
  namn!: string;

  @IsEmail({}, { message: EPOST })
  @MaxLength(254, { message: EPOST })
  epost!: string;

  @IsOptional()
  @IsString({ message: 'Skriv befattningen som text.' })
  @MaxLength(120, { message: 'Befattningen får ha högst 120 tecken.' })
  befattning?: string;
}

export class AvaktiveringForm {
  @Datumfalt('Ange från vilken dag kontot är avslutat.')
  fran!: string;
}

export class NyttUppdragForm {
  @IsIn(ROLLER, { message: 'Välj en roll.' })
  roll!: Personroll;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet ur listan.' })
  enhetId?: number;

  @Datumfalt('Ange första dagen.')
  fran!: string;

  @IsOptional()
  @Datumfalt('Ange sista dagen som ett datum, eller lämna fältet tomt.')
  till?: string;
}

export class VikariatForm {
  @IsInt({ message: 'Välj vem som vikarierar.' })
  vikarieId!: number;

  @Datumfalt('Ange första dagen.')
  fran!: string;

  @Datumfalt('Ange sista dagen.')
  till!: string;
}

export class UppdragsslutForm {
  @Datumfalt('Ange sista dagen.')
  sistaDag!: string;
}

export class PersonlistaFraga {
  @IsOptional()
  @IsString({ message: 'Skriv vad du söker.' })
  @MaxLength(100, { message: 'Sök på högst 100 tecken.' })
  sok?: string;

  @IsOptional()
  @IsInt({ message: 'Sidan finns inte.' })
  @Min(1, { message: 'Sidan finns inte.' })
  sida?: number;
}
