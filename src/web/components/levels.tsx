import { Points } from "./points";

export interface Level {
  readonly value: string;
  readonly label: string;
  /** What has to be met. */
  readonly text: string;
  readonly points: string;
}

interface LevelsProps {
  readonly name: string;
  readonly legend: string;
  readonly levels: readonly Level[];
  readonly full: string;
  readonly chosen?: string | undefined;
}

/** The levels of an indicator as buttons for a thumb or a number key; pressing one sends the form (look, scoring page). */
export function Levels({ name, legend, levels, full, chosen }: LevelsProps) {
  return (
    <fieldset class="levels">
      <legend class="field-label">{legend}</legend>
      {levels.map(({ value, label, text, points }, place) => (
        <button
          class="level"
          name={name}
          value={value}
          aria-pressed={value === chosen ? "true" : "false"}
          data-key={place + 1}
        >
          <kbd>{place + 1}</kbd>
          <span class="level-text">
            <span class="level-label">{label}</span>
            {text}
          </span>
          <Points got={points} of={full} />
        </button>
      ))}
    </fieldset>
  );
}
