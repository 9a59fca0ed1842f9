import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches } from 'class-validator';
import { VersionForm } from '../rapport.forms.js';

export class DispositionForm extends VersionForm {
  @IsArray({ message: 'Kapitlens ordning saknas. Läs in sidan igen.' })
  @ArrayMaxSize(100, { message: 'Det är för många kapitel.' })
  @IsString({ each: true, message: 'Kapitlens ordning kunde inte läsas.' })
  ordning: string[] = [];

  @IsArray({ message: 'Valda kapitel kunde inte läsas.' })
  @ArrayMaxSize(100, { message: 'Det är för många kapitel.' })
  @IsString({ each: true, message: 'Valda kapitel kunde inte läsas.' })
  pa: string[] = [];

  /** The button that was pressed, «09-avvikelser:upp»; none when it was the one that only saves. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}:(upp|ned)$/, { message: 'Flytten kunde inte läsas.' })
  flytta?: string;
}
