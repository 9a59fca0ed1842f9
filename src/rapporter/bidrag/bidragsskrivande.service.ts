import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { Andrad, FinnsInte } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import type { Bidrag } from './bidrag.krav.js';
import { BidragQueries } from './bidrag.queries.js';
import { BidragService } from './bidrag.service.js';
import type { Bidragstext } from './bidrag.texter.js';
import { behallOsparat, BidragsversionQueries, slangOsparat } from './bidragsversion.queries.js';

type Skrivet = Bidragstext & { readonly version: number };

/** Writing in a bidrag so that no word is lost: neither the own, nor what somebody else saved meanwhile. */
@Injectable()
export class Bidragsskrivande {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly bidrag: BidragService,
    private readonly queries: BidragQueries,
    private readonly versioner: BidragsversionQueries,
  ) {}

  /** @throws Andrad when somebody else was first; what was typed is then kept as unsaved. */
  async spara(vem: Vem, id: number, form: Skrivet & { klar?: boolean | undefined }): Promise<Bidrag> {
    try {
      return await this.bidrag.skriv(vem, id, form);
    } catch (fel) {
      if (fel instanceof Andrad) await this.behall(vem, id, form);
      throw fel;
    }
  }

  /** Kept as typed, without being saved: the saved text is not touched, and this is there tomorrow. @throws FinnsInte */
  async behall(vem: Vem, id: number, form: Skrivet): Promise<void> {
    await this.queries.hamta(vem, id);
    await this.databas.skriv(vem, (tx) => behallOsparat(tx, id, form, this.klocka.nu()));
  }

  async slang(vem: Vem, id: number): Promise<void> {
    await this.databas.skriv(vem, (tx) => slangOsparat(tx, id));
  }

  /** An old text becomes the newest one; those between are still there. @throws FinnsInte */
  async aterstall(vem: Vem, id: number, nr: number, version: number): Promise<Bidrag> {
    const gammal = (await this.versioner.versioner(vem, id)).find((ett) => ett.version === nr);
    if (!gammal) throw new FinnsInte('Versionen finns inte.');
    const { uppdrag, resultat, analys, atgarder } = gammal;
    return this.bidrag.skriv(vem, id, { uppdrag, resultat, analys, atgarder, version });
  }
}
