import { type RawBuilder, sql } from "kysely";
import { unconflicted } from "../conflicts/store";

/**
 * Whether what a notification is about is still the person's to see: nothing is said about what is not (assessment §1).
 * One condition for the page, the count and the digest; it holds where `visibleEntry` answers, and asks besides whether
 * the thing still waits on this person. For queries from `notification` joined with its `membership` and left joined
 * with its `entry`.
 */
export const stillSeen: RawBuilder<boolean> = sql<boolean>`(
  membership.ended_at IS NULL
  AND (membership.role NOT IN ('office', 'lead')
    OR EXISTS (SELECT 1 FROM round WHERE round.id = notification.round AND round.second_factor = 0)
    OR EXISTS (SELECT 1 FROM person WHERE person.id = membership.person AND person.twoFactorEnabled = 1))
  AND (membership.role NOT IN ('assessor', 'lead') OR membership.pledged_at IS NOT NULL)
  AND (entry.id IS NULL OR (
    (entry.trial = 0 OR membership.role NOT IN ('bureau', 'department', 'city'))
    AND ${unconflicted(sql.ref("membership.id"))}
    AND (entry.departure IS NULL OR notification.kind = 'entry.refused')
    AND (membership.role <> 'assessor' OR EXISTS (SELECT 1 FROM sheet
      WHERE sheet.entry = entry.id AND sheet.assessor = membership.id
        AND sheet.id NOT IN (SELECT sheet FROM sheet_closing)))
    AND (notification.kind NOT LIKE 'sheet.%' OR EXISTS (SELECT 1 FROM sheet
      WHERE sheet.id = notification.thing AND sheet.id NOT IN (SELECT sheet FROM sheet_closing)))))
)`;
