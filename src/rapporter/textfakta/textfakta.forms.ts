import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, MaxLength } from 'class-validator';

export class LaggTillSiffraForm {
  @IsNotEmpty({ message: 'Välj en siffra.' })
  @MaxLength(400, { message: 'Siffrans kod är för lång.' })
  token!: string;

  /** The version of the chapter's text that the page showed. */
  @Type(() => Number)
  @IsInt({ message: 'Sidan saknar sin version. Läs in den igen.' })
  version!: number;
}
