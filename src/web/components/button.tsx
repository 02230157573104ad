import type { PropsWithChildren } from "hono/jsx";
import { Sign, type SignName } from "./sign";

/** `primary` is the one thing to do here; `binding` (cinnabar) is for what binds: publish, freeze, veto (look). */
export type ButtonKind = "primary" | "quiet" | "binding" | "bare";

interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly sign?: SignName;
  readonly small?: boolean;
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  /** Waits for the word of the form's ConfirmField; the page lists the script "confirm". */
  readonly held?: boolean;
}

const classes: Readonly<Record<ButtonKind, string>> = {
  primary: "btn btn-primary",
  quiet: "btn btn-quiet",
  binding: "btn btn-binding",
  bare: "btn btn-bare",
};

function classOf({ kind = "quiet", small = false }: ButtonProps): string {
  return small ? `${classes[kind]} btn-sm` : classes[kind];
}

/** A button that sends the form it is in. */
export function Button(props: PropsWithChildren<ButtonProps>) {
  const { name, value, disabled, held = false, sign, children } = props;
  return (
    <button
      class={classOf(props)}
      name={name}
      value={value}
      disabled={disabled}
      data-held={held ? "" : undefined}
    >
      {sign && <Sign name={sign} />}
      {children}
    </button>
  );
}

/** A way to another page that looks like a button. */
export function ButtonLink(props: PropsWithChildren<ButtonProps & { readonly href: string }>) {
  return (
    <a class={classOf(props)} href={props.href}>
      {props.sign && <Sign name={props.sign} />}
      {props.children}
    </a>
  );
}

/** One act without fields: a resource posted to. */
export function PostButton(props: PropsWithChildren<ButtonProps & { readonly action: string }>) {
  return (
    <form method="post" action={props.action}>
      <Button {...props} />
    </form>
  );
}
