import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import pg from 'pg';
import { lasInstallningar } from '../config/las-installningar.js';
import { Startfel } from '../config/startfel.js';
import { oppnaDatabas } from '../database/kommandodatabas.js';
import { migrera } from '../database/migrera.js';
import { iProdukten, misslyckas } from '../kommando.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { PersonService, type NyttKonto } from './person.service.js';
import { UppdragService } from './uppdrag.service.js';

// npm run namnd -- Storby Socialnämnden --admin "Anna Ek" --epost anna.ek@storby.se: a nämnd and its first account, which
// makes all the others on the page. For a nämnd that is there already it only adds the account.

const HJALP = 'Skriv: npm run namnd -- KOMMUN NÄMND --admin NAMN --epost EPOST';

interface Val {
  readonly kommun: string;
  readonly namn: string;
  readonly admin: string;
  readonly epost: string;
}

const lasVal = (): Val => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { admin: { type: 'string' }, epost: { type: 'string' } },
  });
  const [kommun, namn, ...overflod] = positionals.map((text) => text.trim());
  const { admin, epost } = values;
  if (!kommun || !namn || overflod.length > 0 || !admin || !isEmail(epost)) throw new Startfel(HJALP);
  return { kommun, namn, admin, epost: epost ?? '' };
};

/** The only row that no nämnd can make for itself: as the owner, once per kommun and name. */
const namnden = async ({ kommun, namn, epost }: Val): Promise<number> => {
  const databas = await oppnaDatabas(lasInstallningar());
  const klient = new pg.Client({ connectionString: databas.agareUrl });
  try {
    await migrera(databas.agareUrl);
    await klient.connect();
    const upptagen = await klient.query('select 1 from person where lower(epost) = lower($1)', [epost]);
    if (upptagen.rowCount !== 0) throw new Startfel(`Det finns redan ett konto med e-posten ${epost}.`);
    const { rows } = await klient.query<{ id: string }>(
      `with finns as (select id from namnd where kommun = $1 and namn = $2),
       ny as (insert into namnd (kommun, namn) select $1, $2 where not exists (select from finns) returning id)
       select id from finns union all select id from ny`,
      [kommun, namn],
    );
    if (!rows[0]) throw new Startfel('Nämnden kunde inte skapas.');
    return Number(rows[0].id);
  } finally {
    await klient.end();
    await databas.stang();
  }
};

const forstaKontot = (namndId: number, { admin, epost }: Val): Promise<NyttKonto> =>
  iProdukten(namndId, async (app, vem) => {
    const befattning = 'Systemadministratör';
    const konto = await app.get(PersonService, { strict: false }).skapa(vem, { namn: admin, epost, befattning });
    const fran = app.get(Klocka, { strict: false }).idag();
    const uppdrag = { personId: konto.id, roll: 'systemadmin', enhetId: null, fran, till: null } as const;
    await app.get(UppdragService, { strict: false }).ge(vem, uppdrag);
    return konto;
  });

try {
  const val = lasVal();
  const namndId = await namnden(val);
  const { losenord } = await forstaKontot(namndId, val);
  process.stdout.write(
    `${val.kommun}, ${val.namn}: nämnd nummer ${String(namndId)}.\n` +
      `${val.epost} loggar in med ${losenord} och väljer då ett eget lösenord.\n`,
  );
} catch (fel) {
  misslyckas(fel, 'Nämnden kunde inte skapas');
}
