import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import type { Personroll } from '../database/vem.js';
import { LAGRUM, type Lagrumskod } from '../floden/lagrum.js';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import { PLIKTROLLER, postslag, type Postslag } from './arshjul.texter.js';

const RUBRIK = { message: 'Skriv vad som ska göras, med 3–160 tecken.' };
const LANG = { message: 'Texten får ha högst 2 000 tecken.' };
const DATUM = 'Ange vilken dag det ska vara klart.';
const KODER: readonly Lagrumskod[] = [...new Set(LAGRUM.map(({ kod }) => kod))];

const Rubrik = (): PropertyDecorator =>
  applyDecorators(IsString(RUBRIK), Length(3, 160, RUBRIK), UtanPersonnummer({ motiveras: false }));

export class NyPostForm extends SkapandeFormular {
  @IsIn(Object.keys(postslag), { message: 'Välj varför det ska göras.' })
  slag!: Postslag;

  @Rubrik()
  rubrik!: string;

  @IsOptional()
  @IsString(LANG)
  @Length(0, 2000, LANG)
  @UtanPersonnummer({ motiveras: false })
  beskrivning?: string;

  @IsOptional()
  @IsIn(KODER, { message: 'Välj ett lagrum i listan.' })
  lagrum?: Lagrumskod;

  @Datumfalt(DATUM)
  datum!: string;

  @IsOptional()
  @IsBoolean({ message: 'Kryssa i rutan eller lämna den tom.' })
  fast?: boolean;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;

  @IsOptional()
  @IsIn(PLIKTROLLER, { message: 'Välj en roll i listan.' })
  roll?: Personroll;

  @IsOptional()
  @IsInt({ message: 'Välj en person i listan.' })
  ansvarigId?: number;
}

export class PostForm extends AndrandeFormular {
  @IsIn(Object.keys(postslag), { message: 'Välj varför det ska göras.' })
  slag!: Postslag;

  @Rubrik()
  rubrik!: string;

  @IsOptional()
  @IsString(LANG)
  @Length(0, 2000, LANG)
  @UtanPersonnummer({ motiveras: false })
  beskrivning?: string;

  @IsOptional()
  @IsIn(KODER, { message: 'Välj ett lagrum i listan.' })
  lagrum?: Lagrumskod;

  @Datumfalt(DATUM)
  datum!: string;

  @IsOptional()
  @IsBoolean({ message: 'Kryssa i rutan eller lämna den tom.' })
  fast?: boolean;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;

  @IsOptional()
  @IsIn(PLIKTROLLER, { message: 'Välj en roll i listan.' })
  roll?: Personroll;

  @IsOptional()
  @IsInt({ message: 'Välj en person i listan.' })
  ansvarigId?: number;
}

export class PoststegForm extends AndrandeFormular {}

const AR = { message: 'Välj ett år.' };

/** Which of the year's posts are copied: `<id>` to keep, and each one's day as `<id>:ÅÅÅÅ-MM-DD`. */
export class KopieraForm {
  @IsInt(AR)
  @Min(2000, AR)
  @Max(2200, AR)
  ar!: number;

  @IsArray({ message: 'Välj minst en att ta med.' })
  @Type(() => Number)
  @IsInt({ each: true, message: 'Välj i listan.' })
  ta!: number[];

  @IsArray({ message: 'Dagarna saknas. Ladda om sidan.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { each: true, message: 'Ange varje dag som ÅÅÅÅ-MM-DD.' })
  dag!: string[];

  @IsArray({ message: 'Dagarna saknas. Ladda om sidan.' })
  @Type(() => Number)
  @IsInt({ each: true, message: 'Välj i listan.' })
  rad!: number[];
}

export class DelegeringForm {
  @IsInt({ message: 'Välj vem som tar hand om dina uppgifter.' })
  tillPersonId!: number;

  @Datumfalt('Ange första dagen du är borta.')
  fran!: string;

  @Datumfalt('Ange sista dagen du är borta.')
  till!: string;
}

export class ArshjulsFraga {
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(2200)
  ar?: number;

  @IsOptional()
  @IsInt()
  enhet?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  manad?: number;

  @IsOptional()
  @IsString()
  @Length(1, 40)
  grupp?: string;
}

export class VeckoFraga {
  /** Any day of the week. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  dag?: string;
}
