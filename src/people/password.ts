/** The shortest password accepted. */
export const shortest = 10;

/** Why a password is refused: too short, or one of the kinds that are tried first. */
export function weaknessOf(password: string): "people.passwordShort" | "people.passwordCommon" | undefined {
  if (password.length < shortest) return "people.passwordShort";
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5 || runs.some((run) => run.includes(plain)) || common.test(plain))
    return "people.passwordCommon";
  return undefined;
}

const runs = [
  "01234567890123456789",
  "98765432109876543210",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
];

/** A well-known word with digits or signs around it. */
const common =
  /^[\W\d_]*(?:password|passw0rd|p@ssw0rd|admin|administrator|letmein|welcome|iloveyou|qwerty|woaini|abc|test|fadu)[\W\d_]*$/;
