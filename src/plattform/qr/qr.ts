import Handlebars from 'handlebars';
import qrcode from 'qrcode';
import { SafeHtml } from '../web/safe-html.js';

/**
 * An address as a QR code to print: black on white with the margin that cameras need, and level M, so that it can be
 * read with a crease or a stain on it. `alt` is what is read aloud; the address itself should stand beside it in text.
 */
export const qrSvg = async (adress: string, alt: string): Promise<SafeHtml> => {
  const svg = await qrcode.toString(adress, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
  return new SafeHtml(svg.trim().replace('<svg ', `<svg role="img" aria-label="${Handlebars.escapeExpression(alt)}" `));
};
