import { endOf, dayOf } from "../calendar/calendar";
import { visibleEntry } from "../entries/store";
import type { Person } from "../people/people";
import { answer, attachedTo } from "../questions/answering";
import { ask, askOn, closeQuestion } from "../questions/asking";
import { visibleQuestion } from "../questions/store";
import { momentAt } from "./calendar";
import { uploadReport } from "./documents";
import { inquiries, type Inquiry } from "./inquiries";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { assessors, clerks, lead } from "./people";
import { placeOf } from "./review";
import type { Uploaded } from "./uploading";

/** While places are visited their bureaus are asked: some have answered, some with documents, one is late. */
export async function inquire(stage: Stage, opened: Opened, uploaded: Uploaded): Promise<void> {
  for (const inquiry of inquiries) await inquireOne(stage, opened, uploaded, inquiry);
}

async function inquireOne(stage: Stage, opened: Opened, uploaded: Uploaded, inquiry: Inquiry): Promise<void> {
  const { now, open } = stage;
  const { entry } = placeOf(uploaded, inquiry.place);
  const asker = await visibleEntry(open(), personOf(opened, inquiry.by), entry.id);
  const { leaf, words } = inquiry;
  const due = (days: number) => endOf(dayOf(momentAt(now, -days)));
  const asked = { leaf, words, dueAt: due(inquiry.dueIn), about: null };
  const id = await ask(open(), momentAt(now, inquiry.asked, 10, 20), asker, asked);
  const { answered } = inquiry;
  if (answered === undefined) return;
  const bureau = await visibleEntry(open(), personOf(opened, clerks[inquiry.place].email), entry.id);
  const at = momentAt(now, answered.ago, 15, 40);
  if (answered.document !== undefined) {
    const question = await visibleQuestion(open(), bureau, id);
    const attached = await attachedTo(open(), at, bureau, question);
    const { name, text } = answered.document;
    await uploadReport(
      stage,
      at - 600_000,
      bureau,
      { name: `${name}.txt`, format: "text", text },
      name,
      attached,
    );
  }
  await answer(open(), at, bureau, id, answered.words);
  const later = momentAt(now, Math.max(answered.ago - 1, 0), 9, 30);
  if (answered.next === "closed") await closeQuestion(open(), later, asker, id);
  else if (answered.next !== undefined)
    await askOn(open(), later, asker, id, { words: answered.next, dueAt: due(inquiry.dueIn) });
}

function personOf({ people, office }: Opened, by: number | string): Person {
  if (by === "office") return office;
  const email = by === "lead" ? lead.email : typeof by === "number" ? assessors[by]?.email : by;
  const person = email === undefined ? undefined : people.get(email);
  if (person === undefined) throw new Error(`no ${by}`);
  return person;
}
