import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';

/** Base of a form that creates something: the key that makes a double submit one case. */
export abstract class SkapandeFormular {
  @IsOptional()
  @IsUUID(undefined, { message: 'Formulärets nyckel är inte giltig. Ladda om sidan.' })
  nyckel?: string;
}

/** Base of a form that changes something: the version that was read (hidden field or `If-Match`). */
export abstract class AndrandeFormular {
  @Type(() => Number)
  @IsInt({ message: 'Uppgift om version saknas. Ladda om sidan.' })
  @Min(0, { message: 'Uppgift om version saknas. Ladda om sidan.' })
  version: number;
}
