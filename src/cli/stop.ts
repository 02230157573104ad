/** Ends a command with its exit status and what to say on standard error; nothing stands on standard output then. */
export class Stop extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}
