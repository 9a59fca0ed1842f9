import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { AvsnittForm } from '../rapport.forms.js';

/** What is typed and not yet saved, and which button sent it. */
export class OsparadForm extends AvsnittForm {
  @IsOptional()
  @IsString({ message: 'Knappen kunde inte läsas.' })
  visa?: string;
}

export class Forhandsval {
  @IsOptional()
  @IsString({ message: 'Välj vad som ska visas.' })
  visa?: string;
}

export class Versionsval {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Välj en version i listan.' })
  fran?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Välj en version i listan.' })
  till?: number;
}
