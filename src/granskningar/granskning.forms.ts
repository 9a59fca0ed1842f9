import { IsArray, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import { svarstexter } from './granskning.texter.js';
import type { Svar } from './granskningsresultat.js';

const DATUM = 'Ange en dag, ÅÅÅÅ-MM-DD.';
const TEMA = { message: 'Skriv vad som granskas med 3–200 tecken.' };
const LANG = { message: 'Texten får ha högst 4 000 tecken.' };
const URVAL = { message: 'Ange ett antal från 1 till 500.' };
const DUBBLA = { message: 'Ange ett antal från 0 till 500.' };
const ALDRIG = { motiveras: false } as const;

/** The same for a new one and a changed one; the two differ in what they must prove. */
export class NyGranskningForm extends SkapandeFormular {
  @IsString(TEMA)
  @Length(3, 200, TEMA)
  @UtanPersonnummer(ALDRIG)
  tema!: string;

  @IsOptional()
  @IsString(LANG)
  @Length(0, 4000, LANG)
  @UtanPersonnummer(ALDRIG)
  syfte?: string;

  @IsOptional()
  @IsInt({ message: 'Välj en process i listan.' })
  processId?: number;

  @Datumfalt(DATUM)
  periodFran!: string;

  @Datumfalt(DATUM)
  periodTill!: string;

  @IsInt(URVAL)
  @Min(1, URVAL)
  @Max(500, URVAL)
  urvalPerEnhet!: number;

  @IsOptional()
  @IsInt(DUBBLA)
  @Min(0, DUBBLA)
  @Max(500, DUBBLA)
  dubbelgranskas?: number;

  @Datumfalt(DATUM)
  klarSenast!: string;
}

export class GranskningsuppgifterForm extends NyGranskningForm {
  @IsInt({ message: 'Uppgift om version saknas. Ladda om sidan.' })
  version!: number;
}

export class FragorForm extends AndrandeFormular {
  @IsString({ message: 'Skriv minst en fråga.' })
  @Length(3, 8000, { message: 'Skriv frågorna med högst 8 000 tecken.' })
  @UtanPersonnummer(ALDRIG)
  fragor!: string;
}

export class GranskareForm extends AndrandeFormular {
  @IsArray({ message: 'Välj minst en granskare.' })
  granskare!: (string | number)[];
}

export class AkterForm extends AndrandeFormular {
  /** Checked row by row, so that each fault is told with its row. */
  @IsOptional()
  @IsString({ message: 'Skriv en akt per rad.' })
  akter?: string;

  /** For rows that do not say where. */
  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;
}

export class GranskningsstegForm extends AndrandeFormular {}

export class GranskningsskalForm extends AndrandeFormular {
  @IsString({ message: 'Skriv skälet.' })
  @Length(5, 4000, { message: 'Skriv skälet med 5–4 000 tecken.' })
  @UtanPersonnummer(ALDRIG)
  skal!: string;
}

export class KvalitetssakringForm extends AndrandeFormular {
  @IsOptional()
  @IsString(LANG)
  @Length(0, 4000, LANG)
  @UtanPersonnummer(ALDRIG)
  kalibrering?: string;
}

export class AterkopplingForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad enheterna får veta.' })
  @Length(5, 4000, { message: 'Skriv vad enheterna får veta med 5–4 000 tecken.' })
  @UtanPersonnummer(ALDRIG)
  aterkoppling!: string;
}

export class SammanstallningForm extends AndrandeFormular {
  @IsString({ message: 'Skriv en sammanfattning.' })
  @Length(5, 4000, { message: 'Skriv en sammanfattning med 5–4 000 tecken.' })
  @UtanPersonnummer(ALDRIG)
  sammanfattning!: string;
}

export class GranskningsatgardForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad som ska göras.' })
  @Length(5, 4000, { message: 'Beskriv vad som ska göras med 5–4 000 tecken.' })
  @UtanPersonnummer(ALDRIG)
  text!: string;

  @IsInt({ message: 'Välj en person i listan.' })
  ansvarigPersonId!: number;

  @Datumfalt(DATUM)
  klartSenast!: string;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;
}

export class GranskningsavslutForm extends AndrandeFormular {
  @IsOptional()
  @IsString(LANG)
  @Length(0, 4000, LANG)
  @UtanPersonnummer(ALDRIG)
  ingenAtgard?: string;
}

/** One question about one akt. No version: an answer is one person's, and the last one counts. */
export class SvarForm {
  @IsIn(Object.keys(svarstexter), { message: 'Välj ett svar.' })
  svar!: Svar;

  @IsOptional()
  @IsString({ message: 'Skriv en kommentar som text.' })
  @Length(0, 2000, { message: 'Kommentaren får ha högst 2 000 tecken.' })
  @UtanPersonnummer(ALDRIG)
  kommentar?: string;
}
