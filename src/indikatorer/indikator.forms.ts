import { applyDecorators } from '@nestjs/common';
import { IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, Length, Matches } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { SkapandeFormular } from '../plattform/web/formular.js';
import { kvalitetsomraden, type Kvalitetsomrade } from '../processer/kodlistor.texter.js';
import {
  indikatortyper,
  konen,
  matformer,
  periodiciteter,
  riktningar,
  vardekallor,
  type Indikatortyp,
  type Kon,
  type Matform,
  type Periodicitet,
  type Riktning,
  type Vardekalla,
} from './indikator.texter.js';
import { utfallstexter, type Utfallskod } from './trend/utfall.js';

const Text = (minst: number, hogst: number, saknas: string): PropertyDecorator =>
  applyDecorators(IsString({ message: saknas }), Length(minst, hogst, { message: saknas }));
const FriText = (hogst: number): PropertyDecorator =>
  applyDecorators(IsOptional(), Text(0, hogst, `Texten får ha högst ${hogst} tecken.`));
const FrittTal = (): PropertyDecorator => applyDecorators(IsOptional(), IsNumber({}, { message: 'Skriv ett tal.' }));
const FrittVal = (av: string): PropertyDecorator =>
  applyDecorators(IsOptional(), IsInt({ message: `Välj ${av} i listan.` }));
const Kod = (lista: object, saknas: string): PropertyDecorator => IsIn(Object.keys(lista), { message: saknas });
const Kryss = (): PropertyDecorator => applyDecorators(IsOptional(), IsBoolean({ message: 'Kryssa i eller låt bli.' }));
const Omraden = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsArray({ message: 'Välj kvalitetsområden i listan.' }),
    IsIn(Object.keys(kvalitetsomraden), { each: true, message: 'Välj kvalitetsområden i listan.' }),
  );
const Kommuner = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    Matches(/^\d{4}([ ,;]+\d{4}){0,9}$/, {
      message: 'Skriv högst tio kommunkoder med fyra siffror, till exempel 0000, 0180.',
    }),
  );
const NAMN = 'Skriv vad indikatorn heter, med 3–300 tecken.';
const TYP = 'Välj vad indikatorn mäter.';
const RIKTNING = 'Välj vilket håll som är bättre.';

/** What a value is held against. */
abstract class Malfalt extends SkapandeFormular {
  @FrittTal()
  mal?: number;

  @FrittTal()
  malTill?: number;

  @FrittTal()
  larmGul?: number;

  @FrittTal()
  larmRod?: number;

  /** Values by enhet too, of what is counted here. */
  @Kryss()
  perEnhet?: boolean;

  /** Kommuner to compare with, `0000, 0180`. */
  @Kommuner()
  jamfor?: string;
}

/** How the value is counted. Changing any of it is another measure, and a new series. */
export abstract class Definitionsform extends Malfalt {
  @Text(3, 1000, 'Beskriv vad som räknas med 3–1 000 tecken.')
  @UtanPersonnummer({ motiveras: false })
  taljareDef!: string;

  @FriText(1000)
  @UtanPersonnummer({ motiveras: false })
  namnareDef?: string;

  @FriText(40)
  enhet?: string;

  @Kod(matformer, 'Välj hur värdet mäts.')
  matform!: Matform;

  @Kod(periodiciteter, 'Välj hur ofta värdet tas fram.')
  frekvens!: Periodicitet;

  @Kod(vardekallor, 'Välj var värdena kommer ifrån.')
  kalla!: Vardekalla;

  @Kryss()
  konsuppdelad?: boolean;

  @Datumfalt('Ange från vilken dag värdena räknas.')
  giltigFran!: string;

  @FriText(100)
  faktum?: string;

  @IsOptional()
  @Matches(/^[A-Z]\d{5}$/, { message: 'Nyckeltalets nummer är en bokstav och fem siffror, till exempel U33400.' })
  kpi?: string;

  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'Kommunkoden är fyra siffror, till exempel 0182.' })
  kommun?: string;

  @FriText(200)
  kallkod?: string;
}

export class IndikatorForm extends Definitionsform {
  @Text(3, 300, NAMN)
  @UtanPersonnummer({ motiveras: false })
  namn!: string;

  @IsOptional()
  @Matches(/^[A-Za-zÅÄÖåäö0-9][A-Za-zÅÄÖåäö0-9._-]{0,29}$/, {
    message: 'Koden ska ha 1–30 tecken: bokstäver, siffror, punkt och bindestreck.',
  })
  kod?: string;

  @FriText(2000)
  @UtanPersonnummer({ motiveras: false })
  syfte?: string;

  @FrittVal('en process')
  processId?: number;

  @Omraden()
  kvalitetsomraden?: Kvalitetsomrade[];

  @Kod(indikatortyper, TYP)
  typ!: Indikatortyp;

  @Kod(riktningar, RIKTNING)
  riktning!: Riktning;

  @FriText(400)
  @UtanPersonnummer({ motiveras: false })
  omfattning?: string;

  @FrittVal('en person')
  ansvarigPersonId?: number;

  @Kryss()
  nollArResultat?: boolean;
}

/** What is told about an indikator. Editing it starts no new series. */
export class UppgifterForm extends Malfalt {
  @IsInt({ message: 'Uppgift om version saknas. Ladda om sidan.' })
  version!: number;

  @Text(3, 300, NAMN)
  @UtanPersonnummer({ motiveras: false })
  namn!: string;

  @FriText(2000)
  @UtanPersonnummer({ motiveras: false })
  syfte?: string;

  @FrittVal('en process')
  processId?: number;

  @Omraden()
  kvalitetsomraden?: Kvalitetsomrade[];

  @Kod(indikatortyper, TYP)
  typ!: Indikatortyp;

  @Kod(riktningar, RIKTNING)
  riktning!: Riktning;

  @FriText(400)
  @UtanPersonnummer({ motiveras: false })
  omfattning?: string;

  @FrittVal('en person')
  ansvarigPersonId?: number;

  @Kryss()
  nollArResultat?: boolean;
}

export class SerieForm extends Definitionsform {
  @IsInt({ message: 'Uppgift om version saknas. Ladda om sidan.' })
  version!: number;

  @Text(5, 1000, 'Skriv varför den nya serien inte går att jämföra med den förra, med 5–1 000 tecken.')
  @UtanPersonnummer({ motiveras: false })
  brutenDarfor!: string;
}

export class IndikatorFraga {
  @FrittVal('en process')
  process?: number;

  @IsOptional()
  @Kod(kvalitetsomraden, 'Välj ett kvalitetsområde i listan.')
  omrade?: Kvalitetsomrade;

  @IsOptional()
  @Kod(utfallstexter, 'Välj ett utfall i listan.')
  utfall?: Utfallskod;

  /** Those that are not followed any more too. */
  @Kryss()
  alla?: boolean;
}

/** Which values of one indikator are shown. */
/** Whose value of a year; all together when it is not said. */
export class ArsvardeFraga {
  @IsOptional()
  @Kod(konen, 'Välj kön i listan.')
  kon?: Kon;
}

export class SerieFraga {
  @FrittVal('en enhet')
  enhet?: number;

  @IsOptional()
  @Kod(konen, 'Välj kön i listan.')
  kon?: Kon;
}
