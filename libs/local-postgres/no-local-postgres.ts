/** PostgreSQL could not be started here. The message is a sentence for the person at the keyboard, with the mend. */
export class NoLocalPostgres extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'NoLocalPostgres';
  }
}
