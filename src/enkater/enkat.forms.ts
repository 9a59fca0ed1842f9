import { IsIn, IsInt, IsOptional, IsString, Length } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import { fragslag, type Fragslag } from './enkat.texter.js';

const NAMN = { message: 'Skriv ett namn med 3–120 tecken.' };
const LANG = { message: 'Texten får ha högst 2 000 tecken.' };
const PROCESS = { message: 'Välj en process i listan.' };
const FRAGA = { message: 'Frågan får ha högst 200 tecken.' };
const HJALP = { message: 'Hjälptexten får ha högst 200 tecken.' };
const ALTERNATIV = { message: 'Skriv 2–8 svar, ett per rad, med högst 80 tecken i varje.' };

export class NyEnkatForm extends SkapandeFormular {
  @IsString(NAMN)
  @Length(3, 120, NAMN)
  namn!: string;

  @IsOptional()
  @IsString(LANG)
  @Length(0, 2000, LANG)
  @UtanPersonnummer({ motiveras: false })
  syfte?: string;

  @IsOptional()
  @IsString(LANG)
  @Length(0, 2000, LANG)
  @UtanPersonnummer({ motiveras: false })
  inledning?: string;

  @IsOptional()
  @IsInt(PROCESS)
  processId?: number;
}

export class EnkatuppgifterForm extends AndrandeFormular {
  @IsString(NAMN)
  @Length(3, 120, NAMN)
  namn!: string;

  @IsOptional()
  @IsString(LANG)
  @Length(0, 2000, LANG)
  @UtanPersonnummer({ motiveras: false })
  syfte?: string;

  @IsOptional()
  @IsString(LANG)
  @Length(0, 2000, LANG)
  @UtanPersonnummer({ motiveras: false })
  inledning?: string;

  @IsOptional()
  @IsInt(PROCESS)
  processId?: number;
}

export class FragaForm extends AndrandeFormular {
  @IsIn(Object.keys(fragslag), { message: 'Välj hur frågan besvaras.' })
  slag!: Fragslag;

  @IsOptional()
  @IsString(FRAGA)
  @Length(0, 200, FRAGA)
  vuxen?: string;

  @IsOptional()
  @IsString(HJALP)
  @Length(0, 200, HJALP)
  vuxenHjalp?: string;

  @IsOptional()
  @IsString(FRAGA)
  @Length(0, 200, FRAGA)
  ung?: string;

  @IsOptional()
  @IsString(HJALP)
  @Length(0, 200, HJALP)
  ungHjalp?: string;

  @IsOptional()
  @IsString(FRAGA)
  @Length(0, 200, FRAGA)
  barn?: string;

  @IsOptional()
  @IsString(HJALP)
  @Length(0, 200, HJALP)
  barnHjalp?: string;

  /** A line each. */
  @IsOptional()
  @IsString(ALTERNATIV)
  @Length(0, 800, ALTERNATIV)
  @UtanPersonnummer({ motiveras: false })
  alternativ?: string;
}

export class EnkatstegForm extends AndrandeFormular {}

export class FlyttForm extends AndrandeFormular {
  @IsIn(['upp', 'ner'], { message: 'Välj upp eller ner.' })
  at!: 'upp' | 'ner';
}
