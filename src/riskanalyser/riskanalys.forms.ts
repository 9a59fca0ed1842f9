import { IsIn, IsInt, IsOptional, IsString, Length } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import { anledningar, type Anledning } from './riskanalys.texter.js';

const ANLEDNINGAR = Object.keys(anledningar);
const ANLEDNING = { message: 'Välj varför riskanalysen görs.' };
const RUBRIK = { message: 'Skriv en rubrik med 3–200 tecken.' };
const DATUM = 'Ange vilken dag teamet träffas, ÅÅÅÅ-MM-DD.';
const LANG = { message: 'Texten får ha högst 4 000 tecken.' };
const PROCESS = { message: 'Välj en process i listan.' };
const ENHET = { message: 'Välj en enhet i listan.' };

export class NyRiskanalysForm extends SkapandeFormular {
  @IsIn(ANLEDNINGAR, ANLEDNING)
  anledning!: Anledning;

  @IsString(RUBRIK)
  @Length(3, 200, RUBRIK)
  rubrik!: string;

  @Datumfalt(DATUM)
  datum!: string;

  @IsOptional()
  @IsInt(PROCESS)
  processId?: number;

  @IsOptional()
  @IsInt(ENHET)
  enhetId?: number;

  @IsOptional()
  @IsString(LANG)
  @Length(0, 4000, LANG)
  @UtanPersonnummer({ motiveras: false })
  team?: string;

  @IsOptional()
  @IsString(LANG)
  @Length(0, 4000, LANG)
  @UtanPersonnummer({ motiveras: false })
  avgransning?: string;
}

export class RiskanalysuppgifterForm extends AndrandeFormular {
  @IsIn(ANLEDNINGAR, ANLEDNING)
  anledning!: Anledning;

  @IsString(RUBRIK)
  @Length(3, 200, RUBRIK)
  rubrik!: string;

  @Datumfalt(DATUM)
  datum!: string;

  @IsOptional()
  @IsInt(PROCESS)
  processId?: number;

  @IsOptional()
  @IsInt(ENHET)
  enhetId?: number;

  @IsOptional()
  @IsString(LANG)
  @Length(0, 4000, LANG)
  @UtanPersonnummer({ motiveras: false })
  team?: string;

  @IsOptional()
  @IsString(LANG)
  @Length(0, 4000, LANG)
  @UtanPersonnummer({ motiveras: false })
  avgransning?: string;
}

export class RiskanalysstegForm extends AndrandeFormular {}

export class RiskanalysbeslutForm extends AndrandeFormular {
  @IsOptional()
  @IsString(LANG)
  @Length(0, 4000, LANG)
  @UtanPersonnummer({ motiveras: false })
  sammanfattning?: string;
}

export class RiskanalysskalForm extends AndrandeFormular {
  @IsString({ message: 'Skriv skälet.' })
  @Length(5, 4000, { message: 'Skriv skälet med 5–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  skal!: string;
}

export class TaInRiskForm extends AndrandeFormular {
  @IsInt({ message: 'Välj en risk i listan.' })
  riskId!: number;
}
