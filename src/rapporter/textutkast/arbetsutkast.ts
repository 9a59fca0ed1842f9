import { arbetsslag } from '../../indikatorer/arbetsslag.texter.js';
import { antal, inneIMening, lista } from './meningar.js';
import type { Kapitelutkast, Utkastmaterial } from './utkastdelar.js';

const gjort = ({ raknare, ar }: Utkastmaterial): string[] => {
  const [planerat, gjorda] = [raknare.tal('arbete.planerat'), raknare.tal('arbete.gjort')];
  if (planerat.varde === 0) return [`Inget kvalitetsarbete var planerat för ${String(ar)} (${planerat.skrivs}).`];
  const delar = Object.entries(arbetsslag).flatMap(([slag, namn]) => {
    const allt = raknare.tal('arbete.planerat', { ar, slag });
    const klart = raknare.tal('arbete.gjort', { ar, slag });
    return allt.varde === 0 ? [] : [`${inneIMening(namn)} ${klart.skrivs} av ${allt.skrivs}`];
  });
  return [
    `För ${String(ar)} planerades ${antal(planerat, 'aktivitet', 'aktiviteter')} i kvalitetsarbetet, och ${gjorda.skrivs} av dem ${gjorda.varde === 1 ? 'är genomförd' : 'är genomförda'}.`,
    `Så många är genomförda av varje slag: ${lista(delar)}.`,
  ];
};

const styrdokument = ({ raknare, ar }: Utkastmaterial): string[] => {
  const [nya, reviderade] = ['styrdokument.nya', 'styrdokument.reviderade'].map((kod) => ({
    nu: raknare.tal(kod),
    forra: raknare.tal(kod, { ar: ar - 1 }),
  }));
  if (!nya || !reviderade) return [];
  const forfallna = raknare.tal('styrdokument.forfallna', {});
  return [
    `Under ${String(ar)} började ${antal(nya.nu, 'nytt styrdokument', 'nya styrdokument')} gälla och ${reviderade.nu.skrivs} fick en ny lydelse. Året före var det ${nya.forra.skrivs} och ${reviderade.forra.skrivs}.`,
    forfallna.varde === 0
      ? ''
      : `${antal(forfallna, 'styrdokument', 'styrdokument')} skulle ha gåtts igenom på nytt före årets slut. De gäller ändå.`,
  ];
};

/** Drafts of the chapters about how the work was led and done. */
export const arbetsutkast: Readonly<Record<string, Kapitelutkast>> = {
  '05-processer-och-rutiner': (m) => [styrdokument(m)],
  '06-kvalitetsarbetet-under-aret': (m) => [gjort(m)],
  '10c-ej-verkstallda-beslut': ({ raknare, ar }) => {
    const kvartal = [1, 2, 3, 4].map((nr) => raknare.tal('ej_verkstallt.antal', { ar, kvartal: nr }));
    return [
      [
        `Vid slutet av de fyra kvartalen ${String(ar)} var det ${lista(kvartal.map(({ skrivs }) => skrivs))} beslut som inte hade verkställts inom tre månader eller som hade avbrutits så länge. Samma beslut räknas varje kvartal.`,
      ],
    ];
  },
  '12-granskningar-utifran': ({ raknare, ar }) => {
    const [nu, forra] = [raknare.tal('yttre.antal'), raknare.tal('yttre.antal', { ar: ar - 1 })];
    const oppna = raknare.tal('yttre.oppna', {});
    return [
      [
        nu.varde === 0
          ? `Ingen granskning kom utifrån under ${String(ar)} (${nu.skrivs}), året före ${forra.skrivs}.`
          : `Under ${String(ar)} kom ${antal(nu, 'granskning', 'granskningar')} utifrån, året före ${forra.skrivs}.`,
        oppna.varde === 0
          ? ''
          : `${antal(oppna, 'granskning väntar', 'granskningar väntar')} ännu på svar eller åtgärder.`,
      ],
    ];
  },
};
