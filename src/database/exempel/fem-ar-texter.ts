import type { NyttMal } from '../../rapporter/mal/mal.service.js';
import type { NyYttregranskning } from '../../rapporter/yttre/yttre.service.js';

/** What the example's nämnd aims at; the indikator by its code. */
export const MALEN: readonly (NyttMal & { readonly indikator?: string })[] = [
  {
    ...{ ar: 2024, mal: 'Barn ska komma till tals i sin egen utredning.', utfall: 'delvis', indikator: 'BARNMOTE' },
    matt: 'Andelen barn med enskilt möte under utredningen ökar.',
    kommentar: 'Fler enskilda möten än året före, men målnivån nås inte.',
  },
  {
    ...{ ar: 2025, mal: 'Barn ska komma till tals i sin egen utredning.', utfall: 'delvis', indikator: 'BARNMOTE' },
    matt: 'Minst nio av tio barn har ett enskilt möte under utredningen.',
    kommentar: 'Arbetssättet finns i alla grupper. Byten av handläggare gör att möten skjuts upp.',
  },
  {
    ...{ ar: 2025, mal: 'Den som klagar ska få svar i tid.', utfall: 'inte', indikator: 'SVARITID' },
    matt: 'Minst 90 procent får svar inom nämndens tidsgräns.',
    kommentar: 'Svarstiderna har blivit kortare fyra år i rad, men målet nås inte under sommaren.',
  },
  {
    ...{ ar: 2025, mal: 'Barn i familjehem ska få tala enskilt med sin handläggare.', utfall: 'delvis' },
    ...{ matt: 'Minst fyra samtal om året.', indikator: 'TALENSKILT' },
    kommentar: 'IVO:s tillsyn gav stöd åt att skriva in samtalen i rutinen.',
  },
  {
    ...{ ar: 2025, mal: 'Medarbetarna ska våga rapportera.', utfall: 'natt' },
    matt: 'Fler medarbetare än året före har rapporterat minst en avvikelse.',
    kommentar: 'Alla som rapporterade med sitt namn har fått veta vad det ledde till.',
  },
  { ar: 2026, mal: 'Barn ska komma till tals i sin egen utredning.', indikator: 'BARNMOTE' },
  { ar: 2026, mal: 'Den som klagar ska få svar i tid.', indikator: 'SVARITID' },
];

/** Those who have looked in from outside. */
export const YTTRE_GRANSKNINGAR: readonly NyYttregranskning[] = [
  {
    ...{ granskare: 'revision', rubrik: 'Nämndens styrning av avvikelsehanteringen', datum: '2023-10-12' },
    ...{ beteckning: 'KR 2023/18', lage: 'atgardat', svarSenast: '2024-01-31' },
    krav: 'Revisorerna rekommenderar att avvikelser och klagomål analyseras tillsammans.',
    svar: 'Den samlade analysen görs varje tertial och redovisas i berättelsen.',
  },
  {
    ...{ granskare: 'jo', rubrik: 'Handläggningstid i ett ärende om ekonomiskt bistånd', datum: '2024-05-28' },
    ...{ beteckning: 'Dnr 4211-2023', lage: 'utan_krav' },
    krav: 'JO uttalar att handläggningen tog för lång tid och avslutar ärendet.',
    svar: 'Mottagningen följer väntetiden varje vecka.',
  },
  {
    ...{ granskare: 'ivo', rubrik: 'Tillsyn av familjehemsvården: barns delaktighet', datum: '2025-04-09' },
    ...{ beteckning: 'Dnr 3.5.1-20417/2025', lage: 'atgardat', svarSenast: '2025-09-30' },
    krav: 'Nämnden ska visa hur varje barn i familjehem får tala enskilt med sin handläggare.',
    svar: 'Rutinen är ändrad och granskas i akter vår och höst. Den första granskningen är redovisad till IVO.',
  },
  {
    ...{ granskare: 'revision', rubrik: 'Uppföljning av avtal om öppenvård', datum: '2025-11-06' },
    ...{ beteckning: 'KR 2025/22', lage: 'pagar', svarSenast: '2026-12-18' },
    krav: 'Revisorerna vill att nämnden följer upp kraven i avtalen varje år och samlar resultatet.',
    svar: 'Uppföljningen av avtalen är inskriven i årshjulet.',
  },
  {
    ...{ granskare: 'ivo', rubrik: 'Egeninitierad tillsyn av mottagningen', datum: '2025-02-18' },
    ...{ beteckning: 'Dnr 3.5.1-03310/2025', lage: 'utan_krav' },
    krav: 'Inga brister. Skyddsbedömningarna görs samma dag.',
    svar: '',
  },
];
