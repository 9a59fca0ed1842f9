import type { Tx } from '../../database/databas.js';
import { flode, NY, OPPEN } from '../../floden/flode.js';
import { BEREDER } from '../beredning.js';
import * as krav from './namnduppdrag.krav.js';
import { uppdragsnotiser } from './namnduppdrag.notiser.js';
import { uppdragstexter, type Uppdragshandling, type Uppdragsstatus } from './namnduppdrag.texter.js';

const SVARAR = [...BEREDER, { relation: 'ansvarig' }] as const;
const RUTIN = 'Nämndens rutin för uppdrag till förvaltningen';

/** How far the document with the answer has come. */
export const fyllPaUppdrag = async (tx: Tx, uppdrag: krav.Namnduppdrag): Promise<krav.Namnduppdrag> => {
  const rad = await tx.en<{ star: krav.Namnduppdrag['svaretStar'] }>(
    'namnduppdrag.svaret-star',
    `select case when status in ('faststalld', 'publicerad', 'arkiverad') then 'beslutat'
       when status in ('fryst', 'klar') then 'fryst' end as star from rapport where id = $1`,
    [uppdrag.besvarad_i_rapport_id],
  );
  return { ...uppdrag, svaretStar: rad?.star ?? null };
};

/** What the nämnd tells the förvaltning to do when it decides on a document. It is answered in the next berättelse. */
export const namnduppdragFlode = flode<krav.Namnduppdrag, Uppdragsstatus, Uppdragshandling, 'ansvarig'>(
  'namnd_uppdrag',
  {
    tabell: 'namnd_uppdrag',
    slut: ['avslutat', 'aterkallat'],
    texter: uppdragstexter,
    notiser: uppdragsnotiser,
    kravlista: krav,
    relationer: ({ ansvarig_person_id: ansvarig }, vem) =>
      ansvarig !== null && ansvarig === vem.personId ? ['ansvarig'] : [],
    fyllPa: fyllPaUppdrag,
    rader: {
      ge: { fran: NY, till: 'oppet', av: 'registrator', rutin: RUTIN },
      fordela: { fran: OPPEN, fakta: 'ansvarig', av: BEREDER, rutin: RUTIN },
      besvara: {
        fran: 'oppet',
        till: 'besvarat',
        av: SVARAR,
        krav: [krav.svarSkrivet],
        lagrum: ['SOSFS 2011:9 7:1'],
      },
      andra: {
        fran: 'besvarat',
        fakta: 'svar',
        av: BEREDER,
        krav: [krav.svaretGarAttAndra, krav.svarSkrivet],
        lagrum: ['SOSFS 2011:9 7:1'],
      },
      // also done for all of them when the nämnd adopts the document
      avsluta: {
        fran: 'besvarat',
        till: 'avslutat',
        av: ['registrator', 'forvaltningschef'],
        krav: [krav.dokumentetBeslutat],
        rutin: RUTIN,
      },
      aterkalla: { fran: OPPEN, till: 'aterkallat', av: 'registrator', krav: [krav.skalAngivet], rutin: RUTIN },
    },
  },
);
