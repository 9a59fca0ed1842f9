import type { PdfBilaga } from './pdf-dokument.js';
import type { PdfFil } from './pdf-fil.js';
import { pdftid } from './pdf-metadata.js';
import { somNamn, textstrang, tillUppslag, uppslag } from './pdf-varden.js';

/** Puts files inside the document, each tied to it as its data (PDF/A-3, 6.8: AF and AFRelationship). */
export async function bifoga(fil: PdfFil, bilagor: PdfBilaga[], datum: string): Promise<void> {
  if (bilagor.length === 0) return;
  const tid = pdftid(datum);
  const poster: { nyckel: string; referens: string }[] = [];
  for (const bilaga of bilagor) {
    const innehall = await fil.laggTillPackad(
      `<</Type /EmbeddedFile /Subtype ${somNamn(bilaga.mime)} ` +
        `/Params <</Size ${bilaga.innehall.length} /CreationDate ${tid} /ModDate ${tid}>>>>`,
      bilaga.innehall,
    );
    const namn = textstrang(bilaga.namn);
    const referens = fil.laggTill(
      `<</Type /Filespec /F ${namn} /UF ${namn} /Desc ${textstrang(bilaga.beskrivning)} /AFRelationship /Data ` +
        `/EF <</F ${innehall} /UF ${innehall}>>>>`,
    );
    poster.push({ nyckel: namn, referens });
  }
  // A name tree is sorted by its keys; the hexadecimal form sorts as its bytes do.
  poster.sort((a, b) => (a.nyckel < b.nyckel ? -1 : 1));
  const rot = fil.hamta(fil.rot);
  const katalog = uppslag(rot.text);
  const namntrad = uppslag(katalog.get('/Names') ?? '<<>>');
  namntrad.set('/EmbeddedFiles', `<</Names [${poster.map((p) => `${p.nyckel} ${p.referens}`).join(' ')}]>>`);
  katalog.set('/Names', tillUppslag(namntrad));
  katalog.set('/AF', `[${poster.map((p) => p.referens).join(' ')}]`);
  rot.text = tillUppslag(katalog);
}
