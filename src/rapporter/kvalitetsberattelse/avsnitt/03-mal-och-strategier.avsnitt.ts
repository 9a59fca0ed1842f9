import { svensktDatum } from '../../../plattform/klocka/datum.js';
import { tabell } from '../../figurer.js';
import { malutfall, malutfallstext, type Malutfall } from '../../mal/mal.texter.js';
import { uppdragstexter } from '../../namnduppdrag/namnduppdrag.texter.js';
import type { Avsnitt, Tabell } from '../../underlag.js';
import { arets, indikatorsiffra } from '../indikatorsiffra.js';
import type { Berattelsematerial } from '../material.js';

/** What the nämnd aims at and has ordered, and what came of it. Left out while there is nothing of it and no text. */
export const malOchStrategier: Avsnitt<Berattelsematerial> = {
  kod: '03-mal-och-strategier',
  rubrik: 'Mål, strategier och nämndens uppdrag',
  hjalp:
    'Hur hänger nämndens mål ihop med kvalitetsarbetet, och vad har gjort att de nåddes eller inte? Målen och uppdragen med svar skrivs av systemet.',
  bygg: (material, { skrivet }) => {
    const { ar, mal, uppdrag } = material;
    if (mal.length === 0 && uppdrag.length === 0 && !skrivet) return null;
    return {
      data: { ar, mal: malen(material), uppdrag: uppdragen(material) },
      underrubriker: [
        ...(mal.length > 0 ? [{ id: 'namndens-mal', text: 'Nämndens mål' }] : []),
        ...(uppdrag.length > 0 ? [{ id: 'namndens-uppdrag', text: 'Nämndens tidigare uppdrag' }] : []),
      ],
    };
  },
};

const utfallet = (kod: Malutfall | null): string =>
  kod === null ? malutfallstext(kod) : `${malutfall[kod].tecken} ${malutfall[kod].etikett}`;

const malen = ({ ar, mal, indikatorer }: Berattelsematerial): Tabell | null => {
  if (mal.length === 0) return null;
  const varden = new Map(indikatorer.map((en) => [en.id, indikatorsiffra(en, ar, en.varden.at(-1))]));
  return tabell({
    id: 'tabell-namndens-mal',
    rubrik: `Nämndens mål för ${String(ar)}`,
    kolumner: ['Mål', 'Så märks det', '#Värde', 'Utfall', 'Kommentar'],
    rader: mal.map(({ mal: text, matt, indikatorId, utfall, kommentar }) => [
      text,
      matt === '' ? '–' : matt,
      indikatorId === null
        ? { varde: null, visas: '–' }
        : (varden.get(indikatorId) ?? { varde: null, visas: '–', lank: arets(indikatorId, ar) }),
      utfallet(utfall),
      kommentar === '' ? '–' : kommentar,
    ]),
    not: 'Utfallet är ledningens bedömning. Värdet är årets utfall för den indikator som målet följs med.',
  });
};

const uppdragen = ({ uppdrag }: Berattelsematerial): Tabell | null =>
  uppdrag.length === 0
    ? null
    : tabell({
        id: 'tabell-namndens-uppdrag',
        rubrik: 'Nämndens uppdrag och svaren',
        kolumner: ['Uppdrag', 'Givet', 'Läge', 'Svar'],
        rader: uppdrag.map(({ text, lagtDatum, paragraf, status, svar }) => [
          text,
          `${svensktDatum(lagtDatum)} ${paragraf}`.trim(),
          uppdragstexter.status[status],
          svar ?? 'Inte besvarat än',
        ]),
      });
