import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';

const TEXT = { message: 'Skriv uppdraget som i protokollet, 5–4 000 tecken.' };
const PARAGRAF = { message: 'Ange paragrafen i protokollet, högst 20 tecken.' };
const ARET = { message: 'Ange vilket års kvalitetsberättelse som ska svara, till exempel 2026.' };
const SVAR = { message: 'Skriv svaret till nämnden, 5–10 000 tecken.' };
const SKAL = { message: 'Skriv vad nämnden har beslutat och när, 5–2 000 tecken.' };

export class NyttUppdragFraga {
  @IsOptional()
  @IsInt({ message: 'Dokumentet finns inte.' })
  rapport?: number;
}

export class NyttUppdragForm extends SkapandeFormular {
  @IsString(TEXT)
  @Length(5, 4000, TEXT)
  @UtanPersonnummer({ motiveras: false })
  text!: string;

  @Datumfalt('Ange dagen för sammanträdet.')
  lagtDatum!: string;

  @IsString(PARAGRAF)
  @Length(1, 20, PARAGRAF)
  paragraf!: string;

  @IsInt(ARET)
  @Min(2000, ARET)
  @Max(2100, ARET)
  besvarasAr!: number;

  @IsOptional()
  @IsInt({ message: 'Dokumentet finns inte.' })
  rapportId?: number;
}

export class UppdragsstegForm extends AndrandeFormular {}

export class UppdragsansvarForm extends AndrandeFormular {
  @IsInt({ message: 'Välj vem som ska svara.' })
  ansvarigPersonId!: number;
}

export class UppdragssvarForm extends AndrandeFormular {
  @IsString(SVAR)
  @Length(5, 10_000, SVAR)
  @UtanPersonnummer({ motiveras: false })
  svar!: string;
}

export class AterkalladForm extends AndrandeFormular {
  @IsString(SKAL)
  @Length(5, 2000, SKAL)
  @UtanPersonnummer({ motiveras: false })
  skal!: string;
}
