import type { Importfalt } from './importfalt.js';

/** An enhet under any name it has had. */
export interface Enhetsnamn {
  readonly id: number;
  readonly namn: string;
  readonly oppen: boolean;
}

/** Without case, marks and signs: «Säbo – Björken» and «sabo björken» are the same. */
export const normaliserat = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Our code for what stands in the file; null when it cannot be told. */
export const gissaKod = ({ innehall }: Importfalt, varde: string, enheter: readonly Enhetsnamn[]): string | null => {
  if (innehall.slag === 'enhet') return gissaEnhet(varde, enheter);
  if (innehall.slag !== 'kod') return null;
  const sokt = normaliserat(varde);
  const traff = innehall.koder.find(({ kod, etikett, synonymer = [] }) =>
    [kod, etikett, ...synonymer].some((namn) => normaliserat(namn) === sokt),
  );
  if (traff) return traff.kod;
  // «3 - Betydande», «Grad 3»: a scale is known by its figure
  const siffror = sokt.match(/\d+/g) ?? [];
  const [siffra] = siffror;
  return siffror.length === 1 && innehall.koder.some(({ kod }) => kod === siffra) ? (siffra ?? null) : null;
};

const gissaEnhet = (varde: string, enheter: readonly Enhetsnamn[]): string | null => {
  const sista = varde.split(/[›>/\\]/).at(-1) ?? '';
  for (const sokt of [normaliserat(varde), normaliserat(sista)]) {
    if (sokt === '') continue;
    const alla = enheter.filter(({ namn }) => normaliserat(namn) === sokt);
    const oppna = alla.filter(({ oppen }) => oppen);
    const ider = new Set((oppna.length > 0 ? oppna : alla).map(({ id }) => id));
    // two with the same name: a person has to say which
    if (ider.size === 1) return String([...ider][0]);
  }
  return null;
};
