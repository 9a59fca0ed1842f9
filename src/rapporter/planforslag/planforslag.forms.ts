import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { UtanPersonnummer } from '../../plattform/text/personnummer.js';
import { Datumfalt } from '../../plattform/web/datumfalt.js';
import { AndrandeFormular } from '../../plattform/web/formular.js';
import { grunder, type Grund } from './planforslag.texter.js';

const ARET = { message: 'Ange ett år med fyra siffror.' };
const SKAL = { message: 'Skriv varför med 5–2 000 tecken, så att den som undrar senare förstår.' };

export const VISAS = {
  vantar: { etikett: 'Att ta ställning till' },
  behalls: { etikett: 'Behålls' },
  strukna: { etikett: 'Strukna' },
  alla: { etikett: 'Alla' },
} as const;

export class PlanforslagFraga {
  @IsOptional()
  @IsIn(Object.keys(VISAS), { message: 'Välj i listan.' })
  visa?: keyof typeof VISAS;

  @IsOptional()
  @IsIn(Object.keys(grunder), { message: 'Välj en grupp av förslag.' })
  grupp?: Grund;
}

export class NyaForslagForm {
  @IsInt(ARET)
  @Min(2000, ARET)
  @Max(2100, ARET)
  ar!: number;
}

export class GruppForm {
  @IsIn(Object.keys(grunder), { message: 'Välj en grupp av förslag.' })
  grund!: Grund;
}

export class BehallandeForm extends AndrandeFormular {
  @IsOptional()
  @IsInt({ message: 'Välj en process i listan.' })
  processId?: number;

  @IsOptional()
  @Datumfalt('Ange dagen som ÅÅÅÅ-MM-DD.')
  klartSenast?: string;
}

export class StrykningForm extends AndrandeFormular {
  @IsString(SKAL)
  @Length(5, 2000, SKAL)
  @UtanPersonnummer({ motiveras: false })
  motivering!: string;
}
