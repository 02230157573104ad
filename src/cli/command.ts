/** A command of `fadu`. It writes its answer through `print` and returns the exit status; it throws `Stop` to give up. */
export interface Command {
  readonly usage: string;
  readonly about: string;
  readonly run: (words: readonly string[], print: (text: string) => void) => Promise<number>;
}
