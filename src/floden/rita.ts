import { franStatusar, NY, raderna, type NagotFlode } from './flode.js';

/** The flow as a mermaid state diagram: arrows are acts that move the status, the notes list dated facts. */
export const rita = (flode: NagotFlode): string => {
  const { status, handling } = flode.texter;
  const pilar = raderna(flode).flatMap(([namn, rad]) => {
    const etikett = handling[namn]?.etikett ?? namn;
    if (rad.fran === NY) return [`  [*] --> ${rad.till}: ${etikett}`];
    const { till } = rad;
    return till === undefined ? [] : franStatusar(flode, rad).map((fran) => `  ${fran} --> ${till}: ${etikett}`);
  });
  const fakta = Object.keys(status).flatMap((kod) => {
    const har = raderna(flode)
      .filter(([, rad]) => rad.till === undefined && franStatusar(flode, rad).includes(kod))
      .map(([namn]) => `    ${handling[namn]?.etikett ?? namn}`);
    return har.length === 0 ? [] : [`  note right of ${kod}`, ...har, '  end note'];
  });
  return [
    'stateDiagram-v2',
    ...Object.entries(status).map(([kod, text]) => `  ${kod}: ${text}`),
    ...pilar,
    ...flode.slut.map((slut) => `  ${slut} --> [*]`),
    ...fakta,
  ].join('\n');
};
