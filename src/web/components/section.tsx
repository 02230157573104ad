import type { Child, PropsWithChildren } from "hono/jsx";

interface SectionProps {
  readonly title: string;
  readonly id?: string;
  /** Beside the title: a count, a badge. */
  readonly about?: Child;
  /** On the right: a quiet button or link. */
  readonly action?: Child;
}

/** A part of a page: its title over a hairline. */
export function Section({ title, id, about, action, children }: PropsWithChildren<SectionProps>) {
  return (
    <section class="section" id={id}>
      <SectionHead title={title} about={about} action={action} />
      {children}
    </section>
  );
}

/** A part that stands apart on white. */
export function Card({ title, id, about, action, children }: PropsWithChildren<SectionProps>) {
  return (
    <section class="card" id={id}>
      <SectionHead title={title} about={about} action={action} />
      {children}
    </section>
  );
}

function SectionHead({ title, about, action }: Pick<SectionProps, "title" | "about" | "action">) {
  return (
    <header class="section-head">
      <h2>{title}</h2>
      {about !== undefined && <div class="section-about">{about}</div>}
      {action !== undefined && <div class="section-action">{action}</div>}
    </header>
  );
}
