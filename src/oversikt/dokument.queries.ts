import { Injectable } from '@nestjs/common';
import { harRoll, type Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { NamndQueries, type Dokumentgrupp } from '../namnd/namnd.queries.js';
import { PubliceratQueries, publiceringsadress } from '../namnd/publicerat.queries.js';
import { BidragQueries, type Bidragsrad } from '../rapporter/bidrag/bidrag.queries.js';
import { rapporttexter, vantarPa } from '../rapporter/rapport.texter.js';
import { Rapportlage, type Rapportlagesrad } from '../rapporter/rapportlage.queries.js';

export interface FaststalltDokument {
  readonly titel: string;
  readonly url: string;
}

/** Who reads also what is hidden from the public. */
const LASER_HELA = [
  'kvalitetssamordnare',
  'forvaltningschef',
  'verksamhetschef',
  'registrator',
  'namndledamot',
] as const;

export interface DokumentPaVag extends Rapportlagesrad {
  readonly statustext: string;
  readonly vantar: string;
}

export interface BidragAttSkriva extends Bidragsrad {
  readonly sent: boolean;
}

/** Where the documents are, seen by each who has something to do with them. */
@Injectable()
export class DokumentQueries {
  constructor(
    private readonly rapporter: Rapportlage,
    private readonly namnd: NamndQueries,
    private readonly bidragen: BidragQueries,
    private readonly publicerat: PubliceratQueries,
    private readonly klocka: Klocka,
  ) {}

  /** What the enheter that the person leads are to write for the berättelse, the nearest day first. */
  async bidrag(vem: Vem): Promise<BidragAttSkriva[]> {
    const idag = this.klocka.idag();
    return (await this.bidragen.attSkriva(vem, idag)).map((rad) => ({ ...rad, sent: rad.senast < idag }));
  }

  utkast(vem: Vem): Promise<Rapportlagesrad[]> {
    return this.rapporter.efter(vem, 'skapa');
  }

  /** Past the draft and not yet published: where it is, and whom it waits for. */
  async paVag(vem: Vem): Promise<DokumentPaVag[]> {
    const rader = await this.rapporter.efter(vem, 'frys', 'klarmarkera', 'faststall');
    return rader.map((rad) => ({
      ...rad,
      statustext: rapporttexter.status[rad.status],
      vantar: vantarPa[rad.status] ?? '',
    }));
  }

  /** Frozen, and not yet left to the nämnd. */
  attGodkanna(vem: Vem): Promise<Rapportlagesrad[]> {
    return this.rapporter.efter(vem, 'frys');
  }

  /** What the registrator has to do: a number to give, a decision to register. */
  async diarium(vem: Vem): Promise<{ utanNummer: Rapportlagesrad[]; vantarBeslut: Rapportlagesrad[] }> {
    const utkast = await this.rapporter.efter(vem, 'skapa');
    return {
      utanNummer: utkast.filter(({ dnr }) => dnr === null),
      vantarBeslut: await this.rapporter.efter(vem, 'klarmarkera'),
    };
  }

  namndens(vem: Vem): Promise<Dokumentgrupp[]> {
    return this.namnd.dokument(vem);
  }

  /** Adopted documents, the newest year first: whole for those who may read them so, for others as they are published. */
  async faststallda(vem: Vem): Promise<FaststalltDokument[]> {
    if (!harRoll(vem, ...LASER_HELA))
      return (await this.publicerat.lista(vem.namndId)).map((rad) => ({
        titel: rad.titel,
        url: publiceringsadress(vem.namndId, rad),
      }));
    const rader = await this.rapporter.efter(vem, 'faststall', 'publicera', 'arkivera');
    return rader.map(({ id, titel }) => ({ titel, url: `/rapporter/${String(id)}/lasning` })).reverse();
  }
}
