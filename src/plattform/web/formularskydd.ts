import { createHmac, timingSafeEqual } from 'node:crypto';
import { OgiltigtFormular } from '../fel.js';
import { personnummerI } from '../text/personnummer.js';

/** Quicker than this nobody reads the first question. */
const MINST_SEKUNDER = 3;
/** A form that somebody comes back to the next day is still good. */
const HOGST_SEKUNDER = 24 * 3600;

const signatur = (hemlighet: string, sekund: string): Buffer =>
  createHmac('sha256', `formularskydd ${hemlighet}`).update(sekund).digest();

/** When the form was shown, signed so that a program cannot make one up. Tells nothing of who it was shown to. */
export const stampel = (hemlighet: string, nu: Date): string => {
  const sekund = String(Math.floor(nu.getTime() / 1000));
  return `${sekund}.${signatur(hemlighet, sekund).toString('base64url')}`;
};

const arAkta = (hemlighet: string, sekund: string, skickad: string): boolean => {
  const [ratt, har] = [signatur(hemlighet, sekund), Buffer.from(skickad, 'base64url')];
  return ratt.length === har.length && timingSafeEqual(ratt, har);
};

/**
 * Stops simple programs without asking anything of a person: no pictures, no puzzles, no third party. Whoever is stopped
 * by mistake is told what to do, and what was written is still there.
 * @throws OgiltigtFormular
 */
export const kravManniska = (
  hemlighet: string,
  nu: Date,
  { stampel: skickad, webbplats }: { readonly stampel?: string | undefined; readonly webbplats?: string | undefined },
): void => {
  if (webbplats !== undefined && webbplats.trim() !== '')
    throw new OgiltigtFormular({
      webbplats: ['Det sista fältet ska vara tomt. Ta bort det som står där och skicka igen.'],
    });
  const [sekund = '', tecken = ''] = (skickad ?? '').split('.');
  const alder = Math.floor(nu.getTime() / 1000) - Number(sekund);
  const akta = /^\d{1,12}$/.test(sekund) && arAkta(hemlighet, sekund, tecken);
  if (!akta || alder > HOGST_SEKUNDER)
    throw new OgiltigtFormular({ stampel: ['Sidan har varit öppen för länge. Det du skrev finns kvar. Skicka igen.'] });
  if (alder < MINST_SEKUNDER)
    throw new OgiltigtFormular({ '': ['Det gick lite fort. Vänta några sekunder och skicka igen.'] });
};

/** Pointed out once; nobody is kept from telling. @throws OgiltigtFormular */
export const kravUtanPersonnummer = (form: { readonly text: string; readonly behallPersonnummer?: boolean }): void => {
  if (form.behallPersonnummer === true || personnummerI(form.text).length === 0) return;
  throw new OgiltigtFormular({
    behallPersonnummer: [
      'I texten står något som ser ut som ett personnummer. Ta bort det om det inte behövs, eller kryssa i att det behövs.',
    ],
  });
};
