import { IsArray, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import { kvalitetsomraden, type Kvalitetsomrade } from '../processer/kodlistor.texter.js';

const OMRADEN = Object.keys(kvalitetsomraden);
const RISKTEXT = { message: 'Beskriv risken med 5–2 000 tecken: vad kan hända, varför och med vilken följd.' };
/** How many steps there are the nämnd's scale says; this is only what can be stored. */
const STEG = { message: 'Välj ett steg i skalan.' };
const AGARE = { message: 'Välj en person i listan.' };
const AKTIVITET = { message: 'Välj en aktivitet i listan.' };
const DEL = { message: 'Skriv varje del av risken med 3–700 tecken.' };
const BARN = { message: 'Texten om barnperspektivet får ha högst 2 000 tecken.' };
const AR = { message: 'Ange ett år från 2000 till 2100.' };

export class NyRiskForm extends SkapandeFormular {
  @IsInt(AR)
  @Min(2000, AR)
  @Max(2100, AR)
  ar!: number;

  @IsInt({ message: 'Välj vilken process risken finns i.' })
  processId!: number;

  @IsOptional()
  @IsInt({ message: 'Riskanalysen finns inte.' })
  riskanalysId?: number;

  @IsString({ message: 'Skriv vad som kan hända.' })
  @Length(3, 700, DEL)
  @UtanPersonnummer({ motiveras: false })
  vadHander!: string;

  @IsString({ message: 'Skriv vad det beror på.' })
  @Length(3, 700, DEL)
  @UtanPersonnummer({ motiveras: false })
  berorPa!: string;

  @IsString({ message: 'Skriv vad det leder till.' })
  @Length(3, 700, DEL)
  @UtanPersonnummer({ motiveras: false })
  lederTill!: string;

  @IsOptional()
  @IsString(BARN)
  @Length(0, 2000, BARN)
  @UtanPersonnummer({ motiveras: false })
  barnperspektiv?: string;

  @IsOptional()
  @IsArray({ message: 'Välj kvalitetsområden i listan.' })
  @IsIn(OMRADEN, { each: true, message: 'Välj kvalitetsområden i listan.' })
  kvalitetsomraden?: Kvalitetsomrade[];

  /** Several with | between, as in a plan file. */
  @IsOptional()
  @IsString({ message: 'Skriv deltemat som text.' })
  @Length(0, 400, { message: 'Deltemat får ha högst 400 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  deltema?: string;

  @IsOptional()
  @IsInt(AGARE)
  riskagareId?: number;

  @IsOptional()
  @IsInt(AKTIVITET)
  aktivitetId?: number;
}

export class RiskuppgifterForm extends AndrandeFormular {
  /** As the plan has it; left alone until somebody tells the risk in its three parts. */
  @IsOptional()
  @IsString({ message: 'Beskriv risken.' })
  @Length(5, 2000, RISKTEXT)
  @UtanPersonnummer({ motiveras: false })
  text?: string;

  @IsOptional()
  @IsString(DEL)
  @Length(0, 700, DEL)
  @UtanPersonnummer({ motiveras: false })
  vadHander?: string;

  @IsOptional()
  @IsString(DEL)
  @Length(0, 700, DEL)
  @UtanPersonnummer({ motiveras: false })
  berorPa?: string;

  @IsOptional()
  @IsString(DEL)
  @Length(0, 700, DEL)
  @UtanPersonnummer({ motiveras: false })
  lederTill?: string;

  @IsOptional()
  @IsString(BARN)
  @Length(0, 2000, BARN)
  @UtanPersonnummer({ motiveras: false })
  barnperspektiv?: string;

  @IsOptional()
  @IsArray({ message: 'Välj kvalitetsområden i listan.' })
  @IsIn(OMRADEN, { each: true, message: 'Välj kvalitetsområden i listan.' })
  kvalitetsomraden?: Kvalitetsomrade[];

  /** Several with | between, as in a plan file. */
  @IsOptional()
  @IsString({ message: 'Skriv deltemat som text.' })
  @Length(0, 400, { message: 'Deltemat får ha högst 400 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  deltema?: string;

  @IsOptional()
  @IsInt(AGARE)
  riskagareId?: number;

  @IsOptional()
  @IsInt(AKTIVITET)
  aktivitetId?: number;
}

export class BedomningForm extends AndrandeFormular {
  @IsInt({ message: 'Välj sannolikhet.' })
  @Min(1, STEG)
  @Max(10, STEG)
  sannolikhet!: number;

  @IsInt({ message: 'Välj konsekvens.' })
  @Min(1, STEG)
  @Max(10, STEG)
  konsekvens!: number;

  @IsOptional()
  @IsString({ message: 'Skriv motiveringen som text.' })
  @Length(0, 2000, { message: 'Motiveringen får ha högst 2 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  motivering?: string;
}

/** To accept or to watch: never for ever. */
export class RiskbeslutForm extends AndrandeFormular {
  @IsString({ message: 'Motivera beslutet.' })
  @Length(5, 2000, { message: 'Motivera med 5–2 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  motivering!: string;

  @Datumfalt('Ange till och med vilken dag beslutet gäller.')
  till!: string;
}

export class FlerProcesserForm extends SkapandeFormular {
  @IsInt({ message: 'Välj vilken process risken också finns i.' })
  processId!: number;
}

/** Acts that need nothing more than to be done. */
export class RiskstegForm extends AndrandeFormular {}

export class RiskFraga {
  @IsOptional()
  @IsInt(AR)
  ar?: number;

  @IsOptional()
  @IsIn([...OMRADEN, 'utan'], { message: 'Välj ett kvalitetsområde i listan.' })
  omrade?: Kvalitetsomrade | 'utan';

  @IsOptional()
  @IsInt({ message: 'Välj en process i listan.' })
  process?: number;

  /** A square of the matrix: both of them, or neither. */
  @IsOptional()
  @IsInt({ message: 'Välj en ruta i matrisen.' })
  sannolikhet?: number;

  @IsOptional()
  @IsInt({ message: 'Välj en ruta i matrisen.' })
  konsekvens?: number;

  @IsOptional()
  @IsIn(['forst', 'nu'], { message: 'Välj en ruta i matrisen.' })
  bedomning?: 'forst' | 'nu';

  /** The riskanalys that a new risk was found in. */
  @IsOptional()
  @IsInt({ message: 'Riskanalysen finns inte.' })
  riskanalys?: number;
}
