import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { InloggningQueries } from '../../src/organisation/inloggning.queries.js';
import { InloggningService } from '../../src/organisation/inloggning.service.js';
import { Vemminne } from '../../src/organisation/vemminne.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { korKommando } from '../givet/kommando.js';

let db: Provdatabas;
beforeAll(async () => {
  db = await nyDatabas();
});
afterAll(() => db.stang());

const kor = (...argument: string[]) =>
  korKommando(
    'src/organisation/namnd.command.ts',
    { DATABASE_URL: db.appUrl, DATABASE_AGARE_URL: db.agareUrl },
    ...argument,
  );
const namnder = async () => (await db.agare.query('select kommun, namn from namnd order by id')).rows;

it('en tom databas får sin nämnd och ett konto som kan lägga upp alla andra', async () => {
  const svar = await kor('Storby', 'Socialnämnden', '--admin', 'Anna Ek', '--epost', 'anna.ek@storby.se');
  expect(svar).toMatchObject({ kod: 0, fel: '' });
  expect(await namnder()).toEqual([{ kommun: 'Storby', namn: 'Socialnämnden' }]);
  const losenord = /loggar in med (\S+)/.exec(svar.ut)?.[1] ?? '';
  const klocka = new Klocka();
  const konton = new InloggningQueries(db.dataSource, klocka);
  const inloggning = new InloggningService(db.databas, konton, klocka, new Vemminne(klocka));
  const { vem, tillfalligt } = await inloggning.loggaIn('anna.ek@storby.se', losenord);
  expect([vem.namn, vem.roller, tillfalligt]).toEqual(['Anna Ek', ['systemadmin'], true]);
  const { rows } = await db.agare.query('select sak, handling from handelse order by id limit 2');
  expect(rows).toEqual([
    { sak: 'person', handling: 'skapa' },
    { sak: 'uppdrag', handling: 'ge' },
  ]);

  const igen = await kor('Lillby', 'Omsorgsnämnden', '--admin', 'Anna Ek', '--epost', 'Anna.Ek@storby.se');
  expect(igen).toMatchObject({ kod: 1, ut: '', fel: 'Det finns redan ett konto med e-posten Anna.Ek@storby.se.\n' });
  expect(await namnder()).toHaveLength(1);
}, 90_000);
