import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { FinnsInte } from '../../plattform/fel.js';
import { Den, FormularSida, Kraver, Vy } from '../../plattform/web/decorators.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { KAPITEL } from '../innehall.js';
import { VersionForm } from '../rapport.forms.js';
import { rapportslag } from '../rapport.texter.js';
import type { Rapportslag } from '../underlag.js';
import { arPa, flytta, iOrdning, kanFlyttas, type Riktning } from './disposition.js';
import { DispositionForm } from './disposition.forms.js';
import { DispositionQueries } from './disposition.queries.js';
import { DispositionService } from './disposition.service.js';

const LISTA = { text: 'Plan och berättelse', url: '/rapporter' };
const sida = (slag: Rapportslag): string => `/rapporter/disposition/${slag}`;

/** Which chapters the nämnd's documents have, and in which order. */
@Controller('rapporter/disposition')
@Kraver('kvalitetssamordnare', 'forvaltningschef')
export class DispositionController {
  constructor(
    private readonly queries: DispositionQueries,
    private readonly dispositioner: DispositionService,
  ) {}

  @Get(':slag')
  @Vy('rapporter/disposition')
  async visa(@Den() vem: Vem, @Param('slag') angivet: string): Promise<object> {
    const slag = slagI(angivet);
    const sparad = await this.queries.hamta(vem, slag);
    const lista = iOrdning(KAPITEL[slag], sparad);
    const [paslagna, bilagor] = [[], []] as [string[], string[]];
    return {
      titel: `Kapitlen i ${rapportslag[slag].bestamd}`,
      brodsmulor: [LISTA, { text: `Kapitlen i ${rapportslag[slag].bestamd}` }],
      slag,
      andra: Object.entries(rapportslag).flatMap(([kod, { bestamd }]) =>
        kod === slag ? [] : [{ text: `Kapitlen i ${bestamd}`, url: sida(kod as Rapportslag) }],
      ),
      version: sparad.version,
      andradAv: sparad.andradAv,
      andradVid: sparad.andradVid,
      kapitel: lista.map((ett) => {
        const pa = arPa(ett, sparad);
        const raknas = ett.bilaga === true ? bilagor : paslagna;
        if (pa) raknas.push(ett.kod);
        return {
          ...ett,
          pa,
          nummer: pa ? (ett.bilaga ? `Bilaga ${String.fromCharCode(64 + raknas.length)}` : String(raknas.length)) : '',
          upp: kanFlyttas(lista, ett.kod, 'upp'),
          ned: kanFlyttas(lista, ett.kod, 'ned'),
        };
      }),
    };
  }

  @Post(':slag')
  @FormularSida('/rapporter/disposition/:slag')
  async spara(@Den() vem: Vem, @Param('slag') angivet: string, @Body() form: DispositionForm): Promise<Klart> {
    const slag = slagI(angivet);
    const steg = form.flytta === undefined ? undefined : stegI(form.flytta);
    const { version, ordning, pa } = form;
    await this.dispositioner.spara(vem, slag, { version, ordning, pa, flytta: steg });
    if (!steg) return klart(sida(slag), { flash: 'Kapitlen är sparade. Dokument som redan är frysta ändras inte.' });
    return klart(`${sida(slag)}#${knappen(slag, form.ordning, steg)}`);
  }

  @Post(':slag/forval')
  @FormularSida('/rapporter/disposition/:slag')
  async aterstall(@Den() vem: Vem, @Param('slag') angivet: string, @Body() form: VersionForm): Promise<Klart> {
    const slag = slagI(angivet);
    await this.dispositioner.aterstall(vem, slag, form.version);
    return klart(sida(slag), { flash: 'Alla kapitel är med igen, i den ordning de har från början.' });
  }
}

interface Steg {
  readonly kod: string;
  readonly riktning: Riktning;
}

/** @throws FinnsInte */
const slagI = (slag: string): Rapportslag => {
  if (!Object.hasOwn(KAPITEL, slag)) throw new FinnsInte();
  return slag as Rapportslag;
};

const stegI = (knapp: string): Steg => {
  const [kod = '', riktning] = knapp.split(':');
  return { kod, riktning: riktning === 'upp' ? 'upp' : 'ned' };
};

/** The button to stand at afterwards, so that the keyboard can go on: the same one, or the other at the end. */
const knappen = (slag: Rapportslag, ordning: readonly string[], { kod, riktning }: Steg): string => {
  const flyttad = flytta(iOrdning(KAPITEL[slag], { ordning, avstangda: [] }), kod, riktning);
  const lista = iOrdning(KAPITEL[slag], { ordning: flyttad, avstangda: [] });
  const annan = riktning === 'upp' ? 'ned' : 'upp';
  return `${kanFlyttas(lista, kod, riktning) ? riktning : annan}-${kod}`;
};
