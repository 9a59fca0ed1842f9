import type { Flodestexter } from '../floden/flode.js';
import type { Kodlista } from '../processer/kodlistor.texter.js';

/** What is given. A nämnd's own names of its insatser stand in the avtal; these are what they are counted as. */
export const insatser = {
  familjebehandling: { etikett: 'Familjebehandling' },
  familjepedagog: { etikett: 'Familjepedagog', varianter: ['Familjepedagogiskt stöd'] },
  foraldrastod: { etikett: 'Föräldrastöd', varianter: ['Föräldraskapsstöd', 'Föräldrautbildning'] },
  samtalsstod: { etikett: 'Samtalsstöd', varianter: ['Stödsamtal', 'Samtal'] },
  ungdomsstod: { etikett: 'Stöd till ungdom', varianter: ['Ungdomsbehandling', 'Ungdomsstöd'] },
  natverk: { etikett: 'Nätverksarbete', varianter: ['Nätverksmöten'] },
  annan: { etikett: 'Annan öppenvård', varianter: ['Annat', 'Övrigt'] },
} as const satisfies Kodlista;
export type Insats = keyof typeof insatser;

export const konen = {
  K: { etikett: 'Flicka eller kvinna', varianter: ['Flicka', 'Kvinna', 'F'] },
  M: { etikett: 'Pojke eller man', varianter: ['Pojke', 'Man', 'P'] },
} as const satisfies Kodlista;
export type Kon = keyof typeof konen;

/** The child shall take part unless that is judged unfit: only then is it not counted. */
export const deltaganden = {
  deltog: { etikett: 'Ja, barnet var med' },
  ville_inte: { etikett: 'Nej, barnet ville inte' },
  tillfragades_inte: { etikett: 'Nej, barnet blev inte tillfrågat' },
  olampligt: { etikett: 'Nej, det bedömdes olämpligt' },
} as const satisfies Kodlista;
export type Deltagande = keyof typeof deltaganden;

export const barnsamtalen = {
  genomfort: { etikett: 'Ja, samtalet är hållet' },
  avbojt: { etikett: 'Ja, men barnet ville inte' },
  erbjods_inte: { etikett: 'Nej, inget samtal erbjöds' },
  olampligt: { etikett: 'Nej, det bedömdes olämpligt' },
} as const satisfies Kodlista;
export type Barnsamtal = keyof typeof barnsamtalen;

/** Why it takes so long, as briefly as SoL 34 kap. 1 § asks for. */
export const drojsmalsskal = {
  resurser: { etikett: 'Utföraren har ingen ledig plats' },
  lamplig: { etikett: 'Lämplig utförare saknas' },
  familjen_vantar: { etikett: 'Familjen har bett att få vänta' },
  familjen_nar_inte: { etikett: 'Familjen går inte att nå' },
  tackat_nej: { etikett: 'Familjen har tackat nej till det som erbjudits' },
  annat: { etikett: 'Annat' },
} as const satisfies Kodlista;
export type Drojsmal = keyof typeof drojsmalsskal;

/** How far the goals of the genomförandeplan were reached, as those who took part see it. */
export const maluppfyllelser = {
  helt: { etikett: 'Helt' },
  delvis: { etikett: 'Delvis' },
  inte: { etikett: 'Inte alls' },
  utan_mal: { etikett: 'Planen hade inga mål' },
} as const satisfies Kodlista;
export type Maluppfyllelse = keyof typeof maluppfyllelser;

export const avslutsorsaker = {
  mal_uppnatt: { etikett: 'Målen är uppnådda' },
  familjen_avslutar: { etikett: 'Familjen tackar nej till fortsatt insats' },
  inte_mal: { etikett: 'Insatsen leder inte till målen' },
  annan_insats: { etikett: 'Ersätts av en annan insats' },
  flyttat: { etikett: 'Familjen har flyttat' },
  aldrig_startad: { etikett: 'Insatsen startade aldrig' },
  annat: { etikett: 'Annat' },
} as const satisfies Kodlista;
export type Avslutsorsak = keyof typeof avslutsorsaker;

export type Uppdragsstatus = 'bestallt' | 'pagar' | 'avslutat';
export type Uppdragshandling =
  | 'registrera'
  | 'lasInBestallt'
  | 'lasInPagaende'
  | 'lasInAvslutat'
  | 'andra'
  | 'fordela'
  | 'hallUppstartsmote'
  | 'verkstall'
  | 'planKlar'
  | 'boka'
  | 'lamnaUnderlag'
  | 'foljUpp'
  | 'forlang'
  | 'ateruppta'
  | 'angeSkal'
  | 'ejNyttjas'
  | 'omprova'
  | 'avsluta';
export type Uppdragsrelation = 'medarbetare';

const INLAST = 'läste in uppdraget från en fil';

export const uppdragstexter: Flodestexter<Uppdragsstatus, Uppdragshandling, Uppdragsrelation> = {
  sak: 'uppdraget',
  status: { bestallt: 'Beställt', pagar: 'Pågår', avslutat: 'Avslutat' },
  handling: {
    registrera: { etikett: 'Registrera ett uppdrag', url: 'registrering', gjort: 'registrerade uppdraget' },
    lasInBestallt: { etikett: 'Läs in ett beställt uppdrag', url: 'inlasning-bestallt', gjort: INLAST },
    lasInPagaende: { etikett: 'Läs in ett pågående uppdrag', url: 'inlasning-pagaende', gjort: INLAST },
    lasInAvslutat: { etikett: 'Läs in ett avslutat uppdrag', url: 'inlasning-avslutat', gjort: INLAST },
    andra: { etikett: 'Rätta uppgifterna', url: 'uppgifter', gjort: 'rättade uppgifterna om uppdraget' },
    fordela: {
      etikett: 'Fördelat till behandlare',
      url: 'fordelning',
      gjort: 'fördelade uppdraget till en behandlare',
    },
    hallUppstartsmote: {
      etikett: 'Uppstartsmötet är hållet',
      url: 'uppstartsmote',
      gjort: 'registrerade uppstartsmötet',
    },
    verkstall: { etikett: 'Insatsen har startat', url: 'start', gjort: 'registrerade att insatsen har startat' },
    planKlar: {
      etikett: 'Genomförandeplanen är klar',
      url: 'genomforandeplan',
      gjort: 'registrerade genomförandeplanen',
    },
    boka: { etikett: 'Boka uppföljning', url: 'bokning', gjort: 'bokade en uppföljning' },
    lamnaUnderlag: { etikett: 'Underlaget är lämnat', url: 'underlag', gjort: 'registrerade underlaget' },
    foljUpp: { etikett: 'Uppföljningen är gjord', url: 'uppfoljning', gjort: 'registrerade uppföljningen' },
    forlang: {
      etikett: 'Beslut om fortsatt bistånd',
      url: 'fortsatt-bistand',
      gjort: 'registrerade ett beslut om fortsatt bistånd',
    },
    ateruppta: { etikett: 'Insatsen används igen', url: 'aterstart', gjort: 'registrerade att insatsen används igen' },
    angeSkal: { etikett: 'Varför dröjer det?', url: 'drojsmal', gjort: 'angav varför insatsen dröjer' },
    ejNyttjas: { etikett: 'Insatsen används inte', url: 'avbrott', gjort: 'registrerade att insatsen inte används' },
    omprova: { etikett: 'Lämnat för omprövning', url: 'omprovning', gjort: 'lämnade beslutet för omprövning' },
    avsluta: { etikett: 'Avsluta uppdraget', url: 'avslut', gjort: 'avslutade uppdraget' },
  },
  relation: { medarbetare: 'medarbetare på enheten' },
};

export const uppdragston: Readonly<Record<Uppdragsstatus, string>> = {
  bestallt: 'varning',
  pagar: 'info',
  avslutat: 'klar',
};

/** What must be done in time. Only one of them is law: a beslut shall be verkställt within three months. */
export const tidsgranser = {
  verkstallighet: { etikett: 'Insatsen ska ha startat', gjord: 'Insatsen startade', stod: 'lag' },
  uppstart: { etikett: 'Uppstartsmöte', gjord: 'Uppstartsmöte hölls', stod: 'lokal tidsgräns' },
  plan: { etikett: 'Genomförandeplan', gjord: 'Genomförandeplanen blev klar', stod: 'lokal tidsgräns' },
  underlag: { etikett: 'Underlag inför uppföljning', gjord: 'Underlaget lämnades', stod: 'lokal tidsgräns' },
  uppfoljning: { etikett: 'Uppföljning', gjord: 'Uppföljning gjordes', stod: 'lokal tidsgräns' },
  bistand: { etikett: 'Beslut om biståndet ska fortsätta', gjord: 'Biståndet fortsatte', stod: 'lokal tidsgräns' },
  omprovning: { etikett: 'Omprövning av insats som inte används', gjord: 'Omprövning', stod: 'lokal tidsgräns' },
} as const satisfies Readonly<Record<string, { etikett: string; gjord: string; stod: 'lag' | 'lokal tidsgräns' }>>;
export type Tidsgransslag = keyof typeof tidsgranser;
