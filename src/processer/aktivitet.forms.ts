import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { AndrandeFormular } from '../plattform/web/formular.js';

export class NyAktivitetForm {
  @IsString({ message: 'Skriv vad som görs.' })
  @Length(2, 200, { message: 'Aktiviteten ska ha mellan 2 och 200 tecken.' })
  namn!: string;

  @IsOptional()
  @IsString({ message: 'Skriv vem som gör det.' })
  @Length(0, 200, { message: 'Funktionen får ha högst 200 tecken.' })
  ansvar?: string;

  @IsOptional()
  @IsString({ message: 'Beskriv aktiviteten.' })
  @Length(0, 10_000, { message: 'Beskrivningen får ha högst 10 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  beskrivning?: string;

  @IsOptional()
  @IsArray({ message: 'Välj rutiner i listan.' })
  @ArrayMaxSize(20, { message: 'Välj högst 20 rutiner.' })
  @IsInt({ each: true, message: 'Välj rutiner i listan.' })
  rutiner?: number[];
}

export class AktivitetForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad som görs.' })
  @Length(2, 200, { message: 'Aktiviteten ska ha mellan 2 och 200 tecken.' })
  namn!: string;

  @IsOptional()
  @IsString({ message: 'Skriv vem som gör det.' })
  @Length(0, 200, { message: 'Funktionen får ha högst 200 tecken.' })
  ansvar?: string;

  @IsOptional()
  @IsString({ message: 'Beskriv aktiviteten.' })
  @Length(0, 10_000, { message: 'Beskrivningen får ha högst 10 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  beskrivning?: string;

  @IsOptional()
  @IsArray({ message: 'Välj rutiner i listan.' })
  @ArrayMaxSize(20, { message: 'Välj högst 20 rutiner.' })
  @IsInt({ each: true, message: 'Välj rutiner i listan.' })
  rutiner?: number[];
}

export class FlyttForm {
  @IsIn(['upp', 'ned'], { message: 'Välj upp eller ned.' })
  riktning!: 'upp' | 'ned';
}

export class SamverkanspartForm {
  @IsIn(['intern', 'extern'], { message: 'Välj om parten hör till den egna verksamheten eller inte.' })
  slag!: 'intern' | 'extern';

  @IsString({ message: 'Skriv vem ni samverkar med.' })
  @Length(2, 200, { message: 'Namnet ska ha mellan 2 och 200 tecken.' })
  namn!: string;

  @IsOptional()
  @IsString({ message: 'Skriv vad samverkan gäller.' })
  @Length(0, 1000, { message: 'Texten får ha högst 1 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  om?: string;

  @IsOptional()
  @IsInt({ message: 'Välj en aktivitet i listan.' })
  aktivitetId?: number;
}
