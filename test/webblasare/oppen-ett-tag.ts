import { stampel } from '../../src/plattform/web/formularskydd.js';
import { PROVHEMLIGHET } from '../givet/hemlighet.js';
import type { Besok } from './chromium.js';

/** As if the page had been open for a while: a form of the public is not believed to have been filled in at once. */
export const oppenEttTag = ({ page }: Besok): Promise<void> =>
  page.$eval(
    'input[name=stampel]',
    (falt, nu) => {
      falt.value = nu;
    },
    stampel(PROVHEMLIGHET, new Date(Date.now() - 20_000)),
  );
