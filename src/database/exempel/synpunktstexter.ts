import type { Avsandartyp, Bedomning, Typ } from '../../synpunkter/kodlistor.texter.js';

/** One kind of thing that people write, as they would put it. No names, no numbers, nothing that tells who it was. */
export interface Synpunktstyp {
  /** `{…|…}` is a choice, so that no two read quite the same. */
  readonly text: string;
  readonly typ: Typ;
  readonly kategorier: readonly string[];
  readonly avsandare: readonly Avsandartyp[];
  readonly bedomning?: readonly Bedomning[];
  readonly utredning?: string;
  readonly svar?: string;
  readonly atgard?: string;
}

const FORALDER = ['vardnadshavare', 'narstaende'] as const;
const VUXEN = ['brukare', 'narstaende'] as const;
const VEM_SOM_HELST = ['brukare', 'vardnadshavare', 'narstaende', 'allmanhet'] as const;

export const SYNPUNKTSTYPER: readonly Synpunktstyp[] = [
  {
    text: 'Jag har {bytt handläggare tre gånger|fått en ny handläggare igen|haft fyra olika socialsekreterare} {på ett halvår|i år}. {Varje gång får jag berätta allt från början.|Ingen sa till innan.}',
    typ: 'klagomal',
    kategorier: ['kontinuitet'],
    avsandare: ['brukare', 'vardnadshavare', 'barn'],
    bedomning: ['befogat', 'befogat', 'delvis'],
    utredning: 'Gruppen har haft flera byten under perioden och överlämningen har skett skriftligt, utan samtal.',
    svar: 'Vi förstår att det är tungt att börja om. Vid ett byte träffas nu den gamla och den nya handläggaren tillsammans med dig.',
    atgard: 'Överlämning vid handläggarbyte sker i ett gemensamt möte.',
  },
  {
    text: 'Det går inte att få tag på {min handläggare|er}. {Jag har ringt fem gånger och lämnat meddelande.|Ingen ringer tillbaka trots att jag har bett om det.|Telefontiden är mitt på dagen när jag arbetar.}',
    typ: 'klagomal',
    kategorier: ['tillganglighet'],
    avsandare: VEM_SOM_HELST,
    bedomning: ['befogat', 'befogat', 'delvis', 'kan_ej_bedomas'],
    utredning: 'Meddelanden från växeln har inte nått handläggaren när hen varit ute på hembesök.',
    svar: 'Så ska det inte vara. Den som har jouren på enheten ringer nu upp samma dag om din handläggare inte är på plats.',
    atgard: 'En person per dag ansvarar för att alla som ringt blir uppringda.',
  },
  {
    text: 'Jag {kände mig inte lyssnad på|blev avbruten hela tiden|blev bemött som om jag ljög} på {mötet|hembesöket}. {Det kändes som om allt redan var bestämt.|}',
    typ: 'klagomal',
    kategorier: ['bemotande'],
    avsandare: ['brukare', 'vardnadshavare', 'narstaende'],
    bedomning: ['delvis', 'kan_ej_bedomas', 'befogat', 'obefogat'],
    utredning: 'Samtal har förts med den som mötet gällde. Bilderna av mötet skiljer sig åt.',
    svar: 'Tack för att du berättar. Vi är ledsna att mötet blev så. Du kan få ett nytt möte där chefen är med.',
  },
  {
    text: 'Utredningen {tog mycket längre tid än ni sa|har dragit ut på tiden|blev klar efter mer än fyra månader}. {Vi visste inte vad som hände under tiden.|Ingen förklarade varför.}',
    typ: 'klagomal',
    kategorier: ['handlaggningstid', 'information'],
    avsandare: FORALDER,
    bedomning: ['befogat', 'delvis'],
    utredning:
      'Utredningen försenades av väntan på underlag. Beslut om förlängd tid fanns, men familjen fick det sent.',
    svar: 'Du har rätt i att ni borde ha fått veta. Vi kontaktar nu familjen minst varannan vecka under en utredning.',
    atgard: 'Varje utredning har en plan för hur och när familjen informeras.',
  },
  {
    text: 'Jag {förstod inte brevet|förstår inte beslutet} {ni skickade|som jag fick}. {Det är skrivet med svåra ord.|Jag hade behövt det på mitt språk.}',
    typ: 'klagomal',
    kategorier: ['information', 'beslut'],
    avsandare: ['brukare', 'vardnadshavare', 'god_man'],
    bedomning: ['befogat', 'delvis'],
    utredning: 'Brevet följer mallen, som har långa meningar och juridiska ord.',
    svar: 'Tack för att du sa till. Vi går igenom brevet med dig i telefon, med tolk om du vill, och skriver om mallen.',
    atgard: 'Mallarna för beslut skrivs om på lättläst svenska.',
  },
  {
    text: 'Barnet fick {inte vara med på mötet|inte säga vad hen tyckte}. {Ni pratade bara med oss vuxna.|Det borde ni ha frågat om.}',
    typ: 'klagomal',
    kategorier: ['delaktighet'],
    avsandare: [...FORALDER, 'barn'],
    bedomning: ['befogat', 'delvis', 'kan_ej_bedomas'],
    utredning: 'Det framgår inte av akten att barnet har erbjudits att delta.',
    svar: 'Barnet ska alltid få frågan. Vi har erbjudit ett eget samtal, och gör det från början nästa gång.',
    atgard: 'Frågan om barnets deltagande läggs in i kallelsen till varje möte.',
  },
  {
    text: 'Umgänget {ställdes in samma dag|ändrades två gånger} utan att {någon ringde|vi fick veta varför}.',
    typ: 'klagomal',
    kategorier: ['insats', 'information'],
    avsandare: FORALDER,
    bedomning: ['befogat', 'delvis'],
    utredning: 'Umgängesstödet var sjukt och det fanns ingen ersättare inbokad.',
    svar: 'Vi ber om ursäkt. Det finns nu en ersättare för varje umgängestillfälle.',
    atgard: 'Ersättare bokas för varje umgängestillfälle.',
  },
  {
    text: 'Ni har lämnat ut {ett brev till fel adress|mer än ni borde till skolan}. {Jag vill veta hur det kunde hända.|}',
    typ: 'klagomal',
    kategorier: ['dokumentation'],
    avsandare: ['brukare', 'vardnadshavare'],
    bedomning: ['befogat'],
    utredning: 'Adressen var inte uppdaterad i systemet. Händelsen är anmäld som personuppgiftsincident.',
    svar: 'Det skulle inte ha hänt. Vi har ändrat hur vi kontrollerar adresser och du har fått veta vad som skickades.',
    atgard: 'Adressen kontrolleras mot folkbokföringen före utskick.',
  },
  {
    text: '{Väntrummet är så lyhört att man hör vad andra berättar.|Man ser rakt in i samtalsrummet från korridoren.|Det finns ingen plats för barnvagn eller rullstol i väntrummet.}',
    typ: 'synpunkt',
    kategorier: ['lokal'],
    avsandare: VEM_SOM_HELST,
    svar: 'Tack för att du sa till. Vi har tagit upp det med fastighetsägaren och gör vad vi kan under tiden.',
    atgard: 'Samtalsrummen får insynsskydd och ljuddämpande dörrar.',
  },
  {
    text: '{Det är svårt att hitta på er webbplats.|Ni skriver olika telefonnummer på olika ställen.|Det står ingenstans vad som händer efter en ansökan.}',
    typ: 'synpunkt',
    kategorier: ['information', 'tillganglighet'],
    avsandare: VEM_SOM_HELST,
    svar: 'Tack! Vi har rättat uppgifterna och skrivit om sidan.',
  },
  {
    text: 'Jag tycker att {ni borde berätta mer om vad man har rätt till|det borde finnas någon att fråga när handläggaren är ledig|mötena ska börja i tid}.',
    typ: 'synpunkt',
    kategorier: ['information'],
    avsandare: VEM_SOM_HELST,
    svar: 'Tack för att du hör av dig. Vi har tagit upp det i gruppen.',
  },
  {
    text: '{Ha telefontid på kvällen en dag i veckan.|Låt oss boka tid på nätet.|Skicka ett sms dagen före mötet.|Ge barnen ett kort med bild på sin socialsekreterare.}',
    typ: 'forslag',
    kategorier: ['tillganglighet'],
    avsandare: [...VEM_SOM_HELST, 'barn'],
    svar: 'Tack för idén. Vi provar den under våren och ser om fler tycker att det hjälper.',
    atgard: 'Förslaget provas på en enhet under tre månader.',
  },
  {
    text: '{Låt oss som varit med berätta för nya föräldrar.|Ordna en träff för oss anhöriga.|Ha en frågelåda i väntrummet.}',
    typ: 'forslag',
    kategorier: ['delaktighet'],
    avsandare: [...VUXEN, 'forening'],
    svar: 'Tack! Vi tar med förslaget till brukarrådet.',
  },
  {
    text: 'Tack {till er som lyssnade på min son|för att ni tog er tid|för hjälpen i våras}. {Det betydde mycket.|Han vågar prata nu.|Nu går det bättre hemma.}',
    typ: 'berom',
    kategorier: ['bemotande'],
    avsandare: VEM_SOM_HELST,
  },
  {
    text: '{Familjebehandlaren var helt fantastisk.|Min socialsekreterare är snäll och håller det hon lovar.|Äntligen någon som förklarade så att jag förstod.}',
    typ: 'berom',
    kategorier: ['bemotande', 'kompetens'],
    avsandare: ['barn', 'brukare', 'vardnadshavare'],
  },
  {
    text: '{Hur lång tid tar en utredning?|Kan jag få ett nytt möte med tolk?|Vem ska jag ringa när min handläggare är ledig?|Får jag läsa det som står om mig?}',
    typ: 'fraga',
    kategorier: ['information'],
    avsandare: [...VEM_SOM_HELST, 'barn'],
    svar: 'Tack för din fråga. Vi har svarat dig så utförligt vi kan, och lagt svaret på webbplatsen för fler.',
  },
];
