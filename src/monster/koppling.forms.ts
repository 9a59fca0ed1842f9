import { IsArray, IsIn, IsOptional } from 'class-validator';
import { kategorier } from '../avvikelser/kodlistor.texter.js';
import { kategorier as klagomalskategorier } from '../synpunkter/kodlistor.texter.js';

const I_LISTAN = { each: true, message: 'Välj kategorier i listan.' };
const EN_LISTA = { message: 'Välj kategorier i listan.' };

export class KopplingForm {
  @IsOptional()
  @IsArray(EN_LISTA)
  @IsIn(Object.keys(kategorier), I_LISTAN)
  avvikelse?: string[];

  @IsOptional()
  @IsArray(EN_LISTA)
  @IsIn(Object.keys(klagomalskategorier), I_LISTAN)
  synpunkt?: string[];
}
