import { type Jobbarbete, type Jobbresultat, Jobbutforare } from '../../../src/plattform/ko/jobbutforare.js';

type Prov = (jobb: Jobbarbete<{ prov: string }>) => Promise<Jobbresultat> | Promise<void>;

/** A worker whose work the test decides; the job carries the name of it. */
@Jobbutforare('prov', { namn: 'Provjobbet' })
export class ProvUtforare {
  static readonly prov = new Map<string, Prov>();

  utfor(jobb: Jobbarbete<{ prov: string }>): Promise<Jobbresultat> | Promise<void> {
    const gor = ProvUtforare.prov.get(jobb.uppgifter.prov);
    if (!gor) throw new Error(`Inget prov ${jobb.uppgifter.prov}.`);
    return gor(jobb);
  }
}

let nummer = 0;

/** An order whose work is this function. */
export const provjobb = (gor: Prov, nyckel?: string) => {
  const prov = `prov-${++nummer}`;
  ProvUtforare.prov.set(prov, gor);
  return { slag: 'prov', nyckel: nyckel ?? prov, uppgifter: { prov } };
};
