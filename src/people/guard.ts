import type { MiddlewareHandler } from "hono";
import type { Action } from "./permissions";

const actions = new WeakMap<object, Action>();

/** Marks a lookup with the action it allows or refuses, so that a test can hold every route against the table. */
export function guarding<Handler extends MiddlewareHandler>(action: Action, lookup: Handler): Handler {
  actions.set(lookup, action);
  return lookup;
}

/** The action a lookup guards; undefined for any other handler. */
export function actionGuarded(handler: object): Action | undefined {
  return actions.get(handler);
}
