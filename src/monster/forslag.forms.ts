import { IsIn, IsInt, IsNumber, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular } from '../plattform/web/formular.js';
import { monsterslag, type Monsterslag } from './forslag.texter.js';

const SKAL = { message: 'Skriv varför med 5–2 000 tecken, så att den som undrar senare förstår.' };

export const VISAS = {
  oppna: { etikett: 'Väntar på ställningstagande' },
  avgjorda: { etikett: 'Avgjorda' },
  alla: { etikett: 'Alla' },
} as const;

export class ForslagFraga {
  @IsOptional()
  @IsIn(Object.keys(VISAS), { message: 'Välj i listan.' })
  visa?: keyof typeof VISAS;

  @IsOptional()
  @IsIn(Object.keys(monsterslag), { message: 'Välj ett slag av mönster i listan.' })
  slag?: Monsterslag;

  @IsOptional()
  @IsInt({ message: 'Ange sidan med ett tal.' })
  @Min(1, { message: 'Ange sidan med ett tal från 1.' })
  @Max(100_000, { message: 'Så många sidor finns inte.' })
  sida?: number;
}

/** Acts that need nothing more than to be done. */
export class ForslagsstegForm extends AndrandeFormular {}

export class AvfardandeForm extends AndrandeFormular {
  @IsString(SKAL)
  @Length(5, 2000, SKAL)
  @UtanPersonnummer({ motiveras: false })
  skal!: string;
}

export class MonsteranalysForm extends AndrandeFormular {
  @IsString({ message: 'Skriv en rubrik.' })
  @Length(5, 200, { message: 'Rubriken ska ha 5–200 tecken.' })
  rubrik!: string;

  @Datumfalt('Ange när teamet träffas.')
  datum!: string;
}

export class MonsteratgardForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad som ska göras.' })
  @Length(5, 4000, { message: 'Beskriv vad som ska göras med 5–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  text!: string;

  @IsInt({ message: 'Välj vem som är ansvarig.' })
  ansvarigPersonId!: number;

  @Datumfalt('Ange när åtgärden ska vara klar.')
  klartSenast!: string;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;
}

export const PERIODER = {
  kvartal: { etikett: 'Senaste 90 dagarna', dagar: 90 },
  ar: { etikett: 'Senaste året', dagar: 365 },
  tre: { etikett: 'Senaste tre åren', dagar: 1096 },
} as const;
export const DELNINGAR = {
  kategorier: { etikett: 'Avvikelser efter kategori' },
  orsaker: { etikett: 'Avvikelser efter orsak' },
  klagomal: { etikett: 'Klagomål efter kategori' },
} as const;

export class ParetoFraga {
  @IsOptional()
  @IsIn(Object.keys(DELNINGAR), { message: 'Välj i listan vad som ska delas upp.' })
  vad?: keyof typeof DELNINGAR;

  @IsOptional()
  @IsIn(Object.keys(PERIODER), { message: 'Välj en period i listan.' })
  period?: keyof typeof PERIODER;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhet?: number;
}

const ARET = { message: 'Ange ett år från 2000 till 2100.' };
const ANTAL = { message: 'Ange antalet årsarbetare, till exempel 12,5.' };

export class ArsarbetareForm {
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId!: number;

  @IsInt(ARET)
  @Min(2000, ARET)
  @Max(2100, ARET)
  ar!: number;

  @IsNumber({ maxDecimalPlaces: 2 }, ANTAL)
  @Min(0.1, ANTAL)
  @Max(99_999, ANTAL)
  antal!: number;
}
