import type { Vem } from '../../database/vem.js';
import type { Faktafraga, FaktaQueries } from '../../indikatorer/fakta.queries.js';
import { helaAret } from '../../indikatorer/faktum.js';
import { fall } from '../../indikatorer/summor.js';
import { Siffror } from '../siffror.js';
import type { Aptmaterial, Bladmanad } from './aptblad.js';
import { manadFore, manadsperiod } from './enhetsblad.texter.js';

type Raknare = Pick<FaktaQueries, 'varden'>;

const AVVIKELSER = 'avvikelse.rapporterade';
const ETT_AR = 12;

const manadsfragor = (manad: string): Faktafraga[] => {
  const period = manadsperiod(manad);
  return [
    { koder: [AVVIKELSER, 'atgard_gjord.antal'], period, per: ['enhet'] },
    { koder: ['synpunkt.inkomna'], period, per: ['enhet', 'typ'] },
  ];
};

/** The month, the one before and the same one last year: what the enhet can hold it against. */
export const aptmaterial = async (
  fakta: Raknare,
  vem: Vem,
  { enhetId, manad }: { readonly enhetId: number; readonly manad: string },
): Promise<Aptmaterial> => {
  const manader = [manad, manadFore(manad), manadFore(manad, ETT_AR)];
  const kategorier: Faktafraga = { koder: [AVVIKELSER], period: manadsperiod(manad), per: ['enhet', 'kategori'] };
  const svar = await fakta.varden(vem, ...manader.flatMap(manadsfragor), kategorier);
  const raknad = (kod: string, nr: number): Bladmanad => ({
    kod,
    siffror: new Siffror(manadsperiod(kod), [
      ...svar.slice(nr * 2, nr * 2 + 2).flat(),
      ...(nr === 0 ? (svar.at(-1) ?? []) : []),
    ]),
  });
  return { enhetId, manader: [raknad(manad, 0), ...manader.slice(1).map((kod, nr) => raknad(kod, nr + 1))] };
};

/** Five years of the enhet, counted for all of them at once as in the berättelse. */
export const kapitelsiffror = async (fakta: Raknare, vem: Vem, ar: number): Promise<Siffror> => {
  const [fem, tva] = [helaAret(ar, 4), helaAret(ar, 1)];
  const [kub = [], kategorier = [], synpunkter = [], atgarder = []] = await fakta.varden(
    vem,
    { koder: [AVVIKELSER, 'avvikelse.hog_risk'], period: fem, per: ['ar', 'kvartal', 'enhet'] },
    { koder: [AVVIKELSER], period: tva, per: ['ar', 'enhet', 'kategori'] },
    { koder: ['synpunkt.inkomna'], period: fem, per: ['ar', 'enhet', 'typ'] },
    { koder: ['atgard_gjord.antal', 'atgard_gjord.med_effekt'], period: fem, per: ['ar', 'enhet'] },
  );
  return new Siffror(fem, [
    ...[...kub, ...kategorier, ...synpunkter, ...atgarder],
    ...fall(kub, ['ar', 'enhet']),
    ...fall(synpunkter, ['ar', 'enhet']),
  ]);
};
