import { Transform, type TransformFnParams } from 'class-transformer';
import { ArrayNotEmpty, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { AndrandeFormular } from '../plattform/web/formular.js';
import {
  bedomningar,
  kategorier,
  svarssatt,
  typer,
  type Bedomning,
  type Svarssatt,
  type Typ,
} from './kodlistor.texter.js';
import { ORSAKER, type Orsak } from './overlamning.texter.js';
import { synpunktstexter, type Synpunktsstatus } from './synpunkt.texter.js';

const LANGT = 20_000;
/** A list of ids comes from a form as texts. */
const tal = ({ value }: TransformFnParams): unknown =>
  Array.isArray(value)
    ? value.map((ett: unknown) => (typeof ett === 'string' && /^\d{1,15}$/.test(ett) ? Number(ett) : ett))
    : value;
const PERSONER = { message: 'Välj personer i listan.' };

/** Acts that need nothing more than to be done. */
export class StegForm extends AndrandeFormular {}

export class TextForm extends AndrandeFormular {
  @IsString({ message: 'Skriv texten.' })
  @Length(3, LANGT, { message: 'Skriv med minst 3 tecken.' })
  @UtanPersonnummer()
  text!: string;
}

/** To whom it is handed over, and how. */
export class OverlamningForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vem du har lämnat över till, och hur.' })
  @Length(3, 2000, { message: 'Skriv vem du har lämnat över till, och hur.' })
  @UtanPersonnummer()
  text!: string;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;
}

export class KvittensForm extends TextForm {
  @IsIn(ORSAKER, { message: 'Välj vilken överlämning som är mottagen.' })
  orsak!: Orsak;
}

export class SkalForm extends AndrandeFormular {
  @IsString({ message: 'Skriv skälet.' })
  @Length(3, 4000, { message: 'Skriv skälet med 3–4 000 tecken.' })
  @UtanPersonnummer()
  skal!: string;
}

export class ForseningForm extends SkalForm {
  @IsOptional()
  @Datumfalt('Skriv dagen som ett datum.')
  nyttDatum?: string;
}

export class FordelningForm extends AndrandeFormular {
  @IsIn([true], { message: 'Ta ställning till om texten är något annat än en synpunkt, och kryssa i rutan.' })
  provad!: boolean;

  @IsIn(Object.keys(typer), { message: 'Välj typ.' })
  typ!: Typ;

  @IsInt({ message: 'Välj vilken enhet som ska ta hand om synpunkten.' })
  enhetId!: number;

  @IsOptional()
  @IsArray(PERSONER)
  @IsInt({ each: true, ...PERSONER })
  @Transform(tal)
  berorda?: number[];
}

export class JavForm extends SkalForm {
  @ArrayNotEmpty({ message: 'Välj vem synpunkten gäller.' })
  @IsInt({ each: true, ...PERSONER })
  @Transform(tal)
  berorda!: number[];
}

export class UtredningForm extends AndrandeFormular {
  @IsOptional()
  @IsArray({ message: 'Välj bland kategorierna i listan.' })
  @IsIn(Object.keys(kategorier), { each: true, message: 'Välj bland kategorierna i listan.' })
  kategorier?: string[];

  @IsOptional()
  @IsIn(Object.keys(bedomningar), { message: 'Välj en bedömning i listan.' })
  bedomning?: Bedomning;

  @IsOptional()
  @IsString({ message: 'Skriv vad utredningen visar.' })
  @Length(0, LANGT, { message: 'Texten får ha högst 20 000 tecken.' })
  @UtanPersonnummer()
  utredning?: string;
}

export class SvarForm extends TextForm {
  @ArrayNotEmpty({ message: 'Välj hur svaret ges.' })
  @IsIn(Object.keys(svarssatt), { each: true, message: 'Välj bland sätten i listan.' })
  svarssatt!: Svarssatt[];
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

export class AptForm extends TextForm {
  @Datumfalt('Ange vilken dag det togs upp.')
  datum!: string;
}

export class AvslutForm extends AndrandeFormular {
  @IsOptional()
  @IsString({ message: 'Skriv varför ingen åtgärd behövs.' })
  @Length(0, 4000, { message: 'Texten får ha högst 4 000 tecken.' })
  @UtanPersonnummer()
  motivering?: string;
}

export class ListFraga {
  @IsOptional()
  @IsIn([...Object.keys(synpunktstexter.status), 'alla'], { message: 'Välj en status i listan.' })
  status?: Synpunktsstatus | 'alla';

  @IsOptional()
  @IsIn(Object.keys(typer), { message: 'Välj en typ i listan.' })
  typ?: Typ;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhet?: number;

  @IsOptional()
  @Length(0, 200, { message: 'Sök på högst 200 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  sok?: string;

  @IsOptional()
  @Matches(/^[01]_\d{4}-\d{2}-\d{2}_\d{1,15}$/, { message: 'Sidan finns inte.' })
  efter?: string;
}

export class AptFraga {
  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhet?: number;

  @IsOptional()
  @Datumfalt('Skriv dagen som ett datum.')
  fran?: string;

  @IsOptional()
  @Datumfalt('Skriv dagen som ett datum.')
  till?: string;
}

export class FrasForm {
  @IsString({ message: 'Skriv vad frasen ska heta.' })
  @Length(2, 100, { message: 'Skriv vad frasen ska heta, med 2–100 tecken.' })
  rubrik!: string;

  @IsString({ message: 'Skriv frasen.' })
  @Length(3, 4000, { message: 'Skriv frasen med 3–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  text!: string;
}

export class AndradFrasForm extends FrasForm {
  @IsInt({ message: 'Uppgift om version saknas. Ladda om sidan.' })
  version!: number;
}
