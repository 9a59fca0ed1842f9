import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import { allmanhetenHos } from '../database/vem.js';
import { OgiltigtFormular } from '../plattform/fel.js';

export interface Faststallt {
  readonly titel: string;
  readonly namnd: string;
  readonly dnr: string | null;
  readonly utgava: number;
  readonly sammantrade: string;
  readonly paragraf: string;
  /** Whether it is the public edition, and whether a later one stands in its place. */
  readonly offentlig: boolean;
  readonly ersatt: boolean;
}

/** `okand`: neither byte for byte one of the adopted documents, nor with the title and the instant of one. */
export interface Dokumentkontroll {
  readonly utfall: 'oforandrad' | 'andrad' | 'okand';
  readonly dokument: Faststallt | null;
}

const TOLKADE: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What the document says of itself: its title, and the instant it was frozen, which no other shares. */
const utgerSigForAttVara = (pdf: Buffer): { titel: string; skapad: string } | null => {
  const text = pdf.toString('utf8');
  const titel = /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]{1,500})</.exec(text)?.[1];
  const skapad = /<xmp:CreateDate>(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)</.exec(text)?.[1];
  if (titel === undefined || skapad === undefined || Number.isNaN(Date.parse(skapad))) return null;
  return { titel: titel.replace(/&(?:lt|gt|amp);/g, (tecken) => TOLKADE[tecken] ?? tecken), skapad };
};

@Injectable()
export class DokumentkontrollQueries {
  constructor(private readonly databas: Databas) {}

  /**
   * Which adopted document a file is, whichever nämnd adopted it: unchanged when every byte is the same. The file is
   * looked at and not kept.
   * @throws OgiltigtFormular when it is no PDF
   */
  async kontrollera(pdf: Buffer): Promise<Dokumentkontroll> {
    if (!pdf.subarray(0, 1024).includes('%PDF-'))
      throw new OgiltigtFormular({ fil: ['Filen är ingen PDF. Välj dokumentet som du vill kontrollera.'] });
    const sager = utgerSigForAttVara(pdf);
    const rad = await this.databas.las(allmanhetenHos(0), (tx) =>
      tx.en<Faststallt & { lika: boolean }>('namnd.dokumentkontroll', 'select * from dokument_kontroll($1, $2, $3)', [
        createHash('sha256').update(pdf).digest(),
        sager?.titel ?? null,
        sager?.skapad ?? null,
      ]),
    );
    if (!rad) return { utfall: 'okand', dokument: null };
    const { lika, ...dokument } = rad;
    return { utfall: lika ? 'oforandrad' : 'andrad', dokument };
  }
}
