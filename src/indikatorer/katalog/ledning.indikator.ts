import type { Faktum } from '../faktum.js';

const ANTAL = { villkor: 'true', matt: { slag: 'antal' }, riktning: 'ingen', smatal: 'visa' } as const;

export const ansvariga: Faktum = {
  ...ANTAL,
  ...{ kod: 'ansvar.personer', kalla: 'ansvar', bas: 'gäller' },
  namn: 'Personer med ansvar för kvalitetsarbetet',
  definition: 'Antal personer som hade rollen periodens sista dag. En person kan ha flera roller.',
};

export const lasningar: Faktum = {
  ...ANTAL,
  ...{ kod: 'lasning.antal', kalla: 'lasning', bas: 'rapporterat' },
  namn: 'Läskvitton på styrdokument',
  definition: 'Antal gånger under perioden som en medarbetare har kvitterat att ett fastställt styrdokument är läst.',
};

export const rapportorer: Faktum = {
  ...ANTAL,
  ...{ kod: 'rapportor.antal', kalla: 'rapportor', bas: 'rapporterat' },
  namn: 'Medarbetare som har rapporterat',
  definition:
    'Antal olika medarbetare som rapporterade minst en avvikelse under perioden. Rapporter utan avsändare räknas inte.',
};

export const yttreGranskningar: Faktum = {
  ...ANTAL,
  ...{ kod: 'yttre.antal', kalla: 'yttre', bas: 'rapporterat' },
  namn: 'Granskningar utifrån',
  definition: 'Antal granskningar av myndigheter, revisorer och andra, vars beslut eller rapport kom under perioden.',
};

export const yttreOppna: Faktum = {
  ...ANTAL,
  ...{ kod: 'yttre.oppna', kalla: 'yttre', bas: 'gäller' },
  namn: 'Granskningar utifrån som väntar på svar eller åtgärder',
  definition: 'Antal granskningar som hade kommit periodens sista dag och som ännu inte är besvarade eller åtgärdade.',
  villkor: `t.datum <= $3::date and t.lage in ('vantar', 'pagar')`,
};
