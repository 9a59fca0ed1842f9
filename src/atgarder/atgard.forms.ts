import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { atgardstyper, type Atgardstyp } from '../processer/kodlistor.texter.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import { atgardstexter, effekter, type Atgardsstatus, type Effekt } from './atgard.texter.js';

const TYPER = Object.keys(atgardstyper);
const DATUM = 'Ange ett datum, ÅÅÅÅ-MM-DD.';
const LANGT = { message: 'Texten får ha högst 4 000 tecken.' };

/** What a new åtgärd must say, also where an imported plan was silent: what, who and when. */
export class NyAtgardForm extends SkapandeFormular {
  @IsString({ message: 'Skriv vad som ska göras.' })
  @Length(5, 4000, { message: 'Beskriv vad som ska göras med 5–4 000 tecken.' })
  text!: string;

  @IsInt({ message: 'Välj vem som är ansvarig.' })
  ansvarigPersonId!: number;

  @IsISO8601({ strict: true }, { message: DATUM })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Ange när åtgärden ska vara klar.' })
  klartSenast!: string;

  @IsOptional()
  @IsISO8601({ strict: true }, { message: DATUM })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DATUM })
  startDatum?: string;

  @IsOptional()
  @IsIn(TYPER, { message: 'Välj ett slag av åtgärd i listan.' })
  typ?: Atgardstyp;

  @IsOptional()
  @IsString(LANGT)
  @Length(0, 4000, LANGT)
  mal?: string;

  @IsOptional()
  @IsString(LANGT)
  @Length(0, 4000, LANGT)
  effektmatning?: string;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;

  /** In a plan, under one of its processes. */
  @IsInt({ message: 'Välj vilken process åtgärden hör till.' })
  processId!: number;

  @IsInt({ message: 'Ange vilket års plan åtgärden hör till.' })
  @Min(2000, { message: 'Ange ett år från 2000 till 2100.' })
  @Max(2100, { message: 'Ange ett år från 2000 till 2100.' })
  ar!: number;

  /** The risk that it meets. */
  @IsOptional()
  @IsInt({ message: 'Välj en risk i listan.' })
  riskId?: number;
}

export class UppgifterForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad som ska göras.' })
  @Length(5, 4000, { message: 'Beskriv vad som ska göras med 5–4 000 tecken.' })
  text!: string;

  @IsInt({ message: 'Välj vem som är ansvarig.' })
  ansvarigPersonId!: number;

  @IsOptional()
  @IsString({ message: 'Skriv funktionen som text.' })
  @Length(0, 200, { message: 'Funktionen får ha högst 200 tecken.' })
  ansvarig?: string;

  @IsISO8601({ strict: true }, { message: DATUM })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Ange när åtgärden ska vara klar.' })
  klartSenast!: string;

  @IsOptional()
  @IsISO8601({ strict: true }, { message: DATUM })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DATUM })
  startDatum?: string;

  @IsOptional()
  @IsIn(TYPER, { message: 'Välj ett slag av åtgärd i listan.' })
  typ?: Atgardstyp;

  @IsOptional()
  @IsString(LANGT)
  @Length(0, 4000, LANGT)
  mal?: string;

  @IsOptional()
  @IsString(LANGT)
  @Length(0, 4000, LANGT)
  effektmatning?: string;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;
}

/** Acts that need nothing more than to be done. */
export class StegForm extends AndrandeFormular {}

export class GenomforandeForm extends AndrandeFormular {
  @IsISO8601({ strict: true }, { message: DATUM })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Ange när åtgärden genomfördes.' })
  datum!: string;

  @IsString({ message: 'Skriv vad som gjordes.' })
  @Length(2, 4000, { message: 'Beskriv vad som gjordes med 2–4 000 tecken.' })
  resultat!: string;
}

export class UppfoljningForm extends AndrandeFormular {
  @IsISO8601({ strict: true }, { message: DATUM })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Ange när effekten följdes upp.' })
  datum!: string;

  @IsIn(Object.keys(effekter), { message: 'Välj om åtgärden hade effekt.' })
  effekt!: Effekt;

  @IsString({ message: 'Skriv hur effekten mättes och vad mätningen visade.' })
  @Length(2, 4000, { message: 'Beskriv effekten med 2–4 000 tecken.' })
  effektText!: string;
}

export class AvbrottForm extends AndrandeFormular {
  @IsString({ message: 'Skriv varför åtgärden avbryts.' })
  @Length(2, 4000, { message: 'Motivera med 2–4 000 tecken.' })
  motivering!: string;
}

export class AtgardFraga {
  /** Mine, overdue, or all that are open when left out. */
  @IsOptional()
  @IsIn(['mina', 'forsenade', 'alla'], { message: 'Välj mina, försenade eller alla.' })
  vy?: 'mina' | 'forsenade' | 'alla';

  @IsOptional()
  @IsIn(Object.keys(atgardstexter.status), { message: 'Välj en status i listan.' })
  status?: Atgardsstatus;

  @IsOptional()
  @IsInt({ message: 'Ange ett år.' })
  ar?: number;

  @IsOptional()
  @IsInt({ message: 'Välj en process i listan.' })
  process?: number;

  @IsOptional()
  @IsInt({ message: 'Ange en sida.' })
  @Min(1, { message: 'Ange en sida.' })
  @Max(10_000, { message: 'Ange en sida.' })
  sida?: number;
}

export class NyAtgardFraga {
  @IsOptional()
  @IsInt({ message: 'Ange ett år.' })
  ar?: number;

  @IsOptional()
  @IsInt({ message: 'Välj en process i listan.' })
  process?: number;

  @IsOptional()
  @IsInt({ message: 'Välj en risk i listan.' })
  risk?: number;
}
