import {
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';

const POSTGRES_URL = /^postgres(ql)?:\/\/\S+$/;

/** Every setting of the product, with the name of its environment variable in the message. Read by las-installningar.ts. */
export class Installningar {
  /** What this process does: serves pages, works off the queue, or both. */
  @IsIn(['webb', 'arbetare', 'bada'], { message: 'ROLL ska vara webb, arbetare eller bada.' })
  roll: 'webb' | 'arbetare' | 'bada' = 'bada';

  @IsInt({ message: 'PORT ska vara ett portnummer mellan 1 och 65535.' })
  @Min(1, { message: 'PORT ska vara ett portnummer mellan 1 och 65535.' })
  @Max(65535, { message: 'PORT ska vara ett portnummer mellan 1 och 65535.' })
  port = 3000;

  @IsNotEmpty({ message: 'HOST ska vara den adress som tjänsten lyssnar på, till exempel 127.0.0.1.' })
  vardadress = '127.0.0.1';

  /** Where the embedded database, its secrets and unpacked programs live. */
  @IsNotEmpty({ message: 'DATA_DIR ska vara sökvägen till en mapp.' })
  dataDir = './data';

  /** No DATABASE_URL: PostgreSQL is started by the product itself, in `dataDir`. */
  inbaddad = true;

  /** Connects as the role without ownership. In embedded mode filled in when the database has started. */
  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'DATABASE_URL ska vara en adress som börjar med postgres://.' })
  databaseUrl?: string;

  /** Connects as the owner of the schema; only the migrations use it. */
  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'DATABASE_AGARE_URL ska vara en adress som börjar med postgres://.' })
  databaseAgareUrl?: string;

  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, { message: 'REDIS_URL ska vara en adress som börjar med redis:// eller rediss://.' })
  redisUrl?: string;

  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: 'SMTP_URL ska vara en adress som börjar med smtp:// eller smtps://.' })
  smtpUrl?: string;

  @ValidateIf((i: Installningar) => i.smtpUrl !== undefined)
  @IsEmail({}, { message: 'MEJL_FRAN ska vara en e-postadress när SMTP_URL är angiven.' })
  mejlFran = 'kvalitet@localhost';

  /** The address people use; links in mail start with it. */
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: 'BAS_URL ska vara adressen som användarna skriver, till exempel https://kvalitet.kommunen.se.' },
  )
  basUrl = 'http://localhost:3000';

  /** The session cookie is only sent over TLS. Follows BAS_URL. */
  sakerCookie = false;

  @IsOptional()
  @IsNotEmpty({ message: 'CHROMIUM_PATH ska vara sökvägen till en Chrome eller Chromium.' })
  chromiumPath?: string;

  @MinLength(32, { message: 'SESSION_HEMLIGHET ska vara minst 32 tecken när DATABASE_URL är angiven.' })
  hemlighet = '';

  /** Where indikatorer from Kolada are fetched; never asked unless a nämnd has one. */
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: 'KOLADA_URL ska vara adressen till Koladas tjänst, till exempel https://api.kolada.se/v3.' },
  )
  koladaUrl = 'https://api.kolada.se/v3';

  /** How long one answer from Kolada may take. */
  @IsInt({ message: 'KOLADA_SEKUNDER ska vara ett heltal mellan 1 och 300.' })
  @Min(1, { message: 'KOLADA_SEKUNDER ska vara ett heltal mellan 1 och 300.' })
  @Max(300, { message: 'KOLADA_SEKUNDER ska vara ett heltal mellan 1 och 300.' })
  koladaSekunder = 30;

  /** How many reports are printed at the same time. */
  @IsInt({ message: 'PDF_SIDOR ska vara ett heltal mellan 1 och 16.' })
  @Min(1, { message: 'PDF_SIDOR ska vara ett heltal mellan 1 och 16.' })
  @Max(16, { message: 'PDF_SIDOR ska vara ett heltal mellan 1 och 16.' })
  pdfSidor = 2;

  /**
   * How many jobs of the queue run at the same time in this process. More than are printed: mail does not wait for two
   * reports, and the next report is put together while they are printed.
   */
  @IsInt({ message: 'KO_SAMTIDIGA ska vara ett heltal mellan 1 och 64.' })
  @Min(1, { message: 'KO_SAMTIDIGA ska vara ett heltal mellan 1 och 64.' })
  @Max(64, { message: 'KO_SAMTIDIGA ska vara ett heltal mellan 1 och 64.' })
  koSamtidiga = 4;

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
    message: 'LOGGNIVA ska vara trace, debug, info, warn, error, fatal eller silent.',
  })
  loggniva = 'info';
}
