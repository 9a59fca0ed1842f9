import {
  ArrayNotEmpty,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { AndrandeFormular } from '../plattform/web/formular.js';
import { FLAGGOR, type Flagga } from './avvikelse.queries.js';
import { avvikelsetexter, type Avvikelsestatus } from './avvikelse.texter.js';
import { kategorier, lagrumsval, type Lagrumsval } from './kodlistor.texter.js';
import { orsaker } from '../processer/kodlistor.texter.js';

const LANGT = 20_000;

/** Acts that need nothing more than to be done. */
export class StegForm extends AndrandeFormular {}

export class BedomningForm extends AndrandeFormular {
  @ArrayNotEmpty({ message: 'Välj minst en lag.' })
  @IsIn(Object.keys(lagrumsval), { each: true, message: 'Välj bland lagarna i listan.' })
  lagrum!: Lagrumsval[];

  @IsInt({ message: 'Bedöm sannolikheten.' })
  @Min(1, { message: 'Bedöm sannolikheten från 1 till 4.' })
  @Max(4, { message: 'Bedöm sannolikheten från 1 till 4.' })
  sannolikhet!: number;

  @IsInt({ message: 'Bedöm allvarligheten.' })
  @Min(1, { message: 'Bedöm allvarligheten från 1 till 4.' })
  @Max(4, { message: 'Bedöm allvarligheten från 1 till 4.' })
  allvarlighet!: number;

  /** Nobody was harmed: it was near. Left out when nobody knows. */
  @IsOptional()
  @IsBoolean({ message: 'Svara ja eller nej på om någon hann ta skada.' })
  tillbud?: boolean;

  @IsBoolean({ message: 'Svara ja eller nej på om det kan vara ett missförhållande.' })
  misstankt!: boolean;
}

export class UtredningForm extends AndrandeFormular {
  @ArrayNotEmpty({ message: 'Välj minst en kategori.' })
  @IsIn(Object.keys(kategorier), { each: true, message: 'Välj bland kategorierna i listan.' })
  kategorier!: string[];

  @ArrayNotEmpty({ message: 'Välj minst en orsak.' })
  @IsIn(Object.keys(orsaker), { each: true, message: 'Välj bland orsakerna i listan.' })
  orsaker!: string[];

  /** May be empty when the risk is low. */
  @IsOptional()
  @IsString({ message: 'Skriv vad utredningen visar.' })
  @Length(0, LANGT, { message: 'Texten får ha högst 20 000 tecken.' })
  @UtanPersonnummer()
  utredning?: string;
}

export class AtgardForm extends AndrandeFormular {
  @IsOptional()
  @Matches(/^[\da-f-]{36}$/i, { message: 'Formulärets nyckel är inte giltig. Ladda om sidan.' })
  nyckel?: string;

  @IsString({ message: 'Skriv vad som ska göras.' })
  @Length(5, 4000, { message: 'Beskriv vad som ska göras med 5–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  text!: string;

  @IsInt({ message: 'Välj vem som är ansvarig.' })
  ansvarigPersonId!: number;

  @Datumfalt('Ange när åtgärden ska vara klar.')
  klartSenast!: string;
}

export class SkalForm extends AndrandeFormular {
  @IsString({ message: 'Skriv skälet.' })
  @Length(3, 4000, { message: 'Skriv skälet med 3–4 000 tecken.' })
  @UtanPersonnummer()
  skal!: string;
}

export class AterkopplingForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad rapporten har lett till.' })
  @Length(3, 4000, { message: 'Skriv vad rapporten har lett till med 3–4 000 tecken.' })
  @UtanPersonnummer()
  text!: string;
}

export class FragaForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad du behöver veta.' })
  @Length(3, 4000, { message: 'Skriv vad du behöver veta med 3–4 000 tecken.' })
  @UtanPersonnummer()
  text!: string;
}

export class HandlaggareForm extends AndrandeFormular {
  @IsInt({ message: 'Välj vem som ska handlägga.' })
  personId!: number;
}

export class ParkeringForm extends SkalForm {
  @Datumfalt('Ange till och med vilken dag den är parkerad.')
  till!: string;
}

/** All that a low risk needs: what it was, why, why nothing more has to be done, and the answer. */
export class ForenkladForm extends AndrandeFormular {
  @ArrayNotEmpty({ message: 'Välj minst en kategori.' })
  @IsIn(Object.keys(kategorier), { each: true, message: 'Välj bland kategorierna i listan.' })
  kategorier!: string[];

  @ArrayNotEmpty({ message: 'Välj minst en orsak.' })
  @IsIn(Object.keys(orsaker), { each: true, message: 'Välj bland orsakerna i listan.' })
  orsaker!: string[];

  @IsString({ message: 'Skriv varför ingen åtgärd behövs.' })
  @Length(3, 4000, { message: 'Skriv varför ingen åtgärd behövs med 3–4 000 tecken.' })
  @UtanPersonnummer()
  skal!: string;

  /** Left out when the report is anonymous. */
  @IsOptional()
  @IsString({ message: 'Skriv vad rapporten har lett till.' })
  @Length(3, 4000, { message: 'Skriv vad rapporten har lett till med 3–4 000 tecken.' })
  @UtanPersonnummer()
  aterkoppling?: string;
}

export class FlyttForm extends AndrandeFormular {
  @IsInt({ message: 'Välj vilken enhet som ska ta hand om avvikelsen.' })
  enhetId!: number;

  @IsOptional()
  @IsString({ message: 'Skriv varför den flyttas.' })
  @Length(0, 4000, { message: 'Texten får ha högst 4 000 tecken.' })
  @UtanPersonnummer()
  skal?: string;
}

export class LankningForm extends AndrandeFormular {
  @IsInt({ message: 'Välj vilket ärende rapporten hör ihop med.' })
  huvudId!: number;
}

const STATUSAR = [...Object.keys(avvikelsetexter.status), 'alla'];

export class ListFraga {
  @IsOptional()
  @IsIn(STATUSAR, { message: 'Välj en status i listan.' })
  status?: Avvikelsestatus | 'alla';

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhet?: number;

  @IsOptional()
  @IsInt({ message: 'Välj en risknivå i listan.' })
  @Min(0, { message: 'Välj en risknivå i listan.' })
  @Max(4, { message: 'Välj en risknivå i listan.' })
  risk?: number;

  @IsOptional()
  @IsIn(FLAGGOR, { message: 'Välj en flagga i listan.' })
  flagga?: Flagga;

  @IsOptional()
  @IsBoolean({ message: 'Kryssa i rutan eller lämna den tom.' })
  mina?: boolean;

  @IsOptional()
  @Datumfalt('Ange första dagen som ett datum.')
  fran?: string;

  @IsOptional()
  @Datumfalt('Ange sista dagen som ett datum.')
  till?: string;

  @IsOptional()
  @Matches(/^-?\d{1,2}_\d{4}-\d{2}-\d{2}_\d{1,15}$/, { message: 'Sidan finns inte.' })
  efter?: string;
}
