import { commonRoot, isLitter } from "../../evidence/folders";

/** A file, and where it lies in the folder it was chosen or dropped with. */
export type Chosen = { readonly file: File; readonly path: string };

/** The files of an input, of a folder or loose. */
export function chosenIn({ files }: HTMLInputElement): readonly Chosen[] {
  return withoutLitter(
    [...(files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name })),
  );
}

/** What was dropped, folders with all that lies in them. To be called at once: its items do not outlive the event. */
export async function droppedIn({ items }: DataTransfer): Promise<readonly Chosen[]> {
  const found = [...items].map((item) => {
    const entry = item.webkitGetAsEntry();
    return isDirectory(entry) ? filesUnder(entry) : Promise.resolve(looseIn(item));
  });
  return withoutLitter((await Promise.all(found)).flat());
}

/** Where each file lies below the one folder all of them lie in, as a ZIP of that folder would say it. */
export function placesOf(chosen: readonly Chosen[], codes: readonly string[]): readonly string[] {
  const paths = chosen.map(({ path }) => path);
  const root = commonRoot(
    paths,
    codes.map((code) => ({ code })),
  );
  return paths.map((path) => path.slice(root.length));
}

function withoutLitter(chosen: readonly Chosen[]): readonly Chosen[] {
  return chosen.filter(({ path }) => !isLitter(path));
}

function looseIn(item: DataTransferItem): readonly Chosen[] {
  const file = item.getAsFile();
  return file === null ? [] : [{ file, path: file.name }];
}

async function filesUnder(folder: FileSystemDirectoryEntry): Promise<readonly Chosen[]> {
  const reader = folder.createReader();
  const found: (readonly Chosen[])[] = [];
  // a reader gives a hundred at a time, and none when it is through
  for (let some = await nextOf(reader); some.length > 0; some = await nextOf(reader))
    for (const entry of some) found.push(isDirectory(entry) ? await filesUnder(entry) : await fileOf(entry));
  return found.flat();
}

function nextOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

async function fileOf(entry: FileSystemEntry): Promise<readonly Chosen[]> {
  if (!isFile(entry)) return [];
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  return [{ file, path: entry.fullPath.slice(1) }];
}

function isDirectory(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
