import { Points } from "./points";

export interface Level {
  readonly value: string;
  readonly label?: string | undefined;
  /** What has to be met. */
  readonly text: string;
  readonly points?: string | undefined;
}

interface LevelsProps {
  readonly name: string;
  readonly legend: string;
  readonly levels: readonly Level[];
  readonly full: string;
  readonly chosen?: string | undefined;
  readonly locked?: boolean;
}

/** The levels of an indicator as buttons for a thumb or a number key (look, scoring page). */
export function Levels({ name, legend, levels, full, chosen, locked = false }: LevelsProps) {
  return (
    <fieldset class="levels" disabled={locked}>
      <legend class="field-label">{legend}</legend>
      {levels.map(({ value, label, text, points }, place) => (
        <label class="level">
          <input
            class="level-input"
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            data-key={place + 1}
          />
          <kbd>{place + 1}</kbd>
          <span class="level-text">
            {label !== undefined && <span class="level-label">{label}</span>}
            {text}
          </span>
          {points !== undefined && <Points got={points} of={full} />}
        </label>
      ))}
    </fieldset>
  );
}
