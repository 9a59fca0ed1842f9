import { describe, expect, it } from '@jest/globals';
import type { Faktafraga } from '../../src/indikatorer/fakta.queries.js';
import type { Faktavarde } from '../../src/indikatorer/faktum.js';
import { Vyer } from '../../src/plattform/web/vyer.js';
import { byggAvsnitt } from '../../src/rapporter/avsnittsbygge.js';
import { kapitlenHtml, LEVANDE } from '../../src/rapporter/dokument.js';
import { halvan, halvanI, halvorTillOchMed, rapportperiod, type Halva } from '../../src/rapporter/halvar.js';
import { halvarssiffror } from '../../src/rapporter/halvarsredovisning/halvarssiffror.js';
import { REDOVISNINGENS_INNEHALL } from '../../src/rapporter/halvarsredovisning/innehall.js';
import { halvarsmaterial } from '../../src/rapporter/halvarsredovisning/material.js';
import { forstaUtkast } from '../../src/rapporter/leverans/tjansteskrivelse.js';
import { rapportfil, rapporttitel } from '../../src/rapporter/rapport.texter.js';
import { iOrd, tolkaToken } from '../../src/rapporter/textfakta/token.js';
import { siffrorI } from '../../src/rapporter/siffror.js';
import { lattlastUtkast } from '../../src/rapporter/upplaga/lattlast.js';
import { medDolda } from '../../src/rapporter/upplaga/offentliga-tal.js';
import type { Underlag } from '../../src/rapporter/underlag.js';
import { systemFor } from '../../src/database/vem.js';

const VAREN: Halva = { ar: 2026, halvar: 1 };
const ENHETER = [
  { id: 3, namn: 'Ekbacken', regi: 'egen', verksamhetId: 9, verksamhet: 'Barn och familj', oppen: true },
  { id: 4, namn: 'Björken', regi: 'enskild', verksamhetId: 9, verksamhet: 'Barn och familj', oppen: true },
  { id: 5, namn: 'Tysta gården', regi: 'egen', verksamhetId: 9, verksamhet: 'Barn och familj', oppen: true },
] as const;

/** Seven klagomål and two beröm at two enheter this half, and one klagomål the half before. */
const VARDEN: Readonly<Record<string, readonly Omit<Faktavarde, 'kod'>[]>> = {
  '2026-01-01 enhet,typ': [
    { dimensioner: { enhet: 3, typ: 'klagomal' }, varde: 5 },
    { dimensioner: { enhet: 3, typ: 'berom' }, varde: 2 },
    { dimensioner: { enhet: 4, typ: 'klagomal' }, varde: 2 },
  ],
  '2025-07-01 enhet,typ': [{ dimensioner: { enhet: 3, typ: 'klagomal' }, varde: 1 }],
  '2026-01-01 kategori,typ': [{ dimensioner: { kategori: 'bemotande', typ: 'klagomal' }, varde: 7 }],
};

const raknat = {
  varden: (_: unknown, ...fragor: readonly Faktafraga[]): Promise<Faktavarde[][]> =>
    Promise.resolve(
      fragor.map(({ koder, period, per = [] }) =>
        (VARDEN[`${period.fran} ${per.join(',')}`] ?? [])
          .map((varde) => ({ kod: koder[0] ?? '', ...varde }))
          .filter(({ kod }) => kod === 'synpunkt.inkomna'),
      ),
    ),
};

const underlaget = async (): Promise<Underlag> => {
  const siffror = await halvarssiffror(raknat, ENHETER, systemFor(1), VAREN);
  const material = halvarsmaterial(VAREN, ENHETER, siffror);
  return {
    ...{ format: 1, slag: 'halvarsredovisning', ...VAREN, utgava: 1, titel: 'Redovisning', dnr: null },
    ...{ kommun: 'Ekeby', namnd: 'Socialnämnden', upprattadAv: 'Maria Ek', skapad: '2026-12-01T08:00:00.000Z' },
    ...{ period: halvan(VAREN), definitioner: [] },
    avsnitt: byggAvsnitt(REDOVISNINGENS_INNEHALL, material, new Map()),
  };
};

describe('halvåret', () => {
  it('börjar och slutar på sina dagar och jämförs med dem före, också över årsskiftet', () => {
    expect(halvan(VAREN)).toEqual({ fran: '2026-01-01', till: '2026-06-30' });
    expect(rapportperiod({ ar: 2026, halvar: 2 })).toEqual({ fran: '2026-07-01', till: '2026-12-31' });
    expect(rapportperiod({ ar: 2026, halvar: null })).toEqual({ fran: '2026-01-01', till: '2026-12-31' });
    expect(halvorTillOchMed(VAREN, 3)).toEqual([{ ar: 2025, halvar: 1 }, { ar: 2025, halvar: 2 }, VAREN]);
    expect(halvanI(halvan(VAREN))).toEqual(VAREN);
    expect(halvanI({ fran: '2026-01-01', till: '2026-12-31' })).toBeNull();
  });

  it('står i titel och filnamn för det dokument som har ett', () => {
    expect(rapporttitel({ slag: 'halvarsredovisning', ...VAREN })).toBe(
      'Halvårsredovisning av klagomål och lex Sarah, första halvåret 2026',
    );
    expect(rapporttitel({ slag: 'kvalitetsplan', ar: 2026 })).toBe('Kvalitetsplan 2026');
    expect(rapportfil({ slag: 'halvarsredovisning', ...VAREN })).toBe('halvarsredovisning-2026-1');
    expect(rapportfil({ slag: 'kvalitetsplan', ar: 2026, halvar: null })).toBe('kvalitetsplan-2026');
  });

  it('går att räkna i en text, och bara det första eller andra', () => {
    const namnen = { enhet: new Map(), process: new Map() };
    const tolkat = tolkaToken('{{fakta synpunkt.inkomna halvar=1 typ=klagomal}}', 2026, namnen);
    if ('fel' in tolkat) throw new Error(tolkat.fel);
    expect(tolkat.fraga).toEqual({
      ...{ kod: 'synpunkt.inkomna', dimensioner: { typ: 'klagomal' }, period: halvan(VAREN) },
    });
    expect(iOrd(tolkat.fraga, namnen)).toBe('Inkomna synpunkter och klagomål (första halvåret 2026, Klagomål)');
    expect(tolkaToken('{{fakta synpunkt.inkomna halvar=3}}', 2026, namnen)).toMatchObject({
      fel: expect.stringContaining('Skriv halvar=1 eller halvar=2.') as unknown,
    });
    expect(tolkaToken('{{fakta process.antal halvar=1}}', 2026, namnen)).toMatchObject({
      fel: expect.stringContaining('går inte att räkna för ett halvår') as unknown,
    });
  });
});

describe('halvårsredovisningen', () => {
  const vyer = new Vyer();

  it('har var sin kod och var sin mall, och det som människor skriver har en hjälptext', () => {
    const koder = REDOVISNINGENS_INNEHALL.map(({ kod }) => kod);
    expect(new Set(koder).size).toBe(koder.length);
    for (const { kod, hjalp, bilaga } of REDOVISNINGENS_INNEHALL) {
      expect([kod, vyer.finns(`rapport/halvarsredovisning/avsnitt/${kod}`)]).toEqual([kod, true]);
      expect([kod, hjalp === null]).toEqual([kod, bilaga === true]);
    }
  });

  it('visar halvåret bredvid de fyra före, och varje siffra öppnas som sitt eget halvår', async () => {
    const html = kapitlenHtml(await underlaget(), vyer, { oppna: LEVANDE }).replaceAll('&#x3D;', '=');
    const fraga = 'fran=2026-01-01&amp;till=2026-06-30&amp;per=typ%3Aklagomal';
    expect(html).toContain(`<a href="/fakta/synpunkt.inkomna?${fraga}">7</a> klagomål, jämfört med`);
    expect(html).toContain(`per=enhet%3A4%2Ctyp%3Aklagomal">2</a>`);
    expect(html).toContain('fran=2025-07-01&amp;till=2025-12-31&amp;per=typ%3Aklagomal">1</a>');
    expect(html).toContain('Jan–jun 2024');
    expect(html).toContain('Björken');
    // nobody has said anything about it
    expect(html).not.toContain('Tysta gården');
  });

  it('lämnas med ett förslag att godkänna den, och berättas lätt', async () => {
    const underlag = await underlaget();
    const skrivelse = forstaUtkast(underlag, []);
    expect(skrivelse.forslag).toBe(
      'Nämnden godkänner halvårsredovisningen av klagomål och lex Sarah för första halvåret 2026.',
    );
    expect(skrivelse.bakgrund).toContain('- 9 inkomna synpunkter och klagomål');
    expect(lattlastUtkast(underlag, underlag.avsnitt)).toContain('Det kom in 7 klagomål.');
    // a hidden number need not be a small one
    const dolda = medDolda(underlag.avsnitt, new Set(siffrorI(underlag.avsnitt))) as typeof underlag.avsnitt;
    expect(lattlastUtkast(underlag, dolda)).toContain('Hur många klagomål det kom in visas inte här.');
  });
});
