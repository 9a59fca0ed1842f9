import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length } from 'class-validator';
import { UtanPersonnummer } from '../plattform/text/personnummer.js';
import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';
import { granskningsval, styrdokumentslag, type Styrdokumentslag } from './styrdokument.texter.js';

const DATUM = 'Ange ett datum, ÅÅÅÅ-MM-DD.';
const MANADER = granskningsval.map(({ varde }) => varde);

export class NyttStyrdokumentForm extends SkapandeFormular {
  @IsString({ message: 'Skriv vad dokumentet heter.' })
  @Length(3, 200, { message: 'Titeln ska ha mellan 3 och 200 tecken.' })
  titel!: string;

  @IsIn(Object.keys(styrdokumentslag), { message: 'Välj vilket slags dokument det är.' })
  slag!: Styrdokumentslag;

  @IsOptional()
  @IsInt({ message: 'Välj en enhet i listan.' })
  enhetId?: number;

  @IsOptional()
  @IsInt({ message: 'Välj en process i listan.' })
  processId?: number;

  @IsInt({ message: 'Välj vem som är ansvarig.' })
  ansvarigPersonId!: number;

  @IsIn(MANADER, { message: 'Välj hur ofta dokumentet ska gås igenom.' })
  granskasManader!: number;

  @IsOptional()
  @IsBoolean({ message: 'Kryssa i eller lämna tomt.' })
  laskvitto?: boolean;
}

export class StyrdokumentuppgifterForm extends AndrandeFormular {
  @IsOptional()
  @IsInt({ message: 'Välj en process i listan.' })
  processId?: number;

  @IsInt({ message: 'Välj vem som är ansvarig.' })
  ansvarigPersonId!: number;

  @IsIn(MANADER, { message: 'Välj hur ofta dokumentet ska gås igenom.' })
  granskasManader!: number;

  @IsOptional()
  @IsBoolean({ message: 'Kryssa i eller lämna tomt.' })
  laskvitto?: boolean;
}

export class VersionstextForm extends AndrandeFormular {
  @IsString({ message: 'Skriv vad dokumentet heter.' })
  @Length(3, 200, { message: 'Titeln ska ha mellan 3 och 200 tecken.' })
  titel!: string;

  @IsOptional()
  @IsString({ message: 'Skriv texten.' })
  @Length(0, 100_000, { message: 'Texten får ha högst 100 000 tecken.' })
  @UtanPersonnummer()
  innehall?: string;

  @IsOptional()
  @IsString({ message: 'Skriv vem som gör vad.' })
  @Length(0, 20_000, { message: 'Texten får ha högst 20 000 tecken.' })
  @UtanPersonnummer()
  ansvar?: string;

  @IsOptional()
  @IsString({ message: 'Skriv vad som är nytt.' })
  @Length(0, 4000, { message: 'Texten får ha högst 4 000 tecken.' })
  @UtanPersonnummer()
  andring?: string;

  /** Which button: save and see the page of the version, or save and go on writing with the text shown below. */
  @IsOptional()
  @IsIn(['visa', 'fortsatt'], { message: 'Välj Spara eller Spara och förhandsgranska.' })
  sedan?: 'visa' | 'fortsatt';
}

export class VersionsstegForm extends AndrandeFormular {}

export class RemissForm extends AndrandeFormular {
  @Datumfalt('Ange när svaren ska vara inne.')
  svarSenast!: string;
}

export class RemissvarForm {
  @IsString({ message: 'Skriv vad du tycker om förslaget.' })
  @Length(2, 4000, { message: 'Svaret ska ha mellan 2 och 4 000 tecken.' })
  @UtanPersonnummer()
  text!: string;
}

export class FaststallelseForm extends AndrandeFormular {
  @Datumfalt('Ange vilken dag beslutet fattades.')
  beslutsdatum!: string;

  @IsOptional()
  @IsString({ message: 'Skriv paragrafen.' })
  @Length(0, 40, { message: 'Paragrafen får ha högst 40 tecken.' })
  paragraf?: string;

  @Datumfalt('Ange från vilken dag versionen gäller.')
  gallerFran!: string;
}

export class BekraftelseForm extends AndrandeFormular {
  @Datumfalt('Ange när dokumentet ska gås igenom nästa gång.')
  granskasSenast!: string;
}

export class UpphavandeForm extends AndrandeFormular {
  @IsString({ message: 'Skriv varför dokumentet upphävs.' })
  @Length(2, 4000, { message: 'Motivera med 2–4 000 tecken.' })
  @UtanPersonnummer({ motiveras: false })
  skal!: string;

  @IsOptional()
  @Datumfalt(DATUM)
  beslutsdatum?: string;

  @IsOptional()
  @IsString({ message: 'Skriv paragrafen.' })
  @Length(0, 40, { message: 'Paragrafen får ha högst 40 tecken.' })
  paragraf?: string;
}

export class StyrdokumentFraga {
  @IsOptional()
  @IsIn(Object.keys(styrdokumentslag), { message: 'Välj ett slag i listan.' })
  slag?: Styrdokumentslag;

  @IsOptional()
  @IsIn(['olasta', 'pagar', 'alla'], { message: 'Välj gällande, att läsa, pågående arbete eller alla.' })
  visa?: 'olasta' | 'pagar' | 'alla';

  /** Which document held on this day. */
  @IsOptional()
  @Datumfalt(DATUM)
  dag?: string;
}

export class SkillnadFraga {
  @IsOptional()
  @IsInt({ message: 'Välj en version.' })
  fran?: number;

  @IsOptional()
  @IsInt({ message: 'Välj en version.' })
  till?: number;
}
