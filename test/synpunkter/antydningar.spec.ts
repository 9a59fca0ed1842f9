import { expect, it } from '@jest/globals';
import { antydningarI, type Antydan } from '../../src/synpunkter/antydningar.js';

it.each<[string, Antydan]>([
  ['Grannens barn skriker varje natt och har blåmärken.', 'orosanmalan'],
  ['Barnen i våningen ovanför är ensamma hela kvällarna.', 'orosanmalan'],
  ['Personalen låste in min bror på rummet en hel natt.', 'lex_sarah'],
  ['Hon fick fel medicin två dagar i rad.', 'lex_sarah'],
  ['Ni skickade min utredning till fel adress.', 'personuppgiftsincident'],
  ['I mitt kuvert låg ett brev till en annan familj.', 'personuppgiftsincident'],
  ['Jag vill överklaga avslaget på försörjningsstöd.', 'overklagande'],
  ['Försäkringskassan betalar inte ut min ersättning.', 'fel_myndighet'],
  ['Snöröjningen på skolgården är dålig.', 'annan_namnd'],
])('%s: kan vara %s', (text, orsak) => {
  expect(antydningarI(text)).toContain(orsak);
});

it.each([
  'Tack till er som lyssnade på min son. Han vågar prata nu.',
  'Väntrummet är så lyhört att man hör vad andra berättar.',
  'Ingen har ringt tillbaka trots att jag har lämnat meddelande fyra gånger.',
])('%s: är inget annat än det den är', (text) => {
  expect(antydningarI(text)).toEqual([]);
});
