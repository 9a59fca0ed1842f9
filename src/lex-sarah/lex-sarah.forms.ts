import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular } from '../plattform/web/formular.js';
import {
  dokumentslag,
  GRADER,
  ivokanaler,
  ivoslag,
  ivoutfall,
  lagval,
  underrattade,
  underrattelsesvar,
  uppgiftsarter,
  utredningsinnehall,
  type Dokumentslag,
  type Grad,
  type Ivokanal,
  type Ivoslag,
  type Ivoutfall,
  type Lagval,
  type Underrattad,
  type Underrattelsesvar,
  type Uppgiftsart,
  type Utredningsinnehall,
} from './kodlistor.texter.js';

export const Text = (saknas: string, hogst = 20_000): PropertyDecorator =>
  applyDecorators(IsString({ message: saknas }), Length(3, hogst, { message: saknas }), UtanPersonnummer());
export const Kort = (saknas: string): PropertyDecorator =>
  applyDecorators(IsString({ message: saknas }), Length(1, 300, { message: saknas }), UtanPersonnummer());
const Val = (lista: object, saknas: string): PropertyDecorator => IsIn(Object.keys(lista), { message: saknas });
const GRADVAL = { message: 'Välj en bedömning, 0–4.' };
const PERSONVAL = { message: 'Välj en person i listan.' };

export class StegForm extends AndrandeFormular {}

export class TextForm extends AndrandeFormular {
  @Text('Skriv minst tre tecken.')
  text!: string;
}

export class DateradTextForm extends TextForm {
  @IsOptional()
  @Datumfalt('Ange dagen som ett datum.')
  datum?: string;
}

export class SamtalForm extends TextForm {
  @Kort('Skriv vem samtalet var med och i vilken egenskap.')
  med!: string;

  @Datumfalt('Ange vilken dag samtalet var.')
  datum!: string;
}

export class BilagaForm extends AndrandeFormular {
  @Kort('Skriv vad bilagan visar.')
  text!: string;
}

export class MotiveringForm extends AndrandeFormular {
  @Text('Skriv en motivering.')
  motivering!: string;
}

export class BedomningForm extends MotiveringForm {
  @ArrayNotEmpty({ message: 'Välj minst en lag.' })
  @IsIn(Object.keys(lagval), { each: true, message: 'Välj bland lagarna i listan.' })
  lagar!: Lagval[];
}

export class IngenUtredningForm extends BedomningForm {
  @Text('Skriv vad rapportören ska få veta.', 4000)
  aterkoppling!: string;
}

export class PersonForm extends AndrandeFormular {
  @IsInt(PERSONVAL)
  personId!: number;
}

export class KretsForm extends PersonForm {
  @Text('Skriv varför.', 4000)
  skal!: string;
}

export class UppgiftForm extends TextForm {
  @Val(utredningsinnehall, 'Välj vad uppgiften handlar om.')
  innehall!: Utredningsinnehall;

  @Datumfalt('Ange vilken dag uppgiften lämnades eller antecknades.')
  datum!: string;

  @Kort('Ange var uppgiften kommer ifrån.')
  kalla!: string;

  @Val(uppgiftsarter, 'Välj om det är en faktisk omständighet eller en bedömning.')
  art!: Uppgiftsart;
}

export class RattelseForm extends MotiveringForm {
  @IsInt({ message: 'Välj vilken uppgift som ska rättas.' })
  uppgiftId!: number;

  @Text('Skriv hur uppgiften ska lyda.')
  text!: string;
}

export class ForslagForm extends MotiveringForm {
  // the type is erased, so the pipe does not see that it is a number
  @Type(() => Number)
  @IsInt(GRADVAL)
  @IsIn([...GRADER], GRADVAL)
  grad!: Grad;
}

export class BeslutForm extends ForslagForm {
  @Kort('Ange vilken punkt i delegationsordningen beslutet fattas med stöd av.')
  delegationspunkt!: string;
}

export class IvoanmalanForm extends AndrandeFormular {
  @Kort('Ange diarienumret för anmälan.')
  dnr!: string;

  @Val(ivoslag, 'Välj vad anmälan gäller.')
  slag!: Ivoslag;

  @Text('Ange kontaktuppgifter.', 1000)
  kontakt!: string;

  @Text('Ange vilken verksamhet det gäller.', 1000)
  verksamhet!: string;

  @Text('Skriv var och när det hände.', 1000)
  varOchNar!: string;

  @Text('Beskriv det inträffade.')
  beskrivning!: string;

  @IsBoolean({ message: 'Svara om utredningen bifogas.' })
  utredningBifogad!: boolean;

  @Val(ivokanaler, 'Välj hur anmälan skickades.')
  kanal!: Ivokanal;

  @IsOptional()
  @Kort('Kvittensen får ha högst 300 tecken.')
  kvittens?: string;

  @Datumfalt('Ange vilken dag anmälan skickades.')
  datum!: string;
}

export class DatumForm extends AndrandeFormular {
  @Datumfalt('Ange dagen som ett datum.')
  datum!: string;
}

export class IvoArendenummerForm extends AndrandeFormular {
  @Kort('Ange IVO:s ärendenummer.')
  arendenummer!: string;
}

export class IvoBeslutForm extends TextForm {
  @Datumfalt('Ange vilken dag IVO beslutade.')
  datum!: string;

  @IsOptional()
  @Val(ivoutfall, 'Välj vad IVO kom fram till.')
  utfall?: Ivoutfall;
}

export class UnderrattelseForm extends AndrandeFormular {
  @Val(underrattade, 'Välj vem det gäller.')
  vem!: Underrattad;

  @Val(underrattelsesvar, 'Svara ja, nej eller ej aktuellt.')
  svar!: Underrattelsesvar;

  @IsOptional()
  @Datumfalt('Ange dagen som ett datum.')
  datum?: string;

  @IsOptional()
  @Text('Skriv minst tre tecken, eller lämna fältet tomt.')
  text?: string;
}

export class DokumentForm {
  @Val(dokumentslag, 'Välj vilket dokument.')
  slag!: Dokumentslag;
}
