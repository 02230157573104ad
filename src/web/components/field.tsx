import type { Child, PropsWithChildren } from "hono/jsx";
import type { Draft } from "../form";
import type { Page } from "../page";
import { Sign } from "./sign";

/** What every field has. A field is required unless it says `optional`. */
export interface FieldProps<Name extends string> {
  readonly page: Page;
  readonly form: Draft<Name>;
  readonly name: NoInfer<Name>;
  readonly label: string;
  readonly hint?: Child;
  readonly optional?: boolean;
}

export function idOf(name: string): string {
  return `field-${name}`;
}

/** What was typed in a field of one value. */
export function typedIn<Name extends string>(form: Draft<Name>, name: Name): string | undefined {
  const typed: string | readonly string[] | undefined = form.typed[name];
  return typeof typed === "string" ? typed : typed?.[0];
}

/** Whether a choice of a field is taken. */
export function isChosen<Name extends string>(form: Draft<Name>, name: Name, value: string): boolean {
  const typed: string | readonly string[] | undefined = form.typed[name];
  return typeof typed === "string" ? typed === value : (typed?.includes(value) ?? false);
}

/** The attributes that tie a control to its label, hint and problem for those who do not see them. */
export function tied<Name extends string>({ form, name, hint, optional = false }: FieldProps<Name>) {
  const described = [
    hint !== undefined && `${idOf(name)}-hint`,
    name in form.problems && `${idOf(name)}-problem`,
  ];
  return {
    id: idOf(name),
    name,
    required: !optional,
    "aria-invalid": name in form.problems ? ("true" as const) : undefined,
    "aria-describedby": described.filter((id) => id !== false).join(" ") || undefined,
  };
}

/** Label, hint, control and problem, in reading order. */
export function Field<Name extends string>(props: PropsWithChildren<FieldProps<Name>>) {
  return (
    <div class="field">
      <label class="field-label" for={idOf(props.name)}>
        <LabelText {...props} />
      </label>
      <Hint {...props} />
      {props.children}
      <Problem {...props} />
    </div>
  );
}

/** Several controls under one question. */
export function FieldGroup<Name extends string>(props: PropsWithChildren<FieldProps<Name>>) {
  const { "aria-describedby": described, "aria-invalid": invalid } = tied(props);
  return (
    <fieldset
      class="field"
      id={idOf(props.name)}
      aria-describedby={described}
      aria-invalid={invalid}
      tabindex={-1}
    >
      <legend class="field-label">
        <LabelText {...props} />
      </legend>
      <Hint {...props} />
      {props.children}
      <Problem {...props} />
    </fieldset>
  );
}

function LabelText<Name extends string>({ page, label, optional }: FieldProps<Name>) {
  return (
    <>
      {label}
      {optional && <span class="field-optional">{page.t("web.optional")}</span>}
    </>
  );
}

export function Hint<Name extends string>({ name, hint }: FieldProps<Name>) {
  if (hint === undefined) return null;
  return (
    <div class="field-hint" id={`${idOf(name)}-hint`}>
      {hint}
    </div>
  );
}

export function Problem<Name extends string>({ form, name }: FieldProps<Name>) {
  const problem: string | undefined = form.problems[name];
  if (problem === undefined) return null;
  return (
    <p class="field-problem" id={`${idOf(name)}-problem`}>
      <Sign name="binds" />
      {problem}
    </p>
  );
}
