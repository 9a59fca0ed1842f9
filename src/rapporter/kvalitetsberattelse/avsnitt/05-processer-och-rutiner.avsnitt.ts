import { helaAret } from '../../../indikatorer/faktum.js';
import { svensktDatum } from '../../../plattform/klocka/datum.js';
import { styrdokumentslag } from '../../../processer/styrdokument.texter.js';
import { tabell, tabellPer } from '../../figurer.js';
import { raknat } from '../../siffror.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';

/** SOSFS 2011:9 4 kap.: processes are identified, described and fastställda, with rutiner that are known. */
export const processerOchRutiner: Avsnitt<Berattelsematerial> = {
  kod: '05-processer-och-rutiner',
  rubrik: 'Ledningssystemets grund: processer och rutiner',
  hjalp: 'Vilka processer och rutiner har tillkommit eller ändrats, och hur är de kända i verksamheten?',
  bygg: (material) => ({
    data: {
      antal: material.siffror.siffra('process.antal'),
      tabell: {
        id: 'tabell-processer',
        rubrik: 'Processer i ledningssystemet',
        kolumner: [
          { rubrik: 'Process', siffra: false },
          { rubrik: 'Hör till', siffra: false },
        ],
        rader: material.processer.map(({ nummer, namn, grupp }) => [`${nummer} ${namn}`, grupp]),
      },
      rutiner: rutinerna(material),
    },
    underrubriker: [
      { id: 'styrdokument', text: 'Styrdokument' },
      ...(material.ledning.samverkan.length > 0 ? [{ id: 'samverkan', text: 'Samverkan' }] : []),
    ],
  }),
};

const rutinerna = ({ ar, siffror, faktanamn, ledning }: Berattelsematerial) => ({
  ar,
  gallande: siffror.siffra('styrdokument.gallande'),
  forfallna: siffror.siffra('styrdokument.forfallna'),
  lasningar: raknat('lasning.antal', ledning.lasningar, helaAret(ar), { ar }),
  perAr: tabellPer({
    id: 'tabell-styrdokument-per-ar',
    rubrik: 'Nya och reviderade styrdokument',
    forsta: 'Mått',
    rader: ['styrdokument.nya', 'styrdokument.reviderade'].map((kod) => ({ namn: faktanamn(kod), varde: kod })),
    kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
    siffra: (kod, ett) => siffror.siffra(kod, { ar: ett }),
    not: 'Räknat på den dag då dokumentet började gälla.',
  }),
  andrade:
    ledning.styrdokument.length === 0
      ? null
      : tabell({
          id: 'tabell-andrade-styrdokument',
          rubrik: `Styrdokument som började gälla under ${String(ar)}`,
          kolumner: ['Dokument', 'Slag', 'Gäller från', 'Vad som är nytt'],
          rader: ledning.styrdokument.map(({ titel, slag, galler, nytt, andring }) => [
            titel,
            (styrdokumentslag as Readonly<Record<string, { readonly etikett: string }>>)[slag]?.etikett ?? slag,
            svensktDatum(galler),
            nytt ? 'Nytt dokument' : andring,
          ]),
        }),
  samverkan:
    ledning.samverkan.length === 0
      ? null
      : tabell({
          id: 'tabell-samverkan',
          rubrik: 'De som processerna görs tillsammans med',
          kolumner: ['Part', 'Intern eller extern', 'Processer'],
          rader: ledning.samverkan.map(({ namn, slag, processer }) => [
            namn,
            slag === 'intern' ? 'Intern' : 'Extern',
            processer,
          ]),
        }),
});
