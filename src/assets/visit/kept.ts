import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** What a phone keeps of an item until the server has it, whole. */
export type Kept = {
  readonly id: string;
  /** Who wrote it: it is sent under no other name. */
  readonly membership: string;
  readonly visit: string;
  readonly kind: "finding" | "withdrawal" | "countersignature";
  readonly of: string | null;
  readonly leaf: string | null;
  readonly text: string;
  readonly ref: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly place: string;
  readonly madeAt: number;
  readonly photos: readonly KeptPhoto[];
  readonly state: "kept" | "sending" | "arrived" | "refused";
  /** Why it was refused. */
  readonly why: string;
  readonly arrivedAt: number | null;
  readonly late: boolean;
};

export type KeptPhoto = { readonly file: string; readonly takenAt: number };

type Bytes = { readonly item: string; readonly file: string; readonly bytes: ArrayBuffer };

interface Phone extends DBSchema {
  items: { key: string; value: Kept; indexes: { madeAt: number } };
  photos: { key: [item: string, file: string]; value: Bytes };
}

export const databaseName = "visits";

function open(): Promise<IDBPDatabase<Phone>> {
  return openDB<Phone>(databaseName, 1, {
    upgrade(database) {
      database.createObjectStore("items", { keyPath: "id" }).createIndex("madeAt", "madeAt");
      database.createObjectStore("photos", { keyPath: ["item", "file"] });
    },
  });
}

/** Keeps an item with its photos, all or nothing; throws where the phone has no room. */
export async function keep(item: Kept, photos: readonly Bytes[]): Promise<void> {
  await onPhone(async (database) => {
    const writing = database.transaction(["items", "photos"], "readwrite", { durability: "strict" });
    await Promise.all([
      writing.objectStore("items").put(item),
      ...photos.map((photo) => writing.objectStore("photos").put(photo)),
      writing.done,
    ]);
  });
}

/** Everything on this phone, whoever wrote it, oldest first. */
export async function everything(): Promise<readonly Kept[]> {
  return onPhone((database) => database.getAllFromIndex("items", "madeAt"));
}

export async function bytesOf(item: string, file: string): Promise<ArrayBuffer | undefined> {
  return (await onPhone((database) => database.get("photos", [item, file])))?.bytes;
}

/** Says how an item stands; one that was dropped meanwhile does not come back. */
export async function mark(id: string, change: Partial<Kept>): Promise<void> {
  await onPhone(async (database) => {
    const writing = database.transaction("items", "readwrite");
    const item = await writing.store.get(id);
    if (item !== undefined) await writing.store.put({ ...item, ...change });
    await writing.done;
  });
}

/** Lets the bytes of a photo go that has arrived. */
export async function letGo(item: string, file: string): Promise<void> {
  await onPhone((database) => database.delete("photos", [item, file]));
}

/** Takes an item with its photos off the phone. */
export async function drop({ id, photos }: Pick<Kept, "id" | "photos">): Promise<void> {
  await onPhone(async (database) => {
    const writing = database.transaction(["items", "photos"], "readwrite");
    await Promise.all([
      writing.objectStore("items").delete(id),
      ...photos.map(({ file }) => writing.objectStore("photos").delete([id, file])),
      writing.done,
    ]);
  });
}

async function onPhone<T>(act: (database: IDBPDatabase<Phone>) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    return await act(database);
  } finally {
    database.close();
  }
}
