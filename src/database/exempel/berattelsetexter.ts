/** What the example's kvalitetssamordnare has written, chapter by chapter. */
export const BERATTELSETEXTER: Readonly<Record<string, string>> = {
  '01-sammanfattning': `Under året har fler avvikelser rapporterats än året före. Vi ser det som ett tecken på att fler känner till hur man rapporterar, och arbetet med att återkoppla till rapportörerna har blivit bättre.

## Tre viktiga resultat

- Skyddsbedömningar görs i högre grad än tidigare, och motiveringarna är mer individuella.
- Barn träffas enskilt tidigare i utredningen.
- Chefer tar emot avvikelser snabbare och avslutar dem med en återkoppling.

## Tre risker att följa

- Handläggarbyten gör att barn får berätta samma sak flera gånger.
- Uppföljningen av insatser är ojämn mellan grupperna.
- Samordningen mellan barn och vuxen brister när familjer har komplexa behov.

## Tre prioriteringar nästa år

- Barn ska slippa berätta samma sak igen när de byter handläggare.
- Insatser följs upp i tid i alla grupper.
- Barn och föräldrar i samma familj får en gemensam planering.`,
  '02-inledning': `Nämnden ansvarar för individ- och familjeomsorgen i kommunen. Berättelsen beskriver hur arbetet med att utveckla och säkra kvaliteten har bedrivits under kalenderåret, vilka åtgärder som har vidtagits och vilka resultat som har uppnåtts.

Året har präglats av fler orosanmälningar och av rekrytering av erfarna socialsekreterare.`,
  '05-processer-och-rutiner': `Processerna sågs över under hösten tillsammans med medarbetare från alla grupper. Rutinerna för skyddsbedömning och för samordnad utredning har förtydligats.`,
  '06-kvalitetsarbetet-under-aret': `Kvalitetsarbetet har följt årshjulet: riskanalys i november, kollegial granskning vår och höst och uppföljning av åtgärder varje tertial.

## Medarbetarnas medverkan

Avvikelser och klagomål tas upp på varje arbetsplatsträff. Varje grupp har ett kvalitetsombud som deltar i granskningarna.

## Barns och brukares delaktighet

Djupintervjuer med barn har genomförts. Barnen önskar tydligare information om vad som ska hända och fler sätt att nå sin socialsekreterare.`,
  '09-avvikelser': `De vanligaste avvikelserna gäller dokumentation och väntetider. Flera rapporter pekar på att handläggarbyten leder till att uppföljningar uteblir. Grupperna har därför infört en gemensam överlämning vid byte av handläggare.`,
  '11-synpunkter-och-klagomal': `Fler har hört av sig sedan affischerna med QR-kod sattes upp i väntrummen. De flesta klagomål handlar om att det är svårt att nå oss och om byte av handläggare. Barn skriver oftare än tidigare.

## Vad synpunkterna har lett till

- När en handläggare byts träffas den gamla och den nya tillsammans med familjen.
- En person per dag ansvarar för att alla som har ringt blir uppringda.
- Mallarna för beslut har skrivits om på enklare svenska.`,
  '13-samlad-analys': `Avvikelser, klagomål och kollegial granskning pekar åt samma håll: det som brister är oftast överlämningen. När en handläggare byts uteblir uppföljningar, familjer får berätta samma sak igen och dokumentationen blir ojämn. Egenkontrollerna visar att det går att förebygga där grupperna har en gemensam rutin för byten.

## Det som har blivit bättre

Skyddsbedömningarna görs i tid och är bättre motiverade. Det syns i aktgranskningen.

## Det vi behöver förstå mer

Från några grupper kommer få rapporter. Vi vet inte om det beror på att lite händer eller på att lite rapporteras, och följer därför upp det under nästa år.`,
  '18-slutsatser': `Nämnden bör under nästa år prioritera att

- alla barn får tala enskilt med sin socialsekreterare minst fyra gånger per år,
- varje insats har mål som går att följa upp,
- återkopplingen till den som rapporterar en avvikelse kommer inom två veckor.`,
};
