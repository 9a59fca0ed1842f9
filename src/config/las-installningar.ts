import { resolve } from 'node:path';
import { validateSync } from 'class-validator';
import { hemligheter } from './hemligheter.js';
import { Installningar } from './installningar.js';
import { Startfel } from './startfel.js';

type Miljo = Readonly<Record<string, string | undefined>>;

/** The product does not start; every sentence names one setting and what it should be. */
export class OgiltigaInstallningar extends Startfel {
  constructor(readonly brister: readonly string[]) {
    super(brister.join('\n'));
  }
}

/** Reads the settings from the environment. The only place that does, so this folder is the whole list. */
export function lasInstallningar(miljo: Miljo = process.env): Installningar {
  const text = (namn: string): string | undefined => miljo[namn]?.trim() || undefined;
  const tal = (namn: string, annars: number): number => {
    const varde = text(namn);
    return varde === undefined ? annars : Number(varde);
  };
  const i = new Installningar();
  i.roll = (text('ROLL') ?? i.roll) as Installningar['roll'];
  i.port = tal('PORT', i.port);
  i.vardadress = text('HOST') ?? i.vardadress;
  i.dataDir = resolve(text('DATA_DIR') ?? i.dataDir);
  i.databaseUrl = text('DATABASE_URL');
  i.databaseAgareUrl = text('DATABASE_AGARE_URL');
  i.inbaddad = i.databaseUrl === undefined;
  i.redisUrl = text('REDIS_URL');
  i.smtpUrl = text('SMTP_URL');
  i.mejlFran = text('MEJL_FRAN') ?? (i.smtpUrl ? '' : i.mejlFran);
  // with DATABASE_URL nothing is guessed: an empty value is refused
  i.basUrl = (text('BAS_URL') ?? (i.inbaddad ? `http://localhost:${i.port || 3000}` : '')).replace(/\/+$/, '');
  i.sakerCookie = i.basUrl.startsWith('https://');
  i.chromiumPath = text('CHROMIUM_PATH');
  i.koladaUrl = (text('KOLADA_URL') ?? i.koladaUrl).replace(/\/+$/, '');
  i.koladaSekunder = tal('KOLADA_SEKUNDER', i.koladaSekunder);
  i.pdfSidor = tal('PDF_SIDOR', i.pdfSidor);
  i.koSamtidiga = tal('KO_SAMTIDIGA', i.koSamtidiga);
  i.loggniva = text('LOGGNIVA') ?? i.loggniva;
  i.hemlighet = text('SESSION_HEMLIGHET') ?? '';

  const behoverHemlighet = i.inbaddad && i.hemlighet === '';
  const brister = [...granska(i, behoverHemlighet ? ['hemlighet'] : []), ...samband(i)];
  if (brister.length > 0) throw new OgiltigaInstallningar(brister);
  if (behoverHemlighet) i.hemlighet = hemligheter(i.dataDir).session;
  return i;
}

const granska = (i: Installningar, utom: readonly string[]): string[] => [
  ...new Set(
    validateSync(i)
      .filter((fel) => !utom.includes(fel.property))
      .flatMap((fel) => Object.values(fel.constraints ?? {})),
  ),
];

/** What no single setting can say about itself. */
function samband(i: Installningar): string[] {
  const brister: string[] = [];
  if (i.inbaddad && (i.roll === 'webb' || i.roll === 'arbetare')) {
    brister.push(
      `ROLL=${i.roll} kräver DATABASE_URL: den inbäddade databasen används bara av en process med ROLL=bada.`,
    );
  }
  if (i.inbaddad && i.databaseAgareUrl !== undefined) {
    brister.push(
      'DATABASE_URL saknas: DATABASE_AGARE_URL är angiven, men inte adressen som tjänsten själv ansluter med.',
    );
  }
  return brister;
}
