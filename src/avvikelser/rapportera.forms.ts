import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { SkapandeFormular } from '../plattform/web/formular.js';
import { beror, type Beror } from './kodlistor.texter.js';

const KRYSSA = { message: 'Kryssa i rutan eller lämna den tom.' };
const LANGT = 20_000;

/** Seven fields at most; the reporter classifies nothing. */
export class RapporteraForm extends SkapandeFormular {
  /** The key of the draft, which becomes the key of the report. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Formulärets nyckel är inte giltig. Ladda om sidan.' })
  utkast?: string;

  @IsInt({ message: 'Välj var det hände.' })
  enhetId!: number;

  /** The enhet is filled in beforehand, so it is confirmed: it decides who may read the report. */
  @IsIn([true], { message: 'Kontrollera att enheten stämmer och kryssa i rutan.' })
  enhetBekraftad!: boolean;

  /** Left empty when the reporter does not know the day. */
  @IsOptional()
  @Datumfalt('Ange vilken dag det hände, eller lämna dagen tom om du inte vet.')
  intraffadDatum?: string;

  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'Ange klockslaget som TT:MM, till exempel 14:30.' })
  intraffadTid?: string;

  @IsString({ message: 'Beskriv vad som hände.' })
  @Length(3, LANGT, { message: 'Beskriv vad som hände med 3–20 000 tecken.' })
  @UtanPersonnummer()
  handelseforlopp!: string;

  @IsIn(Object.keys(beror), { message: 'Välj vem eller vad det berör.' })
  beror!: Beror;

  @IsOptional()
  @IsString({ message: 'Skriv vad du gjorde.' })
  @Length(0, LANGT, { message: 'Texten får ha högst 20 000 tecken.' })
  @UtanPersonnummer()
  omedelbarAtgard?: string;

  @IsOptional()
  @IsBoolean(KRYSSA)
  anonym?: boolean;
}

/** What stands on the paper, and the paper's own day. */
export class EfterregistreringForm extends RapporteraForm {
  @Datumfalt('Ange vilken dag pappret är skrivet.')
  pappersdatum!: string;

  @IsOptional()
  @IsInt({ message: 'Välj en person i listan.' })
  rapportorId?: number;
}

/** The same fields half-written: kept as they are, judged when they are sent. */
export class UtkastForm {
  @IsOptional() @IsString() @Length(0, 36) utkast?: string;
  @IsOptional() @IsString() @Length(0, 20) enhetId?: string;
  @IsOptional() @IsString() @Length(0, 10) enhetBekraftad?: string;
  @IsOptional() @IsString() @Length(0, 10) intraffadDatum?: string;
  @IsOptional() @IsString() @Length(0, 10) intraffadTid?: string;
  @IsOptional()
  @IsString()
  @Length(0, LANGT, { message: 'Texten får ha högst 20 000 tecken.' })
  handelseforlopp?: string;
  @IsOptional() @IsString() @Length(0, 20) beror?: string;
  @IsOptional()
  @IsString()
  @Length(0, LANGT, { message: 'Texten får ha högst 20 000 tecken.' })
  omedelbarAtgard?: string;
  @IsOptional() @IsString() @Length(0, 10) anonym?: string;
}

/** Which draft to go on with, or which enhet to begin with: the QR code of a paper form leads here. */
export class UtkastFraga {
  @IsOptional()
  @IsInt({ message: 'Enheten finns inte.' })
  enhet?: number;

  @IsOptional()
  @IsUUID(undefined, { message: 'Utkastet finns inte.' })
  utkast?: string;
}

export class MinaFraga {
  @IsOptional()
  @IsInt({ message: 'Sidan finns inte.' })
  fore?: number;
}

export class KompletteringForm {
  @IsString({ message: 'Skriv det du vill lägga till.' })
  @Length(3, LANGT, { message: 'Skriv det du vill lägga till med 3–20 000 tecken.' })
  @UtanPersonnummer()
  text!: string;
}
