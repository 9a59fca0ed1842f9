/** The three parts of a risk: what may happen, what it depends on and what it leads to. */
export interface Riskdelar {
  readonly vadHander: string;
  readonly berorPa: string;
  readonly lederTill: string;
}

/** The lead words and the full stop belong to the sentence, whoever types them. */
const del = (text: string, inled: RegExp): string => text.trim().replace(inled, '').replace(/\.+$/, '');

/** «Risk för att … beroende på … som leder till …», as every list and document shows the risk. */
export const riskmening = ({ vadHander, berorPa, lederTill }: Riskdelar): string =>
  `Risk för att ${del(vadHander, /^risk för att\s+/i)} beroende på ${del(berorPa, /^beroende på\s+/i)} som leder till ${del(lederTill, /^som leder till\s+/i)}.`;

/** All three, or none of them: half a risk cannot be told. */
export const riskdelar = (form: Partial<Record<keyof Riskdelar, string | undefined>>): Riskdelar | null | 'halv' => {
  const delar = [form.vadHander, form.berorPa, form.lederTill].map((en) => (en ?? '').trim());
  const [vadHander = '', berorPa = '', lederTill = ''] = delar;
  if (delar.every((en) => en === '')) return null;
  return delar.includes('') ? 'halv' : { vadHander, berorPa, lederTill };
};

/** «Barns delaktighet | Stöd och skydd», as in a plan file. */
export const deltemanI = (text: string | undefined): string[] =>
  (text ?? '')
    .split('|')
    .map((en) => en.trim())
    .filter((en) => en !== '');
