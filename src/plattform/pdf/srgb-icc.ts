const TONER = 256;
/** The profile's white point, D50, as every ICC profile has it. */
const D50 = [0.9642, 1, 0.8249] as const;

/**
 * A small ICC v2.1 profile for sRGB, computed from the published primaries and curve: no file to license, and the same
 * bytes every time.
 */
export function srgbIcc(): Buffer {
  const kurva = tonkurva();
  const falt: [string, Buffer][] = [
    ['desc', beskrivning('sRGB IEC61966-2.1')],
    ['cprt', Buffer.from('text\0\0\0\0Public domain\0', 'latin1')],
    ['wtpt', xyz(...D50)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', kurva],
    ['gTRC', kurva],
    ['bTRC', kurva],
  ];
  const tabell = [u32(falt.length)];
  const data: Buffer[] = [];
  const platser = new Map<Buffer, number>();
  let plats = 128 + 4 + falt.length * 12;
  for (const [signatur, innehall] of falt) {
    if (!platser.has(innehall)) {
      platser.set(innehall, plats);
      const utfylld = Buffer.concat([innehall, Buffer.alloc((4 - (innehall.length % 4)) % 4)]);
      data.push(utfylld);
      plats += utfylld.length;
    }
    tabell.push(Buffer.from(signatur, 'latin1'), u32(platser.get(innehall) ?? 0), u32(innehall.length));
  }
  return Buffer.concat([huvud(plats), ...tabell, ...data]);
}

function huvud(storlek: number): Buffer {
  const h = Buffer.alloc(128);
  h.writeUInt32BE(storlek, 0);
  h.writeUInt32BE(0x02100000, 8);
  h.write('mntrRGB XYZ ', 12, 'latin1');
  [2026, 1, 1, 0, 0, 0].forEach((v, i) => h.writeUInt16BE(v, 24 + i * 2));
  h.write('acsp', 36, 'latin1');
  D50.forEach((v, i) => s15Fixed16(v).copy(h, 68 + i * 4));
  return h;
}

/** IEC 61966-2-1: a short straight piece, then a power of 2.4. */
function tonkurva(): Buffer {
  const kurva = Buffer.alloc(12 + TONER * 2);
  kurva.write('curv', 0, 'latin1');
  kurva.writeUInt32BE(TONER, 8);
  for (let i = 0; i < TONER; i++) {
    const v = i / (TONER - 1);
    const linjar = v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    kurva.writeUInt16BE(Math.round(65535 * linjar), 12 + i * 2);
  }
  return kurva;
}

function xyz(x: number, y: number, z: number): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...[x, y, z].map(s15Fixed16)]);
}

function beskrivning(text: string): Buffer {
  return Buffer.concat([
    Buffer.from('desc\0\0\0\0', 'latin1'),
    u32(text.length + 1),
    Buffer.from(`${text}\0`, 'latin1'),
    // Empty Unicode and Macintosh descriptions, which the format wants all the same.
    Buffer.alloc(4 + 4 + 2 + 1 + 67),
  ]);
}

function s15Fixed16(v: number): Buffer {
  const b = Buffer.alloc(4);
  b.writeInt32BE(Math.round(v * 65536));
  return b;
}

function u32(v: number): Buffer {
  const b = Buffer.alloc(4);
  b.writeUInt32BE(v);
  return b;
}
