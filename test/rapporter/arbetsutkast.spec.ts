import { describe, expect, it } from '@jest/globals';
import { antal, AR, utkast } from './utkastlasning.js';

describe('utkastet om hur arbetet har bedrivits', () => {
  it('säger hur mycket av det planerade som är gjort, slag för slag', () => {
    const slag = (namn: string, planerat: number, gjort: number) => [
      antal('arbete.planerat', planerat, { ar: AR, slag: namn }),
      antal('arbete.gjort', gjort, { ar: AR, slag: namn }),
    ];
    const text = utkast('06-kvalitetsarbetet-under-aret', [
      ...[antal('arbete.planerat', 20), antal('arbete.gjort', 1)],
      ...[...slag('egenkontroll', 15, 1), ...slag('enkat', 5, 0)],
    ]);
    expect(text).toContain('För 2025 planerades 20 aktiviteter i kvalitetsarbetet, och 1 av dem är genomförd.');
    expect(text).toContain('av varje slag: egenkontroller 1 av 15 och enkäter 0 av 5.');
    expect(utkast('06-kvalitetsarbetet-under-aret', [])).toBe('Inget kvalitetsarbete var planerat för 2025 (0).');
  });

  it('räknar nya och ändrade styrdokument, och nämner bara de förfallna som finns', () => {
    const grund = [antal('styrdokument.nya', 3), antal('styrdokument.reviderade', 5, { ar: AR - 1 })];
    expect(utkast('05-processer-och-rutiner', grund)).toBe(
      'Under 2025 började 3 nya styrdokument gälla och 0 fick en ny lydelse. Året före var det 0 och 5.',
    );
    expect(utkast('05-processer-och-rutiner', [...grund, antal('styrdokument.forfallna', 2, {})])).toContain(
      '2 styrdokument skulle ha gåtts igenom på nytt före årets slut. De gäller ändå.',
    );
  });

  it('säger vad som väntade kvartal för kvartal och vad andra har granskat', () => {
    const ej = (kvartal: number, varde: number) => antal('ej_verkstallt.antal', varde, { ar: AR, kvartal });
    expect(utkast('10c-ej-verkstallda-beslut', [ej(1, 3), ej(2, 1), ej(4, 2)])).toContain(
      'de fyra kvartalen 2025 var det 3, 1, 0 och 2 beslut som inte hade verkställts inom tre månader',
    );
    const granskningar = [antal('yttre.antal', 2), antal('yttre.antal', 1, { ar: AR - 1 })];
    expect(utkast('12-granskningar-utifran', [...granskningar, antal('yttre.oppna', 1, {})])).toBe(
      'Under 2025 kom 2 granskningar utifrån, året före 1. 1 granskning väntar ännu på svar eller åtgärder.',
    );
    expect(utkast('12-granskningar-utifran', granskningar)).not.toContain('väntar');
    expect(utkast('12-granskningar-utifran', [])).toBe('Ingen granskning kom utifrån under 2025 (0), året före 0.');
  });
});
