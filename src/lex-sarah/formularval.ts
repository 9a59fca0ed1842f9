import {
  dokumentslag,
  grader,
  ivokanaler,
  ivoslag,
  ivoutfall,
  lagval,
  somVal,
  underrattade,
  underrattelsesvar,
  uppgiftsarter,
  utredningsinnehall,
} from './kodlistor.texter.js';

/** What the forms offer to choose among. */
export const formularval = () => ({
  lagar: somVal(lagval),
  grader: somVal(grader).map(({ varde, text, hjalp }) => ({ varde: Number(varde), text: `${varde}. ${text}`, hjalp })),
  innehall: somVal(utredningsinnehall),
  arter: somVal(uppgiftsarter),
  underrattade: somVal(underrattade),
  svar: somVal(underrattelsesvar),
  ivoslag: somVal(ivoslag),
  ivoutfall: somVal(ivoutfall),
  ivokanaler: somVal(ivokanaler),
  dokument: somVal(dokumentslag),
  jaNej: [
    { varde: 'ja', text: 'Ja' },
    { varde: 'nej', text: 'Nej' },
  ],
});
