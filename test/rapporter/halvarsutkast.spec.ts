import { describe, expect, it } from '@jest/globals';
import type { Dimensionsvarden, Faktavarde } from '../../src/indikatorer/faktum.js';
import { halvan, type Halva } from '../../src/rapporter/halvar.js';
import { siffraAv, Siffror } from '../../src/rapporter/siffror.js';
import { harUtkast, skrivHalvarsutkast } from '../../src/rapporter/textutkast/kapitelutkast.js';
import { Raknare } from '../../src/rapporter/textutkast/raknare.js';
import { medSiffror } from '../../src/rapporter/textfakta/textsiffror.js';
import { tokensI, tolkaToken } from '../../src/rapporter/textfakta/token.js';

const VAREN: Halva = { ar: 2026, halvar: 1 };
const I_FJOL: Halva = { ar: 2025, halvar: 1 };
const verksamhetsnamn = new Map([
  ['9', 'Barn och familj'],
  ['10', 'Vuxna'],
]);
const namnen = { enhet: verksamhetsnamn, process: new Map<string, string>() };
const KLAGOMAL = { typ: 'klagomal' };

const antal = (kod: string, varde: number, dimensioner: Dimensionsvarden = {}): Faktavarde => ({
  ...{ kod, dimensioner, varde },
});
const klagomal = (varde: number, dimensioner: Dimensionsvarden = {}) =>
  antal('synpunkt.inkomna', varde, { ...dimensioner, ...KLAGOMAL });
const andel = (kod: string, taljare: number, namnare: number, dimensioner: Dimensionsvarden = {}): Faktavarde => ({
  ...{ kod, dimensioner, taljare, namnare, varde: taljare / namnare },
});

/** The draft of a chapter as it is read: every number in it is looked up by its token, in the half that the token says. */
const utkast = (kod: string, nu: readonly Faktavarde[], fjol: readonly Faktavarde[] = [], pagar = false): string => {
  const raknade = [VAREN, I_FJOL].map((halva, nr) => ({
    halva,
    siffror: new Siffror(halvan(halva), nr === 0 ? nu : fjol),
  }));
  const [denna, forra] = raknade.map(({ halva, siffror }) => new Raknare(halva.ar, siffror, halva)) as [
    Raknare,
    Raknare,
  ];
  const text = skrivHalvarsutkast(kod, { halva: VAREN, nu: denna, fjol: forra, verksamhetsnamn, pagar }) ?? '';
  const lasta = tokensI(text).map((token) => {
    const tolkat = tolkaToken(token, 2026, namnen);
    if ('fel' in tolkat) throw new Error(tolkat.fel);
    const { kod: fakta, dimensioner, period, del } = tolkat.fraga;
    const halvans = raknade.find(({ siffror }) => siffror.period.fran === period.fran);
    expect(halvans?.siffror.period).toEqual(period);
    const raknat = halvans?.siffror.raknat(fakta, dimensioner) ?? { kod: fakta, dimensioner, varde: 0 };
    return [token, siffraAv(raknat, period, del)] as const;
  });
  // what is left without the tokens holds no number but years
  expect(
    text
      .replace(/\{\{[^}]*\}\}/g, '')
      .match(/\d+/g)
      ?.filter((tal) => !/^202[56]$/.test(tal)) ?? [],
  ).toEqual([]);
  expect(text).not.toMatch(/bero|därför|på grund|tack vare|eftersom|förbättr|positiv|lyck|framgång/i);
  return medSiffror(text, Object.fromEntries(lasta)).replaceAll('\u00a0', ' ');
};

describe('utkastet till halvårsredovisningen', () => {
  it('jämför halvåret med samma halvår året före, och säger förbehållet en gång', () => {
    const text = utkast(
      '01-sammanfattning',
      [klagomal(27), antal('lex_sarah.rapporterade', 2), andel('synpunkt.besvarade_i_tid', 32, 33)],
      [klagomal(21), antal('lex_sarah.rapporterade', 4), andel('synpunkt.besvarade_i_tid', 3, 6)],
    );
    expect(text).toContain(
      'Antalet inkomna klagomål ökade från 21 första halvåret 2025 till 27 första halvåret 2026. Antalet säger inte',
    );
    expect(text).toContain(
      'Antalet rapporter enligt lex Sarah minskade från 4 första halvåret 2025 till 2 första halvåret 2026.',
    );
    expect(text.split('Antalet säger inte i sig')).toHaveLength(2);
    expect(text).toMatch(/Av 33 besvarade synpunkter fick 32 .* \(97,0 %\)\. Första halvåret 2025 var det 3 av 6\./);
    expect(text).not.toContain('är inte slut');
  });

  it('säger när halvåret inte är slut, och att noll är något att undersöka', () => {
    const text = utkast('01-sammanfattning', [], [], true);
    expect(text).toMatch(/^Halvåret är inte slut: siffrorna för första halvåret 2026 är inte hela halvårets\./);
    expect(text).toContain(
      'Under första halvåret 2026 kom det in inga klagomål (0), och inte heller första halvåret 2025 (0). Att det inte kommer några är något att undersöka.',
    );
  });

  it('säger vad klagomålen oftast gällde och var de är flest, utan att döma', () => {
    const text = utkast('03-synpunkter-och-klagomal', [
      ...[klagomal(9), klagomal(5, { kategori: 'bemotande' }), klagomal(2, { kategori: 'information' })],
      ...[klagomal(4, { kategori: 'utan' }), klagomal(6, { verksamhet: 9 }), klagomal(3, { verksamhet: 10 })],
    ]);
    expect(text).toContain('Klagomålen gällde oftast bemötande (5) och information (2).');
    expect(text).toContain('Flest klagomål gällde Barn och familj (6) och Vuxna (3). Att de är många på ett ställe');
    expect(utkast('03-synpunkter-och-klagomal', [])).not.toContain('Flest');
  });

  it('räknar besluten enligt lex Sarah efter bedömning, och det som anmäldes', () => {
    const text = utkast('04-lex-sarah', [
      ...[antal('lex_sarah.beslutade', 3), antal('lex_sarah.beslutade', 1, { grad: 0 })],
      ...[antal('lex_sarah.beslutade', 2, { grad: 4 }), antal('lex_sarah.anmalda_till_ivo', 1)],
    ]);
    expect(text).toContain(
      'Under första halvåret 2026 avslutades 3 utredningar med beslut. Så bedömdes det som hade hänt: inget missförhållande 1 och allvarligt missförhållande 2.',
    );
    expect(text).toContain(
      '1 anmälan gjordes till Inspektionen för vård och omsorg (IVO). IVO har beslutat i 0 av dem.',
    );
    const utan = utkast('04-lex-sarah', []);
    expect(utan).toContain('Ingen utredning avslutades med beslut under första halvåret 2026 (0).');
    expect(utan).not.toContain('IVO har beslutat');
  });

  it('skriver tiderna när det finns någon att skriva, och de obesvarade i rätt numerus', () => {
    const text = utkast(
      '05-tidsgranser',
      [antal('lex_sarah.utredningstid', 47.5), antal('synpunkt.svarstid', 1), antal('synpunkt.obesvarade', 1)],
      [antal('lex_sarah.utredningstid', 40)],
    );
    expect(text).toContain(
      'Medianen för svarstiden var 1 dag. Det finns inget från första halvåret 2025 att jämföra med.',
    );
    expect(text).toContain('1 synpunkt från halvåret är ännu inte besvarad.');
    expect(text).toContain('enligt lex Sarah var 47,5 dagar, första halvåret 2025 40 dagar.');
    expect(utkast('05-tidsgranser', [])).toContain('Inget beslut enligt lex Sarah fattades under halvåret.');
  });

  it('berättar vad det ledde till, källa för källa', () => {
    const text = utkast(
      '06-atgarder',
      [
        ...[
          antal('atgard_gjord.antal', 4, { kalla: 'synpunkt' }),
          antal('atgard_gjord.antal', 1, { kalla: 'lex_sarah' }),
        ],
        ...[andel('atgard_gjord.med_effekt', 2, 3, { kalla: 'synpunkt' })],
        ...[antal('atgard_gjord.forsenade', 2, { kalla: 'lex_sarah' })],
      ],
      [antal('atgard_gjord.antal', 3, { kalla: 'synpunkt' })],
    );
    expect(text).toContain(
      'genomfördes 4 åtgärder som kom ur synpunkter och klagomål och 1 som kom ur lex Sarah. Motsvarande antal första halvåret 2025 var 3 och 0.',
    );
    expect(text).toContain('Synpunkter och klagomål: Av 3 åtgärder vars effekt är uppföljd hade 2 gett avsedd effekt');
    expect(text).toContain('Försenade är 2 ur lex Sarah.');
  });

  it('läser klagomål och lex Sarah tillsammans: var de möts och aldrig varför', () => {
    const text = utkast('07-samlad-analys', [
      ...[klagomal(27), antal('lex_sarah.rapporterade', 2)],
      ...[klagomal(13, { kvalitetsomrade: 'tillganglighet' }), klagomal(2, { kvalitetsomrade: 'trygghet' })],
      antal('lex_sarah.rapporterade', 2, { kvalitetsomrade: 'tillganglighet' }),
    ]);
    expect(text).toContain(
      'kom det in 27 klagomål och 2 rapporter enligt lex Sarah. Under första halvåret 2025 var det 0 och 0.',
    );
    expect(text).toContain(
      'Flest klagomål (13) och rapporter enligt lex Sarah (2) hör till kvalitetsområdet tillgänglighet.',
    );
  });

  it('finns för de kapitel som räknar något; slutsatserna skriver människor', () => {
    expect(harUtkast('halvarsredovisning', '04-lex-sarah')).toBe(true);
    expect(harUtkast('halvarsredovisning', '08-slutsatser')).toBe(false);
    // the chapters of one document are not those of another
    expect(harUtkast('halvarsredovisning', '09-avvikelser')).toBe(false);
    expect(harUtkast('kvalitetsplan', '01-sammanfattning')).toBe(false);
  });
});
