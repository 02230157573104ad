import type { PropsWithChildren } from "hono/jsx";
import type { Draft } from "../form";
import type { Page } from "../page";
import { idOf } from "./field";
import { Sign } from "./sign";

interface FormProps {
  readonly page: Page;
  readonly action: string;
  readonly form: Draft;
  /** With a file field the body is multipart. */
  readonly files?: boolean;
  /** Asks before leaving with unsaved text; the page lists the script "dirty". */
  readonly guarded?: boolean;
}

/** A form; when it was refused, its head says how much is to be mended and leads to the first of it. */
export function Form(props: PropsWithChildren<FormProps>) {
  const { page, action, form, files = false, guarded = false, children } = props;
  return (
    <form
      class="form"
      method="post"
      action={action}
      enctype={files ? "multipart/form-data" : undefined}
      data-dirty={guarded ? "" : undefined}
      novalidate
    >
      <FormProblems page={page} form={form} />
      {children}
    </form>
  );
}

function FormProblems({ page, form }: Pick<FormProps, "page" | "form">) {
  const [first, ...others] = Object.keys(form.problems);
  if (first === undefined) return null;
  return (
    <div class="notice notice-binds" role="alert" tabindex={-1} autofocus>
      <Sign name="binds" />
      <p>
        {page.t("web.problems", { n: 1 + others.length })}
        <a href={`#${idOf(first)}`}>{page.t("web.problems.first")}</a>
      </p>
    </div>
  );
}

interface KeptFormProps {
  readonly id: string;
  readonly action: string;
  /** What comes back goes into the element of this id. */
  readonly outcome: string;
  /** Milliseconds after the last key before it is saved; a choice is saved at once. */
  readonly pause: 700 | 900;
  /** What the script says of words that could not be sent: they wait on this device, or were refused. */
  readonly kept: string;
  readonly refused: string;
  /** Whether it can still be saved. */
  readonly open: boolean;
}

/** A form that is saved on every change, one after the other; needs the scripts "htmx.min" and "kept". */
export function KeptForm(props: PropsWithChildren<KeptFormProps>) {
  const { id, action, outcome, pause, kept, refused, open, children } = props;
  return (
    <form
      id={id}
      class="form rating"
      method="post"
      action={action}
      hx-post={action}
      hx-trigger={`submit, change, input delay:${pause}ms`}
      hx-sync="this:queue last"
      hx-target={`#${outcome}`}
      hx-swap="innerHTML"
      data-kept={kept}
      data-refused={refused}
      data-open={open ? "" : undefined}
      autocomplete="off"
    >
      {children}
    </form>
  );
}

/** The buttons that end a form: the one that sends it first. */
export function FormEnd({ children }: PropsWithChildren) {
  return <div class="form-end">{children}</div>;
}
