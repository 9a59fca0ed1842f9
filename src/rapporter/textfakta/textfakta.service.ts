import { Injectable } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { DimensionQueries } from '../../indikatorer/dimension.queries.js';
import { FaktaQueries } from '../../indikatorer/fakta.queries.js';
import { OgiltigtFormular } from '../../plattform/fel.js';
import { siffraAv, type Siffror } from '../siffror.js';
import type { Siffra, Textsiffror } from '../underlag.js';
import { iOrd, oslutenToken, tokensI, tolkaToken, type Textfraga } from './token.js';

const OSLUTEN = 'En siffra i texten börjar med {{ men slutar inte med }}.';

/** A number of a text as its writer sees it. */
export interface Textsiffrarad {
  readonly token: string;
  /** «Rapporterade avvikelser (2025)» */
  readonly betyder: string;
  readonly siffra: Siffra;
}

/** The numbers that people place in their texts: live until the document is frozen. */
@Injectable()
export class Textfakta {
  constructor(
    private readonly fakta: FaktaQueries,
    private readonly dimensioner: DimensionQueries,
  ) {}

  /** A sentence for every token of the text that cannot be counted. */
  async fel(vem: Vem, text: string, ar: number): Promise<string[]> {
    return (await this.felen(vem, new Map([['', text]]), ar)).get('') ?? [];
  }

  /** The same for several texts, by their own keys; those without an error are not there. */
  async felen(vem: Vem, texter: ReadonlyMap<string, string>, ar: number): Promise<Map<string, string[]>> {
    const namnen = [...texter.values()].some((text) => tokensI(text).length > 0)
      ? await this.dimensioner.namnen(vem)
      : null;
    const alla = new Map<string, string[]>();
    for (const [nyckel, text] of texter) {
      const tolkade = namnen ? tokensI(text).map((token) => tolkaToken(token, ar, namnen)) : [];
      const fel = tolkade.flatMap((tolkat) => ('fel' in tolkat ? [tolkat.fel] : []));
      if (oslutenToken(text)) fel.unshift(OSLUTEN);
      if (fel.length > 0) alla.set(nyckel, fel);
    }
    return alla;
  }

  /** @throws OgiltigtFormular naming each token that cannot be counted. */
  async kravRaknebar(vem: Vem, text: string, ar: number): Promise<void> {
    const fel = await this.fel(vem, text, ar);
    if (fel.length > 0) throw new OgiltigtFormular({ text: fel });
  }

  /** The numbers of a text in its order, as they are now. */
  async rader(vem: Vem, text: string, ar: number): Promise<Textsiffrarad[]> {
    const namnen = await this.dimensioner.namnen(vem);
    const siffror = await this.siffror(vem, [text], ar);
    return tokensI(text).flatMap((token) => {
      const tolkat = tolkaToken(token, ar, namnen);
      const siffra = siffror[token];
      return 'fel' in tolkat || !siffra ? [] : [{ token, betyder: iOrd(tolkat.fraga, namnen), siffra }];
    });
  }

  /**
   * Every number that the texts ask for, computed now. What cannot be counted is left out.
   * @param raknade what the document has computed already, so that no question is asked twice
   */
  async siffror(vem: Vem, texter: Iterable<string>, ar: number, raknade?: Siffror): Promise<Textsiffror> {
    const tokens = [...new Set([...texter].flatMap(tokensI))];
    if (tokens.length === 0) return {};
    const namnen = await this.dimensioner.namnen(vem);
    const fragor = tokens.flatMap((token): [string, Textfraga][] => {
      const tolkat = tolkaToken(token, ar, namnen);
      return 'fel' in tolkat ? [] : [[token, tolkat.fraga]];
    });
    const raknat = (fraga: Textfraga) => raknade?.raknat(fraga.kod, fraga.dimensioner);
    const kvar = fragor.map(([, fraga]) => fraga).filter((fraga) => !raknat(fraga));
    const svar = new Map((await this.fakta.enskilda(vem, kvar)).map((varde, i) => [kvar[i], varde]));
    return Object.fromEntries(
      fragor.flatMap(([token, fraga]) => {
        const varde = raknat(fraga) ?? svar.get(fraga);
        return varde ? [[token, siffraAv(varde, fraga.period, fraga.del)]] : [];
      }),
    );
  }
}
