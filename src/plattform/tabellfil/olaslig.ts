/** A file that cannot be read at all; `message` is a Swedish sentence. */
export class Olaslig extends Error {}
