import { Controller, Get, Header, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Id, Oppen, Vy } from '../plattform/web/decorators.js';
import { nedladdning, PDF, XLSX } from '../plattform/web/nedladdning.js';
import { Upplagesidor } from '../rapporter/upplaga/upplagesidor.service.js';
import { arSamma, PubliceratQueries, publiceringsadress } from './publicerat.queries.js';

/** A browser asks again each time, and gets a short answer when nothing has changed. */
const FRAGA_IGEN = ['cache-control', 'private, no-cache'] as const;
/** The same for what anybody on the way may keep as well. */
const ALLA_FRAGAR_IGEN = ['cache-control', 'public, no-cache'] as const;

/** What the nämnd has published, for everybody, at addresses that stay. Whoever is logged in is nobody here. */
@Controller('publicerat/:namndId')
@Oppen()
export class PubliceratController {
  constructor(
    private readonly queries: PubliceratQueries,
    private readonly sidor: Upplagesidor,
  ) {}

  @Get()
  @Header(...FRAGA_IGEN)
  @Vy('namnd/publicerat')
  async lista(@Id('namndId') namndId: number): Promise<object> {
    const [namnd, rader] = await Promise.all([this.queries.namnd(namndId), this.queries.lista(namndId)]);
    const senaste = rader.filter((rad) => !rader.some((annan) => arSamma(annan, rad) && annan.utgava > rad.utgava));
    return {
      titel: `Publicerat av ${namnd.namn}`,
      namnd,
      dokument: senaste.map((rad) => ({ ...rad, url: publiceringsadress(namndId, rad) })),
    };
  }

  @Get(':slag/:ar')
  @Header(...FRAGA_IGEN)
  @Vy('namnd/publicerat-dokument')
  las(@Id('namndId') namndId: number, @Param('slag') slag: string, @Id('ar') ar: number): Promise<object> {
    return this.dokument(namndId, slag, ar);
  }

  @Get(':slag/:ar/dokument.pdf')
  @ApiProduces(PDF)
  @Header(...ALLA_FRAGAR_IGEN)
  hamta(
    @Id('namndId') namndId: number,
    @Param('slag') slag: string,
    @Id('ar') ar: number,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<StreamableFile> {
    return this.fil(svar, namndId, slag, ar);
  }

  @Get(':slag/:ar/siffror.xlsx')
  @ApiProduces(XLSX)
  @Header(...ALLA_FRAGAR_IGEN)
  siffror(@Id('namndId') namndId: number, @Param('slag') slag: string, @Id('ar') ar: number): Promise<StreamableFile> {
    return this.bok(namndId, slag, ar);
  }

  @Get(':slag/:ar/utgava/:utgava')
  @Header(...FRAGA_IGEN)
  @Vy('namnd/publicerat-dokument')
  lasUtgava(
    @Id('namndId') namndId: number,
    @Param('slag') slag: string,
    @Id('ar') ar: number,
    @Id('utgava') utgava: number,
  ): Promise<object> {
    return this.dokument(namndId, slag, ar, utgava);
  }

  @Get(':slag/:ar/utgava/:utgava/dokument.pdf')
  @ApiProduces(PDF)
  @Header(...ALLA_FRAGAR_IGEN)
  hamtaUtgava(
    @Id('namndId') namndId: number,
    @Param('slag') slag: string,
    @Id('ar') ar: number,
    @Id('utgava') utgava: number,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<StreamableFile> {
    return this.fil(svar, namndId, slag, ar, utgava);
  }

  @Get(':slag/:ar/utgava/:utgava/siffror.xlsx')
  @ApiProduces(XLSX)
  @Header(...ALLA_FRAGAR_IGEN)
  siffrorUtgava(
    @Id('namndId') namndId: number,
    @Param('slag') slag: string,
    @Id('ar') ar: number,
    @Id('utgava') utgava: number,
  ): Promise<StreamableFile> {
    return this.bok(namndId, slag, ar, utgava);
  }

  private async dokument(namndId: number, slag: string, ar: number, utgava?: number): Promise<object> {
    const [namnd, rader, { underlag, ...rad }] = await Promise.all([
      this.queries.namnd(namndId),
      this.queries.lista(namndId),
      this.queries.dokument(namndId, slag, ar, utgava),
    ]);
    const url = publiceringsadress(namndId, rad);
    const utgavor = rader.filter((en) => arSamma(en, rad));
    const arSenast = utgavor[0]?.utgava === rad.utgava;
    const filer = arSenast ? url : `${url}/utgava/${String(rad.utgava)}`;
    return {
      titel: `${rad.titel} – ${namnd.namn}`,
      namnd,
      namndId,
      rad,
      url,
      fil: `${filer}/dokument.pdf`,
      siffror: `${filer}/siffror.xlsx`,
      senare: arSenast ? null : url,
      andra: utgavor
        .filter((en) => en.utgava !== rad.utgava)
        .map((en) => ({ ...en, url: `${url}/utgava/${String(en.utgava)}` })),
      avsnitt: underlag.avsnitt.map(({ rubrik }) => rubrik),
      lattlast: (underlag.offentlig?.lattlast ?? null) !== null,
      dokument: this.sidor.las(underlag),
    };
  }

  private async fil(
    svar: FastifyReply,
    namndId: number,
    slag: string,
    ar: number,
    utgava?: number,
  ): Promise<StreamableFile> {
    const { innehall, sha256 } = await this.queries.fil(namndId, slag, ar, utgava);
    void svar.header('etag', `"${sha256.toString('hex')}"`);
    return nedladdning(innehall, `${slag}-${String(ar)}.pdf`, PDF, { inline: true });
  }

  /** The tables of the public edition, with what it hides hidden. */
  private async bok(namndId: number, slag: string, ar: number, utgava?: number): Promise<StreamableFile> {
    const { underlag } = await this.queries.dokument(namndId, slag, ar, utgava);
    return nedladdning(await this.sidor.bok(underlag), `${slag}-${String(ar)}-siffror.xlsx`, XLSX);
  }
}
