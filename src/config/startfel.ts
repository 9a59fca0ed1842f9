/** The product cannot start. The message is Swedish, for the one who starts it, and says what to do. */
export class Startfel extends Error {}
