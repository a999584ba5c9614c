/** The files of a project, as the server asks for them. Paths are absolute, with `/` between folders. */
export interface ProjectFiles {
  /** Returns the path of a URI, undefined if it names no file, as that of a text that was never saved. */
  readonly pathOf: (uri: string) => string | undefined;
  readonly uriOf: (path: string) => string;
  /** Returns the text of a file, or the reason why it cannot be read, such as "there is no such file". */
  readonly read: (path: string) => Promise<{ readonly text: string } | { readonly fault: string }>;
  /** Returns the config nearest to a folder's files, undefined if there is none or a folder has two. */
  readonly nearestConfig: (folder: string) => string | undefined;
  /** Returns the address of the page about a code, undefined if there is none. */
  readonly pageOf: (code: string) => string | undefined;
  /** Finds the JSON and YAML files of a folder at any depth, except links and those that git ignores, in the order of names. */
  readonly find: (folder: string, excludesIn: ExcludesIn) => AsyncIterable<string>;
}

/** Returns which entries of a folder are excluded. */
export type ExcludesIn = (folder: string) => Promise<(name: string, isFolder: boolean) => boolean>;
