import type { Installningar } from './config/installningar.js';
import { GENVAG, MENY, PERSONMENY } from './meny.js';
import type { Webbval } from './plattform/web/utrusta.js';

/** How the product presents itself on the web. */
export const webbval = ({ hemlighet, sakerCookie, basUrl }: Installningar): Webbval => ({
  hemlighet,
  sakerCookie,
  basUrl,
  produkt: 'Ledningssystem för kvalitet',
  meny: MENY,
  personmeny: PERSONMENY,
  genvag: GENVAG,
});
