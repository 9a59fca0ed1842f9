import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { AndrandeFormular } from '../../plattform/web/formular.js';
import { UtanPersonnummer } from '../../plattform/text/personnummer.js';

const FORSLAG = { message: 'Skriv vad nämnden ska besluta, 5–4 000 tecken.' };
const BAKGRUND = { message: 'Skriv bakgrunden, 5–20 000 tecken.' };
const NAMN = { message: 'Skriv minst ett namn, ett på varje rad.' };
const SVAR = { message: 'Skriv hur återremissen har besvarats, 5–10 000 tecken.' };

export class TjansteskrivelseForm extends AndrandeFormular {
  @IsString(FORSLAG)
  @Length(5, 4000, FORSLAG)
  @UtanPersonnummer({ motiveras: false })
  forslag!: string;

  @IsString(BAKGRUND)
  @Length(5, 20_000, BAKGRUND)
  @UtanPersonnummer({ motiveras: false })
  bakgrund!: string;

  @IsOptional()
  @IsString({ message: 'Texten kunde inte läsas.' })
  @MaxLength(10_000, { message: 'Texten är för lång. Högst 10 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  barn?: string;

  @IsOptional()
  @IsString({ message: 'Texten kunde inte läsas.' })
  @MaxLength(2000, { message: 'Texten är för lång. Högst 2 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  skickasTill?: string;

  @IsString(NAMN)
  @Length(2, 1000, NAMN)
  @UtanPersonnummer({ motiveras: false })
  underskrifter!: string;
}

export class AterremissvarForm extends AndrandeFormular {
  @IsString(SVAR)
  @Length(5, 10_000, SVAR)
  @UtanPersonnummer({ motiveras: false })
  svar!: string;
}
