import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { kanonisktJson } from '../kanoniskt.js';
import type { Underlag } from '../underlag.js';

export interface Paketfil {
  readonly namn: string;
  readonly vad: string;
  readonly innehall: Buffer;
}

/** Every file bears the same day, so that the same content gives the same bytes whenever it is packed. */
const ALLTID = new Date(Date.UTC(2000, 0, 1));

const fingeravtryck = (innehall: Buffer): string => createHash('sha256').update(innehall).digest('hex');

/** What the package is and holds, with a fingerprint of each file. */
export const manifest = (
  { titel, kommun, namnd, dnr, utgava }: Underlag,
  sammantrade: string | null,
  filer: readonly Paketfil[],
): Buffer =>
  Buffer.from(
    kanonisktJson({
      ...{ titel, kommun, namnd, dnr, utgava, sammantrade },
      filer: filer.map(({ namn, vad, innehall }) => ({
        ...{ namn, vad, byte: innehall.length, sha256: fingeravtryck(innehall) },
      })),
    }),
  );

const arBilaga = ({ namn }: Paketfil): boolean => namn.startsWith('bilagor/');

/** The same in words, for the letter: the document with its utgåva, and what is attached to it. */
export const handlingslista = ({ utgava }: Pick<Underlag, 'utgava'>, filer: readonly Paketfil[]): string[] => [
  ...filer.filter((fil) => !arBilaga(fil)).map(({ vad }) => `${vad}, utgåva ${String(utgava)}`),
  `Bilagor: ${filer
    .filter(arBilaga)
    .map(({ vad }) => vad.replace(/^./, (forst) => forst.toLowerCase()))
    .join('; ')}`,
];

/** The files as one ZIP, in order, the manifest last. */
export const packa = (
  underlag: Underlag,
  sammantrade: string | null,
  filer: readonly Paketfil[],
): { zip: Buffer; sha256: string } => {
  const alla = [...filer, { namn: 'manifest.json', innehall: manifest(underlag, sammantrade, filer) }];
  const zip = Buffer.from(
    // a PDF and a workbook are packed already
    zipSync(Object.fromEntries(alla.map(({ namn, innehall }) => [namn, [innehall, { mtime: ALLTID, level: 3 }]]))),
  );
  return { zip, sha256: fingeravtryck(zip) };
};
