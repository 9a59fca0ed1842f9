/** No vowels, so that no word is ever spelt, and nothing that looks or sounds like something else. */
const TECKEN = 'CDFGHJKMNPQRTVWX34679';

/** A fingerprint (hexadecimal) as a code that people can read, write and say, in groups with a hyphen between. */
export const lasbarKod = (avtryck: string, langd: number, grupp: number): string => {
  let tal = BigInt(`0x${avtryck}`);
  let kod = '';
  for (let nr = 0; nr < langd; nr++) {
    kod += TECKEN[Number(tal % BigInt(TECKEN.length))] ?? '';
    tal /= BigInt(TECKEN.length);
  }
  return kod.replace(new RegExp(`.{${grupp}}(?=.)`, 'g'), '$&-');
};

/** The signs of a code however it was typed; null for what cannot be one of that length. */
export const renKod = (skriven: string, langd: number): string | null => {
  const ren = skriven.toUpperCase().replace(/[^A-ZÅÄÖ0-9]/g, '');
  return ren.length === langd && Array.from(ren).every((tecken) => TECKEN.includes(tecken)) ? ren : null;
};
