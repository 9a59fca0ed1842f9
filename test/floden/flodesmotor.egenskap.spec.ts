import { afterAll, beforeAll, it } from '@jest/globals';
import fc from 'fast-check';
import type { Vem } from '../../src/database/vem.js';
import { franStatusar } from '../../src/floden/flode.js';
import { Fel } from '../../src/plattform/fel.js';
import { chef, ettProvhus, rapportor, type Provhus } from './provdatabas.js';
import { nagonSom, provflode, type Provhandling, type Provsak, type Provstatus } from './provflode.js';

let hus: Provhus;
beforeAll(async () => {
  hus = await ettProvhus();
});
afterAll(() => hus.stang());

const VILKA: Vem[] = [
  chef,
  rapportor,
  nagonSom('verksamhetschef'),
  nagonSom('enhetschef', { enheter: [99] }),
  nagonSom('enhetschef', { personId: 2 }),
  nagonSom('kvalitetssamordnare'),
  nagonSom('lex_sarah_ansvarig'),
  nagonSom('namndledamot'),
];
const HANDLINGAR = Object.keys(provflode.rader) as Provhandling[];

const steg = fc.record({
  vem: fc.constantFrom(...VILKA),
  handling: fc.constantFrom(...HANDLINGAR),
  form: fc.constantFrom(undefined, {}, { motivering: 'Ja.' }),
});

interface Rad {
  handling: Provhandling;
  fran_status: Provstatus | null;
  till_status: Provstatus;
}

it('hur handlingarna än blandas når inget ärende en väg som inte står i tabellen, och kedjan är hel', async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(steg, { maxLength: 14 }), async (allvarlig, stegen) => {
      const id = await hus.enAnmald({ allvarlig });
      let gjorda = 1;
      for (const { vem, handling, form } of stegen) {
        await hus.databas
          .skriv(vem, (tx) => hus.motor.utfor(tx, provflode, handling, { id, form }))
          .then(() => (gjorda += 1))
          .catch((fel: unknown) => {
            if (!(fel instanceof Fel)) throw fel;
          });
      }
      const sak = (await hus.agare.query<Provsak>('select * from provsak where id = $1', [id])).rows[0]!;
      const { rows } = await hus.agare.query<Rad>(
        "select handling, fran_status, till_status from handelse where sak = 'provsak' and sak_id = $1 order by nr",
        [id],
      );
      const brott = (await hus.agare.query('select * from handelse_brott(1)')).rows;
      return (
        brott.length === 0 &&
        rows.length === gjorda &&
        sak.version === gjorda &&
        sak.status in provflode.texter.status &&
        rows.at(-1)?.till_status === sak.status &&
        rows.every((rad, nr) => arRadITabellen(rad) && (nr === 0 || rad.fran_status === rows[nr - 1]?.till_status))
      );
    }),
    { numRuns: 40 },
  );
});

const arRadITabellen = ({ handling, fran_status, till_status }: Rad): boolean => {
  const rad = provflode.rader[handling];
  if (fran_status === null) return rad.fran === 'NY' && rad.till === till_status;
  return franStatusar(provflode, rad).includes(fran_status) && (rad.till ?? fran_status) === till_status;
};
