/** The text as the beginning of a sentence. */
export const versal = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
