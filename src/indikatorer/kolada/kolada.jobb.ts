import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../../plattform/ko/jobbutforare.js';
import { Hamtning } from '../hamtning/hamtning.service.js';
import { Kolada } from './kolada.service.js';
import { Koladafel } from './koladasvar.js';

/** Kolada's figures come a few times a year and are revised without notice: asked for once a week. */
@Jobbutforare('indikator-kolada', { namn: 'Värden från Kolada', kandaFel: [Koladafel] })
export class Koladahamtning implements Utforare {
  constructor(
    private readonly hamtning: Hamtning,
    private readonly kolada: Kolada,
  ) {}

  async utfor(jobb: Jobbarbete<{ readonly indikator?: number } | null>): Promise<Jobbresultat> {
    const { namndId, uppgifter, signal } = jobb;
    const bara = uppgifter?.indikator ?? null;
    const alla = await this.hamtning.attHamta(namndId, ['kolada'], bara);
    let [nya, andrade] = [0, 0];
    for (const [i, indikator] of alla.entries()) {
      signal.throwIfAborted();
      jobb.framsteg(i / alla.length, `Hämtar ${indikator.kod}`);
      const svar = await this.kolada.hamta(namndId, indikator, signal);
      nya += svar.nya;
      andrade += svar.andrade;
    }
    return { indikatorer: alla.length, nya, andrade, ...(bara === null ? {} : { lank: `/indikatorer/${bara}` }) };
  }
}
