import type { Schemarad } from './plattform/ko/schemalaggare.js';

/** Every timed job on one page: when, what and why. The work itself is the `@Jobbutforare` of the same name. */
export const SCHEMA: readonly Schemarad[] = [
  {
    slag: 'stada',
    monster: '20 3 * * *',
    tz: 'Europe/Stockholm',
    varfor: 'Utgångna inloggningar, gamla jobb, skickade mejl och lästa notiser ska inte sparas längre än de behövs.',
  },
  {
    slag: 'avvikelseutkast',
    monster: '40 3 * * *',
    tz: 'Europe/Stockholm',
    varfor: 'Ett utkast till avvikelse som ingen har rört på länge ska inte ligga kvar i skribentens namn.',
  },
  {
    slag: 'monster',
    monster: '30 2 * * *',
    tz: 'Europe/Stockholm',
    varfor:
      'Det som rapporteras sammanställs varje natt, så att mönster syns: upprepning, tidpunkter, samma rutin i flera enheter, tystnad.',
  },
  {
    slag: 'arendeimport-filer',
    monster: '50 3 * * *',
    tz: 'Europe/Stockholm',
    varfor: 'En uppladdad fil med gamla ärenden som ingen har läst in på 30 dagar ska inte ligga kvar.',
  },
  {
    slag: 'dagsmejl',
    monster: '0 7 * * 1-5',
    tz: 'Europe/Stockholm',
    varfor: 'Den som har olästa notiser får ett mejl om det på morgonen i stället för ett för varje.',
  },
  {
    slag: 'lex-sarah-frister',
    monster: '30 6-21 * * *',
    tz: 'Europe/Stockholm',
    varfor:
      'När en lokal tidsgräns i ett lex Sarah-ärende har passerats får nästa roll veta det, en gång. Varje timme, för nämnder som räknar i timmar.',
  },
  {
    slag: 'lex-sarah-loggkontroll',
    monster: '45 6 * * 1',
    tz: 'Europe/Stockholm',
    varfor:
      'Vem som har läst lex Sarah-ärenden ska kontrolleras återkommande. Är det dags får dataskyddsombudet veta det varje måndag.',
  },
  {
    slag: 'synpunkt-frister',
    monster: '40 6 * * *',
    tz: 'Europe/Stockholm',
    varfor:
      'Den som har lämnat en synpunkt ska få svar, eller veta i tid att det dröjer, och det som lämnats över ska vara mottaget.',
  },
  {
    slag: 'risk-dagar',
    monster: '20 5 * * *',
    tz: 'Europe/Stockholm',
    varfor:
      'En risk som accepteras eller bevakas till en viss dag kommer tillbaka för nytt beslut när dagen har passerat.',
  },
  {
    slag: 'atgard-dagar',
    monster: '30 5 * * *',
    tz: 'Europe/Stockholm',
    varfor:
      'Den som ansvarar för en åtgärd påminns innan den ska vara klar. Är den försenad får närmaste chef veta det, och sedan nästa.',
  },
  {
    slag: 'atgard-effekt',
    monster: '40 5 * * *',
    tz: 'Europe/Stockholm',
    varfor:
      'När mättiden för en åtgärd har gått räknas utfallet före och efter, och de som ansvarar ombeds studera det. Har samma orsak kommit tillbaka föreslås att åtgärden inte höll.',
  },
  {
    slag: 'kontrolltillfallen',
    monster: '30 5 * * *',
    tz: 'Europe/Stockholm',
    varfor:
      'Årets egenkontroller läggs ut med sina dagar, den ansvariga påminns i tid, och en kontroll som inte är inrapporterad blir missad.',
  },
  {
    slag: 'styrdokument-dagar',
    monster: '10 5 * * *',
    tz: 'Europe/Stockholm',
    varfor:
      'När en ny version börjar gälla blir den förra ersatt, och den ansvariga påminns om att gå igenom det som gäller.',
  },
  {
    slag: 'process-dagar',
    monster: '12 5 * * *',
    tz: 'Europe/Stockholm',
    varfor:
      'De som håller ihop processerna påminns om att gå igenom en fastställd process när dagen är nära eller passerad.',
  },
  {
    slag: 'enkat-dagar',
    monster: '15 5 * * *',
    tz: 'Europe/Stockholm',
    varfor: 'En enkätomgång öppnar och stänger på sina dagar, och cheferna påminns strax innan den stänger.',
  },
  {
    slag: 'oppenvard-dagar',
    monster: '50 6 * * 1-5',
    tz: 'Europe/Stockholm',
    varfor:
      'När något i ett öppenvårdsuppdrag snart ska göras eller har gått över tiden får enhetens chef veta det, allt på en gång.',
  },
  {
    slag: 'indikator-varden',
    monster: '30 4 * * *',
    tz: 'Europe/Stockholm',
    varfor:
      'En indikator som räknas på det som finns i systemet får sitt värde när perioden är slut, och rättas när något registreras sent.',
  },
  {
    slag: 'indikator-kolada',
    monster: '50 4 * * 1',
    tz: 'Europe/Stockholm',
    varfor: 'Kolada publicerar några gånger om året och ändrar utan att säga till. En gång i veckan räcker.',
  },
  {
    slag: 'bidrag-dagar',
    monster: '5 6 * * *',
    tz: 'Europe/Stockholm',
    varfor:
      'Den som ska skriva sin enhets bidrag till kvalitetsberättelsen påminns innan den sista dagen och efter den, och när det är mycket sent får linjen veta det.',
  },
  {
    slag: 'arshjul-vecka',
    monster: '30 6 * * 1',
    tz: 'Europe/Stockholm',
    varfor:
      'På måndagen får var och en veta hur mycket veckan rymmer, och den som är ersättare vad den andra skulle gjort.',
  },
];
