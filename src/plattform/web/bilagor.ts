import { fileTypeFromBuffer } from 'file-type';
import { OgiltigtFormular } from '../fel.js';
import { utanBilduppgifter } from './bilduppgifter.js';

/** What may come in, with what it is called when it is fetched. It is judged by what it holds, never by its name. */
export const bilagetyper = {
  pdf: { mime: 'application/pdf', etikett: 'pdf' },
  png: { mime: 'image/png', etikett: 'bild (png)' },
  jpg: { mime: 'image/jpeg', etikett: 'bild (jpg)' },
  heic: { mime: 'image/heic', etikett: 'bild (heic)' },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    etikett: 'dokument (docx)',
  },
} as const;
export type Bilagetyp = keyof typeof bilagetyper;

const HOGST_ANTAL = 3;
const HOGST_BYTE = 5 * 1024 * 1024;
const FALT = 'bilagor';

export interface Bilaga {
  readonly typ: Bilagetyp;
  readonly innehall: Buffer;
}

/** @throws OgiltigtFormular with a sentence for each thing that is wrong. */
export const granskadeBilagor = async (filer: readonly { readonly innehall: Buffer }[]): Promise<Bilaga[]> => {
  const fel: string[] = [];
  const bilagor: Bilaga[] = [];
  if (filer.length > HOGST_ANTAL) fel.push(`Skicka högst ${HOGST_ANTAL} filer.`);
  for (const [nr, { innehall }] of filer.entries()) {
    const typ = innehall.length > HOGST_BYTE ? null : await typFor(innehall);
    if (innehall.length > HOGST_BYTE) fel.push(`Fil ${nr + 1} är för stor. En fil får vara högst 5 MB.`);
    else if (typ === null)
      fel.push(`Fil ${nr + 1} går inte att ta emot. Skicka en bild (jpg, png, heic), pdf eller docx.`);
    else bilagor.push({ typ, innehall: utanBilduppgifter(typ, innehall) });
  }
  if (fel.length > 0) throw new OgiltigtFormular({ [FALT]: fel });
  return bilagor;
};

const arTyp = (ext: string | undefined): ext is Bilagetyp => ext !== undefined && Object.hasOwn(bilagetyper, ext);

/** A file that is broken inside is no file of a kind that we take. */
const typFor = async (innehall: Buffer): Promise<Bilagetyp | null> => {
  const funnen = await fileTypeFromBuffer(innehall).catch(() => undefined);
  return arTyp(funnen?.ext) ? funnen.ext : null;
};
