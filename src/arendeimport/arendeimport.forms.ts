import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { AndrandeFormular } from '../plattform/web/formular.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { SAKER, type Sak } from './importfalt.js';
import type { Mappning } from './mappning.js';
import { normaliserat } from './vardegissning.js';

/** What a list of choices sends where nothing is chosen: an empty one would be lost, and the lists go side by side. */
export const INGET = '-';

export class UppladdningForm {
  @IsIn(SAKER, { message: 'Välj vad filen innehåller.' })
  sak!: Sak;

  @IsString({ message: 'Skriv vad systemet heter som ärendena kommer från.' })
  @Length(2, 60, { message: 'Skriv vad systemet heter som ärendena kommer från, med 2–60 tecken.' })
  kallsystem!: string;
}

const LISTA = { message: 'Listan går inte att läsa. Ladda om sidan.' };
const HOGST = 5_000;

/** Lists side by side, as a page without script can send them: what stands in the file, and what it means. */
export class MappningForm extends AndrandeFormular {
  @IsArray(LISTA)
  @ArrayMaxSize(HOGST, LISTA)
  @IsString({ each: true, ...LISTA })
  @MaxLength(200, { each: true, ...LISTA })
  kolumn!: string[];

  @IsArray(LISTA)
  @IsString({ each: true, ...LISTA })
  falt!: string[];

  @IsOptional()
  @IsArray(LISTA)
  @ArrayMaxSize(HOGST, LISTA)
  @IsString({ each: true, ...LISTA })
  vardefalt?: string[];

  @IsOptional()
  @IsArray(LISTA)
  @IsString({ each: true, ...LISTA })
  varde?: string[];

  @IsOptional()
  @IsArray(LISTA)
  @IsString({ each: true, ...LISTA })
  kod?: string[];

  @IsOptional()
  @IsArray(LISTA)
  @IsString({ each: true, ...LISTA })
  standardfalt?: string[];

  @IsOptional()
  @IsArray(LISTA)
  @IsString({ each: true, ...LISTA })
  standard?: string[];

  @IsIn(['neka', 'maskera'], { message: 'Välj vad som ska hända med personnummer.' })
  personnummer!: 'neka' | 'maskera';
}

/** @throws OgiltigtFormular when the lists do not go together */
export const mappningUr = (form: MappningForm): Mappning => {
  const { kolumn, falt, vardefalt = [], varde = [], kod = [], standardfalt = [], standard = [] } = form;
  const sidaVidSida = [
    [kolumn.length, falt.length],
    [vardefalt.length, varde.length],
    [vardefalt.length, kod.length],
    [standardfalt.length, standard.length],
  ].every(([a, b]) => a === b);
  if (!sidaVidSida) throw new OgiltigtFormular({ '': ['Formuläret är inte helt. Ladda om sidan och försök igen.'] });
  const varden: Record<string, Record<string, string | null>> = {};
  for (const [nr, namn] of vardefalt.entries()) (varden[namn] ??= {})[normaliserat(varde[nr] ?? '')] = valt(kod[nr]);
  return {
    kolumner: Object.fromEntries(kolumn.map((namn, nr) => [namn, valt(falt[nr])])),
    varden,
    standard: Object.fromEntries(
      standardfalt.flatMap((namn, nr): [string, string][] => {
        const ett = valt(standard[nr]);
        return ett === null ? [] : [[namn, ett]];
      }),
    ),
    personnummer: form.personnummer,
  };
};

const valt = (val: string | undefined): string | null => (val === undefined || val === INGET ? null : val);
