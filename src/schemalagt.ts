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
    slag: 'dagsmejl',
    monster: '0 7 * * 1-5',
    tz: 'Europe/Stockholm',
    varfor: 'Den som har olästa notiser får ett mejl om det på morgonen i stället för ett för varje.',
  },
  {
    slag: 'lex-sarah-frister',
    monster: '30 6 * * *',
    tz: 'Europe/Stockholm',
    varfor: 'När en lokal tidsgräns i ett lex Sarah-ärende har passerats får nästa roll veta det, en gång.',
  },
  {
    slag: 'synpunkt-frister',
    monster: '40 6 * * *',
    tz: 'Europe/Stockholm',
    varfor:
      'Den som har lämnat en synpunkt ska få svar, eller veta i tid att det dröjer, och det som lämnats över ska vara mottaget.',
  },
];
