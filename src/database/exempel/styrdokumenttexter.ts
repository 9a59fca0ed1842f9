/** What the styrdokument of the example say. Written for it; a kommun has its own. */
export const RIKTLINJE_2022 = `## Syfte

Riktlinjen beskriver hur nämnden leder och följer upp kvaliteten i socialtjänsten.

## Så arbetar vi

- Varje huvudprocess har en ansvarig och beskrivs i aktiviteter.
- Risker bedöms inför förändringar och minst en gång om året.
- Egenkontroller planeras i kvalitetsplanen.
- Resultatet redovisas i kvalitetsberättelsen.

## Lagstöd

3 kap. 3 § socialtjänstlagen (2001:453) och SOSFS 2011:9.`;

export const RIKTLINJE_2025 = `## Syfte

Riktlinjen beskriver hur nämnden leder, följer upp och utvecklar kvaliteten i socialtjänsten.

## Så arbetar vi

- Varje huvudprocess har en ansvarig och beskrivs i aktiviteter med en rutin för var och en.
- Risker bedöms inför förändringar och minst en gång om året.
- Egenkontroller planeras i kvalitetsplanen, med frekvens och omfattning.
- Barn som berörs får komma till tals om hur verksamheten fungerar.
- Resultatet redovisas i kvalitetsberättelsen.

## Lagstöd

5 kap. 1 och 2 §§ socialtjänstlagen (2025:400) och SOSFS 2011:9.`;

export const SKYDD_1 = `## När en anmälan kommer in

1. Läs anmälan samma dag.
2. Bedöm genast om barnet behöver omedelbart skydd, och dokumentera bedömningen.
3. Kontakta vårdnadshavarna om det inte ökar risken för barnet.

## Förhandsbedömning

Beslut om att inleda en utredning eller inte fattas inom 14 dagar.`;

export const SKYDD_1_ANSVAR = `- **Mottagningssekreteraren** läser anmälan och gör skyddsbedömningen.
- **Gruppledaren** beslutar om utredning.`;

export const SKYDD_2 = `## När en anmälan kommer in

1. Läs anmälan samma dag.
2. Bedöm genast om barnet behöver omedelbart skydd, och dokumentera bedömningen.
3. Fråga barnet hur det har det, om det går utan att öka risken.
4. Kontakta vårdnadshavarna om det inte ökar risken för barnet.

## Förhandsbedömning

Beslut om att inleda en utredning eller inte fattas inom 14 dagar. Tiden förlängs bara om det finns synnerliga skäl, och skälen dokumenteras.`;

export const SKYDD_2_ANSVAR = `- **Mottagningssekreteraren** läser anmälan, gör skyddsbedömningen och pratar med barnet.
- **Gruppledaren** beslutar om utredning och om förlängd tid.
- **Socialjouren** gör skyddsbedömningen kvällar och helger.`;

export const PLAN_1 = `## Genomförandeplan

1. Bjud in barnet, vårdnadshavarna och den socialsekreterare som har gett uppdraget till ett uppstartsmöte.
2. Skriv genomförandeplanen tillsammans, med utgångspunkt i uppdragets mål.
3. Planen är klar inom tre veckor från den dag insatsen började.
4. Ge familjen en kopia. Originalet förvaras i personakten.
5. Följ upp planen minst var sjätte månad.`;

export const PLAN_1_ANSVAR = `- **Familjebehandlaren** bjuder in och skriver planen.
- **Socialsekreteraren** ansvarar för uppföljningen.`;

export const PLAN_2 = PLAN_1.replace(
  '5. Följ upp planen minst var sjätte månad.',
  '5. Skicka underlag till socialsekreteraren en vecka före uppföljningen.\n6. Följ upp planen minst var sjätte månad.',
);

export const CHECKLISTA = `Före mötet:

- Uppdraget är läst, och målen är tydliga.
- Tid finns inom två veckor från uppdraget.
- Barnet vet vilka som kommer och varför.

På mötet:

- Alla har berättat vad de vill att insatsen ska leda till.
- Nästa möte är bokat.`;
