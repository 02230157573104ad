/** The words rows hold where a CHECK of `migrations/` lists them. */

export type Track = "comprehensive" | "project";
export type Phase =
  | "draft"
  | "application"
  | "written"
  | "onsite"
  | "moderation"
  | "feedback"
  | "decision"
  | "notice"
  | "closed";
export type Role =
  | "administrator"
  | "office"
  | "city"
  | "bureau"
  | "department"
  | "assessor"
  | "lead"
  | "observer";
export type Departure = "not_shortlisted" | "withdrawn" | "refused";
/** What happens to an entry between its registration and its end, in the words of its steps. */
export type Step = "submitted" | "taken_back" | "accepted" | "returned" | Departure | "readmitted";
export type Openness = "open" | "on_request" | "closed";
/** What a capture or a photo may be. */
export type Media = "png" | "jpeg" | "pdf" | "html";
/** How the office answered a contest. */
export type Outcome = "upheld" | "rejected";
export type ReadingStage =
  | "waiting"
  | "extract"
  | "structure"
  | "passages"
  | "facts"
  | "done"
  | "unread"
  | "held"
  | "failed";
export type LeafState = "pending" | "scored" | "absent" | "not_triggered" | "not_applicable";
export type Confidence = "" | "low" | "medium" | "high";
export type Status = "complete" | "incomplete" | "disqualified" | "left";
/** Who speaks in a question's thread; who of them is never said to the bureau. */
export type Side = "office" | "evaluators" | "bureau";
/** How a digest leaves the installation. */
export type Channel = "email" | "webhook" | "mailbox";
