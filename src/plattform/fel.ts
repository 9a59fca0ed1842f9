/** What a person is told when something is refused. Only plattform/web turns these into a status and a page. */
export abstract class Fel extends Error {}

/** 404: it is not there, or not for the one who asks; the two are never told apart. */
export class FinnsInte extends Fel {
  constructor(message = 'Det du söker finns inte, eller så har du inte tillgång till det.') {
    super(message);
  }
}

/** 403: the role may not do this. */
export class SaknarBehorighet extends Fel {
  constructor(message = 'Du har inte behörighet till det här.') {
    super(message);
  }
}

/** 409: a rule stands in the way; every unmet one in a Swedish sentence. */
export class Regelbrott extends Fel {
  constructor(readonly brister: readonly string[]) {
    super(brister.join(' '));
  }
}

/** 422: the form cannot be accepted as it is; sentences by field. The key '' is the form as a whole. */
export class OgiltigtFormular extends Fel {
  constructor(readonly falt: Readonly<Record<string, readonly string[]>>) {
    super(Object.values(falt).flat().join(' '));
  }
}

/** 429: too much in a short time. Nothing is said of who sent it. */
export class ForManga extends Fel {
  constructor(message = 'Det har kommit för många försök på kort tid. Vänta en stund och försök igen.') {
    super(message);
  }
}

/** 409: somebody else has changed it since it was read. Nothing is overwritten. */
export class Andrad extends Fel {
  constructor(
    readonly nuvarande: Readonly<Record<string, unknown>>,
    message = 'Någon annan har ändrat uppgifterna sedan du öppnade sidan.',
  ) {
    super(message);
  }
}

/** 503: the database cannot be reached, or has no room, right now. No refusal (so no `Fel`): a job tries again. */
export class Upptagen extends Error {
  constructor(options?: ErrorOptions) {
    super('Tjänsten kan inte svara just nu. Försök igen om en stund.', options);
  }
}
