import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import { anmalan277grunder, type Anmalan277grund } from './anmalan-27-7.texter.js';
import { informationsslag, type Informationsslag } from './information.texter.js';

export class InformationForm extends SkapandeFormular {
  @IsIn(Object.keys(informationsslag), { message: 'Välj vad informationen gäller.' })
  slag!: Informationsslag;

  @IsString({ message: 'Ange vilken utförare det gäller.' })
  @Length(2, 300, { message: 'Ange vilken utförare det gäller.' })
  @UtanPersonnummer()
  utforare!: string;

  @Datumfalt('Ange vilken dag informationen kom.')
  mottagenDatum!: string;

  @IsString({ message: 'Skriv vad informationen gäller.' })
  @Length(3, 20_000, { message: 'Skriv vad informationen gäller.' })
  @UtanPersonnummer()
  text!: string;

  @IsOptional()
  @IsString({ message: 'Ange diarienumret som text.' })
  @Length(1, 300, { message: 'Diarienumret får ha högst 300 tecken.' })
  @UtanPersonnummer()
  ivoDnr?: string;
}

export class HandlingarnaForm extends AndrandeFormular {
  @IsOptional()
  @IsString({ message: 'Skriv anteckningen som text.' })
  @Length(0, 4000, { message: 'Texten får ha högst 4 000 tecken.' })
  @UtanPersonnummer()
  anteckning?: string;
}

export class Anmalan277Form extends SkapandeFormular {
  @IsIn(Object.keys(anmalan277grunder), { message: 'Välj vad det gäller.' })
  grund!: Anmalan277grund;

  @IsString({ message: 'Ange vilken verksamhet det gäller.' })
  @Length(2, 300, { message: 'Ange vilken verksamhet det gäller.' })
  @UtanPersonnummer()
  verksamhet!: string;

  @Datumfalt('Ange vilken dag det uppmärksammades.')
  uppmarksammadDatum!: string;

  @IsString({ message: 'Beskriv bristerna.' })
  @Length(3, 20_000, { message: 'Beskriv bristerna.' })
  @UtanPersonnummer()
  text!: string;
}

export class Anmald277Form extends AndrandeFormular {
  @IsString({ message: 'Ange diarienumret för anmälan.' })
  @Length(1, 300, { message: 'Ange diarienumret för anmälan.' })
  @UtanPersonnummer()
  dnr!: string;

  @Datumfalt('Ange vilken dag det anmäldes.')
  datum!: string;
}

export class Avskrivning277Form extends AndrandeFormular {
  @IsString({ message: 'Skriv varför det inte anmäls.' })
  @Length(3, 4000, { message: 'Skriv varför det inte anmäls.' })
  @UtanPersonnummer()
  skal!: string;
}
