import { IsIn, IsInt, IsOptional, IsString, Length } from 'class-validator';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { NIVAER, REGIER, type Niva, type Regi } from './organisation.texter.js';

const VALJ_PLATS = 'Välj var i organisationen den ska ligga.';

export class NyEnhetForm extends SkapandeFormular {
  @IsString({ message: 'Skriv vad den heter.' })
  @Length(2, 120, { message: 'Namnet ska ha mellan 2 och 120 tecken.' })
  namn!: string;

  @IsIn(NIVAER, { message: 'Välj om det är en verksamhet eller en enhet.' })
  niva!: Niva;

  /** None: directly under the nämnd. */
  @IsOptional()
  @IsInt({ message: VALJ_PLATS })
  foralderId?: number;

  @IsIn(REGIER, { message: 'Välj egen regi eller enskild verksamhet.' })
  regi!: Regi;

  @Datumfalt('Ange från vilken dag den finns.')
  fran!: string;
}

export class NamnbyteForm extends AndrandeFormular {
  @IsString({ message: 'Skriv det nya namnet.' })
  @Length(2, 120, { message: 'Namnet ska ha mellan 2 och 120 tecken.' })
  namn!: string;

  @Datumfalt('Ange från vilken dag namnet gäller.')
  fran!: string;
}

export class FlyttForm extends AndrandeFormular {
  @IsOptional()
  @IsInt({ message: VALJ_PLATS })
  foralderId?: number;

  @Datumfalt('Ange från vilken dag flytten gäller.')
  fran!: string;
}

export class StangningForm extends AndrandeFormular {
  @Datumfalt('Ange sista dagen.')
  sistaDag!: string;
}

export class TradFraga {
  @IsOptional()
  @Datumfalt('Ange en dag.')
  datum?: string;
}
