import type { Personroll } from '../database/vem.js';

/** A role as it stands alone: in a list, on a form. */
export const ROLLNAMN: Readonly<Record<Personroll, string>> = {
  medarbetare: 'Medarbetare',
  enhetschef: 'Enhetschef',
  verksamhetschef: 'Verksamhetschef',
  kvalitetssamordnare: 'Kvalitetssamordnare',
  mas: 'Medicinskt ansvarig sjuksköterska (MAS)',
  lex_sarah_ansvarig: 'Lex Sarah-ansvarig',
  lex_sarah_utredare: 'Lex Sarah-utredare',
  forvaltningschef: 'Förvaltningschef',
  namndledamot: 'Nämndledamot',
  registrator: 'Registrator',
  systemadmin: 'Systemadministratör',
  dataskyddsombud: 'Dataskyddsombud',
};

export const NIVAER = ['verksamhet', 'enhet'] as const;
export type Niva = (typeof NIVAER)[number];
export const NIVANAMN: Readonly<Record<Niva, string>> = { verksamhet: 'Verksamhet', enhet: 'Enhet' };

export const REGIER = ['egen', 'enskild'] as const;
export type Regi = (typeof REGIER)[number];
export const REGINAMN: Readonly<Record<Regi, string>> = { egen: 'Egen regi', enskild: 'Enskild verksamhet' };

export const RACKVIDDER = ['las', 'skriv'] as const;
export type Rackvidd = (typeof RACKVIDDER)[number];
export const RACKVIDDNAMN: Readonly<Record<Rackvidd, string>> = { las: 'Läsa', skriv: 'Läsa och skriva' };

/** What happens to an enhet, a person or an uppdrag, as the händelselogg calls it and as it is told afterwards. */
export const ORGANISATIONSHANDLINGAR = {
  enhet: {
    skapa: 'lade till i organisationen',
    byt_namn: 'bytte namn',
    flytta: 'flyttade i organisationen',
    stang: 'stängde',
  },
  person: {
    skapa: 'lade till personen',
    andra: 'ändrade uppgifter om personen',
    avaktivera: 'avslutade kontot',
    nytt_losenord: 'gav ett nytt tillfälligt lösenord',
    byt_losenord: 'bytte lösenord',
    logga_in: 'loggade in',
    logga_ut_overallt: 'loggade ut överallt',
  },
  uppdrag: {
    ge: 'gav uppdraget',
    ge_vikariat: 'gav uppdraget som vikarie',
    avsluta: 'avslutade uppdraget',
  },
  installning: {
    andra: 'ändrade nämndens inställningar',
  },
  api_token: {
    skapa: 'skapade en API-nyckel',
    aterkalla: 'återkallade en API-nyckel',
  },
} as const;
