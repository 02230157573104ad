interface SaidProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
}

/** A short text of a form that stands on its page many times: its label holds it, since an id would not be its own. */
export function Said({ name, label, hint, problem }: SaidProps) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <span class="field-hint">{hint}</span>
      <textarea class="entry entry-area" name={name} rows={2} maxlength={1000} required />
      {problem !== undefined && <span class="field-problem">{problem}</span>}
    </label>
  );
}
