import { isEmail, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, ValidateBy, ValidateIf } from 'class-validator';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { SkapandeFormular } from '../plattform/web/formular.js';
import type { Bilaga } from '../plattform/web/bilagor.js';
import {
  avsandartyper,
  BARNETS_VAGAR,
  kanaler,
  svarsvagar,
  typer,
  type Avsandartyp,
  type Kanal,
  type Svarsvag,
  type Typ,
} from './kodlistor.texter.js';

/** Long enough for anybody's story; nobody is stopped for having much to say. */
const HOGST_TECKEN = 100_000;
const KRYSSA = { message: 'Kryssa i rutan eller lämna den tom.' };
const BERATTA = { message: 'Skriv det du vill berätta, med minst 3 tecken.' };
const KONTAKT = { message: 'Skriv hur vi når dig, med högst 300 tecken.' };

/** A mail that goes astray is an answer that nobody gets, or that somebody else gets to know of. */
const EpostOmValt = (): PropertyDecorator =>
  ValidateBy({
    name: 'epostOmValt',
    validator: {
      validate: (varde, om) =>
        (om?.object as { svarsvag?: unknown } | undefined)?.svarsvag !== 'epost' || isEmail(varde),
      defaultMessage: () => 'Skriv e-postadressen som i namn@exempel.se.',
    },
  });

/** What every way in asks for. */
abstract class IntagForm extends SkapandeFormular {
  @IsIn(Object.keys(typer), { message: 'Välj vad det gäller.' })
  typ!: Typ;

  @IsString(BERATTA)
  @Length(3, HOGST_TECKEN, BERATTA)
  text!: string;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;
}

/** What both ways in hand on. */
export const synpunktUr = (form: PubliktForm | RegistreringForm, bilagor: readonly Bilaga[]) => {
  const { nyckel, typ, text, enhetId, avsandartyp, svarsvag, kontakt, tolk } = form;
  const vag = svarsvag === 'inget' ? undefined : svarsvag;
  return { nyckel, typ, text, enhetId, avsandartyp, svarsvag: vag, kontakt, tolk, bilagor };
};

/** Few fields, and only two that must be filled in. */
export class PubliktForm extends IntagForm {
  /** Pointed out at once; the one who writes may have a reason to keep it. */
  @IsOptional()
  @IsBoolean(KRYSSA)
  behallPersonnummer?: boolean;

  @IsOptional()
  @IsIn(Object.keys(avsandartyper), { message: 'Välj i listan.' })
  avsandartyp?: Avsandartyp;

  @IsIn([...Object.keys(svarsvagar), 'inget'], { message: 'Välj om du vill ha svar.' })
  svarsvag!: Svarsvag | 'inget';

  @ValidateIf(behoverKontakt)
  @IsString(KONTAKT)
  @Length(3, 300, KONTAKT)
  @EpostOmValt()
  kontakt?: string;

  @IsOptional()
  @IsString({ message: 'Skriv vilket språk.' })
  @Length(0, 100, { message: 'Skriv språket med högst 100 tecken.' })
  tolk?: string;

  @IsOptional()
  @IsString()
  @Length(0, 100)
  stampel?: string;

  /** To be left empty. */
  @IsOptional()
  @IsString()
  @Length(0, 2000)
  webbplats?: string;
}

const SKRIV_NAGOT = { message: 'Skriv några ord om det.' };

/**
 * The same for children, with the ways of answering that are safe for them. What must be filled in is declared anew, in
 * the words of the page and in its order: in that order they are told what is missing.
 */
export class BarnetsForm extends PubliktForm {
  @IsIn(Object.keys(typer), { message: 'Välj vad du vill säga.' })
  declare typ: Typ;

  @IsString(SKRIV_NAGOT)
  @Length(3, HOGST_TECKEN, SKRIV_NAGOT)
  declare text: string;

  @IsIn([...BARNETS_VAGAR, 'inget'], { message: 'Välj hur du vill ha svar.' })
  declare svarsvag: Svarsvag | 'inget';
}

/** Somebody who works here writes down what somebody says or has written. */
export class RegistreringForm extends IntagForm {
  /** Who works here says in writing why a personnummer is kept. A field declared anew needs all its rules again. */
  @IsString(BERATTA)
  @Length(3, HOGST_TECKEN, BERATTA)
  @UtanPersonnummer()
  declare text: string;

  @IsIn(Object.keys(kanaler).filter((kanal) => kanal !== 'webb'), { message: 'Välj hur den kom.' })
  kanal!: Kanal;

  @Datumfalt('Ange vilken dag den kom.')
  inkomDatum!: string;

  @IsOptional()
  @IsIn(Object.keys(avsandartyper), { message: 'Välj i listan.' })
  avsandartyp?: Avsandartyp;

  @IsIn([...Object.keys(svarsvagar), 'inget'], { message: 'Välj om personen vill ha svar.' })
  svarsvag!: Svarsvag | 'inget';

  @ValidateIf(behoverKontakt)
  @IsString(KONTAKT)
  @Length(3, 300, KONTAKT)
  @EpostOmValt()
  kontakt?: string;

  @IsOptional()
  @IsString({ message: 'Skriv vilket språk.' })
  @Length(0, 100, { message: 'Skriv språket med högst 100 tecken.' })
  tolk?: string;
}

/** How somebody is reached is asked for only when it is needed. */
function behoverKontakt(form: object): boolean {
  const { svarsvag } = form as { svarsvag?: unknown };
  return svarsvag !== undefined && svarsvag !== 'inget' && svarsvag !== 'kod';
}

const KOD = { message: 'Skriv koden du fick när du skickade.' };

export class KodForm {
  @IsString(KOD)
  @Length(1, 60, KOD)
  kod!: string;
}

export class AvsandarensForm extends KodForm {
  @IsString({ message: 'Skriv ditt meddelande.' })
  @Length(1, HOGST_TECKEN, { message: 'Skriv ditt meddelande.' })
  text!: string;

  @IsOptional()
  @IsBoolean(KRYSSA)
  behallPersonnummer?: boolean;
}

export class NojdForm extends KodForm {
  @IsBoolean({ message: 'Välj om du är nöjd eller inte.' })
  nojd!: boolean;

  @IsOptional()
  @IsString({ message: 'Skriv varför.' })
  @Length(0, HOGST_TECKEN, { message: 'Texten är för lång.' })
  text?: string;
}
