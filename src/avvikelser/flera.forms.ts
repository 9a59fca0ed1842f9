import { ArrayMaxSize, ArrayNotEmpty, IsInt, IsString, Length, Matches } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { BedomningForm } from './avvikelse.forms.js';

const IDER = /^[1-9]\d{0,14}(,[1-9]\d{0,14}){0,49}$/;

/** «12,14,15» in an address; at most fifty. Null when it is something else. */
export const iderna = (text: string): readonly number[] | null =>
  IDER.test(text) ? [...new Set(text.split(',').map(Number))] : null;

/** The same assessment of all. Each has a version of its own and is tried as it is now, so the form has none. */
export class FlerasBedomningForm extends BedomningForm {
  override version = 0;
}

export class FlerasLankningForm {
  @IsInt({ message: 'Välj vilket ärende de andra hör ihop med.' })
  huvudId!: number;
}

export class FlerasAvslutForm {
  @IsString({ message: 'Skriv vad rapporterna har lett till.' })
  @Length(3, 4000, { message: 'Skriv vad rapporterna har lett till med 3–4 000 tecken.' })
  @UtanPersonnummer()
  text!: string;
}

/** What is ticked in the list. */
export class FlerasVal {
  @ArrayNotEmpty({ message: 'Kryssa för minst en avvikelse.' })
  @ArrayMaxSize(50, { message: 'Välj högst 50 avvikelser åt gången.' })
  @Matches(/^[1-9]\d{0,14}$/, { each: true, message: 'Välj bland avvikelserna i listan.' })
  id!: string[];
}
