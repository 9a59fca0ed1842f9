import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { atgardstyper, type Atgardstyp } from '../processer/kodlistor.texter.js';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import { atgardstexter, effekter, type Atgardsstatus, type Effekt } from './atgard.texter.js';
import { VYER, type Vy } from './atgardslista.queries.js';
import { KALLSLAG } from './kallor.js';

const KALLOR = Object.keys(KALLSLAG);
const TYPER = Object.keys(atgardstyper);
const DATUM = 'Ange ett datum, ÅÅÅÅ-MM-DD.';

/** What a new åtgärd must say, also where an imported plan was silent: what, who and when. */
export class NyAtgardForm extends SkapandeFormular {
  @IsString({ message: 'Skriv vad som ska göras.' })
  @Length(5, 4000, { message: 'Beskriv vad som ska göras med 5–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  text!: string;

  @IsInt({ message: 'Välj vem som är ansvarig.' })
  ansvarigPersonId!: number;

  @Datumfalt('Ange när åtgärden ska vara klar.')
  klartSenast!: string;

  @IsOptional()
  @Datumfalt(DATUM)
  startDatum?: string;

  @IsOptional()
  @IsIn(TYPER, { message: 'Välj ett slag av åtgärd i listan.' })
  typ?: Atgardstyp;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;

  /** In a plan, under one of its processes; left out where it comes from a case. */
  @IsOptional()
  @IsInt({ message: 'Välj vilken process åtgärden hör till.' })
  processId?: number;

  @IsOptional()
  @IsInt({ message: 'Ange vilket års plan åtgärden hör till.' })
  @Min(2000, { message: 'Ange ett år från 2000 till 2100.' })
  @Max(2100, { message: 'Ange ett år från 2000 till 2100.' })
  ar?: number;

  /** What it comes from. */
  @IsOptional()
  @IsIn(KALLOR, { message: 'Välj vad åtgärden kommer från.' })
  sak?: string;

  @IsOptional()
  @IsInt({ message: 'Ange numret på det som åtgärden kommer från.' })
  sakId?: number;
}

export class UppgifterForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad som ska göras.' })
  @Length(5, 4000, { message: 'Beskriv vad som ska göras med 5–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  text!: string;

  @IsInt({ message: 'Välj vem som är ansvarig.' })
  ansvarigPersonId!: number;

  @IsOptional()
  @IsString({ message: 'Skriv funktionen som text.' })
  @Length(0, 200, { message: 'Funktionen får ha högst 200 tecken.' })
  ansvarig?: string;

  @Datumfalt('Ange när åtgärden ska vara klar.')
  klartSenast!: string;

  @IsOptional()
  @Datumfalt(DATUM)
  startDatum?: string;

  @IsOptional()
  @IsIn(TYPER, { message: 'Välj ett slag av åtgärd i listan.' })
  typ?: Atgardstyp;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;
}

/** Acts that need nothing more than to be done. */
export class StegForm extends AndrandeFormular {}

export class GenomforandeForm extends AndrandeFormular {
  @Datumfalt('Ange när åtgärden genomfördes.')
  datum!: string;

  @IsString({ message: 'Skriv vad som gjordes.' })
  @Length(2, 4000, { message: 'Beskriv vad som gjordes med 2–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  resultat!: string;
}

export class UppfoljningForm extends AndrandeFormular {
  @Datumfalt('Ange när effekten följdes upp.')
  datum!: string;

  @IsIn(Object.keys(effekter), { message: 'Välj om åtgärden hade effekt.' })
  effekt!: Effekt;

  @IsString({ message: 'Skriv hur effekten mättes och vad mätningen visade.' })
  @Length(2, 4000, { message: 'Beskriv effekten med 2–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  effektText!: string;
}

export class AvslutForm extends AndrandeFormular {
  @IsString({ message: 'Skriv hur det nya arbetssättet blir kvar.' })
  @Length(2, 4000, { message: 'Beskriv hur det blir kvar med 2–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  ageraText!: string;
}

export class OmtagForm extends AndrandeFormular {
  @IsIn(['anpassa', 'forkasta'], { message: 'Välj om ni anpassar åtgärden eller provar något annat.' })
  agera!: 'anpassa' | 'forkasta';

  @IsString({ message: 'Skriv vad ni gör annorlunda den här gången.' })
  @Length(2, 4000, { message: 'Beskriv vad ni gör annorlunda med 2–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  ageraText!: string;
}

export class AvbrottForm extends AndrandeFormular {
  @IsString({ message: 'Skriv varför åtgärden avbryts.' })
  @Length(2, 4000, { message: 'Motivera med 2–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  motivering!: string;
}

export class AtgardFraga {
  /** All that are open when left out. */
  @IsOptional()
  @IsIn(VYER, { message: 'Välj en av flikarna.' })
  vy?: Vy;

  @IsOptional()
  @IsIn(Object.keys(atgardstexter.status), { message: 'Välj en status i listan.' })
  status?: Atgardsstatus;

  @IsOptional()
  @IsIn(TYPER, { message: 'Välj ett slag av åtgärd i listan.' })
  typ?: Atgardstyp;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhet?: number;

  @IsOptional()
  @IsInt({ message: 'Ange ett år.' })
  ar?: number;

  @IsOptional()
  @IsInt({ message: 'Välj en process i listan.' })
  process?: number;

  /** Where the page before ended. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}_\d{1,15}$/, { message: 'Börja om från listans första sida.' })
  efter?: string;
}

export class NyAtgardFraga {
  @IsOptional()
  @IsInt({ message: 'Ange ett år.' })
  ar?: number;

  @IsOptional()
  @IsInt({ message: 'Välj en process i listan.' })
  process?: number;

  @IsOptional()
  @IsIn(KALLOR, { message: 'Välj vad åtgärden kommer från.' })
  sak?: string;

  @IsOptional()
  @IsInt({ message: 'Ange numret på det som åtgärden kommer från.' })
  sakId?: number;
}
