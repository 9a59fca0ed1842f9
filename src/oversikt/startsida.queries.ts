import { Injectable } from '@nestjs/common';
import { harRoll, type Personroll, type Vem } from '../database/vem.js';
import { rolltexter } from '../floden/roller.texter.js';
import { ArshjulQueries } from '../arshjul/arshjul.queries.js';
import { SynpunktQueries } from '../synpunkter/synpunkt.queries.js';
import { ArbetslistaQueries } from './arbetslista.queries.js';
import { DokumentQueries } from './dokument.queries.js';
import { DriftQueries } from './drift.queries.js';
import { LexSarahOversikt } from './lex-sarah.queries.js';
import { NotiserQueries } from './notiser.queries.js';
import { NyckeltalQueries } from './nyckeltal.queries.js';

const CHEFER: readonly Personroll[] = ['enhetschef', 'verksamhetschef'];
const SAMORDNARE: readonly Personroll[] = ['kvalitetssamordnare'];
/** Those for whom reporting, and hearing what came of it, is the first thing. */
const RAPPORTORER: readonly Personroll[] = [
  ...(['medarbetare', 'mas', 'lex_sarah_ansvarig', 'lex_sarah_utredare', 'dataskyddsombud'] as const),
];

/** Those who handle lex Sarah; a named reader has nothing to do in the case. */
const KRETSEN: readonly Personroll[] = ['lex_sarah_ansvarig', 'lex_sarah_utredare', 'forvaltningschef'];

/** Everybody who has something to do here; the nämnd decides. */
const ARBETAR: readonly Personroll[] = [...RAPPORTORER, ...CHEFER, ...SAMORDNARE, 'forvaltningschef', 'registrator'];
const VISAS = 5;

interface Sektion {
  readonly namn: string;
  readonly roller: readonly Personroll[];
  readonly las: (vem: Vem) => Promise<unknown>;
}

/** The start page: each section with the roles that it is for. Who has several roles gets the sections of all. */
@Injectable()
export class Startsida {
  private readonly sektioner: readonly Sektion[];

  constructor(
    private readonly notiser: NotiserQueries,
    arbetslista: ArbetslistaQueries,
    nyckeltal: NyckeltalQueries,
    dokument: DokumentQueries,
    drift: DriftQueries,
    synpunkter: SynpunktQueries,
    lexSarah: LexSarahOversikt,
    private readonly arshjul: ArshjulQueries,
  ) {
    this.sektioner = [
      { namn: 'lexSarah', roller: KRETSEN, las: (vem) => lexSarah.vantar(vem) },
      { namn: 'loggkontroll', roller: ['dataskyddsombud'], las: (vem) => lexSarah.loggkontroll(vem) },
      { namn: 'arbetslista', roller: CHEFER, las: (vem) => arbetslista.chefens(vem) },
      { namn: 'bidrag', roller: CHEFER, las: (vem) => dokument.bidrag(vem) },
      {
        namn: 'synpunkter',
        roller: [...CHEFER, ...SAMORDNARE, 'registrator'],
        las: (vem) => synpunkter.attGora(vem),
      },
      { namn: 'minVecka', roller: ARBETAR, las: (vem) => this.minVecka(vem) },
      { namn: 'perEnhet', roller: CHEFER, las: (vem) => nyckeltal.perEnhet(vem) },
      { namn: 'lexSarahPaEnheter', roller: CHEFER, las: (vem) => lexSarah.paEnheter(vem) },
      { namn: 'attGodkanna', roller: ['forvaltningschef'], las: (vem) => dokument.attGodkanna(vem) },
      { namn: 'utkast', roller: SAMORDNARE, las: (vem) => dokument.utkast(vem) },
      { namn: 'paVag', roller: SAMORDNARE, las: (vem) => dokument.paVag(vem) },
      { namn: 'nyckeltal', roller: [...SAMORDNARE, 'forvaltningschef'], las: (vem) => nyckeltal.namndens(vem) },
      { namn: 'luckor', roller: SAMORDNARE, las: (vem) => nyckeltal.luckor(vem) },
      { namn: 'jobb', roller: SAMORDNARE, las: async (vem) => ({ misslyckade: await drift.misslyckadeJobb(vem) }) },
      { namn: 'diarium', roller: ['registrator'], las: (vem) => dokument.diarium(vem) },
      { namn: 'namnden', roller: ['namndledamot'], las: (vem) => dokument.namndens(vem) },
      { namn: 'drift', roller: ['systemadmin'], las: (vem) => drift.lage(vem) },
      { namn: 'minaAtgarder', roller: [...RAPPORTORER, ...SAMORDNARE], las: (vem) => arbetslista.minaAtgarder(vem) },
      { namn: 'minaRapporter', roller: RAPPORTORER, las: (vem) => arbetslista.minaRapporter(vem) },
      { namn: 'faststallda', roller: [...RAPPORTORER, ...CHEFER], las: (vem) => dokument.faststallda(vem) },
    ];
  }

  /** What is late and what is due this week: the latest first, at most so many that they are read. */
  private async minVecka(vem: Vem): Promise<object> {
    const { vecka, forsenade, plikter } = await this.arshjul.vecka(vem, this.arshjul.mandag());
    // åtgärder have a section of their own
    const ovrigt = <En extends { readonly kalla: string }>(alla: readonly En[]): En[] =>
      alla.filter(({ kalla }) => kalla !== 'atgard');
    const sena = ovrigt(forsenade);
    const kvar = [...sena, ...ovrigt(plikter).filter(({ klar }) => klar === false)];
    const rader = kvar.slice(0, VISAS).map((en, nr) => ({ ...en, forsenad: nr < sena.length }));
    return { vecka, antal: kvar.length, rader, fler: kvar.length > rader.length };
  }

  async visa(vem: Vem): Promise<Record<string, unknown>> {
    const sida: Record<string, unknown> = {
      titel: 'Översikt',
      namn: vem.namn,
      roller: vem.roller.map((roll) => rolltexter[roll]),
      olasta: await this.notiser.olasta(vem),
    };
    for (const { namn, roller, las } of this.sektioner) if (harRoll(vem, ...roller)) sida[namn] = await las(vem);
    // a chef has them in the worklist already
    if ('arbetslista' in sida) delete sida.minaAtgarder;
    return sida;
  }
}
