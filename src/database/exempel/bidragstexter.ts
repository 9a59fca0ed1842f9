import type { Bidragstext } from '../../rapporter/bidrag/bidrag.texter.js';

/** How far an enhet of the example has come with its bidrag, and what it has written. */
export interface Exempelbidrag {
  readonly enhet: string;
  /** Who leads it, or the line above. */
  readonly chef: string;
  readonly till: 'begart' | 'pagar' | 'klar' | 'omskrivs' | 'struket';
  /** Days from today to its last day. */
  readonly dagar: number;
  readonly text?: Bidragstext;
}

export const HALSNING =
  'Berätta särskilt hur barn och brukare har varit delaktiga. Skriv kort: en halv sida per enhet räcker långt.';

export const OMSKRIVSKAL = 'Bra och tydligt om uppdraget. Skriv också vad granskningen i våras visade, under Analys.';
export const STRYKSKAL = 'Gruppen redovisas i år tillsammans med Utredningsgrupp 1, som den delar chef med.';

export const EXEMPELBIDRAG: readonly Exempelbidrag[] = [
  { enhet: 'Mottagningsgruppen', chef: 'verksamhetschef@exempel.se', till: 'begart', dagar: -4 },
  {
    ...{ enhet: 'Utredningsgrupp 1', chef: 'enhetschef@exempel.se', till: 'pagar', dagar: 12 },
    text: {
      uppdrag:
        'Vi utreder barns behov av stöd och skydd, från anmälan till beslut. Under året har gruppen varit åtta socialsekreterare och en förste socialsekreterare.',
      resultat: '- Fler barn har träffats ensamma redan vid första samtalet.\n- Skyddsbedömningar görs samma dag.',
      analys: '',
      atgarder: '',
    },
  },
  {
    ...{ enhet: 'Utredningsgrupp 2', chef: 'verksamhetschef@exempel.se', till: 'struket', dagar: 12 },
  },
  {
    ...{ enhet: 'Familjehemsgruppen', chef: 'verksamhetschef@exempel.se', till: 'omskrivs', dagar: 5 },
    text: {
      uppdrag: 'Vi rekryterar, utreder och följer upp familjehem, och är barnets fasta kontakt under placeringen.',
      resultat: 'Alla placerade barn har haft minst fyra enskilda samtal med sin socialsekreterare under året.',
      analys: 'Besöken planeras nu ett halvår i taget, och en kollega tar över när någon är borta.',
      atgarder: 'Nästa år provar vi en uppföljning där barnet själv väljer frågorna.',
    },
  },
  {
    ...{ enhet: 'Öppenvårdsgruppen', chef: 'enhetschef.oppenvard@exempel.se', till: 'klar', dagar: 12 },
    text: {
      uppdrag: 'Vi ger familjer stöd hemma, enskilt och i grupp, efter beslut från utredningsgrupperna.',
      resultat:
        'Nio av tio uppdrag har en genomförandeplan i tid, mot sju av tio året före. Väntetiden har blivit kortare.',
      analys:
        'Planen skrivs nu tillsammans med familjen vid andra besöket i stället för efteråt. Avvikelserna handlar mest om uppföljningar som har dragit ut på tiden.',
      atgarder:
        '- Uppföljningen bokas redan när planen skrivs.\n- Vi mäter hur familjerna själva skattar sitt mående före och efter.',
    },
  },
  {
    ...{ enhet: 'Missbruk och beroende', chef: 'enhetschef.vuxen@exempel.se', till: 'klar', dagar: 12 },
    text: {
      uppdrag: 'Vi utreder och ger stöd till vuxna med missbruk eller beroende, ofta tillsammans med regionen.',
      resultat: 'Fler har en samordnad individuell plan. Färre avbryter sin kontakt under de tre första månaderna.',
      analys:
        'En gemensam mottagning med regionen två förmiddagar i veckan har kortat vägen in. Klagomålen gäller att det är svårt att nå oss på telefon.',
      atgarder: 'Telefontiden är utökad sedan i höstas, och effekten mäts i mars.',
    },
  },
  { enhet: 'Ekonomiskt bistånd', chef: 'forvaltningschef@exempel.se', till: 'begart', dagar: 12 },
];
