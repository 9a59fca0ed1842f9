import { deflateRawSync } from 'node:zlib';

/** Small files of every kind, with something told beside the picture. */
export const HEMLIGT = 'GPS 59.3293 18.0686 Annas telefon';

const stycke = (namn: string, innehall: Buffer): Buffer => {
  const langd = Buffer.alloc(4);
  langd.writeUInt32BE(innehall.length);
  return Buffer.concat([langd, Buffer.from(namn, 'latin1'), innehall, Buffer.alloc(4)]);
};
export const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  stycke('IHDR', Buffer.from('00000001000000010802000000', 'hex')),
  stycke('tEXt', Buffer.from(`Comment\0${HEMLIGT}`, 'latin1')),
  stycke('eXIf', Buffer.from(HEMLIGT)),
  stycke('IDAT', Buffer.from('789c', 'hex')),
  stycke('IEND', Buffer.alloc(0)),
]);

const segment = (slag: number, innehall: Buffer): Buffer => {
  const huvud = Buffer.from([0xff, slag, 0, 0]);
  huvud.writeUInt16BE(innehall.length + 2, 2);
  return Buffer.concat([huvud, innehall]);
};
export const JPG = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
  segment(0xe1, Buffer.from(`Exif\0\0${HEMLIGT}`, 'latin1')),
  segment(0xfe, Buffer.from(HEMLIGT)),
  segment(0xdb, Buffer.alloc(65, 1)),
  segment(0xda, Buffer.from('010100003f00', 'hex')),
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
  Buffer.from(HEMLIGT),
]);

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
export const HEIC = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(32),
]);

/** A zip; what lies in it decides what the whole is. */
export const zip = (filer: Readonly<Record<string, string>>): Buffer =>
  Buffer.concat(
    Object.entries(filer).map(([namn, text]) => {
      const innehall = deflateRawSync(Buffer.from(text));
      const huvud = Buffer.alloc(30);
      huvud.writeUInt32LE(0x04034b50, 0);
      huvud.writeUInt16LE(20, 4);
      huvud.writeUInt16LE(8, 8);
      huvud.writeUInt32LE(innehall.length, 18);
      huvud.writeUInt32LE(text.length, 22);
      huvud.writeUInt16LE(namn.length, 26);
      return Buffer.concat([huvud, Buffer.from(namn), innehall]);
    }),
  );

const wordfil = (slag: string): Buffer =>
  zip({
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="application/${slag}.main+xml"/></Types>`,
    'word/document.xml': '<x/>',
  });
export const DOCX = wordfil('vnd.openxmlformats-officedocument.wordprocessingml.document');
/** With macros: a program in a document. */
export const DOCM = wordfil('vnd.ms-word.document.macroEnabled');
