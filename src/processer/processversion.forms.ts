import { IsOptional, IsString, Length } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';

export class NyProcessversionForm extends SkapandeFormular {}

/** Acts that need nothing more than to be done. */
export class ProcessversionsstegForm extends AndrandeFormular {}

export class ProcessremissForm extends AndrandeFormular {
  @Datumfalt('Ange till och med vilken dag det går att svara.')
  svarSenast!: string;
}

export class ProcessremissvarForm {
  @IsString({ message: 'Skriv vad du tycker om förslaget.' })
  @Length(2, 4000, { message: 'Svaret ska ha mellan 2 och 4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  text!: string;
}

export class ProcessfaststallelseForm extends AndrandeFormular {
  @Datumfalt('Ange när processen ska gås igenom nästa gång.')
  granskasSenast!: string;

  @IsOptional()
  @IsString({ message: 'Skriv varför processen fastställs ändå.' })
  @Length(0, 2000, { message: 'Skälet får ha högst 2 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  utanRutin?: string;
}

export class ProcessbekraftelseForm extends AndrandeFormular {
  @Datumfalt('Ange när processen ska gås igenom nästa gång.')
  granskasSenast!: string;
}

export class ProcessupphavandeForm extends AndrandeFormular {
  @IsString({ message: 'Skriv varför processen upphävs.' })
  @Length(2, 4000, { message: 'Motivera med 2–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  skal!: string;
}
