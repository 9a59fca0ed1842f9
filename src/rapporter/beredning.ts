/** Who prepares what the nämnd is given, and the routine that says how. */
export const BEREDER = ['kvalitetssamordnare', 'forvaltningschef'] as const;
export const RUTIN = 'Nämndens rutin för plan och berättelse';
