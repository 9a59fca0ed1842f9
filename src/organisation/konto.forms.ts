import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { RACKVIDDER, type Rackvidd } from './organisation.texter.js';

// Longer than any password; hashing megabytes would only be a way to keep us busy.
const HOGST_TECKEN = 1000;

export class InloggningForm {
  @IsString({ message: 'Skriv din e-postadress.' })
  @MaxLength(254, { message: 'Skriv din e-postadress.' })
  epost!: string;

  @IsString({ message: 'Skriv ditt lösenord.' })
  @MaxLength(HOGST_TECKEN, { message: 'Lösenordet är för långt.' })
  losenord!: string;

  /** Where to go afterwards. */
  @IsOptional()
  @IsString({ message: 'Adressen är inte giltig.' })
  till?: string;
}

export class InloggningFraga {
  @IsOptional()
  @IsString({ message: 'Adressen är inte giltig.' })
  till?: string;
}

export class LosenordForm {
  @IsString({ message: 'Skriv ditt nuvarande lösenord.' })
  @MaxLength(HOGST_TECKEN, { message: 'Lösenordet är för långt.' })
  nuvarandeLosenord!: string;

  @IsString({ message: 'Skriv ett nytt lösenord.' })
  @MaxLength(HOGST_TECKEN, { message: 'Lösenordet är för långt.' })
  nyttLosenord!: string;
}

export class NyckelForm {
  @IsString({ message: 'Skriv vad nyckeln ska användas till.' })
  @Length(2, 80, { message: 'Namnet ska ha mellan 2 och 80 tecken.' })
  namn!: string;

  @IsIn(RACKVIDDER, { message: 'Välj vad nyckeln får göra.' })
  rackvidd!: Rackvidd;

  @IsInt({ message: 'Ange antal dagar som ett heltal.' })
  @Min(1, { message: 'En nyckel gäller minst en dag.' })
  @Max(366, { message: 'En nyckel gäller högst ett år.' })
  dagar!: number;
}
