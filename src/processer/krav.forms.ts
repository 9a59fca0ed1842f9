import { IsArray, IsIn, IsInt, IsOptional, IsString, Length } from 'class-validator';
import { LAGRUM } from '../floden/lagrum.js';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import { kravslag, utfallen, type Kravslag, type Utfall } from './kravuppfoljning.texter.js';

const DATUM = 'Ange ett datum, ÅÅÅÅ-MM-DD.';
const LAGRUMSKODER = [...new Set(LAGRUM.map(({ kod }) => kod))];

export class KravsamlingForm {
  @IsString({ message: 'Skriv vad kravsamlingen heter.' })
  @Length(3, 200, { message: 'Namnet ska ha mellan 3 och 200 tecken.' })
  namn!: string;

  @IsIn(Object.keys(kravslag), { message: 'Välj var kraven kommer ifrån.' })
  slag!: Kravslag;

  @IsString({ message: 'Skriv källan.' })
  @Length(3, 500, { message: 'Källan ska ha mellan 3 och 500 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  kalla!: string;

  @Datumfalt('Ange från vilken dag kraven gäller.')
  gallerFran!: string;
}

export class NyttKravForm {
  @IsString({ message: 'Skriv avsnittet.' })
  @Length(2, 200, { message: 'Avsnittet ska ha mellan 2 och 200 tecken.' })
  avsnitt!: string;

  @IsString({ message: 'Skriv kravet.' })
  @Length(5, 4000, { message: 'Kravet ska ha mellan 5 och 4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  text!: string;

  @IsOptional()
  @IsArray({ message: 'Välj lagrum i listan.' })
  @IsIn(LAGRUMSKODER, { each: true, message: 'Välj lagrum i listan.' })
  lagrum?: string[];
}

/** Empty: the samling holds until further notice. */
export class KravsamlingsslutForm {
  @IsOptional()
  @Datumfalt(DATUM)
  gallerTill?: string;
}

export class KravvalForm {
  @IsInt({ message: 'Välj ett krav.' })
  kravId!: number;
}

export class KravprocessForm extends KravvalForm {
  @IsInt({ message: 'Välj en process i listan.' })
  processId!: number;
}

export class UtforareForm {
  @IsString({ message: 'Skriv vad utföraren heter.' })
  @Length(2, 200, { message: 'Namnet ska ha mellan 2 och 200 tecken.' })
  namn!: string;

  @IsOptional()
  @IsString({ message: 'Skriv avtalets diarienummer.' })
  @Length(0, 60, { message: 'Diarienumret får ha högst 60 tecken.' })
  avtalDnr?: string;

  @Datumfalt('Ange när avtalet började gälla.')
  avtalFran!: string;

  @IsOptional()
  @Datumfalt(DATUM)
  avtalTill?: string;
}

export class NyKravuppfoljningForm extends SkapandeFormular {
  @IsInt({ message: 'Välj vilka krav som följs upp.' })
  kravsamlingId!: number;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;

  @IsOptional()
  @IsInt({ message: 'Välj en utförare i listan.' })
  utforareId?: number;

  @Datumfalt('Ange vilken dag uppföljningen gäller.')
  datum!: string;
}

export class KravbedomningForm extends AndrandeFormular {
  @IsIn(Object.keys(utfallen), { message: 'Välj hur kravet är uppfyllt.' })
  utfall!: Utfall;

  @IsOptional()
  @IsString({ message: 'Skriv vad bedömningen bygger på.' })
  @Length(0, 4000, { message: 'Texten får ha högst 4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  bevis?: string;
}

export class KravavslutForm extends AndrandeFormular {
  @IsOptional()
  @IsString({ message: 'Skriv sammanfattningen.' })
  @Length(0, 4000, { message: 'Sammanfattningen får ha högst 4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  sammanfattning?: string;
}

export class KravstegForm extends AndrandeFormular {}

export class KravavbrottForm extends AndrandeFormular {
  @IsString({ message: 'Skriv varför uppföljningen avbryts.' })
  @Length(2, 4000, { message: 'Motivera med 2–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  skal!: string;
}
