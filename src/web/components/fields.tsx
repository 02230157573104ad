import { Field, FieldGroup, type FieldProps, Hint, idOf, isChosen, Problem, tied, typedIn } from "./field";

interface TextProps<Name extends string> extends FieldProps<Name> {
  readonly type?: "text" | "email" | "number" | "search" | "tel" | "url";
  /** How wide what is typed will be: a code, a number, a line. */
  readonly size?: "short" | "medium" | "long";
  readonly autocomplete?: string;
  readonly placeholder?: string;
  readonly maxlength?: number;
  readonly inputmode?: "decimal" | "numeric";
}

export function TextField<Name extends string>(props: TextProps<Name>) {
  const { type = "text", size = "long", autocomplete, placeholder, maxlength, inputmode } = props;
  return (
    <Field {...props}>
      <input
        class={`entry entry-${size}`}
        type={type}
        value={typedIn(props.form, props.name)}
        autocomplete={autocomplete}
        placeholder={placeholder}
        maxlength={maxlength}
        inputmode={inputmode}
        {...tied(props)}
      />
    </Field>
  );
}

/** Never holds what was typed before. */
export function PasswordField<Name extends string>(
  props: FieldProps<Name> & { readonly autocomplete: "current-password" | "new-password" | "one-time-code" },
) {
  return (
    <Field {...props}>
      <input class="entry entry-medium" type="password" autocomplete={props.autocomplete} {...tied(props)} />
    </Field>
  );
}

/** A day; the browser's own calendar. */
export function DateField<Name extends string>(
  props: FieldProps<Name> & { readonly min?: string; readonly max?: string },
) {
  return (
    <Field {...props}>
      <input
        class="entry entry-short"
        type="date"
        value={typedIn(props.form, props.name)}
        min={props.min}
        max={props.max}
        {...tied(props)}
      />
    </Field>
  );
}

/** A day and a time of Asia/Shanghai. */
export function MomentField<Name extends string>(props: FieldProps<Name>) {
  return (
    <Field {...props}>
      <input
        class="entry entry-medium"
        type="datetime-local"
        value={typedIn(props.form, props.name)}
        {...tied(props)}
      />
    </Field>
  );
}

export function TextArea<Name extends string>(
  props: FieldProps<Name> & { readonly rows?: number; readonly maxlength?: number; readonly mono?: boolean },
) {
  return (
    <Field {...props}>
      <textarea
        class={props.mono ? "entry entry-area entry-mono" : "entry entry-area"}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        {...tied(props)}
      >
        {afterNewline(typedIn(props.form, props.name) ?? "")}
      </textarea>
    </Field>
  );
}

/** HTML drops one newline at the beginning of a text area: a text that begins with one needs another. */
function afterNewline(text: string): string {
  return text.startsWith("\n") || text.startsWith("\r\n") ? `\n${text}` : text;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export function SelectField<Name extends string>(
  props: FieldProps<Name> & {
    readonly choices: readonly Choice[];
    readonly size?: "short" | "medium" | "long";
  },
) {
  return (
    <Field {...props}>
      <select class={`entry entry-select entry-${props.size ?? "medium"}`} {...tied(props)}>
        <option value="">{props.page.t("web.choose")}</option>
        {props.choices.map(({ value, label }) => (
          <option value={value} selected={isChosen(props.form, props.name, value)}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export function RadioGroup<Name extends string>(
  props: FieldProps<Name> & { readonly choices: readonly Choice[] },
) {
  return (
    <FieldGroup {...props}>
      <Choices {...props} type="radio" />
    </FieldGroup>
  );
}

/** Boxes of one name: none, one or several (`several` of sent.ts reads them). */
export function CheckboxGroup<Name extends string>(
  props: FieldProps<Name> & { readonly choices: readonly Choice[] },
) {
  return (
    <FieldGroup {...props}>
      <Choices {...props} type="checkbox" />
    </FieldGroup>
  );
}

function Choices<Name extends string>(
  props: FieldProps<Name> & { readonly choices: readonly Choice[]; readonly type: "radio" | "checkbox" },
) {
  const { form, name, choices, type } = props;
  return (
    <div class="choices">
      {choices.map(({ value, label, hint }) => (
        <label class="choice">
          <input class={type} type={type} name={name} value={value} checked={isChosen(form, name, value)} />
          <span>
            {label}
            {hint !== undefined && <span class="choice-hint">{hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

/** One box with its sentence (`ticked` of sent.ts reads it). */
export function Checkbox<Name extends string>(props: FieldProps<Name>) {
  const { form, name, label } = props;
  return (
    <div class="field">
      <label class="choice" for={idOf(name)}>
        <input
          class="checkbox"
          type="checkbox"
          checked={isChosen(form, name, "on")}
          {...tied({ ...props, optional: true })}
        />
        <span>{label}</span>
      </label>
      <Hint {...props} />
      <Problem {...props} />
    </div>
  );
}

/** Files chosen or dropped; `accept` as in HTML. */
export function FileField<Name extends string>(
  props: FieldProps<Name> & { readonly accept?: string; readonly multiple?: boolean },
) {
  return (
    <Field {...props}>
      <input
        class="entry entry-file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        {...tied(props)}
      />
    </Field>
  );
}

/** A destructive act is confirmed by typing the name of what it hits; the script "confirm" holds the button until then. */
export function ConfirmField<Name extends string>(
  props: Omit<FieldProps<Name>, "label" | "optional"> & { readonly word: string },
) {
  const labelled = { ...props, label: props.page.t("web.confirm", { text: props.word }) };
  return (
    <Field {...labelled}>
      <input
        class="entry entry-medium"
        type="text"
        autocomplete="off"
        data-confirm={props.word}
        {...tied(labelled)}
      />
    </Field>
  );
}
