import type { Personroll } from '../database/vem.js';

/** Only for the example that is made on an own computer; the login page shows it there. */
export const EXEMPELLOSENORD = 'prova-kvalitet-2026';

export interface Exempelkonto {
  readonly namn: string;
  readonly epost: string;
  readonly befattning: string;
  readonly roll: Personroll;
  /** The node of the uppdrag, by name; left out for the whole nämnd. */
  readonly enhet?: string;
}

/** One account a role, plus more of the line, so that one can see what the one sees and the other does not. */
export const EXEMPELKONTON: readonly Exempelkonto[] = [
  {
    namn: 'Sara Lindqvist',
    epost: 'medarbetare@exempel.se',
    befattning: 'Socialsekreterare',
    roll: 'medarbetare',
    enhet: 'Utredningsgrupp 1',
  },
  {
    namn: 'Johan Bergström',
    epost: 'enhetschef@exempel.se',
    befattning: 'Gruppledare',
    roll: 'enhetschef',
    enhet: 'Utredningsgrupp 1',
  },
  {
    namn: 'Jenny Dahl',
    epost: 'enhetschef.vuxen@exempel.se',
    befattning: 'Enhetschef',
    roll: 'enhetschef',
    enhet: 'Missbruk och beroende',
  },
  {
    namn: 'Karin Holm',
    epost: 'verksamhetschef@exempel.se',
    befattning: 'Verksamhetschef barn och familj',
    roll: 'verksamhetschef',
    enhet: 'Barn- och familjeenheten',
  },
  {
    namn: 'Maria Ek',
    epost: 'kvalitetssamordnare@exempel.se',
    befattning: 'Kvalitetsutvecklare',
    roll: 'kvalitetssamordnare',
  },
  { namn: 'Eva Nyström', epost: 'mas@exempel.se', befattning: 'Medicinskt ansvarig sjuksköterska', roll: 'mas' },
  {
    namn: 'Anders Wallin',
    epost: 'lex-sarah-ansvarig@exempel.se',
    befattning: 'Socialt ansvarig samordnare',
    roll: 'lex_sarah_ansvarig',
  },
  {
    namn: 'Petra Sandberg',
    epost: 'lex-sarah-utredare@exempel.se',
    befattning: 'Utredare',
    roll: 'lex_sarah_utredare',
  },
  { namn: 'Lars Åkesson', epost: 'forvaltningschef@exempel.se', befattning: 'Socialchef', roll: 'forvaltningschef' },
  { namn: 'Birgitta Hallberg', epost: 'namndledamot@exempel.se', befattning: 'Ledamot', roll: 'namndledamot' },
  { namn: 'Mikael Strand', epost: 'registrator@exempel.se', befattning: 'Registrator', roll: 'registrator' },
  { namn: 'Fatima Rahimi', epost: 'systemadmin@exempel.se', befattning: 'Systemförvaltare', roll: 'systemadmin' },
  { namn: 'Oskar Lund', epost: 'dataskyddsombud@exempel.se', befattning: 'Dataskyddsombud', roll: 'dataskyddsombud' },
  {
    namn: 'Elin Forsberg',
    epost: 'behandlare@exempel.se',
    befattning: 'Familjebehandlare',
    roll: 'medarbetare',
    enhet: 'Öppenvårdsgruppen',
  },
  {
    namn: 'Henrik Ström',
    epost: 'enhetschef.oppenvard@exempel.se',
    befattning: 'Sektionschef',
    roll: 'enhetschef',
    enhet: 'Öppenvårdsgruppen',
  },
];

/** A second nämnd in the same database, whose people must never see anything of the first. */
export const KONTROLLKONTON: readonly Exempelkonto[] = [
  {
    namn: 'Nadia Öberg',
    epost: 'medarbetare.kontroll@exempel.se',
    befattning: 'Handläggare',
    roll: 'medarbetare',
    enhet: 'Kontrollgruppen',
  },
  {
    namn: 'Per Sjögren',
    epost: 'enhetschef.kontroll@exempel.se',
    befattning: 'Enhetschef',
    roll: 'enhetschef',
    enhet: 'Kontrollgruppen',
  },
  {
    namn: 'Åsa Norling',
    epost: 'verksamhetschef.kontroll@exempel.se',
    befattning: 'Verksamhetschef',
    roll: 'verksamhetschef',
    enhet: 'Kontrollverksamheten',
  },
  {
    namn: 'Henrik Falk',
    epost: 'kvalitetssamordnare.kontroll@exempel.se',
    befattning: 'Kvalitetsutvecklare',
    roll: 'kvalitetssamordnare',
  },
  { namn: 'Ulla Persson', epost: 'namndledamot.kontroll@exempel.se', befattning: 'Ledamot', roll: 'namndledamot' },
  {
    namn: 'Amir Haddad',
    epost: 'systemadmin.kontroll@exempel.se',
    befattning: 'Systemförvaltare',
    roll: 'systemadmin',
  },
];
