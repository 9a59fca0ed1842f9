import { IsIn, IsInt, IsNumber, IsOptional, IsString, Length } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular } from '../plattform/web/formular.js';
import { KALLSLAG, yttreSlag, type YttreSlag } from './kallor.js';
import { matsatt, riktningar, type Matsatt, type Riktning } from './matning.texter.js';

const DATUM = 'Ange ett datum, ÅÅÅÅ-MM-DD.';
const KALLOR = Object.keys(KALLSLAG);

/** Which of the fields are needed follows from how the effect is measured: matning.ts says. */
export class MatningForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad som ska bli annorlunda.' })
  @Length(5, 4000, { message: 'Beskriv målet med 5–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  mal!: string;

  @IsString({ message: 'Skriv vad ni tror kommer att hända.' })
  @Length(5, 4000, { message: 'Beskriv vad ni tror med 5–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  prediktion!: string;

  @IsIn(Object.keys(matsatt), { message: 'Välj hur effekten ska mätas.' })
  matsatt!: Matsatt;

  @IsOptional()
  @IsInt({ message: 'Välj en indikator i listan.' })
  indikatorId?: number;

  @IsOptional()
  @IsString({ message: 'Välj en orsak i listan.' })
  @Length(1, 60, { message: 'Välj en orsak i listan.' })
  orsak?: string;

  @IsOptional()
  @Datumfalt(DATUM)
  foreFran?: string;

  @IsOptional()
  @Datumfalt(DATUM)
  foreTill?: string;

  @IsOptional()
  @Datumfalt(DATUM)
  efterFran?: string;

  @IsOptional()
  @Datumfalt(DATUM)
  efterTill?: string;

  @IsOptional()
  @IsIn(Object.keys(riktningar), { message: 'Välj om ni tror att det ökar eller minskar.' })
  riktning?: Riktning;

  @IsOptional()
  @IsNumber({}, { message: 'Skriv ett tal.' })
  forvantat?: number;

  @IsOptional()
  @IsString({ message: 'Beskriv hur effekten mäts.' })
  @Length(0, 4000, { message: 'Texten får ha högst 4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  effektmatning?: string;
}

export class KallaForm extends AndrandeFormular {
  @IsIn(KALLOR, { message: 'Välj vad åtgärden kommer från.' })
  sak!: string;

  @IsInt({ message: 'Skriv numret.' })
  sakId!: number;
}

export class YttreKallaForm extends AndrandeFormular {
  @IsIn(Object.keys(yttreSlag), { message: 'Välj vad det är.' })
  slag!: YttreSlag;

  @IsString({ message: 'Skriv vad det gäller.' })
  @Length(3, 300, { message: 'Skriv vad det gäller med 3–300 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  rubrik!: string;

  @IsOptional()
  @IsString({ message: 'Skriv beteckningen.' })
  @Length(0, 60, { message: 'Beteckningen får ha högst 60 tecken.' })
  beteckning?: string;

  @Datumfalt('Ange vilken dag det är daterat.')
  datum!: string;
}

/** Which document the åtgärd changes. */
export class RutinForm extends AndrandeFormular {
  @IsInt({ message: 'Välj vilket styrdokument som ska ändras.' })
  styrdokumentId!: number;
}

/** Why what was ended is opened again. */
export class AteroppningForm extends AndrandeFormular {
  @IsString({ message: 'Skriv skälet.' })
  @Length(2, 4000, { message: 'Skriv skälet med 2–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  motivering!: string;
}
