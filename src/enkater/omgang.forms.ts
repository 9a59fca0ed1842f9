import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import { MALGRUPPER, type Malgrupp } from './enkat.texter.js';
import { satten, type Satt } from './omgang.texter.js';

const NAMN = { message: 'Skriv ett namn med 3–120 tecken, till exempel Våren 2027.' };
const OPPNAR = 'Ange vilken dag enkäten öppnar.';
const STANGER = 'Ange sista dagen att svara.';
const SATT = { message: 'Välj hur enkäten delas ut.' };
const TEXT = { message: 'Skriv med högst 8 000 tecken.' };

const Malgruppsval = (): PropertyDecorator =>
  applyDecorators(
    IsArray({ message: 'Välj vilka som ska svara.' }),
    ArrayNotEmpty({ message: 'Välj vilka som ska svara.' }),
    IsIn(MALGRUPPER, { each: true, message: 'Välj vilka som ska svara.' }),
  );

const Enhetsval = (): PropertyDecorator =>
  applyDecorators(
    IsArray({ message: 'Välj minst en enhet.' }),
    ArrayNotEmpty({ message: 'Välj minst en enhet.' }),
    ArrayMaxSize(500, { message: 'Så många enheter går inte att välja.' }),
    Type(() => Number),
    IsInt({ each: true, message: 'Välj enheter i listan.' }),
  );

export class NyOmgangForm extends SkapandeFormular {
  @IsString(NAMN)
  @Length(3, 120, NAMN)
  namn!: string;

  @Malgruppsval()
  malgrupper!: Malgrupp[];

  @Datumfalt(OPPNAR)
  oppnar!: string;

  @Datumfalt(STANGER)
  stanger!: string;

  @IsIn(Object.keys(satten), SATT)
  satt!: Satt;

  @Enhetsval()
  enheter!: number[];
}

export class OmgangsuppgifterForm extends AndrandeFormular {
  @IsString(NAMN)
  @Length(3, 120, NAMN)
  namn!: string;

  @Malgruppsval()
  malgrupper!: Malgrupp[];

  @Datumfalt(OPPNAR)
  oppnar!: string;

  @Datumfalt(STANGER)
  stanger!: string;

  @IsIn(Object.keys(satten), SATT)
  satt!: Satt;

  @Enhetsval()
  enheter!: number[];
}

const ANTAL = { message: 'Ange hur många, 1–500.' };
const FRAGADE = { message: 'Ange hur många, 0–100 000.' };
const ENHET = { message: 'Välj en enhet i listan.' };

export class UtdelningForm extends AndrandeFormular {
  @IsInt(ENHET)
  enhetId!: number;

  @IsIn(MALGRUPPER, { message: 'Välj vilka som ska svara.' })
  malgrupp!: Malgrupp;

  @IsInt(ANTAL)
  @Min(1, ANTAL)
  @Max(500, ANTAL)
  antal!: number;
}

export class AntalForm extends AndrandeFormular {
  @IsInt(ENHET)
  enhetId!: number;

  @IsInt(FRAGADE)
  @Min(0, FRAGADE)
  @Max(100_000, FRAGADE)
  antal!: number;
}

export class OmgangsstegForm extends AndrandeFormular {}

export class SammanstallningForm extends AndrandeFormular {
  @IsOptional()
  @IsString(TEXT)
  @Length(0, 8000, TEXT)
  @UtanPersonnummer({ motiveras: false })
  sammanfattning?: string;
}

export class OmgangsskalForm extends AndrandeFormular {
  @IsOptional()
  @IsString(TEXT)
  @Length(0, 2000, TEXT)
  @UtanPersonnummer({ motiveras: false })
  skal?: string;
}
