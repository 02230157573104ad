import { type Chosen, droppedIn } from "./chosen";

/** Lets files be dropped on a place, which shows when they would be taken; beside it they open nothing. */
export function takeDrops(place: HTMLElement, take: (dropped: Promise<readonly Chosen[]>) => void): void {
  const mark = (over: boolean) => place.classList.toggle("drop-over", over);
  place.addEventListener("dragover", ({ dataTransfer }) => {
    if (!dataTransfer || !bringsFiles(dataTransfer)) return;
    dataTransfer.dropEffect = "copy";
    mark(true);
  });
  place.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && place.contains(relatedTarget))) mark(false);
  });
  place.addEventListener("drop", ({ dataTransfer }) => {
    mark(false);
    if (dataTransfer && bringsFiles(dataTransfer)) take(droppedIn(dataTransfer));
  });
  // a browser leaves the page for a file that is dropped anywhere
  for (const type of ["dragover", "drop"] as const)
    document.addEventListener(type, (event) => {
      const { dataTransfer, target } = event;
      if (!dataTransfer || !bringsFiles(dataTransfer)) return;
      event.preventDefault();
      if (!(target instanceof Node && place.contains(target))) dataTransfer.dropEffect = "none";
    });
}

function bringsFiles({ types }: DataTransfer): boolean {
  return types.includes("Files");
}
