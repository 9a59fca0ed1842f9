import { createHash } from 'node:crypto';
import { type MessagePort, parentPort, type Transferable } from 'node:worker_threads';
import type { UtskrivenPdf } from './pdf-dokument.js';
import { helBuffert, type Svar, type Uppdrag } from './pdf-efterarbete.js';
import { PdfFel } from './pdf-fel.js';
import { PdfFil } from './pdf-fil.js';
import { fyllISidnummer } from './pdf-sidhanvisningar.js';
import { lasMal, sidantal } from './pdf-sidor.js';
import { gorTillganglig } from './pdf-ua.js';

/** One document: it lives here until the other end closes. */
function taEmot(ledning: MessagePort): void {
  let fil: PdfFil;
  const utfor = async (uppdrag: Uppdrag): Promise<unknown> => {
    switch (uppdrag.gor) {
      case 'las':
        fil = PdfFil.las(somBuffer(uppdrag.utskrift));
        return lasMal(fil);
      case 'numrera':
        return fyllISidnummer(fil, uppdrag.sidor, uppdrag.antal);
      case 'bind':
        await gorTillganglig(fil, uppdrag.html, uppdrag.metadata, uppdrag.bilagor);
        return fardig(fil);
    }
  };
  ledning.on('message', (uppdrag: Uppdrag) => {
    utfor(uppdrag).then(
      (svar) => ledning.postMessage({ svar } satisfies Svar, overlamnas(svar)),
      (fel: unknown) => ledning.postMessage((fel instanceof PdfFel ? { mening: fel.message } : { fel }) satisfies Svar),
    );
  });
}

async function fardig(fil: PdfFil): Promise<UtskrivenPdf> {
  const pdf = await fil.skriv();
  return { pdf, sidor: sidantal(fil), sha256: createHash('sha256').update(pdf).digest('hex') };
}

const overlamnas = (svar: unknown): Transferable[] =>
  typeof svar === 'object' && svar && 'pdf' in svar ? helBuffert(svar.pdf as Buffer<ArrayBuffer>) : [];

/** What comes over is bytes and no more. */
const somBuffer = (byte: Uint8Array): Buffer => Buffer.from(byte.buffer, byte.byteOffset, byte.byteLength);

parentPort?.on('message', taEmot);
