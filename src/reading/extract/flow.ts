export interface Row {
  readonly cells: Flow[];
  /** How many flows were open when the row began. */
  readonly depth: number;
}

/** A cell longer than this, or one that holds a table, is page layout: its blocks stay lines of their own. */
const longestCell = 500;

/** Text being laid out: words arrive, breaks between blocks are made once, and only between words. */
export class Flow {
  #parts: string[] = [];
  #length = 0;
  #last = "";
  #gap: "" | " " | "\n" = "";
  #fold = false;
  #layout = false;

  breakLine(): void {
    this.#gap = "\n";
  }

  /** White space collapses unless it is `kept`; U+00A0 and U+3000 are characters like any other. */
  write(data: string, kept = false): void {
    if (kept) return this.#writeKept(data);
    for (const [piece] of data.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (!/^[ \t\n\r\f]/.test(piece)) this.#put(piece);
      else if (this.#gap === "") {
        this.#gap = " ";
        this.#fold = piece.includes("\n");
      }
    }
  }

  /** The cells of a data table stand on one line; those of a layout table each for itself. */
  writeRow(row: Row): void {
    const texts = row.cells.map((cell) => cell.text());
    const data =
      row.cells.length > 1 && row.cells.every((cell) => !cell.#layout && cell.#length <= longestCell);
    this.#layout ||= row.cells.length > 0;
    const lines = data ? [texts.map((text) => text.replace(/\s*\n\s*/g, " ")).join("\t")] : texts;
    for (const line of lines) {
      this.breakLine();
      if (line.trim() !== "") this.#put(data ? line.trimEnd() : line);
    }
    this.breakLine();
  }

  text(): string {
    return this.#parts.join("");
  }

  #writeKept(data: string): void {
    for (const [i, line] of data.split("\n").entries()) {
      if (i > 0) this.breakLine();
      if (line !== "") this.#put(line);
    }
  }

  #put(words: string): void {
    if (this.#length > 0)
      this.#push(this.#gap === " " && this.#fold && joins(this.#last, words) ? "" : this.#gap);
    this.#push(words);
    this.#gap = "";
    this.#fold = false;
  }

  #push(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
    this.#last = words.at(-1) ?? this.#last;
  }
}

/** A line break of the source between two wide characters is no space (CSS Text 3, §4.1.3). */
function joins(last: string, words: string): boolean {
  return wide.test(last) && wide.test(words[0] ?? "");
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u3000]/;
