import type { Kapitelbeslut } from '../../rapporter/upplaga/kapitelprovning.js';

/** What was written in the berättelse of the year before, chapter by chapter. */
export const FORRA_ARETS_TEXTER: Readonly<Record<string, string>> = {
  '01-sammanfattning': `Avvikelserna blev färre än året före. Vi vet inte varför, och följer det.

## Tre viktiga resultat

- Fler barn har fått träffa sin socialsekreterare enskilt.
- Den som lämnar ett klagomål får svar snabbare.
- Alla grupper har en genomgången rutin för skyddsbedömning.

## Tre risker att följa

- Utredningar drar ut på tiden när den som handlägger slutar.
- Barn vet inte alltid hur de kan höra av sig.
- Uppföljningen av placerade barn är ojämn.`,
  '02-inledning': `Berättelsen beskriver hur arbetet med att utveckla och säkra kvaliteten har bedrivits under året, vilka åtgärder som har vidtagits och vilka resultat som har nåtts. Den är underlag för nästa års kvalitetsplan.`,
  '06-kvalitetsarbetet-under-aret': `Arbetet har följt årshjulet. Alla grupper har gått igenom sina egna avvikelser på arbetsplatsträffarna och skickat vidare det som rör flera.`,
  '09-avvikelser': `Att rapporterna är färre kan betyda att mindre händer, men också att färre rapporterar. Grupper som rapporterar sällan har fått besök av kvalitetssamordnaren.`,
  '10-lex-sarah': `Utredningarna visar att överlämningen mellan grupper är det svaga ledet. Den har fått en egen rutin.`,
  '11-synpunkter-och-klagomal': `Många klagomål handlar om att det är svårt att nå fram på telefon. Växelns tider har ändrats.`,
  '18-slutsatser': `Nämnden bör under nästa år prioritera att barn får veta vem de kan vända sig till, och att den som rapporterar en avvikelse får veta vad den ledde till.`,
};

/** What the registrator decided of a chapter when it was not to take it as it stands. */
export const EJ_MED: Readonly<Record<string, Kapitelbeslut>> = {
  // so few reports: what is learnt of them could be recognised by those who were there
  '10-lex-sarah': 'utan_text',
};

/** What was added by hand to the draft of the easy-read summary. */
export const LATTLAST_TILLAGG = `Nästa år ska vi bli bättre på att lyssna på barn.
Du kan berätta vad du tycker.
Du behöver inte säga vad du heter.`;
