import type { Bilagetyp } from './bilagor.js';

/**
 * A photo carries where and when it was taken and with which device, and sometimes whose. A sender who is anonymous
 * stays so: what is beside the picture is dropped from jpg and png before it is stored. How the picture is turned goes
 * with it. The other kinds cannot be cleaned like this; the form says so.
 */
export const utanBilduppgifter = (typ: Bilagetyp, innehall: Buffer): Buffer => {
  if (typ === 'jpg') return utanSegment(innehall);
  return typ === 'png' ? utanStycken(innehall) : innehall;
};

const BILDEN_BORJAR = 0xda;

/** JPEG: segments `ff xx length …` until the picture itself. APP0 (JFIF) and APP14 (how colours are stored) are needed. */
const utanSegment = (jpg: Buffer): Buffer => {
  const delar = [jpg.subarray(0, 2)];
  let plats = 2;
  while (plats + 4 <= jpg.length && jpg[plats] === 0xff) {
    const slag = jpg[plats + 1] ?? 0;
    if (slag === BILDEN_BORJAR) break;
    const slut = plats + 2 + jpg.readUInt16BE(plats + 2);
    const arUppgifter = (slag >= 0xe1 && slag <= 0xef && slag !== 0xee) || slag === 0xfe;
    if (!arUppgifter) delar.push(jpg.subarray(plats, slut));
    plats = slut;
  }
  // after the picture's end cameras put previews and films with data of their own
  const slut = jpg.indexOf(Buffer.from([0xff, 0xd9]), plats);
  delar.push(jpg.subarray(plats, slut < 0 ? jpg.length : slut + 2));
  return Buffer.concat(delar);
};

/** PNG: the chunks that make the picture. Text, time and Exif are not among them. */
const BILDEN = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']);

const utanStycken = (png: Buffer): Buffer => {
  const delar = [png.subarray(0, 8)];
  for (let plats = 8; plats + 12 <= png.length;) {
    const slut = plats + 12 + png.readUInt32BE(plats);
    const namn = png.toString('latin1', plats + 4, plats + 8);
    if (BILDEN.has(namn)) delar.push(png.subarray(plats, slut));
    if (namn === 'IEND') break;
    plats = slut;
  }
  return Buffer.concat(delar);
};
