import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { UtanPersonnummer } from '../../plattform/text/personnummer.js';
import { SkapandeFormular } from '../../plattform/web/formular.js';
import { malutfall, type Malutfall } from './mal.texter.js';

const tomtArInget = ({ value }: { value: unknown }): unknown => (value === '' ? undefined : value);

export class MalForm extends SkapandeFormular {
  @Type(() => Number)
  @IsInt({ message: 'Ange året med fyra siffror.' })
  @Min(2000, { message: 'Ange ett år från och med 2000.' })
  @Max(2100, { message: 'Ange ett år till och med 2100.' })
  ar!: number;

  @IsString({ message: 'Skriv målet.' })
  @Length(3, 500, { message: 'Skriv målet med 3–500 tecken.' })
  @UtanPersonnummer()
  mal!: string;

  @IsOptional()
  @IsString({ message: 'Skriv som text hur det märks att målet är nått.' })
  @MaxLength(500, { message: 'Högst 500 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  matt?: string;

  @IsOptional()
  @Transform(tomtArInget)
  @Type(() => Number)
  @IsInt({ message: 'Välj en indikator i listan.' })
  indikatorId?: number;

  @IsOptional()
  @Transform(tomtArInget)
  @IsIn(Object.keys(malutfall), { message: 'Välj hur det gick.' })
  utfall?: Malutfall;

  @IsOptional()
  @IsString({ message: 'Skriv kommentaren som text.' })
  @MaxLength(2000, { message: 'Högst 2 000 tecken.' })
  @UtanPersonnummer()
  kommentar?: string;
}

export class AndraMalForm extends MalForm {
  @Type(() => Number)
  @IsInt({ message: 'Sidan saknar sin version. Läs in den igen.' })
  version!: number;
}
