import type { INestApplicationContext } from '@nestjs/common';
import { RapportQueries } from '../../rapporter/rapport.queries.js';
import { RapportService } from '../../rapporter/rapport.service.js';
import type { Vem } from '../vem.js';

const HALVA = { slag: 'halvarsredovisning', ar: 2026, halvar: 1 } as const;

const TEXTER: Readonly<Record<string, string>> = {
  '01-sammanfattning': `De flesta klagomål handlar som tidigare om att det är svårt att nå oss. Vi har provat fasta telefontider sedan i mars och följer om det hjälper.

Lex Sarah-utredningarna pekar på samma sak som klagomålen: när en handläggare slutar blir uppföljningar liggande.`,
  '03-synpunkter-och-klagomal': `Under halvåret kom {{fakta synpunkt.inkomna halvar=1 typ=klagomal}} klagomål. Flera av dem gäller byte av handläggare. Barn och unga hör av sig oftare sedan affischerna med QR-kod sattes upp.`,
  '04-lex-sarah': `Utredningarna har lett till en gemensam överlämning när någon slutar och till att gruppledarna varje vecka går igenom det som inte är fördelat.`,
  '05-tidsgranser': `I februari hann vi inte svara i tid på alla klagomål. Sedan dess fördelar registratorn dem samma dag.`,
  '06-atgarder': `Två exempel: fasta telefontider på mottagningen, och en checklista för överlämning när en handläggare slutar.`,
  '07-samlad-analys': `Både klagomålen och lex Sarah visar på uppföljningar som uteblir vid byte av handläggare. Vi ser det i klagomålen först, och tar därför upp dem i gruppen redan innan de är besvarade.`,
  '08-slutsatser': `Överlämningen vid byte av handläggare följs upp i november. Nämnden får veta resultatet i redovisningen för andra halvåret.`,
};

/** The first half-year written and given its dnr: one step from being frozen. */
export const skapaHalvarsredovisning = async (app: INestApplicationContext, samordnare: Vem): Promise<void> => {
  const rapporter = app.get(RapportService, { strict: false });
  const queries = app.get(RapportQueries, { strict: false });
  if ((await queries.lista(samordnare)).some(({ slag }) => slag === HALVA.slag)) return;
  const { id } = await rapporter.skapa(samordnare, HALVA);
  for (const [kod, text] of Object.entries(TEXTER)) await rapporter.skriv(samordnare, id, kod, { text, version: 0 });
  const { version } = await queries.hamta(samordnare, id);
  await rapporter.diariefor(samordnare, id, { dnr: 'SÄN 2026/88', version });
};
