import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../../plattform/ko/jobbutforare.js';
import { Hamtning } from './hamtning.service.js';

/** Values that are counted in this system, every night; those that change because something was registered late too. */
@Jobbutforare('indikator-varden', { namn: 'Indikatorernas värden' })
export class Indikatorvarden implements Utforare {
  constructor(private readonly hamtning: Hamtning) {}

  async utfor(jobb: Jobbarbete<{ readonly indikator?: number } | null>): Promise<Jobbresultat> {
    const { namndId, uppgifter, signal } = jobb;
    const bara = uppgifter?.indikator ?? null;
    const alla = await this.hamtning.attHamta(namndId, ['rapportfakta', 'granskning', 'enkat', 'uppdrag'], bara);
    let [nya, andrade] = [0, 0];
    for (const [i, indikator] of alla.entries()) {
      signal.throwIfAborted();
      jobb.framsteg(i / alla.length, `Hämtar ${indikator.kod}`);
      const svar = await this.hamtning.hamta(namndId, indikator);
      nya += svar.nya;
      andrade += svar.andrade;
    }
    return { indikatorer: alla.length, nya, andrade, ...(bara === null ? {} : { lank: `/indikatorer/${bara}` }) };
  }
}
