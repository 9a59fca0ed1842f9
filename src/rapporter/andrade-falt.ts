/** Names of what became another; what they held is never said, as the log is read by more than the page. */
export const andradeFalt = (fore: object, efter: object): string[] =>
  Object.entries(efter).flatMap(([falt, varde]) =>
    falt in fore && (Reflect.get(fore, falt) ?? null) !== (varde ?? null) ? [falt] : [],
  );
