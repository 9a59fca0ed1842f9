import { describe, expect, it } from '@jest/globals';
import type { Dimensionsvarden, Faktavarde } from '../../src/indikatorer/faktum.js';
import { skrivUtkast } from '../../src/rapporter/textutkast/kapitelutkast.js';
import { Raknare } from '../../src/rapporter/textutkast/raknare.js';
import { medSiffror } from '../../src/rapporter/textfakta/textsiffror.js';
import { tokensI, tolkaToken } from '../../src/rapporter/textfakta/token.js';
import { Siffror, siffraAv } from '../../src/rapporter/siffror.js';

const AR = 2025;
const PERIOD = { fran: '2024-01-01', till: '2025-12-31' };
const namnen = { enhet: new Map<string, string>(), process: new Map<string, string>() };

const antal = (kod: string, varde: number, dimensioner: Dimensionsvarden = { ar: AR }): Faktavarde => ({
  ...{ kod, dimensioner, varde },
});
const andel = (kod: string, taljare: number, namnare: number, ar = AR): Faktavarde => ({
  ...{ kod, dimensioner: { ar }, taljare, namnare, varde: taljare / namnare },
});
const avvikelser = (forra: number, nu: number): Faktavarde[] => [
  antal('avvikelse.rapporterade', forra, { ar: AR - 1 }),
  antal('avvikelse.rapporterade', nu),
];

/** The draft of a chapter as it is read. */
const utkast = (kod: string, varden: readonly Faktavarde[], tysta: readonly string[] = []): string => {
  const siffror = new Siffror(PERIOD, varden);
  const text = skrivUtkast(kod, { ar: AR, raknare: new Raknare(AR, siffror), tysta, pagar: false }) ?? '';
  const lasta = tokensI(text).map((token) => {
    const tolkat = tolkaToken(token, AR, namnen);
    if ('fel' in tolkat) throw new Error(tolkat.fel);
    const { kod: fakta, dimensioner, period, del } = tolkat.fraga;
    const raknat = siffror.raknat(fakta, dimensioner) ?? { kod: fakta, dimensioner, varde: 0 };
    return [token, siffraAv(raknat, period, del)] as const;
  });
  // every figure is a token: what is left without them holds no number but years and the 30 days of a definition
  expect(
    text
      .replace(/\{\{[^}]*\}\}/g, '')
      .match(/\d+/g)
      ?.filter((tal) => !/^(202\d|[1-4]|30)$/.test(tal)) ?? [],
  ).toEqual([]);
  return medSiffror(text, Object.fromEntries(lasta)).replaceAll('\u00a0', ' ');
};

describe('utkastet ur siffrorna', () => {
  it.each([
    [128, 161, 'Antalet rapporterade avvikelser ökade från 128 år 2024 till 161 år 2025.'],
    [161, 128, 'Antalet rapporterade avvikelser minskade från 161 år 2024 till 128 år 2025.'],
    [12, 12, 'Antalet rapporterade avvikelser var oförändrat: 12 år 2025 och 12 år 2024.'],
    [0, 1, 'Under 2025 rapporterades 1 avvikelse. Det finns inget från 2024 att jämföra med (0).'],
    [0, 7, 'Under 2025 rapporterades 7 avvikelser. Det finns inget från 2024 att jämföra med (0).'],
    [
      3,
      0,
      'Antalet rapporterade avvikelser minskade från 3 år 2024 till 0 år 2025. Att det inte kommer några är något att undersöka.',
    ],
    [
      0,
      0,
      'Under 2025 rapporterades inga avvikelser (0), och inte heller 2024 (0). Att det inte kommer några är något att undersöka.',
    ],
    [1234, 2345, 'Antalet rapporterade avvikelser ökade från 1 234 år 2024 till 2 345 år 2025.'],
  ])('säger hur %i blev %i', (forra, nu, mening) => {
    expect(utkast('09-avvikelser', avvikelser(forra, nu))).toContain(mening);
  });

  it.each([
    [161, 128],
    [128, 161],
    [3, 0],
    [0, 0],
  ])('anger ingen orsak och berömmer ingenting: från %i till %i', (forra, nu) => {
    const text = utkast('09-avvikelser', avvikelser(forra, nu));
    expect(text).not.toMatch(/bero|därför|på grund|tack vare|förbättr|positiv|glädj|lyck|bra |framgång/i);
    expect(text).not.toMatch(/%|procent/);
    if (nu > 0) expect(text).toContain('Antalet säger inte i sig om kvaliteten har blivit bättre eller sämre.');
  });

  it('skriver andelar med täljare och nämnare, och procent först när de är tio', () => {
    const med = (taljare: number, namnare: number) =>
      utkast('14-forbattrande-atgarder', [andel('atgard.genomforda', taljare, namnare)]);
    expect(med(28, 48)).toContain('Av 48 åtgärder i planen var 28 genomförda (58,3 %).');
    expect(med(4, 9)).toContain('Av 9 åtgärder i planen var 4 genomförda. Det finns inget från 2024 att jämföra med.');
    expect(med(1, 1)).toContain('Av 1 åtgärd i planen var 1 genomförd.');
    expect(utkast('14-forbattrande-atgarder', [])).toContain('Planen har inga åtgärder att räkna på.');
    const tva = [andel('atgard.genomforda', 28, 48), andel('atgard.genomforda', 3, 6, AR - 1)];
    expect(utkast('14-forbattrande-atgarder', tva)).toContain('(58,3 %). År 2024 var det 3 av 6.');
  });

  it('nämner de största kategorierna, de som är lika stora med dem och ingen när alla är lika', () => {
    const kategorier = (...par: [string, number][]) =>
      utkast(
        '09-avvikelser',
        par.map(([kategori, varde]) => antal('avvikelse.rapporterade', varde, { ar: AR, kategori })),
      );
    const A = 'utforande';
    const text = kategorier([A, 45], ['rattssakerhet', 30], ['bemotande', 12], ['utan', 99]);
    expect(text).toMatch(
      /Vanligast var brister i utförandet av insatser \(45\), brister i rättssäkerhet [^(]*\(30\) och [^(]*\(12\)\. En rapport kan ha flera kategorier\./,
    );
    expect(kategorier([A, 3], ['bemotande', 3])).not.toContain('Vanligast');
    expect(kategorier([A, 3])).toContain('Vanligast var brister i utförandet av insatser (3).');
  });

  it('säger när på året de flesta kom, men inte av få eller när kvartalen är lika', () => {
    const kvartal = (...varden: number[]) =>
      utkast(
        '09-avvikelser',
        varden.map((varde, i) => antal('avvikelse.rapporterade', varde, { ar: AR, kvartal: i + 1 })),
      );
    expect(kvartal(20, 52, 41, 30)).toContain('Flest avvikelser rapporterades i kvartal 2 (52).');
    expect(kvartal(52, 20, 52, 30)).toContain('Flest avvikelser rapporterades i kvartal 1 (52) och 3 (52).');
    expect(kvartal(1, 4, 2, 1)).not.toContain('Flest');
    expect(kvartal(20, 20, 20, 20)).not.toContain('Flest');
  });

  it('böjer dagar och nämner tysta enheter vid namn', () => {
    const median = (varde: number) => antal('avvikelse.handlaggningstid', varde);
    expect(utkast('09-avvikelser', [median(1)])).toContain('Medianen för tiden från rapport till avslut var 1 dag.');
    expect(utkast('09-avvikelser', [median(12.5)])).toContain('var 12,5 dagar.');
    expect(utkast('09-avvikelser', [])).toContain('Inga avvikelser avslutades under året.');
    expect(utkast('09-avvikelser', [], ['Björken', 'Eken', 'Linden'])).toContain(
      'Under 2025 kom inga rapporter från Björken, Eken och Linden.',
    );
  });

  it('säger förbehållet en gång, och att ett år som inte är slut inte är helt', () => {
    const siffror = new Siffror(PERIOD, [
      ...avvikelser(128, 161),
      antal('synpunkt.inkomna', 40, { ar: AR - 1 }),
      antal('synpunkt.inkomna', 50),
    ]);
    const text = skrivUtkast('01-sammanfattning', {
      ar: AR,
      raknare: new Raknare(AR, siffror),
      tysta: [],
      pagar: true,
    });
    expect(text?.split('Antalet säger inte i sig')).toHaveLength(2);
    expect(text).toMatch(/^Året är inte slut: siffrorna för 2025 är inte hela årets\./);
    expect(utkast('01-sammanfattning', avvikelser(128, 161))).not.toContain('Året är inte slut');
  });

  it('finns för de avsnitt som har siffror, och slutsatserna skriver människor själva', () => {
    expect(utkast('10-lex-sarah', [antal('lex_sarah.beslutade', 1)])).toContain(
      'Under 2025 avslutades 1 utredning med beslut, och 0 anmälningar gjordes till Inspektionen',
    );
    expect(utkast('11-synpunkter-och-klagomal', [antal('synpunkt.obesvarade', 1)])).toContain(
      '1 synpunkt från året är ännu inte besvarad.',
    );
    expect(
      skrivUtkast('18-slutsatser', {
        ar: AR,
        raknare: new Raknare(AR, new Siffror(PERIOD, [])),
        tysta: [],
        pagar: false,
      }),
    ).toBeNull();
  });
});
