import { Databas } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { PdfFel } from '../plattform/pdf/pdf-fel.js';
import { PdfSkrivare } from '../plattform/pdf/pdf-skrivare.js';
import { dokumentHtml } from '../plattform/pdf/utskrift.js';
import { Vyer } from '../plattform/web/vyer.js';
import { upprattad, type Underlag } from './underlag.js';

interface Uppgifter {
  readonly dokumentId: number;
  readonly lexSarahId: number;
}

/** Prints what was frozen. The job sees a document only until it is printed, and nothing else of the case. */
@Jobbutforare('lex-sarah-pdf', { namn: 'Lex Sarah-dokument som PDF', kandaFel: [PdfFel] })
export class LexSarahJobb implements Utforare<Uppgifter> {
  constructor(
    private readonly databas: Databas,
    private readonly skrivare: PdfSkrivare,
    private readonly vyer: Vyer,
    private readonly klocka: Klocka,
  ) {}

  async utfor(jobb: Jobbarbete<Uppgifter>): Promise<Jobbresultat> {
    const { dokumentId, lexSarahId } = jobb.uppgifter;
    const lank = `/lex-sarah/${String(lexSarahId)}`;
    const vem = systemFor(jobb.namndId);
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<{ underlag: string }>('lex-sarah.att-skriva-ut', 'select underlag from lex_sarah_dokument where id = $1', [
        dokumentId,
      ]),
    );
    // printed already: the job was run twice
    if (!rad) return { lank };
    const underlag = JSON.parse(rad.underlag) as Underlag;
    const { pdf, sidor, sha256 } = await this.skrivare.skriv({
      ...tillDokument(underlag, this.vyer),
      signal: jobb.signal,
      framsteg: (andel, skede) => {
        jobb.framsteg(andel, skede);
      },
    });
    await this.databas.skriv(vem, (tx) =>
      tx.sql('lex-sarah.spara-utskrift', 'select lex_sarah_spara_utskrift($1, $2, $3, $4, $5)', [
        dokumentId,
        pdf,
        Buffer.from(sha256, 'hex'),
        sidor,
        this.klocka.nu(),
      ]),
    );
    return { lank, sidor };
  }
}

/** What people wrote keeps its line breaks. */
const CSS =
  '.fritext{white-space:pre-line}.om{margin-top:0;color:#44546a;font-size:8.5pt;break-before:avoid}.post p:first-child{orphans:3;widows:3;break-after:avoid}.barn{font-size:14pt;line-height:1.6}';

/** The same underlag gives the same document. */
const tillDokument = (underlag: Underlag, vyer: Vyer) => {
  const { titel, namnd, kommun, dnr, skapad } = underlag;
  const body = vyer.rita('lex-sarah/dokument', { ...underlag, upprattad: upprattad(underlag) });
  return {
    html: () =>
      dokumentHtml({
        titel,
        sprak: 'sv-SE',
        sidhuvudVanster: namnd,
        // a number says nothing to a child
        sidhuvudHoger: underlag.barn ? titel : `${titel} · ${dnr}`,
        css: CSS,
        body,
      }),
    metadata: {
      titel: `${titel}, ${dnr}`,
      forfattare: `${namnd}, ${kommun}`,
      amne: titel,
      sprak: 'sv-SE' as const,
      datum: skapad,
    },
  };
};
