import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { UtanPersonnummer } from '../../plattform/text/personnummer.js';
import { Datumfalt } from '../../plattform/web/datumfalt.js';
import { SkapandeFormular } from '../../plattform/web/formular.js';
import { yttreGranskare, yttreLagen, type Yttregranskare, type Yttrelage } from './yttre.texter.js';

export class YttreForm extends SkapandeFormular {
  @IsIn(Object.keys(yttreGranskare), { message: 'Välj vem som har granskat.' })
  granskare!: Yttregranskare;

  @IsString({ message: 'Skriv vad som granskades.' })
  @Length(3, 300, { message: 'Skriv vad som granskades med 3–300 tecken.' })
  @UtanPersonnummer()
  rubrik!: string;

  @IsOptional()
  @IsString({ message: 'Skriv diarienumret som text.' })
  @MaxLength(100, { message: 'Högst 100 tecken.' })
  beteckning?: string;

  @Datumfalt('Ange dagen för beslutet eller rapporten.')
  datum!: string;

  @IsOptional()
  @IsString({ message: 'Skriv som text vad de kom fram till.' })
  @MaxLength(4000, { message: 'Högst 4 000 tecken.' })
  @UtanPersonnummer()
  krav?: string;

  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))
  @Datumfalt('Ange dagen som ett datum.')
  svarSenast?: string;

  @IsIn(Object.keys(yttreLagen), { message: 'Välj hur långt ni har kommit.' })
  lage!: Yttrelage;

  @IsOptional()
  @IsString({ message: 'Skriv som text vad som har gjorts.' })
  @MaxLength(4000, { message: 'Högst 4 000 tecken.' })
  @UtanPersonnummer()
  svar?: string;
}

export class AndraYttreForm extends YttreForm {
  @Type(() => Number)
  @IsInt({ message: 'Sidan saknar sin version. Läs in den igen.' })
  version!: number;
}
