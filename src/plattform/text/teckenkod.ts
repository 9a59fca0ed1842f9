/** Windows-1252 for 0x80–0x9F; a space where it has no character. Node's own decoder reads these as Latin-1. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const OKAND_KOD =
  'Filens teckenkodning går inte att känna igen. Spara den som "CSV UTF-8 (kommaavgränsad)" och försök igen.';

/** Whatever the spreadsheet saved, as text with LF line ends; or a sentence on why it cannot be read. */
export function avkoda(innehall: string | Buffer): { text: string } | { fel: string } {
  const avkodad = typeof innehall === 'string' ? { text: innehall } : avkodaBytes(innehall);
  if ('fel' in avkodad) return avkodad;
  if (avkodad.text.includes('\0')) return { fel: 'Filen är ingen textfil. Spara den som CSV och försök igen.' };
  return { text: avkodad.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') };
}

function avkodaBytes(bytes: Buffer): { text: string } | { fel: string } {
  const borjan = bytes.subarray(0, 4).toString('latin1');
  if (borjan === 'PK\x03\x04' || borjan === '\xd0\xcf\x11\xe0') {
    return { fel: 'Filen är en arbetsbok från Excel. Spara varje blad som "CSV UTF-8" och försök igen.' };
  }
  if (borjan.startsWith('\xff\xfe')) return { text: bytes.toString('utf16le') };
  if (borjan.startsWith('\xfe\xff')) {
    return bytes.length % 2 === 0 ? { text: Buffer.from(bytes).swap16().toString('utf16le') } : { fel: OKAND_KOD };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return avkodaWindows1252(bytes);
  }
}

function avkodaWindows1252(bytes: Buffer): { text: string } | { fel: string } {
  const latin1 = bytes.toString('latin1');
  if (/[\x81\x8d\x8f\x90\x9d]/.test(latin1)) return { fel: OKAND_KOD };
  const text = latin1.replace(/[\x80-\x9f]/g, (tecken) => WINDOWS_1252.charAt(tecken.charCodeAt(0) - 0x80));
  // å ä ö from DOS or an old Mac would turn up as these within words: better to refuse than to spoil the text.
  return /\p{L}[†„”Œ]\p{L}/u.test(text) ? { fel: OKAND_KOD } : { text };
}

/** Signs that å ä ö were spoilt before the file came to us: "Ã¤" or the replacement character. */
export function harTrasigaTecken(text: string): boolean {
  return /\ufffd|[ÃÂ][\u0080-\u00bf\u2013\u201e\u2026\u2030]/.test(text);
}
