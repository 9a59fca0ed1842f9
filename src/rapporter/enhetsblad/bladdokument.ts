import { svensktDatum, dagenFor } from '../../plattform/klocka/datum.js';
import type { PdfDokument } from '../../plattform/pdf/pdf-dokument.js';
import { dokumentHtml } from '../../plattform/pdf/utskrift.js';
import { SafeHtml } from '../../plattform/web/safe-html.js';
import type { Vyer } from '../../plattform/web/vyer.js';
import { kapitlenHtml } from '../dokument.js';
import { mallFor, vyerFor } from '../frysning/mallar.js';
import { bladslag, type Bladunderlag } from './enhetsblad.texter.js';

/** One page to hang on the wall and to read from across the table. */
const STORT = `html{font-size:12.5pt;line-height:1.36}@page{margin:20mm 18mm 16mm}
  .blad h1{font-size:24pt;margin:0 0 1mm}.blad .under{margin:0 0 4mm;color:#3b4752}
  .blad h2{font-size:15pt;margin:5mm 0 1.5mm;break-before:auto}.blad p,.blad ul{margin:0 0 2mm}
  .blad table{font-size:11.5pt;margin:0 0 2mm}.blad .fraga{border-left:3mm solid #0a5c70;padding:2mm 4mm;font-size:16pt;font-weight:600}
  .blad .liten{font-size:9.5pt}`;

/** Where all the texts are as long as they may be, the type gives way and not the page. */
const TATARE = `html{font-size:11pt}@page{margin:17mm 18mm 15mm}.blad h1{font-size:21pt}.blad h2{font-size:13.5pt;margin:3.5mm 0 1mm}
  .blad .under{margin-bottom:2.5mm}.blad table{font-size:10.5pt}.blad .fraga{font-size:14pt;padding:1.5mm 4mm}`;
const RYMS = 700;

/** How many characters people have written for the sheet. */
const skrivet = (data: unknown): number => {
  if (typeof data === 'string') return data.length;
  if (typeof data !== 'object' || data === null || 'kolumner' in data) return 0;
  return Object.values(data).reduce((summa: number, del) => summa + skrivet(del), 0);
};

const aptstil = ({ avsnitt }: Bladunderlag): string =>
  skrivet(avsnitt.map(({ data }) => data)) > RYMS ? `${STORT}${TATARE}` : STORT;

const KAPITEL = '.blad h1{font-size:24pt;margin:0 0 1mm}.blad .under{margin:0 0 6mm;color:#3b4752}';

/** The sheet or the chapter to print, from the underlag alone: the same underlag gives the same document. */
export const tillBlad = (underlag: Bladunderlag, vyer: Vyer): Pick<PdfDokument, 'html' | 'metadata'> => {
  const { titel, enhet, namnd, kommun, skapad, slag, upprattadAv } = underlag;
  const rubrik = slag === 'aptblad' ? `${titel} – ${enhet}` : titel;
  const innehall = kapitlenHtml(underlag, vyer);
  const body = vyerFor(underlag, vyer).rita(`rapport/${slag}/blad`, {
    ...{ rubrik, titel, enhet, innehall: new SafeHtml(innehall) },
    ...{ upprattadAv, datum: svensktDatum(dagenFor(new Date(skapad))) },
  });
  return {
    html: () =>
      dokumentHtml({
        ...{
          titel: rubrik,
          sprak: 'sv-SE',
          stil: mallFor(underlag).stil,
          css: slag === 'aptblad' ? aptstil(underlag) : KAPITEL,
        },
        ...{ sidhuvudVanster: namnd, sidhuvudHoger: `${bladslag[slag]} · ${enhet}`, body },
      }),
    metadata: {
      ...{ titel: rubrik, forfattare: `${namnd}, ${kommun}`, amne: bladslag[slag], sprak: 'sv-SE', datum: skapad },
    },
  };
};
