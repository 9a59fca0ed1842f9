import type { Roll } from '../database/vem.js';

/** What a role is called in running text. */
export const rolltexter: Readonly<Record<Roll, string>> = {
  medarbetare: 'medarbetare',
  enhetschef: 'enhetschef',
  verksamhetschef: 'verksamhetschef',
  kvalitetssamordnare: 'kvalitetssamordnare',
  mas: 'medicinskt ansvarig sjuksköterska',
  lex_sarah_ansvarig: 'lex Sarah-ansvarig',
  lex_sarah_utredare: 'lex Sarah-utredare',
  forvaltningschef: 'förvaltningschef',
  namndledamot: 'nämndledamot',
  registrator: 'registrator',
  systemadmin: 'systemadministratör',
  dataskyddsombud: 'dataskyddsombud',
  allmanhet: 'allmänheten',
  system: 'systemet',
};

/** Roles of the line: they count only for the enheter that the person leads. */
export const LINJEROLLER: readonly Roll[] = ['enhetschef', 'verksamhetschef'];
