import { Injectable } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { handlingar } from '../../floden/prova.js';
import { skillnadssumma, textskillnad } from '../../plattform/text/textskillnad.js';
import { bidragsflode } from './bidrag.flode.js';
import { BidragQueries } from './bidrag.queries.js';
import { BIDRAGSDELAR, bidragsdelar } from './bidrag.texter.js';
import { BidragsversionQueries } from './bidragsversion.queries.js';

/** View model of the page that says who wrote what in a bidrag. */
@Injectable()
export class Bidragsversioner {
  constructor(
    private readonly queries: BidragQueries,
    private readonly sparade: BidragsversionQueries,
    private readonly klocka: Klocka,
  ) {}

  /** Every saved text, and part by part what one of them changed. */
  async visa(vem: Vem, id: number, val: { fran?: number; till?: number }): Promise<object> {
    const bidrag = await this.queries.hamta(vem, id);
    const alla = await this.sparade.versioner(vem, id);
    // the case counts its other acts too: to the enhet it is the first, the second and the third text
    const nr = new Map(alla.map(({ version }, i) => [version, alla.length - i]));
    const till = alla.find(({ version }) => version === val.till) ?? alla[0];
    const fore = alla[alla.findIndex((ett) => ett === till) + 1];
    const fran = val.fran === undefined ? fore : alla.find(({ version }) => version === val.fran);
    const delar = BIDRAGSDELAR.map((namn) => {
      const rader = textskillnad(fran?.[namn] ?? '', till?.[namn] ?? '');
      return { namn, rubrik: bidragsdelar[namn].rubrik, rader, summa: skillnadssumma(rader) };
    });
    const url = `/bidrag/${String(id)}`;
    const namnet = (version: number): string => `Text ${String(nr.get(version) ?? 0)}`;
    return {
      titel: `Vem har skrivit vad? ${bidrag.enhet} ${String(bidrag.ar)}`,
      brodsmulor: [
        { text: 'Enhetens bidrag', url: '/bidrag' },
        { text: `${bidrag.enhet} ${String(bidrag.ar)}`, url },
        { text: 'Vem har skrivit vad?' },
      ],
      ...{ url, enhet: bidrag.enhet, version: bidrag.version },
      kanSkriva: handlingar(bidragsflode, bidrag, vem, this.klocka.idag()).some(
        ({ handling, nekad, brister }) => handling === 'skriv' && nekad === null && brister.length === 0,
      ),
      versioner: alla.map((ett) => ({
        ...{ version: ett.version, namn: namnet(ett.version), av: ett.av, vid: ett.vid },
        ord: BIDRAGSDELAR.flatMap((namn) => ett[namn].split(/\s+/).filter(Boolean)).length,
        arSenast: ett === alla[0],
      })),
      versionsval: alla.map(({ version, av }) => ({ varde: version, text: `${namnet(version)}, ${av}` })),
      ...{ fran: fran?.version ?? null, till: till?.version ?? null },
      rubrik: till
        ? fran
          ? `Från ${namnet(fran.version).toLowerCase()} till ${namnet(till.version).toLowerCase()}`
          : namnet(till.version)
        : '',
      andrade: delar.filter(({ summa: { nya, borta, andrade } }) => nya + borta + andrade > 0),
    };
  }
}
