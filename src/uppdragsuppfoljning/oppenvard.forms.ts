import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import {
  avslutsorsaker,
  barnsamtalen,
  deltaganden,
  drojsmalsskal,
  insatser,
  konen,
  maluppfyllelser,
  type Avslutsorsak,
  type Barnsamtal,
  type Deltagande,
  type Drojsmal,
  type Insats,
  type Kon,
  type Maluppfyllelse,
} from './oppenvard.texter.js';

/** Letters for what it is and figures in order: nothing that a name or a personnummer fits in. */
export const LOPNUMMER = /^([A-ZÅÄÖ]{1,4}[ -]?)?\d{1,4}([-/]\d{1,5})?$/;
export const LOPNUMMERFEL =
  'Skriv ett löpnummer, till exempel ÖV 2026-14. Aldrig namn, initialer eller personnummer: nyckeln finns i akten.';

const INSATS = { message: 'Välj en insats.' };
const UTFORARE = { message: 'Välj en utförare i listan.' };
const KON = { message: 'Välj ett kön eller lämna tomt.' };
const DATUM = 'Ange vilken dag.';
const BESLUT = 'Ange vilken dag beslutet fattades.';
const BARN = { message: 'Välj om barnet var med.' };
const STATUSAR = ['oppna', 'bestallt', 'pagar', 'avslutat', 'alla'];

export class NyttUppdragForm extends SkapandeFormular {
  @IsOptional()
  @IsString({ message: LOPNUMMERFEL })
  @UtanPersonnummer({ motiveras: false })
  @Matches(LOPNUMMER, { message: LOPNUMMERFEL })
  lopnummer?: string;

  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId!: number;

  @IsOptional()
  @IsInt(UTFORARE)
  utforareId?: number;

  @IsIn(Object.keys(insatser), INSATS)
  insats!: Insats;

  @IsOptional()
  @IsIn(Object.keys(konen), KON)
  kon?: Kon;

  @Datumfalt(BESLUT)
  beslutad!: string;

  @IsOptional()
  @Datumfalt(DATUM)
  fordelad?: string;

  @IsOptional()
  @Datumfalt(DATUM)
  bistandTill?: string;
}

export class RattaUppdragForm extends AndrandeFormular {
  @IsOptional()
  @IsInt(UTFORARE)
  utforareId?: number;

  @IsIn(Object.keys(insatser), INSATS)
  insats!: Insats;

  @IsOptional()
  @IsIn(Object.keys(konen), KON)
  kon?: Kon;

  @Datumfalt(BESLUT)
  beslutad!: string;

  @IsOptional()
  @Datumfalt(DATUM)
  fordelad?: string;

  @IsOptional()
  @Datumfalt(DATUM)
  bistandTill?: string;

  @IsOptional()
  @Datumfalt(DATUM)
  uppstartsmote?: string;

  @IsOptional()
  @Datumfalt(DATUM)
  verkstalld?: string;

  @IsOptional()
  @Datumfalt(DATUM)
  plan?: string;
}

export class DagForm extends AndrandeFormular {
  @Datumfalt(DATUM)
  datum!: string;
}

export class ForlangningForm extends DagForm {
  @Datumfalt('Ange till och med vilken dag biståndet gäller.')
  till!: string;
}

export class UppstartForm extends DagForm {
  @IsIn(Object.keys(deltaganden), BARN)
  barn!: Deltagande;
}

export class UppfoljningForm extends UppstartForm {
  @IsIn(Object.keys(barnsamtalen), { message: 'Välj om barnet erbjöds ett samtal.' })
  barnsamtal!: Barnsamtal;
}

export class SkalForm extends AndrandeFormular {
  @IsIn(Object.keys(drojsmalsskal), { message: 'Välj varför.' })
  skal!: Drojsmal;

  @IsOptional()
  @IsString({ message: 'Skriv kort, högst 300 tecken.' })
  @MaxLength(300, { message: 'Skriv kort, högst 300 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  text?: string;
}

export class AvbrottForm extends SkalForm {
  @Datumfalt(DATUM)
  datum!: string;
}

export class AvslutForm extends DagForm {
  @IsIn(Object.keys(avslutsorsaker), { message: 'Välj varför uppdraget avslutas.' })
  orsak!: Avslutsorsak;

  @IsOptional()
  @IsIn(Object.keys(maluppfyllelser), { message: 'Välj hur väl målen nåddes.' })
  maluppfyllelse?: Maluppfyllelse;
}

export class ListFraga {
  @IsOptional()
  @IsIn(STATUSAR, { message: 'Välj ett läge i listan.' })
  status?: 'bestallt' | 'pagar' | 'avslutat' | 'alla';

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhet?: number;

  @IsOptional()
  @IsInt(UTFORARE)
  @Min(0, UTFORARE)
  utforare?: number;

  @IsOptional()
  @IsIn(Object.keys(insatser), INSATS)
  insats?: Insats;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}_\d{1,15}$/, { message: 'Sidan finns inte.' })
  efter?: string;
}

export class TidenFraga {
  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhet?: number;
}
