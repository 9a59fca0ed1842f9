import { Injectable } from '@nestjs/common';
import { Installningar } from '../config/installningar.js';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { enheterVid } from '../organisation/enhet.queries.js';
import { jaNejval, type Sparat } from '../organisation/installningar.texter.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { PdfSkrivare } from '../plattform/pdf/pdf-skrivare.js';
import { dokumentHtml } from '../plattform/pdf/utskrift.js';
import { qrSvg } from '../plattform/qr/qr.js';
import { Vyer } from '../plattform/web/vyer.js';
import { beror } from './kodlistor.texter.js';

interface Plats {
  readonly enhet: string;
  readonly namnd: string;
  readonly kommun: string;
  readonly installningar: Sparat;
}

const CSS = `
.blankett .rad{border-bottom:.4mm solid #4a5560;height:9mm}
.blankett .ruta{display:inline-block;width:4mm;height:4mm;border:.4mm solid #1c2630;margin-right:2mm;vertical-align:-.6mm}
.blankett .falt{border:.4mm solid #4a5560;height:34mm}.blankett .lagt{height:19mm}
.blankett .kod{float:right;width:38mm;margin:0 0 4mm 8mm}.blankett .kod svg{width:38mm;height:38mm}
.blankett h2{font-size:12pt;margin:5mm 0 2mm}.blankett p{margin:0 0 2mm}
.blankett .slut{margin-top:5mm}`;

/**
 * The report form on paper, for those who have no screen at hand, with the way to the other one in its corner. Printed
 * while one waits and not by the queue: it is one empty page that holds nothing of anybody, there is nothing to keep, and
 * whoever stands by the printer has no use of a notis later. The printer takes a few pages at a time, as for the queue.
 */
@Injectable()
export class BlankettService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly skrivare: PdfSkrivare,
    private readonly vyer: Vyer,
    private readonly installningar: Installningar,
  ) {}

  /** @throws FinnsInte for an enhet that is not open today, or not of this nämnd. */
  async blankett(vem: Vem, enhetId: number): Promise<Buffer> {
    const plats = await this.plats(vem, enhetId);
    const adress = `${this.installningar.basUrl}/avvikelser/ny?enhet=${String(enhetId)}`;
    const titel = `Rapportera en avvikelse, ${plats.enhet}`;
    const body = this.vyer.rita('avvikelser/blankett', {
      ...plats,
      adress: adress.replace(/^https?:\/\//, ''),
      qr: await qrSvg(adress, `QR-kod till formuläret för ${plats.enhet}: ${adress}`),
      berorval: Object.values(beror).map(({ etikett }) => etikett),
      anonym: jaNejval(plats.installningar, 'avvikelse_anonym'),
    });
    const { pdf } = await this.skrivare.skriv({
      html: () =>
        dokumentHtml({
          ...{ titel, sprak: 'sv-SE', css: CSS, body },
          sidhuvudVanster: plats.namnd,
          sidhuvudHoger: plats.enhet,
        }),
      metadata: {
        titel,
        forfattare: `${plats.namnd}, ${plats.kommun}`,
        amne: 'Blankett för avvikelse',
        sprak: 'sv-SE',
        datum: this.klocka.nu().toISOString(),
      },
    });
    return pdf;
  }

  private plats(vem: Vem, enhetId: number): Promise<Plats> {
    return this.databas.las(vem, async (tx) => {
      const namnd = await tx.en<Omit<Plats, 'enhet'>>(
        'avvikelser.blankettens-namnd',
        'select namn as namnd, kommun, installningar from namnd where id = $1',
        [vem.namndId],
      );
      const enhet = (await enheterVid(tx, this.klocka.idag())).find(({ id }) => id === enhetId);
      if (!namnd || !enhet) throw new FinnsInte();
      return { ...namnd, enhet: enhet.namn };
    });
  }
}
