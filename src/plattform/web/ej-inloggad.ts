import { Fel } from '../fel.js';

/** 401: who asks is not known. */
export class EjInloggad extends Fel {
  constructor(message = 'Du behöver logga in.') {
    super(message);
  }
}

/** 403: the request does not come from our own page. */
export class ObehorigBegaran extends Fel {
  constructor() {
    super('Sidan du skickade från är för gammal eller öppnades någon annanstans. Ladda om sidan och försök igen.');
  }
}
