import { Injectable } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { prova } from '../../floden/prova.js';
import { FinnsInte } from '../../plattform/fel.js';
import { SafeHtml } from '../../plattform/web/safe-html.js';
import { Vyer } from '../../plattform/web/vyer.js';
import { kapitlenHtml, offentligInledning } from '../dokument.js';
import { sifferbok } from '../leverans/sifferfiler.js';
import { rapportFlode } from '../rapport.flode.js';
import { rapporttexter } from '../rapport.texter.js';
import type { Tabell, Underlag } from '../underlag.js';
import { BESLUT, kvarstar, provat, type Kapitelprovning, type Textdel } from './kapitelprovning.js';
import { lattlastUtkast } from './lattlast.js';
import { tabellerna } from './tabellbyte.js';
import { TRAFFSLAG, type Traff } from './traffar.js';
import { UpplagaQueries } from './upplaga.queries.js';
import { UpplagaService, type Provatkapitel, type Upplagelage } from './upplaga.service.js';

/** View models of the pages where the public edition is examined and made, and of the edition to read. */
@Injectable()
export class Upplagesidor {
  constructor(
    private readonly service: UpplagaService,
    private readonly queries: UpplagaQueries,
    private readonly vyer: Vyer,
  ) {}

  /** What is examined and what is not, and the editions that have been made. */
  async oversikt(vem: Vem, id: number): Promise<object> {
    const lage = await this.service.lage(vem, id);
    const { rapport, kapitel, lattlast, saknas } = lage;
    return {
      ...huvud(lage, OVERSIKT),
      version: rapport.version,
      statustext: rapporttexter.status[rapport.status],
      kapitel: kapitel.map(kapitelrad),
      lattlast,
      saknas,
      antalDolda: kapitel.reduce((antal, ett) => antal + ett.kapitel.antalDolda, 0),
      antalGrovre: kapitel.reduce((antal, ett) => antal + grovretabeller(ett.kapitel).length, 0),
      brister: bristerna(lage, vem),
      utgavor: await this.queries.utgavor(vem, id),
      arPublicerad: rapport.publicerad_vid !== null,
    };
  }

  /** One chapter as the public would read it, with every hit marked. @throws FinnsInte */
  async kapitel(vem: Vem, id: number, kod: string): Promise<object> {
    const lage = await this.service.lage(vem, id);
    const provat1 = lage.kapitel.find(({ kapitel }) => kapitel.kod === kod);
    if (!provat1) throw new FinnsInte();
    const { kapitel, rad, galler } = provat1;
    const skal = rad && galler ? rad.skal : [];
    return {
      ...huvud(lage, kapitel.rubrik),
      kod,
      innehall: provat(kapitel, 'med').toString('hex'),
      delar: perPlats(kapitel.delar.filter(({ fri, traffar }) => fri || traffar.length > 0)),
      traffar: kvarstar(kapitel, 'med').map(({ slag, text }, nr) => ({
        nr,
        slag: TRAFFSLAG[slag],
        text,
        skal: skal[nr] ?? '',
      })),
      antalDolda: kapitel.antalDolda,
      grovre: grovretabeller(kapitel),
      rad: rad && galler ? rad : null,
      foraldrad: rad !== null && !galler,
      valen: Object.entries(BESLUT)
        .filter(([varde]) => varde !== 'utan_text' || kapitel.harText)
        .map(([varde, text]) => ({ varde, text })),
      dokument: this.las({ ...lage.underlag, avsnitt: [kapitel.avsnitt] }),
    };
  }

  /** The easy-read text as it was approved, or a first draft of it. */
  async lattlast(vem: Vem, id: number): Promise<object> {
    const lage = await this.service.lage(vem, id);
    const utkast = lattlastUtkast(
      lage.underlag,
      lage.kapitel.map(({ kapitel }) => kapitel.avsnitt),
    );
    const text = lage.lattlast?.text ?? utkast;
    return {
      ...huvud(lage, 'Lättläst sammanfattning'),
      text,
      godkand: lage.lattlast,
    };
  }

  /** Its tables as a workbook. */
  bok(underlag: Underlag): Promise<Buffer> {
    return sifferbok(underlag);
  }

  /** An edition as a page to read: what it says of itself, and its chapters. */
  las(underlag: Underlag): SafeHtml {
    return new SafeHtml(`${offentligInledning(underlag, this.vyer)}${kapitlenHtml(underlag, this.vyer)}`);
  }
}

/** What of the chapter is told in fewer parts than in the full edition. */
const grovretabeller = ({ avsnitt }: Kapitelprovning): Tabell[] =>
  tabellerna({ avsnitt: [avsnitt] }).filter(({ grovre }) => grovre !== undefined);

/** What stands in the way of making it, for the one who asks. */
const bristerna = ({ rapport, saknas }: Upplagelage, vem: Vem): readonly string[] => {
  const { nekad, brister } = prova(rapportFlode, 'gorOffentlig', rapport, vem, { saknas });
  if (rapport.beslutad_vid === null) return [INTE_BESLUTAT];
  return nekad === undefined ? brister : [nekad];
};

const INTE_BESLUTAT = 'Nämnden ska ha fastställt dokumentet. Texterna går att pröva redan nu.';

const huvud = ({ rapport }: Upplagelage, rubrik: string): object => ({
  titel: `${rubrik} – ${rapport.titel}`,
  rubrik,
  rapport,
  brodsmulor: [
    { text: 'Plan och berättelse', url: '/rapporter' },
    { text: rapport.titel, url: `/rapporter/${String(rapport.id)}` },
    ...(rubrik === OVERSIKT ? [] : [{ text: OVERSIKT, url: `/rapporter/${String(rapport.id)}/offentlig` }]),
    { text: rubrik },
  ],
});
const OVERSIKT = 'Offentlig utgåva';

const kapitelrad = ({ kapitel, rad, galler }: Provatkapitel): object => ({
  kod: kapitel.kod,
  rubrik: kapitel.rubrik,
  antalDolda: kapitel.antalDolda,
  antalTraffar: kvarstar(kapitel, 'med').length,
  beslut: rad && galler ? BESLUT[rad.beslut] : null,
  provadAv: rad?.provadAv,
  provadVid: rad?.provadVid,
  behover: kapitel.behover,
  galler,
  foraldrad: rad !== null && !galler,
});

/** The texts of each table under one heading. */
const perPlats = (delar: readonly Textdel[]): object[] =>
  [...new Set(delar.map((del) => del.var))].map((plats) => ({
    plats,
    texter: delar.filter((del) => del.var === plats).map(markerad),
  }));

/** The text in pieces, those that are hits told apart. */
const markerad = (del: Textdel): object[] => {
  const bitar: { text: string; slag?: string }[] = [];
  let fran = 0;
  for (const traff of del.traffar) {
    bitar.push({ text: del.text.slice(fran, traff.fran) }, bit(traff));
    fran = traff.fran + traff.text.length;
  }
  bitar.push({ text: del.text.slice(fran) });
  return bitar.filter(({ text }) => text !== '');
};

const bit = ({ slag, text }: Traff): { text: string; slag: string } => ({ text, slag: TRAFFSLAG[slag] });
