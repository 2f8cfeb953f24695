import type { Config, SettingTexts } from '../config.ts'

export interface Progress {
  /** What is done, how much of it, and of how much if that is known. */
  update(state: { readonly label: string; readonly done: number; readonly total: number | null }): void
  /** Ends a bar, so that what follows begins on a line of its own. */
  end(): void
}

/** What a command has of the world it runs in. */
export interface Cli {
  /** Data: standard output. Resolves when it can take more. */
  readonly write: (text: string) => Promise<void>
  /** A line for people: standard error. */
  readonly say: (line: string) => void
  readonly progress: Progress
  /** Aborts at Ctrl-C or SIGTERM. */
  readonly stop: AbortSignal
  /** Settings given as flags, for `readConfig`. */
  readonly settings: () => SettingTexts
  readonly config: () => Config
  /** The exit code, unless the command throws; 0 at first. */
  readonly exitWith: (code: 0 | 1) => void
}

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
