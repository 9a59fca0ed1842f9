import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, ValidateIf } from 'class-validator';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { SkapandeFormular } from '../plattform/web/formular.js';
import { Kort, Text } from './lex-sarah.forms.js';
import { MARKOR } from './sidor.js';

export class RapportForm extends SkapandeFormular {
  @IsInt({ message: 'Välj var det hände.' })
  enhetId!: number;

  @Kort('Ange din befattning.')
  befattning!: string;

  @Text('Beskriv vad som hände, med minst tre tecken.')
  text!: string;

  @IsOptional()
  @IsBoolean({ message: 'Kryssa i rutan eller lämna den tom.' })
  datumOkant?: boolean;

  @ValidateIf((form: RapportForm) => form.datumOkant !== true)
  @Datumfalt('Ange vilken dag det hände, eller kryssa i att du inte vet.')
  intraffadDatum?: string;

  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'Ange klockslaget som TT:MM, till exempel 14:30.' })
  intraffadTid?: string;

  @IsOptional()
  @Kort('Platsen får ha högst 300 tecken.')
  plats?: string;

  @IsOptional()
  @Datumfalt('Ange vilken dag du uppmärksammade det.')
  uppmarksammadDatum?: string;

  @Text('Skriv hur du uppmärksammade det.', 4000)
  uppmarksammadHur!: string;

  @IsOptional()
  @Text('Skriv vad som gjordes genast, eller lämna fältet tomt.')
  omedelbarAtgard?: string;
}

export class KompletteringForm {
  @Text('Skriv vad du vill lägga till, med minst tre tecken.')
  text!: string;
}

export class ListFraga {
  @IsOptional()
  @IsIn(['oppna', 'alla'], { message: 'Välj öppna eller alla.' })
  visa?: 'oppna' | 'alla';

  @IsOptional()
  @IsString({ message: 'Skriv det du söker efter.' })
  @Length(0, 200, { message: 'Sök på högst 200 tecken.' })
  sok?: string;

  @IsOptional()
  @Matches(MARKOR, { message: 'Det är ingen sida i listan.' })
  efter?: string;
}

export class Sidfraga {
  @IsOptional()
  @Matches(MARKOR, { message: 'Det är ingen sida i listan.' })
  efter?: string;
}
