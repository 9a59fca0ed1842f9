import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { PdfDokument, UtskrivenPdf } from '../plattform/pdf/pdf-dokument.js';
import { PdfSkrivare } from '../plattform/pdf/pdf-skrivare.js';
import { Vyer } from '../plattform/web/vyer.js';
import { tillDokument } from './dokument.js';
import type { Halvar } from './halvar.js';
import { planensForstaTexter } from './innehall.js';
import { pdfBilagor } from './leverans/sifferfiler.js';
import { PlanmaterialQueries } from './kvalitetsplan/planmaterial.queries.js';
import { RapportQueries } from './rapport.queries.js';
import { rapporttitel } from './rapport.texter.js';
import type { Rapportslag, Underlag } from './underlag.js';
import { Underlagsbyggare } from './underlag.service.js';

/** From underlag to PDF, for the queue's job and for the command line. */
@Injectable()
export class Utskrift {
  constructor(
    private readonly rapporter: RapportQueries,
    private readonly byggare: Underlagsbyggare,
    private readonly plan: PlanmaterialQueries,
    private readonly skrivare: PdfSkrivare,
    private readonly vyer: Vyer,
    private readonly klocka: Klocka,
  ) {}

  /** The document of an underlag. The same underlag gives the same document. */
  tryck(underlag: Underlag, val: Pick<PdfDokument, 'signal' | 'framsteg'> = {}): Promise<UtskrivenPdf> {
    return this.skrivare.skriv({ ...tillDokument(underlag, this.vyer), bilagor: () => pdfBilagor(underlag), ...val });
  }

  /**
   * The year's document as it stands: what was frozen last, or else a draft of today.
   * @throws FinnsInte when there is nothing to make a document of.
   */
  async skrivUt(
    vem: Vem,
    slag: Rapportslag,
    ar: number,
    halvar: Halvar | null = null,
  ): Promise<UtskrivenPdf & { kalla: string }> {
    const senaste = (await this.rapporter.lista(vem)).find(
      (rad) => rad.slag === slag && rad.ar === ar && rad.halvar === halvar,
    );
    const fryst = senaste ? await this.rapporter.underlag(vem, senaste.id) : null;
    if (senaste && senaste.sidor !== null) {
      const { innehall } = await this.rapporter.dokument(vem, senaste.id);
      const sha256 = createHash('sha256').update(innehall).digest('hex');
      return {
        pdf: innehall,
        sidor: senaste.sidor,
        sha256,
        kalla: `utgåva ${String(senaste.utgava)} som den är arkiverad`,
      };
    }
    if (fryst) return { ...(await this.tryck(fryst)), kalla: `utgåva ${String(fryst.utgava)}, fryst underlag` };
    return {
      ...(await this.tryck(await this.utkast(vem, { slag, ar, halvar }, senaste?.id))),
      kalla: 'utkast av i dag',
    };
  }

  private async utkast(
    vem: Vem,
    { slag, ar, halvar }: { slag: Rapportslag; ar: number; halvar: Halvar | null },
    id: number | undefined,
  ): Promise<Underlag> {
    const plan = slag === 'kvalitetsplan' ? await this.plan.planmaterial(vem, ar) : null;
    if (plan && plan.processer.every((p) => p.risker.length + p.egenkontroller.length + p.atgarder.length === 0))
      throw new FinnsInte(`Det finns ingen plan för ${String(ar)} att göra ett dokument av.`);
    const skrivet =
      id === undefined
        ? planensForstaTexter(plan?.texter ?? []).map(({ kod, text }): [string, string] => [kod, text])
        : [...(await this.rapporter.texter(vem, id))].map(([kod, { text }]): [string, string] => [kod, text]);
    const rapport = { slag, ar, halvar, utgava: 1, titel: rapporttitel({ slag, ar, halvar }), dnr: null };
    return this.byggare.bygg(vem, rapport, new Map(skrivet), vem.namn, this.klocka.nu());
  }
}
