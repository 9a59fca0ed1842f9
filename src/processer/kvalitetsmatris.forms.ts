import { IsInt, IsString, Length } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { AndrandeFormular } from '../plattform/web/formular.js';

export class RutaForm extends AndrandeFormular {
  @IsString({ message: 'Skriv hur ni arbetar.' })
  @Length(2, 10_000, { message: 'Texten ska ha mellan 2 och 10 000 tecken.' })
  @UtanPersonnummer()
  text!: string;
}

export class OmradesprocessForm {
  @IsInt({ message: 'Välj en process i listan.' })
  processId!: number;
}
