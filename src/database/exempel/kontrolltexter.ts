import type { Slump } from './slump.js';

const BRISTER = [
  'Det som oftast brister är att datum saknas.',
  'Anteckningen finns men säger inte vad barnet själv har sagt.',
  'Uppföljningen är gjord men inte dokumenterad i tid.',
  'Bedömningen finns men motiveringen är kort.',
];

const ANALYSER = [
  'Utfallet är i nivå med förra gången. Skillnaden ryms inom vad några få ärenden gör.',
  'Bättre än förra perioden. Checklistan som infördes i våras används nu av de flesta.',
  'Sämre än målet. Två nya medarbetare hade inte fått introduktionen än.',
  'Nära målet. Bristerna finns i ärenden som har bytt handläggare.',
];

const FORKLARINGAR = [
  'Gruppledaren var borta och ingen ersättare var utsedd.',
  'Uppgifterna gick inte att få ut ur verksamhetssystemet efter uppdateringen.',
  'Semesterperioden gjorde att kontrollen lades samman med nästa.',
];

/** What one kontroll in the example found: of twenty looked at most are right. */
export const utfallet = (
  slump: Slump,
): { taljare: number; namnare: number; avvikelser: number; text: string; analys: string } => {
  const namnare = slump.ett([10, 15, 20, 20, 24]);
  const avvikelser = slump.ett([0, 0, 1, 1, 2, 2, 3, 4]);
  const taljare = namnare - avvikelser;
  const brist = avvikelser === 0 ? 'Inga brister hittades.' : slump.ett(BRISTER);
  return {
    ...{ taljare, namnare, avvikelser, analys: slump.ett(ANALYSER) },
    text: `${String(taljare)} av ${String(namnare)} granskade ärenden är som de ska. ${brist}`,
  };
};

export const forklaringen = (slump: Slump): string => slump.ett(FORKLARINGAR);
