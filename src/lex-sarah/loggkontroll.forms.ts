import { IsIn, IsString, Length } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { AndrandeFormular } from '../plattform/web/formular.js';
import { kontrollutfall, type Kontrollutfall } from './loggkontroll.texter.js';

export class LoggkontrollForm {
  @IsIn(Object.keys(kontrollutfall), { message: 'Välj vad kontrollen visar.' })
  utfall!: Kontrollutfall;

  @IsString({ message: 'Skriv vad du har kontrollerat.' })
  @Length(3, 4000, { message: 'Skriv vad du har kontrollerat.' })
  @UtanPersonnummer()
  text!: string;
}

export class LoggatgardForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad som har gjorts.' })
  @Length(3, 4000, { message: 'Skriv vad som har gjorts.' })
  @UtanPersonnummer()
  text!: string;
}
