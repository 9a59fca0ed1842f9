import type { Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import type { LexSarah } from './lex-sarah.krav.js';
import type { LexSarahrelation } from './lex-sarah.texter.js';

/** What the person has to do with this very case. */
export const lexSarahRelationer = (sak: LexSarah, vem: Vem): LexSarahrelation[] => {
  const jag = vem.personId;
  if (jag === null) return [];
  const alla: [LexSarahrelation, boolean][] = [
    ['rapportor', sak.rapportor_id === jag],
    ['utredare', sak.utredare_id === jag],
    ['involverad', sak.involverade?.includes(jag) === true],
    ['linjechef', vem.enheter.includes(sak.enhet_id)],
  ];
  return alla.filter(([, har]) => har).map(([relation]) => relation);
};

/** What krav and relations ask of the case and its row does not hold. */
export const fyllPaLexSarah = async (tx: Tx, sak: LexSarah): Promise<LexSarah> => {
  const mer = await tx.en<Partial<LexSarah>>(
    'lex-sarah.fyll-pa',
    `select
       array(select person_id::int from lex_sarah_krets where lex_sarah_id = $1 and slag = 'involverad' and avford_vid is null)
         as involverade,
       array(select person_id::int from lex_sarah_krets where lex_sarah_id = $1 and slag = 'lasare' and avford_vid is null)
         as lasare,
       array(select distinct innehall from lex_sarah_uppgift where lex_sarah_id = $1) as innehall,
       exists (select 1 from lex_sarah_fakta where lex_sarah_id = $1 and fakta = 'uppfoljning') as uppfoljd`,
    [sak.id],
  );
  return { ...sak, ...mer };
};
