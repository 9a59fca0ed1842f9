import type { INestApplicationContext } from '@nestjs/common';
import { Kvalitetsmatris } from '../../processer/kvalitetsmatris.service.js';
import type { Matrisomrade, Matrisprincip } from '../../processer/kvalitetsmatris.texter.js';
import { ProcessQueries } from '../../processer/process.queries.js';
import type { Vem } from '../vem.js';

/** What is told so far; the rest of the forty-four squares are empty, and seen to be. */
const RUTOR: readonly (readonly [Matrisomrade, Matrisprincip, string])[] = [
  ['bemotande', 'grund', 'Bemötandet beskrivs i riktlinjen och tas upp när nya medarbetare introduceras.'],
  ['bemotande', 'forbattring', 'Synpunkter om bemötande gås igenom på arbetsplatsträffen varje månad.'],
  [
    'samverkan',
    'grund',
    'Överenskommelser finns med skolan, BUP och polisen. Samordnad individuell plan används när flera är inblandade.',
  ],
  ['personal', 'medverkan', 'Varje medarbetare har en plan för sin kompetens och tid för handledning.'],
  ['uppfoljning', 'forbattring', 'Egenkontroller planeras i kvalitetsplanen, med frekvens och omfattning.'],
  ['uppfoljning', 'dokumentation', 'Resultaten samlas i kvalitetsberättelsen.'],
  ['avvikelser', 'grund', 'Alla rapporterar avvikelser här. Chefen bedömer inom tre arbetsdagar.'],
  ['avvikelser', 'forbattring', 'Mönster söks varje kvartal, och rutiner ändras när de inte fungerar.'],
  ['avvikelser', 'medverkan', 'Den som har rapporterat får veta vad det ledde till.'],
  ['synpunkter', 'grund', 'Synpunkter kan lämnas skriftligt och muntligt, och utan namn.'],
  [
    'handlaggning',
    'dokumentation',
    'Utredningar och beslut dokumenteras löpande, så att det går att följa vad som har hänt.',
  ],
  ['riskhantering', 'forbattring', 'Risker bedöms inför förändringar och minst en gång om året, process för process.'],
];

const PROCESSER: readonly (readonly [Matrisomrade, string])[] = [
  ['synpunkter', 'Synpunkter och klagomål'],
  ['handlaggning', 'Förhandsbedömning'],
  ['insatser', 'Familjehem'],
  ['samverkan', 'Genomföra samordnad utredning'],
];

export const skapaKvalitetsmatris = async (app: Pick<INestApplicationContext, 'get'>, vem: Vem): Promise<void> => {
  const matris = app.get(Kvalitetsmatris, { strict: false });
  if ((await matris.matris(vem)).some(({ rutor }) => rutor.some(({ tom }) => !tom))) return;
  for (const [omrade, princip, text] of RUTOR) await matris.skriv(vem, { omrade, princip, text, version: 0 });
  const alla = await app.get(ProcessQueries, { strict: false }).alla(vem);
  for (const [omrade, namn] of PROCESSER) {
    const process = alla.find(({ text }) => text.endsWith(namn));
    if (process) await matris.koppla(vem, omrade, Number(process.varde));
  }
};
