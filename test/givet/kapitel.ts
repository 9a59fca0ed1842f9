import type { Vem } from '../../src/database/vem.js';
import { sparaAvsnitt } from '../../src/rapporter/avsnittstext.js';
import { BERATTELSENS_INNEHALL } from '../../src/rapporter/kvalitetsberattelse/innehall.js';
import { avsnittstexter } from '../../src/rapporter/rapport.queries.js';
import type { Provdatabas } from './databas.js';

/** A text in every chapter of a berättelse that cannot be without one, where nobody has written already. */
export const kravdaTexter = ({ databas }: Provdatabas, vem: Vem, rapportId: number): Promise<void> =>
  databas.skriv(vem, async (tx) => {
    const skrivna = await avsnittstexter(tx, rapportId);
    const saknas = BERATTELSENS_INNEHALL.filter(({ kod, kravText }) => kravText !== undefined && !skrivna.has(kod));
    for (const { kod } of saknas)
      await sparaAvsnitt(tx, rapportId, { kod, text: 'Det här skrev vi.', av: vem.personId, vid: new Date(0) });
  });
